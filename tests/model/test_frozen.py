from __future__ import annotations

from dragoman.model.frozen import frozen, frozen_by_name


@frozen
class Point:
    x: int
    y: int = 0


@frozen_by_name
class Named:
    name: str
    note: str = ""


def test_values_are_equal_and_hash_by_their_fields() -> None:
    assert Point(1) == Point(1, 0)
    assert len({Point(1), Point(1), Point(2), Named(name="a"), Named(name="a")}) == 3
    assert not hasattr(Point(1), "__dict__")
