"""Progress on standard error for what takes longer than a moment: one line, drawn where a person watches."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

_PATIENCE_S = 2.0
_STEP_S = 0.2
_CELLS = 24


class Progress:
    """Counts documents and bytes; draws one line where a person watches, and nothing elsewhere."""

    def __init__(self, total: Callable[[], int], *, is_shown: bool | None = None) -> None:
        self._is_shown = sys.stderr.isatty() if is_shown is None else is_shown
        self._total = total() if self._is_shown else 0
        self._start = time.monotonic()
        self._next = self._start + _PATIENCE_S
        self._done = 0
        self._is_drawn = False
        self.documents = 0

    def bytes_read(self, count: int) -> None:
        """So many bytes more were read."""
        self._done += count

    def document_done(self) -> None:
        """One document more is done."""
        self.documents += 1
        now = time.monotonic()
        if self._is_shown and now >= self._next:
            self._next = now + _STEP_S
            self._draw(now - self._start)

    def clear(self) -> None:
        """Take the line away, before something else is written there."""
        if self._is_drawn:
            self._write("\r\x1b[K")
            self._is_drawn = False

    def _draw(self, seconds: float) -> None:
        speed = f"{self.documents:,} read, {self.documents / seconds:,.0f} a second"
        self._write(f"\r\x1b[K{_bar(min(1.0, self._done / self._total))}  {speed}" if self._total else (
            f"\r\x1b[K{speed}"
        ))
        self._is_drawn = True

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


class Share:
    """Which share of one long step is done, with a word on what it is."""

    def __init__(self, what: str, *, is_shown: bool | None = None) -> None:
        self._what = what
        self._is_shown = sys.stderr.isatty() if is_shown is None else is_shown
        self._is_drawn = False

    def is_at(self, share: float) -> None:
        """So much of it is done, of 1."""
        if self._is_shown:
            sys.stderr.write(f"\r\x1b[K{_bar(share)}  {self._what}")
            sys.stderr.flush()
            self._is_drawn = True

    def clear(self) -> None:
        """Take the line away, before something else is written there."""
        if self._is_drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._is_drawn = False


def _bar(share: float) -> str:
    full = round(share * _CELLS)
    return f"[{'#' * full}{'.' * (_CELLS - full)}] {share:4.0%}"
