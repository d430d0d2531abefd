"""Envoys told in a row: "five envoys presented their credentials. They are the ambassador of X, A, that of Y, B..."."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dragoman.extract.around import is_date
from dragoman.extract.context import Context, EventDraft
from dragoman.extract.rows import UNDONE, tells
from dragoman.extract.slots import Arguments
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.mentions import Phrase, SpottedSentence

_TYPE = "credentials_presentation"
_HOSTS = ("head_of_state", "royal", "head_of_government", "deputy_head", "foreign_minister")
#: Sentences behind the one that tells of credentials, and behind each that names envoys, among which more are named.
_REACH = 2
#: Chunks of a line that names one envoy and tells nothing else.
_LINE = 14
_UNDONE = UNDONE | {"proposed"}


@dataclass(slots=True)
class _Head:
    """Credentials as a sentence tells them: to which state, when, by which rule."""

    rule: str
    host: str
    date: DateValue
    sentence: int
    told: set[str] = field(default_factory=set)
    apart: set[str] = field(default_factory=set)    # of them, those named in a row, one act each
    event: EventDraft | None = None
    is_open: bool = False               # it tells of several envoys, or ends as what leads in a list does


class EnvoyList:
    """Follows a document: which sentence tells of credentials, and which sentences name who presented them."""

    def __init__(self) -> None:
        self._head: _Head | None = None

    def read(self, sentence: SpottedSentence, events: list[EventDraft], context: Context) -> list[EventDraft]:
        """The events of a sentence with those that its envoys add; call it for every sentence in order."""
        if rule := tells(sentence, _TYPE, context):
            self._head = self._opened(sentence, rule, events, context)
            self._head.is_open = self._head.is_open or _tells_several(sentence, events, context)
            kept = [event for event in events if event.type != _TYPE or not self._is_told(event, context)]
            apart = [one for event in kept for one in self._received(event, context)]
            for event in apart:
                if event.type == _TYPE:
                    self._head.event = event
                    self._head.told |= event.countries
            return apart
        head = self._head
        if head is None or not head.is_open or not head.host or sentence.sentence.index - head.sentence > _REACH:
            return events
        envoys = _envoys(sentence, head, context)
        if not envoys:
            return events
        head.sentence = sentence.sentence.index
        head.told |= {phrase.country for phrase in envoys}
        unnamed = context.pack.grammar.has_genitive and all(phrase.kind == "office" for phrase in envoys)
        if context.pack.grammar.helpers or unnamed:     # with articles to tell what is new, names tell one ceremony
            return [*events, *_joined(envoys, sentence, head, context)]
        return [*events, *(_draft(phrase, sentence, head, context) for phrase in envoys)]

    def _opened(
        self, sentence: SpottedSentence, rule: str, events: list[EventDraft], context: Context
    ) -> _Head:
        """What a sentence tells of credentials, with what the one before told where it goes on with it."""
        host = _host(sentence, context)
        before = self._head
        if before is not None and host in ("", before.host) and sentence.sentence.index - before.sentence <= _REACH:
            before.sentence = sentence.sentence.index
            return before
        day = next((phrase for phrase in sentence.phrases() if is_date(phrase)), None)
        date = UNDATED if day is None else context.dates.resolve(sentence.units[day.first], "past")
        own = next((event.date for event in events if event.type == _TYPE), date)
        return _Head(rule, host or context.home, own, sentence.sentence.index)

    def _is_told(self, event: EventDraft, context: Context) -> bool:
        """Whether the envoys whom a sentence names in a row were told one by one before it."""
        givers = {context.cast.country(actor) for actor, role in event.roles if role == "presenter"}
        head = self._head
        if head is None:
            return False
        is_again = bool(head.apart) and event.countries <= head.apart | {head.host}
        return is_again or (len(givers) > 1 and len(givers - head.told) < len(givers) - 1)

    def _received(self, event: EventDraft, context: Context) -> list[EventDraft]:
        """Several envoys whom a sentence names without who received them, received by the host one by one."""
        givers = {context.cast.country(actor): actor for actor, role in event.roles if role == "presenter"}
        head = self._head
        if head is None or not head.host or event.type != _TYPE or len(givers) < 2 or set(givers) != event.countries:
            return [event]
        if context.pack.grammar.helpers or is_row_of_states(event, context):    # a row of names tells one ceremony
            event.countries.add(head.host)
            return [event]
        date = event.date if event.date.is_known else head.date
        head.apart |= set(givers)
        return [
            replace(event, roles=[(actor, "presenter")], countries={code, head.host}, date=date, is_listed=True,
                    instruments=list(event.instruments), sectors=set(event.sectors), evidence=[])
            for code, actor in givers.items() if code != head.host
        ]


def _tells_several(sentence: SpottedSentence, events: list[EventDraft], context: Context) -> bool:
    """Whether envoys are told of in the plural, or a colon leads to their names."""
    told = any(event.type == _TYPE for event in events)
    if not told and any(phrase.kind == "group" for phrase in sentence.phrases()):
        return True                     # "the letters of credence of five new envoys"
    offices = (office for phrase in sentence.phrases() for office in phrase.offices)
    if any(office.rank == "ambassador" and office.is_plural for office in offices):
        return True
    return context.folded.text[sentence.start : sentence.end].rstrip().endswith(":")


def _host(sentence: SpottedSentence, context: Context) -> str:
    """The state of the chief whom a sentence names beside credentials."""
    chiefs = [p for p in sentence.phrases() if p.actors and context.cast.rank(p.actors[0]) in _HOSTS]
    return next((code for phrase in chiefs if (code := context.cast.country(phrase.actors[0]))), "")


def _envoys(sentence: SpottedSentence, head: _Head, context: Context) -> list[Phrase]:
    """The envoys that a sentence names and tells nothing else of: several, or one in a line of its own."""
    if sentence.read_as("trigger") or sentence.read_as("stance"):
        return []
    if head.event is not None and head.event.modality in _UNDONE:
        return []
    found: dict[str, Phrase] = {}
    for phrase in sentence.phrases():
        is_envoy = phrase.kind in ("person", "office") and any(o.rank == "ambassador" for o in phrase.offices)
        code = phrase.country or (context.cast.country(phrase.actors[0]) if phrase.actors else "")
        if is_envoy and phrase.actors and code not in (head.host, "") and code not in head.told:
            found.setdefault(code, phrase)
    short = len(sentence.chunks) <= _LINE and not sentence.read_as("speech")
    return list(found.values()) if len(found) > 1 or short else []


def _joined(
    envoys: list[Phrase], sentence: SpottedSentence, head: _Head, context: Context
) -> list[EventDraft]:
    """The ceremony as the first sentence that names envoys tells it; each further one adds its own to it."""
    rows = [_draft(phrase, sentence, head, context) for phrase in envoys]
    whole = head.event
    made: list[EventDraft] = []
    if whole is None or (len(whole.countries) < _SIDES and context.pack.grammar.has_genitive):
        whole = head.event = rows.pop(0)
        made = [whole]
    whole.evidence = whole.evidence or [whole.span]
    for row in rows:
        whole.countries |= row.countries
        whole.roles += row.roles
        if len(whole.evidence) < _EVIDENCE_LIMIT:
            whole.evidence.append(row.span)
    return made


_EVIDENCE_LIMIT = 5     # quotations of one ceremony
_SIDES = 2              # states of an act that somebody takes part in besides the host


def is_row_of_states(event: EventDraft, context: Context) -> bool:
    """Whether the envoys of a ceremony are told by their states alone ("ambassadors of X, Y and Z"): one act.

    Arabic and Filipino rows of that kind tell who was received one after the other.
    """
    givers = {actor for actor, role in event.roles if role == "presenter"}
    is_row = context.pack.grammar.has_genitive and event.type == _TYPE and len(givers) > 1
    return is_row and not any(context.cast.kind(actor) == "person" for actor in givers)


def _draft(phrase: Phrase, sentence: SpottedSentence, head: _Head, context: Context) -> EventDraft:
    code = context.cast.country(phrase.actors[0]) or phrase.country
    done = head.event
    return EventDraft(
        type=_TYPE, rule=head.rule, kind="", modality=done.modality if done else "happened",
        roles=[(phrase.actors[0], "presenter")], countries={code, head.host}, date=done.date if done else head.date,
        place=done.place if done else None, span=(phrase.start, phrase.end), trigger=(phrase.start, phrase.end),
        sentence=sentence.sentence.index, form="noun", confidence=0.7, is_listed=True,
        inferred=("receiver from the sentence before",),
    )


def of_own_envoy(draft: EventDraft, arguments: Arguments, context: Context) -> EventDraft:
    """A summons of a state's own envoy is a recall: "X summoned the ambassador of X in Y"."""
    if draft.kind != "summons" or len(draft.countries) != len(_SUMMONED):
        return draft
    summoning = [actor for actor, role in draft.roles if role == "summoner"]
    own = {context.cast.country(actor) for actor in summoning if context.cast.rank(actor) != "ambassador"}
    envoys = [p for p in arguments.all() if any(office.rank == "ambassador" for office in p.offices)]
    if len(own) != 1 or not envoys or {envoy.country for envoy in envoys} != own:
        return draft
    roles = [(actor, "sender" if context.cast.country(actor) in own else "receiver") for actor, _ in draft.roles]
    return replace(draft, type="recall", kind="consultations", roles=roles)


_SUMMONED = ("summoner", "summoned")
