"""Where the output goes: standard output as it comes, or a file that is either whole or untouched."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from dragoman.errors import UsageError
from dragoman.read import reason


class Output:
    """A place to write bytes to, used in a `with` block.

    A file is written beside its place under a hidden name and takes its place when all is written; if the run fails or
    is killed, what stood there before still does. Devices and pipes are written directly.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path.resolve() if path else None
        self._part: Path | None = None
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
        if path.exists() and not path.is_file():
            self._stream = path.open("wb")
            return
        self._part = path.with_name(f".{path.name}.{os.getpid()}.part")
        self._stream = self._part.open("wb")
        if path.exists():
            self._part.chmod(stat.S_IMODE(path.stat().st_mode))

    def write(self, data: bytes) -> None:
        """Write `data`; readers of a pipe see it at once."""
        self._stream.write(data)
        if self.path is None:
            self._stream.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.path is None:
            return
        try:
            if kind is None:
                self._finish(self.path)
        except OSError as failure:
            raise UsageError(f"cannot write {self.path}: {reason(failure)}") from failure
        finally:
            self._stream.close()
            if self._part is not None:
                self._part.unlink(missing_ok=True)

    def _finish(self, path: Path) -> None:
        self._stream.flush()
        if self._part is not None:
            os.fsync(self._stream.fileno())
            self._part.replace(path)
