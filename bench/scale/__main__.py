"""A record of 100,000 articles: how fast it grows, how large it gets, how long its answers take.

    python -m bench.scale RECORD [--articles 103000] [--ask]

The articles are of a made-up world (`world`): acts between thirty states over ten years, told one to six times in four
languages, some late, some republished, with look-alikes; always the same. Every article is read and joined as
`dragoman add` does it. A run that was ended goes on where it was; what each thousand cost stands in RECORD.steps.jsonl.
With `--ask` nothing is added. Processor time is what the process used, wall time what the clock says.
"""

from __future__ import annotations

import argparse
import itertools
import json
import resource
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.scale.acts import merged
from bench.scale.articles import article
from bench.scale.asked import ask_all
from bench.scale.questions import ask
from bench.scale.world import Telling, tellings

from dragoman.cli.lasting import load_reader
from dragoman.keep import STEP, Keeper
from dragoman.settings import Settings
from dragoman.store.open import open_record
from dragoman.store.record import Record

THOUSAND = 1000
SIZES = (1_000, 10_000, 100_000)
_SAMPLE = 5_000                         # tellings whose entries are looked at
_BAR_MS = 50


def main() -> None:
    """Add what is missing, and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", help="a path or a postgresql:// URL")
    parser.add_argument("--articles", type=int, default=103_000)
    parser.add_argument("--steps", type=Path, help="what each thousand cost; by default beside the record")
    parser.add_argument("--ask", action="store_true", help="only ask, add nothing")
    given = parser.parse_args()
    steps = given.steps or Path(f"{given.record}.steps.jsonl")
    with open_record(given.record, create=not given.ask) as record:
        if not given.ask:
            for step in add(record, given.articles):
                with steps.open("a") as out:
                    out.write(json.dumps(step) + "\n")
        report_growth([json.loads(line) for line in steps.read_text().splitlines()] if steps.exists() else [])
        report_entries(record)
        report_answers(record)


def add(record: Record, articles: int) -> Iterator[dict[str, Any]]:
    """Add articles up to a number, a thousand at a time; what each thousand cost."""
    with record.reading() as view:
        held = view.counts().documents
    reader = load_reader(Settings())
    keeper = Keeper(record, reader)
    missing = itertools.islice(tellings(), held, articles)
    while some := list(itertools.islice(missing, THOUSAND)):
        wall, reading, joining = time.perf_counter(), 0.0, 0.0
        for begin in range(0, len(some), STEP):
            documents = [article(telling) for telling in some[begin:begin + STEP]]
            start = time.process_time()
            readings = [reader.read(document) for document in documents]
            read = time.process_time()
            keeper.join_readings(readings)
            reading, joining = reading + read - start, joining + time.process_time() - read
        yield {
            "before": held, "articles": len(some), "read": reading, "join": joining,
            "wall": time.perf_counter() - wall, "bytes": record.path.stat().st_size if record.path else 0,
            "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        }
        held += len(some)


def report_growth(steps: list[dict[str, Any]]) -> None:
    """What the next thousand cost at each size: the median of three thousands."""
    if not steps:
        return
    count, wall = sum(one["articles"] for one in steps), sum(one["wall"] for one in steps)
    share = sum(one["join"] for one in steps) / sum(one["join"] + one["read"] for one in steps)
    print(f"{count} articles in {wall:.0f} s: {count / wall:.0f} a second; {share:.0%} of processor time is joining")
    print(f"file {steps[-1]['bytes'] / 1e6:.0f} MB, memory at most {max(one['memory'] for one in steps)} MB")
    before = 0.0
    for size in SIZES:
        near = [one["join"] / one["articles"] for one in steps if size <= one["before"] < size + 3 * THOUSAND]
        if near:
            cost = statistics.median(near) * 1000
            print(f"the next thousand on {size}: {cost:.2f} s to join"
                  + (f", {cost / before:.2f} times that of a tenth" if before else ""))
            before = cost


def report_entries(record: Record) -> None:
    """Entries of all kinds, and whether one act became one entry."""
    with record.reading() as view:
        counts = view.counts()
    print(f"{counts.documents} documents, {counts.claims} claims, {sum(counts.entries.values())} entries "
          f"({', '.join(f'{kind} {count}' for kind, count in counts.entries.items())}), {counts.persons} persons")
    found = merged(record, _sample(counts.documents))
    print(f"{found.acts} acts told {found.tellings} times make {found.entries} entries: "
          f"{found.entries / max(found.acts, 1):.3f} an act; {found.mixed} entries hold two acts")


def _sample(documents: int) -> list[Telling]:
    """The first tellings, which are of the first acts: all of them have come in, late ones too, in a large record."""
    return list(itertools.islice(tellings(), min(documents, _SAMPLE)))


def report_answers(record: Record) -> None:
    """How long each answer takes: of the store alone, then as the command line asks."""
    for answer in ask(record):
        _report(answer.milliseconds, _BAR_MS, answer.found, answer.name)
    for timed in ask_all(record):
        _report(timed.milliseconds, timed.bar, timed.found, timed.name)


def _report(milliseconds: float, bar: float, found: int, name: str) -> None:
    slow = f"  SLOW: the bar is {bar:.0f} ms" if milliseconds > bar else ""
    print(f"{milliseconds:9.1f} ms  {found:7}  {name}{slow}")


if __name__ == "__main__":
    main()
