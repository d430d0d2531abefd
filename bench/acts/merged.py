"""How well tellings of one act are joined, and of two kept apart: `python -m bench.acts.merged [SET] [--show]`."""

from __future__ import annotations

import itertools
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from bench.acts.found import FOLDER, SETS, asked_set
from bench.sets import Json, objects

from dragoman.keep import Adding, Keeper
from dragoman.model.record import Entry, StoredClaim
from dragoman.pipeline import load_reader
from dragoman.read import Article, read_paths
from dragoman.settings import Settings
from dragoman.store.open import open_record
from dragoman.strict import read_tsv

LANGUAGES = ("ar", "fil", "ru", "en")


@dataclass(frozen=True, slots=True)
class Mention:
    """One act told by one text, and the entry that the record made of it."""

    act: str
    language: str
    telling: str
    entry: str


def bcubed(mentions: Sequence[Mention]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 of the entries."""
    precision = recall = 0.0
    acts, entries = Counter(one.act for one in mentions), Counter(one.entry for one in mentions)
    both = Counter((one.act, one.entry) for one in mentions)
    for one in mentions:
        precision += both[one.act, one.entry] / entries[one.entry]
        recall += both[one.act, one.entry] / acts[one.act]
    count = len(mentions) or 1
    precision, recall = precision / count, recall / count
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1.0)


def entries_an_act(mentions: Iterable[Mention]) -> float:
    """In how many entries an act lies, on average."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in mentions:
        found[one.act].add(one.entry)
    return sum(map(len, found.values())) / (len(found) or 1)


def merged_pairs(mentions: Iterable[Mention], pairs: Iterable[Sequence[str]]) -> list[tuple[str, str]]:
    """The pairs of acts that must stay apart and share an entry."""
    entries: dict[str, set[str]] = defaultdict(set)
    for one in mentions:
        entries[one.act].add(one.entry)
    return [(one, other) for one, other, *_ in pairs if entries[one] & entries[other]]


def mentions_in(entries: Mapping[str, Sequence[tuple[Entry, StoredClaim]]], tellings: Iterable[Json]) -> list[Mention]:
    """Each labelled act of each text with the entry of the claim that was read from its words."""
    found = []
    for telling in tellings:
        claims = entries.get(telling["id"], ())
        acts = telling["acts"]
        nearness = [[_nearness(stored, act, telling["text"]) for _, stored in claims] for act in acts]
        for act, chosen in zip(acts, assigned(nearness), strict=True):
            if chosen is not None:
                found.append(Mention(act["act"], telling["lang"], telling["id"], claims[chosen][0].id))
    return found


def assigned(nearness: Sequence[Sequence[float]]) -> tuple[int | None, ...]:
    """For each act of a text the claim that tells it: each claim one act at most, as many as can be, the nearest.

    `nearness` has a row for each act with a number for each claim, 0 where it cannot tell the act.
    """
    best: tuple[tuple[int, float], tuple[int | None, ...]] = ((-1, 0.0), ())
    options: list[list[int | None]] = [
        [*(number for number, near in enumerate(row) if near > 0), None] for row in nearness
    ]
    for chosen in itertools.product(*options):
        taken = [one for one in chosen if one is not None]
        if len(set(taken)) == len(taken):
            total = sum(row[one] for row, one in zip(nearness, chosen, strict=True) if one is not None)
            best = max(best, ((len(taken), total), chosen), key=lambda one: one[0])
    return best[1]


def _nearness(stored: StoredClaim, act: Json, text: str) -> float:
    """How near the words of a claim are to those of an act; 0 for a claim of another kind or type."""
    says = stored.claim.says
    kind = type(says).__name__.lower()
    own = str(getattr(says, {"event": "type", "instrument": "kind", "position": "stance"}.get(kind, ""), ""))
    if kind != act["kind"] or (own and own != act["type"]):
        return 0.0
    start = text.index(act["quote"])
    end = start + len(act["quote"])
    return max((_overlap(one.span.start, one.span.end, start, end) for one in stored.claim.evidence), default=0.0)


def _overlap(start: int, end: int, other_start: int, other_end: int) -> float:
    """The characters two stretches share, as a share of all that either has; 0 where they do not meet."""
    shared = min(end, other_end) - max(start, other_start)
    return max(0.0, shared / ((max(end, other_end) - min(start, other_start)) or 1))


def record_entries(path: Path) -> dict[str, list[tuple[Entry, StoredClaim]]]:
    """The entries of a new record of these texts, with their claims, by the id of the text."""
    found: dict[str, list[tuple[Entry, StoredClaim]]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "acts.db", create=True) as record:
        adding = Adding(Keeper(record, load_reader(Settings())))
        names = {}
        for outcome in read_paths([path]):
            if isinstance(outcome, Article):
                names[outcome.document.sha256] = outcome.document.id
                adding.read(outcome.document)
        adding.finish()
        with record.reading() as view:
            for entry in view.every_entry():
                for stored in view.claims_of(entry):
                    found[names[stored.source.sha256]].append((entry, stored))
    return found


def sample_tellings() -> tuple[Path, list[Json]]:
    """The bundled articles, with the acts that are labelled in them."""
    folder = resources.files("dragoman") / "samples"
    found: dict[str, Json] = {}
    for path in sorted(Path(str(folder)).glob("*.json")):
        article = json.loads(path.read_text("utf-8"))
        key = "-".join(path.stem.split("-")[:2])
        found[key] = {"id": path.stem, "lang": key.partition("-")[0], "text": article["text"], "acts": []}
    for act, article_key, kind, type_id, quote in read_tsv(FOLDER / "samples.tsv", 5):
        found[article_key]["acts"].append({"act": act, "kind": kind, "type": type_id, "quote": quote})
    return Path(str(folder)), list(found.values())


def figures(name: str) -> dict[str, float]:
    """The figures of a set for the gate: all the higher the better."""
    path, pairs = (FOLDER / one for one in SETS[name])
    tellings = objects(path)
    mentions = mentions_in(record_entries(path), tellings)
    found = {
        f"B3 {language}": bcubed([one for one in mentions if one.language == language])[2] for language in LANGUAGES
    }
    apart = read_tsv(pairs, 3)
    return {
        "mentions found": len(mentions) / sum(len(telling["acts"]) for telling in tellings), **found,
        "B3 across": bcubed(mentions)[2], "acts an entry": 1 / (entries_an_act(mentions) or 1.0),
        "look-alikes apart": 1 - len(merged_pairs(mentions, apart)) / (len(apart) or 1),
    }


def main() -> None:
    """Print B-cubed within each language and across them, entries an act, and look-alikes that were merged."""
    path, apart = asked_set()
    tellings = objects(path)
    if "samples" in sys.argv:
        path, tellings = sample_tellings()
    mentions = mentions_in(record_entries(path), tellings)
    print(f"{len(mentions)} of {sum(len(telling['acts']) for telling in tellings)} mentions found")
    for language in (*LANGUAGES, ""):
        chosen = [one for one in mentions if language in ("", one.language)]
        precision, recall, f1 = bcubed(chosen)
        print(f"{language or 'all'}: B3 precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}, "
              f"{entries_an_act(chosen):.2f} entries an act")
    pairs = [] if "samples" in sys.argv else read_tsv(apart, 3)
    merged = merged_pairs(mentions, pairs)
    print(f"{len(merged)} of {len(pairs)} look-alikes merged: {merged}")
    if "--show" in sys.argv:
        _show(mentions)


def _show(mentions: Iterable[Mention]) -> None:
    by_act: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in mentions:
        by_act[one.act][one.entry].append(f"{one.telling}.{one.language}")
    for act, entries in sorted(by_act.items()):
        if len(entries) > 1:
            print(act, " | ".join(" ".join(tellings) for tellings in sorted(entries.values(), key=len, reverse=True)))


if __name__ == "__main__":
    main()
