"""What holds of every reading: exact words, dates with a basis, the same bytes twice, no crash on any text."""

from __future__ import annotations

from functools import cache

import pytest
from bench.sets import OWN, Json, objects, readings
from bench.texts import GOLD
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.export.contract import json_text, reading_to_json
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.text import Document
from dragoman.pipeline import Reader, load_reader
from dragoman.settings import Settings
from tests.dates import faults_of_dates, words_of_dates

CLAIMS = ("events", "instruments", "mechanisms", "commitments", "positions", "issues", "links", "projects",
          "trade_flows", "quantities")


@cache
def _reader() -> Reader:
    return load_reader(Settings())


@cache
def _records(code: str) -> list[Json]:
    return readings(_reader(), [GOLD / f"{code}.jsonl"])


@pytest.mark.parametrize("code", OWN)
def test_no_item_carries_a_day_without_a_basis(code: str) -> None:
    assert [fault for record in _records(code) for fault in faults_of_dates(record)] == []


@pytest.mark.parametrize("code", OWN)
def test_the_day_of_publication_is_a_date_only_where_words_say_so(code: str) -> None:
    texts = {item["id"]: item["text"] for item in objects(GOLD / f"{code}.jsonl")}
    for record in _records(code):
        for words in words_of_dates(record):
            assert texts[record["doc"]["id"]][words["start"]:words["end"]] == words["text"] != ""


@pytest.mark.parametrize("code", OWN)
def test_every_item_has_exact_words_and_an_id_of_its_own(code: str) -> None:
    texts = {item["id"]: item["text"] for item in objects(GOLD / f"{code}.jsonl")}
    for record in _records(code):
        text = texts[record["doc"]["id"]]
        items = [item for name in CLAIMS for item in record[name]]
        assert len({item["id"] for item in items}) == len(items)
        for item in items:
            assert item["evidence"]
            assert all(text[one["start"]:one["end"]] == one["quote"] != "" for one in item["evidence"])


@pytest.mark.parametrize("code", OWN)
def test_two_readers_write_the_same_bytes(code: str) -> None:
    again = readings(load_reader(Settings()), [GOLD / f"{code}.jsonl"])
    assert [json_text(record) for record in again] == [json_text(record) for record in _records(code)]


def _document(text: str, code: str) -> Document:
    return Document(id=document_id(text), text=text, sha256=text_sha256(text), language=code)


@pytest.mark.parametrize("code", OWN)
@settings(max_examples=60)
@given(data=st.data())
def test_any_text_is_read(code: str, data: st.DataObject) -> None:
    reader = _forced(code)
    pieces = [line for item in objects(GOLD / f"{code}.jsonl")[:12] for line in item["text"].split()]
    junk = st.text(max_size=40) | st.sampled_from(pieces)
    text = data.draw(st.lists(junk, max_size=40).map(" ".join))
    record = reading_to_json(reader.read(_document(text, code)))
    for name in CLAIMS:
        for item in record[name]:
            assert all(text[one["start"]:one["end"]] == one["quote"] for one in item["evidence"])


@cache
def _forced(code: str) -> Reader:
    return load_reader(Settings(language=code))
