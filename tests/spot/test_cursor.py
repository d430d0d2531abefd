"""What the cursor tells before anything is read."""

from __future__ import annotations

from dragoman.languages.fold import fold
from dragoman.languages.lexicon import Lexeme
from dragoman.languages.rules_schema import Grammar
from dragoman.languages.tokens import tokenize
from dragoman.model.mentions import Unit
from dragoman.spot.cursor import Cursor, World

_WORLD = World(titles={}, deputies={}, places={}, leaders={}, organisations={})


def _cursor(*kinds: str) -> Cursor:
    units = [
        Unit(index, index, index, 0, 1, kind, "x", () if kind == "word" else (Lexeme(kind, "x"),))
        for index, kind in enumerate(kinds)
    ]
    return Cursor(
        units=units, tokens=tokenize(fold("x")), world=_WORLD, grammar=Grammar(), has_case=False, tells_cases=False,
        longest_name=4, dictionary="",
    )


def test_only_what_may_stand_before_a_title_leads_to_it() -> None:
    cursor = _cursor("deputy", "word", "trigger", "skip", "title", "modifier")
    assert [n for n in range(6) if cursor.leads_to_title(n)] == [0, 3, 4]


def test_the_last_known_name_is_found_whatever_stands_behind_it() -> None:
    cursor = _cursor("leader", "word", "leader_short", "trigger")
    assert [cursor.has_known_name(n) for n in range(4)] == [True, True, True, False]
