"""Everything that can go wrong, as small typed errors that say what, where and what to do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar


class DragomanError(Exception):
    """The root of all errors a user can act on; `exit_code` is what the command line ends with."""

    exit_code: ClassVar[int] = 1


class DataError(DragomanError):
    """A data file of the project (pack, gazetteer, ontology) does not say what it must."""

    exit_code = 3

    def __init__(self, where: str, problem: str, remedy: str = "") -> None:
        super().__init__(f"{where}: {problem}" + (f" ({remedy})" if remedy else ""))
        self.where, self.problem, self.remedy = where, problem, remedy

    def __reduce__(self) -> tuple[type[DataError], tuple[str, str, str]]:
        return DataError, (self.where, self.problem, self.remedy)


class UnknownKeyError(DataError):
    """A key or a value that no schema knows, with the nearest one that it does."""

    def __init__(self, where: str, key: str, known: Iterable[str], *, what: str = "key") -> None:
        near = difflib.get_close_matches(key, list(known), n=1, cutoff=0.6)
        super().__init__(where, f"unknown {what} {key!r}", f"did you mean {near[0]!r}?" if near else "")
        self.key, self.nearest = key, near[0] if near else None


class InputError(DragomanError):
    """One input that could not be read; the others are."""

    exit_code = 2

    def __init__(self, source: str, problem: str, remedy: str = "") -> None:
        super().__init__(f"{source}: {problem}" + (f"; {remedy}" if remedy else ""))
        self.source, self.problem, self.remedy = source, problem, remedy

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str, str]]:
        return InputError, (self.source, self.problem, self.remedy)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about an input that a person should know and that loses no document."""

    source: str
    message: str

    def __str__(self) -> str:
        return f"{self.source}: {self.message}"


class UsageError(DragomanError):
    """A command or a call asked for something that does not exist or does not fit together."""

    exit_code = 2
