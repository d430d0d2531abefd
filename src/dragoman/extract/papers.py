"""Acts on several instruments at once: a signing of three papers is three signings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.extract.context import Context, EventDraft
from dragoman.extract.paper_words import begins
from dragoman.model.mentions import Chunk, Phrase, SpottedSentence, Unit

#: Acts that each instrument undergoes by itself.
BY_PAPER = frozenset({"signing", "initialling", "ratification", "entry_into_force"})
#: Of them, those whose kind is that of the instrument.
_KIND_OF_PAPER = frozenset({"signing", "initialling"})
_UNKNOWN = "unspecified"
_PASSIVE = frozenset({"passive", "passive_future", "passive_participle", "participle"})


def by_paper(drafts: Iterable[EventDraft], sentence: SpottedSentence, context: Context) -> Iterator[EventDraft]:
    """One draft for each instrument that "and" or a comma joins to the first; others as they are."""
    for draft in _without_deals(list(drafts)):
        if draft.type in BY_PAPER and not draft.instruments:
            draft.instruments = _subject_paper(draft, sentence)
        if draft.type in BY_PAPER and draft.instruments and draft.instruments[-1].form == "plural":
            named = _named_behind(draft.instruments[-1], sentence, context.rules.listing)
            draft.instruments = named or draft.instruments
        if is_only_recalled(draft, context) or not _fits_relative(draft, sentence, context):
            continue
        papers = _joined(draft, sentence) if draft.type in BY_PAPER else []
        if len(papers) == 1:
            is_kind = draft.type in _KIND_OF_PAPER and papers[0].value != _UNKNOWN
            yield replace(draft, kind=papers[0].value if is_kind else draft.kind,
                          span=_on(papers[0], draft, sentence))
            continue
        if not papers:
            yield draft
            continue
        for phrase in papers:
            yield replace(
                draft, kind=phrase.value if draft.type in _KIND_OF_PAPER else draft.kind, instruments=[phrase],
                roles=list(draft.roles), countries=set(draft.countries),
                span=(min(draft.span[0], phrase.start) if phrase is papers[0] else phrase.start, phrase.end),
                trigger=draft.trigger if phrase is papers[0] else (phrase.start, phrase.end),
                is_listed=phrase is not papers[0],
            )


def is_only_recalled(draft: EventDraft, context: Context) -> bool:
    """Whether an act is on "the agreement" that the text has not told of, nor says here whose it is: all know it."""
    if draft.type not in BY_PAPER or context.has_papers or not draft.inferred or not draft.instruments:
        return False
    return all(paper.is_definite and paper.form != "plural" for paper in draft.instruments)


def _fits_relative(draft: EventDraft, sentence: SpottedSentence, context: Context) -> bool:
    """Whether an act that a relative word ties to a paper before it says whose it is: else it only names the paper.

    "The agreement that X signed with Y" tells a signing, "the agreement that was signed in Vienna" recalls one.
    """
    clause = sentence.clauses[draft.clause] if draft.clause < len(sentence.clauses) else None
    if clause is None or clause.opener != "relative" or sentence.chunks[clause.first].kind != "relative":
        return True
    start = sentence.chunks[clause.first].start
    outside = [phrase for phrase in draft.instruments if phrase.start < start]
    if not outside:
        return True
    if draft.type in BY_PAPER:
        inside = (c for c in sentence.chunks[clause.first : clause.limit] if isinstance(c, Phrase))
        return draft.countries <= {context.cast.country(actor) for phrase in inside for actor in phrase.actors}
    draft.instruments = [phrase for phrase in draft.instruments if phrase.start >= start]
    return draft.type not in _ON_PAPERS


#: Other acts that there is none of without a paper.
_ON_PAPERS = frozenset({"termination", "amendment_extension"})


def _subject_paper(draft: EventDraft, sentence: SpottedSentence) -> list[Phrase]:
    """The paper far before a passive verb in its clause ("an agreement on A between B and C was signed")."""
    if draft.form not in _PASSIVE or draft.clause >= len(sentence.clauses):
        return []
    clause = sentence.clauses[draft.clause]
    found = [
        chunk for chunk in sentence.chunks[clause.first : clause.limit]
        if isinstance(chunk, Phrase) and chunk.kind == "instrument" and chunk.end <= draft.trigger[0]
        and chunk.mark in ("", "nominative", "subject")
    ]
    return found[:1]


def _named_behind(several: Phrase, sentence: SpottedSentence, listing: tuple[str, ...]) -> list[Phrase]:
    """The papers that a sentence goes on to name: behind a colon, "including", "namely"."""
    units = sentence.units
    start = next((n for n in range(several.last + 1, len(units)) if _leads(units, n, listing)), len(units))
    return named_behind(sentence, start)


def named_behind(sentence: SpottedSentence, start: int) -> list[Phrase]:
    """The papers in a row behind a unit."""
    ahead = [p for p in sentence.phrases() if p.kind == "instrument" and p.mark != "alias" and p.first > start]
    found: list[Phrase] = []
    for phrase in ahead:
        if found and not _in_row(phrase, found, sentence):
            continue
        if not found and phrase.first - start > _NAMES_REACH:
            return []
        found.append(phrase)
    return found


def papers_carried(chunks: list[Chunk], opening: Chunk) -> list[Phrase]:
    """The paper that a relative clause behind some chunks is on: the last named, if no act is told behind it.

    Relative words of several ("in which", "kung saan") tell where an act is, not what it is on.
    """
    if isinstance(opening, Unit) and " " in opening.word:
        return []
    for chunk in reversed(chunks):
        if isinstance(chunk, Phrase) and chunk.kind == "instrument":
            return [chunk]
        if isinstance(chunk, Unit) and chunk.kind in ("trigger", "support", "speech"):
            return []
    return []


def _leads(units: list[Unit], at: int, listing: tuple[str, ...]) -> bool:
    """Whether a colon or words that open a list stand at a unit."""
    return units[at].word == ":" or begins(units, at, listing)


_NAMES_REACH = 8    # units between the words that open a list and its first paper


def _on(paper: Phrase, draft: EventDraft, sentence: SpottedSentence) -> tuple[int, int]:
    """The words of an act with its paper, without those of another paper told before it in the sentence."""
    start, end = draft.span
    before = range(start, min(draft.trigger[0], paper.start))
    others = (other for other in sentence.phrases() if other.kind == "instrument" and other is not paper)
    if any(other.start in before for other in others):
        start = min(draft.trigger[0], paper.start)
    is_behind = paper.start >= draft.trigger[0]
    return start, max(end, paper.end) if is_behind else end


def papers_fit(old: EventDraft, new: EventDraft) -> bool:
    """Whether two acts can be on one instrument: each names none by kind, or they name one in common."""
    ours, theirs = _kinds(old), _kinds(new)
    if old.type not in BY_PAPER or not ours or not theirs or ours & theirs:
        return True
    return _share_topic(old, new) or _calls_it(ours, theirs, new)


def _calls_it(ours: set[str], theirs: set[str], new: EventDraft) -> bool:
    """Whether "the memorandum", "the agreement" can mean a paper told before with more words."""
    return points_back(new) and (theirs <= _GENERAL or ("memorandum" in theirs and "mou" in ours))


def points_back(draft: EventDraft) -> bool:
    """Whether an act is on a paper that the text has told of: "the memorandum"."""
    return bool(draft.instruments) and all(phrase.is_definite for phrase in draft.instruments)


#: Kinds that a text may call by no more than a general word.
_GENERAL = frozenset({"agreement", "treaty"})


def are_on_other_matters(old: EventDraft, new: EventDraft) -> bool:
    """Whether two acts are each on a paper of its own matter ("an agreement on trade", "an agreement on health").

    "The document" alone may be any paper told before it.
    """
    papers = (phrase for draft in (old, new) for phrase in draft.instruments)
    if bool(_kinds(old)) != bool(_kinds(new)) or any(phrase.form == "plural" for phrase in papers):
        return False
    ours, theirs = _topics(old), _topics(new)
    return bool(ours and theirs) and not ours & theirs


def _share_topic(old: EventDraft, new: EventDraft) -> bool:
    """Whether the words that tell what the papers are on are mostly those of one."""
    return len(_topics(old) & _topics(new)) > 1


def _topics(draft: EventDraft) -> set[str]:
    return {word for phrase in draft.instruments for word in phrase.words}


def _without_deals(drafts: list[EventDraft]) -> list[EventDraft]:
    """The acts of a sentence without the deal that is the very paper signed in it."""
    signed = [phrase for draft in drafts if draft.type == "signing" for phrase in draft.instruments]
    return [
        draft for draft in drafts
        if draft.type != "deal" or not any(phrase is paper for phrase in draft.instruments for paper in signed)
    ]


def _kinds(draft: EventDraft) -> set[str]:
    papers = (phrase for phrase in draft.instruments if phrase.form != "plural" and phrase.value != _UNKNOWN)
    return {_AGREED.get(phrase.value, phrase.value) for phrase in papers}


#: Kinds of paper that are mostly called by another: "the agreement" may mean one on travel without visas.
_AGREED = {"visa_waiver": "agreement"}


def _joined(draft: EventDraft, sentence: SpottedSentence) -> list[Phrase]:
    found: list[Phrase] = []
    for phrase in draft.instruments:
        if phrase.form == "plural" or not _in_row(phrase, found, sentence):
            continue
        found.append(phrase)
    return found


def _in_row(phrase: Phrase, found: list[Phrase], sentence: SpottedSentence) -> bool:
    """Whether an instrument is the first, or joined to the one before rather than part of its name."""
    if not found:
        return True
    between = sentence.units[found[-1].last + 1 : phrase.first]
    led = any(unit.kind == "marker" and unit.has_conjunction for unit in between[-1:])      # "and on an accord"
    return (phrase.mark in ("", found[-1].mark) or led) and (
        phrase.is_coordinated or led or any(unit.kind in ("comma", "conjunction") for unit in between[-2:])
        or _is_described(between)
    )


def _is_described(between: list[Unit]) -> bool:
    """Whether articles and adjectives alone stand between an instrument and its "and" ("and a final accord")."""
    has_article = False
    for unit in reversed(between[-_DESCRIBED:]):
        if unit.kind in ("comma", "conjunction"):
            return has_article
        has_article = has_article or unit.get("helper") is not None
        if unit.kind not in ("skip", "word", "common") and not unit.get("helper"):
            return False
    return False


_DESCRIBED = 4      # units
