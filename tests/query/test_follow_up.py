"""What became of promises, as later entries let it seem."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.brief.lines import row_of
from dragoman.brief.words import load_words
from dragoman.model.claims import Commitment, Event, Instrument, Payload
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.reading import Reading
from dragoman.query.beside import Besides
from dragoman.query.columns import cells
from dragoman.query.follow_up import FollowUp, follow_up
from dragoman.query.knowledge import Knowledge
from dragoman.query.lines import PromiseLine
from dragoman.query.questions import Questions
from tests.merge.made import dated, day
from tests.query.telling import article, entries, office, record_of
from tests.records import ontology, world

PAIR = ("KAZ", "OMN")


def promise(*acts: Payload, due: DateValue = UNDATED, published: str = "2025-03-01", action: str = "") -> Reading:
    """A promise in whose words acts to come are told."""
    words = action or "Kazakhstan will do what it said it would"
    text = f"{words}, the minister promised."
    says = Commitment(by=("KAZ",), action=words, countries=PAIR, due=due)  # type: ignore[arg-type]
    return article(text, published, [(says, words), *((act, words) for act in acts)], office("KAZ"))


def event(kind: str, modality: str = "happened", date: DateValue = UNDATED, **more: object) -> Event:
    return Event(type=kind, modality=modality, date=date, countries=PAIR, **more)  # type: ignore[arg-type]


def later(says: Payload, published: str, text: str = "") -> Reading:
    text = text or f"It was told on {published}."
    return article(text, published, [(says, text)], office("OMN"))


def seems(folder: Path, *readings: Reading, today: str = "2025-12-01") -> FollowUp:
    with record_of(folder, readings) as record:
        (entry, claims), = entries(record, "commitment")
        with record.reading() as view:
            return follow_up(view, entry, claims, day(today))


BY_JUNE = dated("2025-06-30")
EMBASSY = promise(event("mission_opened", "planned", BY_JUNE), due=BY_JUNE)


@pytest.mark.parametrize(("today", "status"), [("2025-05-01", "open"), ("2025-08-01", "overdue")])
def test_without_any_act_a_promise_is_open_until_it_is_due(tmp_path: Path, today: str, status: str) -> None:
    found = seems(tmp_path, EMBASSY, later(event("phone_call"), "2025-04-01"), today=today)
    assert (found.status, found.evidence) == (status, ())


def test_an_embassy_that_was_opened_keeps_the_promise_to_open_it(tmp_path: Path) -> None:
    opened = later(event("mission_opened", date=dated("2025-06-10")), "2025-06-11", "The embassy was opened.")
    found = seems(tmp_path, EMBASSY, opened)
    assert found.status == "kept"
    one, = found.evidence
    assert (one.does, one.quote.quote, one.is_late) == ("mission_opened", "The embassy was opened.", False)


def test_what_is_done_after_its_day_is_done_late(tmp_path: Path) -> None:
    found = seems(tmp_path, EMBASSY, later(event("mission_opened", date=dated("2025-10-10")), "2025-10-11"))
    assert found.status == "kept"
    assert found.evidence[0].is_late


def test_a_visit_is_the_promised_one_when_it_was_due(tmp_path: Path) -> None:
    visit = promise(event("visit", "scheduled", dated("2025-09-01", "2025-09-30")))
    held = later(event("visit", date=dated("2025-10-02")), "2025-10-03")
    assert seems(tmp_path, visit, held).status == "kept"
    other = later(event("visit", date=dated("2025-03-20")), "2025-03-21")
    assert seems(tmp_path, visit, other, today="2025-04-01").status == "open"
    elsewhere = later(event("visit", date=dated("2025-10-02"), place="astana"), "2025-10-03")
    to_muscat = promise(event("visit", "scheduled", dated("2025-09-01", "2025-09-30"), place="muscat"))
    assert seems(tmp_path, to_muscat, elsewhere, today="2025-04-01").evidence == ()


def test_an_agreement_that_is_promised_is_kept_when_it_is_signed(tmp_path: Path) -> None:
    paper = Instrument(kind="agreement", title="agreement on air services", countries=PAIR, status="to_be_signed",
                       sectors=("transport",))
    found = promise(paper)
    talks = later(Instrument(kind="agreement", title="agreement on air services", countries=PAIR,
                             status="under_negotiation", sectors=("transport",)), "2025-04-01")
    signed = later(Instrument(kind="agreement", title="agreement on air services", countries=PAIR, status="signed",
                              sectors=("transport",), date=dated("2025-05-05")), "2025-05-06")
    assert seems(tmp_path, found, talks).status == "in_progress"
    assert seems(tmp_path, found, signed).status == "kept"
    assert seems(tmp_path, found, signed, talks) == seems(tmp_path, talks, signed, found)


def test_of_two_promised_acts_one_keeps_half_the_promise(tmp_path: Path) -> None:
    both = promise(event("mechanism_established", "planned"), event("transport_link", "planned"))
    body = later(event("mechanism_established", date=dated("2025-05-05")), "2025-05-06")
    flights = later(event("transport_link", date=dated("2025-07-01")), "2025-07-02")
    assert seems(tmp_path, both, body).status == "partly_kept"
    found = seems(tmp_path, both, body, flights)
    assert (found.status, len(found.evidence)) == ("kept", 2)


def test_what_was_called_off_seems_broken(tmp_path: Path) -> None:
    meeting = dated("2025-04-20")
    found = seems(tmp_path, promise(event("meeting", "scheduled", meeting)),
                  later(event("meeting", "cancelled", meeting), "2025-04-18"))
    assert found.status == "broken"


def test_news_of_the_promise_itself_keeps_nothing(tmp_path: Path) -> None:
    aid = promise(event("aid", "planned"))
    assert seems(tmp_path, aid, later(event("aid"), "2025-03-02")).evidence == ()
    assert seems(tmp_path, aid, later(event("aid", date=dated("2025-02-01")), "2025-03-09")).evidence == ()
    again = promise(event("aid"), published="2025-03-02", action="Kazakhstan will do what it said it would soon")
    assert seems(tmp_path, again, later(event("statement"), "2025-03-09")).evidence == ()


def test_a_promise_without_an_act_is_followed_by_its_words(tmp_path: Path) -> None:
    loan = promise(action="a loan for the commuter railway around Salalah harbour")
    paid = "The loan for the commuter railway around the harbour of Salalah was paid out."
    found = seems(tmp_path, loan, later(event("deal", date=dated("2025-09-01")), "2025-09-02", paid))
    assert found.status == "kept"
    assert found.evidence[0].reasons == ("in the same words (aroun, commu, harbo, loan, railw, salal)",)
    other = later(event("deal", date=dated("2025-09-01")), "2025-09-02", "A loan for a steel mill was paid out.")
    assert seems(tmp_path, loan, other).evidence == ()


def test_what_seems_does_not_depend_on_the_order_of_arrival(tmp_path: Path) -> None:
    readings = [
        EMBASSY, later(event("mission_opened", date=dated("2025-06-10")), "2025-06-11"),
        later(event("mission_opened", date=dated("2025-06-10")), "2025-06-12"), later(event("visit"), "2025-05-01"),
    ]
    made = [seems(tmp_path, *order) for order in itertools.islice(itertools.permutations(readings), 0, None, 5)]
    assert all(one == made[0] for one in made)


def test_only_promises_that_nobody_decided_about_are_followed_up(tmp_path: Path) -> None:
    with record_of(tmp_path, [EMBASSY]) as record, record.reading() as view:
        besides = Besides(view, day("2025-08-01"))
        promised, = (besides.of(*one) for one in entries(record, "commitment"))
        planned, = (besides.of(*one) for one in entries(record, "event"))
    assert promised.follow_up == FollowUp(status="overdue")
    assert planned.follow_up is None


def test_promises_that_are_asked_for_say_what_seems_to_have_become_of_them(tmp_path: Path) -> None:
    opened = later(event("mission_opened", date=dated("2025-06-10")), "2025-06-11", "The embassy was opened.")
    with record_of(tmp_path, [EMBASSY, opened]) as record, record.reading() as view:
        asking = Questions(view=view, gazetteer=world(), ontology=ontology(), today=day("2025-12-01"))
        one, = asking.ask("promises")
        told = cells(one, "promises")
        assert (told["seems"], told["shown_by"]) == ("kept", "The embassy was opened.")
        assert told["shown_in"] in {line.id for line in asking.ask("events") if line.type == "mission_opened"}
        row = row_of(one, load_words("", world(), ontology()))
        assert any("seems kept" in note and "The embassy was opened." in note for note in row.notes)
        past = replace(asking, knowledge=Knowledge(day=day("2025-07-01")))
        assert [line.seems for line in past.ask("promises") if isinstance(line, PromiseLine)] == [""]
