"""Money that one state gives another is a grant, where no paper is named."""

from __future__ import annotations

import pytest

from dragoman.model.claims import Instrument
from tests.reading import read


def _papers(text: str, language: str) -> list[tuple[str, str | None, float | None]]:
    told = [claim.says for claim in read(text, language).claims if isinstance(claim.says, Instrument)]
    return [(paper.kind, paper.status, paper.value.amount if paper.value else None) for paper in told]


@pytest.mark.parametrize(("language", "text", "status", "amount"), [
    ("en", "Peru granted Kenya 5 million dollars for schools.", "signed", 5e6),
    ("en", "Peru will provide 3 million euros to Kenya for a hospital.", "to_be_signed", 3e6),
    ("ru", "Чили выделила Перу 3 млн евро на школы.", "signed", 3e6),
    ("ar", "قدمت الهند لكينيا مساعدة بقيمة 5 ملايين دولار.", "signed", 5e6),
    ("fil", "Magbibigay ang Australia ng 3 milyong dolyar sa Pilipinas.", "to_be_signed", 3e6),
])
def test_a_sum_that_one_state_gives_another_is_a_grant(language: str, text: str, status: str, amount: float) -> None:
    assert _papers(text, language) == [("grant", status, amount)]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Peru thanked Kenya for 5 million dollars."),
    ("en", "Kenya will not give Peru 3 million euros."),
    ("en", "Peru sent Kenya 20 tons of rice."),
    ("ru", "Чили и Перу заключили сделку на поставку кораблей стоимостью 30 млн долларов."),
    ("ru", "Чили поблагодарила Перу за 3 млн евро."),
])
def test_no_grant_is_what_somebody_is_thanked_for_or_does_not_give(language: str, text: str) -> None:
    assert _papers(text, language) == []


def test_money_gives_way_to_the_paper_by_which_it_is_given() -> None:
    text = "Peru and Kenya signed a loan agreement in Lima. Peru will give Kenya 5 million dollars."
    assert [kind for kind, _, _ in _papers(text, "en")] == ["loan"]
