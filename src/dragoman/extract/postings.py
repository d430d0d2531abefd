"""Envoys appointed in a row: "named three ambassadors: A to X, B to Y", "A will be ambassador to X; B to Y"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dragoman.extract.around import is_date
from dragoman.extract.context import Context, EventDraft
from dragoman.extract.rows import UNDONE, code_of, tells
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.mentions import Chunk, Phrase, SpottedSentence, Unit

_TYPE = "appointment"
#: Sentences behind one that tells of appointments, and behind each that names posts, among which more are named.
_REACH = 2
#: Chunks of a sentence that names one post and tells nothing else.
_LINE = 12
_PLACES = frozenset({"state", "organisation"})
#: What "goes to X" tells elsewhere.
_MOVES = frozenset({"visit", "tour"})
_LOW = frozenset({"", "ambassador", "official"})
_SEVERAL = 2
_TO_NAME = 5        # chunks between a state and the name before it
#: Helpers of verbs that tell what posts somebody held before.
_OF_OLD = frozenset({"be_past", "have_past", "have_present", "have"})
#: Signs and small words that may stand between a name and "to X", or between two states of one post.
_SMALL = frozenset({"marker", "skip", "comma", "helper", "conjunction", "sign", "trigger"})


@dataclass(slots=True)
class _Post:
    """Where somebody is sent: a state, an organisation or several, with the words that say so."""

    codes: set[str]
    actors: list[str]
    start: int
    end: int
    is_titled: bool


@dataclass(slots=True)
class _Head:
    """Appointments as a sentence tells them: by which state, with what event."""

    rule: str
    sender: str
    sentence: int
    date: DateValue
    event: EventDraft | None = None


class Postings:
    """Follows a document: which sentence tells of appointments, and which name the posts."""

    def __init__(self) -> None:
        self._head: _Head | None = None

    def read(self, sentence: SpottedSentence, events: list[EventDraft], context: Context) -> list[EventDraft]:
        """The events of a sentence, with one appointment for each post it names; call it for every sentence in order.
        """
        rule = tells(sentence, _TYPE, context)
        if not rule and (self._head is None or sentence.sentence.index - self._head.sentence > _REACH):
            return events
        posts = _posts(sentence)
        if rule:
            return self._opened(sentence, rule, posts, events, context)
        head = self._head
        if head is None or not head.sender or not _is_list(sentence, posts, context):
            return events
        head.sentence = sentence.sentence.index
        fresh = [post for post in posts if post.codes != {head.sender}]
        others = [event for event in events if event.type not in _MOVES]
        return [*others, *(_draft(post, sentence, head, context) for post in fresh)]

    def _opened(
        self, sentence: SpottedSentence, rule: str, posts: list[_Post], events: list[EventDraft], context: Context
    ) -> list[EventDraft]:
        """What a sentence tells of appointments: one for each post, if it names several."""
        told = [event for event in events if event.type == _TYPE]
        sender = _sender(sentence, posts, told, context)
        event = told[0] if told else None
        day = next((phrase for phrase in sentence.phrases() if is_date(phrase)), None)
        date = UNDATED if day is None else context.dates.resolve(sentence.units[day.first], "past")
        self._head = _Head(rule, sender, sentence.sentence.index, date if event is None else event.date, event)
        if event is not None and event.modality in UNDONE:
            self._head = None
            return events
        if len(posts) < _SEVERAL or event is None or not sender or len(told) >= len(posts):
            return events
        apart = [_draft(post, sentence, self._head, context) for post in posts if sender not in post.codes]
        return [*(other for other in events if other.type != _TYPE), *apart]


def _posts(sentence: SpottedSentence) -> list[_Post]:
    """The posts that a sentence names: titles with where one is accredited, names with "to" and a state."""
    found: list[_Post] = []
    for index, chunk in enumerate(sentence.chunks):
        if not isinstance(chunk, Phrase):
            continue
        title = next((office for office in chunk.offices if office.rank == "ambassador" and office.accredited), None)
        if chunk.kind in ("person", "office") and title is not None:
            found.append(_Post({title.accredited}, list(chunk.actors), chunk.start, chunk.end, is_titled=True))
        elif chunk.kind in _PLACES and chunk.mark == "to" and (name := _name_before(sentence.chunks, index)):
            actors = name.actors if isinstance(name, Phrase) else []
            found.append(_Post({code_of(chunk)}, list(actors), name.start, chunk.end, is_titled=False))
        elif chunk.kind in _PLACES and not chunk.mark and found and _goes_on(sentence.chunks, index):
            found[-1].codes.add(code_of(chunk))       # "ambassador to X and Y"
            found[-1].end = chunk.end
    return [post for post in found if "" not in post.codes]


def _name_before(chunks: list[Chunk], index: int) -> Chunk | None:
    """The name that stands right before "to X", known or not; nothing but small words comes between."""
    for position in range(index - 1, max(-1, index - _TO_NAME), -1):
        chunk = chunks[position]
        if isinstance(chunk, Phrase):
            return chunk if chunk.kind == "person" and not _is_in_office(chunk) else None
        if chunk.kind == "word" and chunk.is_capital:
            return chunk
        if chunk.kind not in _SMALL:
            return None
    return None


def _is_in_office(person: Phrase) -> bool:
    """Whether somebody is told to hold an office from which nobody is sent as envoy while holding it."""
    return any(office.rank not in _LOW and not office.modifier for office in person.offices)


def _goes_on(chunks: list[Chunk], index: int) -> bool:
    """Whether "and" alone joins a state to the one before it."""
    before = [chunk for chunk in chunks[max(0, index - 3) : index] if chunk.kind != "skip"]
    return len(before) > 1 and before[-1].kind == "conjunction" and isinstance(before[-2], Phrase)


def _sender(sentence: SpottedSentence, posts: list[_Post], told: list[EventDraft], context: Context) -> str:
    """The state that appoints: the one of the event that is no post, else the first that acts before the posts."""
    codes = {code for post in posts for code in post.codes}
    own = {code for event in told for code in event.countries} - codes
    if len(own) == 1:
        return own.pop()
    limit = posts[0].start if posts else sentence.end
    acting = [p for p in sentence.phrases() if p.is_actor and p.start < limit and p.mark != "to"]
    found = [p.country or (context.cast.country(p.actors[0]) if p.actors else "") for p in acting]
    return next((code for code in found if code and code not in codes), context.home)


def _is_list(sentence: SpottedSentence, posts: list[_Post], context: Context) -> bool:
    """Whether a sentence that tells no act but of going names several posts, or one in a short line."""
    if sentence.read_as("stance") or sentence.read_as("speech"):
        return False
    units = [chunk for n in sentence.read_as("trigger") if isinstance(chunk := sentence.chunks[n], Unit)]
    meanings = [meaning for unit in units for meaning in unit.lexemes if meaning.kind == "trigger"]
    if meanings and (len(posts) < _SEVERAL or not {context.rules.events[m.value].event for m in meanings} & _MOVES):
        return False
    helpers = {meaning.value for unit in sentence.units for meaning in unit.lexemes if meaning.kind == "helper"}
    if helpers & _OF_OLD:
        return False            # "she was ambassador to X and Y"
    if not any(post.is_titled for post in posts) and len(posts) < _SEVERAL:
        return False
    return len(posts) > 1 or len(sentence.chunks) <= _LINE


def _draft(post: _Post, sentence: SpottedSentence, head: _Head, context: Context) -> EventDraft:
    told = head.event
    persons = [actor for actor in post.actors if context.cast.country(actor) == head.sender]
    roles = [(context.cast.state(head.sender), "appointer"), *((actor, "appointee") for actor in persons)]
    roles += [(context.cast.state(code), "receiver") for code in sorted(post.codes)]
    draft = EventDraft(
        type=_TYPE, rule=head.rule, kind="", modality="happened", roles=roles, countries={head.sender, *post.codes},
        date=head.date, place=None, span=(post.start, post.end), trigger=(post.start, post.end),
        sentence=sentence.sentence.index, form="noun", confidence=0.7, is_listed=True,
        inferred=("appointer from what tells of the appointments",),
    )
    return draft if told is None else replace(draft, kind=told.kind, modality=told.modality)
