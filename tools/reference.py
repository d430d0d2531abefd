"""Writes the pages of docs/reference that follow from the data: the ontology, and what each language pack covers.

    python -m tools.reference

`make golden` calls it; a test fails where a page is stale.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools import exports, options

from dragoman.languages.load import FOLDER, load_names, load_pack, readable_folders
from dragoman.languages.pack import Pack
from dragoman.ontology.load import Ontology, load_ontology
from dragoman.query.columns import SEPARATOR, Column, columns
from dragoman.query.questions import KINDS

DOCS = Path(__file__).resolve().parents[1] / "docs" / "reference"


def ontology_page(ontology: Ontology) -> str:
    """What can be said: event types, closed lists, stances, sectors."""
    return "\n".join([
        "# What can be said", "",
        "Written by `tools/reference.py` from `src/dragoman/ontology/`; change the data, then `make golden`.", "",
        "## Event types", "",
        f"{len(ontology.events)} types. `states` is the least number of states an event must involve to be told.", "",
        *_event_types(ontology), "",
        "## Closed lists", "", *_lists(ontology),
        "## Stances", "", "| stance | means | polarity |", "|---|---|--:|",
        *(f"| `{name}` | {one.label}{', courtesy' if one.is_courtesy else ''} | {one.polarity:+d} |"
          for name, one in ontology.stances.items()), "",
        "## Sectors", "", "| sector | means | CRS codes | else |", "|---|---|---|---|",
        *(f"| `{name}` | {one.label} | {', '.join(one.crs)} | {one.other} |" for name, one in ontology.sectors.items()),
        "",
    ])


def _event_types(ontology: Ontology) -> Iterator[str]:
    yield "| type | group | is | is not | roles | kinds | states | PLOVER | CAMEO, planned |"
    yield "|---|---|---|---|---|---|--:|---|---|"
    for name, event in ontology.events.items():
        yield (f"| `{name}` | {event.group} | {event.definition} | {event.does_not_count} | {', '.join(event.roles)} "
               f"| {', '.join(event.kinds)} | {event.states} | {event.plover} | {event.cameo}, {event.cameo_planned} |")


def _lists(ontology: Ontology) -> Iterator[str]:
    for name, values in ontology.lists.items():
        yield from (f"### {name}", "", "| value | means |", "|---|---|")
        yield from (f"| `{value}` | {label} |" for value, label in values.items())
        yield ""


def languages_page(ontology: Ontology) -> str:
    """What each pack holds: names, words, and rules for each event type."""
    packs = [load_pack(code) for code in readable_folders()]
    rules = {pack.code: Counter(rule.event for rule in pack.events) for pack in packs}
    head = " | ".join(f"`{pack.code}`" for pack in packs)
    return "\n".join([
        "# What each language covers", "",
        "Written by `tools/reference.py` from `src/dragoman/languages/`; change the data, then `make golden`.", "",
        f"| | {head} |", f"|---|{'--:|' * len(packs)}",
        *_row_of_each(packs), "",
        "## Rules for each event type", "", f"| type | {head} |", f"|---|{'--:|' * len(packs)}",
        *(f"| `{event}` | {' | '.join(str(rules[pack.code][event]) for pack in packs)} |" for event in ontology.events),
        "",
    ])


def _row_of_each(packs: list[Pack]) -> Iterator[str]:
    rows: dict[str, list[str]] = {
        "language": [pack.about.name for pack in packs],
        "own name": [pack.about.own_name for pack in packs],
        "other codes": [", ".join(f"`{alias}`" for alias in pack.about.aliases) for pack in packs],
        "status": [pack.about.status for pack in packs],
        "version": [pack.about.version for pack in packs],
        "native reviewers": [", ".join(pack.about.reviewers) or "none yet" for pack in packs],
        "takes names from": [", ".join(f"`{other}`" for other in pack.about.names_from) for pack in packs],
        "states": [str(len(_states(pack))) for pack in packs],
        "organisations": [str(len(pack.names.organisations)) for pack in packs],
        "titles": [str(sum(len(file.office) for file in pack.names.offices)) for pack in packs],
        "places": [str(len(pack.names.places)) for pack in packs],
        "office-holders": [str(len(pack.names.leaders)) for pack in packs],
        "event rules": [str(len(pack.events)) for pack in packs],
        "stance rules": [str(len(pack.stances)) for pack in packs],
        "promise rules": [str(len(pack.commitments)) for pack in packs],
        "examples": [str(sum(len(rule.examples) for rule in pack.events)) for pack in packs],
        "counterexamples": [str(sum(len(rule.counterexamples) for rule in pack.events)) for pack in packs],
    }
    for name, cells in rows.items():
        yield f"| {name} | {' | '.join(cells)} |"


def _states(pack: Pack) -> set[str]:
    return set(pack.names.states).union(*(load_names(FOLDER / other).states for other in pack.about.names_from))


def pages() -> dict[Path, str]:
    """Every generated page by its path."""
    ontology = load_ontology()
    return {
        DOCS / "ontology.md": ontology_page(ontology), DOCS / "languages.md": languages_page(ontology),
        DOCS / "answers.md": answers_page(), **exports.pages(), **options.pages(),
    }


def answers_page() -> str:
    """The columns of every kind of line."""
    own = {what: columns(what) for what in KINDS}
    common = [column.name for column in columns("")]
    lines = [
        "# Answers", "",
        "Written by `tools/reference.py` from `src/dragoman/query/columns.py`; change that, then `make golden`.", "",
        "What [questions](command-line.md#filters) answer with `--format csv`, `json` or `jsonl`, in this order.",
        f"Several values in one cell are joined by `{SEPARATOR}`. Days are ISO 8601, dates of any precision EDTF,",
        "states ISO 3166-1 alpha-3, currencies ISO 4217. In CSV, words that a spreadsheet would take for a formula",
        "begin with an apostrophe.", "",
        "## Columns of all", "", *_columns(columns("")),
    ]
    for what, its in own.items():
        more = [column for column in its if column.name not in common]
        if more:
            lines += [f"## More of {what}", "", *_columns(more)]
    return "\n".join(lines)


def _columns(shown: Iterable[Column]) -> list[str]:
    return ["| column | holds |", "|---|---|", *(f"| `{one.name}` | {one.help} |" for one in shown), ""]


def main() -> None:
    """Write them."""
    for path, text in pages().items():
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
