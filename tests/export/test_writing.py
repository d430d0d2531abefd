"""Files and folders of exports are whole or untouched, and what killed runs left is removed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.export.writing import replacing, write_file, write_folder


def failing(*pieces: bytes) -> Iterator[bytes]:
    yield from pieces
    raise OSError("no space left")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def gone() -> int:
    """The number of a process that has ended."""
    done = subprocess.Popen([sys.executable, "-c", ""])
    done.wait()
    return done.pid


def test_a_folder_is_written_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "out"
    with pytest.raises(OSError, match="no space"):
        write_folder(folder, [("a.csv", [b"1"]), ("b.csv", failing(b"2"))])
    assert names(tmp_path / "new") == []
    write_folder(folder, [("a.csv", [b"1"]), ("b.csv", [b"2"])])
    (folder / "notes.txt").write_text("mine")
    with pytest.raises(OSError, match="no space"):
        write_folder(folder, [("a.csv", [b"3"]), ("b.csv", failing(b"4"))])
    assert [(folder / name).read_bytes() for name in ("a.csv", "b.csv", "notes.txt")] == [b"1", b"2", b"mine"]
    write_folder(folder, [("a.csv", [b"3"]), ("b.csv", [b"4"])])
    assert [(folder / name).read_bytes() for name in names(folder)] == [b"3", b"4", b"mine"]
    assert names(tmp_path / "new") == ["out"]


def test_a_file_that_cannot_be_replaced_leaves_all_others_as_they_were(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    write_folder(folder, [("a.csv", [b"1"]), ("c.csv", [b"2"])])
    (folder / "d.csv").mkdir()
    with pytest.raises(IsADirectoryError):
        write_folder(folder, [("a.csv", [b"3"]), ("b.csv", [b"4"]), ("c.csv", [b"5"]), ("d.csv", [b"6"])])
    assert names(folder) == ["a.csv", "c.csv", "d.csv"]
    assert [(folder / name).read_bytes() for name in ("a.csv", "c.csv")] == [b"1", b"2"]
    assert names(tmp_path) == ["out"]



@pytest.mark.skipif(os.name != "posix", reason="processes are asked for as POSIX has it")
def test_what_a_killed_run_left_is_removed_and_what_a_running_one_writes_stays(tmp_path: Path) -> None:
    left, running = tmp_path / f".out.{gone()}.part", tmp_path / f".out.{os.getppid()}.part"
    for folder in (left, running):
        folder.mkdir()
        (folder / "a.csv").write_bytes(b"half")
    part = tmp_path / f".a.ics.{gone()}.part"
    part.write_bytes(b"half")
    write_folder(tmp_path / "out", [("a.csv", [b"1"])])
    assert names(tmp_path) == sorted([running.name, part.name, "out"])
    write_file(tmp_path / "a.ics", [b"whole"])
    assert names(tmp_path) == sorted([running.name, "a.ics", "out"])


def test_a_file_keeps_its_rights_and_what_stood_there_if_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    path.write_bytes(b"old")
    path.chmod(0o600)
    with pytest.raises(OSError, match="no space"):
        write_file(path, failing(b"new"))
    assert path.read_bytes() == b"old"
    with replacing(path) as stream:
        stream.write(b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777, names(tmp_path)) == (b"new", 0o600, ["a.ics"])
