"""The contract: every key there, spans exact, order of the text, the same bytes each time."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from dragoman.export import json_text, reading_to_json
from dragoman.model.claims import ClaimId, Event
from dragoman.model.reading import Reading
from tests.readings import DOCUMENT, TEXT, claim, reading


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
def test_the_scoring_tool_finds_everything_it_looks_for(shared: Path) -> None:
    spec = importlib.util.spec_from_file_location("score", shared / "tools" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
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
