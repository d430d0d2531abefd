"""Writers killed with SIGKILL at any moment, and several writers at once."""

from __future__ import annotations

import multiprocessing
import pickle
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.store.open import open_record
from dragoman.store.record import Record
from tests.merge.test_update import samples
from tests.store.adding import dump, fill, fill_at, told
from tests.store.joining import join, join_at

#: Processes are started from a clean one that has loaded everything: an interpreter for each would take a second.
FROM_CLEAN = multiprocessing.get_context("forkserver")
FROM_CLEAN.set_forkserver_preload(["tests.store.joining", "tests.store.adding", "psycopg"])
KILLS = 26                              # of each database, each while documents were being added
MERGING_ROUNDS = 8
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


def is_killed(adding: Callable[..., None], where: str, what: object, at_once: int, after: float) -> bool:
    """Kill a process that adds documents, a moment after it began; whether it had not ended before."""
    started = FROM_CLEAN.Event()
    process = FROM_CLEAN.Process(target=adding, args=(where, what, at_once, started))
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
        wanted = range(reached + A_ROUND)
        if is_killed(fill_at, where, wanted, chance.choice((1, 1, 3)), chance.uniform(0, longest)):
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


def test_what_merging_joined_survives_whatever_is_killed(where: str, tmp_path: Path) -> None:
    chance, readings, pickled = random.Random(1), samples(), tmp_path / "readings"
    kills, longest = 0, 0.2
    for number in range(1, MERGING_ROUNDS + 1):
        pickled.write_bytes(pickle.dumps(readings[:len(readings) * number // MERGING_ROUNDS]))
        if is_killed(join_at, where, pickled, chance.choice((1, 1, 4)), chance.uniform(0, longest)):
            kills, longest = kills + 1, longest * 1.2
        else:
            longest /= 2                            # a fast machine: kill sooner
        with open_record(where, create=True) as record:
            assert list(record.check()) == []
    assert kills > 0
    with open_record(where) as record, open_record(tmp_path / "sound.db", create=True) as sound:
        join(record, readings, at_once=32)
        join(sound, tuple(reversed(readings)), at_once=5)
        assert list(record.check()) == []
        assert told(record) == told(sound)


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
