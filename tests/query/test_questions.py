from __future__ import annotations

import datetime

import pytest

from dragoman.errors import UsageError
from dragoman.query.asked import Asked
from dragoman.query.changes import changes
from dragoman.query.columns import cells, columns
from dragoman.query.knowledge import Knowledge
from dragoman.query.lines import AgreementLine, EventLine, Line, PositionLine
from dragoman.query.questions import EVERY_KIND, KINDS
from dragoman.store.view import View
from tests.records import TODAY, questions

PLAIN = (str, int, float, bool, datetime.date)
NOVEMBER = datetime.date(2025, 11, 1)
PAIR = Asked(states=("OMN",), partners=("KAZ",))


def test_every_entry_is_told_in_one_kind_of_line() -> None:
    with questions() as ask:
        lines = list(ask.lines())
        assert len(lines) == ask.view.count()
        assert {line.id for line in lines} == {entry.id for entry in ask.view.every_entry()}
        assert sum(len(list(ask.lines(kinds=kinds))) for kinds in KINDS.values()) == len(lines)


def test_every_quotation_stands_in_its_document() -> None:
    with questions() as ask:
        for line in ask.lines():
            assert line.quotations
            for quotation in line.quotations:
                text = ask.view.text(quotation.document) or ""
                assert text[quotation.start:quotation.end] == quotation.text


def test_states_may_be_named_in_any_language() -> None:
    with questions() as ask:
        found = [line.id for line in ask.lines(PAIR)]
        assert found
        for states in (("عمان", "Казахстан"), ("Oman", "kaz"), ("سلطنة عمان", "KZ")):
            assert [line.id for line in ask.lines(Asked(states=states))] == found


@pytest.mark.parametrize(("asked", "words"), [
    (Asked(states=("Guinea",)), "GIN (Guinea)"),
    (Asked(states=("Congo",)), "COD"),
    (Asked(states=("Korea",)), "PRK"),
    (Asked(states=("Корея",)), "PRK"),
    (Asked(states=("Гвинея",)), "GNB"),
    (Asked(states=("غينيا",)), "PNG"),
    (Asked(states=("Omann",)), "did you mean OMN"),
    (Asked(states=("Atlantis of the North",)), "type a name, or a code"),
    (Asked(types=("visitt",)), "did you mean visit"),
    (Asked(sectors=("magic",)), "is no sector"),
    (Asked(statuses=("sleeping",)), "is no status"),
    (Asked(persons=("Nobody Atall",)), "nobody called"),
    (Asked(languages=("klingon",)), "it is told in: ar, en, fil, ru"),
    (Asked(outlets=("Nowhere Gazette",)), "nothing in the record is told by 'Nowhere Gazette'"),
    (Asked(since=datetime.date(2025, 2, 1), until=datetime.date(2025, 1, 1)), "is after --until"),
])
def test_what_does_not_exist_is_told_with_what_to_type(asked: Asked, words: str) -> None:
    with questions() as ask, pytest.raises(UsageError) as caught:
        list(ask.lines(asked))
    assert words in str(caught.value)


def test_an_outlet_may_be_named_in_part_and_a_language_by_any_of_its_codes() -> None:
    with questions() as ask:
        outlet = next(one.outlet for line in ask.lines() for one in line.quotations)
        whole = {line.id for line in ask.lines(Asked(outlets=(outlet,)))}
        part = {line.id for line in ask.lines(Asked(outlets=(outlet.upper()[:-1],)))}
        tagalog, filipino = ([line.id for line in ask.lines(Asked(languages=(code,)))] for code in ("TL", "fil"))
    assert whole
    assert whole <= part
    assert tagalog == filipino != []


def test_filters_leave_out_what_does_not_fit() -> None:
    with questions() as ask:
        everything = list(ask.ask("events"))
        for asked, fits in (
            (Asked(types=("visit",)), lambda line: line.type == "visit"),
            (Asked(modalities=("scheduled",)), lambda line: line.status == "scheduled"),
            (Asked(since=NOVEMBER), lambda line: (line.date.latest or line.last_told) >= NOVEMBER),
            (Asked(min_confidence=0.75), lambda line: line.confidence >= 0.75),
            (Asked(languages=("ar",)), lambda line: any(one.language == "ar" for one in line.quotations)),
            (Asked(sectors=("consular-visa",)), lambda line: "consular-visa" in line.sectors),
        ):
            found = list(ask.ask("events", asked))
            assert found
            assert all(fits(line) for line in found)
            assert len(found) < len(everything)


def test_a_person_is_found_in_any_script() -> None:
    with questions() as ask:
        named = next(
            part for line in ask.ask("events") if isinstance(line, EventLine) for part in line.parts
            if part.person and any(one.language == "ar" for one in line.quotations) and not part.written.isascii()
        )
        found = [line.id for line in ask.ask("events", Asked(persons=(named.written,)))]
        assert found
        assert found == [line.id for line in ask.ask("events", Asked(persons=(named.name,)))]


def test_standings_of_the_calendar_can_be_asked_for() -> None:
    later = TODAY.replace(year=2027)
    with questions(later) as ask:
        overdue = list(ask.ask("promises", Asked(statuses=("overdue",))))
        lapsed = list(ask.ask("events", Asked(statuses=("lapsed",))))
    with questions() as ask:
        assert len(overdue) > len(list(ask.ask("promises", Asked(statuses=("overdue",)))))
    assert lapsed
    assert {line.standing for line in overdue} == {"overdue"}
    assert {line.standing for line in lapsed} == {"lapsed"}


def test_what_is_to_come_lies_ahead_and_comes_in_order() -> None:
    with questions() as ask:
        ahead = ask.calendar(days=90)
        assert ahead
        ends = [line.date.latest or line.date.earliest for line in ahead]
        assert ends == sorted(ends, key=str)
        assert all(end is not None and end >= TODAY for end in ends)
        assert len(ahead) < len(ask.calendar())


def test_a_timeline_is_in_order_and_has_no_courtesies() -> None:
    with questions() as ask:
        lines = ask.timeline(Asked(states=("OMN",)))
    assert [line.day for line in lines] == sorted(line.day for line in lines)
    assert not any(isinstance(line, PositionLine) and line.is_courtesy for line in lines)
    assert all("OMN" in line.states for line in lines)


def test_what_was_known_then_holds_no_later_word() -> None:
    day = datetime.date(2025, 11, 1)
    with questions() as ask:
        now = {line.id: line for line in ask.lines()}
    with questions(day, Knowledge(day=day)) as ask:
        then = list(ask.lines())
    assert 0 < len(then) < len(now)
    for line in then:
        assert all(one.published is None or one.published <= day for one in line.quotations)


def test_changes_are_what_two_states_of_knowledge_differ_by() -> None:
    day = datetime.date(2025, 11, 1)
    with questions() as ask:
        found = list(changes(ask, Knowledge(day=day)))
        every = list(ask.lines(kinds=EVERY_KIND))
    new = {one.line.id for one in found if one.what == "new"}
    assert new == {line.id for line in every if line.first_told and line.first_told > day}
    assert all(one.before != one.after for one in found if one.what != "new")
    with questions() as ask:
        assert list(changes(ask, Knowledge(), then=TODAY)) == []


@pytest.mark.parametrize("asked", [Asked(), PAIR, Asked(types=("visit",)), Asked(statuses=("lapsed",))])
def test_changes_are_looked_for_only_where_there_may_be_any(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    days = [datetime.date(2025, month, 1) for month in (2, 10, 11, 12)]
    with questions() as ask:
        newest = frozenset(one.document for line in ask.lines() for one in line.quotations if one.start % 3)
        befores = [*(Knowledge(day=day) for day in days), Knowledge(without=newest), Knowledge()]
        found = [list(changes(ask, before, asked, then=day)) for before in befores for day in days]
        every = {entry.id for entry in ask.view.every_entry()}
        monkeypatch.setattr(View, "entries_told", lambda *_, **__: every)
        assert found == [list(changes(ask, before, asked, then=day)) for before in befores for day in days]


def test_nothing_is_to_come_before_today() -> None:
    with questions() as ask:
        assert ask.calendar(Asked(until=TODAY - datetime.timedelta(days=1))) == []
        with pytest.raises(UsageError, match="no day is between them"):
            ask.calendar(Asked(since=TODAY + datetime.timedelta(days=9), until=TODAY))


def test_conflicts_show_every_value() -> None:
    with questions() as ask:
        for line in ask.conflicts():
            assert all(len(values) > 1 for values in line.disputed.values())


def test_an_agreement_has_parties_and_the_words_of_all_who_tell_it() -> None:
    with questions() as ask:
        lines = [line for line in ask.ask("agreements", PAIR) if isinstance(line, AgreementLine)]
    told = max(lines, key=lambda line: line.sources)
    assert told.sources >= 3
    assert {part.state for part in told.parts} >= {"OMN", "KAZ"}
    assert len({one.language for one in told.quotations}) >= 3


@pytest.mark.parametrize("what", KINDS)
def test_every_column_of_every_line_has_a_plain_value(what: str) -> None:
    names = [column.name for column in columns(what)]
    assert len(set(names)) == len(names)
    assert all(column.help for column in columns(what))
    with questions() as ask:
        for line in ask.ask(what):
            row = cells(line, what)
            assert list(row) == names
            assert all(value is None or isinstance(value, PLAIN) for value in row.values())
            assert row["quote"]
            for column in columns(what):
                value = row[column.name]
                assert value is None or type(value) is column.cell, column.name


def test_an_empty_answer_is_empty() -> None:
    with questions() as ask:
        empty: list[Line] = list(ask.lines(Asked(states=("AND", "TUV"))))
    assert empty == []
