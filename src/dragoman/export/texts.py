"""Text of news as files of other programs can hold it: news is written by strangers."""

from __future__ import annotations

import re

from dragoman.gazetteer.load import Gazetteer
from dragoman.ontology.load import Ontology
from dragoman.query.lines import EventLine, Line, PositionLine

#: What XML forbids, and what no text needs: controls but tab and line end, halves of pairs, characters that are none.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_WEB = re.compile(r"https?://[^\s<>\"{}|\\^`]+", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def clean(text: str) -> str:
    """The text without characters that XML forbids, with one kind of line end."""
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def web(url: str | None) -> str:
    """The address if it is one of the web that can stand in any file as it is, else nothing."""
    text = clean(url or "").strip()
    return text if _WEB.fullmatch(text) else ""


def language_tag(code: str) -> str:
    """The code if it is a language tag, else nothing."""
    return code if _LANGUAGE.fullmatch(code) else ""


class Words:
    """Names for codes, and one line of words for an entry."""

    def __init__(self, gazetteer: Gazetteer, ontology: Ontology) -> None:
        self._gazetteer = gazetteer
        self._ontology = ontology
        self._kinds = {**ontology.lists["instrument"], **ontology.lists["mechanism"], **ontology.lists["link"]}

    def type(self, line: Line) -> str:
        """The type of an entry in words."""
        if line.kind == "event" and line.type in self._ontology.events:
            return self._ontology.events[line.type].label
        if isinstance(line, PositionLine) and line.type in self._ontology.stances:
            return self._ontology.stances[line.type].label
        label = self._kinds.get(line.type, "")
        return label or {"commitment": "Promise", "trade_flow": "Trade"}.get(line.kind, line.kind.capitalize())

    def place(self, line: Line) -> str:
        """Where an event was: the settlement, else the state."""
        if not isinstance(line, EventLine):
            return ""
        settlement = self._gazetteer.places.get(line.place)
        if settlement is None:
            return self._gazetteer.label(line.place_state) if line.place_state else ""
        country = self._gazetteer.label(settlement.country) if settlement.country else ""
        return f"{settlement.name}, {country}" if country else settlement.name

    def states(self, line: Line) -> str:
        """The states and organisations of an entry by their names."""
        return " – ".join(self._gazetteer.label(code) for code in line.states)

    def headline(self, line: Line) -> str:
        """An entry in one line: what it is, between whom, what about."""
        form = f" ({line.form})" if isinstance(line, EventLine) and line.form else ""
        told = ": ".join(part for part in (self.states(line), clean(line.title)) if part)
        return " ".join(f"{self.type(line)}{form}: {told}".split()).rstrip(": ")

    def sector(self, code: str) -> str:
        """The name of a sector."""
        return self._ontology.sectors[code].label if code in self._ontology.sectors else code
