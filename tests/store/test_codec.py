from __future__ import annotations

import datetime
import string
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.actors import Actor
from dragoman.model.claims import Attribution, Claim, ClaimId, Event, Evidence, Instrument, Payload
from dragoman.model.dates import DateValue
from dragoman.model.record import Entry, Judgement, PersonEntry, Sighting, Source
from dragoman.model.spans import Span
from dragoman.model.text import DocumentId
from dragoman.store.codec import (
    KINDS,
    claim_from_text,
    claim_to_text,
    claims_from_texts,
    dumps,
    kind_of,
    loads,
    to_text,
    type_of,
)
from dragoman.store.errors import DamagedRecordError

#: Any text at all: zero bytes, right-to-left letters, half a pair of surrogates.
TEXT = st.text(st.characters(blacklist_categories=()) | st.sampled_from("عمان\x00\ud800ы" + string.ascii_letters),
               max_size=8)
st.register_type_strategy(str, TEXT)
st.register_type_strategy(float, st.floats(allow_nan=False))
st.register_type_strategy(datetime.date, st.dates())
st.register_type_strategy(Span, st.builds(Span, st.integers(), st.integers(), TEXT))


def any_of(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Any value of a class of the model, every field of it varied."""
    return st.from_type(kind)


@pytest.mark.parametrize("kind", KINDS, ids=list(KINDS))
@settings(max_examples=40)
@given(data=st.data())
def test_a_claim_of_any_kind_comes_back_as_it_was(kind: str, data: st.DataObject) -> None:
    claim = data.draw(st.builds(
        Claim, says=any_of(KINDS[kind]), id=TEXT.map(ClaimId),
        evidence=st.lists(any_of(Evidence), max_size=2).map(tuple), attribution=any_of(Attribution),
        confidence=st.floats(0, 1),
        grounds=st.lists(TEXT, max_size=2).map(tuple),
    ))
    text = claim_to_text(claim)
    text.encode("utf-8")
    assert claim_from_text(claim.id, kind_of(claim.says), text) == claim
    assert claim_to_text(claim_from_text(claim.id, kind, text)) == text


@pytest.mark.parametrize("kind", [Actor, DateValue, Entry, Judgement, PersonEntry, Sighting, Source])
@settings(max_examples=40)
@given(data=st.data())
def test_a_value_comes_back_as_it_was(kind: type[Any], data: st.DataObject) -> None:
    value = data.draw(any_of(kind))
    assert loads(kind, dumps(value)) == value


def test_what_equals_its_default_takes_no_room() -> None:
    claim = Claim(id=ClaimId("c"), says=Event(type="visit"), evidence=(Evidence(
        document=DocumentId("d"), span=Span(0, 1, "x"), language="en", rule="r", pack_version="p"
    ),))
    assert claim_to_text(claim) == (
        '{"says":{"type":"visit"},'
        '"evidence":[{"document":"d","span":[0,1,"x"],"language":"en","rule":"r","pack_version":"p"}]}'
    )


def test_letters_stay_readable_unless_they_are_none() -> None:
    assert to_text("عمان") == '"عمان"'
    assert to_text("ع\ud800") == '"\\u0639\\ud800"'


def test_every_kind_of_claim_has_a_name_and_a_type() -> None:
    assert kind_of(Event(type="visit")) == "event"
    assert type_of(Event(type="visit")) == "visit"


def test_what_no_class_knows_is_an_error() -> None:
    for text in ('{"type":"visit","colour":"red"}', "{", "[]", '{"date":{"earliest":"tomorrow"}}', "{}"):
        with pytest.raises(DamagedRecordError, match="Event cannot be read"):
            loads(Event, text)


def test_many_claims_are_read_at_once_as_one_by_one() -> None:
    payloads: list[Payload] = [Event(type="visit"), Instrument(kind="mou", title="عمان \ud800")]
    claims = [
        Claim(id=ClaimId(f"c{number}"), says=says, evidence=())
        for number, says in enumerate(payloads)
    ]
    rows = [(str(claim.id), kind_of(claim.says), claim_to_text(claim)) for claim in claims]
    assert claims_from_texts(rows) == claims
    assert claims_from_texts([]) == []
    with pytest.raises(DamagedRecordError, match="claim c9 cannot be read"):
        claims_from_texts([*rows, ("c9", "event", '{"says":{"colour":"red"}}')])
