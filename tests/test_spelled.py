"""What is compiled is written out first: initialisers and constants, and nothing else."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from tests.house_rules.source import PACKAGE, ROOT

pytest.importorskip("setuptools")
SPELLED = runpy.run_path(str(ROOT / "spelled.py"))["spelled"]
COMPILED = runpy.run_path(str(ROOT / "setup.py"))["COMPILED"]
PATHS = [path for pattern in COMPILED for path in sorted(PACKAGE.glob(pattern))]

SOURCE = '''"""A module."""
from __future__ import annotations
from dataclasses import dataclass, field
from dragoman.model.frozen import frozen

LIMIT = 3
WORDS: dict[str, int] = {"a": 1}
CHANGED = 1
CHANGED = 2

@frozen
class Pair:
    """Two."""

    left: int
    right: int = LIMIT

@dataclass(slots=True)
class Held:
    """What is held."""

    name: str
    found: list[str] = field(default_factory=list)
    size: int = field(init=False)

    def __post_init__(self) -> None:
        """Measure."""
        self.size = len(self.name)
'''


def _run(source: str) -> dict[str, object]:
    made: dict[str, object] = {"__name__": __name__}
    exec(compile(source, "module", "exec"), made)
    return made


def test_initialisers_make_what_decorators_made() -> None:
    made = _run(SPELLED(SOURCE))
    pair, held = made["Pair"], made["Held"]
    assert pair(1) == pair(1, 3) != pair(3, 1)  # type: ignore[operator]
    assert hash(pair(1)) == hash(pair(1, right=3))  # type: ignore[operator]
    one, other = held("abc"), held("ab", ["x"])  # type: ignore[operator]
    assert (one.size, one.found, other.found) == (3, [], ["x"])
    assert held("abc").found is not one.found  # type: ignore[operator]


def test_names_given_a_value_once_are_final() -> None:
    lines = SPELLED(SOURCE).splitlines()
    assert "LIMIT: Final = 3" in lines
    assert 'WORDS: Final[dict[str, int]] = {"a": 1}' in lines
    assert lines.count("CHANGED = 1") == 1


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_lines_stay_where_they_are(path: Path) -> None:
    source = path.read_text("utf-8")
    written = SPELLED(source)
    compile(written, str(path), "exec")
    assert written.count("\n") == source.count("\n")
