"""Files that are whole or untouched: written under a hidden name, put in their place when all of it is written."""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes take the place of a file when the block ends; if it fails, what stood there still does.

    What runs that were killed have left of this file is removed.
    """
    _clear(path)
    part = _part_of(path)
    try:
        with part.open("wb") as stream:
            if path.exists():
                part.chmod(stat.S_IMODE(path.stat().st_mode))
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def write_file(path: Path, content: Iterable[bytes]) -> None:
    """Write a file; it is replaced only when all is written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as stream:
        stream.writelines(content)


def write_folder(folder: Path, files: Iterable[tuple[str, Iterable[bytes]]]) -> None:
    """Write the files of a folder by their names: all of them or, if that fails, none.

    Files of other names that the folder holds stay.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    if folder.is_dir() and not os.access(folder.parent, os.W_OK):
        stage = _part_of(folder / folder.name)
    else:
        stage = _part_of(folder)
    _clear(folder)
    _clear(folder / folder.name)
    try:
        stage.mkdir()
        for name, content in files:
            with (stage / name).open("wb") as stream:
                stream.writelines(content)
                stream.flush()
                os.fsync(stream.fileno())
        if folder.exists():
            _exchange(stage, folder)
        else:
            stage.rename(folder)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _exchange(stage: Path, folder: Path) -> None:
    """Let the files of one folder take the places of those of another; if one cannot, all are what they were."""
    names = sorted(path.name for path in stage.iterdir())
    old = stage / "old"
    old.mkdir()
    done: list[str] = []
    try:
        for name in names:
            if (folder / name).is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(folder / name))
            if (folder / name).exists():
                _keep(folder / name, old / name)
            (stage / name).replace(folder / name)
            done.append(name)
    except BaseException:
        for name in done:
            if (old / name).exists():
                (old / name).replace(folder / name)
            else:
                (folder / name).unlink()
        raise


def _keep(path: Path, other: Path) -> None:
    """Let a file be found by another name as well; where it can have but one, copy it."""
    try:
        other.hardlink_to(path)
    except OSError:
        shutil.copy2(path, other)


def _part_of(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}.part")


def _clear(path: Path) -> None:
    """Remove what processes that are gone have left unfinished of a file or folder."""
    if os.name != "posix" or not path.parent.is_dir():
        return
    named = re.compile(rf"\.{re.escape(path.name)}\.(\d+)\.part")
    for one in path.parent.iterdir():
        match = named.fullmatch(one.name)
        if match is None or _is_running(int(match[1])):
            continue
        if one.is_dir():
            shutil.rmtree(one, ignore_errors=True)
        else:
            one.unlink(missing_ok=True)


def _is_running(process: int) -> bool:
    """Whether there is a process with this number, whoever's; this very one counts as gone: it is just beginning."""
    if process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
