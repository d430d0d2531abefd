"""The search for rubbish, put off while thousands of values are made at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting(*, is_kept: bool = False) -> Iterator[None]:
    """Python looks for cycles again and again while much is made that stays: a third of the time of a long answer.

    With `is_kept` what was made counts as old afterwards, so that it is not walked through as new at once: for values
    without cycles, which go when nobody holds them any more. Where something is frozen, that is left to who froze it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if is_kept and not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()       # into the oldest generation
            gc.enable()
