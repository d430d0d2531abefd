"""Writers killed with SIGKILL at any moment, and several writers at once."""

from __future__ import annotations

import multiprocessing
import random
import signal
import time
from pathlib import Path

import pytest

from dragoman.store.open import open_record
from dragoman.store.record import Record
from tests.store.adding import dump, fill, fill_at, told

#: Processes are started from a clean one that has loaded everything: an interpreter for each would take a second.
FROM_CLEAN = multiprocessing.get_context("forkserver")
FROM_CLEAN.set_forkserver_preload(["tests.store.adding", "psycopg"])
KILLS = 26                              # of each database, each while documents were being added
A_ROUND = 5                             # documents that a process has to add before it is killed
PLENTY = 120                            # seconds that nothing takes


def whole(record: Record) -> int:
    """How many documents there are, each of them whole."""
    assert list(record.check()) == []
    with record.reading() as view:
        counts = view.counts()
        held = [len(view.claims_in(one.source.sha256)) for one in view.documents(limit=10_000).items]
    assert held == [3] * counts.documents
    assert counts.claims == 3 * counts.documents
    return counts.documents


def is_killed(where: str, count: int, after: float, at_once: int) -> bool:
    """Kill a process that adds documents, a moment after it began; whether it had not ended before."""
    started = FROM_CLEAN.Event()
    process = FROM_CLEAN.Process(target=fill_at, args=(where, range(count), at_once, started))
    process.start()
    assert started.wait(PLENTY)
    time.sleep(after)
    process.kill()
    process.join(PLENTY)
    assert process.exitcode in (-signal.SIGKILL, 0)
    return process.exitcode != 0


def test_a_record_survives_whatever_is_killed(where: str, tmp_path: Path) -> None:
    chance = random.Random(KILLS)
    kills, reached, longest = 0, 0, 0.2
    while kills < KILLS:
        if is_killed(where, reached + A_ROUND, chance.uniform(0, longest), chance.choice((1, 1, 3))):
            kills, longest = kills + 1, longest * 1.1
        else:
            longest /= 2                            # a fast machine: kill sooner
        with open_record(where, create=True) as record:
            now = whole(record)
        assert now >= reached
        reached = now
    with open_record(where) as record, open_record(tmp_path / "sound.db", create=True) as sound:
        fill(record, range(reached + A_ROUND), at_once=50)
        fill(sound, range(reached + A_ROUND), at_once=50)
        assert whole(record) == reached + A_ROUND
        after = dump(record, without=["meta"])
        assert after == dump(sound, without=["meta"])
        fill(record, range(reached + A_ROUND), at_once=50)
        assert dump(record, without=["meta"]) == after


@pytest.mark.parametrize("at_once", [1, 4])
def test_several_writers_at_once_lose_and_double_nothing(where: str, tmp_path: Path, at_once: int) -> None:
    parts = [range(24), range(12, 36), range(35, -1, -1)]
    started = FROM_CLEAN.Event()
    writers = [FROM_CLEAN.Process(target=fill_at, args=(where, part, at_once, started)) for part in parts]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(PLENTY)
    assert [writer.exitcode for writer in writers] == [0, 0, 0]
    with open_record(where) as record, open_record(tmp_path / "alone.db", create=True) as alone:
        assert list(record.check()) == []
        fill(alone, range(36), at_once=36)
        assert told(record) == told(alone)
