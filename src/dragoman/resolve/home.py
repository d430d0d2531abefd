"""The home state of a document: whose ministers need no adjective in it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from dragoman.gazetteer.load import Gazetteer
from dragoman.languages.fold import fold_word
from dragoman.model.text import Document

_HOST = re.compile(r"(?:^|//|\s)((?:[\w-]{1,63}\.){1,6}[a-zA-Z]{2,20})(?=[/:\s]|$)")
_SPOKEN_FOR = 12        # what one official given with the state weighs against it
#: Weights of the evidence. A national domain outweighs any wording; mentions alone never reach the bar.
_DOMAIN, _OUTLET, _LANGUAGE, _DATELINE, _MENTIONS, _BAR = 3.0, 3.0, 1.0, 1.5, 2.0, 1.0
_FAINT = 0.45       # where the press shows its state anyway, mentions of another never make that one the home state

_AMONG_THEMSELVES = 2   # foreign states named, from which on they deal with one another


def home_state(
    document: Document, gazetteer: Gazetteer, named: Iterable[str], dateline: str, priors: Sequence[str],
    signs: Iterable[str] | None = None,
) -> str:
    """The likeliest home state, "" if nothing points to one.

    `named` are the states the text names, with repetition; `dateline` the state of the city it is dated from; `priors`
    the states the language's press leaves unnamed most often. With `signs` (states shown by an office-holder, by a body
    that only they have) a prior holds only where the text shows that state, or names none at all.
    """
    scores: dict[str, float] = defaultdict(float)
    states = gazetteer.states
    if outlet := _outlet(document, gazetteer.outlets):
        scores[outlet] += _OUTLET
    domain = _domain(document)
    for code, state in states.items():
        if domain and state.domain == domain:
            scores[code] += _DOMAIN
    counts = Counter(code for code in named if code in states)
    total = sum(counts.values()) or 1
    weight = _MENTIONS if signs is None else _MENTIONS * _FAINT
    for code, count in counts.items():
        scores[code] += weight * count / total
    shown = None if signs is None else {*counts, *signs}
    if dateline and (dateline in priors or shown is None or shown.isdisjoint(priors)):
        scores[dateline] += _DATELINE      # a correspondent abroad still writes for home
    for place, code in enumerate(priors):
        if shown is None or code in shown or not counts:
            scores[code] += _LANGUAGE / (1 + place)
    if not scores:
        return ""
    best = max(sorted(scores), key=lambda code: scores[code])
    return best if scores[best] >= _BAR else ""


def unnamed_state(weights: Counter[str], officials: Iterable[tuple[str, bool]]) -> str:
    """The state the text is about without giving it to its officials, "" if none stands out.

    `weights` say how much it speaks of each, `officials` are the states of those it names, and whether it is left out.
    """
    scores = Counter(weights)
    for code, is_left_out in officials:
        scores[code] += _SPOKEN_FOR if is_left_out else -_SPOKEN_FOR
    best = max(sorted(scores), key=lambda code: scores[code], default="")
    return best if best and scores[best] > 0 else ""


def is_elsewhere(home: str, named: Iterable[str], shown: Container[str]) -> bool:
    """Whether a text is foreign news: it names two states or more, and its home state is neither named nor `shown`.

    Where it names one state only, an act of two sides still needs the home state as the other.
    """
    states = set(named)
    return len(states) >= _AMONG_THEMSELVES and home not in states and home not in shown


def is_told(document: Document, gazetteer: Gazetteer, dateline: str) -> bool:
    """Whether something besides the states it names tells the home state of a document."""
    return bool(dateline) or is_addressed(document, gazetteer)


def is_addressed(document: Document, gazetteer: Gazetteer) -> bool:
    """Whether the address or outlet of a document tells for which state it is written."""
    return bool(_domain(document) or _outlet(document, gazetteer.outlets))


def _domain(document: Document) -> str:
    """The country-code domain of the address the document comes from, or names as its source."""
    for text in (document.url, document.source):
        for host in _HOST.findall(text or ""):
            if len(last := host.rsplit(".", 1)[-1].lower()) == 2:
                return str(last)
    return ""


def _outlet(document: Document, outlets: Mapping[str, str]) -> str:
    """The home state of a known outlet: by address, or by the name the document gives as its source."""
    for text in (document.url, document.source):
        for host in _HOST.findall(text or ""):
            parts = host.lower().split(".")
            for start in range(len(parts) - 1):
                if state := outlets.get(".".join(parts[start:])):
                    return state
    name = fold_word(document.source or "")
    words = name.split()
    return outlets.get(name, "") or (outlets.get(words[0], "") if words else "")
