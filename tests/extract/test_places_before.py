"""Places before an act."""

from __future__ import annotations

import pytest

from tests import english
from tests.arabic import events


@pytest.mark.parametrize("text", [
    "قال رئيس كينيا في مؤتمر صحافي في تركيا، حيث كان في زيارة رسمية، إن الاتفاق مع الهند جيد.",
    "قال وزير خارجية كينيا من أنقرة حيث يقوم بزيارة إن الهند قوة كبيرة.",
])
def test_who_is_on_a_visit_where_he_spoke_visits_that_state(text: str) -> None:
    assert [states for kind, states, _ in events(text) if kind == "visit"] == [("KEN", "TUR")]


def test_a_paper_is_signed_with_the_state_where_it_is_told_to_be() -> None:
    text = "Ugandan President Yoweri Okello is in Kenya, where he will sign a trade agreement."
    assert ("signing", ("KEN", "UGA"), "planned") in english.events(text)
    text = "Ugandan President Yoweri Okello came to Kenya for a visit during which he is expected to sign an agreement."
    assert ("signing", ("KEN", "UGA"), "planned") in english.events(text)
