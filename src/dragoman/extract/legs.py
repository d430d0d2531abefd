"""Legs: the states listed behind the first to which a tour leads."""

from __future__ import annotations

from dragoman.extract.context import Context
from dragoman.languages.rules_schema import EventRule
from dragoman.model.mentions import Meaning, Phrase, SpottedSentence, Unit


def add_legs(
    sentence: SpottedSentence, first: str, role: str, roles: list[tuple[str, str]], countries: set[str],
    context: Context,
) -> list[str]:
    """Add the states listed behind the one that was filled in, where a tour leads: "a trip through Africa (X, Y)"."""
    chunks = sentence.chunks
    added: list[str] = []
    index = next((n for n, c in enumerate(chunks) if isinstance(c, Phrase) and c.actors == [first]), len(chunks))
    for chunk in chunks[index + 1 :]:
        if isinstance(chunk, Phrase) and chunk.kind == "state" and chunk.actors:
            if (code := context.cast.country(chunk.actors[0])) not in countries:
                countries.add(code)
                roles.append((chunk.actors[0], role))
                added.append(f"{code}: listed with {context.cast.country(first)}")
        elif isinstance(chunk, Phrase) or chunk.kind not in ("conjunction", "comma"):
            break
    return added


def is_tour(rule: EventRule, meaning: Meaning) -> bool:
    """Whether a noun tells a tour."""
    return rule.event == "tour" and meaning.form == "noun"


def lead_on(
    sentence: SpottedSentence, index: int, roles: list[tuple[str, str]], countries: set[str], context: Context
) -> bool:
    """Add where verbs behind the noun of a tour say that it leads: "which took him to X and will take him to Y"."""
    if not any(context.cast.kind(actor) in _TRAVELLERS for actor, _ in roles):
        return False            # a team, an orchestra
    known = len(countries)
    for actor in _told_legs(sentence, index, context):
        if (code := context.cast.country(actor)) not in countries:
            countries.add(code)
            roles.append((actor, "host"))
    return len(countries) > known


def _told_legs(sentence: SpottedSentence, index: int, context: Context) -> list[str]:
    """The states behind the verbs that lead somebody on, if a leg is already told; verbs to come tell their own."""
    legs: list[str] = []
    is_leg = is_listed = is_begun = False
    for chunk in sentence.chunks[index + 1 :]:
        if isinstance(chunk, Unit):
            tells = _leads(chunk, context)
            is_leg = tells or (is_leg and chunk.kind in _ON_THE_WAY)
            is_listed = is_listed and chunk.kind in ("conjunction", "comma") and not tells
            is_begun = is_begun or (tells and any(m.form in _TOLD for m in chunk.lexemes if m.kind == "trigger"))
        elif chunk.kind == "state" and chunk.actors and chunk.mark == "to" * is_leg and (is_leg or is_listed):
            legs.append(chunk.actors[0])
            is_leg, is_listed = False, True
        elif chunk.kind != "pronoun":
            is_leg = is_listed = False
    return legs if is_begun else []


def _leads(unit: Unit, context: Context) -> bool:
    """Whether a verb says where a trip leads ("took him to")."""
    rules = (context.rules.events[m.value] for m in unit.lexemes if m.kind == "trigger" and m.form != "noun")
    return any(rule.event == "tour" and rule.needs for rule in rules)


_TOLD = frozenset({"past", "present", "participle", "passive"})
_TRAVELLERS = frozenset({"person", "office"})
#: What may stand between a verb that leads somebody on and where to.
_ON_THE_WAY = frozenset({"marker", "skip", "word", "common"})
