"""Names of states that are ordinary words too: where they count."""

from __future__ import annotations

from dragoman.model.mentions import CHOICE, Unit
from dragoman.spot.cursor import Cursor


def fits_here(cursor: Cursor, unit: Unit) -> bool:
    """A name that is also an ordinary word counts beside a title, body or preposition; one of several states always."""
    if CHOICE in unit.values("state", "capital"):
        return True
    before, after = cursor.at(unit.index - 1), cursor.at(unit.index + 1)
    if after is not None and _is_described_further(cursor, unit, after):
        return False                        # "the General Union of Writers"
    return bool(unit.slot) or (before is not None and before.kind in _BESIDE and not unit.has_article)


def _is_described_further(cursor: Cursor, unit: Unit, after: Unit) -> bool:
    """Whether a definite adjective behind a definite noun makes it another name than the bare noun."""
    articles = tuple(cursor.grammar.clitics.article)
    if not cursor.grammar.adjective_after or not articles or after.slot or after.has_conjunction:
        return False
    is_pair = cursor.written(unit).startswith(articles) and cursor.written(after).startswith(articles)
    return is_pair and (after.kind == "adjective" or after.word.endswith(_ADJECTIVAL))


#: How definite adjectives end, among them the commonest that has no ending of its own ("general").
_ADJECTIVAL = ("ي", "العام")
_BESIDE = frozenset({"title", "body", "marker", "case", "of", "accredited", "state", "honorific"})
