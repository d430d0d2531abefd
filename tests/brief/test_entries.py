from __future__ import annotations

from dragoman.brief import Look
from dragoman.brief.entries import EntryTable
from dragoman.brief.lines import row_of
from dragoman.brief.rows import Row
from dragoman.brief.words import load_words
from dragoman.merge.entries import make_entry
from dragoman.merge.gist import make_gist
from dragoman.merge.told import Told, make_told
from dragoman.model.claims import ClaimId, Event, Position
from dragoman.model.record import StoredClaim
from dragoman.query.beside import NOTHING
from dragoman.query.lines import Line
from dragoman.query.telling import LineTeller
from tests.merge.made import dated, event, person, source, stored
from tests.records import TODAY, ontology, viewing, world

WORDS = load_words("", world(), ontology())


def line(*claims: StoredClaim) -> Line:
    told: dict[ClaimId, Told] = {one.id: made for one in claims if (made := make_told(one, world()))}
    with viewing() as view:
        teller = LineTeller(world(), ontology(), view, TODAY)
        return next(teller.tell([make_gist(make_entry(claims, told, ()), claims)]))


def row(*claims: StoredClaim, most_quotes: int = 4) -> Row:
    return row_of(line(*claims), WORDS, most_quotes)


def telling(name: str, published: str, says: Event, quote: str, lang: str = "en") -> StoredClaim:
    return stored(says, source(name, published, lang=lang, outlet=name), person("Ivan Petrov", "BLR"), quote=quote)


PLAN = telling("Coast", "2025-03-01", event(modality="scheduled", date=dated("2025-03-04")), "will meet on Tuesday")
HELD = telling("Harbour", "2025-03-05", event(date=dated("2025-03-04")), "met on Tuesday")
OTHER = telling("Перо", "2025-03-05", event(date=dated("2025-03-05")), "встретились в среду", "ru")


def test_an_entry_is_told_once_with_the_words_of_every_source() -> None:
    told = row(PLAN, HELD)
    assert told.status == "happened (was scheduled)"
    assert [quoted.text for quoted in told.quotes] == ["will meet on Tuesday", "met on Tuesday"]
    assert told.notes == ("2 independent sources",)


def test_sources_that_disagree_are_shown_with_their_number() -> None:
    assert "sources differ: date: 2025-03-04 (1); 2025-03-05 (1)" in row(HELD, OTHER).notes


def test_an_entry_is_shown_with_the_best_supported_place_and_says_that_there_are_others() -> None:
    odd = telling("Coast", "2025-03-05", event(date=dated("2025-03-04"), place="muscat"), "met in Muscat, it says")
    most = [
        telling(name, "2025-03-05", event(date=dated("2025-03-04"), place="minsk"), f"met in Minsk, says {name}")
        for name in ("Harbour", "Pier")
    ]
    told = row(odd, *most)
    assert told.where == "Minsk"
    assert "sources differ: place: Minsk (2); Muscat (1)" in told.notes


def test_a_day_within_its_month_is_no_disagreement() -> None:
    month = telling("Month", "2025-04-01", event(date=dated("2025-03-01", "2025-03-31")), "met in March")
    assert row(HELD, month).notes == ("2 independent sources",)


def test_more_sources_than_are_shown_are_counted() -> None:
    claims = [telling(f"outlet {n}", "2025-03-05", event(date=dated("2025-03-04")), f"met, said {n}") for n in range(6)]
    assert [quoted.source for quoted in row(*claims, most_quotes=3).quotes][-1] == "and 3 more"


def test_the_table_counts_entries_and_documents() -> None:
    table = EntryTable(WORDS, Look())
    table.add_entry(line(PLAN, HELD), NOTHING)
    lines = list(table.lines())
    assert lines[0] == "Belarus – Oman"
    assert lines[-1] == "1 entry from 2 documents"


def test_the_table_speaks_the_language_of_its_reader() -> None:
    table = EntryTable(load_words("ru", world(), ontology()), Look(), has_ids=False)
    table.add_entry(line(PLAN, HELD), NOTHING)
    assert next(iter(table.lines())) == "Белоруссия – Оман"
    assert table.heading(()) == "Государство не названо"
    assert table.heading(("BLR", "EGY", "JOR", "KAZ", "OMN", "QAT")).endswith(" и ещё 2")


def test_courtesies_are_shown_where_they_are_asked_for() -> None:
    thanks = stored(Position(
        holders=(), stance="thank", polarity=1, target="the host", holder_countries=("OMN",),
    ), source("Coast"))
    for keeps, number in ((False, 0), (True, 1)):
        table = EntryTable(WORDS, Look(), keeps_courtesies=keeps)
        table.add_entry(line(thanks), NOTHING)
        assert table.items == number
