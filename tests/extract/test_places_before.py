"""Places before an act."""

from __future__ import annotations

import pytest

from tests.arabic import events


@pytest.mark.parametrize("text", [
    "قال رئيس كينيا في مؤتمر صحافي في تركيا، حيث كان في زيارة رسمية، إن الاتفاق مع الهند جيد.",
    "قال وزير خارجية كينيا من أنقرة حيث يقوم بزيارة إن الهند قوة كبيرة.",
])
def test_who_is_on_a_visit_where_he_spoke_visits_that_state(text: str) -> None:
    assert [states for kind, states, _ in events(text) if kind == "visit"] == [("KEN", "TUR")]
