"""What must hold of the dates of a record, whatever it was read from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

#: Bases that name words of the text.
READ = {"explicit", "explicit_partial", "relative"}
DATED = {"events": "date", "instruments": "date", "mechanisms": "created", "commitments": "due", "links": "since"}


def faults_of_dates(record: dict[str, Any]) -> Iterator[str]:
    """Dates without a basis: a known day stands on words of the text, or on an item that has a day of its own."""
    items = {item["id"]: (item, key) for name, key in DATED.items() for item in record[name]}
    for identifier, (item, key) in items.items():
        date = item[key]
        where = f"{record['doc']['id']} {identifier} {item['evidence'][0]['quote'][:60]!r}"
        known = bool(date["earliest"] or date["latest"])
        if date["basis"] == "inferred":
            if not _is_for_years(record, date):
                yield f"{where}: {date['edtf']} inferred from nothing"
        elif known and date["basis"] not in READ | {"inherited"}:
            yield f"{where}: {date['edtf']} with the basis {date['basis']!r}"
        elif date["basis"] in READ and not date["expression"]:
            yield f"{where}: {date['edtf']} without its words"
        elif date["basis"] == "inherited":
            other, other_key = items.get(date["anchor"], (None, ""))
            is_dated = other is not None and bool(other[other_key]["earliest"] or other[other_key]["latest"])
            if not is_dated and (date["anchor"] or not date["expression"]):
                yield f"{where}: inherited from {date['anchor']!r}, which has no day"


def _is_for_years(record: dict[str, Any], date: dict[str, Any]) -> bool:
    """Whether an instrument for years to come stands behind inferred bounds: they end with its first year."""
    firsts = {item["period"]["earliest"] for item in record["instruments"] if item["period"]}
    return any(first and date["latest"][:4] == first[:4] for first in firsts)


def words_of_dates(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The words that dates were read from."""
    for name, key in DATED.items():
        for item in record[name]:
            if item[key]["expression"]:
                yield item[key]["expression"]
