"""The search for rubbish, put off while thousands of values are made at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Python looks for cycles again and again while much is made that stays: a third of the time of a long answer."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def count_as_old() -> None:
    """Let all there is count as old, so that thousands of values just made are not walked through at once as new.

    For values without cycles, which go when nobody holds them any more. Where something is frozen, nothing is done;
    to ask takes as long as there is much of that, so that it pays for thousands of values only.
    """
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()       # into the oldest generation
