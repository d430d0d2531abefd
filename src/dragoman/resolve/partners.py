"""Partners: "the country's president" who receives a guest is no countryman of the guest."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.model.mentions import Phrase
from dragoman.model.people import OfficePhrase
from dragoman.resolve.discourse import Discourse
from dragoman.resolve.topics import is_site

_DEALING = frozenset({"person", "office", "group", "counterpart", "pronoun"})
_SUBJECTS = frozenset({"", "nominative", "subject"})
#: Cases and marks of whoever is met, received or written to; a genitive may only belong to the noun before it.
_MET = frozenset({"with", "accusative", "dative", "instrumental"})


def host_of(
    phrase: Phrase, before: Sequence[Phrase], own: str, now: Discourse, *, is_told: bool = False
) -> str:
    """The state of "the country's president" who deals with somebody of `own`: where that one is, else "".

    The same goes for a title that `is_told` before as of `own`: "the president received the guest".
    """
    if not own or phrase.has_pronoun or not (is_told or any(office.is_owned for office in phrase.offices)):
        return ""
    met = _partner(phrase, before)
    if met is None or met.country != own:
        return ""
    posts = (office.accredited for office in met.offices if office.accredited)
    others = (code for code in (*now.dyad, *now.main[:_ABOUT]) if code and code != own)
    return next(posts, "") or next(others, "")


_ABOUT = 2          # states that a text is about


def _partner(phrase: Phrase, before: Sequence[Phrase]) -> Phrase | None:
    """Whoever named before it deals with somebody in a sentence: one of them acts, the other is met or received."""
    for other in reversed(before):
        if other.kind not in _DEALING or not other.country:
            continue
        if (_acts(other) and _is_met(phrase)) or (_acts(phrase) and _is_met(other)):
            return other
    return None


def _acts(phrase: Phrase) -> bool:
    return phrase.mark in _SUBJECTS and (phrase.cases == {"nominative"} or phrase.mark == "nominative")


def _is_met(phrase: Phrase) -> bool:
    if phrase.kind == "pronoun":
        return phrase.mark in _MET
    if phrase.mark == "with":
        return True
    return not phrase.mark and bool(phrase.cases & _MET) and "nominative" not in phrase.cases


def sender_of(office: OfficePhrase, phrase: Phrase, before: Sequence[Phrase], now: Discourse) -> str:
    """Whose an ambassador is to whom somebody does something: the other of the two states spoken of; whose a guest is.

    Others who open a sentence go with the state that the sentence before was about, in press without a home state.
    """
    if phrase.is_guest:
        return guest_of(before, now)
    acting = _acting(before)
    if office.rank != "ambassador":
        return now.opened if not acting and not now.is_home_sure and office.rank in IN_PAIRS else ""
    if not phrase.cases or "nominative" in phrase.cases:
        return ""
    return next((code for code in now.dyad if code != acting), "") if acting in now.dyad else ""


def guest_of(before: Sequence[Phrase], now: Discourse) -> str:
    """Whose "the visiting minister" is: the other of the states spoken of than his host's, who acts before him."""
    host = _acting(before) or now.home
    return next((code for code in (*now.dyad, *now.main) if code and code != host), "")


def _acting(before: Sequence[Phrase]) -> str:
    return next((p.country for p in reversed(before) if p.is_actor and p.country and not is_site(p)), "")


#: Offices of which a text speaks in the plural when it means those of its two states; others are people in general.
IN_PAIRS = frozenset({"head_of_state", "head_of_government", "foreign_minister", "minister", "parliament_head"})


def apart_from(group: Phrase, before: Sequence[Phrase]) -> frozenset[str]:
    """The states of whoever meets a group: they are not of it ("X held talks with the two leaders")."""
    if group.mark != "with":
        return frozenset()
    return frozenset(p.country for p in before if p.kind in _DEALING and p.country and p.mark in _SUBJECTS)


def is_behind_subject(pronoun: Phrase, before: Sequence[Phrase]) -> bool:
    """Whether who is named right before a pronoun is who acts, and so not whom it means ("X received him")."""
    last = next((phrase for phrase in reversed(before) if phrase.is_actor), None)
    if last is None or not last.actors or not last.can_be_subject:
        return False
    return pronoun.first - last.last <= _VERB


#: Units from a subject to its verb's object, at most: more leads to a second verb ("summons X today and gives him").
_VERB = 3


def is_pair(before: Sequence[Phrase]) -> bool:
    """Whether persons of two states stand in the sentence already: it is they who are meant."""
    return len({phrase.country for phrase in before if phrase.kind in _PERSONAL and phrase.country}) > 1


_PERSONAL = frozenset({"person", "office", "counterpart"})
