"""The body behind the holder of an office, which tells whose he is: "Spokesperson X of the Foreign Ministry of Y"."""

from __future__ import annotations

from dragoman.model.mentions import Unit
from dragoman.model.people import OfficePhrase
from dragoman.spot.cursor import Cursor
from dragoman.spot.offices import settle_body, settle_state

#: Bodies that officials speak for or preside over, and titles that say little without one.
_SERVED = frozenset({"foreign_ministry", "defence_ministry", "ministry", "parliament", "government", "presidency"})
_OF_A_BODY = frozenset({
    "spokesperson", "speaker", "head", "secretary", "minister", "deputy_minister", "official", "director",
})
#: Where diplomats and officers work, which leaves their rank as it is.
_POSTS = frozenset({"embassy", "armed_forces"})
_POSTED = _OF_A_BODY | {
    "ambassador", "charge", "consul", "diplomat", "attache", "envoy", "officer", "commander", "chief_of_staff",
}


def body_behind(cursor: Cursor, end: int, offices: list[OfficePhrase]) -> int | None:
    """Give offices without body or state the ones behind the holder, and the end of what tells them; None for none."""
    joint = cursor.at(end)
    if joint is None or not offices or not cursor.is_of(joint):
        return None
    owner, unit = _owned(cursor, cursor.skip(end + 1, "skip"))
    body = unit.get("body") if unit is not None else None
    if unit is None or body is None or unit.kind != "body" or unit.has_conjunction:
        return None
    is_post = body.value in _POSTS
    if not is_post and body.value not in _SERVED:
        return None
    titles = _POSTED if is_post else _OF_A_BODY
    if any(office.country or office.body or office.title not in titles for office in offices):
        return None
    country, stop = owner or body.tag, unit.index + 1
    of, state = cursor.at(stop), cursor.at(stop + 1)
    if not owner and of is not None and state is not None and state.kind == "state" and cursor.is_of(of):
        country, stop = state.values("state"), stop + 2
    if is_post and not country:
        return None
    for office in offices:
        if is_post:
            settle_state(cursor, office, country)
        else:
            settle_body(cursor, office, body.value, country)
    return stop


def _owned(cursor: Cursor, index: int) -> tuple[str, Unit | None]:
    """The state before a body that is its attribute, and the body: "the Chinese Embassy", "the US Navy"."""
    unit = cursor.at(index)
    if unit is None or not cursor.grammar.adjective_before or unit.get("state", "adjective") is None:
        return "", unit
    after = cursor.at(index + 1)
    if unit.kind not in ("state", "adjective") or after is None or after.kind != "body" or after.slot:
        return "", unit
    return unit.values("state", "adjective"), after
