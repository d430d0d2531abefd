from __future__ import annotations

import pytest

from dragoman.model.actors import ActorId
from dragoman.model.ids import form_id
from dragoman.model.record import Sighting
from dragoman.query.tenures import Holder, holder, is_single, tenures
from dragoman.store.attested import Attestation
from tests.merge.made import day, source


def seen(name: str, published: str, rank: str = "foreign_minister", *, modifier: str | None = None) -> Sighting:
    return Sighting(
        form=form_id(name, "OMN"), source=source(name + published, published), actor=ActorId("p1"), rank=rank,
        country="OMN", title=rank.replace("_", " "), modifier=modifier,
    )


def test_an_office_is_attested_from_its_first_to_its_last_day() -> None:
    found = tenures([seen("A", "2025-05-01"), seen("A", "2024-01-02"), seen("A", "2020-01-01", "ambassador")])
    assert [(one.rank, str(one.since), str(one.until)) for one in found] == [
        ("ambassador", "2020-01-01", "2020-01-01"), ("foreign_minister", "2024-01-02", "2025-05-01"),
    ]


def test_what_was_left_attests_no_day_in_office() -> None:
    assert tenures([seen("A", "2025-05-01", modifier="former")]) == ()


def attested(**days: str) -> list[Attestation]:
    """Persons with the days they are attested on, each by one document; "2025-01-01*4" by four."""
    return [
        Attestation(day(on), name, int(times or 1))
        for name, all_days in days.items() for on, _, times in (one.partition("*") for one in all_days.split())
    ]


def held(found: list[Attestation], on: str) -> str | None:
    holds = holder(found, day(on))
    assert holds == holder(found[::-1], day(on))
    return holds.person if holds else None


CHANGE = attested(alawi="2015-01-01 2020-08-01", badr="2020-09-01 2025-01-01")


@pytest.mark.parametrize(("on", "who"), [
    ("2018-06-01", "alawi"), ("2020-08-05", "alawi"), ("2020-08-18", None), ("2020-08-30", "badr"),
    ("2025-03-01", "badr"), ("2027-03-01", None), ("2014-06-01", None), ("2014-12-30", "alawi"),
])
def test_the_holder_of_a_post_on_a_day(on: str, who: str | None) -> None:
    assert held(CHANGE, on) == who


def test_the_days_that_attest_a_holder_are_the_nearest_on_each_side() -> None:
    found = holder(attested(badr="2024-01-01 2024-03-01 2024-05-01 2024-07-01"), day("2024-04-01"))
    assert found == Holder("badr", (day("2024-03-01"), day("2024-05-01")))


def test_two_holders_on_a_day_are_none_unless_nearly_all_name_one() -> None:
    assert held(attested(a="2025-01-01", b="2025-01-01"), "2025-01-01") is None
    assert held(attested(a="2025-01-01*6", b="2025-01-01*2"), "2025-01-01") == "a"


def test_one_document_that_names_another_in_the_midst_of_many_is_passed_over() -> None:
    assert held(attested(a="2025-01-01*2 2025-03-01", b="2025-02-01"), "2025-02-03") == "a"
    assert held(attested(a="2025-01-01 2025-03-01", b="2025-02-01"), "2025-02-03") == "b"


def test_who_came_back_to_a_post_is_not_taken_for_who_held_it_meanwhile() -> None:
    found = attested(a="2005-01-01*5 2010-01-01 2020-01-01*5", b="2012-01-01*2 2018-01-01*2")
    assert held(found, "2015-01-01") == "b"


def test_a_post_that_many_hold_at_a_time_names_nobody() -> None:
    assert is_single("foreign_minister")
    assert not is_single("ambassador")
