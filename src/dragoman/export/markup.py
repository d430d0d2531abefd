"""XML written as text: every value escaped, nothing in it that XML forbids."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from dragoman.export.texts import clean

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def element(name: str, attributes: Mapping[str, str], *, text: str | None = None, is_open: bool = False) -> str:
    """An element with its attributes: closed with its text or without, or left open."""
    start = "".join((name, *(f" {key}={quoteattr(clean(value))}" for key, value in attributes.items())))
    if is_open:
        return f"<{start}>"
    return f"<{start}/>" if text is None else f"<{start}>{escape(clean(text))}</{name}>"


def value(one: str | float | bool) -> str:
    """A value as XML Schema has it."""
    if isinstance(one, bool):
        return "true" if one else "false"
    return str(one)
