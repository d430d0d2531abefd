from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from dragoman.merge.cluster import clusters, components

MEMBERS = list("abcdefgh")
PAIRS = st.dictionaries(
    st.sampled_from([(a, b) for a in MEMBERS for b in MEMBERS if a < b]), st.sampled_from([0.5, 0.6, 0.9])
)


def test_components_are_what_pairs_connect() -> None:
    assert components("abcd", [("a", "c"), ("c", "d")]) == [["a", "c", "d"], ["b"]]


def test_the_surest_pair_is_joined_first() -> None:
    same = {("a", "b"): 0.6, ("b", "c"): 0.9}
    assert clusters("abc", same, lambda x, y: (x, y) != ("a", "c")) == [["a"], ["b", "c"]]


def test_what_a_person_joined_comes_first() -> None:
    same = {("b", "c"): 0.9}
    assert clusters("abc", same, lambda x, y: (x, y) == ("b", "c"), joined=[("a", "b")]) == [["a", "b"], ["c"]]


@given(PAIRS, st.sets(st.sampled_from([(a, b) for a in MEMBERS for b in MEMBERS if a < b])), st.randoms())
def test_the_order_of_pairs_does_not_matter(
    same: dict[tuple[str, str], float], parted: set[tuple[str, str]], random: Random
) -> None:
    shuffled = list(same.items())
    random.shuffle(shuffled)
    members = MEMBERS.copy()
    random.shuffle(members)
    one = clusters(MEMBERS, same, lambda x, y: (x, y) not in parted)
    assert one == clusters(members, dict(shuffled), lambda x, y: (x, y) not in parted)
    assert sorted(member for group in one for member in group) == MEMBERS
    assert all((a, b) not in parted for group in one for a in group for b in group)


@given(PAIRS)
def test_a_component_alone_gives_the_same_clusters(same: dict[tuple[str, str], float]) -> None:
    whole = clusters(MEMBERS, same, lambda x, y: True)
    parts = [group for part in components(MEMBERS, same) for group in clusters(part, same, lambda x, y: True)]
    assert sorted(parts) == whole
