"""Every format has a page that says what it holds and loses; the golden tests say whether its tables are stale."""

from __future__ import annotations

import pytest
from tools.exports import FOLDER, filled

from dragoman.export.formats import FORMATS

INDEX = (FOLDER / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_a_page(name: str) -> None:
    page = (FOLDER / f"{name}.md").read_text("utf-8")
    assert "## What is lost" in page
    assert f"dragoman export {name}" in page
    assert f"({name}.md)" in INDEX


def test_no_page_is_of_a_format_that_there_is_not() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == {"README", *FORMATS}


def test_a_table_that_there_is_not_is_an_error() -> None:
    with pytest.raises(KeyError):
        filled("<!-- columns: nothing -->\n<!-- end -->")
