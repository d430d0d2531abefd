"""Envoys appointed in a row."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests.reading import read, said


def _appointed(text: str) -> set[tuple[str, ...]]:
    events = said(read(text, "en", "2020-05-05"), Event)
    return {event.countries for event in events if event.type == "appointment"}


def test_each_post_that_a_sentence_names_is_an_appointment() -> None:
    text = "President Ali Camara of Guinea appointed three ambassadors: Mamadou Bah to Senegal, Aissatou Diallo to "
    assert _appointed(text + "Morocco and Ibrahima Sow to China.") == {("GIN", "SEN"), ("GIN", "MAR"), ("CHN", "GIN")}
    text = "Slovenia has appointed Igor Zupan ambassador to Egypt and Metka Hren ambassador to the Netherlands."
    assert _appointed(text) == {("EGY", "SVN"), ("NLD", "SVN")}


def test_posts_are_named_behind_a_sentence_on_appointments() -> None:
    text = "President Moses Tembo of Zambia has appointed 12 people to diplomatic missions.\nAda Mwale shall be the "
    text += "Ambassador to Italy and the Holy See; Callista to Israel; Kachaje High Commissioner to Kenya."
    assert _appointed(text) == {("ITA", "VAT", "ZMB"), ("ISR", "ZMB"), ("KEN", "ZMB")}


def test_posts_held_before_are_no_appointments() -> None:
    text = "Norway appointed Kari Lund ambassador to Spain.\nShe was ambassador to Japan and ambassador to Chile."
    assert _appointed(text) == {("ESP", "NOR")}
    text = "Norway appointed Kari Lund ambassador to Spain.\nThe ambassador to Chile, Per Dahl, visited Peru."
    assert ("CHL", "NOR") not in _appointed(text)
