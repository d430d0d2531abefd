"""The contract: every key there, spans exact, order of the text, the same bytes each time."""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from datetime import date
from pathlib import Path

import pytest

from dragoman.export import json_text, reading_to_json
from dragoman.model.actors import Actor, ActorId, Office
from dragoman.model.claims import (
    Attribution,
    Claim,
    ClaimId,
    Commitment,
    Event,
    Evidence,
    Instrument,
    Participant,
    Party,
    Payload,
    Position,
    Quantity,
)
from dragoman.model.dates import DateValue
from dragoman.model.ids import claim_id, document_id, text_sha256
from dragoman.model.places import Place
from dragoman.model.reading import Reading, SectorMention
from dragoman.model.spans import Span
from dragoman.model.text import Document

TEXT = "The King of Oman visited Minsk on 6 May. The sides signed a memorandum for 2026-2028 worth $2.5 million."
DOCUMENT = Document(id=document_id(TEXT), text=TEXT, sha256=text_sha256(TEXT), language="en", source="a.txt")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return DOCUMENT.span(start, start + len(words))


def claim(kind: str, says: Payload, words: str, **extra: Attribution) -> Claim:
    found = span(words)
    evidence = Evidence(document=DOCUMENT.id, span=found, language="en", rule=f"en.{kind}", pack_version="en 0.1")
    identifier = claim_id(DOCUMENT.sha256, kind, words, found.start, found.end)
    return Claim(id=identifier, says=says, evidence=(evidence,), **extra)  # type: ignore[arg-type]


def reading() -> Reading:
    day = date(2025, 5, 6)
    visited = DateValue(
        earliest=day, latest=day, edtf="2025?-05-06", basis="explicit_partial", expression=span("on 6 May"),
        granularity="day",
    )
    visit = claim("visit", Event(
        type="visit", kind="official", countries=("BLR", "OMN"), date=visited, place="minsk",
        participants=(Participant(actor=ActorId("king"), role="visitor", acts_for="OMN"),),
    ), "The King of Oman visited Minsk")
    memorandum = claim("mou", Instrument(
        kind="mou", title="memorandum", parties=(Party(actor=ActorId("OMN")), Party(actor=ActorId("BLR"))),
        countries=("BLR", "OMN"), status="signed", period=("2026", "2028"),
        value=Quantity(amount=2.5e6, currency="USD"),
    ), "The sides signed a memorandum", attribution=Attribution(by=(ActorId("king"),), kind="reported_speech"))
    promise = claim("promise", Commitment(by=(ActorId("OMN"),), action="sign"), "signed a memorandum")
    stance = claim("stance", Position(holders=(ActorId("OMN"),), stance="support", polarity=1), "for 2026-2028")
    return Reading(
        document=DOCUMENT, pack="en 0.1", claims=(stance, promise, memorandum, visit),
        actors=(
            Actor(id=ActorId("king"), kind="person", name="King", country="OMN", mentions=(span("King"),),
                  office=Office(title="King", rank="head_of_state", country="OMN")),
            Actor(id=ActorId("OMN"), kind="state", name="Oman", country="OMN", mentions=(span("Oman"),)),
        ),
        places=(Place(id="minsk", name="Minsk", kind="city", country="BLR", mentions=(span("Minsk"),)),),
        sectors=(SectorMention(sector="trade", mentions=(span("memorandum"),)),),
    )


def test_the_keys_of_the_contract_are_all_there_in_order() -> None:
    found = reading_to_json(reading())
    assert list(found) == [
        "schema", "doc", "actors", "places", "events", "instruments", "mechanisms", "commitments", "positions",
        "issues", "links", "projects", "trade_flows", "quantities", "sectors",
    ]
    assert list(found["doc"])[:7] == ["id", "source", "url", "lang", "title", "published", "sha256"]
    event = found["events"][0]
    assert {"id", "type", "kind", "modality", "participants", "countries", "date", "place", "sectors", "instruments",
            "part_of", "attribution", "evidence", "rule", "confidence"} <= set(event)
    assert event["participants"] == [{"actor": "king", "role": "visitor", "for": "OMN"}]
    assert event["rule"] == "en.visit"
    assert event["attribution"]["by"] == ["narrator"]
    assert found["instruments"][0]["attribution"]["by"] == ["king"]


def test_dates_carry_bounds_basis_and_words() -> None:
    found = reading_to_json(reading())["events"][0]["date"]
    assert (found["edtf"], found["earliest"], found["latest"]) == ("2025?-05-06", "2025-05-06", "2025-05-06")
    assert found["expression"] == {"text": "on 6 May", "start": 31, "end": 39}
    assert reading_to_json(reading())["commitments"][0]["due"]["basis"] == "none"


def test_periods_and_values() -> None:
    instrument = reading_to_json(reading())["instruments"][0]
    assert instrument["period"] == {"edtf": "2026/2028", "earliest": "2026-01-01", "latest": "2028-12-31"}
    assert instrument["value"]["amount"] == 2_500_000
    assert instrument["value"]["currency"] == "USD"


def test_every_span_is_its_words_and_claims_stand_in_the_order_of_the_text() -> None:
    found = reading_to_json(reading())
    spans = 0

    def walk(value: object) -> None:
        nonlocal spans
        if isinstance(value, dict):
            if "start" in value:
                assert TEXT[value["start"]:value["end"]] == value.get("quote", value.get("text"))
                spans += 1
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    walk(found)
    assert spans == 9


def test_claims_of_one_list_stand_in_the_order_of_the_text() -> None:
    base = reading()
    later = claim("visit", Event(type="meeting"), "The sides")
    found = reading_to_json(Reading(document=base.document, pack="en 0.1", claims=(later, base.claims[-1])))
    assert [event["type"] for event in found["events"]] == ["visit", "meeting"]


def test_the_same_reading_gives_the_same_bytes() -> None:
    assert json_text(reading_to_json(reading())) == json_text(reading_to_json(reading()))


def test_any_text_can_be_written() -> None:
    written = json_text({"quote": "a\ud800ب"})
    assert json.loads(written) == {"quote": "a\ud800ب"}
    assert "ب" in written.decode()


def test_ids_survive() -> None:
    assert reading_to_json(reading())["events"][0]["id"] == ClaimId(reading().claims[-1].id)


@pytest.mark.shared
@pytest.mark.skipif("DRAGOMAN_SHARED" not in os.environ, reason="needs the shared scoring tool")
def test_the_scoring_tool_finds_everything_it_looks_for() -> None:
    path = Path(os.environ["DRAGOMAN_SHARED"]) / "tools" / "score.py"
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None
    assert spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    sys.modules.pop("score", None)
    found = score.Doc(json.loads(json_text(reading_to_json(reading()))))
    assert found.keys == {DOCUMENT.sha256}
    assert found.lang == "en"
    assert found.events[0]["countries"] == {"BLR", "OMN"}
    assert found.events[0]["date"] == ("2025-05-06", "2025-05-06")
    assert found.events[0]["spans"] == [(0, 30)]
    assert found.instruments[0]["countries"] == {"BLR", "OMN"}
    assert found.positions[0]["holders"] == found.commitments[0]["by"] == {"OMN"}
    assert found.sectors == {"trade"}
    assert found.offices[0]["rank"] == "head_of_state"
    assert score.check_evidence(found, TEXT) == (4, 4, 4, 4)
