"""What is kept for the next process: used while the files stay the same, made anew when anything is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dragoman import cached, strict
from dragoman.query import states


class Maker:
    """Makes what a file says, and counts how often."""

    def __init__(self, path: Path) -> None:
        self.path, self.times = path, 0

    def __call__(self) -> Any:
        self.times += 1
        return {"said": self.path.read_text("utf-8")}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    kept = tmp_path / "kept"
    monkeypatch.setenv("DRAGOMAN_CACHE", str(kept))
    return kept


@pytest.fixture
def maker(tmp_path: Path) -> Maker:
    path = tmp_path / "names.txt"
    path.write_text("عمان", "utf-8")
    return Maker(path)


def asked(maker: Maker) -> Any:
    return cached.made_of("names", [maker.path], maker)


def test_made_once(folder: Path, maker: Maker) -> None:
    assert asked(maker) == asked(maker) == {"said": "عمان"}
    assert maker.times == 1
    assert [path.name for path in folder.iterdir()] == ["names.json"]


def test_the_same_file_each_time(folder: Path, maker: Maker) -> None:
    asked(maker)
    first = (folder / "names.json").read_bytes()
    (folder / "names.json").unlink()
    asked(maker)
    assert (folder / "names.json").read_bytes() == first


def test_other_contents_are_made_anew(folder: Path, maker: Maker) -> None:
    asked(maker)
    maker.path.write_text("Омаан", "utf-8")           # as many bytes less: neither size nor time decide
    assert asked(maker) == {"said": "Омаан"}
    assert maker.times == 2


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-3])


def _changed(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace("عمان".encode(), "مسقط".encode()))


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("harm", [_cut, _changed, _emptied, _folder])
def test_a_damaged_file_only_costs_time(folder: Path, maker: Maker, harm: Callable[[Path], None]) -> None:
    asked(maker)
    harm(folder / "names.json")
    assert asked(maker) == {"said": "عمان"}
    assert maker.times == 2
    assert not list(folder.glob("*.new"))


def test_a_folder_that_cannot_be_written_only_costs_time(
    tmp_path: Path, maker: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kept").write_text("a file")
    monkeypatch.setenv("DRAGOMAN_CACHE", str(tmp_path / "kept"))
    assert asked(maker) == asked(maker) == {"said": "عمان"}


def test_nothing_is_kept_where_nobody_wants_it(
    tmp_path: Path, maker: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAGOMAN_CACHE", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "users"))
    asked(maker)
    assert not (tmp_path / "users").exists()
    monkeypatch.delenv("DRAGOMAN_CACHE")
    asked(maker)
    assert (tmp_path / "users" / "dragoman" / "names.json").exists()


def test_toml_with_days_is_read_as_it_is(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "days.toml"
    path.write_text("day = 2025-03-04\n")
    assert cached.read_toml(path) == cached.read_toml(path) == strict.read_toml(path)
    assert not folder.exists()


@pytest.mark.usefixtures("folder")
def test_names_of_states_are_the_same_from_the_cache() -> None:
    read = states.load_names.__wrapped__
    made, kept = read(), read()
    assert made == kept
    assert len(made.codes) > 5000
    assert ("عمان", "amman") in made.places["OMN"]
