"""Placing: for which state somebody acts whose title names none, in press that has no home state of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.model.mentions import WHOSE, Phrase
from dragoman.model.people import OfficePhrase
from dragoman.resolve.cast import Cast

#: Marks of what a sentence is told of rather than who acts in it.
_ASIDE = frozenset({"at", "about", "to", "from", "during", "elsewhere", "alias"})
_SUBJECTS = frozenset({"", "nominative", "subject"})
#: Those whom somebody can receive, meet or call.
_PARTIES = frozenset({"person", "office", "group", "counterpart", "body"})


def placed(
    phrase: Phrase, phrases: Sequence[Phrase], topic: str, others: Sequence[str]
) -> tuple[str, str]:
    """The state of a titled person and why, ("", "") where nothing tells it.

    "Her minister" and "the country's minister" go with who acts before them; else it is the state that acts in the
    sentence, the one the text is dated from or has as its subject: but not that of somebody the person receives.
    """
    before = list(phrases[: next(n for n, other in enumerate(phrases) if other is phrase)])
    if led := led_by(phrase, before):
        return led, "the delegation that is led"
    if phrase.form == WHOSE and before and before[-1].country:
        return before[-1].country, "whose it is told to be"
    acting = _acting(before)
    if any(office.is_owned for office in phrase.offices):
        nearest = next((other.country for other in reversed(before) if other.is_actor and other.country), "")
        return (acting or nearest or topic), "whose it is told to be"
    opposed = {other.country for other in phrases if other is not phrase and _is_opposed(phrase, other)}
    for code, why in _candidates(acting, topic, others):
        if code and code not in opposed:
            return code, why
    return "", ""


def _candidates(acting: str, topic: str, others: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield acting, "the state that acts in the sentence"
    for code in others:
        yield code, "home state"
    yield topic, "the state spoken of"


def _acting(before: Sequence[Phrase]) -> str:
    """The state that the sentence began with as its subject."""
    for phrase in before:
        if phrase.kind in ("state", "body", "organisation") and phrase.form != "adjective" and phrase.country:
            if phrase.mark not in _ASIDE and phrase.can_be_subject:
                return phrase.country
    return ""


def _is_opposed(phrase: Phrase, other: Phrase) -> bool:
    """Whether `other` is somebody of a stated state with whom or to whom the person does something."""
    if other.kind not in _PARTIES or not other.country or other.is_coordinated or other.mark in _ASIDE:
        return False
    does = phrase.mark in _SUBJECTS and (not phrase.cases or "nominative" in phrase.cases)
    return does and bool(other.cases or other.mark) and "nominative" not in other.cases


def led_by(phrase: Phrase, before: Sequence[Phrase]) -> str:
    """The state of the delegation that somebody leads: "a delegation of the parliament of X headed by the speaker"."""
    if phrase.mark != "by" or not before or not before[-1].country:
        return ""
    return before[-1].country if any(other.kind == "group" for other in before[-2:]) else ""


def diplomat(office: OfficePhrase, told: Sequence[str], before: Sequence[Phrase], cast: Cast) -> str:
    """Who was told of last whom a text calls "the diplomat" for short: a foreign minister, an envoy, a spokesman."""
    if office.title != _DIPLOMAT or office.is_plural or not office.is_definite or office.modifier:
        return ""
    here = [actor for phrase in before if phrase.kind in _PARTIES for actor in phrase.actors]
    return next((actor for actor in reversed([*told, *here]) if cast.rank(actor) in _DIPLOMATS), "")


_DIPLOMAT = "diplomat"
#: Ranks of those who are diplomats.
_DIPLOMATS = frozenset({"foreign_minister", "deputy_minister", "ambassador", "official"})


def unnamed(office: OfficePhrase, told: Sequence[str], cast: Cast) -> str:
    """The office without a name among those told before that a title alone points to ("the minister")."""
    if office.is_plural or office.body or office.modifier:
        return ""
    offices = (actor for actor in reversed(told) if cast.kind(actor) == "office")
    ranks = {office.rank, "foreign_minister"} if office.rank == "minister" else {office.rank}
    return next((actor for actor in offices if cast.rank(actor) in ranks and cast.country(actor)), "")
