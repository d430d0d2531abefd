"""Reads diplomatic news in its own languages and keeps a sourced record of relations between states.

    import dragoman

    with dragoman.open("dragoman.db") as record:
        record.brief("OMN", "BLR").text()

The names below are what programs may lean on; they are loaded when they are first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dragoman.errors import DragomanError
    from dragoman.python_api import Answer, BriefText, Dragoman, read_articles
    from dragoman.python_api import open_dragoman as open

__all__ = ["Answer", "BriefText", "Dragoman", "DragomanError", "open", "read_articles"]

#: Public name -> module and the name there.
_PUBLIC = {
    "Answer": ("dragoman.python_api", "Answer"),
    "BriefText": ("dragoman.python_api", "BriefText"),
    "Dragoman": ("dragoman.python_api", "Dragoman"),
    "DragomanError": ("dragoman.errors", "DragomanError"),
    "open": ("dragoman.python_api", "open_dragoman"),
    "read_articles": ("dragoman.python_api", "read_articles"),
}


def __getattr__(name: str) -> Any:
    if name not in _PUBLIC:
        raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
    module, inner = _PUBLIC[name]
    return getattr(importlib.import_module(module), inner)


def __dir__() -> list[str]:
    return sorted(__all__)
