"""The entrance: paths into documents, and every input that could not be read as one clear line."""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dragoman.read.documents import Article, Outcome, read_paths
    from dragoman.read.published import parse_published
    from dragoman.read.records import is_to_come, language_code
    from dragoman.read.sources import measure, reason

__all__ = [
    "Article", "Outcome", "is_to_come", "language_code", "measure", "parse_published", "read_paths", "reason",
]

#: Name -> its module: questions to a record read no article, and do not wait for what reads them.
_MODULES = {
    **dict.fromkeys(("Article", "Outcome", "read_paths"), "documents"), "parse_published": "published",
    **dict.fromkeys(("is_to_come", "language_code"), "records"), **dict.fromkeys(("measure", "reason"), "sources"),
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module 'dragoman.read' has no attribute {name!r}")
    return getattr(importlib.import_module(f"dragoman.read.{_MODULES[name]}"), name)
