"""Fills in the tables of docs/reference/exports from the code that writes exports; `tools.reference` writes the pages.

The text around a table is written by hand. A table stands between `<!-- NAME -->` and `<!-- end -->`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from dragoman.export import forms, graph, linked, plover, sheets, statements, xlsx
from dragoman.export.formats import FORMATS
from dragoman.export.sheets import Field
from dragoman.query.columns import columns

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "reference" / "exports"
_TABLE = re.compile(r"<!-- ([a-z: _-]+) -->\n.*?<!-- end -->", re.DOTALL)
_OBJECTS = (*sheets.ABOUT, "sessions", "dyads")


def pages() -> dict[Path, str]:
    """Every page by its path, its tables made anew."""
    return {path: filled(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.md"))}


def filled(page: str) -> str:
    """A page with its tables made anew; raises KeyError for a table that there is not."""
    return _TABLE.sub(lambda found: "\n".join([f"<!-- {found[1]} -->", *_table(found[1]), "<!-- end -->"]), page)


def _table(name: str) -> list[str]:
    kind, _, what = name.partition(": ")
    return _columns(_shown(what)) if kind == "columns" else _OTHERS[kind]()


def _shown(what: str) -> Iterable[tuple[str, str]]:
    common = [column.name for column in columns("")]
    if what == "common":
        return [(column.name, column.help) for column in columns("")]
    if what in sheets.ABOUT and what not in ("people", "quotations"):
        return [(column.name, column.help) for column in columns(what) if column.name not in common]
    if what.startswith("graph"):
        return (graph.DYAD_ATTRIBUTES if what == "graph-aggregated" else graph.EVENT_ATTRIBUTES).items()
    return [(field.name, field.help) for field in _fields(what)]


def _fields(what: str) -> tuple[Field, ...]:
    own = {"mou_status": forms.STATUS_FORM, "dyads": forms.DYADS, "sessions": forms.SESSIONS,
           "plover": plover.FIELDS, "contents": xlsx.CONTENTS}
    return own[what] if what in own else sheets.fields(what)


def _columns(shown: Iterable[tuple[str, str]]) -> list[str]:
    return ["| column | holds |", "|---|---|", *(f"| `{name}` | {text} |" for name, text in shown)]


def _formats() -> list[str]:
    rows = (f"| [`{name}`]({name}.md) | {one.about} | {'a folder' if one.files else 'a file'} |"
            for name, one in FORMATS.items())
    return ["| format | is | written as |", "|---|---|---|", *rows]


def _sheets() -> list[str]:
    told = {**sheets.ABOUT, **forms.ABOUT}
    return ["| file | holds |", "|---|---|", *(f"| `{name}.csv` | {about} |" for name, about in told.items())]


def _types() -> list[str]:
    rows = [f"| `{name}.parquet` | {_typed(_fields(name))} |" for name in _OBJECTS]
    return ["| file | columns that are no strings |", "|---|---|", *rows]


def _typed(fields: Iterable[Field]) -> str:
    names = {int: "int64", float: "double", bool: "bool"}
    return ", ".join(f"`{one.name}` {names.get(one.cell, 'date32')}" for one in fields if one.cell is not str)


def _prefixes() -> list[str]:
    rows = (f"| `{name}:` | `{place}` |" for name, place in linked.PREFIXES.items())
    return ["| prefix | |", "|---|---|", *rows]


def _classes() -> list[str]:
    rows = (f"| {what} | {', '.join(f'`{name}`' for name in names)} |" for what, names in statements.CLASSES.items())
    return ["| object | classes |", "|---|---|", *rows]


_OTHERS: dict[str, Callable[[], list[str]]] = {
    "formats": _formats, "sheets": _sheets, "types": _types, "prefixes": _prefixes, "classes": _classes,
}
