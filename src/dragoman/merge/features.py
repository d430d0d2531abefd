"""What speaks for and against two claims being about one act, each point with a name and a strength."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dragoman.merge.copies import are_copies
from dragoman.merge.families import are_near_kinds, rare_types
from dragoman.merge.names import Evidence, Match, PersonName, compare
from dragoman.merge.names.evidence import Standing
from dragoman.merge.told import Somebody, Told
from dragoman.merge.window import fit, gap
from dragoman.model.frozen import frozen

#: Shares of common words above which titles or quotations are alike, and below which titles of one language differ.
_ALIKE, _UNLIKE = 0.6, 0.25
#: From this chance on two names are one person's; below the other they are two persons'.
_SAME_NAME, _OTHER_NAME = 0.5, 0.2
#: Fewer words than this are alike by chance.
_LEAST_WORDS = 6
_HELD = frozenset({"happened", "ongoing"})
#: Two dates of an act that happens once may be so far apart.
_ONCE_DAYS = 31
#: Acts told so many days apart without a date are hardly one.
_FAR_DAYS = 10
_AMOUNTS_DIFFER = 0.02
_YEAR = re.compile(r"(19|20)\d\d")


@frozen
class Point:
    """One thing that speaks for or against: the name of its weight, how strongly (1: once), and what was seen."""

    name: str
    strength: float = 1.0
    seen: str = ""


def forbidden(left: Told, right: Told) -> str:
    """Why two claims can never be one act; empty if they may."""
    if left.kind != right.kind or left.family != right.family:
        return "another kind of act"
    if left.is_multiple or right.is_multiple:
        return "several acts told as one"
    if left.document == right.document:
        return "told apart by one text"
    if left.states and right.states and not left.states & right.states:
        return "other states"
    return _kinds_forbid(left, right) or _times_forbid(left, right)


def _kinds_forbid(left: Told, right: Told) -> str:
    if left.kind == "instrument" and not are_near_kinds(left.type, right.type):
        return "another kind of instrument"
    if left.kind in ("mechanism", "link") and left.type != right.type:
        return "another kind"
    if left.kind == "position" and left.polarity != right.polarity:
        return "the opposite stance"
    return ""


def _times_forbid(left: Told, right: Told) -> str:
    if left.round is not None and right.round is not None and left.round != right.round:
        return "another round"
    modalities = {left.modality, right.modality}
    if "denied" in modalities and len(modalities) > 1:
        return "denied by one"
    if "cancelled" in modalities and modalities & _HELD:
        return "cancelled by one, held by the other"
    if fit(left.window, right.window) != "apart":
        return ""
    if left.span == "day":
        return "other days"
    # What happens once between two states may be told with two dates, but not with two far apart.
    return "other times" if _are_both_held(left, right) and gap(left.window, right.window) > _ONCE_DAYS else ""


def _are_both_held(left: Told, right: Told) -> bool:
    return left.kind == "event" and not left.is_ahead and not right.is_ahead


def points(left: Told, right: Told) -> Iterator[Point]:
    """All points about two claims that may be one act; the order of the two does not matter."""
    if left.kind in ("event", "instrument"):
        yield Point("same_type" if left.type == right.type else "near_type", seen=f"{left.type}, {right.type}")
        if left.type == right.type and left.states == right.states and left.type in rare_types():
            yield Point("rare_type", seen=left.type)
    yield from _states(left, right)
    yield from _time(left, right)
    if left.kind == "event":
        yield from _persons(left, right)
        yield from _places(left, right)
    yield from _papers(left, right)
    yield from _subjects(left, right)
    yield from _texts(left, right)


def _states(left: Told, right: Told) -> Iterator[Point]:
    if not left.states or not right.states:
        yield Point("no_states")
    elif left.states == right.states:
        yield Point("same_states", seen=", ".join(sorted(left.states)))
    else:
        share = len(left.states & right.states) / len(left.states | right.states)
        yield Point("shared_states", 1.0 / share - 1.0, ", ".join(sorted(left.states ^ right.states)))
        if len(left.states & right.states) > 1 and (left.states < right.states or right.states < left.states):
            yield Point("shared_pair", seen=", ".join(sorted(left.states & right.states)))


def _time(left: Told, right: Told) -> Iterator[Point]:
    how = fit(left.window, right.window)
    if how != "unknown":
        yield Point(f"when_{how}", seen=str(left.window.last or left.window.first or ""))
    elif left.window.told and right.window.told and not left.window.is_dated and not right.window.is_dated:
        days = abs((left.window.told - right.window.told).days)
        if left.span == "day" and days > _FAR_DAYS:
            yield Point("told_far_apart", seen=f"{days} days")
    if left.is_ahead != right.is_ahead:
        yield Point("step", seen=f"{left.modality}, {right.modality}")
    if left.round is not None and left.round == right.round:
        yield Point("same_round", seen=str(left.round))


def _persons(left: Told, right: Told) -> Iterator[Point]:
    """Persons in common; persons of one state and rank with other names; other ranks where no person is in common."""
    met, other, ranks, unlike = 0, 0, 0, 0
    for code in sorted({one.country for one in left.people} & {one.country for one in right.people}):
        mine = [one for one in left.people if one.country == code]
        theirs = [one for one in right.people if one.country == code]
        best = max((_likeness(a, b) for a in mine for b in theirs), default=-1.0)
        common = {one.rank for one in mine} & {one.rank for one in theirs} - {""}
        if best >= _SAME_NAME:
            met += 1
        elif not code:
            continue                    # of two whose states nobody says nothing can be told but that they are one
        elif 0 <= best < _OTHER_NAME and all(one.name for one in (*mine, *theirs)):
            other += 1
        elif common:
            ranks += 1
        elif all(one.rank for one in (*mine, *theirs)):
            unlike += 1
    if not met and _have_other_portfolios(left, right):
        yield Point("other_portfolio", seen=", ".join(sorted(left.sectors ^ right.sectors)))
    for name, count in (("person", met), ("other_person", other), ("same_rank", ranks), ("other_rank", unlike)):
        if count:
            yield Point(name, float(min(count, 2)))


def _have_other_portfolios(left: Told, right: Told) -> bool:
    """Whether ministers without names talk, in the two tellings, about matters that have nothing in common."""
    if not left.sectors or not right.sectors or left.sectors & right.sectors:
        return False
    return all(any(one.rank == "minister" for one in told.people) for told in (left, right))


def _likeness(left: Somebody, right: Somebody) -> float:
    """The chance that two are one person; -1 where a name is missing."""
    if left.name is None or right.name is None:
        return -1.0
    return _compared(left.name, left.standing, right.name, right.standing).score


@lru_cache(1 << 16)
def _compared(left: PersonName, mine: Standing, right: PersonName, theirs: Standing) -> Match:
    return compare(left, right, evidence=Evidence(mine, theirs))


def _places(left: Told, right: Told) -> Iterator[Point]:
    if not left.place or not right.place:
        return
    if left.place == right.place:
        yield Point("same_place", seen=left.place)
    elif left.place_state and right.place_state and left.place_state != right.place_state:
        yield Point("other_place_state", seen=f"{left.place}, {right.place}")
    elif not any(place.endswith("-state") for place in (left.place, right.place)):
        yield Point("other_place", seen=f"{left.place}, {right.place}")


def _papers(left: Told, right: Told) -> Iterator[Point]:
    """Kinds of the instruments that belong to events, periods, amounts."""
    if left.linked_kinds and right.linked_kinds:
        seen = ", ".join(sorted(left.linked_kinds | right.linked_kinds))
        if left.linked_kinds & right.linked_kinds:
            yield Point("same_paper", seen=seen)
        elif not any(are_near_kinds(mine, theirs) for mine in left.linked_kinds for theirs in right.linked_kinds):
            yield Point("other_paper", seen=seen)
    if left.period and right.period:
        yield Point("same_period" if left.period == right.period else "other_period", seen="/".join(left.period))
    if left.amount is not None and right.amount is not None:
        near = abs(left.amount - right.amount) <= _AMOUNTS_DIFFER * max(abs(left.amount), abs(right.amount))
        yield Point("same_amount" if near else "other_amount", seen=f"{left.amount:g}, {right.amount:g}")


def _subjects(left: Told, right: Told) -> Iterator[Point]:
    if left.targets and right.targets:
        name = "same_targets" if left.targets & right.targets else "other_targets"
        yield Point(name, seen=", ".join(sorted(left.targets | right.targets)))
    if left.kind == "commitment" and (figures := _figures(left) & _figures(right)):
        yield Point("same_figures", seen=", ".join(sorted(figures)))
    if left.sectors and right.sectors and left.kind != "event":
        yield Point("same_sectors" if left.sectors & right.sectors else "other_sectors")


def _figures(told: Told) -> frozenset[str]:
    """The figures in what a claim is about, but years: the same in every language."""
    return frozenset(word for word in told.title if word.isdigit() and len(word) > 1 and not _YEAR.fullmatch(word))


def _texts(left: Told, right: Told) -> Iterator[Point]:
    if left.language != right.language:
        return                          # no story is republished in another language word for word
    if are_copies(left.fingerprint, right.fingerprint):
        yield Point("same_story")
    if left.title and right.title:
        share = _share(left.title, right.title)
        if share >= _ALIKE:
            yield Point("same_title", share)
        elif share < _UNLIKE and left.kind != "event":
            yield Point("unlike_title")
    share = _share(left.words, right.words)
    if share >= _ALIKE and min(len(left.words), len(right.words)) >= _LEAST_WORDS:
        yield Point("same_words", share)


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    """The share of the words of the shorter text that the other has too."""
    size = min(len(left), len(right))
    return len(left & right) / size if size else 0.0
