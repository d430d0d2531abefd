"""A reader for as long as the process lives: what it has loaded is not gone through again for what can be freed.

Python's collector passes through all that lives ever anew, and a pack is hundreds of thousands of values that nothing
ever frees: told so, it leaves them out, and a reading takes a tenth less. A library must not decide that for the
program that uses it; a command may.
"""

from __future__ import annotations

import gc

from dragoman.pipeline import Reader
from dragoman.settings import Settings


def load_reader(settings: Settings) -> Reader:
    """A reader for a command that ends with its process."""
    return Reader(settings, on_load=gc.freeze)
