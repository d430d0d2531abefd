"""The sets of texts that quality is measured on: the own gold of this folder, and shared sets where there are any.

Shared sets come with their own scorer (`tools/score.py` beside them); their texts are not part of this project.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.scorer import Score, Tally, items_of
from bench.texts import GOLD, SHORT, short

from dragoman.export.contract import json_text, reading_to_json
from dragoman.pipeline import Reader, load_reader
from dragoman.read import Article, read_paths
from dragoman.settings import Settings

Json = dict[str, Any]
OWN = tuple(sorted(path.name.removesuffix(".gold.jsonl") for path in GOLD.glob("*.gold.jsonl")))
BRIEF = tuple(sorted(path.stem for path in SHORT.glob("*.jsonl")))


#: The kinds of item that are counted, in the order they are shown.
MEASURES = ("events", "strict", "offices", "instruments", "positions", "commitments", "sectors")
#: What is labelled in short texts.
SHORT_MEASURES = ("events", "strict")
QUOTED = ("events", "instruments", "positions", "commitments")


def objects(path: Path) -> list[Json]:
    """The objects of a JSONL file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def readings(reader: Reader, paths: Iterable[Path]) -> list[Json]:
    """What the reader writes of every article below `paths`."""
    found = (outcome for outcome in read_paths(list(paths)) if isinstance(outcome, Article))
    return [reading_to_json(reader.read(article.document)) for article in found]


@dataclass(slots=True)
class Outcome:
    """What came of reading a set: its scores, how many events were read, how many quotations are exact."""

    score: Score = field(default_factory=Score)
    events: int = 0
    quotes: int = 0
    exact: int = 0

    def add(self, gold: Json, record: Json, text: str) -> None:
        """One document."""
        self.score.add(items_of(gold), items_of(record))
        self.events += len(record["events"])
        for item in (item for name in QUOTED for item in record[name]):
            self.quotes += len(item["evidence"])
            self.exact += sum(text[one["start"]:one["end"]] == one["quote"] for one in item["evidence"])

    def figures(self) -> dict[str, float]:
        """What floors are set on: an F1 for each kind of item there is, and the shares that must be near one."""
        found = {name: self.score.tallies[name] for name in MEASURES}
        figures = {name: tally.f1 for name, tally in found.items() if tally != Tally()}
        figures["dates not invented"] = 1 - self.score.invented_dates / max(self.events, 1)
        figures["exact quotations"] = self.exact / max(self.quotes, 1)
        return figures


def own_outcome(code: str, reader: Reader | None = None) -> Outcome:
    """The own gold of one language, read and scored."""
    read = readings(reader or load_reader(Settings()), [GOLD / f"{code}.jsonl"])
    by_id = {record["doc"]["id"]: record for record in read}
    texts = {item["id"]: item["text"] for item in objects(GOLD / f"{code}.jsonl")}
    outcome = Outcome()
    for gold in objects(GOLD / f"{code}.gold.jsonl"):
        outcome.add(gold, by_id[gold["id"]], texts[gold["id"]])
    return outcome


def short_score(code: str, part: str = "", reader: Reader | None = None) -> Score:
    """The events of the short texts of one language, or of one part of them, scored."""
    read = reader or load_reader(Settings())
    score = Score()
    for document, gold in short(code, part):
        record = reading_to_json(read.read(document))
        score.add(gold, items_of({"actors": record["actors"], "events": record["events"]}))
    return score


def short_figures(code: str, reader: Reader | None = None) -> dict[str, float]:
    """What floors are set on for short texts: all of them, and those nobody looks at while rules are written."""
    scores = {"": short_score(code, "", reader), " held out": short_score(code, "B", reader)}
    return {f"{name}{part}": score.tallies[name].f1 for part, score in scores.items() for name in SHORT_MEASURES}


def shared_folder() -> Path | None:
    """The folder that DRAGOMAN_SHARED names, if it has what is needed."""
    named = os.environ.get("DRAGOMAN_SHARED", "")
    folder = Path(named).resolve() if named else None
    return folder if folder and (folder / "tools" / "score.py").exists() else None


def shared_sets(shared: Path) -> dict[str, tuple[Path, Path]]:
    """The shared sets by name: their gold and the folder of their texts."""
    found = {"seeds": (shared / "seeds" / "gold", shared / "seeds")}
    for gold in sorted((shared / "devset").glob("*.gold.jsonl")):
        code = gold.name.removesuffix(".gold.jsonl")
        found[f"devset {code}"] = (gold, shared / "devset" / code)
    return found


def shared_records(texts: Path, reader: Reader) -> list[Json]:
    """What is read of the articles of a shared set."""
    return readings(reader, sorted(path for path in texts.iterdir() if path.suffix in (".txt", ".json")))


def shared_report(shared: Path, gold: Path, texts: Path, records: Iterable[Json]) -> Json:
    """What the scorer of the shared sets says of `records`."""
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder) / "said.jsonl"
        said.write_bytes(b"".join(json_text(record) + b"\n" for record in records))
        command = [sys.executable, str(shared / "tools" / "score.py"), "--gold", str(gold), "--pred", str(said),
                   "--texts", str(texts), "--json"]
        done = subprocess.run(command, capture_output=True, check=True)
    report: Any = json.loads(done.stdout)
    return dict(report)


def report_figures(report: Json, events: int) -> dict[str, float]:
    """The figures of a report under the names of `Outcome.figures`; `events` is how many were read."""
    found = {name: report[name]["f1"] for name in MEASURES if name in report}
    found["strict"] = report["events_strict_f1"]
    figures = {name: value for name, value in found.items() if value is not None}
    figures["dates not invented"] = 1 - report["dates"]["invented"] / max(events, 1)
    figures["exact quotations"] = report["evidence"]["exact"] / max(report["evidence"]["quotes"], 1)
    return figures


def shared_figures(shared: Path, reader: Reader) -> dict[str, dict[str, float]]:
    """The figures of all shared sets."""
    figures = {}
    for name, (gold, texts) in shared_sets(shared).items():
        records = shared_records(texts, reader)
        report = shared_report(shared, gold, texts, records)
        figures[name] = report_figures(report, sum(len(record["events"]) for record in records))
    return figures
