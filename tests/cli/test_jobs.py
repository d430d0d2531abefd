"""Reading in several processes: the same bytes as with one, whatever becomes of a document or a process."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.cli.defect import Defect
from dragoman.cli.jobs import Pool, readings
from dragoman.errors import DataError, InputError
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.reading import Reading
from dragoman.model.text import Document
from dragoman.read import Article, Outcome
from tests.cli.conftest import Invoke

Start = Callable[..., "subprocess.Popen[bytes]"]


class Reader:
    """Says what it was given; one text ends its process, one takes long."""

    def read(self, document: Document) -> Reading:
        if document.text == "end":
            os._exit(7)
        if document.text == "slow":
            time.sleep(0.3)
        return Reading(document=document, pack="xx 1")


def article(text: str) -> Article:
    return Article(Document(id=document_id(text), text=text, sha256=text_sha256(text), language="xx"), text)


def read_all(texts: list[str], jobs: int) -> list[str]:
    told = []
    with readings(Reader(), Reader, jobs) as reads:
        outcomes: list[Outcome] = [article(text) for text in texts]
        for outcome in reads.ahead(outcomes):
            assert isinstance(outcome, Article)
            try:
                told.append(reads.read(outcome.document).document.text)
            except Defect as error:
                told.append(str(error))
    return told


def test_readings_come_in_the_order_of_the_documents() -> None:
    texts = ["slow", *(str(number) for number in range(30)), "slow", "last"]
    assert read_all(texts, 3) == texts == read_all(texts, 1)


def test_a_process_that_ends_costs_its_document_only() -> None:
    told = read_all(["a", "end", "b", "end", "end", "c"], 2)
    lost = "ProcessEnded: while it read this (exit code 7)"
    assert told == ["a", lost, "b", lost, lost, "c"]


@pytest.mark.parametrize("error", [InputError("a.txt", "is empty", "write"), DataError("ar/events.toml", "no", "fix")])
def test_errors_keep_their_words_between_processes(error: Exception) -> None:
    class Refusing:
        def read(self, document: Document) -> Reading:
            raise error

    pool = Pool(Refusing, 1)
    try:
        (outcome,) = pool.ahead([article("a")])
        assert isinstance(outcome, Article)
        with pytest.raises(type(error)) as raised:
            pool.read(outcome.document)
        assert str(raised.value) == str(error)
    finally:
        pool.close()


def test_the_command_writes_and_tells_the_same_with_any_number_of_jobs(dragoman: Invoke, tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(f"The ministers met in Minsk {number}.")
    (tmp_path / "03.txt").write_text("unsupported words")
    (tmp_path / "05.txt").write_text("defect words")
    (tmp_path / "06.json").write_text("{")
    alone = dragoman("read", tmp_path, "--format", "jsonl")
    assert dragoman("read", tmp_path, "--format", "jsonl", "--jobs", "3") == alone
    assert (alone.code, len(alone.documents)) == (1, 10)


@pytest.mark.skipif(os.name == "nt", reason="signals of its own")
def test_ctrl_c_ends_every_process(program: Start, tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text("wait for it")
    process = program("read", tmp_path, "--jobs", "2", start_new_session=True)
    time.sleep(3)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err.decode().splitlines() == ["dragoman: stopped"]
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)
