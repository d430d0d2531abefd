"""The home state of a document: whose ministers need no adjective in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from dragoman.gazetteer.schema import State
from dragoman.model.text import Document

_HOST = re.compile(r"(?:^|//|\s)((?:[\w-]{1,63}\.){1,6}[a-zA-Z]{2,20})(?=[/:\s]|$)")
#: Weights of the evidence. A national domain outweighs any wording; mentions alone never reach the bar.
_DOMAIN, _LANGUAGE, _DATELINE, _MENTIONS, _BAR = 3.0, 1.0, 1.5, 2.0, 1.0


def home_state(
    document: Document, states: Mapping[str, State], named: Iterable[str], dateline: str, priors: Sequence[str]
) -> str:
    """The likeliest home state, "" if nothing points to one.

    `named` are the states the text names, with repetition; `dateline` the state of the city it is dated from; `priors`
    the states the language's press leaves unnamed most often.
    """
    scores: Counter[str] = Counter()
    domain = _domain(document)
    for code, state in states.items():
        if domain and state.domain == domain:
            scores[code] += _DOMAIN  # type: ignore[assignment]
    counts = Counter(code for code in named if code in states)
    total = sum(counts.values()) or 1
    for code, count in counts.items():
        scores[code] += _MENTIONS * count / total  # type: ignore[assignment]
    if dateline:
        scores[dateline] += _DATELINE  # type: ignore[assignment]
    for place, code in enumerate(priors):
        scores[code] += _LANGUAGE / (1 + place)  # type: ignore[assignment]
    if not scores:
        return ""
    best = max(sorted(scores), key=lambda code: scores[code])
    return best if scores[best] >= _BAR else ""


def _domain(document: Document) -> str:
    """The country-code domain of the address the document comes from, or names as its source."""
    for text in (document.url, document.source):
        for host in _HOST.findall(text or ""):
            if len(last := host.rsplit(".", 1)[-1].lower()) == 2:
                return str(last)
    return ""
