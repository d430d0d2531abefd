from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.merge.entries import make_entry, parse_date
from dragoman.merge.sources import independent
from dragoman.merge.told import Told, make_told
from dragoman.model.claims import ClaimId, Instrument, Quantity
from dragoman.model.record import Correction, Entry, StoredClaim
from tests.merge.made import WORLD, dated, event, person, source, stored


def entry(*claims: StoredClaim, changes: tuple[Correction, ...] = ()) -> Entry:
    told: dict[ClaimId, Told] = {one.id: made for one in claims if (made := make_told(one, WORLD))}
    return make_entry(claims, told, changes)


def change(field: str, value: str) -> Correction:
    return Correction(number=1, action="change", claims=(), reason="seen", by="anna", at="", field=field, value=value)


def test_contradicting_dates_stand_side_by_side_the_best_supported_first() -> None:
    claims = [
        stored(event(date=dated(date)), source(name, outlet=name)) for name, date in
        (("a", "2025-03-04"), ("b", "2025-03-04"), ("c", "2025-03-05"))
    ]
    made = entry(*claims)
    assert [(value.text, value.sources) for value in made.fields["date"]] == [("2025-03-04", 2), ("2025-03-05", 1)]
    assert made.date.edtf == "2025-03-04"
    assert entry(*reversed(claims)) == made


def test_a_month_supports_the_day_inside_it() -> None:
    made = entry(
        stored(event(date=dated("2025-03-01", "2025-03-31")), source("a")),
        stored(event(date=dated("2025-03-04")), source("b")),
    )
    assert str(made.date.earliest) == "2025-03-04"


def test_one_outlet_counts_once_and_so_does_a_copied_story() -> None:
    sketch = tuple(range(64))
    sources = [
        source("a", outlet="Harbour"), source("b", outlet="Harbour"), source("c", outlet="Coast"),
    ]
    assert len(set(independent(sources).values())) == 2
    copied = [replace(one, outlet=name, fingerprint=sketch) for name, one in zip("xyz", sources, strict=True)]
    assert len(set(independent(copied).values())) == 1


def test_a_person_may_change_a_field_and_what_was_read_stays() -> None:
    claims = [stored(event(date=dated("2025-03-04")), source(name)) for name in "ab"]
    made = entry(*claims, changes=(change("date", "2025-03-03"), change("status", "cancelled"), change("type", "tour")))
    assert str(made.date.latest) == "2025-03-03"
    assert [value.text for value in made.fields["date"]] == ["2025-03-03", "2025-03-04"]
    assert (made.status, made.type) == ("cancelled", "tour")


def test_an_entry_names_states_persons_and_days() -> None:
    made = entry(
        stored(event(), source("a", "2025-03-05"), person("Ivan Petrov", "BLR")),
        stored(event(), source("b", "2025-03-07")),
    )
    assert made.states == ("BLR", "OMN")
    assert len(made.persons) == 1
    assert (str(made.first_told), str(made.last_told)) == ("2025-03-05", "2025-03-07")
    assert made.sources == 2


def test_values_of_several_reports_of_one_package_are_never_added() -> None:
    def loan(name: str, amount: float) -> StoredClaim:
        says = Instrument(
            kind="loan", title="loan for a railway", countries=("JPN", "KEN"), status="signed",
            value=Quantity(amount=amount, currency="JPY"),
        )
        return stored(says, source(name, outlet=name))

    made = entry(loan("a", 45e9), loan("b", 45e9), loan("c", 3e8))
    assert [(value.text, value.sources) for value in made.fields["value"]] == [("4.5e+10 JPY", 2), ("3e+08 JPY", 1)]


@pytest.mark.parametrize("text", ["soon", "2025", "2025-03-05/2025-03-01", ""])
def test_a_date_given_by_a_person_must_be_one(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_date(text)
