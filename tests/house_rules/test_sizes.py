"""Sizes that keep a file readable in one sitting."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.house_rules.source import IDS, MODULES, PACKAGE, ROOT, Module

MODULE_LINES = 400
FUNCTION_LINES = 50
PACK_FILE_LINES = 700
#: What may be longer, and why.
EXCEPTIONS: dict[str, str] = {
    "languages/ar/names.toml": "one list of given names; cutting it in two would help nobody",
}
PACK_FILES = sorted(PACKAGE.glob("languages/*/**/*.toml"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=IDS)
def test_modules_are_short(module: Module) -> None:
    if module.name not in EXCEPTIONS:
        assert len(module.text.splitlines()) <= MODULE_LINES


@pytest.mark.parametrize("module", MODULES, ids=IDS)
def test_functions_are_short(module: Module) -> None:
    long = {
        node.name: node.end_lineno - node.lineno + 1
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > FUNCTION_LINES
    }
    assert long == {}


@pytest.mark.parametrize("path", PACK_FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_pack_files_are_short(path: Path) -> None:
    name = path.relative_to(PACKAGE).as_posix()
    if name not in EXCEPTIONS:
        assert len(path.read_text("utf-8").splitlines()) <= PACK_FILE_LINES


def test_exceptions_are_still_needed() -> None:
    for name in EXCEPTIONS:
        limit = MODULE_LINES if name.endswith(".py") else PACK_FILE_LINES
        assert len((PACKAGE / name).read_text("utf-8").splitlines()) > limit, f"{name} needs no exception any more"


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.name)
def test_test_modules_are_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MODULE_LINES
