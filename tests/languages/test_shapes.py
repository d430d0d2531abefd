"""Unknown words told apart by their ends."""

from __future__ import annotations

from dragoman.languages.shapes import shape_of

SHAPES = {"noun": ("eni",), "attribute": ("ni", "oy")}


def test_the_first_shape_that_fits_counts() -> None:
    assert shape_of("treni", SHAPES) == "noun"
    assert shape_of("vesni", SHAPES) == "attribute"


def test_what_fits_none_is_a_noun() -> None:
    assert shape_of("dom", SHAPES) == "noun"


def test_a_pack_without_shapes_tells_none() -> None:
    assert shape_of("dom", {}) == ""
