"""Articles joined to a record by merging itself, in a process that is killed."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dragoman.merge.update import Merger
from dragoman.model.reading import Reading
from dragoman.store.open import open_record
from dragoman.store.record import Record
from tests.merge.made import WORLD


def join(record: Record, readings: Sequence[Reading], at_once: int) -> None:
    """Join readings to a record, some in each step."""
    merger = Merger(WORLD)
    for start in range(0, len(readings), at_once):
        with record.writing() as shelf:
            merger.add(readings[start:start + at_once], shelf)


def join_at(where: str, pickled: Path, at_once: int, started: Any) -> None:
    """What a process does that may be killed at any moment."""
    readings = pickle.loads(pickled.read_bytes())
    started.set()
    with open_record(where, create=True) as record:
        join(record, readings, at_once)
