"""The table for people: grouped, dated, quoted, safe on any terminal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from rich.cells import cell_len

from dragoman.brief import Labels, Look, Table
from dragoman.gazetteer.load import load_gazetteer
from dragoman.model.claims import Event, Link, Mechanism, Position, Project, Quantity, TradeFlow
from dragoman.model.dates import DateValue
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.reading import Reading
from dragoman.model.text import Document
from dragoman.ontology.load import load_ontology
from tests.readings import DOCUMENT, claim, reading


@pytest.fixture(scope="module")
def labels() -> Labels:
    return Labels(load_gazetteer(), load_ontology())


def table(labels: Labels, *readings: Reading, **look: object) -> str:
    made = Table(labels, Look(**look))  # type: ignore[arg-type]
    for one in readings:
        made.add(one)
    return "\n".join(made.lines())


def test_one_line_for_each_item_with_its_words_under_it(labels: Labels) -> None:
    lines = table(labels, reading(), width=120).splitlines()
    assert lines[0] == "Belarus – Oman"
    assert lines[1] == "  2025-05-06 (year inferred)"
    assert lines[2].strip() == "Visit, official · visitor King (Oman) · Minsk · happened"
    assert lines[3].strip() == "“The King of Oman visited Minsk” [a.txt]"
    assert lines[4].strip() == "MoU: memorandum, 2026 to 2028, USD 2,500,000 · Oman; Belarus · signed"
    assert lines[-1] == "1 document, 4 items"


def test_what_acts_leave_behind_has_its_lines(labels: Labels) -> None:
    claims = (
        claim("link", Link(kind="air_route", ends=("BLR", "OMN"), status="operating"), "The King"),
        claim("flow", TradeFlow(source="BLR", target="OMN", goods=("food",), value=Quantity(amount=5)), "visited"),
        claim("project", Project(name="dairy plant", parties=("BLR", "OMN"), status="ongoing"), "Minsk"),
        claim("body", Mechanism(kind="joint_commission", name="commission", parties=("BLR", "OMN")), "The sides"),
    )
    shown = table(labels, Reading(document=DOCUMENT, pack="en 0.1", claims=claims))
    assert "Air route · Belarus – Oman · operating" in shown
    assert "Trade: food, 5 · Belarus → Oman · actual" in shown
    assert "Project: dairy plant · ongoing" in shown
    assert "Joint commission: commission" in shown


def test_courtesies_are_left_out_and_empty_documents_have_one_line(labels: Labels) -> None:
    thanks = claim("thanks", Position(holders=(), stance="thank", polarity=1), "King")
    empty = Reading(document=DOCUMENT, pack="en 0.1", claims=(thanks,))
    assert table(labels, empty).splitlines() == ["a.txt: nothing to report", "", "1 document, 0 items"]


def test_dyads_come_before_larger_groups_and_single_states(labels: Labels) -> None:
    groups = [("OMN",), ("BLR", "OMN", "RUS"), ("BLR", "RUS"), (), ("ARM", "AZE", "BLR", "CHN", "DEU", "EGY")]
    claims = tuple(
        claim(f"m{number}", Event(type="meeting", countries=group), "King") for number, group in enumerate(groups)
    )
    lines = table(labels, Reading(document=DOCUMENT, pack="en 0.1", claims=claims)).splitlines()
    assert [line for line in lines if line and not line.startswith(" ")][:-1] == [
        "Belarus – Russia", "Armenia – Azerbaijan – Belarus – China and 2 more", "Belarus – Oman – Russia",
        "No state named", "Oman",
    ]


@pytest.mark.parametrize(
    "edtf, shown",
    [("2025?-10-06/2025?-10-07", "2025-10-06 to 2025-10-07 (year inferred)"), ("2026/2028", "2026 to 2028"),
     ("[..2025-10-07]", "by 2025-10-07"), ("[2023-09-25..]", "from 2023-09-25"), ("[2024,2025]", "2024 or 2025")],
)
def test_dates_are_in_words(labels: Labels, edtf: str, shown: str) -> None:
    day = replace(DateValue(edtf=edtf), earliest=reading().claims[-1].says.date.earliest)  # type: ignore[union-attr]
    one = claim("m", Event(type="meeting", countries=("BLR", "OMN"), date=day), "King")
    assert shown in table(labels, Reading(document=DOCUMENT, pack="en 0.1", claims=(one,)))


def arabic(words: str) -> Reading:
    text = f"{words} زار الوزير مسقط."
    document = Document(id=document_id(text), text=text, sha256=text_sha256(text), language="ar", source="b.txt")
    base = claim("visit", Event(type="visit", countries=("BLR", "OMN")), "King")
    evidence = replace(base.evidence[0], span=document.span(0, len(text)))
    return Reading(document=document, pack="ar 0.1", claims=(replace(base, evidence=(evidence,)),))


def test_right_to_left_quotes_are_isolated_line_by_line(labels: Labels) -> None:
    lines = table(labels, arabic("كلمات " * 40), width=60).splitlines()
    quoted = [line for line in lines if "كلمات" in line]
    assert len(quoted) > 3
    for line in quoted:
        assert line.strip()[0] == "\u2067"
        assert line.removesuffix(" [b.txt]")[-1] == "\u2069"
        assert cell_len(line) <= 62


def test_nothing_in_a_text_acts_on_the_terminal(labels: Labels) -> None:
    shown = table(labels, arabic("\x1b[31mأحمر\x07 \u202eعكس\u202c \u2067داخل"))
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "\u202e" not in shown
    assert shown.count("\u2067") == shown.count("\u2069")


def test_ascii_terminals_get_ascii_typography(labels: Labels) -> None:
    shown = table(labels, reading(), is_unicode=False)
    assert shown.isascii()
    assert '"The King of Oman visited Minsk"' in shown


def test_colour_only_where_it_is_wanted(labels: Labels) -> None:
    assert "\x1b[1mBelarus – Oman\x1b[0m" in table(labels, reading(), has_colour=True)
    assert "\x1b" not in table(labels, reading())


def test_a_long_date_does_not_run_into_what_happened(labels: Labels) -> None:
    by_late = DateValue(latest=date(2027, 12, 31), edtf="../2027-12", basis="explicit", granularity="month")
    says = Event(type="aid", modality="planned", countries=("JPN", "PHL"), date=by_late)
    shown = table(labels, Reading(document=DOCUMENT, pack="en 0.1", claims=(claim("aid", says, "Minsk"),)))
    assert not any("2027Aid" in line or "12Aid" in line for line in shown.splitlines())


def test_an_open_beginning_is_said_in_words(labels: Labels) -> None:
    until = DateValue(latest=date(2026, 12, 31), edtf="../2026", basis="explicit", granularity="year", modifier="late")
    says = Event(type="aid", modality="planned", countries=("JPN", "PHL"), date=until)
    shown = table(labels, Reading(document=DOCUMENT, pack="en 0.1", claims=(claim("aid", says, "Minsk"),)))
    assert "by late 2026" in shown
