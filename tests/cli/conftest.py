"""The command line run inside the test or as a program, with a reader that needs no packs."""

from __future__ import annotations

import gc
import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dragoman.cli import explain, main, read
from tests.cli.fake import load_fake_reader

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Result:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def documents(self) -> list[dict[str, Any]]:
        """The documents of JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


Invoke = Callable[..., Result]


@pytest.fixture(autouse=True)
def _collect_all() -> Iterator[None]:
    """A command may tell the collector to leave alone what it has loaded; here its process goes on."""
    yield
    gc.unfreeze()


@pytest.fixture
def dragoman(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Invoke:
    """Runs a command line."""
    monkeypatch.setattr(read, "load_reader", load_fake_reader)
    monkeypatch.setattr(explain, "load_reader", load_fake_reader)

    def invoke(*args: str | Path) -> Result:
        monkeypatch.setattr(sys, "argv", ["dragoman", *map(str, args)])
        with pytest.raises(SystemExit) as end:
            main()
        out, err = capfd.readouterr()
        return Result(int(end.value.code or 0), out, err)

    return invoke


def _hear_control_c() -> None:
    """What a shell starts in the background ignores Ctrl-C, and so would all that tests start there."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def program() -> Callable[..., subprocess.Popen[bytes]]:
    """Starts the command line as a program of its own."""

    def start(*args: str | Path, **options: Any) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "tests.cli.fake", *map(str, args)]
        pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        process: subprocess.Popen[bytes] = subprocess.Popen(
            command, cwd=ROOT, preexec_fn=_hear_control_c, **(pipes | options)
        )
        return process

    return start
