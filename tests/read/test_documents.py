"""From paths to documents: what is read, what is refused, and that one bad input never costs another."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from dragoman.errors import InputError, Notice
from dragoman.model.text import Document
from dragoman.read import Article, Outcome, measure, read_paths
from dragoman.settings import Settings

ARABIC = "استقبل وزير الخارجية نظيره الأردني في القاهرة."


def documents(*paths: Path | str, settings: Settings | None = None) -> list[Document]:
    return [found.document for found in read_paths(paths, settings) if isinstance(found, Article)]


def problems(*paths: Path | str, settings: Settings | None = None) -> list[str]:
    return [str(found) for found in read_paths(paths, settings) if isinstance(found, InputError)]


def notices(*paths: Path | str) -> list[str]:
    return [str(found) for found in read_paths(paths) if isinstance(found, Notice)]


def write(path: Path, content: str | bytes | object) -> Path:
    data = content if isinstance(content, bytes) else content if isinstance(content, str) else json.dumps(content)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_a_text_file_is_its_text(tmp_path: Path) -> None:
    (document,) = documents(write(tmp_path / "a.txt", "first\r\nsecond\n"))
    assert document.text == "first\r\nsecond\n"
    assert document.source == str(tmp_path / "a.txt")
    assert document.id == document.sha256[:16]


def test_a_json_object_brings_what_is_known(tmp_path: Path) -> None:
    record = {"text": ARABIC, "title": "عنوان", "published": "2024-05-06", "url": "https://news.example/1",
              "source": "News", "lang": "AR-sa", "id": 17, "tags": ["ignored"]}
    (document,) = documents(write(tmp_path / "a.json", record))
    assert (document.id, document.title, document.source, document.language) == ("17", "عنوان", "News", "ar")
    assert document.published is not None
    assert document.published.edtf == "2024-05-06"


def test_lists_and_lines_give_each_their_documents(tmp_path: Path) -> None:
    listed = write(tmp_path / "a.json", [{"text": "one"}, {"text": "two"}])
    lines = write(tmp_path / "b.jsonl", '\ufeff{"text": "three"}\r\n\n{"text": "four"}')
    wide = write(tmp_path / "c.jsonl", '{"text": "خمسة"}\n{"text": "ستة"}\n'.encode("utf-16"))
    texts = [document.text for document in documents(listed, lines, wide)]
    assert texts == ["one", "two", "three", "four", "خمسة", "ستة"]


def test_folders_are_walked_in_order_without_hidden_and_unknown_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/B.TXT", ".hidden.txt", ".git/c.txt", "d.pdf", "e.pdf", "f"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        write(tmp_path / name, name)
    found = list(read_paths([tmp_path]))
    texts = [outcome.document.text for outcome in found if isinstance(outcome, Article)]
    assert texts == ["a/B.TXT", "a/z.txt", "b.txt"]
    assert [str(outcome) for outcome in found if isinstance(outcome, Notice)] == [
        f"{tmp_path}: files left out: 2 .pdf, 1 without a suffix (what is read: .txt .json .jsonl .ndjson)"
    ]


def test_the_output_file_is_no_input(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "text")
    write(tmp_path / "out.jsonl", "{}")
    found = list(read_paths([tmp_path], leave_out=(tmp_path / "out.jsonl").resolve()))
    assert [type(outcome) for outcome in found] == [Article]


def test_a_loop_of_folders_is_entered_once(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    write(tmp_path / "sub" / "a.txt", "text")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "twin").symlink_to(tmp_path / "sub")
    assert len(documents(tmp_path)) == 1
    assert [line.split(": ")[1] for line in notices(tmp_path)] == [
        "links back to a folder above it; not entered again", "was read before under another name; not entered again"
    ]


@pytest.mark.parametrize(
    "name, content, problem",
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\t\xe2\x80\x8f", "holds only white space"),
        ("a.txt", os.urandom(64) * 40 + bytes(40), "is not text but binary data"),
        ("a.json", b"", "is empty"),
        ("a.json", b'{"text": ', "is not JSON: expecting value (line 1, column 10)"),
        ("a.json", b"[" * 100_000, "is not read: its JSON is nested too deeply"),
        ("a.json", b"[" + b"1" * 5000 + b"]", "is not read: Exceeds the limit"),
        ("a.json", b"[]", "is an empty list"),
        ("a.json", b"7", 'must be an object with the key "text", not a number'),
        ("a.json", b"{}", 'has no key "text"'),
        ("a.json", b'{"body": "x"}', 'has no key "text"; the article must stand under "text", not "body"'),
        ("a.json", b'{"text": null}', '"text" must be a string, not null'),
        ("a.json", b'{"text": ["x"]}', '"text" must be a string, not a list'),
        ("a.json", b'{"text": " "}', "holds only white space"),
        ("a.jsonl", b"\n\n", "is empty"),
        ("a.pdf", b"%PDF", "is a .pdf file; what is read: .txt .json .jsonl .ndjson"),
    ],
)
def test_each_bad_file_is_one_clear_line_and_the_rest_is_read(
    tmp_path: Path, name: str, content: bytes, problem: str
) -> None:
    bad = write(tmp_path / name, content)
    good = write(tmp_path / "good.txt", "good")
    (line,) = problems(bad, good)
    assert line.startswith(f"{bad}: {problem}")
    assert [document.text for document in documents(bad, good)] == ["good"]


def test_bad_lines_and_items_are_named_by_number(tmp_path: Path) -> None:
    lines = write(tmp_path / "a.jsonl", '{"text": "one"}\n{"text":\n[]\n{"text": 3}\n{"text": "two"}')
    listed = write(tmp_path / "b.json", [{"text": "three"}, 4])
    assert [document.text for document in documents(lines, listed)] == ["one", "two", "three"]
    assert [line.removeprefix(f"{tmp_path}/")[:17] for line in problems(lines, listed)] == [
        "a.jsonl, line 2: ", "a.jsonl, line 3: ", "a.jsonl, line 4: ", "b.json, item 2: m",
    ]


def test_odd_companions_of_a_text_are_told_and_taken_as_unknown(tmp_path: Path) -> None:
    record = {"text": "x", "title": 5, "published": "last week", "url": None, "lang": "English"}
    path = write(tmp_path / "a.json", record)
    (document,) = documents(path)
    assert (document.title, document.published, document.language) == (None, None, "")
    assert [line.removeprefix(f"{path}: ") for line in notices(path)] == [
        '"title" must be a string, not a number; taken as unknown',
        "\"published\" is not an ISO date: 'last week'; taken as unknown",
    ]


def test_missing_and_impossible_paths(tmp_path: Path) -> None:
    assert problems(tmp_path / "nowhere", "a\x00b") == [
        f"{tmp_path / 'nowhere'}: no such file or directory", "a\x00b: is not a possible path"
    ]
    (tmp_path / "broken.txt").symlink_to("nowhere")
    assert problems(tmp_path) == [f"{tmp_path / 'broken.txt'}: no such file or directory"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "x")
    path.chmod(0)
    assert problems(path) == [f"{path}: permission denied"]


def test_the_longest_article_is_read_and_a_longer_one_refused(tmp_path: Path) -> None:
    settings = Settings(max_characters=100)
    fits = write(tmp_path / "a.txt", "ا" * 100)
    long = write(tmp_path / "b.txt", "ا" * 101)
    huge = write(tmp_path / "c.txt", "ا" * 1000)
    line = write(tmp_path / "d.json", {"text": "x" * 101})
    assert [len(document.text) for document in documents(fits, long, huge, line, settings=settings)] == [100]
    assert [text.split(": ")[1].split(",")[0] for text in problems(fits, long, huge, line, settings=settings)] == [
        "has 101 characters", "has 2", "has 101 characters",
    ]


def test_a_line_too_long_is_passed_over(tmp_path: Path) -> None:
    settings = Settings(max_line_bytes=200)
    path = write(tmp_path / "a.jsonl", '{"text": "one"}\n{"text": "%s"}\n{"text": "two"}\n' % ("x" * 200_000))
    assert [document.text for document in documents(path, settings=settings)] == ["one", "two"]
    assert problems(path, settings=settings) == [f"{path}, line 2: is longer than 200 bytes; no article is that long"]


def test_ids_of_one_run_are_unique_unless_the_text_is_the_same(tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", [{"id": "7", "text": text} for text in ("one", "one", "two")])
    first, second, third = documents(path)
    assert first.id == second.id == "7"
    assert third.id == f"7~{third.sha256[:8]}"


def test_settings_give_what_documents_leave_open(tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", [{"text": "x", "lang": "ru"}, {"text": "y", "published": "2020-01-01"}])
    settings = Settings(language="ar", published=None)
    assert [document.language for document in documents(path, settings=settings)] == ["ar", "ar"]


@pytest.mark.parametrize(
    "content, texts",
    [
        ('{"text": "one"}\n{"text": "two"}\n', ["one", "two"]),
        ('\n{"text": "one"}', ["one"]),
        ('[{"text": "one"},\n {"text": "two"}]', ["one", "two"]),
        ('{"text":\n "one"}', ["one"]),
        ("[Photo] An article\nof two lines.", ["[Photo] An article\nof two lines."]),
        ("{curly} article", ["{curly} article"]),
    ],
)
def test_standard_input_is_guessed(monkeypatch: pytest.MonkeyPatch, content: str, texts: list[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(content.encode()))))
    assert [document.text for document in documents("-")] == texts


def test_progress_hears_every_byte(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "12345")
    write(tmp_path / "b.jsonl", '{"text": "x"}\n')
    heard: list[int] = []
    found: list[Outcome] = list(read_paths([tmp_path], on_bytes=heard.append))
    assert len(found) == 2
    assert sum(heard) == measure([tmp_path]) == 19
