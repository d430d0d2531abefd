"""Full text across languages: names that are asked for are looked for as every language and script writes them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.languages.fold import fold
from dragoman.merge.names import compare, read_name
from dragoman.model.claims import ClaimId
from dragoman.model.record import EntryId, Sha256, Source
from dragoman.query.people import find_people
from dragoman.query.states import Shared, StateNames
from dragoman.store.view import View

_TERM = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"[^\W_]+")
_LONGEST_NAME = 5                       # words
_MOST_NAMES = 40                        # that stand for one
_LIKELY = 0.6                           # a name as like as this is the person's; a family name alone is not liker
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_SHORTEST_STEM = 4
_VOWELS = "аеёийоуыьэюя"
_AROUND = 90                            # characters of a text beside what was found


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A document that has what was asked for, with the words around the first place and the entries told there.

    `text` is `document[start:end]`, empty where the text is not kept.
    """

    source: Source
    text: str = ""
    start: int = 0
    end: int = 0
    entries: tuple[EntryId, ...] = ()


def search(view: View, names: StateNames, question: str, *, limit: int = 50) -> list[Hit]:
    """The documents that have all that is asked for, newest first."""
    groups = _groups(question, view, names)
    if not groups:
        return []
    sources = view.search(groups, limit=limit).items
    texts = view.texts(source.sha256 for source in sources)
    sought = [_bare(one) for group in groups for one in group]
    hits = [_hit(source, texts.get(source.sha256), sought) for source in sources]
    told = _told_there(hits, view)
    entries = view.entries_with([claim for claims in told.values() for claim in claims])
    return [
        replace(hit, entries=tuple(dict.fromkeys(
            entries[claim] for claim in told.get(hit.source.sha256, ()) if claim in entries
        )))
        for hit in hits
    ]


def shared_names(names: StateNames, question: str, view: View) -> list[Shared]:
    """The names of states that a question looks for and that places elsewhere have too: what is found is on either."""
    terms, place, found = _terms(question), 0, list[Shared]()
    while place < len(terms):
        size, _ = _name_at(terms, place, view, names)
        found += names.shared(" ".join(word for word, _ in terms[place:place + size]))
        place += size
    return list(dict.fromkeys(found))


def _terms(question: str) -> list[tuple[str, bool]]:
    return [(match[1], True) if match[1] is not None else (match[2], False) for match in _TERM.finditer(question)]


def _groups(question: str, view: View, names: StateNames) -> list[list[str]]:
    """What has to be there, each with all that may stand for it: names in other languages, forms of a person's name."""
    terms = _terms(question)
    groups: list[list[str]] = []
    place = 0
    while place < len(terms):
        size, others = _name_at(terms, place, view, names)
        plain = " ".join(word for word, _ in terms[place:place + size])
        own = f'"{plain}"' if terms[place][1] or size > 1 else plain
        groups.append(list(dict.fromkeys([own, *others])))
        place += size
    return [group for group in groups if any(_WORD.search(one) for one in group)]


def _name_at(
    terms: Sequence[tuple[str, bool]], place: int, view: View, names: StateNames
) -> tuple[int, Sequence[str]]:
    """How many terms from here on are a name, with how else it is written; the longest name counts."""
    for size in range(min(_LONGEST_NAME, len(terms) - place), 0, -1):
        name = " ".join(word for word, _ in terms[place:place + size])
        if name.endswith("*"):
            continue
        alike = names.alike(name) or _forms(name, view)
        if alike:
            return size, [_asked(one) for one in alike[:_MOST_NAMES]]
    return 1, ()


def _forms(name: str, view: View) -> tuple[str, ...]:
    """The forms of the name of the one person of the record that a name is of; of one word those that are like it."""
    if not any(len(word) >= _SHORTEST_STEM for word in _WORD.findall(name)):
        return ()
    found = find_people(view, name, limit=2, least=_LIKELY, with_sightings=False)
    if len(found) != 1:
        return ()
    written = [form.written for form in found[0].forms]
    if " " in name.strip():
        return tuple(written)
    asked = read_name(name)
    words = dict.fromkeys(word for one in written for word in one.split())
    return tuple(word for word in words if compare(asked, read_name(word)).score >= _LIKELY)


def _asked(name: str) -> str:
    """A name as it is looked for: a phrase, or a word with whatever ending a declension gives it."""
    words: list[str] = _WORD.findall(name)
    if len(words) != 1:
        return f'"{name}"'
    word = words[0]
    if _CYRILLIC.search(word) and len(word.rstrip(_VOWELS)) >= _SHORTEST_STEM:
        return f"{word.rstrip(_VOWELS)}*"
    return word


def _bare(one: str) -> str:
    return fold(one.strip('"*')).text


# ── What is shown ─────────────────────────────────────────────────────────────────────────────────────────────────
def _hit(source: Source, text: str | None, sought: Iterable[str]) -> Hit:
    """A document with the words around what is sought."""
    if text is None:
        return Hit(source=source)
    start, end = _place(text, sought)
    return Hit(source=source, text=text[start:end], start=start, end=end)


def _told_there(hits: Sequence[Hit], view: View) -> dict[Sha256, list[ClaimId]]:
    """The claims that are read from the words of hits, by their documents."""
    shown = {hit.source.sha256: hit for hit in hits if hit.text}
    found: dict[Sha256, list[ClaimId]] = defaultdict(list)
    for one in view.claims_in(*shown):
        hit = shown[one.source.sha256]
        if any(item.span.start < hit.end and hit.start < item.span.end for item in one.claim.evidence):
            found[hit.source.sha256].append(one.id)
    return found


def _place(text: str, sought: Iterable[str]) -> tuple[int, int]:
    """The words around the first place of a text that has any of what is sought; its beginning where none has."""
    folded = fold(text)
    places = sorted(_places(folded.text, sought))
    first, last = folded.origin(*places[0]) if places else (0, 0)
    return _widened(text, max(0, first - _AROUND), min(len(text), last + _AROUND), first, last)


def _places(text: str, sought: Iterable[str]) -> Iterator[tuple[int, int]]:
    for one in sought:
        at = text.find(one) if one else -1
        if at >= 0:
            yield at, at + len(one)


def _widened(text: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """A stretch cut to whole words of one paragraph."""
    start = max(start, text.rfind("\n", 0, first) + 1)
    stop = text.find("\n", last)
    end = min(end, stop) if stop >= 0 else end
    while 0 < start < first and not text[start - 1].isspace():
        start += 1
    while last < end < len(text) and not text[end].isspace():
        end -= 1
    return start, end
