"""Where the output goes: standard output as it comes, or a file that is either whole or untouched."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from dragoman.errors import UsageError
from dragoman.export.writing import replacing
from dragoman.read import reason


class Output:
    """A place to write bytes to, used in a `with` block.

    A file is written beside its place under a hidden name and takes its place when all is written; if the run fails or
    is killed, what stood there before still does. Devices and pipes are written directly.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path.resolve() if path else None
        self._stack = ExitStack()
        self._stream: BinaryIO = sys.stdout.buffer

    def __enter__(self) -> Self:
        if self.path is None:
            return self
        try:
            self._open(self.path)
        except OSError as error:
            raise UsageError(f"cannot write {self.path}: {reason(error)}") from error
        return self

    def _open(self, path: Path) -> None:
        if path.is_dir():
            raise UsageError(f"cannot write {path}: is a folder")
        is_device = path.exists() and not path.is_file()
        self._stream = self._stack.enter_context(path.open("wb") if is_device else replacing(path))

    def write(self, data: bytes) -> None:
        """Write `data`; readers of a pipe see it at once."""
        self._stream.write(data)
        if self.path is None:
            self._stream.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._stack.__exit__(kind, error, trace)
        except OSError as failure:
            if failure is error:
                raise
            raise UsageError(f"cannot write {self.path}: {reason(failure)}") from failure
