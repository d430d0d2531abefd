"""What all tests share: the shared articles, golden files, and properties that are checked the same way each time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")
os.environ["DRAGOMAN_CACHE"] = ""       # nothing is kept in the cache of whoever tests


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the expected output of golden documents anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if os.environ.get("DRAGOMAN_SHARED"):
        return
    for item in items:
        if "shared" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="DRAGOMAN_SHARED does not name the shared articles"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared articles and tools; only for tests marked `shared`."""
    return Path(os.environ["DRAGOMAN_SHARED"]).resolve()


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether expected output is written anew instead of compared."""
    return bool(request.config.getoption("--update-golden"))
