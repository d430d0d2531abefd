"""What the docs say is there is there, and what is there is in the docs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import typer

from dragoman.cli.app import COMMANDS, load
from dragoman.cli.filters import Filters, filtered
from tests.house_rules.source import PACKAGE, ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
REFERENCE = (ROOT / "docs" / "reference" / "command-line.md").read_text("utf-8")


def _no_question(filters: Filters) -> None:
    """Only its options matter."""


def _shared_options() -> set[str]:
    made = typer.Typer(add_completion=False)
    made.command()(filtered(_no_question))
    parameters = typer.main.get_command(made).params
    return {option for one in parameters for option in one.opts if option.startswith("-")} - {"--help"}


#: The filters of all questions, which have a section of their own.
SHARED = _shared_options()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    broken = [link for link in LINK.findall(page.read_text("utf-8")) if not (page.parent / link).exists()]
    assert broken == []


def _commands() -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for name in COMMANDS:
        command = load(name)
        inner = getattr(command, "commands", {})
        found += [(f"{name} {sub}", one) for sub, one in inner.items()] or [(name, command)]
    return found


@pytest.mark.parametrize("name, command", _commands())
def test_every_command_and_option_is_in_the_reference(name: str, command: Any) -> None:
    parts = re.split(r"^## ", REFERENCE, flags=re.MULTILINE)
    section = next((part for part in parts if part.startswith(f"dragoman {name}")), "")
    assert section, f"docs/reference/command-line.md has no section on 'dragoman {name}'"
    options = {option for parameter in command.params for option in parameter.opts if option.startswith("-")}
    if options >= SHARED - {"--since"}:
        section += next(part for part in parts if part.startswith("Filters"))
    assert [option for option in sorted(options) if f"`{option}" not in section and option != "--help"] == []


def test_the_help_of_a_command_is_the_same_in_both_places() -> None:
    for name, command in _commands():
        if name in COMMANDS:
            assert COMMANDS[name][1] == command.help


def test_make_targets_named_in_the_docs_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE))
    named = {target for page in PAGES for target in re.findall(r"`make ([a-z]+)", page.read_text("utf-8"))}
    assert named <= targets


def test_the_tree_in_the_architecture_is_the_tree() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    parts = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    modules = {path.name for path in PACKAGE.glob("*.py") if not path.name.startswith("__")}
    assert {name for name in parts if f"    {name}/" not in text} == set()
    assert {name for name in modules if f"    {name}" not in text} == set()


def test_the_readme_is_short_and_shows_a_command_with_its_output_early() -> None:
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    assert len(lines) <= 90
    assert any(line.startswith("$ dragoman") for line in lines[:15])


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text("utf-8")
    assert [path.name for path in sorted(folder.glob("0*.md")) if f"({path.name})" not in listed] == []
