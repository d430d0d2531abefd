"""Whom a sentence is about: its subject, its several subjects, whoever speaks in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from dragoman.model.mentions import Phrase
from dragoman.resolve.cast import Cast
from dragoman.resolve.discourse import Discourse


def subject_of(acting: list[Phrase]) -> Phrase | None:
    """Whom a sentence is about: its first actor in the nominative, else its first person in the genitive, else its
    first actor without a mark; failing all, the person whose act or thing it tells of ("the visit of X begins")."""
    single = [p for p in acting if p.kind != "group" and not (p.is_coordinated and not p.mark)]
    for marks, kinds in ((("nominative", "subject"), ()), (("genitive",), ("person", "office")), (("",), ())):
        found = next((p for p in single if p.mark in marks and (p.kind in kinds if kinds else p.can_be_subject)), None)
        if found is not None:
            return found
    owners = (p for p in single if not p.mark and p.kind in ("person", "office") and "genitive" in p.cases)
    return next(owners, None)


def together(acting: list[Phrase]) -> tuple[str, ...]:
    """The first subjects of a sentence that are several: a group, or actors joined to one another."""
    for number, phrase in enumerate(acting):
        if not phrase.can_be_subject or phrase.is_coordinated:
            continue
        found = list(phrase.actors)
        for other in acting[number + 1 :]:
            if not other.is_coordinated or other.mark not in ("", phrase.mark):
                break
            found.extend(other.actors)
        if len(found) > 1:
            return tuple(dict.fromkeys(found))
    return ()


def first_acting(phrases: Sequence[Phrase]) -> tuple[str, ...]:
    """Whom a sentence names first as acting, with those joined to it, where particles tell who acts."""
    found: list[str] = []
    for phrase in phrases:
        is_next = bool(found) and phrase.is_coordinated and (not phrase.mark or phrase.mark in _SUBJECT_CASES)
        if not is_next and (found or phrase.mark not in _SUBJECT_CASES):
            if found:
                break
            continue
        if phrase.kind in _ACTING and phrase.form != "adjective":
            found.extend(phrase.actors)
    return tuple(dict.fromkeys(found))


#: Who can act for a state.
_ACTING = frozenset({"person", "office", "state", "organisation", "body", "counterpart"})


def body_told(now: Discourse, cast: Cast) -> str:
    """The state of the body of several people that was told of last, and told of alone; "" if there is none."""
    actor = now.topic
    is_body = actor == now.thing and len(now.topics) < _SEVERAL and cast.kind(actor) == "body"
    return cast.country(actor) if is_body and actor.split("-", 1)[-1] in _COLLECTIVE else ""


_SEVERAL = 2
#: Bodies that "they" may mean.
_COLLECTIVE = frozenset({"group", "government", "armed_forces", "police"})


def lists_in(phrases: list[Phrase], members: Callable[[Iterable[str]], set[str]]) -> dict[int, tuple[str, ...]]:
    """The states that a sentence names in a row or as a format, by how many they are: three and more.

    `members` gives the states of a format: "the six" are those of the group that was named.
    """
    found: dict[int, tuple[str, ...]] = {}
    row: list[str] = []
    for phrase in phrases:
        if not phrase.country or phrase.form == "adjective":
            continue
        if len(own := members([phrase.country])) > _PAIR:
            found[len(own)] = tuple(sorted(own))
        row = [*row, phrase.country] if phrase.is_coordinated else [phrase.country]
        several = tuple(dict.fromkeys(row))
        if len(several) > _PAIR:
            found[len(several)] = several
    return found


_PAIR = 2


def is_site(phrase: Phrase) -> bool:
    """Whether a state is named as the place or the matter of what is told, not as a side to it."""
    return phrase.kind in ("state", "organisation") and phrase.mark in ("at", "about")


def is_post(phrase: Phrase) -> bool:
    """Whether an office is what somebody is or takes over, and nobody else: "as its chairman", "assumed the chair"."""
    return phrase.kind == "office" and (phrase.mark == "as" or phrase.offices[0].rank == "igo_head")


def state_of_speaker(before: list[Phrase]) -> str:
    """The state of the person named last before a phrase whom nothing keeps from being the subject."""
    persons = (p for p in reversed(before) if p.kind in ("person", "office") and p.can_be_subject)
    return next((p.country for p in persons if p.country), "")


def look_ahead(phrases: Sequence[Phrase], quoted: Sequence[tuple[int, int]]) -> None:
    """"In his visit, X ...", "I met Y, said X": point pronouns that mean a person behind them."""
    for number, phrase in enumerate(phrases):
        speaks = phrase.form == "first"
        if phrase.kind == "pronoun" and not speaks and (ahead := announced(phrase, phrases)) is not None:
            phrase.actors, phrase.country = ahead.actors[:1], ahead.country
        elif phrase.kind == "pronoun" and (speaks or not phrase.actors):
            behind = [p for p in phrases[number + 1 :] if p.kind in ("person", "office") and p.actors]
            person = next((p for p in behind if not speaks or says_it(phrase, p, quoted)), None)
            if person is not None:
                phrase.actors, phrase.country = person.actors[:1], person.country


def announced(pronoun: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Whom a possessive that opens a sentence means where its subject comes after it ("Sa kanyang pulong, sinabi ni").

    Only particles of case tell who that is; another pronoun in between may be meant as well.
    """
    if pronoun.mark != "possessive" or pronoun.form == "several" or not phrases or phrases[0] is not pronoun:
        return None
    for phrase in phrases[1:]:
        if phrase.kind == "pronoun":
            return None
        if phrase.kind == "person" and phrase.mark in _SUBJECT_CASES and phrase.actors and not phrase.is_coordinated:
            return phrase
    return None


_SUBJECT_CASES = frozenset({"nominative", "genitive"})


def owner_of(before: Sequence[Phrase]) -> str:
    """Whom a possessive means: the nearest person or state before it, "" if none.

    Not to whom something is brought, if anybody else is named: "X conveyed to Y his thanks".
    """
    near = [p for p in reversed(before) if p.kind in ("person", "office", "state") and p.actors]
    owner = next((p for p in near if p.mark != "dative"), near[0] if near else None)
    return owner.actors[0] if owner else ""


def ministry_of(phrases: Sequence[Phrase]) -> str:
    """The ministry named last among phrases, "" if none."""
    named = (p.actors[0] for p in reversed(phrases) if p.kind == "body" and "ministry" in p.value and p.actors)
    return next(named, "")


def says_it(phrase: Phrase, other: Phrase, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether `other`, behind "we", is whose words these are: named as acting behind the quotation mark that ends them.

    Where particles tell who acts, "said of X" names him.
    """
    if other.mark == "genitive":
        return True
    end = next((end for start, end in quoted if start <= phrase.start < end), None)
    return end is not None and other.start >= end and other.can_be_subject
