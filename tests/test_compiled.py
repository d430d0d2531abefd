"""What is compiled reads as what is not: what setup.py compiles can be translated, and gives the same bytes."""

from __future__ import annotations

import ast
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.spot import phrases
from tests.house_rules.source import PACKAGE, ROOT

pytest.importorskip("setuptools")
SETUP = runpy.run_path(str(ROOT / "setup.py"))
PATHS = [path for pattern in SETUP["COMPILED"] for path in sorted(PACKAGE.glob(pattern))]
#: What `make compiled` makes: older than a source, it tells nothing.
ANEW = ROOT / ".venv-compiled" / "made"


def test_every_pattern_names_modules_that_exist() -> None:
    assert all(list(PACKAGE.glob(pattern)) for pattern in SETUP["COMPILED"])


def test_decorators_and_what_goes_between_processes_stay_python() -> None:
    names = {path.relative_to(PACKAGE).as_posix() for path in PATHS}
    kept = ("frozen", "text", "reading", "claims", "actors", "dates", "spans")
    assert names.isdisjoint({f"model/{name}.py" for name in kept})


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_what_is_compiled_asks_for_no_member_of_a_tuple_put_together_on_the_spot(path: Path) -> None:
    """Mypyc cannot translate `x in (*some, "other")`."""
    offenders = [
        node.lineno for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Compare)
        for operator, right in zip(node.ops, node.comparators, strict=True)
        if isinstance(operator, ast.In | ast.NotIn) and isinstance(right, ast.Tuple | ast.List)
        and any(isinstance(one, ast.Starred) for one in right.elts)
    ]
    assert offenders == []


def test_nothing_is_compiled_where_pure_python_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_PURE", "1")
    assert "DRAGOMAN_PURE" in SETUP["why_pure"]()


def test_nothing_is_compiled_without_a_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DRAGOMAN_PURE", raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert "compiler" in SETUP["why_pure"]()


def test_development_never_has_compiled_modules_beside_its_sources() -> None:
    assert list(PACKAGE.rglob("*.so")) == []


def _file_of_module(python: str) -> str:
    """Where another Python takes a module from that is to be compiled."""
    command = [python, "-P", "-c", "import dragoman.spot.phrases as module; print(module.__file__)"]
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(command, env=clean, capture_output=True, check=True, text=True, timeout=60).stdout.strip()


def _readings(python: str) -> bytes:
    """What the bundled articles give, read in two processes."""
    command = [python, "-m", "dragoman", "read", str(PACKAGE / "samples"), "--format", "jsonl", "--jobs", "2"]
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        command, env=clean | {"PYTHONSAFEPATH": "1"}, capture_output=True, check=True, timeout=300
    ).stdout


def test_compiled_and_pure_python_give_the_same_bytes() -> None:
    newest = max(path.stat().st_mtime for path in PACKAGE.rglob("*") if "__pycache__" not in path.parts)
    if not ANEW.exists() or ANEW.stat().st_mtime < newest:
        reason = "`make compiled` has not been run since a source changed"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    if not str(phrases.__file__).endswith(".py"):
        pytest.skip("these tests run on compiled modules themselves")
    compiled = str(ANEW.parent / "bin" / "python")
    assert _file_of_module(compiled).endswith((".so", ".pyd")), "`make compiled` fell back to pure Python"
    assert (Path(_file_of_module(compiled)).parents[1] / "made" / "state-names.json").exists()
    assert _readings(compiled) == _readings(sys.executable)
