"""Persons of the record: forms of names judged to be one person's, with the offices they were seen in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from dragoman.gazetteer.load import Gazetteer
from dragoman.merge.names import Evidence, PersonName, Standing, compare, read_name, standing
from dragoman.model.ids import entry_id
from dragoman.model.record import FormId, Judgement, NameForm, PersonEntry, Sighting

#: From this chance on two forms are judged to be one person's; forms less alike than the other never stand together.
SAME = 0.5
_OTHER = 0.05


def standing_of(form: NameForm, sightings: Sequence[Sighting], world: Gazetteer) -> Standing:
    """The posts a form was seen in, former ones included."""
    codes = [form.country or "", *(one.country or "" for one in sightings)]
    return standing(sorted({code for code in codes if code}), world, [one.rank or "" for one in sightings])


def judge_forms(left: NameForm, right: NameForm, world: Gazetteer) -> Judgement:
    """The judgement about two forms, the smaller id on the left.

    Only their states are evidence: ranks are known from more and more documents, and a judgement must not depend on
    when it is made.
    """
    if left.id > right.id:
        left, right = right, left
    evidence = Evidence(*(standing([form.country] if form.country else [], world) for form in (left, right)))
    found = compare(read(left), read(right), evidence=evidence)
    return Judgement(
        left=left.id, right=right.id, verdict="same" if found.score >= SAME else "different",
        score=round(found.score, 4), reasons=tuple(str(reason) for reason in found.reasons),
    )


@lru_cache(1 << 16)
def read(form: NameForm) -> PersonName:
    """A form taken apart."""
    return read_name(form.written)


def may_be_one(left: NameForm, right: NameForm, world: Gazetteer) -> bool:
    """Whether two forms that nobody joined may stand together."""
    return judge_forms(left, right, world).score >= _OTHER


def make_person(forms: Sequence[NameForm], sightings: Mapping[FormId, Sequence[Sighting]]) -> PersonEntry:
    """The person of some forms; a function of its arguments and of nothing else."""
    counts = Counter({form.id: len(sightings.get(form.id, ())) for form in forms})
    ordered = sorted(forms, key=lambda form: (-counts[form.id], form.written, form.id))
    seen = sorted(
        (one for form in forms for one in sightings.get(form.id, ())),
        key=lambda one: (one.source.day is None, str(one.source.day), one.source.sha256, one.start),
    )
    days = [one.source.day for one in seen if one.source.day]
    states = sorted({form.country for form in forms if form.country})
    return PersonEntry(
        id=entry_id("person", (form.id for form in forms)), name=_name(ordered, counts), forms=tuple(ordered),
        states=tuple(states), sightings=tuple(seen), first_seen=min(days, default=None),
        last_seen=max(days, default=None),
    )


def _name(forms: Sequence[NameForm], counts: Mapping[FormId, int]) -> str:
    """The fullest form in Latin letters, the most frequent of these; where there is none, the most frequent form."""
    latin = [form for form in forms if read(form).script == "latin"]
    if not latin:
        return forms[0].written
    return min(latin, key=lambda form: (-min(len(read(form).words), 3), -counts[form.id], form.written)).written
