"""Completion: the state a clause leaves unsaid, taken from where the language leaves it, or nothing."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extract.arguments import Arguments
from dragoman.extract.context import Context
from dragoman.model.mentions import Phrase, SpottedSentence, Unit
from dragoman.ontology.load import EventType

#: Acts one may pay where one's counterpart is: the venue's state is the other side if none is named.
_AT_HOST = frozenset({"visit", "tour", "meeting", "consultations", "joint_commission_session", "business_event"})


#: Acts done to an envoy, or by one, where the envoy is accredited.
_OF_ENVOYS = frozenset({"summons", "recall", "expulsion", "appointment", "credentials_presentation"})


def complete(  # noqa: PLR0913  the pieces of one frame
    sentence: SpottedSentence, index: int, unit: Unit, event: EventType, arguments: Arguments,
    roles: list[tuple[str, str]], countries: set[str], context: Context,
) -> list[str] | None:
    """Add to `roles` and `countries` what the clause leaves unsaid; what was added, or None if states are missing."""
    added: list[str] = []
    if not countries and not roles and event.states > 1 and not arguments.all():
        return None
    for actor, why in _proposals(sentence, index, unit, event, arguments, context):
        if len(countries) >= event.states:
            break
        code = context.cast.country(actor)
        if code and code not in countries:
            countries.add(code)
            roles.append((actor, _free_role(event, roles)))
            added.append(f"{code}: {why}")
    return added if len(countries) >= event.states else None


def add_envoys(
    event: EventType, arguments: Arguments, roles: list[tuple[str, str]], countries: set[str], context: Context
) -> None:
    """Acts done to or by an envoy involve the state the envoy is sent to."""
    posts = [o.accredited for p in arguments.all() for o in p.offices if o.accredited]
    for code in posts if event.id in _OF_ENVOYS and len(countries) < event.states else ():
        actor = context.cast.state(code)
        if (country := context.cast.country(actor)) not in countries:
            countries.add(country)
            roles.append((actor, _free_role(event, roles)))


def _free_role(event: EventType, roles: list[tuple[str, str]]) -> str:
    names = list(event.roles)
    taken = {role for _, role in roles}
    return next((name for name in names if name not in taken), names[-1])


def _proposals(
    sentence: SpottedSentence, index: int, unit: Unit, event: EventType, arguments: Arguments, context: Context
) -> Iterator[tuple[str, str]]:
    """Who else takes part, the surest first."""
    if unit.has_pronoun and sentence.subject:
        yield sentence.subject, "the one spoken of"
    for phrase in arguments.get("at") if event.id in _AT_HOST else ():
        if phrase.country:
            yield context.cast.state(phrase.country), "the state of the venue"
    for phrase in _nearby(sentence, index):
        for actor in phrase.actors:
            yield actor, "named in the same sentence"
    if sentence.subject:
        yield sentence.subject, "the subject of the sentence before"
    for code in sentence.dyad:
        yield context.cast.state(code), "the two states spoken of before"


def _nearby(sentence: SpottedSentence, index: int) -> list[Phrase]:
    found = [
        (abs(n - index), n, chunk) for n, chunk in enumerate(sentence.chunks)
        if isinstance(chunk, Phrase) and chunk.is_actor and chunk.mark not in ("at", "about", "as", "oblique")
    ]
    return [chunk for _, _, chunk in sorted(found, key=lambda item: item[:2])]
