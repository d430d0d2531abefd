"""What source must not hold: languages in code, ways to run other code, output on import, unfinished work."""

from __future__ import annotations

import ast
import re
import subprocess
import sys

import pytest

from dragoman.languages.load import load_about, pack_folders
from tests.house_rules.source import IDS, MODULES, Module

#: Codes and aliases of all packs: in code outside languages/ they would make one language special.
CODES = {code for folder in pack_folders().values() for code in (folder.name, *load_about(folder).aliases)}
NO_CALLS = {"eval", "exec", "compile", "__import__", "print", "input"}
NO_MODULES = {"pickle", "marshal", "shelve", "subprocess", "ctypes", "socket", "urllib.request", "requests"}
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b|for now\b|NotImplementedError", re.IGNORECASE)


@pytest.mark.parametrize("module", MODULES, ids=IDS)
def test_no_language_is_named_in_code(module: Module) -> None:
    if module.part == "languages":
        return
    named = {
        node.value for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in CODES
    }
    assert named == set()


@pytest.mark.parametrize("module", MODULES, ids=IDS)
def test_nothing_runs_other_code_or_reaches_the_network(module: Module) -> None:
    calls = {
        node.func.id for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in NO_CALLS
    }
    system = {
        node.attr for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and node.attr in ("system", "popen", "Popen")
    }
    assert calls | system | (set(module.imports) & NO_MODULES) == set()


@pytest.mark.parametrize("module", MODULES, ids=IDS)
def test_imports_stand_at_the_top(module: Module) -> None:
    inner = [
        node.lineno for function in ast.walk(module.tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert inner == []


@pytest.mark.parametrize("module", MODULES, ids=IDS)
def test_nothing_is_left_unfinished(module: Module) -> None:
    assert UNFINISHED.findall(module.text) == []


@pytest.mark.parametrize("module", MODULES, ids=IDS)
def test_every_module_and_public_object_says_what_it_is(module: Module) -> None:
    silent = [] if ast.get_docstring(module.tree) else ["the module"]
    for node in _public(module.tree):
        if not ast.get_docstring(node):
            silent.append(node.name)
    assert silent == []


def _public(tree: ast.Module) -> list[ast.FunctionDef | ast.ClassDef]:
    found: list[ast.FunctionDef | ast.ClassDef] = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            found.append(node)
            if isinstance(node, ast.ClassDef):
                inner = [item for item in node.body if isinstance(item, ast.FunctionDef)]
                found += [item for item in inner if not item.name.startswith("_") and not _is_stub(item)]
    return found


def _is_stub(function: ast.FunctionDef) -> bool:
    """A member of a protocol whose name and type say it all."""
    (body, *more) = function.body
    return not more and isinstance(body, ast.Expr) and isinstance(body.value, ast.Constant) and body.value.value is ...


def test_importing_prints_nothing() -> None:
    names = [
        "dragoman." + module.name.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        for module in MODULES if module.name not in ("__main__.py", "__init__.py")
    ]
    code = "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)"
    done = subprocess.run([sys.executable, "-c", code, *names], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")
