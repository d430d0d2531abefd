"""Attribution: who is told to have said what a sentence tells ("..., sabi ni X", "ayon kay X, ...", "X said that ...").

Three shapes, in this order: content hung on a verb of saying before it; a source named anywhere in the sentence; a verb
of saying put behind ("..., said X"). What is in quotation marks belongs to whoever the sentence, or else the last one
that quoted somebody, lets speak. Whatever none of them reaches the narrator tells.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from dragoman.extract.clauses import clause_of
from dragoman.extract.context import Cast
from dragoman.model.claims import AttributionKind
from dragoman.model.frozen import frozen
from dragoman.model.mentions import Chunk, Clause, Phrase, SpottedSentence, Unit

#: What may stand between a verb of saying or "according to" and who says it.
_BETWEEN = frozenset({"case", "skip", "honorific"})
_REACH = 3          # chunks behind the verb of saying
_SOURCE_REACH = 5   # chunks behind "according to": "according to a statement of the ministry"
_JOINTS = frozenset({"comma", "quote", "sign"})
#: What may follow a verb of saying put at the end, other than who speaks.
_CLOSING = frozenset({*_JOINTS, "case", "honorific", "marker", "date", "place", "speech"})
#: Who goes on speaking where a sentence names nobody.
_PEOPLE = frozenset({"person", "office"})
#: What may stand between whoever speaks and the verb.
_BEFORE = frozenset({"skip", "helper", "auxiliary", "cue", "common", "word", "support"})
#: What reads as a subject nobody knows, right beside a verb.
_UNREAD = frozenset({"word", "common", "given", "title"})
#: Clauses that go on with the one before them, as content or as part of it.
_GOING_ON = frozenset({"and", "stacked", "relative", "break", "main", "resume"})


@frozen
class Told:
    """Who says something: actors, or the folded words that name a medium; nobody where the narrator does."""

    by: tuple[str, ...] = ()
    media: tuple[tuple[int, int], ...] = ()
    is_quoted: bool = False
    is_medium: bool = False         # of the press, not an office without a state of its own

    @property
    def kind(self) -> AttributionKind:
        """How the words came into the text."""
        if not (self.by or self.media):
            return "narration"
        if self.is_quoted:
            return "direct_quote"
        return "media" if self.is_medium else "reported_speech"


NARRATED = Told()


class Tellers:
    """Who says what in the sentences of a document, by where it stands."""

    def __init__(self, sentences: Iterable[SpottedSentence], cast: Cast) -> None:
        self._cast = cast
        self._sentences = list(sentences)
        self._starts = [sentence.start for sentence in self._sentences]
        self._quoted: list[Told] = []
        last = NARRATED
        for sentence in self._sentences:
            self._quoted.append(last)
            if _has_quotes(sentence):
                last = _quoted_last(sentence, cast) or last
            elif sentence.sentence.kind == "headline":
                last = NARRATED

    def of(self, offset: int) -> Told:
        """Who says what stands at a folded offset."""
        number = bisect_right(self._starts, offset) - 1
        sentence = self._sentences[max(number, 0)]
        if not (sentence.read_as("speech") or _has_quotes(sentence)):
            return NARRATED
        index = next((n for n, chunk in enumerate(sentence.chunks) if chunk.end > offset), None)
        return NARRATED if index is None else told_at(sentence, index, self._cast, self._quoted[max(number, 0)])


def told_at(sentence: SpottedSentence, index: int, cast: Cast, earlier: Told = NARRATED) -> Told:
    """Who says what chunk `index` tells; `earlier` was quoted last before the sentence."""
    is_quoted = is_in_quotes(sentence, index)
    found = _governor(sentence, index, cast) or _source(sentence, index)
    found = found or _behind(sentence, index, cast, is_quoted=is_quoted)
    if found is None and is_quoted:
        found = _before_quote(sentence, index, cast) or (earlier if _is_all_quoted(sentence) else None)
    if found is None:
        return NARRATED
    return Told(found.by, found.media, is_quoted, found.is_medium)


def _has_quotes(sentence: SpottedSentence) -> bool:
    return any(unit.kind == "quote" for unit in sentence.units)


def is_in_quotes(sentence: SpottedSentence, index: int) -> bool:
    """Whether chunk `index` stands in quotation marks that the sentence opens; names may hold such marks as well."""
    start = sentence.chunks[index].start
    return sum(unit.kind == "quote" and unit.start < start for unit in sentence.units) % 2 == 1


def told_by(sentence: SpottedSentence, index: int) -> list[str]:
    """The actors a sentence attributes to what the cue at `index` tells: those named behind it, else before it."""
    chunks = sentence.chunks
    for position in (*range(index + 1, len(chunks)), *range(index - 1, -1, -1)):
        chunk = chunks[position]
        if isinstance(chunk, Unit) and chunk.get("speech") is not None and (found := _named_behind(chunks, position)):
            return found
    return []


def _named_behind(chunks: list[Chunk], verb: int) -> list[str]:
    """Who stands right behind a verb of saying."""
    for chunk in chunks[verb + 1 : verb + 1 + _REACH]:
        if isinstance(chunk, Phrase):
            return list(chunk.actors) if chunk.is_actor else []
        if chunk.kind not in _BETWEEN:
            return []
    return []


def _governor(sentence: SpottedSentence, index: int, cast: Cast) -> Told | None:
    """Who says the content that chunk `index` is part of, where its verb of saying stands before it."""
    number = clause_of(sentence.clauses, index)
    if (beside := _verb_in(sentence, number, index)) is not None and beside < index:
        return None         # when, where or of what somebody spoke: "X said at the ceremony that"
    while number > 0:
        opener = sentence.clauses[number].opener
        if opener == "complementizer" and (verb := _verb_in(sentence, number - 1, index)) is not None:
            return speaker_of(sentence, verb, cast)
        if opener not in _GOING_ON and opener != "complementizer":
            return None
        if opener != "complementizer" and _verb_in(sentence, number - 1, index) is not None:
            return None     # beside what somebody said, no part of it: "X, who visited Y, said"
        number -= 1
    return None


def _verb_in(sentence: SpottedSentence, number: int, index: int) -> int | None:
    """The last verb of saying in a clause."""
    clause = sentence.clauses[number]
    verbs = [n for n in range(clause.first, clause.limit) if n != index and says(sentence.chunks[n])]
    return verbs[-1] if verbs else None


def says(chunk: Chunk) -> bool:
    """Whether a chunk is a verb of saying."""
    return isinstance(chunk, Unit) and any(m.kind == "speech" and m.value == "verbs" for m in chunk.lexemes)


def _source(sentence: SpottedSentence, index: int) -> Told | None:
    """Who is named as the source of the sentence ("according to X")."""
    chunks = sentence.chunks
    for position, chunk in enumerate(chunks):
        if position == index or not isinstance(chunk, Unit):
            continue
        if any(m.kind == "speech" and m.value == "sources" for m in chunk.lexemes):
            for behind in chunks[position + 1 : position + 1 + _SOURCE_REACH]:
                if (found := _as_source(behind)) is not None:
                    return found
                if behind.kind in _JOINTS:
                    break
    return None


def _as_source(chunk: Chunk) -> Told | None:
    """A phrase that can say something, or a word for a medium."""
    if isinstance(chunk, Phrase):
        return Told(by=tuple(chunk.actors)) if chunk.is_actor and chunk.actors else None
    is_medium = any(m.value == "media" and m.kind in ("body", "speech") for m in chunk.lexemes)
    speaks = is_medium or chunk.kind == "body"
    return Told(media=((chunk.start, chunk.end),), is_medium=is_medium) if speaks else None


def _behind(sentence: SpottedSentence, index: int, cast: Cast, *, is_quoted: bool) -> Told | None:
    """Whoever a verb of saying behind the act lets speak: one put at the end, or right behind the quotation."""
    chunks = sentence.chunks
    for verb in range(index + 1, len(chunks)):
        if not says(chunks[verb]) or is_in_quotes(sentence, verb):
            continue
        if is_quoted or (_is_set_apart(sentence, index, verb) and _is_last(sentence, verb)):
            return speaker_of(sentence, verb, cast)
        return None
    return None


def _is_set_apart(sentence: SpottedSentence, index: int, verb: int) -> bool:
    """Whether a comma or a quotation mark stands between the act and the clause of a verb of saying."""
    clause = sentence.clauses[clause_of(sentence.clauses, verb)]
    start = max(clause.first - 1, index + 1)
    while start < verb and sentence.chunks[start].kind not in _JOINTS:
        start += 1
    return any(c.kind in _JOINTS for c in sentence.chunks[index + 1 : verb]) and (
        clause.first > index or start < verb
    )


def _is_last(sentence: SpottedSentence, verb: int) -> bool:
    """Whether nothing is told behind a verb of saying: no content of its own, no further act."""
    number = clause_of(sentence.clauses, verb)
    if number + 1 < len(sentence.clauses) and sentence.clauses[number + 1].opener == "complementizer":
        return False
    said, before, rest = sentence.chunks[verb], sentence.chunks[verb - 1], sentence.chunks[verb + 1 :]
    if before.kind == "conjunction" or (isinstance(said, Unit) and said.has_conjunction):
        return False        # one more thing that the same ones did: "..., and noted"
    first = next((chunk for chunk in rest if chunk.kind not in ("skip", "definite")), None)
    if first is not None and not _as_source(first) and (first is not rest[0] or first.kind not in _CLOSING):
        return False        # what is said stands there: "..., noted the growth of trade"
    return not any(isinstance(c, Unit) and c.get("trigger", "stance", "commitment", "complementizer") for c in rest)


def _before_quote(sentence: SpottedSentence, index: int, cast: Cast) -> Told | None:
    """Whoever is said to speak before the quotation opens ("X told reporters: ...")."""
    verbs = [n for n in range(index) if says(sentence.chunks[n]) and not is_in_quotes(sentence, n)]
    return speaker_of(sentence, verbs[-1], cast) if verbs else None


def _is_all_quoted(sentence: SpottedSentence) -> bool:
    """Whether a sentence lets nobody speak but goes on with a quotation: nothing stands before its quotation mark."""
    first = next((chunk for chunk in sentence.chunks if chunk.kind not in ("sign", "skip")), None)
    return first is not None and first.kind == "quote"


def _quoted_last(sentence: SpottedSentence, cast: Cast) -> Told | None:
    """Who speaks in a sentence with quotation marks."""
    verbs = [n for n, chunk in enumerate(sentence.chunks) if says(chunk) and not is_in_quotes(sentence, n)]
    return speaker_of(sentence, verbs[-1], cast) if verbs else None


def speaker_of(sentence: SpottedSentence, verb: int, cast: Cast) -> Told | None:
    """Who says what a verb of saying tells: named beside it, else whoever speaks or acts before it."""
    clause = sentence.clauses[clause_of(sentence.clauses, verb)]
    chunks = sentence.chunks
    behind = _first_speaker(chunks, range(verb + 1, clause.limit), _BETWEEN)
    before = _first_speaker(chunks, range(verb - 1, clause.first - 1, -1), _BEFORE)
    found = before or behind if _is_subject_first(sentence, verb) else behind or before
    if found is None and (wide := _named_in(sentence, clause.first, verb)) is not None:
        found = wide
    if found is None and _has_unread_subject(chunks, clause, verb):
        return None
    if found is None:
        earlier = [n for n in range(verb) if says(chunks[n])]
        found = speaker_of(sentence, earlier[-1], cast) if earlier else _named_in(sentence, 0, verb)
    if found is None and sentence.subject and cast.kind(sentence.subject) in _PEOPLE:
        found = Told(by=(sentence.subject,))
    return found


def _has_unread_subject(chunks: list[Chunk], clause: Clause, verb: int) -> bool:
    """Whether a word that no phrase reads stands where the subject of a verb does ("shipowners said")."""
    beside = [n for n in (verb - 1, verb + 1) if clause.first <= n < clause.limit]
    return any(isinstance(c := chunks[n], Unit) and c.kind in _UNREAD and not c.get("helper", "skip") for n in beside)


def _is_subject_first(sentence: SpottedSentence, verb: int) -> bool:
    """Whether whoever speaks stands before the verb: someone is named right there."""
    before = sentence.chunks[verb - 1] if verb else None
    return isinstance(before, Phrase) and before.is_actor and before.can_be_subject


def _first_speaker(chunks: list[Chunk], where: range, passed: frozenset[str]) -> Told | None:
    """The nearest that can speak, with nothing in between but words passed over."""
    for position in where:
        chunk = chunks[position]
        if isinstance(chunk, Phrase) and not (chunk.can_be_subject or chunk.mark == "genitive"):
            return None
        if (found := _as_source(chunk)) is not None:
            return found
        if isinstance(chunk, Phrase) or chunk.kind not in passed:
            return None
    return None


def _named_in(sentence: SpottedSentence, first: int, verb: int) -> Told | None:
    """The first that can be the subject in the clause before a verb, outside quotation marks."""
    for position in range(first, verb):
        chunk = sentence.chunks[position]
        if isinstance(chunk, Phrase) and chunk.can_be_subject and not is_in_quotes(sentence, position):
            if (found := _as_source(chunk)) is not None:
                return found
    return None
