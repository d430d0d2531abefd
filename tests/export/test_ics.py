from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest
from icalendar import Calendar

from dragoman.export import ics
from dragoman.export.selection import Selection
from dragoman.model.claims import ClaimId
from dragoman.model.dates import DateValue
from dragoman.model.record import EntryId, Step
from dragoman.query.asked import Asked
from dragoman.query.lines import PromiseLine
from tests.export.selections import DAY, HOSTILE, hostile, samples, selection, visit

D = datetime.date


def written(chosen: Selection) -> bytes:
    return b"".join(ics.content(chosen))


def events(chosen: Selection) -> list[Any]:
    return list(Calendar.from_ical(written(chosen)).walk("VEVENT"))


def days(edtf: str, first: D | None, last: D | None, granularity: str = "day") -> DateValue:
    return DateValue(earliest=first, latest=last, edtf=edtf, basis="explicit", granularity=granularity)  # type: ignore[arg-type]


def test_what_is_or_was_ahead_and_has_a_date_is_in_the_calendar() -> None:
    with samples() as chosen:
        found = {str(event["UID"]) for event in events(chosen)}
        wanted = {
            f"{line.id}@dragoman" for line in chosen.every_line() if line.date.is_known and (
                line.kind == "commitment" or (line.kind == "event" and (
                    {"scheduled", "planned", "cancelled"} & {line.status, *(step.value for step in line.history)}
                ))
            )
        }
        asked = [line.id for line in chosen.ask("events") if line.date.is_known]
    assert found == wanted
    assert found
    with samples(Asked(modalities=("happened",))) as chosen:
        happened = [line for line in chosen.ask("events") if line.date.is_known]
        promises = [line for line in chosen.ask("promises") if line.date.is_known]
        assert len(events(chosen)) == len(happened) + len(promises)
    assert 0 < len(happened) < len(asked)


def test_a_day_is_a_day_and_a_stretch_ends_the_day_after_its_last() -> None:
    stretch = visit(number=2, date=days("2025?-11-03/2025?-11-05", DAY, D(2025, 11, 5)))
    one, other = events(selection(visit(), stretch))
    assert (one.start, one.end, str(one["STATUS"])) == (DAY, D(2025, 11, 4), "CONFIRMED")
    assert (other.start, other.end, str(other["STATUS"])) == (DAY, D(2025, 11, 6), "CONFIRMED")
    assert str(other["X-DRAGOMAN-EDTF"]) == "2025?-11-03/2025?-11-05"


@pytest.mark.parametrize(("date", "first", "end", "word"), [
    (days("2025-11", D(2025, 11, 1), D(2025, 11, 30), "month"), D(2025, 11, 1), D(2025, 12, 1), "Within these days"),
    (days("2025-12-22/2025-12-28", D(2025, 12, 22), D(2025, 12, 28), "week"), D(2025, 12, 22), D(2025, 12, 29),
     "Within these days"),
    (days("[..2026-06-30]", None, D(2026, 6, 30)), D(2026, 6, 30), D(2026, 7, 1), "By then"),
    (days("2026-03-18/..", D(2026, 3, 18), None), D(2026, 3, 18), D(2026, 3, 19), "From then"),
    (days("{2025-11-03,2025-11-09}", DAY, D(2025, 11, 9)), DAY, D(2025, 11, 10), "Within these days"),
])
def test_what_is_no_exact_day_is_a_tentative_span_that_says_so(date: DateValue, first: D, end: D, word: str) -> None:
    (event,) = events(selection(visit(date=date)))
    assert (event.start, event.end, str(event["STATUS"])) == (first, end, "TENTATIVE")
    assert str(event["SUMMARY"]).startswith(word)


@pytest.mark.parametrize(("told", "standing", "status"), [
    ("scheduled", "scheduled", "CONFIRMED"), ("planned", "planned", "TENTATIVE"),
    ("cancelled", "cancelled", "CANCELLED"),
    ("scheduled", "lapsed", "TENTATIVE"),
])
def test_the_status_is_that_of_the_plan(told: str, standing: str, status: str) -> None:
    (event,) = events(selection(replace(visit(), status=told, standing=standing)))
    assert str(event["STATUS"]) == status
    assert str(event["X-DRAGOMAN-STANDING"]) == standing


def test_what_was_planned_and_happened_stays_and_what_only_happened_does_not() -> None:
    plan = Step(value="planned", told=DAY, claim=ClaimId("c1"))
    held = replace(visit(), status="happened", standing="happened", history=(plan,))
    assert str(events(selection(held))[0]["STATUS"]) == "CONFIRMED"
    assert events(selection(replace(held, history=()))) == []


def test_an_event_that_moves_keeps_its_uid_and_counts_its_revisions() -> None:
    line = visit()
    moved = replace(
        line, date=days("2025-11-10", D(2025, 11, 10), D(2025, 11, 10)),
        quotations=(*line.quotations, replace(line.quotations[0], claim=ClaimId("c2"))), last_told=D(2025, 11, 6),
    )
    (before,), (after,) = events(selection(line)), events(selection(moved))
    assert before["UID"] == after["UID"]
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])
    assert after["DTSTAMP"].dt > before["DTSTAMP"].dt


def test_promises_are_due() -> None:
    promise = PromiseLine(
        id=EntryId("p"), kind="commitment", type="pledged", title="open an embassy", states=("OMN",), status="pledged",
        standing="overdue", date=days("2025-11-03", DAY, DAY), quotations=visit().quotations, last_told=DAY,
    )
    chosen = replace(selection(), ask=lambda what: (promise,) if what == "promises" else ())
    (event,) = events(chosen)
    assert str(event["SUMMARY"]) == "Promise: Oman: open an embassy (overdue)"
    assert (event.start, str(event["STATUS"])) == (DAY, "CONFIRMED")


def test_lines_are_short_and_never_cut_within_a_letter() -> None:
    arabic = "وزير الخارجية العُماني يستقبل نظيره الكازاخستاني في مسقط لبحث التعاون، " * 4
    data = written(selection(visit(arabic)))
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode("utf-8") is not None for line in lines)
    (event,) = events(selection(visit(arabic)))
    assert arabic.strip() in str(event["SUMMARY"])
    assert arabic in str(event["DESCRIPTION"])


def test_no_words_open_another_event_or_end_a_property() -> None:
    found = events(hostile())
    assert len(found) == len(list(hostile().events()))
    assert {str(event["STATUS"]) for event in found} == {"CONFIRMED"}
    assert not any("URL" in event for event in found)
    told = str(found[HOSTILE.index("first\nsecond\r\nthird\rBEGIN:VEVENT")]["DESCRIPTION"])
    assert "“first\nsecond\nthird\nBEGIN:VEVENT”" in told
    assert "زيارة\u202eرسمية; إلى, مسقط\\ \u200f" in str(found[9]["DESCRIPTION"])


def test_an_address_is_of_the_letters_that_addresses_have() -> None:
    (event,) = events(selection(visit(url="https://example.org/خبر?a=1&b=%20#c")))
    assert str(event["URL"]) == "https://example.org/%D8%AE%D8%A8%D8%B1?a=1&b=%20#c"


def test_the_same_bytes_come_twice() -> None:
    with samples() as chosen:
        assert written(chosen) == written(chosen)
