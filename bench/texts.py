"""The own labelled texts: documents with their gold, whole or one of their fixed parts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from bench.scorer import Items, items_of

from dragoman.model.text import Document
from dragoman.read import read_paths
from dragoman.settings import Settings

GOLD = Path(__file__).parent / "gold"
SHORT = Path(__file__).parent / "short"
LANGUAGES = ("ar", "fil", "ru", "en")


def part_of(identity: str) -> str:
    """A, B1 or B2, by the digest of the id: A may be looked at while rules are written, B confirms.

    B1 tells how much surer the rules are on A than elsewhere; B2 is kept to check that.
    """
    *_, quarter, half = hashlib.md5(identity.encode(), usedforsecurity=False).digest()
    return ("A", f"B{1 + quarter % 2}")[half % 2]


def labelled(language: str, part: str = "") -> Iterator[tuple[Document, Items]]:
    """The texts of a language with what is in them, in the order of the file; `part` A, B, B1, B2 or "" for all."""
    gold = {}
    for line in (GOLD / f"{language}.gold.jsonl").read_text("utf-8").splitlines():
        raw = json.loads(line)
        if part_of(raw["id"]).startswith(part):
            gold[raw["sha256"]] = items_of(raw)
    yield from _with_gold(GOLD / f"{language}.jsonl", gold)


def short(language: str, part: str = "") -> Iterator[tuple[Document, Items]]:
    """The short texts of a language with the events in them; other items are not labelled there."""
    gold = {}
    for line in (SHORT / f"{language}.jsonl").read_text("utf-8").splitlines():
        raw = json.loads(line)
        if part_of(raw["id"]).startswith(part):
            gold[hashlib.sha256(raw["text"].encode()).hexdigest()] = items_of({"events": raw["events"]})
    yield from _with_gold(SHORT / f"{language}.jsonl", gold)


def _with_gold(path: Path, gold: dict[str, Items]) -> Iterator[tuple[Document, Items]]:
    """The texts of a file that have gold, by their digest."""
    for outcome in read_paths([str(path)], Settings()):
        document = getattr(outcome, "document", None)
        if document is not None and document.sha256 in gold:
            yield document, gold[document.sha256]
