"""An act on several papers is one act for each."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests.dated import dated
from tests.english import events
from tests.reading import read


def test_articles_and_adjectives_may_stand_before_the_next_paper() -> None:
    text = "Peru and Chile signed an oil agreement and a final agreement on fishing."
    assert events(text) == [("signing", ("CHL", "PER"), "happened")] * 2


def test_a_paper_in_the_name_of_another_is_no_other() -> None:
    text = "Peru and Chile signed a protocol to the agreement on fishing."
    assert events(text) == [("signing", ("CHL", "PER"), "happened")]


def test_another_paper_may_stand_behind_a_preposition_of_its_own() -> None:
    text = "تم التوقيع على مذكرة تفاهم بين وزارتي الصحة في كينيا والهند، وعلى اتفاقية بشأن النقل الجوي."
    assert [event.type for event in dated("ar", text)] == ["signing", "signing"]


def test_the_words_of_a_signing_hold_its_paper_and_no_other() -> None:
    text = "وقع وزيرا الطاقة في كينيا والهند خارطة طريق، كما جرى التوقيع على اتفاقية في مجال النقل."
    reading = read(text, "ar")
    signed = [claim.evidence[0].span.quote for claim in reading.claims if isinstance(claim.says, Event)]
    assert [("خارطة" in quote, "اتفاقية" in quote) for quote in signed] == [(True, False), (False, True)]
