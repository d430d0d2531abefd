"""Reading in several processes: as many readers, each with one document at a time, and the readings in order."""

from __future__ import annotations

import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Protocol

from dragoman.cli.defect import Defect, defect_of
from dragoman.errors import DataError, InputError
from dragoman.model.reading import Reading
from dragoman.model.text import Document
from dragoman.read import Article, Outcome

#: Documents asked for ahead of the one that is waited for, for each process: one article takes longer than another.
_AHEAD = 4
#: Forked processes share what is loaded; where that is not safe they start afresh and load it themselves.
_FORKS = sys.platform == "linux"
_START = get_context("fork") if _FORKS else get_context("spawn")

Answer = Reading | InputError | DataError | Defect


class Reads(Protocol):
    """What reads documents; `dragoman.pipeline.Reader` does."""

    def read(self, document: Document) -> Reading: ...  # noqa: D102


class Readings(Protocol):
    """Readings of the documents of a run, one after the other."""

    def ahead(self, outcomes: Iterable[Outcome]) -> Iterable[Outcome]: ...  # noqa: D102
    def read(self, document: Document) -> Reading: ...  # noqa: D102


@contextmanager
def readings(reader: Reads, load: Callable[[], Reads], jobs: int) -> Iterator[Readings]:
    """Readings by `reader` itself, or by as many processes as asked for, each with a reader like it."""
    if jobs == 1:
        yield _Alone(reader)
        return
    pool = Pool((lambda: reader) if _FORKS else load, jobs)
    try:
        yield pool
    finally:
        pool.close()


class _Alone:
    """Reads each document when it is asked for."""

    def __init__(self, reader: Reads) -> None:
        self.read = reader.read

    def ahead(self, outcomes: Iterable[Outcome]) -> Iterable[Outcome]:
        return outcomes


class _Worker:
    """A process of its own with a reader; `document` is what it has been given and not answered yet."""

    def __init__(self, make: Callable[[], Reads], others: Sequence[Connection]) -> None:
        self.connection, far = _START.Pipe()
        self.process: BaseProcess = _START.Process(
            target=_serve, args=(make, far, (*others, self.connection)), daemon=True
        )
        self.process.start()
        far.close()
        self.document: Document | None = None

    def give(self, document: Document) -> None:
        """Let it read a document; it must have answered for the one before."""
        self.document = document
        self.connection.send(document)

    def stop(self) -> None:
        """End the process, whatever it does."""
        self.process.terminate()
        self.process.join()
        self.connection.close()


class Pool:
    """Reads documents in several processes; call `ahead` with all that will be asked for, in order."""

    def __init__(self, make: Callable[[], Reads], jobs: int) -> None:
        self._make = make
        self._window = _AHEAD * jobs
        self._queue: deque[Document] = deque()
        self._answers: dict[int, Answer] = {}       # by the identity of the document, which is held till it is asked
        self._workers: list[_Worker] = []
        for _ in range(jobs):
            self._start()

    def ahead(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """The same outcomes in the same order; the documents of those that follow are read meanwhile."""
        window: deque[Outcome] = deque()
        for outcome in outcomes:
            window.append(outcome)
            if isinstance(outcome, Article):
                self._queue.append(outcome.document)
                self._give()
            if len(window) > self._window:
                yield window.popleft()
        yield from window

    def read(self, document: Document) -> Reading:
        """What a document says; raises what the reader raised."""
        while id(document) not in self._answers:
            self._collect()
            self._give()
        answer = self._answers.pop(id(document))
        if isinstance(answer, Reading):
            return answer
        raise answer

    def close(self) -> None:
        """End the processes."""
        for worker in self._workers:
            worker.stop()

    def _start(self) -> None:
        self._workers.append(_Worker(self._make, [worker.connection for worker in self._workers]))

    def _replace(self, worker: _Worker) -> None:
        worker.stop()
        self._workers.remove(worker)
        self._start()

    def _give(self) -> None:
        for worker in [worker for worker in self._workers if worker.document is None]:
            if not self._queue:
                return
            try:
                worker.give(self._queue[0])
                self._queue.popleft()
            except OSError:             # it ended while it had nothing to do; the document waits for another
                self._replace(worker)

    def _collect(self) -> None:
        """Wait for an answer; a process that ended without one costs the document it had."""
        ready = wait([worker.connection for worker in self._workers if worker.document is not None])
        for worker in [worker for worker in self._workers if worker.connection in ready]:
            document, worker.document = worker.document, None
            try:
                answer = worker.connection.recv()
            except (EOFError, OSError):
                worker.process.join()
                answer = Defect("ProcessEnded", "while it read this", f"exit code {worker.process.exitcode}")
                self._replace(worker)
            if answer is None:
                raise KeyboardInterrupt
            self._answers[id(document)] = answer


def _serve(make: Callable[[], Reads], connection: Connection, others: Sequence[Connection]) -> None:
    """Read what comes over a connection until nothing comes any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)    # Ctrl-C reaches every process: the first one ends the others
    for other in others:
        other.close()                               # else none would see that the first process is gone
    reader = make()
    while True:
        try:
            document = connection.recv()
        except EOFError:
            return
        connection.send(_answer(reader, document))


def _answer(reader: Reads, document: Document) -> Answer | None:
    try:
        return reader.read(document)
    except (InputError, DataError) as error:
        return error
    except KeyboardInterrupt:
        return None
    except Exception as error:  # noqa: BLE001  told where the document is reported
        return defect_of(error)
