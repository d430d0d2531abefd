"""Lists of documents: "the following documents were signed:" and a line for each gives a signing for each.

Where the line before only calls them ("The main documents:"), they are papers of the signing that was told before.
So are those that the next sentence names ("Several papers were signed. Among them are A, B and C").
"""

from __future__ import annotations

from dragoman.extract.context import Context, EventDraft
from dragoman.extract.instruments import InstrumentDraft
from dragoman.extract.paper_words import begins
from dragoman.extract.papers import named_behind
from dragoman.model.mentions import Phrase, SpottedSentence, Unit

_BULLETS = frozenset("-*")
_OPENING = 3        # chunks of a line among which its instrument must stand
_TITLE = 6          # chunks of a line that does no more than call a list
_LEAD = 3           # units at the beginning of a sentence, behind which the words that open a list have ended


class ListReader:
    """Follows a document: which sentence announces a list, and which lines belong to it."""

    def __init__(self) -> None:
        self._head: EventDraft | None = None
        self._told: EventDraft | None = None        # the last signing in words of its own
        self._several: EventDraft | None = None     # a signing of several papers, in the sentence before
        self.is_of_one_act = False      # the lines name papers of a signing told before, not a signing each
        self.sum: EventDraft | None = None          # the signing of several that those of each paper stand for

    def read(
        self, sentence: SpottedSentence, events: list[EventDraft], papers: list[InstrumentDraft], context: Context
    ) -> list[EventDraft]:
        """The signings that a line of a list adds; call it for every sentence in order."""
        self.sum = None
        if self._head is not None and (phrase := _item(sentence)) is not None:
            return [self._signing(sentence, phrase, sentence.end, papers, context)] if not events else []
        text = context.folded.text[sentence.start : sentence.end].rstrip()
        if self._head is not None and not events and text.endswith(";"):
            return []       # a line that names something else, amid those of papers
        if self._several is not None and not events and (named := _named(sentence, context)):
            self._head = self._several
            return [self._signing(sentence, phrase, phrase.end, papers, context) for phrase in named]
        signings = [event for event in events if event.type == "signing"]
        several = (event for event in signings if any(paper.form == "plural" for paper in event.instruments))
        self._several = next(several, None)
        self._told = signings[-1] if signings else self._told
        self.is_of_one_act = not events and _calls_papers(sentence)
        self._head = None
        if text.endswith(":"):
            self._head = self._told if self.is_of_one_act else signings[-1] if signings else None
        return []

    def _signing(
        self, sentence: SpottedSentence, phrase: Phrase, end: int, papers: list[InstrumentDraft], context: Context
    ) -> EventDraft:
        head = self._head
        assert head is not None
        paper = next((p for p in papers if p.title[0] == phrase.start), None)
        if all(several.form == "plural" for several in head.instruments) and not self.is_of_one_act:
            self.sum = head
        countries, roles = set(head.countries), list(head.roles)
        if paper is not None and paper.has_own_parties:
            countries, roles = set(paper.countries), [(actor, "signatory") for actor in paper.actors]
        if paper is not None:
            paper.status, paper.date = ("signed" if head.modality == "happened" else "to_be_signed"), head.date
        return EventDraft(
            type="signing", rule=head.rule, kind=phrase.value, modality=head.modality, roles=roles,
            countries=countries, date=head.date, place=head.place,
            span=(phrase.start, paper.span[1] if paper else end), trigger=(phrase.start, phrase.end),
            sentence=sentence.sentence.index, form=head.form, confidence=head.confidence, is_listed=True,
            instruments=[phrase], sectors={t.value for t in sentence.topics if t.kind == "sector"},
        )


def _named(sentence: SpottedSentence, context: Context) -> list[Phrase]:
    """The papers that a sentence names behind the words that open it: "Among them are", "In particular"."""
    for at in range(_LEAD):
        if begins(sentence.units, at, context.rules.listing):
            return named_behind(sentence, at)
    return []


def _item(sentence: SpottedSentence) -> Phrase | None:
    """The instrument that opens a line of a list: behind a bullet or number, or first of all."""
    bulleted = False
    for chunk in sentence.chunks[:_OPENING]:
        if isinstance(chunk, Phrase):
            return chunk if chunk.kind == "instrument" else None
        bulleted = bulleted or _is_bullet(chunk)
        if not bulleted and chunk.kind not in ("skip", "quote"):
            return None
    return None


def _calls_papers(sentence: SpottedSentence) -> bool:
    """Whether a line only calls the list behind it: "The documents signed:"."""
    names = [chunk for chunk in sentence.chunks if isinstance(chunk, Phrase)]
    return len(sentence.chunks) <= _TITLE and bool(names) and all(name.kind == "instrument" for name in names)


def _is_bullet(unit: Unit) -> bool:
    return unit.word in _BULLETS or unit.kind == "number" or unit.word in ".)"
