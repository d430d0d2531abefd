"""TOML into frozen dataclasses, strictly: what no schema knows is an error that names file, entry and key."""

from __future__ import annotations

import dataclasses
import tomllib
import types
import typing
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

from dragoman.errors import DataError, UnknownKeyError

T = TypeVar("T")


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of a TOML file; it must be UTF-8 in Unicode form NFC."""
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise DataError(short(path), "is not UTF-8", f"byte {error.start}") from error
    if not unicodedata.is_normalized("NFC", text):
        raise DataError(short(path), "is not in Unicode form NFC", "save it normalised")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(short(path), str(error)) from error


def read_tsv(path: Path, columns: int) -> list[list[str]]:
    """The rows of a tab-separated file; lines that start with # and empty lines are comments."""
    rows = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) != columns:
            raise DataError(f"{short(path)}, line {number}", f"has {len(cells)} columns, not {columns}")
        rows.append(cells)
    return rows


def short(path: Path) -> str:
    """A data file as messages name it: its last two parts ("ar/events.toml")."""
    return "/".join(path.parts[-2:])


def build(schema: type[T], data: Mapping[str, Any], where: str) -> T:
    """`data` as an instance of the dataclass `schema`; errors name `where` and the key."""
    hints, fields = _shape(schema)  # type: ignore[arg-type]  # a class is hashable
    values: dict[str, Any] = {}
    for key, value in data.items():
        if key not in fields:
            raise UnknownKeyError(where, key, fields)
        values[key] = _value(hints[key], value, f"{where}, {key}")
    for name, field in fields.items():
        required = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        if required and name not in values:
            raise DataError(where, f"key {name!r} is missing")
    return schema(**values)


@cache
def _shape(schema: type) -> tuple[dict[str, Any], dict[str, dataclasses.Field[Any]]]:
    """The types and fields of a dataclass by name; a file has thousands of entries of one schema."""
    return typing.get_type_hints(schema), {field.name: field for field in dataclasses.fields(schema)}


def build_list(schema: type[T], items: Any, where: str, key: str = "id") -> tuple[T, ...]:
    """An array of tables as a tuple of `schema`; messages name each item by its `key`."""
    if not isinstance(items, list):
        raise DataError(where, "must be an array of tables")
    return tuple(build(schema, item, f"{where}, {item.get(key, f'entry {n}')!r}") for n, item in enumerate(items, 1))


def build_table(schema: type[T], table: Mapping[str, Any], where: str) -> dict[str, T]:
    """A table of tables as a dict of `schema` by name."""
    return {name: build(schema, item, f"{where}, {name!r}") for name, item in table.items()}


def _value(hint: Any, value: Any, where: str) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _value(next(a for a in get_args(hint) if a is not type(None)), value, where)
    if origin is Literal:
        if value not in get_args(hint):
            raise UnknownKeyError(where, str(value), map(str, get_args(hint)), what="value")
        return value
    if origin is tuple:
        return _items(hint, value, where)
    if origin is dict:
        return _table(hint, value, where)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return build(hint, value, where)
    return _plain(hint, value, where)


def _table(hint: Any, value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise DataError(where, "must be a table")
    named, inner = get_args(hint)
    if get_origin(named) is Literal:
        for key in value:
            if key not in get_args(named):
                raise UnknownKeyError(where, key, map(str, get_args(named)))
    return {key: _value(inner, item, f"{where}.{key}") for key, item in value.items()}


def _items(hint: Any, value: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise DataError(where, "must be a list")
    inner = get_args(hint)[0]
    return tuple(_value(inner, item, f"{where}[{n}]") for n, item in enumerate(value))


def _plain(hint: Any, value: Any, where: str) -> Any:
    if hint is float and isinstance(value, int):
        return float(value)
    if hint in (str, int, float, bool) and type(value) is not hint:
        raise DataError(where, f"must be {hint.__name__}, not {type(value).__name__}")
    return value
