"""Members of one component put into clusters, surest pair first; the outcome does not depend on any order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

Pair = tuple[str, str]


def components(members: Iterable[str], pairs: Iterable[Pair]) -> list[list[str]]:
    """The members in groups that pairs connect, each sorted, groups by their first member."""
    parents = {member: member for member in members}
    for left, right in pairs:
        if left in parents and right in parents:
            one, other = sorted((_root(parents, left), _root(parents, right)))
            parents[other] = one
    groups: dict[str, list[str]] = {}
    for member in sorted(parents):
        groups.setdefault(_root(parents, member), []).append(member)
    return sorted(groups.values())


def clusters(
    members: Iterable[str],
    same: Mapping[Pair, float],
    may_join: Callable[[str, str], bool],
    *,
    joined: Iterable[Pair] = (),
) -> list[list[str]]:
    """Join members along `same`, surest first (ties by id), unless some pair across may not be joined.

    `joined` are pairs that a person joined: they come first and nothing holds them back.
    """
    group = {member: [member] for member in sorted(members)}
    for left, right in sorted(joined):
        if left in group and right in group:
            _join(group, left, right)
    for left, right in sorted(same, key=lambda pair: (-same[pair], pair)):
        if left not in group or right not in group or group[left] is group[right]:
            continue
        if all(may_join(min(a, b), max(a, b)) for a in group[left] for b in group[right]):
            _join(group, left, right)
    found = {id(members): members for members in group.values()}
    return sorted(sorted(one) for one in found.values())


def _join(group: dict[str, list[str]], left: str, right: str) -> None:
    mine, theirs = group[left], group[right]
    if mine is theirs:
        return
    mine.extend(theirs)
    for member in theirs:
        group[member] = mine


def _root(parents: dict[str, str], member: str) -> str:
    while parents[member] != member:
        parents[member] = parents[parents[member]]
        member = parents[member]
    return member
