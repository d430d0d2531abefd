"""Records opened for commands."""

from __future__ import annotations

from dragoman.cli import options
from dragoman.cli.progress import Share
from dragoman.store.open import open_record
from dragoman.store.record import Record


def named(record: str, *, create: bool = False, keep_text: bool = True) -> Record:
    """The record that an option names; one of an older version is brought up to date, before the eyes of who waits."""
    share = Share("bringing the record up to date; it is kept as it was beside")
    try:
        return open_record(options.where(record), create=create, keep_text=keep_text, watch=share.is_at)
    finally:
        share.clear()
