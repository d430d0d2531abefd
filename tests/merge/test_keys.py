from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from dragoman.merge.features import forbidden
from dragoman.merge.keys import sought_keys, stored_keys
from dragoman.model.claims import Event, Instrument, Mechanism
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.record import Source
from tests.merge.made import dated, event, source, told

DAYS = st.dates(datetime.date(2024, 1, 1), datetime.date(2025, 12, 31))


def _date(first: datetime.date, length: int) -> DateValue:
    return dated(first.isoformat(), (first + datetime.timedelta(days=length)).isoformat())


SOURCES = st.builds(lambda name, day: source(name, day.isoformat()), st.sampled_from("abcdef"), DAYS)
DATES = st.one_of(st.just(UNDATED), st.builds(_date, DAYS, st.integers(0, 400)))
EVENTS = st.builds(
    event, st.sampled_from(["meeting", "consultations", "visit", "signing", "ratification", "phone_call"]),
    st.sampled_from([("BLR", "OMN"), ("BLR", "OMN", "RUS"), ("OMN",), ()]), DATES,
    modality=st.sampled_from(["happened", "planned", "scheduled", "cancelled"]),
)


@given(EVENTS, SOURCES, EVENTS, SOURCES)
def test_one_seeks_the_other_exactly_when_the_other_seeks_the_one(
    left: Event, of_left: Source, right: Event, of_right: Source
) -> None:
    one, other = told(left, of_left), told(right, of_right)
    assert bool(sought_keys(one) & stored_keys(other)) == bool(sought_keys(other) & stored_keys(one))


@given(EVENTS, SOURCES)
def test_two_tellings_of_one_act_find_each_other(says: Event, of: Source) -> None:
    if says.countries:
        one, other = told(says, of), told(says, source("another", str(of.day)))
        assert sought_keys(one) & stored_keys(other)


def meet(left: Event | Instrument, right: Event | Instrument, told_left: str, told_right: str) -> bool:
    one, other = told(left, source("a", told_left)), told(right, source("b", told_right))
    return bool(sought_keys(one) & stored_keys(other))


def test_a_plan_finds_what_was_held_in_the_months_after() -> None:
    plan, held = event(modality="planned"), event(date=dated("2025-05-06"))
    assert meet(plan, held, "2025-03-05", "2025-05-07")
    assert not meet(plan, held, "2024-03-05", "2025-05-07")


def test_dates_at_the_edge_of_a_week_find_each_other() -> None:
    assert meet(event(date=dated("2025-03-09")), event(date=dated("2025-03-10")), "2025-03-11", "2025-03-11")


def test_other_pairs_of_states_do_not_meet() -> None:
    assert not meet(event(), event(states=("BLR", "VNM")), "2025-03-05", "2025-03-05")


def test_instruments_meet_over_the_year() -> None:
    left = Instrument(kind="mou", title="on tourism", countries=("BLR", "OMN"), date=dated("2025-02-03"))
    right = Instrument(kind="memorandum", title="on tourism", countries=("BLR", "OMN"), date=dated("2025-11-03"))
    assert meet(left, right, "2025-02-04", "2025-11-04")


def paper(status: str, date: DateValue = UNDATED) -> Instrument:
    return Instrument(kind="mou", title="on tourism", countries=("BLR", "OMN"), status=status, date=date)


def test_what_became_of_an_instrument_meets_it_years_later() -> None:
    signed = paper("signed", dated("2019-02-03"))
    later = paper("in_force")
    assert meet(signed, later, "2019-02-04", "2025-11-04")
    again = paper("signed", dated("2025-11-03"))
    assert not meet(signed, again, "2019-02-04", "2025-11-04")


def test_mechanisms_meet_whenever_they_are_told() -> None:
    says = Mechanism(kind="joint_commission", name="joint commission", parties=("BLR", "OMN"))
    one, other = told(says, source("a", "2015-01-01")), told(says, source("b", "2025-01-01"))
    assert sought_keys(one) & stored_keys(other)
    assert not forbidden(one, other)
