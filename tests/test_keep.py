from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from dragoman.errors import InputError, UsageError
from dragoman.keep import Adding, Keeper
from dragoman.merge.update import Added
from dragoman.model.ids import text_sha256
from dragoman.model.reading import Reading
from dragoman.model.record import Entry, EntryId
from dragoman.model.text import Document, DocumentId
from dragoman.pipeline import Reader, load_reader
from dragoman.read import parse_published, read_paths
from dragoman.read.documents import Article
from dragoman.settings import Settings
from dragoman.store.filters import EntryFilter
from dragoman.store.open import open_record
from dragoman.store.record import Record


@cache
def reader() -> Reader:
    return load_reader(Settings())


@cache
def documents() -> tuple[Document, ...]:
    with as_file(files("dragoman") / "samples") as folder:
        found = read_paths([str(folder)], Settings())
        return tuple(one.document for one in found if isinstance(one, Article) and "oman-kaz" in one.document.id)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "record.db", create=True) as opened:
        yield opened


@pytest.fixture
def keeper(record: Record) -> Keeper:
    made = Keeper(record, reader())
    made.add(documents())
    return made


def entries(record: Record, **asked: object) -> list[Entry]:
    with record.reading() as view:
        return list(view.entries(EntryFilter(**asked), limit=500).items)  # type: ignore[arg-type]


def memorandum(record: Record) -> Entry:
    """The entry of the memorandum that all four articles tell of."""
    return next(one for one in entries(record, types=("mou",)) if len(one.claims) == 4)


def test_articles_are_added_once(keeper: Keeper, record: Record) -> None:
    before = entries(record)
    again = keeper.add(documents())
    assert (again.new, again.claims) == (0, 0)
    assert entries(record) == before
    assert list(record.check()) == []


def test_one_by_one_or_all_at_once_is_the_same(keeper: Keeper, record: Record, tmp_path: Path) -> None:
    with open_record(tmp_path / "other.db", create=True) as other:
        single = Keeper(other, reader())
        for document in reversed(documents()):
            single.add([document])
        assert entries(other) == entries(record)


def test_what_is_split_stays_apart_when_read_again(keeper: Keeper, record: Record) -> None:
    entry = memorandum(record)
    keeper.split(entry.id, entry.claims[:1], reason="another paper", by="anna")
    apart = [one.claims for one in entries(record, types=("mou",))]
    assert (entry.claims[0],) in apart
    assert any(set(entry.claims[1:]) <= set(claims) for claims in apart)
    assert all(not (one.new or one.gone or one.changed) for one in keeper.reread())
    assert [one.claims for one in entries(record, types=("mou",))] == apart
    assert list(record.check()) == []


def test_two_entries_are_joined(keeper: Keeper, record: Record) -> None:
    entry = memorandum(record)
    keeper.split(entry.id, entry.claims[:1], reason="another paper", by="anna")
    one, other = (keeper.entry(_holding(record, claim)).id for claim in entry.claims[:2])
    keeper.join(one, other, reason="the same paper after all", by="boris")
    assert set(keeper.entry(_holding(record, entry.claims[0])).claims) >= set(entry.claims)


def _holding(record: Record, claim: str) -> EntryId:
    return next(one.id for one in entries(record) if claim in one.claims)


def test_a_rejected_claim_counts_no_more_until_it_is_restored(keeper: Keeper, record: Record) -> None:
    entry = memorandum(record)
    keeper.reject(entry.claims[:1], reason="misread", by="anna")
    held = [claim for one in entries(record) for claim in one.claims]
    assert entry.claims[0] not in held
    assert set(entry.claims[1:]) <= set(held)
    keeper.restore(entry.claims[:1], reason="it was right", by="anna")
    assert memorandum(record).claims == entry.claims
    assert list(record.check()) == []


def test_a_changed_field_stands_first_and_what_was_read_beside_it(keeper: Keeper, record: Record) -> None:
    entry = memorandum(record)
    keeper.change(entry.id, "date", "2025-10-14", reason="the ministry's own site", by="anna")
    changed = memorandum(record)
    assert str(changed.date.earliest) == "2025-10-14"
    assert changed.fields["date"][0].text == "2025-10-14"
    with record.reading() as view:
        assert [one.reason for one in view.corrections(changed.claims)] == ["the ministry's own site"]


@pytest.mark.parametrize(("field", "value", "problem"), [
    ("date", "soon", "is not a date"), ("colour", "red", "cannot be changed"),
])
def test_what_cannot_be_changed_is_said(
    keeper: Keeper, record: Record, field: str, value: str, problem: str
) -> None:
    with pytest.raises(UsageError, match=problem):
        keeper.change(memorandum(record).id, field, value, reason="x", by="anna")


def test_a_correction_needs_a_reason_and_an_entry(keeper: Keeper, record: Record) -> None:
    entry = memorandum(record)
    with pytest.raises(UsageError, match="needs a reason"):
        keeper.reject(entry.claims[:1], reason=" ", by="anna")
    with pytest.raises(UsageError, match="no entry nowhere"):
        keeper.change(EntryId("nowhere"), "date", "2025-10-14", reason="x", by="anna")
    with pytest.raises(UsageError, match="some, not all"):
        keeper.split(entry.id, entry.claims, reason="x", by="anna")
    meeting = entries(record, types=("meeting",))[0]
    with pytest.raises(UsageError, match="two matters"):
        keeper.join(entry.id, meeting.id, reason="x", by="anna")


def test_what_a_person_says_of_a_promise_holds_when_it_is_read_again(keeper: Keeper, record: Record) -> None:
    promise = entries(record, kinds=("commitment",))[0]
    keeper.change(promise.id, "status", "partly_kept", reason="the embassy is open, the flights are not", by="anna")
    with pytest.raises(UsageError, match="is no status of an entry of the kind commitment; it may be open"):
        keeper.change(promise.id, "status", "happened", reason="x", by="anna")
    list(keeper.reread())
    assert keeper.entry(promise.id).status == "partly_kept"


@pytest.mark.parametrize(("published", "text"), [
    ("0001-01-01", "Ghana's Foreign Minister Kofi Mensah visited Niger last week. Yesterday Ghana and Niger signed an "
     "agreement. Last year Ghana opened an embassy in Niger. Today, Sunday, they met. They met on Friday."),
    ("9999-12-31", "Ghana's Foreign Minister Kofi Mensah will visit Mali next week. Tomorrow Ghana and Mali will sign "
     "an agreement, by the end of next year. They will meet tomorrow, Monday, after 31 December 9999."),
])
def test_articles_of_the_ends_of_the_calendar_are_added(record: Record, published: str, text: str) -> None:
    document = Document(
        id=DocumentId(published), text=text, sha256=text_sha256(text), language="en",
        published=parse_published(published),
    )
    made = Keeper(record, reader())
    assert made.add([document, *documents()]).new == 1 + len(documents())
    assert list(record.check()) == []


def test_an_article_that_cannot_be_joined_costs_no_other(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    made, (bad, *good) = Keeper(record, reader()), documents()
    join = made.join_readings

    def fails(readings: Sequence[Reading]) -> Added:
        if any(one.document.id == bad.id for one in readings):
            raise OverflowError("date value out of range")
        return join(readings)

    monkeypatch.setattr(made, "join_readings", fails)
    adding = Adding(made)
    for number, document in enumerate((bad, *good), 1):
        adding.read(document, f"news.jsonl, line {number}")
    adding.finish()
    assert adding.added.new == len(good)
    (error,) = adding.failed
    assert str(error).startswith("news.jsonl, line 1: not joined to the record, because of a defect: OverflowError: ")
    with pytest.raises(InputError, match="not joined"):
        made.add([bad])
