"""Packs loaded from their folders, strictly: an unknown key is an error that names file, rule and nearest key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from dragoman.errors import DataError, UnknownKeyError, UsageError
from dragoman.languages.inflect import complete
from dragoman.languages.pack import Inflection, LeaderNames, Names, Pack
from dragoman.languages.rules_schema import (
    CommitmentRule,
    EventRule,
    FlowRule,
    Grammar,
    Instruments,
    Modalities,
    Money,
    References,
    Speech,
    StanceRule,
)
from dragoman.languages.schema import (
    About,
    BodyNames,
    Offices,
    OrganisationNames,
    PersonNames,
    StateNames,
    Words,
)
from dragoman.strict import build, build_list, build_table, read_toml, read_tsv, short

FOLDER = Path(__file__).parent
T = TypeVar("T")


def pack_folders(root: Path = FOLDER) -> dict[str, Path]:
    """The folders of all packs by code; the template is none."""
    return {path.parent.name: path.parent for path in sorted(root.glob("[a-z]*/pack.toml"))}


def readable_folders(root: Path = FOLDER) -> dict[str, Path]:
    """The folders of packs that read; one without a grammar only lends its names to others."""
    return {code: folder for code, folder in pack_folders(root).items() if (folder / "grammar.toml").exists()}


def pack_code(name: str, root: Path = FOLDER) -> str:
    """The code of the pack that `name` names, by code or alias; raises UsageError where there is none."""
    codes = {}
    for code, folder in readable_folders(root).items():
        about = load_about(folder)
        codes.update(dict.fromkeys((code, *about.aliases), code))
    if name.lower() not in codes:
        raise UsageError(f"no language pack {name!r}; there are: {', '.join(sorted(set(codes.values())))}")
    return codes[name.lower()]


def load_about(folder: Path) -> About:
    """pack.toml alone."""
    about = build(About, read_toml(folder / "pack.toml"), f"{folder.name}/pack.toml")
    if about.code != folder.name:
        raise DataError(f"{folder.name}/pack.toml", f"has code {about.code!r}", "the folder is named after the code")
    return about


def load_names(folder: Path) -> Names:
    """The names a pack folder brings itself."""
    code = folder.name
    return Names(
        states=build_table(StateNames, _tables(folder, "states"), f"{code}/states"),
        organisations=build_table(OrganisationNames, _tables(folder, "organisations"), f"{code}/organisations.toml"),
        bodies=build_list(BodyNames, _array(folder, "bodies", "body"), f"{code}/bodies.toml", "kind"),
        offices=tuple(build(Offices, data, short(path)) for path, data in _files(folder, "offices")),
        persons=_one(PersonNames, folder, "names"),
        places={row[0]: tuple(row[1].split("|")) for row in _rows(folder, "places", 2)},
        leaders={
            row[0]: LeaderNames(full=_split(row[1]), short=_split(row[2])) for row in _rows(folder, "leaders", 3)
        },
        inflection=_inflection(folder),
    )


def _inflection(folder: Path) -> Inflection:
    found = _one(Inflection, folder, "inflection", {})
    where = f"{folder.name}/inflection.toml"
    for name in (*found.apply.values(), *(paradigm.like for paradigm in found.paradigm.values() if paradigm.like)):
        if name not in found.paradigm:
            raise UnknownKeyError(where, name, found.paradigm, what="paradigm")
    return replace(found, paradigm={name: complete(name, found.paradigm) for name in found.paradigm})


def load_pack(code: str, root: Path = FOLDER) -> Pack:
    """A pack by its code; names of other packs it takes are not in it but in its lexicon."""
    folder = root / code
    return Pack(
        about=load_about(folder),
        names=load_names(folder),
        grammar=_one(Grammar, folder, "grammar"),
        references=_one(References, folder, "reference"),
        events=_rules(EventRule, folder, "events"),
        modalities=_one(Modalities, folder, "modality"),
        speech=_one(Speech, folder, "speech"),
        instruments=_one(Instruments, folder, "instruments"),
        stances=_rules(StanceRule, folder, "positions"),
        commitments=_rules(CommitmentRule, folder, "commitments"),
        flows=_rules(FlowRule, folder, "flows"),
        sectors=_words_by_key(folder, "sectors"),
        issues=_words_by_key(folder, "issues"),
        money=_one(Money, folder, "money", {}),
    )


def _files(folder: Path, name: str) -> list[tuple[Path, dict[str, Any]]]:
    """A file of a pack, or the files of a folder of that name."""
    paths = [folder / f"{name}.toml"] if (folder / f"{name}.toml").exists() else sorted((folder / name).glob("*.toml"))
    return [(path, read_toml(path)) for path in paths]


def _tables(folder: Path, name: str) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for path, data in _files(folder, name):
        if twice := merged.keys() & data.keys():
            raise DataError(short(path), f"defines {sorted(twice)[0]!r} a second time")
        merged.update(data)
    return merged


def _array(folder: Path, name: str, key: str) -> list[Any]:
    items: list[Any] = []
    for path, data in _files(folder, name):
        if set(data) - {key}:
            raise DataError(short(path), f"may hold [[{key}]] entries only, not {sorted(set(data) - {key})[0]!r}")
        items.extend(data.get(key, []))
    return items


def _rules(schema: type[T], folder: Path, name: str) -> tuple[T, ...]:
    rules: list[T] = []
    for path, data in _files(folder, name):
        if set(data) - {"rule"}:
            raise DataError(short(path), f"may hold [[rule]] entries only, not {sorted(set(data) - {'rule'})[0]!r}")
        rules.extend(build_list(schema, data.get("rule", []), short(path)))
    ids = [str(getattr(rule, "id")) for rule in rules]  # noqa: B009  every rule schema has an id
    for rule_id in ids:
        if not rule_id.startswith(f"{folder.name}."):
            raise DataError(f"{folder.name}/{name}", f"rule {rule_id!r} must start with '{folder.name}.'")
    if len(set(ids)) < len(ids):
        raise DataError(f"{folder.name}/{name}", f"two rules have the id {max(ids, key=ids.count)!r}")
    return tuple(rules)


def _one(schema: type[T], folder: Path, name: str, default: Mapping[str, Any] | None = None) -> T:
    path = folder / f"{name}.toml"
    if not path.exists() and default is not None:
        return build(schema, default, short(path))
    if not path.exists():
        raise DataError(short(path), "is missing", "copy it from the template")
    return build(schema, read_toml(path), short(path))


def _rows(folder: Path, name: str, columns: int) -> list[list[str]]:
    path = folder / f"{name}.tsv"
    return read_tsv(path, columns) if path.exists() else []


def _split(cell: str) -> Words:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _words_by_key(folder: Path, name: str) -> dict[str, Words]:
    path = folder / f"{name}.toml"
    if not path.exists():
        raise DataError(short(path), "is missing", "copy it from the template")
    return build(_WordsByKey, {"words": read_toml(path)}, short(path)).words


@dataclass(frozen=True)
class _WordsByKey:
    words: dict[str, Words]
