"""Persons of the record: forms of names judged to be one person's, with the offices they were seen in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from dragoman.gazetteer.load import Gazetteer
from dragoman.merge.names import Evidence, Match, PersonName, Standing, compare
from dragoman.merge.names.evidence import Relation
from dragoman.merge.told import name_of, standing_of
from dragoman.model.ids import entry_id
from dragoman.model.record import FormId, Judgement, NameForm, PersonEntry, Seen

#: From this chance on two forms are judged to be one person's; forms less alike than the other never stand together.
SAME = 0.5
_OTHER = 0.05


def judge_forms(left: NameForm, right: NameForm, world: Gazetteer) -> Judgement:
    """The judgement about two forms, the smaller id on the left.

    Only their states are evidence: ranks are known from more and more documents, and a judgement must not depend on
    when it is made.
    """
    if left.id > right.id:
        left, right = right, left
    found = _compared(left, right, world)
    return Judgement(
        left=left.id, right=right.id, verdict="same" if found.score >= SAME else "different",
        score=round(found.score, 4), reasons=tuple(str(reason) for reason in found.reasons),
    )


def same_person(left: NameForm, right: NameForm, world: Gazetteer) -> Judgement | None:
    """The judgement about two forms of one person's name; None about others, which nobody keeps."""
    left, right = (left, right) if left.id < right.id else (right, left)
    return judge_forms(left, right, world) if _compared(left, right, world).score >= SAME else None


def _compared(left: NameForm, right: NameForm, world: Gazetteer) -> Match:
    evidence = Evidence(*(standing_of(form.country or "", "", world) for form in (left, right)))
    relation = _relation(evidence.left, evidence.right)
    return _matched(left.written, right.written, relation) if relation in _STAND else compare(
        read(left), read(right), evidence=evidence
    )


@lru_cache(1 << 14)
def _relation(left: Standing, right: Standing) -> Relation:
    return Evidence(left, right).relation


#: What stands for all pairs of states that stand to each other in one way; "other" needs no comparing.
_ONE, _ORGANISATION = Standing(states=frozenset({"one"})), Standing(organisations=frozenset({"an organisation"}))
_STAND: dict[Relation, Evidence] = {
    "same": Evidence(_ONE, _ONE), "open": Evidence(_ONE, _ORGANISATION), "unknown": Evidence(Standing(), Standing()),
}


@lru_cache(1 << 13)
def _matched(left: str, right: str, relation: Relation) -> Match:
    """Two names compared: the same ones meet again and again, with other states."""
    return compare(name_of(left), name_of(right), evidence=_STAND[relation])


def read(form: NameForm) -> PersonName:
    """A form taken apart."""
    return name_of(form.written)


def may_be_one(left: NameForm, right: NameForm, world: Gazetteer) -> bool:
    """Whether two forms that nobody joined may stand together."""
    return round(_compared(left, right, world).score, 4) >= _OTHER


def make_person(forms: Sequence[NameForm], seen: Mapping[FormId, Seen]) -> PersonEntry:
    """The person of some forms, without sightings; a function of its arguments and of nothing else."""
    counts = {form.id: seen[form.id].times if form.id in seen else 0 for form in forms}
    ordered = sorted(forms, key=lambda form: (-counts[form.id], form.written, form.id))
    known = [seen[form.id] for form in forms if form.id in seen]
    return PersonEntry(
        id=entry_id("person", (form.id for form in forms)), name=_name(ordered, counts), forms=tuple(ordered),
        states=tuple(sorted({form.country for form in forms if form.country})),
        first_seen=min((one.first for one in known if one.first), default=None),
        last_seen=max((one.last for one in known if one.last), default=None),
    )


def _name(forms: Sequence[NameForm], counts: Mapping[FormId, int]) -> str:
    """The fullest form in Latin letters, the most frequent of these; where there is none, the most frequent form."""
    latin = [form for form in forms if read(form).script == "latin"]
    if not latin:
        return forms[0].written
    return min(latin, key=lambda form: (-min(len(read(form).words), 3), -counts[form.id], form.written)).written
