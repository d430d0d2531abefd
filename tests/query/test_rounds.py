"""Sessions of joint commissions and consultations, and the next one due."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path

from dragoman.model.claims import Event, Mechanism
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.reading import Reading
from dragoman.query.beside import Besides
from dragoman.query.rounds import Rounds, rounds
from tests.merge.made import dated, day
from tests.query.telling import article, entries, record_of

PAIR = ("EGY", "RUS")


def session(published: str, date: DateValue = UNDATED, number: int | None = None, **more: object) -> Reading:
    said = {"type": "joint_commission_session", "kind": "commission", "countries": PAIR, "date": date, **more}
    says = Event(round=number, **said)  # type: ignore[arg-type]
    text = f"Session {number} of the {says.kind} of {says.countries} is {says.modality}, it was said on {published}."
    return article(text, published, [(says, text)])


def found(
    folder: Path, readings: Sequence[Reading], today: str = "2026-06-01", states: Sequence[str] = PAIR
) -> list[Rounds]:
    with record_of(folder, readings) as record, record.reading() as view:
        return rounds(view, states, day(today))


FIRST = session("2023-03-03", dated("2023-03-01"), 13)
SECOND = session("2024-03-03", dated("2024-02-29"), 14)
THIRD = session("2025-03-21", dated("2025-03-19", "2025-03-20"), 15)
PLANNED = session("2025-03-21", dated("2026-03-01", "2026-03-31"), 16, modality="scheduled")


def test_the_last_session_and_the_next_as_stated(tmp_path: Path) -> None:
    one, = found(tmp_path, [THIRD, PLANNED, FIRST], today="2025-06-01")
    assert (one.body, one.states) == ("joint_commission", PAIR)
    assert [part.round for part in one.sessions] == [13, 15, 16]
    assert one.last is not None
    assert one.next is not None
    assert one.next.session is not None
    assert one.last.round == 15
    assert (one.next.basis, one.next.round, one.next.is_past) == ("stated", 16, False)
    assert one.next.session.date.edtf == "2026-03-01"


def test_a_session_stated_for_a_day_that_is_past_is_said_to_be(tmp_path: Path) -> None:
    one, = found(tmp_path, [THIRD, PLANNED], today="2026-06-01")
    assert one.next is not None
    assert one.next.is_past


def test_where_nothing_is_stated_the_usual_pause_lets_expect_the_next(tmp_path: Path) -> None:
    one, = found(tmp_path, [FIRST, THIRD], today="2026-01-01")
    assert one.next is not None
    assert (one.next.basis, one.next.round, one.next.month, one.next.is_past) == ("inferred", 16, "2026-03", False)
    assert (one.pause_days, one.pauses) == (375, 1)
    late, = found(tmp_path, [FIRST, SECOND, THIRD], today="2026-07-01")
    assert late.next is not None
    assert late.next.is_past
    assert late.pauses == 2


def test_one_session_lets_expect_nothing(tmp_path: Path) -> None:
    one, = found(tmp_path, [THIRD])
    assert one.next is None
    assert one.pause_days is None
    undated, = found(tmp_path, [session("2025-01-01", number=3), session("2026-01-01", number=4)])
    assert undated.last is not None
    assert undated.last.round == 4
    assert undated.next is None


def test_a_plan_that_was_overtaken_is_no_next_session(tmp_path: Path) -> None:
    held = session("2026-03-12", dated("2026-03-11"), 16)
    old = session("2025-01-01", dated("2025-02-01"), 15, modality="planned")
    one, = found(tmp_path, [THIRD, held, old])
    assert one.last is not None
    assert one.last.round == 16
    assert one.next is not None
    assert one.next.basis == "inferred"


def test_formats_of_the_same_states_are_kept_apart(tmp_path: Path) -> None:
    talks = session("2025-05-02", dated("2025-05-01"), kind="political", type="consultations")
    security = session("2025-08-02", dated("2025-08-01"), kind="security", type="consultations")
    others = session("2025-05-03", dated("2025-05-02"), countries=("EGY", "OMN", "RUS"))
    readings = [THIRD, talks, security, others]
    assert [one.body for one in found(tmp_path, readings)] == [
        "joint_commission", "political_consultations", "security_consultations",
    ]
    assert len(found(tmp_path, readings, states=("EGY",))) == 4
    assert len(found(tmp_path, readings, states=())) == 4


def test_commission_and_committee_are_one_and_so_is_one_round_told_as_two_types(tmp_path: Path) -> None:
    committee = session("2024-03-04", dated("2024-03-02"), 14, kind="committee")
    one, = found(tmp_path, [THIRD, committee])
    assert [part.round for part in one.sessions] == [14, 15]


def test_a_session_is_of_the_mechanism_it_is_told_with(tmp_path: Path) -> None:
    text = "The second round of the political consultations of Egypt and Russia took place."
    body = Mechanism(kind="political_consultations", name="political consultations", parties=PAIR)
    made = article(text, "2025-05-02", [(body, "political consultations")])
    linked = Event(
        type="joint_commission_session", countries=PAIR, date=dated("2025-05-01"), round=2, mechanism=made.claims[0].id,
    )
    one, = found(tmp_path, [article(text, "2025-05-02", [(body, "political consultations"), (linked, text)])])
    assert one.body == "political_consultations"
    assert one.names == ("political consultations",)
    assert len(one.mechanisms) == len(one.sessions) == 1


def test_sessions_do_not_depend_on_the_order_of_arrival(tmp_path: Path) -> None:
    orders = itertools.permutations([FIRST, SECOND, THIRD, PLANNED])
    made = [found(tmp_path, list(order)) for order in itertools.islice(orders, 0, None, 5)]
    assert all(one == made[0] for one in made)


def test_what_a_session_is_one_of_stands_beside_its_entry(tmp_path: Path) -> None:
    with record_of(tmp_path, [THIRD, PLANNED]) as record, record.reading() as view:
        besides = Besides(view, day("2025-06-01"))
        beside = [besides.of(entry, claims).rounds for entry, claims in entries(record)]
    assert all(one is not None and one.last is not None and one.last.round == 15 for one in beside)
