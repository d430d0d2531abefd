from __future__ import annotations

from pathlib import Path

from dragoman.merge.entries import make_entry
from dragoman.merge.gist import make_gist
from dragoman.merge.told import make_told
from dragoman.model.claims import Event, Instrument, Quantity
from dragoman.model.disputes import disputed, dissents
from dragoman.model.record import Entry, StoredClaim
from dragoman.ontology.load import load_ontology
from dragoman.query.lines import AgreementLine
from dragoman.query.telling import LineTeller
from tests.merge.made import WORLD, dated, day, event, source, stored
from tests.query.telling import article, entries, record_of


def entry(*claims: StoredClaim) -> Entry:
    told = {one.id: made for one in claims if (made := make_told(one, WORLD)) is not None}
    return make_entry(claims, told, ())


def visit(name: str, kind: str, date: str = "2025-03-04") -> StoredClaim:
    says = Event(type="visit", kind=kind, countries=("BLR", "OMN"), date=dated(date))
    return stored(says, source(name, outlet=name))


def test_two_kinds_of_a_visit_stand_side_by_side_the_best_supported_first() -> None:
    made = entry(visit("a", "private"), visit("b", "official"), visit("c", "official"))
    assert [(value.text, value.sources) for value in disputed(made)["kind"]] == [("official", 2), ("private", 1)]
    assert "date" not in disputed(made)
    assert disputed(entry(visit("a", "official"), visit("b", "unspecified"))) == {}


def test_a_claim_dissents_where_it_says_otherwise_than_most() -> None:
    odd, *others = visit("a", "private", "2025-03-05"), visit("b", "official"), visit("c", "official")
    made = entry(odd, *others)
    assert dissents(made, disputed(made))[odd.id] == 2
    assert [dissents(made, disputed(made))[one.id] for one in others] == [0, 0]


def test_an_agreement_is_told_with_the_value_most_sources_give_not_with_a_sum(tmp_path: Path) -> None:
    def loan(number: int, amount: float) -> Instrument:
        return Instrument(
            kind="loan", title="loan for a commuter railway", countries=("JPN", "KEN"), status="signed",
            date=dated("2025-04-02"), value=Quantity(amount=amount, currency="JPY"),
        )

    readings = [
        article(f"Report {number}: a loan for a commuter railway.", f"2025-04-0{number}", [
            (loan(number, amount), "a loan for a commuter railway"),
        ]) for number, amount in ((3, 3e8), (4, 45e9), (5, 45e9))
    ]
    with record_of(tmp_path, readings) as record, record.reading() as view:
        found = entries(record, "instrument")
        gists = [make_gist(one, claims) for one, claims in found]
        lines = list(LineTeller(WORLD, load_ontology(), view, day("2025-05-01")).tell(gists))
    best = [line.value.amount for line in lines if isinstance(line, AgreementLine) and line.value]
    assert len(found) == 1
    assert best == [45e9]


def test_an_event_is_told_as_the_type_most_claims_give() -> None:
    odd = stored(Event(type="consultations", countries=("BLR", "OMN"), date=dated("2025-03-04")), source("a"))
    talks = [stored(event(date=dated("2025-03-04")), source(name)) for name in "bc"]
    made = entry(odd, *talks)
    assert made.type == "meeting"
    assert dissents(made, disputed(made))[odd.id] == 1
