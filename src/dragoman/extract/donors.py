"""Donors told in a row: "X pledged 5 million, Y 3 million and Z tents", "5 million from X, 3 million from Y"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.extract.context import Context, EventDraft
from dragoman.extract.rows import UNDONE, code_of, tells
from dragoman.model.claims import Modality
from dragoman.model.dates import UNDATED
from dragoman.model.mentions import Chunk, Phrase, SpottedSentence, Unit

_TYPE = "aid"
#: What else a verb of giving may be read as, where the row says that it gives.
_GIVING = frozenset({"aid", "offer"})
_SIDES = frozenset({"state", "organisation"})
#: Chunks between a number and "from" whom it is, and between a donor, with its verb, and the number.
_BEFORE, _BEHIND = 9, 5
#: What may stand between a donor and what it gives, besides a verb.
_SMALL = frozenset({
    "helper", "support", "trigger", "open", "currency", "skip", "common", "approximate", "cue", "value",
})
#: Slots of whoever is given to.
_TO = frozenset({"to", "for", "of"})


class Donors:
    """Follows a document: to whom aid goes, and who gives how much of it."""

    def __init__(self) -> None:
        self._recipient = ""

    def read(self, sentence: SpottedSentence, events: list[EventDraft], context: Context) -> list[EventDraft]:
        """The events of a sentence, with one of aid for each donor in a row; call it for every sentence in order."""
        told = [event for event in events if event.type in _GIVING]
        rule = tells(sentence, _TYPE, context) or tells(sentence, "offer", context)
        found = _donors(sentence) if rule else []
        codes = {code_of(phrase) for phrase in found}
        recipient = self._to_whom(sentence, told, codes, context)
        if len(codes) < 2 or not recipient or any(event.modality in UNDONE for event in told):
            return events
        others = [event for event in events if event.type not in _GIVING or not event.countries & codes]
        given = {code for event in others if event.type in _GIVING for code in event.countries}
        pattern = told[0] if told else None
        fresh = (phrase for phrase in found if code_of(phrase) not in given)
        return [*others, *(_draft(phrase, recipient, rule, sentence, pattern, context) for phrase in fresh)]

    def _to_whom(
        self, sentence: SpottedSentence, told: list[EventDraft], donors: set[str], context: Context
    ) -> str:
        """The state that is given to: as an act says, the sentence, or what was told of aid before."""
        named = {
            context.cast.country(actor) for event in told for actor, role in event.roles if role == "recipient"
        } - donors - {""}
        if not named and donors:
            named = {code_of(p) for p in sentence.phrases() if p.kind in _SIDES and p.mark in _TO} - donors - {""}
        if not named and not donors:
            named = _receiving(sentence, context)
        if len(named) == 1:
            self._recipient = next(iter(named))
        elif named:
            return ""
        return "" if self._recipient in donors else self._recipient


def _receiving(sentence: SpottedSentence, context: Context) -> set[str]:
    """The state before a verb of receiving aid."""
    for index in sentence.read_as("trigger"):
        chunk = sentence.chunks[index]
        for meaning in chunk.lexemes if isinstance(chunk, Unit) else ():
            rule = context.rules.events.get(meaning.value) if meaning.kind == "trigger" else None
            if rule is not None and rule.event == _TYPE and "subject" in rule.roles.get("recipient", ()):
                before = (p for p in sentence.phrases() if p.start < chunk.start and p.kind in _SIDES)
                return {code_of(phrase) for phrase in before if phrase.can_be_subject}
    return set()


def _donors(sentence: SpottedSentence) -> list[Phrase]:
    """The states beside each of which stands what it gives: behind it a number, or before it a number and "from"."""
    found: dict[str, Phrase] = {}
    chunks = sentence.chunks
    for index, chunk in enumerate(chunks):
        if not isinstance(chunk, Phrase) or chunk.kind not in _SIDES or not code_of(chunk) or chunk.is_possessor:
            continue
        is_led = chunk.mark == "from"       # "5 million from X", "from X (5 million)"
        gives = _number_before(chunks, index) if is_led else chunk.can_be_subject
        if (gives and is_led) or ((gives or is_led) and _number_behind(chunks, index, is_first=not found)):
            found.setdefault(code_of(chunk), chunk)
    return list(found.values())


def _number_before(chunks: list[Chunk], index: int) -> bool:
    """Whether an amount of money stands before "from" whom it is."""
    is_money = False
    for position in range(index - 1, max(-1, index - _BEFORE), -1):
        chunk = chunks[position]
        if isinstance(chunk, Phrase) or chunk.kind == "comma":
            return False
        is_money = is_money or chunk.get("currency", "scale") is not None
        if _is_number(chunk):
            return is_money or (position > 0 and chunks[position - 1].kind == "currency")
    return False


def _number_behind(chunks: list[Chunk], index: int, *, is_first: bool) -> bool:
    """Whether a number stands behind a donor: at once where the verb was told before, else behind the verb."""
    has_verb = False
    for position in range(index + 1, min(len(chunks), index + _BEHIND)):
        chunk = chunks[position]
        if isinstance(chunk, Phrase):
            return False
        if _is_number(chunk):
            return not is_first or has_verb or position > index + 1
        if not is_first and (helper := chunk.get("helper")) and helper.value == "determiner":
            return True
        if chunk.kind not in _SMALL:
            return False
        has_verb = has_verb or chunk.kind in ("support", "trigger")
    return False


def _is_number(chunk: Unit) -> bool:
    return chunk.kind == "number" or (chunk.kind == "multiple" and chunk.get("multiple") is not None)


def _draft(
    donor: Phrase, recipient: str, rule: str, sentence: SpottedSentence, told: EventDraft | None, context: Context
) -> EventDraft:
    code = code_of(donor)
    modality: Modality = context.rules.events[rule].modality or "happened"
    draft = EventDraft(
        type=context.rules.events[rule].event, rule=rule, kind="", modality=modality, countries={code, recipient},
        roles=[(context.cast.state(code), "provider"), (context.cast.state(recipient), "recipient")],
        date=UNDATED, place=None, span=(donor.start, donor.end), trigger=(donor.start, donor.end),
        sentence=sentence.sentence.index, form="noun", confidence=0.7, is_listed=True,
        inferred=("recipient from what tells of the aid",),
    )
    if told is None:
        return draft
    return replace(draft, type=told.type, rule=told.rule, kind=told.kind, modality=told.modality, date=told.date)
