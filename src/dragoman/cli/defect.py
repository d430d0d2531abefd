"""A defect met in one article, as it is told: what was raised, and where."""

from __future__ import annotations

import traceback
from pathlib import Path


class Defect(Exception):  # noqa: N818  it tells of an error, met here or in another process
    """Something unexpected: its kind, its message, and the line it came from."""

    def __init__(self, kind: str, message: str, where: str) -> None:
        super().__init__(kind, message, where)
        self.kind, self.message, self.where = kind, message, where

    def __str__(self) -> str:
        return f"{self.kind}: {self.message} ({self.where})"


def defect_of(error: Exception) -> Defect:
    """What an unexpected error is told as."""
    if isinstance(error, Defect):
        return error
    place = traceback.extract_tb(error.__traceback__)[-1]
    return Defect(type(error).__name__, str(error), f"{Path(place.filename).name}:{place.lineno}")
