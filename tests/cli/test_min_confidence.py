"""`--min-confidence`: what is left out is counted, and what is asked for must be a share."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "MUSCAT - The Omani foreign minister met his Belarusian counterpart in Muscat. They discussed trade."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    return path


def read(article: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "dragoman", "read", str(article), "--lang", "en", "--format", "jsonl"]
    return subprocess.run([*command, *options], capture_output=True, text=True, check=False)


def test_less_sure_items_are_left_out_and_counted(article: Path) -> None:
    assert json.loads(read(article).stdout)["events"]
    nothing = read(article, "--min-confidence", "1")
    assert nothing.returncode == 0
    assert json.loads(nothing.stdout)["events"] == []
    assert "less sure than 1 left out" in nothing.stderr


def test_a_confidence_is_a_share(article: Path) -> None:
    result = read(article, "--min-confidence", "90")
    assert result.returncode == 2
    assert "--min-confidence" in result.stderr
