"""The gazetteer's states and places and what the packs call them, read once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from dragoman.gazetteer.schema import Settlement, State
from dragoman.languages.fold import fold_word
from dragoman.languages.schema import StateNames, Words
from dragoman.strict import build_table, read_toml, read_tsv

SOURCE = Path(__file__).parents[2] / "src" / "dragoman"
CODES = ("ar", "en", "fil", "ru")
#: The packs that name every state and place themselves; Filipino takes English names.
FULL = ("ar", "en", "ru")


def tables(folder: Path, schema: type) -> dict[str, dict[str, object]]:
    """The tables of a folder of TOML files by file name."""
    paths = sorted((folder / "states").glob("*.toml"))
    return {path.stem: build_table(schema, read_toml(path), path.name) for path in paths}


def merged(files: Mapping[str, Mapping[str, object]]) -> dict[str, object]:
    """All tables of a folder in one; a code may stand in one file only."""
    found: dict[str, object] = {}
    for table in files.values():
        assert found.keys().isdisjoint(table), sorted(found.keys() & table.keys())
        found.update(table)
    return found


def read_states() -> dict[str, State]:
    """The gazetteer's states by code."""
    found = merged(tables(SOURCE / "gazetteer", State))
    return {code: state for code, state in found.items() if isinstance(state, State)}


def read_names(language: str) -> dict[str, StateNames]:
    """A pack's names of states by code."""
    found = merged(tables(SOURCE / "languages" / language, StateNames))
    return {code: names for code, names in found.items() if isinstance(names, StateNames)}


def read_places() -> dict[str, Settlement]:
    """The gazetteer's places by id; an id may stand once."""
    rows = read_tsv(SOURCE / "gazetteer" / "places.tsv", 4)
    assert len({row[0] for row in rows}) == len(rows)
    return {
        row[0]: Settlement(id=row[0], name=row[1], country=row[2], kind=row[3])  # type: ignore[arg-type]
        for row in rows
    }


def read_place_names(language: str) -> dict[str, Words]:
    """A pack's names of places by id; an id may stand once."""
    rows = read_tsv(SOURCE / "languages" / language / "places.tsv", 2)
    assert len({row[0] for row in rows}) == len(rows)
    return {row[0]: tuple(row[1].split("|")) for row in rows}


def plain(name: str) -> str:
    """A name as matching sees it, without the mark of words that are not inflected."""
    return fold_word(name.replace("=", ""))


def holders(names: Iterable[tuple[str, Words]]) -> dict[str, set[str]]:
    """Who bears each folded name."""
    found: dict[str, set[str]] = defaultdict(set)
    for owner, words in names:
        for word in words:
            found[plain(word)].add(owner)
    return found


STATES = read_states()
PLACES = read_places()
NAMES = {language: read_names(language) for language in CODES}
PLACE_NAMES = {language: read_place_names(language) for language in CODES}
