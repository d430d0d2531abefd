"""What the record knows beside an entry, in words."""

from __future__ import annotations

from pathlib import Path

from dragoman.brief.beside import lines, notes, rounds_line
from dragoman.brief.words import load_words
from dragoman.model.claims import Event
from dragoman.ontology.load import load_ontology
from dragoman.query.beside import Besides
from dragoman.query.rounds import rounds
from tests.merge.made import WORLD, dated, day
from tests.query import test_rounds as told
from tests.query.telling import article, entries, office, person, record_of

LABELS = load_words("", WORLD, load_ontology())


def test_a_holder_is_told_with_the_words_that_attest_it(tmp_path: Path) -> None:
    seen = article("Badr Albusaidi spoke.", "2024-03-01", [], person("Badr Albusaidi", "OMN"))
    says = Event(type="meeting", countries=("BLR", "OMN"), date=dated("2024-03-11"))
    alone = article("The Omani minister was in Minsk.", "2024-03-12", [(says, "was in Minsk")], office("OMN"))
    with record_of(tmp_path, [seen, alone]) as record, record.reading() as view:
        (entry, claims), = entries(record)
        beside = Besides(view).of(entry, claims)
        assert list(notes(beside, LABELS)) == [
            "foreign minister of Oman: Badr Albusaidi by the record (in office on 2024-03-01)"
        ]
        first, second = lines(beside, LABELS)
    assert first.startswith("foreign minister of Oman, named by title alone (foreign minister): Badr Albusaidi · ")
    assert second == (
        "  attested “Badr Albusaidi”, foreign minister [outlet of Badr Albu, en, 2024-03-01, characters 0-14]"
    )


def test_the_next_session_says_how_it_is_known(tmp_path: Path) -> None:
    stated, = told.found(tmp_path, [told.THIRD, told.PLANNED], today="2025-06-01")
    assert rounds_line(stated) == (
        "last session: 15, 2025-03-19; next due: session 16, 2026-03-01 (stated: scheduled)"
    )
    late, = told.found(tmp_path, [told.THIRD, told.PLANNED], today="2027-06-01")
    assert rounds_line(late).endswith("(stated: scheduled, not told as held)")
    usual, = told.found(tmp_path, [told.FIRST, told.THIRD], today="2027-06-01")
    assert rounds_line(usual).endswith("session 16, about 2026-03 (inferred from the usual pause; none is told)")
    once, = told.found(tmp_path, [told.THIRD])
    assert rounds_line(once).endswith("; next due: unknown")


def test_all_sessions_of_a_format_are_listed(tmp_path: Path) -> None:
    with record_of(tmp_path, [told.FIRST, told.THIRD]) as record, record.reading() as view:
        entry, claims = entries(record)[0]
        beside = Besides(view, day("2025-06-01")).of(entry, claims)
        assert rounds(view, told.PAIR, day("2025-06-01")) == [beside.rounds]
        shown = list(lines(beside, LABELS))
    assert shown[0] == "joint commission of Egypt – Russia"
    assert shown[2] == "  usual pause: 375 days, by 1 pause between sessions"
    assert [line.split(":")[0] for line in shown[3:]] == ["  13, 2023-03-01", "  15, 2025-03-19"]
