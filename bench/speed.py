"""Articles a second on one core, cold and warm, in every language there are samples in; and what memory it takes.

    python bench/speed.py [--articles N]

Articles are made of the bundled samples, 2,500 characters each. "Cold" is a new process that loads the pack and reads
one article; "warm" reads the others in the same process. Machines are noisy: compare figures of one run only.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from dragoman.model.ids import document_id, text_sha256
from dragoman.model.text import Document
from dragoman.pipeline import load_reader
from dragoman.settings import Settings

LENGTH = 2_500


def samples() -> dict[str, list[str]]:
    """The texts of the bundled samples by language."""
    texts: dict[str, list[str]] = defaultdict(list)
    for path in sorted(Path(str(files("dragoman") / "samples")).rglob("*.json")):
        item = json.loads(path.read_text("utf-8"))
        texts[item["lang"]].append(item["text"])
    return dict(sorted(texts.items()))


def articles(texts: list[str], count: int) -> Iterator[Document]:
    """`count` articles of LENGTH characters, each of other paragraphs than the one before."""
    paragraphs = [line for text in texts for line in text.split("\n") if line.strip()]
    position = 0
    for _ in range(count):
        body = ""
        while len(body) < LENGTH:
            body += paragraphs[position % len(paragraphs)] + "\n"
            position += 1
        text = body[:LENGTH]
        yield Document(id=document_id(text), text=text, sha256=text_sha256(text), language="")


def warm(language: str, texts: list[str], count: int) -> float:
    """Articles a second once the pack is loaded."""
    reader = load_reader(Settings(language=language))
    documents = list(articles(texts, count))
    reader.read(documents[0])
    start = time.perf_counter()
    for document in documents:
        reader.read(document)
    return len(documents) / (time.perf_counter() - start)


def cold(language: str) -> float:
    """Seconds from the start of a process to its first reading."""
    start = time.perf_counter()
    subprocess.run([sys.executable, __file__, "--one", language], check=True)
    return time.perf_counter() - start


def main() -> None:
    """Print the table, or read one article for the cold measurement."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=400, help="articles to read in each language (default 400)")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    options = parser.parse_args()
    texts = samples()
    if options.one:
        reader = load_reader(Settings(language=options.one))
        reader.read(next(articles(texts[options.one], 1)))
        return
    print(f"{'language':10} {'warm, articles/s':>18} {'cold, seconds':>15}")
    for language, found in texts.items():
        print(f"{language:10} {warm(language, found, options.articles):18.0f} {cold(language):15.2f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of this process: {peak:.0f} MiB")


if __name__ == "__main__":
    main()
