"""`dragoman read` as a user meets it."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Invoke

Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "a.txt"
    path.parent.mkdir()
    path.write_text("The ministers met in Minsk.")
    return path


def test_the_table_is_what_a_person_gets(dragoman: Invoke, article: Path) -> None:
    result = dragoman("read", article)
    assert result.code == 0
    assert result.err == ""
    assert result.out.splitlines()[0] == "Belarus – Oman"
    assert "“The ministers met in Minsk.”" in result.out


def test_json_lines_and_a_json_list_hold_the_same(dragoman: Invoke, article: Path) -> None:
    (document,) = dragoman("read", article, "--format", "jsonl").documents
    listed = json.loads(dragoman("read", article, "--format", "json").out)
    assert listed == [document]
    assert document["doc"]["source"] == str(article)


@pytest.mark.parametrize("name, first", [("out.jsonl", '{"schema"'), ("out.json", "[\n{"), ("out.txt", "Belarus")])
def test_the_name_of_the_output_says_its_format(
    dragoman: Invoke, article: Path, tmp_path: Path, name: str, first: str
) -> None:
    result = dragoman("read", article, "-o", tmp_path / name)
    assert (result.code, result.out) == (0, "")
    assert (tmp_path / name).read_text().startswith(first)


def test_one_clear_line_for_each_bad_input_and_the_rest_is_read(dragoman: Invoke, article: Path) -> None:
    (article.parent / "b.json").write_text("{")
    (article.parent / "c.txt").write_text("unsupported words")
    result = dragoman("read", article.parent, "nowhere", "--format", "jsonl")
    assert result.code == 2
    assert len(result.documents) == 1
    assert result.err.splitlines() == [
        f"dragoman: {article.parent / 'b.json'}: is not JSON: expecting property name enclosed in double quotes "
        "(line 1, column 2)",
        f"dragoman: {article.parent / 'c.txt'}: language 'de' is not supported",
        "dragoman: nowhere: no such file or directory",
        "dragoman: 1 read, 3 could not be read",
    ]


def test_what_many_inputs_ail_from_is_told_once_and_counted(dragoman: Invoke, article: Path) -> None:
    for number in range(6):
        (article.parent / f"b{number}.json").write_text('{"body": "x"}')
    (article.parent / "c.json").write_text("{}")
    (article.parent / "d.json").write_text("{}")
    told = dragoman("read", article.parent, "--format", "jsonl").err.splitlines()
    named = ", ".join(str(article.parent / f"b{number}.json") for number in (1, 2, 3))
    assert told[0].endswith('b0.json: has no key "text"; the article must stand under "text", not "body"')
    assert told[1].endswith('c.json: has no key "text"')
    assert told[2] == f'dragoman: 5 more, each has no key "text": {named} and 2 more'
    assert told[3].endswith('d.json: has no key "text"')
    assert told[4] == "dragoman: 1 read, 8 could not be read"


def test_a_publication_still_to_come_is_remarked_on(dragoman: Invoke, article: Path) -> None:
    (article.parent / "b.json").write_text('{"text": "x", "published": "9999-01-01"}')
    result = dragoman("read", article.parent, "--format", "jsonl", "--published", "9998-01-01")
    assert result.code == 0
    assert "b.json: \"published\" is a day still to come: 9999-01-01" in result.err
    assert "--published 9998-01-01 is a day still to come" in result.err


def test_remarks_do_not_change_the_exit_code(dragoman: Invoke, article: Path) -> None:
    (article.parent / "b.json").write_text('{"text": "x", "published": "soon"}')
    result = dragoman("read", article.parent, "--format", "jsonl")
    assert result.code == 0
    assert "not an ISO date" in result.err


def test_a_defect_costs_one_article_and_says_where(dragoman: Invoke, article: Path) -> None:
    (article.parent / "b.txt").write_text("a defect is met")
    result = dragoman("read", article.parent, "--format", "jsonl")
    assert result.code == 1
    assert len(result.documents) == 1
    assert "not read, because of a defect: RecursionError: too deep (fake.py:" in result.err


def test_bad_data_files_end_the_run_with_3(dragoman: Invoke, article: Path, tmp_path: Path) -> None:
    article.write_text("bad data")
    result = dragoman("read", article, "-o", tmp_path / "out.jsonl")
    assert result.code == 3
    assert result.err == "dragoman: ar/events.toml: unknown key 'exmaples' (did you mean 'examples'?)\n"
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize(
    "args, words",
    [
        (["read"], "Missing argument"),
        (["read", "x", "--format", "xml"], "xml"),
        (["read", "x", "--published", "yesterday"], "not an ISO date"),
        (["read", "x", "--lang", "xx"], "no language pack 'xx'; there are: "),
        (["raed"], "Did you mean 'read'"),
    ],
)
def test_usage_errors_end_with_2(dragoman: Invoke, args: list[str], words: str) -> None:
    result = dragoman(*args)
    assert result.code == 2
    assert words in result.err


def test_filipino_goes_by_two_codes(dragoman: Invoke, article: Path) -> None:
    for code in ("fil", "tl"):
        assert dragoman("read", article, "--lang", code).code == 0


def test_a_publication_date_for_all(dragoman: Invoke, article: Path) -> None:
    (document,) = dragoman("read", article, "--published", "2024-05-06", "--format", "jsonl").documents
    assert document["doc"]["published"]["edtf"] == "2024-05-06"


def test_standard_input(dragoman: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    given = io.BytesIO(b'{"text": "one"}\n{"text": "two"}')
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(given)))
    assert len(dragoman("read", "-", "--format", "jsonl").documents) == 2


def test_the_output_is_no_input(dragoman: Invoke, article: Path) -> None:
    out = article.parent / "out.jsonl"
    for _ in range(2):
        assert dragoman("read", article.parent, "-o", out).code == 0
    assert len(out.read_text().splitlines()) == 1
    result = dragoman("read", article, out, "-o", out)
    assert result.code == 2
    assert "is an input; write the output elsewhere" in result.err


@pytest.mark.parametrize("name", [".", "no/such/folder/out.jsonl"])
def test_outputs_that_cannot_be(dragoman: Invoke, article: Path, tmp_path: Path, name: str) -> None:
    result = dragoman("read", article, "-o", tmp_path / name)
    assert result.code == 2
    assert "cannot write" in result.err


def test_an_output_is_replaced_only_when_all_is_written(dragoman: Invoke, article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("before")
    out.chmod(0o600)
    link = tmp_path / "link.jsonl"
    link.symlink_to(out)
    (article.parent / "b.txt").write_text("interrupt")
    result = dragoman("read", article.parent, "-o", link)
    assert (result.code, result.err) == (130, "dragoman: stopped\n")
    assert out.read_text() == "before"
    (article.parent / "b.txt").unlink()
    assert dragoman("read", article.parent, "-o", link).code == 0
    assert link.is_symlink()
    assert out.read_text().startswith("{")
    assert out.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "link.jsonl", "out.jsonl"]


def test_a_full_disk_is_one_line(program: Start, article: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        process = program("read", article, "--format", "jsonl", stdout=full)
        _, err = process.communicate(timeout=20)
    assert process.returncode == 1
    assert err == b"dragoman: output: no space left on device\n"


def test_a_device_is_written_and_not_replaced(dragoman: Invoke, article: Path) -> None:
    assert dragoman("read", article, "-o", "/dev/null").code == 0
    assert not Path("/dev/null").is_file()


def test_a_killed_run_leaves_the_output_untouched(program: Start, article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("before")
    (article.parent / "b.txt").write_text("wait")
    process = program("read", article.parent, "-o", out)
    for _ in range(200):
        if any(path.name.endswith(".part") for path in tmp_path.iterdir()):
            break
        time.sleep(0.05)
    process.kill()
    process.communicate()
    assert out.read_text() == "before"


def test_control_c_ends_cleanly(program: Start, article: Path, tmp_path: Path) -> None:
    (article.parent / "b.txt").write_text("wait")
    process = program("read", article.parent, "-o", tmp_path / "out.jsonl")
    for _ in range(200):
        if any(path.name.endswith(".part") for path in tmp_path.iterdir()):
            break
        time.sleep(0.05)
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert err.decode() == "dragoman: stopped\n"
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_a_reader_that_leaves_early_is_no_error(program: Start, tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("".join(f'{{"text": "article number {number}"}}\n' for number in range(5_000)))
    process = program("read", path, "--format", "jsonl")
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    err = process.stderr.read()
    assert process.wait(timeout=20) == 141
    assert err == b""


def test_a_terminal_without_unicode(program: Start, article: Path) -> None:
    article.write_text("لقاء في مسقط")
    process = program("read", article, env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    out, err = process.communicate(timeout=20)
    assert process.returncode == 0, err
    assert out.decode("ascii").splitlines()[0] == "Belarus - Oman"


def test_names_of_files_do_not_act_on_the_terminal(dragoman: Invoke, tmp_path: Path) -> None:
    result = dragoman("read", str(tmp_path / "\x1b[31mred"))
    assert "\x1b" not in result.err


def test_a_file_name_that_is_no_text(program: Start, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    Path(os.fsdecode(path)).write_text("The ministers met.")
    process = program("read", tmp_path, "--format", "jsonl")
    out, err = process.communicate(timeout=20)
    assert process.returncode == 0, err
    json.loads(out)


def test_help_is_quick_and_loads_no_reader() -> None:
    code = (
        "import sys; from dragoman.cli import main\n"
        "sys.argv = ['dragoman', '--help']\n"
        "try: main()\n"
        "finally: print({'dragoman.pipeline', 'fasttext', 'simplemma', 'rich'} & set(sys.modules))"
    )
    start = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert time.perf_counter() - start < 1.0
    assert done.stdout.rstrip().endswith("set()")
