"""Every setting of a run, in one frozen value that is passed in."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.dates import DateValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run is told. The comment behind a field is its help."""

    language: str = ""                      # code of the pack that reads every document; empty: stated or detected
    published: DateValue | None = None      # publication date of documents that bring none
    min_confidence: float = 0.0             # claims less sure than this, 0-1, are left out
    max_characters: int = 1 << 20           # longer articles are refused
    max_line_bytes: int = 1 << 24           # longer lines of a .jsonl file are refused without being held
    max_json_bytes: int = 1 << 27           # larger .json files, which must be held whole, are refused
