"""How a command ends: by its exit code, with one clear line, whatever happened."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from dragoman.errors import DragomanError
from dragoman.read import reason

UNEXPECTED = 1
NOT_ALL_READ = 2
BAD_DATA = 3
INTERRUPTED = 130
BROKEN_PIPE = 141                       # what a shell reports of a program that its reader left


@contextmanager
def guarded() -> Iterator[None]:
    """Turns errors a person can act on into one line and an exit code; anything else keeps its traceback."""
    try:
        yield
    except DragomanError as error:
        tell(str(error))
        raise typer.Exit(error.exit_code) from error
    except KeyboardInterrupt as error:
        tell("stopped")
        raise typer.Exit(INTERRUPTED) from error
    except BrokenPipeError as error:
        # Python would complain once more when it flushes standard output at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(BROKEN_PIPE) from error
    except OSError as error:                # a full disk, a folder that went away
        tell(f"{error.filename or 'output'}: {reason(error)}")
        raise typer.Exit(UNEXPECTED) from error


def tell(message: str) -> None:
    """One line on standard error; what could act on a terminal in a file name does not."""
    safe = "".join(char if char.isprintable() else "\ufffd" for char in message)
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(f"dragoman: {safe}\n".encode(encoding, "replace").decode(encoding))
    sys.stderr.flush()
