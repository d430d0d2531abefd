"""The README's example is real output; `make golden` writes it anew."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).resolve().parents[2] / "README.md"
BLOCK = re.compile(r"(?<=\$ dragoman demo\n)(?P<shown>.*?)(?=\n…\n```)", re.DOTALL)
#: Quotations that are shown; each ends with its source in brackets.
ITEMS = 4
#: Direction marks are for terminals; pages are laid out without them.
ISOLATES = re.compile("[\u2066-\u2069]")


def test_the_example_is_what_the_demo_prints(update_golden: bool) -> None:
    done = subprocess.run([sys.executable, "-m", "dragoman", "demo"], capture_output=True, check=True)
    printed = ISOLATES.sub("", done.stdout.decode()).splitlines()
    text = README.read_text("utf-8")
    match = BLOCK.search(text)
    assert match is not None, "the README has no example"
    shown = match["shown"].splitlines()
    assert shown[0] in printed, f"the demo has no group {shown[0]!r}"
    start = printed.index(shown[0])
    ends = [number for number, line in enumerate(printed) if number > start and line.endswith("]")]
    real = printed[start:ends[ITEMS - 1] + 1]
    if update_golden:
        README.write_text(text[:match.start()] + "\n".join(real) + text[match.end():], "utf-8")
    else:
        assert shown == real, "make golden writes the example anew"
