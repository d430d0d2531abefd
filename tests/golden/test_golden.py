"""Golden documents: the bundled articles and what reading them gives, line by line.

`make golden` writes the expected lines anew; the difference is then read by a person before it is committed.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from dragoman.export import reading_to_json
from dragoman.pipeline import Reader, load_reader
from dragoman.read import Article, read_paths
from dragoman.settings import Settings

FOLDER = Path(__file__).parent
SAMPLES = sorted(Path(str(files("dragoman") / "samples")).glob("*.json"))
LISTS = ("events", "instruments", "mechanisms", "commitments", "positions", "links")
#: What of each item is compared; spans, ids and confidence would hide a real change among many small ones.
SHOWN = (
    "type", "kind", "modality", "status", "stance", "strength", "countries", "holder_countries", "target_countries",
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader(Settings())


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_golden_document_reads_as_before(sample: Path, reader: Reader, update_golden: bool) -> None:
    (article,) = read_paths([sample])
    assert isinstance(article, Article)
    found = list(_lines(reading_to_json(reader.read(article.document))))
    expected = FOLDER / f"{sample.stem}.jsonl"
    if update_golden:
        expected.write_text("".join(f"{line}\n" for line in found), "utf-8")
    assert expected.exists(), "no expected output yet: make golden"
    assert found == expected.read_text("utf-8").splitlines()


def test_every_expected_output_has_its_document(update_golden: bool) -> None:
    names = {path.stem for path in SAMPLES}
    if update_golden:
        for path in FOLDER.glob("*.jsonl"):
            if path.stem not in names:
                path.unlink()
    assert {path.stem for path in FOLDER.glob("*.jsonl")} <= names


def _lines(record: dict[str, Any]) -> list[str]:
    """One short line for each item: what it says, when, and the words it was read from."""
    lines = []
    for name in LISTS:
        for item in record[name]:
            line = {"list": name, **{key: item[key] for key in SHOWN if item.get(key)}}
            date = item.get("date") or item.get("due") or {}
            if date.get("edtf"):
                line |= {"date": date["edtf"], "basis": date["basis"]}
            line |= {"rule": item["rule"], "quote": item["evidence"][0]["quote"]}
            lines.append(json.dumps(line, ensure_ascii=False))
    return lines
