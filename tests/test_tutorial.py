"""The tutorial, followed to the letter: its files are written, its commands run, and show what it says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.house_rules.source import ROOT

PAGE = ROOT / "docs" / "tutorial" / "first-brief.md"
FILE = re.compile(r"`(news/[\w.]+)`:\n\n```json\n(.*?)```", re.DOTALL)
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)


def _steps(block: str) -> list[tuple[str, list[str]]]:
    """Each command of a block with the lines that are shown under it."""
    steps: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            steps.append((line[2:], []))
        else:
            steps[-1][1].append(line)
    return steps


def _shows(output: str, shown: list[str]) -> bool:
    """Whether lines stand in an output, in this order; an ellipsis stands for any text."""
    pattern = "\n".join(re.escape(line) if line != "…" else "…" for line in shown).replace("\\…", "…")
    return re.search(pattern.replace("\n…\n", "\n(?:.*\n)*?").replace("…", r"[\s\S]*?"), output) is not None


def test_the_tutorial_works_as_it_is_written(tmp_path: Path) -> None:
    text = PAGE.read_text("utf-8")
    files = FILE.findall(text)
    assert len(files) == 2
    for name, body in files:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(body, "utf-8")
    ran = 0
    for block in CONSOLE.findall(text):
        for command, shown in _steps(block):
            program, *arguments = command.split()
            assert program == "dragoman"
            result = subprocess.run(
                [sys.executable, "-m", "dragoman", *arguments], capture_output=True, text=True, cwd=tmp_path,
                env={**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(ROOT / "src")}, check=False,
            )
            assert result.returncode == 0, result.stderr
            assert _shows(result.stdout, shown), f"{command} shows\n{result.stdout}"
            ran += 1
    assert ran >= 8
