from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.languages.load import load_names, pack_folders
from dragoman.languages.typed import load_place_names, load_state_names, load_weak_names, read_lists

FOLDERS = pack_folders()


def bare(*names: str) -> list[str]:
    return [name.replace("=", "").replace("*", "").strip() for name in names]


@pytest.mark.parametrize("code", sorted(FOLDERS))
def test_names_as_typed_are_those_of_the_pack(code: str) -> None:
    names = load_names(FOLDERS[code])
    states = {state: bare(*one.name, *one.long, *one.weak) for state, one in names.states.items()}
    bodies = {body: bare(*one.name, *one.abbreviation) for body, one in names.organisations.items()}
    assert load_state_names(FOLDERS[code]) == states | bodies
    weak = {state: bare(*one.weak) for state, one in names.states.items() if one.weak}
    assert load_weak_names(FOLDERS[code]) == weak
    assert load_place_names(FOLDERS[code]) == {place: bare(*written) for place, written in names.places.items()}


PLAIN = """# Names

[OMN]
name = ["عمان", "Oman"]
long = [
    "سلطنة عمان",
]
weak = []
"""


def test_lists_are_taken_out_of_tables(tmp_path: Path) -> None:
    path = tmp_path / "states.toml"
    path.write_text(PLAIN, "utf-8")
    assert read_lists(path) == {"OMN": {"name": ["عمان", "Oman"], "long": ["سلطنة عمان"], "weak": []}}


@pytest.mark.parametrize("line", [
    'name = ["a \\"b\\""]', "name = ['a']", 'name = ["a"]  # of old', 'name = ["a", # of old\n "b"]',
    'name = ["""a"""]',
])
def test_what_looks_otherwise_is_read_as_toml(tmp_path: Path, line: str) -> None:
    path = tmp_path / "states.toml"
    path.write_text(f"[OMN]\n{line}\nsince = 1970\n", "utf-8")
    found = read_lists(path)["OMN"]
    assert found.keys() == {"name"}
    assert found["name"][0] in ('a "b"', "a")
