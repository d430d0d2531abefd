"""What is made of data files, kept for the next process: a question that is asked alone need not wait for TOML.

Each thing is one file in the user's cache, as JSON below a line that says which contents it was made of. A file that
was made of others, is damaged or cannot be written only costs the time of making it again. A package that was built
brings such files (`built`): then even the first process need not wait.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from dragoman import strict

SETTING = "DRAGOMAN_CACHE"             # a folder of its own; empty: nothing is kept
#: Where a package that was built has what was made then; sources have none.
MADE = Path(__file__).parent / "made"


def cache_folder() -> Path | None:
    """Where things are kept: DRAGOMAN_CACHE, else a folder in the cache of the user; None for nowhere."""
    if SETTING in os.environ:
        return Path(os.environ[SETTING]) if os.environ[SETTING] else None
    if os.environ.get("XDG_CACHE_HOME"):
        return Path(os.environ["XDG_CACHE_HOME"]) / "dragoman"
    try:
        home = Path.home()
    except RuntimeError:                # a user without a home
        return None
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "dragoman" / "Cache"
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "dragoman"


def made_of(name: str, files: Iterable[Path], make: Callable[[], Any]) -> Any:
    """What `make` makes of `files`, as JSON has it: kept under `name` as long as their contents stay the same.

    Among the files must be the code whose change changes what is made.
    """
    folder, contents = cache_folder(), _contents(files)
    for place in (MADE, folder):
        kept = _read(place / f"{name}.json", contents) if place else None
        if kept is not None:
            return json.loads(kept)
    made = make()
    body = _written(made) if folder else None
    if folder is None or body is None:
        return made
    _write(folder / f"{name}.json", contents, body)
    return json.loads(body)


def read_toml(path: Path) -> dict[str, Any]:
    """As `strict.read_toml`."""
    name = "-".join(path.parts[-2:])
    found: dict[str, Any] = made_of(name, [path], lambda: strict.read_toml(path))
    return found


def _contents(files: Iterable[Path]) -> str:
    """A sign of the contents of files; of those that are not there, too."""
    found = hashlib.blake2b(digest_size=16)
    for path in files:
        content = path.read_bytes() if path.exists() else b""
        found.update(f"{strict.short(path)}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
        found.update(content)
    return found.hexdigest()


def _head(contents: str, body: bytes) -> bytes:
    return f"{contents} {hashlib.blake2b(body, digest_size=16).hexdigest()}\n".encode()


def _read(path: Path, contents: str) -> bytes | None:
    try:
        head, _, body = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    return body if head + b"\n" == _head(contents, body) else None


def _written(made: Any) -> bytes | None:
    """What is made as JSON, where JSON gives the same back: it has no dates."""
    try:
        return json.dumps(made, ensure_ascii=False, sort_keys=False).encode()
    except (TypeError, ValueError):
        return None


def _write(path: Path, contents: str, body: bytes) -> None:
    """Keep what was made: whole or not at all, whoever else writes it meanwhile."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, written = tempfile.mkstemp(dir=path.parent, suffix=".new")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(_head(contents, body) + body)
            Path(written).replace(path)
        except BaseException:
            Path(written).unlink(missing_ok=True)
            raise
