"""Acts that a state is told to be going to do for another are promises of it."""

from __future__ import annotations

import pytest

from dragoman.model.claims import Commitment
from tests.reading import read


def _promises(text: str, language: str) -> list[tuple[str, ...]]:
    return [claim.says.countries for claim in read(text, language).claims if isinstance(claim.says, Commitment)]


@pytest.mark.parametrize(("language", "text", "by"), [
    ("en", "Kenya will open an embassy in Peru.", "KEN"),
    ("en", "Peru said on Monday it would give 3 million dollars to Kenya.", "PER"),
    ("en", "Peru has committed 27 million euros to Kenya.", "PER"),
    ("ru", "Чили отменит визы для граждан Перу с 1 июня.", "CHL"),
    ("ru", "Чили выделит Перу 5 млн долларов.", "CHL"),
])
def test_what_a_state_will_do_for_another_is_promised_once(language: str, text: str, by: str) -> None:
    assert _promises(text, language) == [(by,)]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Kenya opened an embassy in Peru."),
    ("en", "Kenya will close its embassy in Peru."),
    ("en", "Kenya will not open an embassy in Peru."),
    ("ru", "Чили отменила визы для граждан Перу."),
])
def test_what_is_done_already_or_against_another_is_not_promised(language: str, text: str) -> None:
    assert _promises(text, language) == []
