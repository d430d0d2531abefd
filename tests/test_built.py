"""What a built package brings ready made: all that questions keep, and nothing that counts when its files change."""

from __future__ import annotations

import runpy
import shutil
from pathlib import Path

import pytest

from dragoman import built, cached
from dragoman.languages.load import FOLDER, pack_folders
from dragoman.merge.names import read_name, tables, weights
from dragoman.query import states
from dragoman.query.searching import search
from dragoman.store import words
from tests.house_rules.source import PACKAGE, ROOT
from tests.records import viewing, world

KEPT = (states.load_names, tables.load_tables, weights.load_weights, words._taker)


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what a package would bring, and nothing remembered of it."""
    monkeypatch.setenv(cached.SETTING, "")
    for one in KEPT:
        one.cache_clear()
    built.make(tmp_path / "made")
    monkeypatch.setenv(cached.SETTING, str(tmp_path / "users"))
    monkeypatch.setattr(cached, "MADE", tmp_path / "made")
    for one in KEPT:
        one.cache_clear()
    return tmp_path / "made"


def ask() -> None:
    with viewing() as view:
        assert search(view, states.StateNames(world()), "Oman")
        read_name("Badr Albusaidi")


def test_the_first_search_of_a_built_package_makes_no_list(made: Path, tmp_path: Path) -> None:
    ask()
    assert not (tmp_path / "users").exists()
    assert (made / "state-names.json").stat().st_size > 100_000


def test_lists_of_other_files_do_not_count(made: Path, tmp_path: Path) -> None:
    before = states.load_names()
    states.load_names.cache_clear()
    (made / "state-names.json").write_text("made of others\n{}")
    assert states.load_names() == before
    assert [path.name for path in (tmp_path / "users").iterdir()] == ["state-names.json"]


def test_a_copy_of_the_package_makes_them_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("setuptools")
    setup = runpy.run_path(str(ROOT / "setup.py"))
    copy = tmp_path / "dragoman"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__", "samples", "made"))
    setup["make_lists"](tmp_path)
    made = {path.name for path in (copy / "made").iterdir()}
    assert made >= {"state-names.json", "names-parts.toml.json", "ar-grammar.toml.json"}
    assert not list(copy.rglob("__pycache__"))
    assert capsys.readouterr().out == ""
    (copy / FOLDER.name / min(pack_folders()) / "states.toml").write_text("[[", "utf-8")
    for path in (copy / FOLDER.name).glob("*/states/*.toml"):
        path.write_text("[[", "utf-8")
    setup["make_lists"](tmp_path)
    assert not (copy / "made").exists()
    assert "first asked for" in capsys.readouterr().out
