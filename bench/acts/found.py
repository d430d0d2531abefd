"""Which tellings of the labelled acts the reader finds: `python -m bench.acts.found [heldout] [--misses]`."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from bench.sets import Json, objects, readings

from dragoman.pipeline import load_reader
from dragoman.settings import Settings

FOLDER = Path(__file__).parent
#: The set that merging is tuned on, and the part that nobody looks at: its tellings, its pairs of look-alikes.
SETS = {"": ("tellings.jsonl", "apart.tsv"), "heldout": ("heldout.jsonl", "heldout_apart.tsv")}
#: Where a reading keeps the items of a kind, and the name of what says their type; commitments have one type.
_ITEMS = {"event": "events", "instrument": "instruments", "position": "positions", "commitment": "commitments"}
_TYPE = {"event": "type", "instrument": "kind", "position": "stance", "commitment": ""}


def is_found(act: Json, text: str, reading: Json) -> bool:
    """Whether an item of the act's kind and type was read from its words."""
    start = text.index(act["quote"])
    end = start + len(act["quote"])
    return any(
        evidence["start"] < end and start < evidence["end"]
        for item in reading[_ITEMS[act["kind"]]]
        if not (key := _TYPE[act["kind"]]) or item[key] == act["type"]
        for evidence in item["evidence"]
    )


def asked_set() -> tuple[Path, Path]:
    """The set named on the command line: its tellings and its pairs."""
    tellings, pairs = SETS["heldout" if "heldout" in sys.argv else ""]
    return FOLDER / tellings, FOLDER / pairs


def main() -> None:
    """Print the share found by language and by type; with `--misses` the words that were not."""
    path, _ = asked_set()
    of_id = {reading["doc"]["id"]: reading for reading in readings(load_reader(Settings()), [path])}
    total: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for telling in objects(path):
        for act in telling["acts"]:
            hit = is_found(act, telling["text"], of_id[telling["id"]])
            for key in ("all", telling["lang"], act["type"]):
                total[key] += 1
                found[key] += hit
            if not hit and "--misses" in sys.argv:
                print(telling["id"], act["act"], act["type"], act["quote"], sep="\t")
    for key, count in total.items():
        print(f"{key}: {found[key]} of {count}")


if __name__ == "__main__":
    main()
