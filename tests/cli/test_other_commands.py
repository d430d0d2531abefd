"""`dragoman explain`, `demo`, `pack` and what stands before a command."""

from __future__ import annotations

import importlib.metadata
import json
from pathlib import Path

import pytest

from dragoman.cli import demo, explain, pack
from dragoman.cli.app import COMMANDS
from dragoman.languages import start
from dragoman.languages.check import Finding
from dragoman.pipeline import load_reader
from tests.cli.conftest import Invoke
from tests.cli.fake import load_fake_reader


def test_the_version(dragoman: Invoke) -> None:
    result = dragoman("--version")
    assert (result.code, result.out) == (0, f"dragoman {importlib.metadata.version('dragoman')}\n")


def test_help_lists_every_command(dragoman: Invoke) -> None:
    result = dragoman("--help")
    assert result.code == 0
    for name in COMMANDS:
        assert f"\n  {name} " in result.out
        assert dragoman(name, "--help").out.startswith(f"Usage: dragoman {name}")


def test_explain_shows_what_took_which_words(dragoman: Invoke, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('[{"text": "They met.", "title": "A \\u001b[31mmeeting"}, {"text": 4}]')
    result = dragoman("explain", path)
    assert result.code == 2
    assert result.out == "── A [31mmeeting\nen.meet took 'They met.'\n"


def test_the_demo_reads_the_bundled_articles(dragoman: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "load_reader", load_fake_reader)
    result = dragoman("demo")
    assert (result.code, result.err) == (0, "")
    assert "from 28 documents" in result.out
    assert len(json.loads(dragoman("demo", "--format", "json").out)) == 28


def test_pack_check_says_what_there_is_to_mend(dragoman: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack, "check_pack", lambda code: [Finding(f"{code}, rule 'x'", "has no example")])
    result = dragoman("pack", "check", "tl")
    assert (result.code, result.out) == (3, "fil, rule 'x': has no example\nfil: 1 to mend\n")
    monkeypatch.setattr(pack, "check_pack", lambda code: [])
    assert dragoman("pack", "check", "ar").code == 0


def test_pack_show(dragoman: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack, "show_pack", lambda code, resolved: f"{code} {resolved}")
    assert dragoman("pack", "show", "tl", "--resolved").out == "fil True\n"


def test_pack_new_copies_the_template(dragoman: Invoke, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    template = tmp_path / "_template"
    (template / "events").mkdir(parents=True)
    (template / "pack.toml").write_text('code = "xx"\nname = "New language"\n')
    (template / "events" / "contact.toml").write_text('id = "xx.meeting.verb"\n')
    monkeypatch.setattr(start, "TEMPLATE", template)
    result = dragoman("pack", "new", "sw", "--name", "Swahili", "--into", tmp_path / "packs")
    assert result.code == 0
    assert (tmp_path / "packs" / "sw" / "pack.toml").read_text() == 'code = "sw"\nname = "Swahili"\n'
    assert (tmp_path / "packs" / "sw" / "events" / "contact.toml").read_text() == 'id = "sw.meeting.verb"\n'
    refused = {"sw": "there is a pack 'sw' already", "tl": "there is a pack 'fil' already", "x1": "is no language code"}
    for code, words in refused.items():
        again = dragoman("pack", "new", code, "--into", tmp_path / "packs")
        assert again.code == 2
        assert words in again.err


def test_explain_lets_nothing_of_an_article_act_on_a_terminal(
    dragoman: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(explain, "load_reader", load_reader)
    acting = "\x1b[31m \x1b]8;;http://x.example\x07 \x08 \x00 \x9b2J \u202e"
    text = f"Ghana's Foreign Minister Kofi Mensah{acting} visited Niger."
    (tmp_path / "a.json").write_text(json.dumps({"text": text, "lang": "en", "published": "2025-03-04"}))
    result = dragoman("explain", tmp_path / "a.json")
    assert result.code == 0
    assert "\n  " in result.out
    assert "Niger" in result.out
    assert not set("\x1b\x07\x08\x00\x9b\u202e") & set(result.out)
