from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from dragoman.errors import UsageError
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.ids import form_id
from dragoman.model.record import Entry
from dragoman.store.filters import EntryFilter
from dragoman.store.record import Record
from tests.store.made import START, dated, make_entry, make_intake, states

COUNT = 40


def day(number: int) -> datetime.date:
    return START + datetime.timedelta(days=number)


@pytest.fixture
def entries(record: Record) -> list[Entry]:
    """An entry for every claim of some documents."""
    made = []
    with record.writing() as shelf:
        for number in range(COUNT):
            intake = make_intake(number)
            shelf.put(intake)
            new = [make_entry(stored, kind=kind) for stored, kind in
                   zip(intake.claims, ("event", "instrument", "position"), strict=True)]
            shelf.replace_entries([], new)
            made += new
    return made


def found(record: Record, asked: EntryFilter) -> list[Entry]:
    with record.reading() as view:
        page = view.entries(asked, limit=1000)
        assert page.next is None
        assert view.count(asked) == len(page.items)
    return list(page.items)


def newest_first(entries: list[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda one: (one.date.latest or one.last_told or START, one.id), reverse=True)


def test_entries_come_newest_first(record: Record, entries: list[Entry]) -> None:
    assert found(record, EntryFilter()) == newest_first(entries)


@pytest.mark.parametrize("asked", [EntryFilter(), EntryFilter(kinds=["event"]), EntryFilter(states=["BLR"])])
def test_pages_together_are_the_whole(record: Record, entries: list[Entry], asked: EntryFilter) -> None:
    with record.reading() as view:
        pages: list[Entry] = []
        after: str | None = None
        while True:
            page = view.entries(asked, limit=7, after=after)
            pages += page.items
            after = page.next
            if after is None:
                break
    assert pages == found(record, asked)
    assert len(pages) > 7


@pytest.mark.parametrize("asked", [["BLR"], ["OMN", "BLR"], ["BLR", "OMN"], ["BLR", "OMN", "RUS"], ["XXX"]])
def test_all_states_asked_for_take_part(record: Record, entries: list[Entry], asked: list[str]) -> None:
    expected = [one for one in entries if set(asked) <= set(one.states)]
    assert found(record, EntryFilter(states=asked)) == newest_first(expected)


def test_states_and_kinds_and_types_and_statuses(record: Record, entries: list[Entry]) -> None:
    pair = states(1)
    of_pair = [one for one in entries if set(pair) <= set(one.states) and one.kind == "instrument"]
    surest = max(one.confidence for one in of_pair)
    asked = EntryFilter(states=pair, kinds=["instrument"], types=["mou"], statuses=["signed"], min_confidence=surest)
    expected = [one for one in of_pair if one.confidence == surest]
    assert found(record, asked) == newest_first(expected) != []
    assert found(record, EntryFilter(kinds=["instrument"], types=["treaty"])) == []


def test_persons_by_the_forms_of_their_names(record: Record, entries: list[Entry]) -> None:
    forms = [form for number in (0, 1) for form in [make_intake(number).forms[0].id]]
    expected = [one for one in entries if set(one.persons) & set(forms)]
    assert found(record, EntryFilter(persons=forms)) == newest_first(expected) != []
    with_state = [one for one in expected if "OMN" in one.states]
    assert found(record, EntryFilter(persons=forms, states=["OMN"])) == newest_first(with_state)
    pair = sorted(states(0))
    of_pair = [one for one in expected if set(pair) <= set(one.states)]
    assert found(record, EntryFilter(persons=forms, states=pair)) == newest_first(of_pair) != []
    assert found(record, EntryFilter(persons=[form_id("Nobody", None)])) == []


@pytest.mark.parametrize("states", [(), ("OMN",), ("BLR", "OMN")])
def test_sectors(record: Record, entries: list[Entry], states: tuple[str, ...]) -> None:
    rare = [one for one in entries if len(one.fields["sector"]) > 1 and set(states) <= set(one.states)]
    assert found(record, EntryFilter(sectors=["security"], states=states)) == newest_first(rare)
    every = [one for one in entries if set(states) <= set(one.states)]
    assert found(record, EntryFilter(sectors=["security", "trade"], states=states)) == newest_first(every)


def test_several_forms_of_one_person_give_an_entry_once(record: Record) -> None:
    intake = make_intake(1)
    forms = (form_id("A", None), form_id("B", None))
    with record.writing() as shelf:
        shelf.put(intake)
        shelf.replace_entries([], [make_entry(intake.claims[0], persons=forms)])
    assert len(found(record, EntryFilter(persons=forms))) == 1


def test_an_entry_is_in_time_if_the_days_it_may_have_been_on_are(record: Record) -> None:
    with record.writing() as shelf:
        for number, date in enumerate((
            dated(day(10)), dated(day(20), day(50)), UNDATED, DateValue(latest=day(12), basis="explicit"),
            dated(day(-900), day(300)),
        )):
            shelf.put(make_intake(number))
            entry = make_entry(make_intake(number).claims[0], date=date, title=str(number))
            shelf.replace_entries([], [replace(entry, first_told=day(30), last_told=day(31))])

    def titles(since: int | None, until: int | None) -> set[str]:
        asked = EntryFilter(
            since=day(since) if since is not None else None, until=day(until) if until is not None else None
        )
        return {one.title for one in found(record, asked)}

    assert titles(None, None) == {"0", "1", "2", "3", "4"}
    assert titles(11, None) == {"1", "2", "3", "4"}
    assert titles(None, 19) == {"0", "3", "4"}
    assert titles(30, 30) == {"1", "2", "4"}
    assert titles(21, 25) == {"1", "4"}
    assert titles(51, None) == {"4"}
    assert titles(-800, -700) == {"4"}
    assert titles(301, None) == set()
    with record.reading() as view:
        assert view.count(EntryFilter(until=datetime.date.max)) == 5


def test_languages_and_outlets_of_documents(record: Record, entries: list[Entry]) -> None:
    sources = {stored.id: stored.source for number in range(COUNT) for stored in make_intake(number).claims}
    for asked, name in (
        (EntryFilter(languages=["ar"]), "language"), (EntryFilter(outlets=["outlet-3.example"]), "outlet"),
    ):
        value = (*asked.languages, *asked.outlets)[0]
        expected = [one for one in entries if getattr(sources[one.claims[0]], name) == value]
        assert found(record, asked) == newest_first(expected) != []
        with record.reading() as view:
            assert view.count(asked) == len(expected)
        (state, *_) = expected[0].states
        of_state = [one for one in expected if state in one.states]
        assert found(record, replace(asked, states=(state,))) == newest_first(of_state)
    both = EntryFilter(languages=["ar", "en"], outlets=["outlet-3.example", "outlet-4.example"])
    expected = [
        one for one in entries if sources[one.claims[0]].language in both.languages
        and sources[one.claims[0]].outlet in both.outlets
    ]
    assert found(record, both) == newest_first(expected) != []


def test_a_word_that_is_no_page_is_refused(record: Record) -> None:
    with pytest.raises(UsageError), record.reading() as view:
        view.entries(after="tomorrow")


def test_entries_are_found_by_who_tells_of_them_and_by_their_claims(record: Record, entries: list[Entry]) -> None:
    told = [entry.last_told for entry in entries if entry.last_told]
    middle = sorted(told)[len(told) // 2]
    some = [make_intake(number).source.sha256 for number in (3, 5)]
    with record.reading() as view:
        after = view.entries_told(after=middle)
        assert after == {entry.id for entry in entries if entry.last_told and entry.last_told > middle}
        assert 0 < len(after) < len(entries)
        by_documents = view.entries_told(documents=some)
        assert by_documents == {entry.id for entry in entries[9:12] + entries[15:18]}
        assert view.entries_told(claims=entries[0].claims) == {entries[0].id}
        assert view.entries_told() == view.entries_told(after=max(told)) == set()
        assert {one.id for one in view.every_entry(EntryFilter(ids=by_documents))} == by_documents
        meetings = view.every_entry(EntryFilter(ids=by_documents, kinds=("event",), states=states(3)))
        assert [one.id for one in meetings] == [entries[9].id]
        assert list(view.every_entry(EntryFilter(ids=()))) == []
