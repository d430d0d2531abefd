from __future__ import annotations

from dragoman.brief import Labels, Look
from dragoman.brief.entries import EntryTable, entry_row
from dragoman.merge.entries import make_entry
from dragoman.merge.told import Told, make_told
from dragoman.model.claims import ClaimId, Event
from dragoman.model.record import Entry, StoredClaim
from dragoman.ontology.load import load_ontology
from tests.merge.made import WORLD, dated, event, person, source, stored

LABELS = Labels(WORLD, load_ontology())


def entry(*claims: StoredClaim) -> Entry:
    told: dict[ClaimId, Told] = {one.id: made for one in claims if (made := make_told(one, WORLD))}
    return make_entry(claims, told, ())


def telling(name: str, published: str, says: Event, quote: str, lang: str = "en") -> StoredClaim:
    return stored(says, source(name, published, lang=lang, outlet=name), person("Ivan Petrov", "BLR"), quote=quote)


PLAN = telling("Coast", "2025-03-01", event(modality="scheduled", date=dated("2025-03-04")), "will meet on Tuesday")
HELD = telling("Harbour", "2025-03-05", event(date=dated("2025-03-04")), "met on Tuesday")
OTHER = telling("Перо", "2025-03-05", event(date=dated("2025-03-05")), "встретились в среду", "ru")


def test_an_entry_is_told_once_with_the_words_of_every_source() -> None:
    row = entry_row(entry(PLAN, HELD), [PLAN, HELD], LABELS)
    assert row is not None
    assert row.status == "happened (was scheduled)"
    assert [quoted.text for quoted in row.quotes] == ["will meet on Tuesday", "met on Tuesday"]
    assert row.notes == ("2 independent sources",)


def test_sources_that_disagree_are_shown_with_their_number() -> None:
    row = entry_row(entry(HELD, OTHER), [HELD, OTHER], LABELS)
    assert row is not None
    assert "date: 2025-03-04 (Harbour); 2025-03-05 (Перо)" in row.notes


def test_an_entry_is_shown_with_the_best_supported_place_and_says_that_there_are_others() -> None:
    odd = telling("Coast", "2025-03-05", event(date=dated("2025-03-04"), place="muscat"), "met in Muscat, it says")
    most = [
        telling(name, "2025-03-05", event(date=dated("2025-03-04"), place="minsk"), f"met in Minsk, says {name}")
        for name in ("Harbour", "Pier")
    ]
    row = entry_row(entry(odd, *most), [odd, *most], LABELS)
    assert row is not None
    assert row.where == "Minsk"
    assert "place: Minsk (Harbour, Pier); Muscat (Coast)" in row.notes


def test_a_day_within_its_month_is_no_disagreement() -> None:
    month = telling("Month", "2025-04-01", event(date=dated("2025-03-01", "2025-03-31")), "met in March")
    row = entry_row(entry(HELD, month), [HELD, month], LABELS)
    assert row is not None
    assert row.notes == ("2 independent sources",)


def test_more_sources_than_are_shown_are_counted() -> None:
    claims = [telling(f"outlet {n}", "2025-03-05", event(date=dated("2025-03-04")), f"met, said {n}") for n in range(6)]
    row = entry_row(entry(*claims), claims, LABELS, most_quotes=3)
    assert row is not None
    assert [quoted.source for quoted in row.quotes][-1] == "and 3 more"


def test_the_table_counts_entries_and_documents() -> None:
    table = EntryTable(LABELS, Look())
    table.add(entry(PLAN, HELD), [PLAN, HELD])
    lines = list(table.lines())
    assert lines[0] == "Belarus – Oman"
    assert lines[-1] == "1 entry from 2 documents"
