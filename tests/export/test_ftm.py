from __future__ import annotations

import json
import os
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from dragoman.export import ftm
from dragoman.export.selection import Selection
from dragoman.query.asked import Asked
from tests.export.selections import hostile, promise, samples, selection, visit

PYTHON = os.environ.get("DRAGOMAN_FTM_PYTHON", "")
READER = Path(__file__).with_name("ftm_reader.py")
needs_library = pytest.mark.skipif(
    not PYTHON, reason="DRAGOMAN_FTM_PYTHON names no Python that has followthemoney; .ci/run makes one"
)


def read(chosen: Selection) -> list[dict[str, Any]]:
    return [json.loads(line) for line in b"".join(ftm.content(chosen)).splitlines()]


def entries(told: list[dict[str, Any]]) -> set[str]:
    return {one["id"] for one in told if one["id"].startswith("dragoman-entry-")}


@pytest.mark.parametrize("asked", [Asked(), Asked(states=("OMN", "KAZ")), Asked(states=("AND", "TUV"))])
def test_every_entry_is_one_entity_and_every_entity_is_told_once(asked: Asked) -> None:
    with samples(asked) as chosen:
        told = read(chosen)
        assert entries(told) == {f"dragoman-entry-{line.id}" for line in chosen.every_line()}
        people = {f"dragoman-person-{person.id}" for person in chosen.people()}
        assert {one["id"] for one in told if one["id"].startswith("dragoman-person-")} == people
    assert len({one["id"] for one in told}) == len(told)
    assert all(isinstance(value, str) for one in told for values in one["properties"].values() for value in values)


def test_dates_are_bounds_and_never_edtf() -> None:
    with samples() as chosen:
        told = {one["id"]: one["properties"] for one in read(chosen)}
        for line in chosen.events():
            properties = told[f"dragoman-entry-{line.id}"]
            first, last = line.date.earliest, line.date.latest
            if first is not None and first == last:
                assert properties["date"] == [first.isoformat()]
            else:
                assert properties.get("startDate", []) == ([first.isoformat()] if first else [])
                assert properties.get("endDate", []) == ([last.isoformat()] if last else [])


def test_words_and_articles_go_with_every_entry() -> None:
    with samples(Asked(states=("OMN",))) as chosen:
        told = {one["id"]: one for one in read(chosen)}
        for line in chosen.every_line():
            properties = told[f"dragoman-entry-{line.id}"]["properties"]
            assert len(properties["proof"]) == len({one.document for one in line.quotations})
            assert {told[one]["schema"] for one in properties["proof"]} == {"Article"}
            assert set(properties["summary"]) == {" ".join(one.text.split()) for one in line.quotations}


def test_a_visit_involves_states_and_persons_at_their_place() -> None:
    event = next(one for one in read(selection(visit())) if one["schema"] == "Event")
    assert event["properties"]["organizer"] == ["dragoman-state-omn"]
    assert event["properties"]["country"] == ["kz", "om"]
    assert {"visit", "scheduled"} <= set(event["properties"]["keywords"])


def test_what_seems_to_have_become_of_a_promise_is_told_with_its_words_and_their_article() -> None:
    told = {one["id"]: one for one in read(selection(promise()))}
    note = told["dragoman-entry-00000000000000aa"]["properties"]
    assert "Seems kept by entry 00000000000000bb" in note["notes"]
    assert "Shown by: “the embassy opened”" in note["notes"]
    assert len(note["proof"]) == 2
    assert set(note["proof"]) <= set(told)


def test_the_same_bytes_come_twice() -> None:
    with samples() as chosen:
        assert b"".join(ftm.content(chosen)) == b"".join(ftm.content(chosen))


@needs_library
@pytest.mark.parametrize("asked", [Asked(), Asked(states=("OMN", "KAZ"))])
def test_the_library_takes_every_entity_as_it_is(asked: Asked, tmp_path: Path) -> None:
    with samples(asked) as chosen:
        found = _by_library(chosen, tmp_path)
        assert found["ids"] == len(read(chosen))
        assert found["schemata"]["Event"] == len(list(chosen.ask("events")))
        assert found["schemata"] == Counter(one["schema"] for one in read(chosen))
    assert found["problems"] == []


@needs_library
def test_the_library_takes_words_of_strangers(tmp_path: Path) -> None:
    found = _by_library(hostile(), tmp_path)
    assert found["problems"] == []
    assert found["schemata"]["Event"] == len(list(hostile().events()))


def _by_library(chosen: Selection, folder: Path) -> dict[str, Any]:
    path = folder / "entities.jsonl"
    path.write_bytes(b"".join(ftm.content(chosen)))
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run([PYTHON, str(READER), str(path)], capture_output=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, Any] = json.loads(done.stdout)
    return found
