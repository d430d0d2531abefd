"""Which titles are those of the next person, and which a second office of the same one."""

from __future__ import annotations

from dragoman.model.people import OfficePhrase
from dragoman.spot.cursor import Cursor
from dragoman.spot.offices import read_office


def past_title(cursor: Cursor, index: int) -> int:
    """The index behind a second title of the next person ("X, national security adviser General Y")."""
    following = read_office(cursor, index) if cursor.at(index) is not None else None
    return following[1] if following is not None and not following[0].is_plural else index


def holds_it(cursor: Cursor, end: int, name: tuple[int, int]) -> bool:
    """Whether a name right behind a title that ends before `end` is its holder's, and a comma ends it.

    "King X, Kenyan President Y, Thai Prime Minister Z": a list of several whose titles stand before their names.
    """
    after = cursor.at(name[1])
    is_whole = name[1] > end + 1 or " " in cursor.units[end].word
    is_next = name[0] == end and is_whole and cursor.units[end - 1].get("title") is not None
    return cursor.has_case and is_next and after is not None and after.kind in ("comma", "conjunction")


def second_office(cursor: Cursor, index: int, first: OfficePhrase) -> tuple[OfficePhrase, int] | None:
    """The office at `index` that "and" joins to the first of the same person, and the index behind it.

    "Deputy Prime Minister and Foreign Minister X" is one man, "the President and Foreign Minister X" are two.
    """
    joint = cursor.at(index)
    if joint is None or not (joint.kind == "conjunction" or joint.has_conjunction):
        return None
    found = read_office(cursor, index + (joint.kind == "conjunction"))
    if found is None or found[0].is_plural or not _are_held_together(first, found[0]):
        return None
    return found


def _are_held_together(first: OfficePhrase, second: OfficePhrase) -> bool:
    """Whether one person often holds both offices: a minister is deputy head too, or crown prince, or the head."""
    if first.country and second.country:
        return False
    for one, other in ((first, second), (second, first)):
        if one.rank == "deputy_head" and other.rank in _MINISTERS:
            return True
        if one.title in _BESIDE and (other.rank in _MINISTERS or other.rank in _HEADING):
            return True
    return first.rank == "head_of_government" and bool(first.country) and second.rank in _MINISTERS


def acts_himself(cursor: Cursor, start: int, end: int, office: OfficePhrase) -> bool:
    """Whether the title behind a comma is somebody else's who acts with the one named before: "X, Y's minister meet".

    What stands in apposition is closed by a comma before the verb of its sentence.
    """
    verb = cursor.at(end)
    if verb is None or not (office.country and cursor.grammar.helpers) or cursor.at(start - 1) is None:
        return False
    if (helper := verb.get("helper")) is not None and helper.value == "infinitive":
        verb = cursor.at(end + 1) or verb       # "X, Y's minister to meet", but "X, Y's envoy to Z"
    tells = verb.get("speech") is None and any(meaning.form in _NOW for meaning in verb.lexemes)
    return tells and cursor.units[start - 1].kind == "comma"


def only_says(cursor: Cursor, start: int, stop: int) -> bool:
    """Whether a single name behind a comma is of whoever told what stands before it: "met Y's leaders, Lee said"."""
    verb = cursor.at(stop)
    if verb is None or stop - start > 1 or not cursor.grammar.helpers or cursor.at(start - 1) is None:
        return False
    return cursor.units[start - 1].kind == "comma" and verb.get("speech") is not None


_NOW = frozenset({"present", "infinitive"})
_MINISTERS = ("minister", "foreign_minister")
#: Titles that are held beside an office.
_BESIDE = ("crown_prince", "state_councillor")
_HEADING = ("head_of_government", "deputy_head")


def past_birthplace(cursor: Cursor, behind: int, offices: list[OfficePhrase], end: int) -> int:
    """Past the state that somebody of an organisation comes from, at whose cost he does not act: "X of Sweden"."""
    codes = {office.country for office in offices if office.country}
    after = cursor.at(behind)
    is_owner = after is not None and after.kind == "possessive"
    acting = codes <= cursor.world.organisations.keys() or codes <= set(cursor.world.organisations.values())
    return behind if cursor.grammar.helpers and acting and not is_owner else end
