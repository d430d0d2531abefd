"""The progress bar: silent at first and where nobody watches, gone before anything else is written."""

from __future__ import annotations

import pytest

from dragoman.cli import progress
from dragoman.cli.progress import Progress, Share


def test_nothing_is_drawn_at_once_or_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    for is_shown in (True, False):
        bar = Progress(lambda: 100, is_shown=is_shown)
        bar.bytes_read(50)
        bar.document_done()
        bar.clear()
    assert capsys.readouterr().err == ""


def test_a_long_run_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(progress, "_PATIENCE_S", 0.0)
    bar = Progress(lambda: 200, is_shown=True)
    bar.bytes_read(100)
    bar.document_done()
    assert "[############............]  50%  1 read, " in capsys.readouterr().err
    bar.clear()
    assert capsys.readouterr().err == "\r\x1b[K"


def test_without_a_known_size_documents_are_counted(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "_PATIENCE_S", 0.0)
    bar = Progress(lambda: 0, is_shown=True)
    bar.document_done()
    assert "1 read, " in capsys.readouterr().err


def test_a_long_step_shows_its_share(capsys: pytest.CaptureFixture[str]) -> None:
    for is_shown in (False, True):
        share = Share("making it new", is_shown=is_shown)
        share.is_at(0.5)
        share.clear()
        share.clear()
        shown = "\r\x1b[K[############............]  50%  making it new\r\x1b[K"
        assert capsys.readouterr().err == (shown if is_shown else "")


def test_the_size_is_not_asked_for_where_nobody_watches() -> None:
    def fail() -> int:
        raise AssertionError

    Progress(fail, is_shown=False)
