"""Articles a second on one core, cold and warm, in every language there are samples in; the dearest steps; memory.

    python -m bench.speed [--articles N] [--memory N]

Articles are made of the bundled samples, 2,500 characters each, and read as `dragoman read` reads them. "Cold" is a new
process that loads the pack and reads one article; "warm" reads the others in the same process. The dearest steps are
the functions of the reader in which, without what they call, most time is spent; a profile sees nothing inside compiled
modules, so of a compiled reader they are not told. `--memory` reads as many generated articles as asked for, all
different and with words nobody has seen, and shows how much memory the process holds on the
way: it must stay flat. With `--articles 0` nothing but that is measured; `--length` makes shorter articles where time
is short:

    python -m bench.speed --articles 0 --memory 100000

Machines are noisy: compare figures of one run only.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import random
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from itertools import cycle, islice
from pathlib import Path

from dragoman import pipeline
from dragoman.cli.lasting import load_reader
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.text import Document
from dragoman.pipeline import Reader
from dragoman.settings import Settings
from dragoman.spot import phrases

LENGTH = 2_500
RARE = 15
DEAREST = 3
PACKAGE = f"{Path(pipeline.__file__).parent}/"
STATUS = Path("/proc/self/status")


def samples() -> dict[str, list[str]]:
    """The texts of the bundled samples by language."""
    texts: dict[str, list[str]] = defaultdict(list)
    for path in sorted(Path(str(files("dragoman") / "samples")).rglob("*.json")):
        item = json.loads(path.read_text("utf-8"))
        texts[item["lang"]].append(item["text"])
    return dict(sorted(texts.items()))


def articles(texts: list[str], count: int, length: int = LENGTH) -> Iterator[Document]:
    """`count` articles of `length` characters, each of other paragraphs than the one before and with its own number."""
    paragraphs = cycle([line for text in texts for line in text.split("\n") if line.strip()])
    for number in range(count):
        body = f"{number}\n"
        while len(body) < length:
            body += next(paragraphs) + "\n"
        text = body[:length]
        yield Document(id=document_id(text), text=text, sha256=text_sha256(text), language="")


def renamed(document: Document, number: int) -> Document:
    """The article with every RARE-th word one that no other article has: what is remembered must have a bound."""
    chance = random.Random(number)
    letters = [letter for letter in document.text.lower() if letter.isalpha()]
    words = document.text.split(" ")
    for at in range(number % RARE, len(words), RARE):
        word = "".join(chance.choices(letters, k=len(words[at]) + 4))
        words[at] = word.capitalize() if words[at][:1].isupper() else word
    text = " ".join(words)
    return Document(id=document_id(text), text=text, sha256=text_sha256(text), language=document.language)


def warmed(language: str, texts: list[str]) -> Reader:
    """A reader that has read an article of a language."""
    reader = load_reader(Settings(language=language))
    reader.read(next(articles(texts, 1)))
    return reader


def warm(reader: Reader, texts: list[str], count: int) -> float:
    """Articles a second of processor time once the pack is loaded: what else the machine does is left out."""
    documents = list(articles(texts, count))
    start = time.process_time()
    for document in documents:
        reader.read(document)
    return len(documents) / (time.process_time() - start)


def cold(language: str) -> float:
    """Seconds from the start of a process to its first reading."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "bench.speed", "--one", language], check=True)
    return time.perf_counter() - start


def dearest(reader: Reader, texts: list[str], count: int) -> list[tuple[str, float]]:
    """The functions of the reader with the largest shares of the time of a warm run."""
    documents = list(articles(texts, count))
    profile = cProfile.Profile()
    profile.enable()
    for document in documents:
        reader.read(document)
    profile.disable()
    rows = pstats.Stats(profile).stats.items()  # type: ignore[attr-defined]
    total = sum(own for _, (_, _, own, _, _) in rows)
    steps = [
        (f"{file.removeprefix(PACKAGE)}:{name}", own / total)
        for (file, _, name), (_, _, own, _, _) in rows if file.startswith(PACKAGE)
    ]
    return sorted(steps, key=lambda step: -step[1])[:DEAREST]


def is_compiled() -> bool:
    """Whether the inner modules of the reader are compiled; see setup.py."""
    return not str(phrases.__file__).endswith(".py")


def resident() -> float:
    """The memory this process holds now, in MiB; 0 where the system does not tell."""
    lines = STATUS.read_text("ascii").splitlines() if STATUS.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


def memory(texts: dict[str, list[str]], count: int, length: int) -> None:
    """Read `count` articles of all languages in turn and print what the process holds at ten points."""
    reader = load_reader(Settings())
    streams = {language: articles(found, count, length) for language, found in texts.items()}
    step = max(1, count // 10)
    print(f"memory over {count:,} articles of {length:,} characters, MiB:", end=" ", flush=True)
    for number, language in enumerate(islice(cycle(streams), count)):
        reader.read(renamed(next(streams[language]), number))
        if (number + 1) % step == 0:
            print(f"{resident():.0f}", end=" ", flush=True)
    print()


def table(texts: dict[str, list[str]], count: int) -> None:
    """Print articles a second and the dearest steps of each language."""
    print("the reader is", "compiled" if is_compiled() else "pure Python")
    print(f"{'language':10} {'warm, articles/s':>18} {'cold, seconds':>15}   dearest steps, share of the time")
    for language, found in texts.items():
        reader = warmed(language, found)
        speed = warm(reader, found, count)
        costs = [] if is_compiled() else dearest(reader, found, max(1, count // 4))
        steps = ", ".join(f"{name} {share:.0%}" for name, share in costs)
        print(f"{language:10} {speed:18.0f} {cold(language):15.2f}   {steps}")


def main() -> None:
    """Print the table, or read one article for the cold measurement."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200, help="articles to read in each language (default 200)")
    parser.add_argument("--memory", type=int, default=2_000, help="articles to watch the memory over (default 2,000)")
    parser.add_argument("--length", type=int, default=LENGTH, help="characters of an article to watch the memory over")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    options = parser.parse_args()
    texts = samples()
    if options.one:
        warmed(options.one, texts[options.one])
        return
    if options.articles:
        table(texts, options.articles)
    if options.memory:
        memory(texts, options.memory, options.length)


if __name__ == "__main__":
    main()
