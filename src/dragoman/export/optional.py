"""Libraries that only some formats need, imported when such a format is asked for."""

from __future__ import annotations

import importlib
from typing import Any

from dragoman.errors import UsageError


def library(module: str, extra: str) -> Any:
    """An optional library; raises UsageError that names the extra to install where it is missing."""
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        raise UsageError(
            f"this needs {module}, which is not installed: pip install 'dragoman[{extra}]'"
        ) from error
