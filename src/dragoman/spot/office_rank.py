"""The rank of an office: what its title means alone, in a body, in a state or in an organisation."""

from __future__ import annotations

from dragoman.model.people import OfficePhrase
from dragoman.spot.cursor import World


def rank_of(world: World, title: str, *, country: str, state: str, body: str, has_state: bool) -> str:
    """The rank of `title`; `country` is the state named with it, `state` also one that the title itself implies."""
    entry = world.titles[title]
    by_body = entry.with_body or {}
    for code in (country, state):
        if entry.by_country and code in entry.by_country:
            return entry.by_country[code]
    if body and body in by_body:
        return by_body[body]
    if has_state and not body and "state" in by_body:
        return by_body["state"]
    if state in world.organisations and "igo" in by_body:
        return by_body["igo"]
    return entry.rank


def are_apart(first: OfficePhrase, second: OfficePhrase) -> bool:
    """Whether nobody holds both offices: who speaks for a parliament is no minister, an envoy no president."""
    ranks = {first.rank, second.rank}
    return len(ranks) > 1 and ranks <= _HEADING and bool(ranks & _ALONE)


#: Ranks of which a person has one, but for a head of government who is the foreign minister too.
_HEADING = frozenset({
    "head_of_state", "head_of_government", "foreign_minister", "parliament_head", "ambassador", "minister",
})
_ALONE = frozenset({"head_of_state", "parliament_head", "ambassador"})


def is_mere_rank(office: OfficePhrase) -> bool:
    """Whether a title behind an office only tells the rank of its holder: "the assistant secretary, Ambassador X"."""
    is_bare = not (office.country or office.body or office.accredited or office.modifier)
    return office.title == "ambassador" and is_bare


def as_officers(offices: list[OfficePhrase]) -> None:
    """Rank those as officers who speak for armed forces and have a military rank before their names."""
    for office in offices:
        if office.title == "spokesperson" and office.body in ("armed_forces", "defence_ministry"):
            office.rank = "military"
