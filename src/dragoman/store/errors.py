"""What can go wrong with a record, each with what to do about it."""

from __future__ import annotations

from typing import ClassVar

from dragoman.errors import DragomanError


class RecordError(DragomanError):
    """A record that cannot be used; what it holds is as it was."""

    exit_code: ClassVar[int] = 4

    def __init__(self, where: str, problem: str, remedy: str = "") -> None:
        super().__init__(f"{where}: {problem}" + (f"; {remedy}" if remedy else ""))
        self.where, self.problem, self.remedy = where, problem, remedy


class NoRecordError(RecordError):
    """There is no record where one was looked for."""


class NotARecordError(RecordError):
    """What is there is something else."""


class NewerRecordError(RecordError):
    """The record was written by a newer version of the program."""


class OlderRecordError(RecordError):
    """The record was written by an older version and cannot be brought up to date where it is."""


class ReadOnlyRecordError(RecordError):
    """The record may be read and not written."""


class FullRecordError(RecordError):
    """There is no room left; what was being written is undone."""


class BusyRecordError(RecordError):
    """Another program has been writing for longer than anybody waits."""


class DamagedRecordError(RecordError):
    """Parts of the record cannot be read."""


class NoDriverError(RecordError):
    """The package that speaks to this kind of database is not installed."""
