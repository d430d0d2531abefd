"""Paths into sources: folders walked in sorted order, each file with the format its name says."""

from __future__ import annotations

import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from dragoman.errors import InputError, Notice

Format = Literal["text", "json", "lines", "guess"]
SUFFIXES: dict[str, Format] = {".txt": "text", ".json": "json", ".jsonl": "lines", ".ndjson": "lines"}
STANDARD_INPUT = "-"
_READ = "what is read: " + " ".join(SUFFIXES)


@dataclass(frozen=True, slots=True)
class Source:
    """One file or stream to read; `path` is None for standard input."""

    name: str
    format: Format
    path: Path | None = None
    size: int = 0                       # 0 where it is not known before reading


@dataclass(slots=True)
class Walk:
    """The way through the given paths; every folder is entered once, whatever links lead to it."""

    leave_out: Path | None = None       # the file the output goes to
    _entered: set[tuple[int, int]] = field(default_factory=set)

    def sources(self, paths: Iterable[str | Path]) -> Iterator[Source | InputError | Notice]:
        """The files of `paths` in the order given, those of a folder sorted by name."""
        for path in paths:
            if str(path) == STANDARD_INPUT:
                yield Source("standard input", "guess")
                continue
            try:
                yield from self._named(Path(path))
            except OSError as error:
                yield InputError(str(path), reason(error))
            except ValueError:
                yield InputError(str(path), "is not a possible path")

    def _named(self, path: Path) -> Iterator[Source | InputError | Notice]:
        """A path the caller named: a suffix nobody knows is an error here, and a stream may have none."""
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            yield from self._folder(path, ())
            return
        suffix = path.suffix.lower()
        if stat.S_ISREG(status.st_mode) and suffix in SUFFIXES:
            yield Source(str(path), SUFFIXES[suffix], path, status.st_size)
        elif suffix and stat.S_ISREG(status.st_mode):
            yield InputError(str(path), f"is a {suffix} file", _READ)
        else:
            yield Source(str(path), "guess", path, status.st_size if stat.S_ISREG(status.st_mode) else 0)

    def _folder(self, folder: Path, above: tuple[tuple[int, int], ...]) -> Iterator[Source | InputError | Notice]:
        status = folder.stat()
        key = (status.st_dev, status.st_ino)
        if key in self._entered:
            problem = "links back to a folder above it" if key in above else "was read before under another name"
            yield Notice(str(folder), f"{problem}; not entered again")
            return
        self._entered.add(key)
        unknown: Counter[str] = Counter()
        for path in sorted(folder.iterdir()):
            if path.name.startswith("."):
                continue
            try:
                yield from self._entry(path, (*above, key), unknown)
            except OSError as error:
                yield InputError(str(path), reason(error))
        if unknown:
            named = ", ".join(f"{count} {suffix}" for suffix, count in sorted(unknown.items()))
            yield Notice(str(folder), f"files left out: {named} ({_READ})")

    def _entry(
        self, path: Path, above: tuple[tuple[int, int], ...], unknown: Counter[str]
    ) -> Iterator[Source | InputError | Notice]:
        status = path.stat()
        suffix = path.suffix.lower()
        if stat.S_ISDIR(status.st_mode):
            yield from self._folder(path, above)
        elif not stat.S_ISREG(status.st_mode):
            unknown["not a file"] += 1      # a pipe or device: opening it could wait for ever
        elif suffix not in SUFFIXES:
            unknown[suffix or "without a suffix"] += 1
        elif self.leave_out is None or path.resolve() != self.leave_out:
            yield Source(str(path), SUFFIXES[suffix], path, status.st_size)


def reason(error: OSError) -> str:
    """Why the system refused, in its own words and small letters."""
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]


def measure(paths: Iterable[str | Path], leave_out: Path | None = None) -> int:
    """How many bytes the files of `paths` hold, without opening one."""
    return sum(found.size for found in Walk(leave_out).sources(paths) if isinstance(found, Source))
