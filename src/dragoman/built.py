"""What a package brings ready made, made where it is built: so the first question after an installation reads no TOML.

    python -m dragoman.built FOLDER

It takes nothing but this package: where packages are built, none of what it depends on is there. What it makes is what
a process would keep for the next one (`cached`), and counts only as long as the files it was made of stay the same.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from dragoman import cached
from dragoman.languages.load import readable_folders
from dragoman.query.states import load_names


def make(folder: Path) -> None:
    """Write to a folder what questions need of the packs and of the names of persons."""
    os.environ[cached.SETTING] = str(folder)
    load_names()
    for path in _grammars_and_names():
        cached.read_toml(path)


def _grammars_and_names() -> Iterator[Path]:
    for pack in readable_folders().values():
        yield pack / "grammar.toml"
    yield from sorted((Path(__file__).parent / "merge" / "names").glob("*.toml"))


if __name__ == "__main__":
    make(Path(sys.argv[1]))
