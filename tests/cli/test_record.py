"""`dragoman add`, `entries`, `show`, `fix`, `reread`, `record`: a record kept from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.cli import add, fix, reread
from tests.cli.conftest import Invoke
from tests.cli.fake import load_fake_reader
from tests.merge.made import dated
from tests.query.telling import record_of
from tests.query.test_follow_up import EMBASSY, event, later


@pytest.fixture
def keep(dragoman: Invoke, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Invoke:
    """Runs a command on a record that holds one article."""
    for module in (add, fix, reread):
        monkeypatch.setattr(module, "load_reader", load_fake_reader)
    monkeypatch.setenv("DRAGOMAN_RECORD", str(tmp_path / "record.db"))
    article = {"text": "The ministers met in Minsk.", "published": "2025-03-05", "source": "Harbour"}
    (tmp_path / "a.json").write_text(json.dumps(article))
    assert dragoman("add", tmp_path / "a.json").code == 0
    return dragoman


def entries(keep: Invoke, *options: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in keep("entries", "--format", "jsonl", *options).out.splitlines()]


def test_articles_are_added_once(keep: Invoke, tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text('{"text": "The two ministers have met.", "published": "2025-03-06"}')
    result = keep("add", tmp_path)
    assert result.code == 0
    assert result.out.startswith("1 added, 1 known already;")
    assert result.out.rstrip().endswith("2 documents, 1 entry, 0 persons")


def test_what_cannot_be_read_is_named_and_the_rest_is_added(keep: Invoke, tmp_path: Path) -> None:
    (tmp_path / "c.json").write_text('{"text": "unsupported"}')
    (tmp_path / "d.json").write_text('{"text": "They have met again, it is said."}')
    result = keep("add", tmp_path / "c.json", tmp_path / "d.json")
    assert result.code == 2
    assert "language 'de' is not supported" in result.err
    assert result.out.startswith("1 added, 0 known already")


def test_entries_are_listed_and_filtered(keep: Invoke) -> None:
    shown = keep("entries")
    assert shown.code == 0
    assert "Belarus – Oman" in shown.out
    assert "“The ministers met in Minsk.” [Harbour, en, 2025-03-05]" in shown.out
    assert len(entries(keep, "--state", "omn", "--state", "BLR", "--type", "meeting")) == 1
    assert len(entries(keep, "--state", "Оман", "--status", "happened", "--limit", "1")) == 1
    assert entries(keep, "--status", "overdue") == []
    assert entries(keep, "--state", "VNM") == []
    assert entries(keep, "--since", "2025-04-01") == []


@pytest.mark.parametrize(("options", "problem"), [
    (("--state", "XYZ"), "'XYZ' is no state or organisation"), (("--since", "soon"), "--since: 'soon' is not a date"),
    (("--type", "meting"), "'meting' is no type; did you mean meeting"), (("--kind", "x"), "'x' is no kind; there are"),
    (("--status", "x"), "'x' is no status; there are"),
])
def test_what_cannot_be_asked_is_said(keep: Invoke, options: tuple[str, ...], problem: str) -> None:
    result = keep("entries", *options)
    assert result.code == 2
    assert problem in result.err


def test_an_entry_is_shown_with_everything_behind_it(keep: Invoke) -> None:
    entry = entries(keep)[0]
    shown = keep("show", entry["id"]).out
    assert f"entry {entry['id']}" in shown
    where = "[Harbour, en, 2025-03-05, characters 0-27]"
    assert f"claim {entry['claims'][0]}: “The ministers met in Minsk.” {where}" in shown
    assert keep("show", entry["claims"][0]).out == shown
    missing = keep("show", "nowhere")
    assert missing.code == 2
    assert "no entry and no claim nowhere" in missing.err


def test_every_way_in_which_a_text_came_is_shown(keep: Invoke, tmp_path: Path) -> None:
    again = {"text": "The ministers met in Minsk.", "published": "2025-03-07", "source": "Lagoon", "title": "They met"}
    (tmp_path / "again.json").write_text(json.dumps(again))
    assert keep("add", tmp_path / "again.json").out.startswith("0 added, 1 known already;")
    entry = entries(keep)[0]
    assert "Harbour also as: Lagoon, 2025-03-07, They met" in keep("show", entry["id"]).out
    assert keep("add", tmp_path).out.startswith("0 added, 2 known already;")


def test_corrections_are_made_shown_and_logged(keep: Invoke) -> None:
    entry = entries(keep)[0]
    decided = ("--reason", "the ministry's site", "--by", "anna")
    changed = keep("fix", "change", entry["id"], "date", "2025-03-04", *decided)
    assert (changed.code, "anna: change date = 2025-03-04" in changed.out) == (0, True)
    assert "2025-03-04" in keep("entries").out
    assert "(the ministry's site)" in keep("show", entry["id"]).out
    assert keep("fix", "reject", *entry["claims"], "--reason", "misread", "--by", "anna").code == 0
    assert entries(keep) == []
    assert keep("fix", "restore", *entry["claims"], "--reason", "right", "--by", "anna").code == 0
    assert len(keep("fix", "log").out.splitlines()) == 3


@pytest.mark.parametrize(("args", "problem"), [
    (("change", "ENTRY", "date", "soon"), "'soon' is not a date"),
    (("change", "ENTRY", "colour", "red"), "cannot be changed"),
    (("change", "ENTRY", "type", "pledged"), "'pledged' is no type of an entry of the kind event; it may be "),
    (("change", "ENTRY", "status", "signed"), "it may be happened, ongoing, scheduled"),
    (("change", "ENTRY", "kind", "state"), "of the type meeting; it may be talks, reception"),
    (("change", "ENTRY", "states", "OMN XYZ"), "'XYZ' is no code of a state"),
    (("split", "ENTRY", "CLAIM"), "some, not all"),
    (("reject", "nothing"), "no claim 'nothing'"),
    (("join", "ENTRY", "ENTRY"), "the same entry"),
])
def test_what_cannot_be_put_right_is_said(keep: Invoke, args: tuple[str, ...], problem: str) -> None:
    entry = entries(keep)[0]
    given = [{"ENTRY": entry["id"], "CLAIM": entry["claims"][0]}.get(arg, arg) for arg in args]
    result = keep("fix", *given, "--reason", "x", "--by", "anna")
    assert result.code == 2
    assert problem in result.err


def test_what_became_of_a_promise_is_proposed_and_confirmed(
    dragoman: Invoke, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(fix, "load_reader", load_fake_reader)
    opened = later(event("mission_opened", date=dated("2025-06-10")), "2025-06-11", "The embassy was opened.")
    with record_of(tmp_path, [EMBASSY, opened]) as record:
        monkeypatch.setenv("DRAGOMAN_RECORD", str(record.path))
    found, = entries(dragoman, "--kind", "commitment")
    act = entries(dragoman, "--type", "mission_opened")[0]
    assert found["beside"]["follow_up"]["status"] == "kept"
    assert "seems kept: entry" in dragoman("entries").out.replace("\n              ", " ")
    assert "when it was due; claim" in dragoman("show", found["id"]).out.replace("\n", " ")
    wrong = dragoman("fix", "follow", found["id"], "done", "--reason", "x", "--by", "anna")
    assert (wrong.code, "is no status of an entry of the kind commitment; it may be open" in wrong.err) == (2, True)
    assert "is no promise" in dragoman("fix", "follow", act["id"], "--by", "anna").err
    bare = dragoman("fix", "follow", found["id"], "broken", "--by", "anna")
    assert (bare.code, "say why with --reason" in bare.err) == (2, True)
    confirmed = dragoman("fix", "follow", found["id"], "--reason", "seen", "--by", "anna").out
    assert f"status = kept  {found['claims'][0]}  (seen; mission_opened told by claim" in confirmed
    again = dragoman("fix", "follow", found["id"], "kept", "--reason", "seen", "--by", "anna")
    assert (again.code, "is kept already" in again.out) == (0, True)
    assert len(dragoman("fix", "log").out.splitlines()) == 1
    visit = dragoman("fix", "change", found["id"], "type", "visit", "--reason", "x", "--by", "anna")
    assert (visit.code, "it may be binding, agreed" in visit.err) == (2, True)
    decided, = entries(dragoman, "--kind", "commitment")
    assert entries(dragoman, "--status", "kept") == [decided]
    assert entries(dragoman, "--status", "overdue") == []
    assert (decided["status"], "follow_up" in decided["beside"]) == ("kept", False)


def test_a_record_is_checked_and_counted(keep: Invoke) -> None:
    assert keep("record", "check").out.endswith("nothing to mend\n")
    counted = keep("record", "info").out
    assert "1  documents" in counted
    assert "1  event entries" in counted


def test_reading_again_says_what_changed(keep: Invoke) -> None:
    assert keep("reread").out == "1 documents read again, 0 of them otherwise; 0 without text left as they were\n"


def test_a_record_without_texts_keeps_what_is_quoted(dragoman: Invoke, keep: Invoke, tmp_path: Path) -> None:
    record = str(tmp_path / "short.db")
    assert dragoman("add", tmp_path / "a.json", "--no-text", "--record", record).code == 0
    assert "1 without text" in dragoman("reread", "--record", record).out
    assert "met in Minsk" in dragoman("entries", "--record", record).out


@pytest.mark.parametrize("command", [("entries",), ("record", "check"), ("reread",), ("show", "x")])
def test_a_record_that_is_not_there_is_not_made(dragoman: Invoke, tmp_path: Path, command: tuple[str, ...]) -> None:
    path = tmp_path / "none.db"
    result = dragoman(*command, "--record", path)
    assert result.code == 4
    assert "there is no record" in result.err
    assert not path.exists()


def test_a_backup_is_made_and_restored(keep: Invoke, tmp_path: Path) -> None:
    copy, again = tmp_path / "copy.db", tmp_path / "again.db"
    assert keep("record", "backup", copy).code == 0
    assert keep("record", "restore", copy, "--record", again).code == 0
    assert entries(keep, "--record", str(again)) == entries(keep)
    taken = keep("record", "backup", copy)
    assert taken.code != 0
    assert str(copy) in taken.err


def test_people_are_shown_however_their_names_are_typed(dragoman: Invoke, tmp_path: Path) -> None:
    record = tmp_path / "demo.db"
    assert dragoman("demo", "--record", record).code == 0
    shown = dragoman("people", "أرمان بيكتوروف", "--record", record, "--quotes", "1").out
    assert shown.startswith("Arman Bekturov (Kazakhstan)")
    assert "written Арман Бектуров (ru " in shown
    assert "Foreign minister (Kazakhstan), 2025-10-15 to 2026-09-22" in shown
    arabic = dragoman("people", "أرمان بيكتوروف", "--record", record, "--lang", "ar").out
    assert "أرمان بيكتوروف" in arabic.splitlines()[0]
    assert "كازاخستان" in arabic.splitlines()[0]
    assert dragoman("people", "Arman Bekturov", "--state", "VNM", "--record", record).out == "nobody of that name\n"
    assert "Erik Hansen (Norway)" in dragoman("people", "--record", record).out


def test_names_and_reasons_of_corrections_do_not_act_on_a_terminal(keep: Invoke) -> None:
    entry = entries(keep)[0]
    decided = ("--reason", "a \x1b[31mred\u202e reason", "--by", "an\x1b]0;x\x07na")
    made = keep("fix", "change", entry["id"], "title", "a\x1b[2Jtitle\u202e", *decided)
    assert made.code == 0
    for told in (made.out, keep("fix", "log").out, keep("show", entry["id"]).out, keep("entries").out):
        assert not set("\x1b\x07\u202e") & set(told)
