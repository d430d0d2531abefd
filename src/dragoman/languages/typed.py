"""Names of states, organisations and places as people type them, read sooner than the packs that hold them.

A question needs a few lists of names of every pack: most of the time of a question that is asked alone would go into
reading TOML strictly. Here lists of strings are taken out of tables by their look; a file that looks otherwise is read
as TOML. What must be in a pack is checked where packs are loaded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from dragoman.strict import read_toml

_STATE_NAMES, _STATE_WEAK = ("name", "long", "weak"), ("weak",)
_BODY_NAMES = ("name", "abbreviation")
#: A line that opens a table, a list of strings without escapes, a line that says nothing: plain files hold no more.
_PART = re.compile(
    r"""^(?: \[ (?P<table>[\w-]+) \]
           | (?P<key>[a-z_]+) [ ]*=[ ]* \[ (?P<items> \s*+ (?: "[^"\\\n]*+" \s*+ ,?+ \s*+ )*+ ) \]
           | (?: \#[^\n]* )? ) [ ]* (?: \n | \Z )""",
    re.MULTILINE | re.VERBOSE,
)
_ITEM = re.compile(r'"([^"]*)"')

_Lists = Mapping[str, Mapping[str, list[str]]]


def load_state_names(folder: Path) -> dict[str, list[str]]:
    """Names of states and organisations by code: base forms without the marks of the pack."""
    names = {code: _of(lists, _STATE_NAMES) for code, lists in _tables(folder, "states").items()}
    return names | {code: _of(lists, _BODY_NAMES) for code, lists in _tables(folder, "organisations").items()}


def load_weak_names(folder: Path) -> dict[str, list[str]]:
    """Names of states that mean something else as well, by code."""
    found = {code: _of(lists, _STATE_WEAK) for code, lists in _tables(folder, "states").items()}
    return {code: names for code, names in found.items() if names}


def load_place_names(folder: Path) -> dict[str, list[str]]:
    """Names of places by id: base forms without the marks of the pack."""
    path = folder / "places.tsv"
    text = _plain(path.read_text("utf-8")) if path.exists() else ""     # all at once: they are thousands
    rows = (line.partition("\t") for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return {place.strip(): [name.strip() for name in names.split("|")] for place, _, names in rows}


def read_lists(path: Path) -> _Lists:
    """The lists of a file of tables that hold nothing but lists of strings: table -> key -> its list."""
    text = path.read_text("utf-8")
    found: dict[str, dict[str, list[str]]] = {}
    lists: dict[str, list[str]] = {}
    end = 0
    while end < len(text):
        part = _PART.match(text, end)
        if part is None:
            return _read_toml(path)
        end = part.end()
        if part["table"]:
            lists = found.setdefault(part["table"], {})
        elif part["key"]:
            lists[part["key"]] = _ITEM.findall(part["items"])
    return found


def _read_toml(path: Path) -> _Lists:
    tables: dict[str, Any] = read_toml(path)
    return {
        name: {key: value for key, value in table.items() if isinstance(value, list)}
        for name, table in tables.items() if isinstance(table, dict)
    }


def name_files(folder: Path) -> list[Path]:
    """The files of a pack that hold the names of states, organisations and places."""
    return [*_files(folder, "states"), *_files(folder, "organisations"), folder / "places.tsv"]


def _files(folder: Path, name: str) -> list[Path]:
    """The file of a pack of a name, or those of a folder of that name."""
    path = folder / f"{name}.toml"
    return [path] if path.exists() else sorted((folder / name).glob("*.toml"))


@cache
def _tables(folder: Path, name: str) -> _Lists:
    """The tables of a file of a pack, or of the files of a folder of that name: read once a process."""
    found: dict[str, Mapping[str, list[str]]] = {}
    for one in _files(folder, name):
        found.update(read_lists(one))
    return found


def _of(lists: Mapping[str, list[str]], keys: tuple[str, ...]) -> list[str]:
    return [_plain(name) for key in keys for name in lists.get(key, ())]


def _plain(name: str) -> str:
    """A name without what its pack says of its inflection."""
    return name.replace("=", "").replace("*", "").strip()
