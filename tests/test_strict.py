from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest

from dragoman.errors import DataError, UnknownKeyError
from dragoman.strict import build, build_list, read_toml, read_tsv


@dataclass(frozen=True, kw_only=True)
class Inner:
    id: str
    size: int = 0


@dataclass(frozen=True, kw_only=True)
class Outer:
    name: str
    side: Literal["left", "right"] = "left"
    words: tuple[str, ...] = ()
    inner: tuple[Inner, ...] = ()
    table: dict[str, tuple[str, ...]] | None = None
    share: float = 0.0
    sides: dict[Literal["left", "right"], int] | None = None


def test_nested_tables_become_frozen_values() -> None:
    data = {"name": "a", "words": ["x"], "inner": [{"id": "i", "size": 2}], "table": {"k": ["v"]}, "share": 1}
    assert build(Outer, data, "f.toml") == Outer(
        name="a", words=("x",), inner=(Inner(id="i", size=2),), table={"k": ("v",)}, share=1.0
    )


def test_an_unknown_key_is_named_with_the_nearest_one() -> None:
    with pytest.raises(UnknownKeyError, match=r"f\.toml: unknown key 'wrods' \(did you mean 'words'\?\)"):
        build(Outer, {"name": "a", "wrods": []}, "f.toml")


def test_a_value_outside_a_closed_list_is_named() -> None:
    with pytest.raises(UnknownKeyError, match=r"unknown value 'rigth' .did you mean 'right'"):
        build(Outer, {"name": "a", "side": "rigth"}, "f.toml")


def test_a_name_outside_the_closed_list_of_a_table_is_named() -> None:
    assert build(Outer, {"name": "a", "sides": {"left": 1}}, "f.toml").sides == {"left": 1}
    with pytest.raises(UnknownKeyError, match=r"f\.toml, sides: unknown key 'rigth' .did you mean 'right'"):
        build(Outer, {"name": "a", "sides": {"rigth": 2}}, "f.toml")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ({}, "key 'name' is missing"),
        ({"name": 1}, "must be str, not int"),
        ({"name": "a", "words": "x"}, "must be a list"),
        ({"name": "a", "table": ["x"]}, "must be a table"),
    ],
)
def test_what_is_wrong_is_said(data: dict[str, object], problem: str) -> None:
    with pytest.raises(DataError, match=problem):
        build(Outer, data, "f.toml")


def test_entries_of_an_array_are_named_by_id() -> None:
    with pytest.raises(UnknownKeyError, match=r"f\.toml, 'second'"):
        build_list(Inner, [{"id": "first"}, {"id": "second", "sise": 1}], "f.toml")


def test_a_file_must_be_nfc_utf8_toml(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("a = ", "utf-8")
    with pytest.raises(DataError, match=r"broken\.toml"):
        read_toml(broken)
    decomposed = tmp_path / "decomposed.toml"
    decomposed.write_text('a = "e\u0301"', "utf-8")
    with pytest.raises(DataError, match="NFC"):
        read_toml(decomposed)
    latin = tmp_path / "latin.toml"
    latin.write_bytes(b'a = "\xe9"')
    with pytest.raises(DataError, match="UTF-8"):
        read_toml(latin)


def test_rows_have_their_columns(tmp_path: Path) -> None:
    table = tmp_path / "table.tsv"
    table.write_text("# comment\na\tb\n\nc\n", "utf-8")
    with pytest.raises(DataError, match="line 4: has 1 columns, not 2"):
        read_tsv(table, 2)
