"""Titles that stand alone, resolved to who is attested in the office."""

from __future__ import annotations

import itertools
from pathlib import Path

from dragoman.model.claims import Event, Position
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.reading import Reading
from dragoman.query.holders import Holders, Meant
from tests.merge.made import dated
from tests.query.telling import article, entries, office, person, record_of

BADR = person("Badr Albusaidi", "OMN")


def seen(published: str, name: str = "Badr Albusaidi") -> Reading:
    text = f"{name} spoke to students of {published}."
    return article(text, published, [], person(name, "OMN"))


def alone(
    published: str, date: DateValue = UNDATED, modality: str = "happened", rank: str = "foreign_minister"
) -> Reading:
    says = Event(type="meeting", countries=("BLR", "OMN"), date=date, modality=modality)  # type: ignore[arg-type]
    return article(f"The Omani minister was in Minsk ({published}).", published, [(says, "was in Minsk")],
                   office("OMN", rank), office("BLR", "deputy_minister"))


def meant(folder: Path, *readings: Reading) -> tuple[Meant, ...]:
    with record_of(folder, readings) as record:
        (_, claims), = entries(record)
        with record.reading() as view:
            return Holders(view).meant(claims)


def test_a_title_alone_means_who_is_attested_before_and_after(tmp_path: Path) -> None:
    found, = meant(tmp_path, seen("2024-01-10"), seen("2024-05-20"), alone("2024-03-12", dated("2024-03-11")))
    assert (found.name, found.rank, found.country, str(found.day)) == (
        "Badr Albusaidi", "foreign_minister", "OMN", "2024-03-11",
    )
    assert [str(one.source.day) for one in found.evidence] == ["2024-01-10", "2024-05-20"]
    assert [one.quote for one in found.evidence] == ["Badr Albusaidi"] * 2
    assert len(found.claims) == 1


def test_who_held_it_does_not_depend_on_the_order_of_arrival(tmp_path: Path) -> None:
    readings = [seen("2024-01-10"), seen("2024-02-20", "Ahmad Saleh"), alone("2024-01-14", dated("2024-01-12"))]
    found = [meant(tmp_path, *order) for order in itertools.permutations(readings)]
    assert found[0][0].name == "Badr Albusaidi"
    assert all(one == found[0] for one in found)


def test_nobody_is_named_where_the_record_attests_nobody_or_two(tmp_path: Path) -> None:
    assert meant(tmp_path, alone("2024-03-12")) == ()
    assert meant(tmp_path, seen("2022-03-12"), alone("2024-03-12")) == ()
    assert meant(tmp_path, seen("2024-03-12"), seen("2024-03-12", "Ahmad Saleh"), alone("2024-03-12")) == ()
    assert meant(tmp_path, seen("2024-03-01"), alone("2024-03-12", rank="ambassador")) == ()
    assert meant(tmp_path, seen("2024-03-01"), alone("", dated("2024-03-12")))
    assert meant(tmp_path, seen("2024-03-01"), alone("")) == ()


def test_over_a_time_it_must_be_one_person_from_its_first_day_to_its_last(tmp_path: Path) -> None:
    readings = (seen("2024-01-10"), seen("2024-03-20", "Ahmad Saleh"))
    assert meant(tmp_path, *readings, alone("2024-04-01", dated("2024-01-10", "2024-03-20"))) == ()
    assert meant(tmp_path, *readings, alone("2024-04-01", dated("2022-01-01", "2024-01-10"))) == ()
    assert meant(tmp_path, *readings, alone("2024-04-01", dated("2024-01-09", "2024-01-11")))


def test_of_what_is_to_come_the_holder_on_the_day_of_telling_is_meant(tmp_path: Path) -> None:
    found, = meant(tmp_path, seen("2024-01-10"), alone("2024-01-12", dated("2025-09-01"), "scheduled"))
    assert str(found.day) == "2024-01-12"


def test_a_title_that_another_claim_of_the_entry_gives_a_name_needs_no_holder(tmp_path: Path) -> None:
    says = Event(type="meeting", countries=("BLR", "OMN"), date=dated("2024-03-11"))
    named = article("Badr Albusaidi was in Minsk.", "2024-03-12", [(says, "was in Minsk")], BADR)
    assert meant(tmp_path, named, alone("2024-03-12", dated("2024-03-11"))) == ()


def test_a_holder_is_no_claim_and_no_name_of_the_entry(tmp_path: Path) -> None:
    with record_of(tmp_path, [seen("2024-03-01"), alone("2024-03-12")]) as record:
        (entry, claims), = entries(record)
        with record.reading() as view:
            assert Holders(view).meant(claims)
            assert view.entry(entry.id) == entry
    assert entry.persons == ()


def test_a_position_means_the_holder_on_the_day_it_was_told(tmp_path: Path) -> None:
    minister = office("OMN")
    says = Position(holders=(minister.id,), stance="welcome", polarity=1, holder_countries=("OMN",))
    told = article("The Omani minister welcomed it.", "2024-03-12", [(says, "welcomed it")], minister)
    with record_of(tmp_path, [seen("2024-03-01"), told]) as record, record.reading() as view:
        (_, claims), = entries(record, "position")
        assert [one.name for one in Holders(view).meant(claims)] == ["Badr Albusaidi"]
