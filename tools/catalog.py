"""Brings the catalogues of labels up to date: every word the project says, ready to be translated.

    python -m tools.catalog

New words are added with an empty translation, those that nothing says any more are dropped. A test fails where a
catalogue is stale; `make golden` writes it anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from dragoman.brief.plan import load_plan
from dragoman.brief.rows import spaced
from dragoman.brief.words import CATALOGS
from dragoman.model.disputes import DISPUTED
from dragoman.ontology.load import load_ontology
from dragoman.plot.bars import LABELS as BARS
from dragoman.query.asked import STANDINGS

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "dragoman"
_WIDTH = 0                              # one line for each message
_OF_TRADE = ("actual",)                 # where trade stands: no list of the ontology has it


def messages() -> list[str]:
    """Everything that is said: labels of the ontology, its codes as words, and what the code of `brief` says."""
    found = dict.fromkeys(_of_ontology())
    for file in extract_from_dir(str(PACKAGE), method_map=[("**.py", "python")], keywords={"say": None}):
        message = file[2]
        found[message if isinstance(message, str) else message[0]] = None
    found |= dict.fromkeys(BARS.values())
    found |= dict.fromkeys(text for plan in load_plan() for text in (plan.heading, plan.empty))
    return sorted(found)


def _of_ontology() -> Iterator[str]:
    ontology = load_ontology()
    for event in ontology.events.values():
        yield event.label
        yield from (spaced(kind) for kind in event.kinds if kind != "unspecified")
        yield from (spaced(role) for role in event.roles)
    for labels in ontology.lists.values():
        yield from labels.values()
        yield from (spaced(code) for code in labels)
    yield from (stance.label for stance in ontology.stances.values())
    yield from (sector.label for sector in ontology.sectors.values())
    yield from (spaced(code) for code in (*STANDINGS, *DISPUTED, *_OF_TRADE))


def updated(text: bytes, language: str) -> bytes:
    """A catalogue with exactly what is said now; translations that it has are kept."""
    old = read_po(BytesIO(text), locale=language)
    new = Catalog(locale=language, project="dragoman", fuzzy=False)
    for message in messages():
        known = old.get(message)
        new.add(message, string=known.string if known else "")
    buffer = BytesIO()
    write_po(buffer, new, width=_WIDTH, omit_header=True, no_location=True)
    return buffer.getvalue()


def catalogs() -> dict[Path, bytes]:
    """Every catalogue as it should be, by its path."""
    return {path: updated(path.read_bytes(), path.stem) for path in sorted(CATALOGS.glob("*.po"))}


def main() -> None:
    """Write them."""
    for path, text in catalogs().items():
        path.write_bytes(text)


if __name__ == "__main__":
    main()
