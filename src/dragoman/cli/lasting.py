"""A reader for as long as the process lives: what it has loaded is not gone through again for what can be freed.

Python's collector passes through all that lives ever anew, and a pack is hundreds of thousands of values that nothing
ever frees; what a reading makes is freed without it. Told so, it leaves packs out and comes seldom, and a reading takes
a tenth less. A library must not decide that for the program that uses it; a command may.
"""

from __future__ import annotations

import gc

from dragoman.pipeline import Reader
from dragoman.settings import Settings

_SELDOM = 20_000        # values made between two looks for what can be freed; Python's own figure is 700


def load_reader(settings: Settings) -> Reader:
    """A reader for a command that ends with its process."""
    return Reader(settings, on_load=_settle)


def _settle() -> None:
    gc.freeze()
    gc.set_threshold(_SELDOM, *gc.get_threshold()[1:])
