"""The project's source as syntax trees, for the rules that are checked on it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "dragoman"


@dataclass(frozen=True)
class Module:
    """One module of the package."""

    path: Path

    @property
    def name(self) -> str:
        """Its place in the package: "languages/load.py"."""
        return self.path.relative_to(PACKAGE).as_posix()

    @property
    def part(self) -> str:
        """The folder or top-level module it belongs to: "languages", "pipeline"."""
        return self.path.relative_to(PACKAGE).parts[0].removesuffix(".py")

    @cached_property
    def text(self) -> str:
        """Its source."""
        return self.path.read_text("utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax tree."""
        return ast.parse(self.text)

    @property
    def imports(self) -> Iterator[str]:
        """The full names of all modules it imports, wherever in it."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module


MODULES = [Module(path) for path in sorted(PACKAGE.rglob("*.py"))]
IDS = [module.name for module in MODULES]
