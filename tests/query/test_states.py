"""Names of states that are part of longer ones."""

from __future__ import annotations

import pytest

from dragoman.query.states import StateNames
from tests.records import world


@pytest.mark.parametrize(("name", "code"), [
    ("Republic of the Congo", "COG"), ("Южная Корея", "KOR"), ("South Sudan", "SSD"), ("Ирландия", "IRL"),
    ("الولايات المتحدة", "USA"), ("China", "CHN"), ("Nigeria", "NGA"),
])
def test_a_whole_name_means_one_state(name: str, code: str) -> None:
    assert StateNames(world()).code(name) == code
