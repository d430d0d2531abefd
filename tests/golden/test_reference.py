"""The generated pages of the reference say what the data says; `make golden` writes them anew."""

from __future__ import annotations

from tools.reference import pages


def test_generated_pages_are_not_stale(update_golden: bool) -> None:
    for path, text in pages().items():
        if update_golden:
            path.write_text(text, "utf-8")
        assert path.exists(), f"{path.name} is missing: make golden"
        assert path.read_text("utf-8") == text, f"{path.name} is stale: make golden"
