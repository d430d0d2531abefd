"""What a position or promise is about, and what only stands in the title of a document."""

from __future__ import annotations

import pytest

from dragoman.model.claims import Commitment, Instrument, Position
from tests.reading import read, said, types

STATED = [
    ("fil", "MAYNILA - Kinondena ng Oman ang pag-atake sa embahada ng Kuwait sa Aden.", "ang pag-atake"),
    ("ar", "مسقط - أدانت سلطنة عُمان الهجوم على سفارة الكويت في عدن.", "الهجوم"),
]


@pytest.mark.parametrize(("language", "text", "start"), STATED)
def test_whoever_holds_a_position_is_not_what_it_is_about(language: str, text: str, start: str) -> None:
    positions = said(read(text, language), Position)
    assert [position.target.startswith(start) for position in positions] == [True]


def test_the_day_of_a_promise_is_not_its_due_date() -> None:
    text = "MAYNILA - Nagkasundo noong Lunes ang Pilipinas at Oman na magbukas ng bagong ruta ng eroplano."
    promises = said(read(text, "fil", "2025-11-12"), Commitment)
    assert promises
    assert not any(promise.due.is_known for promise in promises)


def test_a_due_date_is_kept() -> None:
    text = "MAYNILA - Nangako ang Oman sa Pilipinas na magbubukas ng embahada sa Maynila sa Marso 2026."
    promises = said(read(text, "fil", "2025-11-12"), Commitment)
    assert [promise.due.edtf for promise in promises] == ["2026-03"]


TITLES = [
    ("ar", "مسقط - وقع وزيرا خارجية سلطنة عُمان وكازاخستان مذكرة تفاهم بشأن المشاورات السياسية."),
    ("fil", "MAYNILA - Lumagda ang Pilipinas at Oman sa isang memorandum hinggil sa konsultasyong pampolitika."),
]


@pytest.mark.parametrize(("language", "text"), TITLES)
def test_what_a_document_is_about_is_no_act(language: str, text: str) -> None:
    assert types(read(text, language)) == ["signing"]


def test_what_is_reviewed_at_talks_still_is_one() -> None:
    text = "مسقط - عقدت سلطنة عُمان وكازاخستان جولة من المشاورات السياسية في مسقط."
    assert "consultations" in types(read(text, "ar"))


def test_an_amount_belongs_to_the_instrument_before_it() -> None:
    text = (
        "مسقط - وقعت سلطنة عُمان وكازاخستان مذكرة تفاهم في مجال السياحة واتفاقية قرض بقيمة 120 مليون دولار."
    )
    papers = {paper.kind: paper.value for paper in said(read(text, "ar"), Instrument)}
    assert papers["mou"] is None
    assert [value.amount for kind, value in papers.items() if value is not None and kind != "mou"] == [120e6]


def test_a_pronoun_on_the_cue_is_not_what_it_is_about() -> None:
    text = "مسقط - أعربت سلطنة عُمان عن رفضها للتدابير الأحادية المفروضة على كوبا."
    targets = [position.target for position in said(read(text, "ar"), Position)]
    assert targets
    assert all(target.startswith("للتدابير") for target in targets)
