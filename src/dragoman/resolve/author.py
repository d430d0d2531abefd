"""Who says "I" and "we" outside quotation marks: whoever a transcript names before a colon, else the text's author."""

from __future__ import annotations

import re

from dragoman.model.mentions import Chunk, Phrase, SpottedDocument, SpottedSentence, Unit
from dragoman.resolve.voices import ADDRESSED

_QUOTED = re.compile(r'"[^"]{1,3000}"')
_FEWEST = 3             # words of the first person outside quotation marks that show an author speaking
_LONGEST_LABEL = 12     # chunks before the colon behind a speaker's name
_BESIDE = frozenset({"sign", "open", "close", "word", "common", "skip", "symbol"})


def quoted_spans(spotted: SpottedDocument) -> tuple[tuple[int, int], ...]:
    """The folded offsets of what stands inside quotation marks."""
    return tuple(found.span() for found in _QUOTED.finditer(spotted.folded.text))


def speaks_itself(spotted: SpottedDocument, quoted: tuple[tuple[int, int], ...]) -> bool:
    """Whether the text is a speech or statement in the first person, not a report that quotes one."""
    phrases = (phrase for sentence in spotted.sentences for phrase in sentence.phrases())
    first = [phrase for phrase in phrases if phrase.kind == "pronoun" and phrase.mark == "speaker"]
    return sum(not any(start <= p.start < end for start, end in quoted) for p in first) >= _FEWEST


def named_authors(sentence: SpottedSentence) -> list[Phrase]:
    """Those a sentence names as speaking from here on: before the colon of a transcript, or behind "We, ..."."""
    phrases = sentence.phrases()
    if phrases and phrases[0].kind == "pronoun" and phrases[0].mark == "speaker":
        return _behind_we(sentence.chunks)
    label = _label(sentence.chunks)
    return [label] if label is not None else []


def address(sentence: SpottedSentence) -> None:
    """Mark the titles by which a sentence addresses somebody: "Mr President, ..." at its head or behind a label."""
    chunks = sentence.chunks
    for index, chunk in enumerate(chunks[:_LONGEST_LABEL]):
        if not isinstance(chunk, Phrase) or chunk.kind != "office" or chunk.offices[0].country or chunk.mark:
            continue
        before = chunks[index - 1] if index else None
        after = chunks[index + 1] if index + 1 < len(chunks) else None
        is_first = before is None or (isinstance(before, Unit) and before.word == ":")
        if is_first and after is not None and after.kind == "comma":
            chunk.mark, chunk.form = "vocative", ADDRESSED


def is_label(sentence: SpottedSentence, phrase: Phrase) -> bool:
    """Whether a name stands at the head of a sentence, right before the colon or brackets of a transcript."""
    index = next((n for n, chunk in enumerate(sentence.chunks) if chunk is phrase), len(sentence.chunks))
    after = sentence.chunks[index + 1] if index + 1 < len(sentence.chunks) else None
    is_first = all(isinstance(c, Unit) and not c.lexemes for c in sentence.chunks[:index])
    return is_first and not phrase.mark and isinstance(after, Unit) and (after.word == ":" or after.kind == "open")


def _behind_we(chunks: list[Chunk]) -> list[Phrase]:
    """Those who stand beside "we" at the head of a joint text ("We, the presidents of X and Y, ...")."""
    first = next(index for index, chunk in enumerate(chunks) if isinstance(chunk, Phrase))
    found: list[Phrase] = []
    if first + 1 >= len(chunks) or chunks[first + 1].kind != "comma":
        return found
    for chunk in chunks[first + 2 :]:
        if isinstance(chunk, Phrase) and chunk.kind in ("person", "office", "state", "organisation", "group"):
            found.append(chunk)
        elif isinstance(chunk, Phrase) or chunk.kind not in ("comma", "conjunction", "skip"):
            break
    return found


def _label(chunks: list[Chunk]) -> Phrase | None:
    """The person named before the colon that opens what a transcript has them say."""
    named: Phrase | None = None
    for chunk in chunks[:_LONGEST_LABEL]:
        if isinstance(chunk, Phrase):
            if chunk.kind not in ("person", "office"):
                return None
            named = chunk
        elif chunk.word == ":":
            return named
        elif named is not None and chunk.kind not in _BESIDE and not chunk.get("common"):
            return None
    return None
