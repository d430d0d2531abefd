from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import replace
from math import comb

import pytest

from dragoman.export import plover
from dragoman.export.dyads import Dyad, dyads, sides
from dragoman.export.selection import Selection
from dragoman.query.asked import Asked
from tests.export.selections import hostile, samples, selection, visit
from tests.records import ontology


def read(chosen: Selection) -> list[dict[str, str]]:
    text = b"".join(plover.content(chosen)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("asked", [Asked(), Asked(states=("OMN", "KAZ")), Asked(states=("AND", "TUV"))])
def test_every_pair_of_every_event_that_has_a_code_is_a_row(asked: Asked) -> None:
    with samples(asked) as chosen:
        rows = read(chosen)
        types = ontology().events
        coded = {
            line.id: comb(len(line.states), 2) for line in chosen.events()
            if types[line.type].plover != "none" and line.status not in plover.LEFT_OUT and len(line.states) > 1
        }
        told = {str(line.id): line.type for line in chosen.events()}
    assert Counter(row["event_id"] for row in rows) == coded
    assert all(row["type"] == told[row["event_id"]] for row in rows)


def test_a_visit_is_coded_as_done_or_as_intended() -> None:
    done = replace(visit(), status="happened", standing="happened")
    (row,) = read(selection(done))
    assert (row["actor"], row["recipient"], row["symmetric"]) == ("KAZ", "OMN", "false")
    assert (row["event"], row["mode"], row["contexts"], row["cameo"]) == ("CONSULT", "visit", "dipl", "042")
    assert (row["all_actors"], row["all_recipients"]) == ("KAZ", "OMN")
    (row,) = read(selection(visit()))
    assert (row["event"], row["mode"], row["cameo"], row["modality"]) == ("AGREE", "", "036", "scheduled")


@pytest.mark.parametrize(("type_id", "modality", "event", "cameo"), [
    ("sanction", "happened", "SANCTION", "163"), ("sanction", "planned", "THREATEN", "130"),
    ("sanction", "cancelled", "RETREAT", "080"), ("meeting", "cancelled", "REJECT", "120"),
    ("meeting", "called_for", "REQUEST", "020"), ("signing", "happened", "SUPPORT", "057"),
    ("signing", "scheduled", "AGREE", "030"),
])
def test_intent_is_coded_by_what_is_intended(type_id: str, modality: str, event: str, cameo: str) -> None:
    name, _, _, code = plover.coded(ontology().events[type_id], modality)
    assert (name, code) == (event, cameo)


def test_states_of_a_type_with_one_role_have_no_direction() -> None:
    line = replace(visit(), type="meeting", parts=())
    assert list(dyads(line, ontology())) == [Dyad("KAZ", "OMN", is_directed=False)]
    (row,) = read(selection(replace(line, status="happened")))
    assert (row["symmetric"], row["all_actors"], row["all_recipients"]) == ("true", "KAZ; OMN", "")


def test_who_travels_with_another_acts_on_the_host_only() -> None:
    parts = (*visit().parts, replace(visit().parts[0], state="UZB"))
    line = replace(visit(), states=("KAZ", "OMN", "UZB"), parts=parts)
    assert sides(line, ontology()) == (("KAZ", "UZB"), ("OMN",))
    assert set(dyads(line, ontology())) == {
        Dyad("KAZ", "OMN", is_directed=True), Dyad("UZB", "OMN", is_directed=True),
        Dyad("KAZ", "UZB", is_directed=False),
    }


def test_denied_and_imagined_acts_are_left_out() -> None:
    assert read(selection(replace(visit(), status="denied"), replace(visit(), status="hypothetical"))) == []


def test_no_cell_is_a_formula() -> None:
    cells = [cell for row in read(hostile()) for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\n", "＝"))] == []
    assert len(read(hostile())) == len(list(hostile().events()))
