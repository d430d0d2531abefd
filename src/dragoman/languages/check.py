"""What can be checked of a pack without reading with it: names that exist, examples that are there, clean letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.errors import UnknownKeyError
from dragoman.gazetteer.load import Gazetteer
from dragoman.languages.pack import Pack
from dragoman.languages.rules_schema import CommitmentRule, EventRule, StanceRule
from dragoman.ontology.load import Ontology

_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a pack: where, and what, as a sentence."""

    where: str
    problem: str

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}"


def static_findings(pack: Pack, ontology: Ontology, gazetteer: Gazetteer) -> list[Finding]:
    """Everything wrong with a pack that can be seen without reading with it."""
    return [
        *_references(pack, ontology, gazetteer), *_proofs(pack), *_letters(pack), *_clashes(pack),
    ]


def _references(pack: Pack, ontology: Ontology, gazetteer: Gazetteer) -> Iterator[Finding]:
    code = pack.code
    for rule in pack.events:
        yield from _known(f"{code}, rule {rule.id!r}, event", [rule.event], ontology.events)
        if rule.event in ontology.events:
            event = ontology.events[rule.event]
            kinds = [kind for kind in (rule.kind, *rule.kinds) if kind]
            yield from _known(f"{code}, rule {rule.id!r}, kind", kinds, event.kinds)
            roles = (*rule.roles, *rule.requires_roles)
            yield from _known(f"{code}, rule {rule.id!r}, roles", roles, event.roles)
    for stance in pack.stances:
        yield from _known(f"{code}, rule {stance.id!r}, stance", [stance.stance], ontology.stances)
    for promise in pack.commitments:
        yield from _known(f"{code}, rule {promise.id!r}, strength", [promise.strength], ontology.lists["strength"])
    found, where = pack.instruments, f"{code}/instruments.toml"
    kinds = [*(item.kind for item in found.instrument), *(item.kind for item in found.known)]
    yield from _known(where, kinds, ontology.lists["instrument"])
    yield from _known(where, [code for item in found.known for code in item.parties], _parties(gazetteer))
    yield from _known(where, [item.kind for item in found.mechanism], ontology.lists["mechanism"])
    yield from _known(where, [item.status for item in found.status], ontology.lists["status"])
    yield from _named(pack, ontology, gazetteer)


def _parties(gazetteer: Gazetteer) -> set[str]:
    return {*gazetteer.states, *gazetteer.organisations}


def _named(pack: Pack, ontology: Ontology, gazetteer: Gazetteer) -> Iterator[Finding]:
    code = pack.code
    yield from _known(f"{code}/sectors.toml", pack.sectors, ontology.sectors)
    yield from _known(f"{code}/states", pack.names.states, gazetteer.states)
    yield from _known(f"{code}/organisations", pack.names.organisations, gazetteer.organisations)
    yield from _known(f"{code}/places.tsv", pack.names.places, gazetteer.places)
    yield from _known(f"{code}/leaders.tsv", pack.names.leaders, gazetteer.leaders)
    yield from _known(f"{code}/bodies", [body.kind for body in pack.names.bodies], gazetteer.bodies)
    for offices in pack.names.offices:
        yield from _known(f"{code}/offices", [office.title for office in offices.office], gazetteer.titles)
        yield from _known(f"{code}/offices, portfolio", offices.portfolio, gazetteer.bodies)


def _known(where: str, names: Iterable[str], known: Iterable[str]) -> Iterator[Finding]:
    there = set(known)
    for name in names:
        if name not in there:
            error = UnknownKeyError(where, name, there, what="name")
            yield Finding(where, f"{error.problem} ({error.remedy})" if error.remedy else error.problem)


def _proofs(pack: Pack) -> Iterator[Finding]:
    for rule in _rules(pack):
        if not rule.examples:
            yield Finding(f"{pack.code}, rule {rule.id!r}", "has no example")
        if not rule.counterexamples:
            yield Finding(f"{pack.code}, rule {rule.id!r}", "has no counterexample")


def _rules(pack: Pack) -> Iterator[EventRule | StanceRule | CommitmentRule]:
    yield from pack.events
    yield from pack.stances
    yield from pack.commitments


def _letters(pack: Pack) -> Iterator[Finding]:
    """Words that mix scripts: a Latin "a" inside a Cyrillic word never matches anything."""
    for rule in _rules(pack):
        for words in rule.forms.values():
            for phrase in words:
                if mixed := _mixed(phrase):
                    yield Finding(f"{pack.code}, rule {rule.id!r}", f"{mixed!r} mixes letters of two scripts")


def _mixed(phrase: str) -> str:
    for word in _LETTERS.findall(phrase):
        scripts = {unicodedata.name(char, "?").split()[0] for char in word if not unicodedata.combining(char)}
        if len(scripts & {"LATIN", "CYRILLIC", "ARABIC", "GREEK"}) > 1:
            return str(word)
    return ""


def _clashes(pack: Pack) -> Iterator[Finding]:
    """The same words in two event rules that nothing tells apart."""
    owners: dict[str, EventRule] = {}
    for rule in pack.events:
        for words in rule.forms.values():
            for phrase in words:
                other = owners.setdefault(phrase, rule)
                if other is not rule and other.specificity == rule.specificity and not (
                    other.needs or rule.needs or other.excludes or rule.excludes
                    or other.needs_object or rule.needs_object
                ):
                    yield Finding(
                        f"{pack.code}, rule {rule.id!r}",
                        f"claims {phrase!r} like {other.id!r} (give one a higher specificity, or needs, or excludes)",
                    )
