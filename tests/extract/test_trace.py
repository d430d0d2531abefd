"""What explain tells of how a claim was reached."""

from __future__ import annotations

from datetime import date

from dragoman.model.dates import DateValue
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.text import Document
from dragoman.pipeline import load_reader
from dragoman.settings import Settings


def explained(text: str, day: date) -> str:
    written = DateValue(earliest=day, latest=day, edtf=day.isoformat(), basis="metadata", granularity="day")
    return load_reader(Settings(language="en")).explain(Document(
        id=document_id(text), text=text, sha256=text_sha256(text), language="en", source="t.txt", published=written,
    ))


def test_an_inherited_date_is_told_with_the_words_it_comes_from() -> None:
    text = "The foreign minister of Kenya met his Indian counterpart on Monday. The two ministers signed an agreement."
    told = [line for line in explained(text, date(2024, 5, 7)).splitlines() if line.startswith("date of")]
    assert told == ["date of signing «The two ministers signed an agreement»: 2024-05-06 inherited from «on Monday»"]
