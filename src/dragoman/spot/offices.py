"""Office phrases: a title with its body, state and modifiers, in the order the language puts them."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model.mentions import LIKELY, Unit
from dragoman.model.people import OfficePhrase
from dragoman.spot.cursor import BEFORE_TITLE, Cursor
from dragoman.spot.dictionary import has_word
from dragoman.spot.office_field import agency_size, named_field_size
from dragoman.spot.office_rank import rank_of
from dragoman.spot.office_served import governs, is_posted, is_sender, is_superior, served
from dragoman.spot.office_tail import (
    are_people,
    charge_size,
    field_size,
    heads_unknown,
    is_adjective,
    is_before,
    is_field_of_envoy,
    is_quoted_name,
    is_unknown_body,
    joined_size,
    leads_to,
    more_of_field,
    quoted_size,
    seat_size,
    short_form_size,
    works_abroad,
)
from dragoman.spot.regions import is_between, is_paired, owned_by_part, ruled_region, ruled_site

_BEFORE = ("honorific", "royal_honorific", "rank_honorific", "skip")
_LONGEST = 14       # units after a title that may still belong to it


@dataclass(slots=True)
class _Parts:
    """What has been read around a title so far."""

    titles: list[tuple[str, str]] = field(default_factory=list)     # (title, inherent state)
    country: str = ""
    body: str = ""
    body_country: str = ""
    modifier: str = ""
    accredited: str = ""
    has_state: bool = False     # its state is named by a noun, not an adjective
    is_deputy: bool = False
    is_plural: bool = False
    is_weak: bool = False
    is_definite: bool = True
    is_owned: bool = False      # "its ambassador"
    has_article: bool = False   # written onto the title


def read_office(cursor: Cursor, index: int) -> tuple[OfficePhrase, int] | None:
    """The office phrase that starts at `index` and the index after it."""
    if not cursor.leads_to_title(index):
        return None
    parts = _Parts()
    title = _read_before(cursor, index, parts)
    if title is None:
        return None
    unit = cursor.units[title]
    meaning = unit.get(unit.kind)
    if meaning is None:
        return None
    parts.titles.append((meaning.value, meaning.tag))
    parts.is_plural = meaning.kind == "titles"
    parts.is_weak = meaning.form == "weak"
    parts.is_definite = _is_definite(cursor, index, title)
    if is_adjective(cursor, title):
        return None
    parts.has_article = unit.has_article and not governs(cursor, unit)
    end = _read_after(cursor, title + 1, parts)
    if not (parts.body or parts.country) and heads_unknown(cursor, title, end):
        parts.body = "society"
    if not parts.country:
        parts.country, size = served(cursor, end, parts.titles[0][0])
        end += size
    start = cursor.units[cursor.skip(index, *_BEFORE)].start
    return _office(cursor, parts, start, cursor.units[end - 1].end), end


def _is_definite(cursor: Cursor, index: int, title: int) -> bool:
    """Whether an article or number makes the title somebody spoken of, in a language that has articles of their own."""
    if not cursor.grammar.helpers:
        return True
    first = max(0, index - 1)
    found = (unit.get("helper") for unit in cursor.units[first:title])
    return any(helper is not None and helper.value in ("definite", "owner") for helper in found) or any(
        unit.word in cursor.grammar.dual for unit in cursor.units[first:title]
    )


def _read_before(cursor: Cursor, index: int, parts: _Parts) -> int | None:
    """The index of the title, past what may stand before it; None if no title follows."""
    position = index
    while (unit := cursor.at(position)) is not None and position - index < BEFORE_TITLE:
        if unit.kind in ("title", "titles"):
            return position
        if (parts.body or parts.country) and unit.kind == "open" and (size := short_form_size(cursor, position)):
            position += size
            continue
        if not _take_before(cursor, unit, position, index, parts):
            return None
        position += 1
    return None


def _take_before(cursor: Cursor, unit: Unit, position: int, index: int, parts: _Parts) -> bool:
    if position > index and (unit.has_conjunction or unit.kind in ("comma", "sign")) and unit.word != "-":
        return False
    if unit.kind in _BEFORE or unit.kind == "possessive" or unit.get("skip"):
        parts.is_owned = parts.is_owned or unit.kind == "possessive" or "owner" in unit.values("helper")
        return True
    if unit.kind == "modifier" and (meaning := unit.get("modifier")):
        parts.modifier = meaning.value
        return True
    if unit.kind == "deputy":
        parts.is_deputy = True
        return True
    if unit.kind == "of" and parts.is_deputy:
        return True
    if (parts.body == "committee" and unit.get("accredited")) or (parts.country and is_between(cursor, unit)):
        return True         # "Committee on Trade chairman", "Tokyo Metropolitan Governor", "Cuban nuclear envoys"
    if not cursor.grammar.adjective_before or (cursor.grammar.has_genitive and unit.kind != "adjective"):
        return False
    return _take_state(cursor, unit, parts) or _take_body(unit, parts)


def _take_state(cursor: Cursor, unit: Unit, parts: _Parts) -> bool:
    meaning = unit.get("state", "adjective", "organisation", "people", "members")
    if meaning is None and not parts.country:
        parts.country = ruled_site(cursor, unit) or ruled_region(cursor, unit)
        parts.body = parts.body or ("region" if parts.country and not ruled_site(cursor, unit) else "")
        return bool(parts.country)
    if meaning is None or parts.country or (parts.is_owned and is_field_of_envoy(cursor, unit)):
        return meaning is not None and is_field_of_envoy(cursor, unit)
    parts.country = unit.values("state", "adjective", "organisation", "people", "members")
    parts.has_state = meaning.kind == "state" and not is_paired(cursor, unit)
    return True


def _take_body(unit: Unit, parts: _Parts) -> bool:
    meaning = unit.get("body", "portfolio")
    if meaning is None:
        return False
    if not parts.body or parts.body == "ministry" or (meaning.kind == "body" and meaning.value == "committee"):
        parts.body = meaning.value      # a committee of a parliament or on a field is no parliament or ministry
    if meaning.kind == "body" and meaning.tag:
        parts.body_country = meaning.tag
    return True


def _read_after(cursor: Cursor, index: int, parts: _Parts) -> int:
    """The index after everything behind the title that belongs to it."""
    end = position = index
    while (unit := cursor.at(position)) is not None and position - index < _LONGEST:
        if is_quoted_name(cursor, position):
            position += 1
            continue
        if position == index and unit.kind == "pronoun" and _owns(cursor, unit):
            parts.is_owned = True
            position = end = position + 1
            continue
        if unit.kind in ("skip", "possessive", "own") or (unit.get("of") and _joins(cursor, unit, position, parts)):
            position += 1
            end = position if unit.kind == "own" else end
            parts.is_owned = parts.is_owned or unit.kind == "own"
            continue
        if size := joined_size(cursor, unit, is_plural=parts.is_plural, has_body=bool(parts.body)):
            position += size
            continue
        if size := quoted_size(cursor, position):
            position = end = position + size
            parts.body = parts.body or "company"
            continue
        title = parts.titles[0][0]
        taken = _take_after(cursor, unit, position, end, parts) or field_size(cursor, position, title)
        taken = taken or named_field_size(cursor, position, title)
        if not taken and position > end and (taken := agency_size(cursor, position, title)):
            parts.body = parts.body or "agency"
        if not taken:
            break
        position += taken
        end = position
    return end


def _owns(cursor: Cursor, unit: Unit) -> bool:
    """Whether a pronoun behind a title tells whose it is ("ang ambassador nito sa X")."""
    meaning = unit.get("pronoun")
    following = cursor.at(unit.index + 1)
    if meaning is None or not cursor.grammar.attributive or meaning.value != cursor.grammar.attributive:
        return False
    return following is not None and (following.get("accredited") is not None or following.kind == "apposition")


def _joins(cursor: Cursor, unit: Unit, position: int, parts: _Parts) -> bool:
    """Whether an "of" word joins: one that is a preposition of place too ("في") joins bodies only, not cities.

    It joins a state to a body that nothing else tells the state of ("the head of the security council in Oman").
    """
    if cursor.is_of(unit):
        return True
    following = cursor.at(cursor.skip(position + 1, "skip", "of"))
    if following is not None and following.kind == "state":
        stateless = not (parts.country or parts.body_country or any(tag for _, tag in parts.titles))
        return cursor.grammar.adjective_after and bool(parts.body) and stateless and parts.titles[0][0] not in _ALONE
    return following is not None and following.kind in ("body", "portfolio", "organisation", "title")


def _take_after(cursor: Cursor, unit: Unit, position: int, end: int, parts: _Parts) -> int:
    """How many units at `position` the phrase takes."""
    title = parts.titles[0][0]
    sends = unit.slot == "to" and not parts.country and is_sender(cursor, position, title)
    posted = title in _SENT and not sends and is_posted(cursor, unit, parts.country, title)
    if unit.get("accredited") or posted:
        return _take_accredited(cursor, unit, position, parts)
    if unit.kind == "conjunction" or (
        unit.has_conjunction and not (unit.get("portfolio") or cursor.is_conjunct(unit))
    ):
        return more_of_field(cursor, unit, position) if parts.body else 0
    linked = position > end or unit.slot in ("to", "of", "for") or not unit.slot
    if unit.slot and unit.slot not in ("to", "of", "for", "at", "oblique"):
        return 0
    if unit.kind == "modifier" and (meaning := unit.get("modifier")):
        if size := charge_size(cursor, position):
            return size
        parts.modifier = meaning.value
        return 1
    if unit.kind in ("title", "titles") and linked and not unit.has_conjunction:
        return _take_title(cursor, unit, position, end, parts)
    if parts.body in ("ministry", "foreign_ministry", "defence_ministry") and cursor.is_conjunct(unit):
        return 1
    last = cursor.grammar.adjective_after and not cursor.grammar.adjective_before
    complete = last and bool(parts.accredited or parts.country) and not unit.slot and position == end
    if unit.get("portfolio", "body") and not complete and (title not in _ALONE or unit.kind == "body"):
        return int(_take_body(unit, parts))
    return _take_owner(cursor, unit, position, end, parts)


def _take_owner(cursor: Cursor, unit: Unit, position: int, end: int, parts: _Parts) -> int:
    """Whose office it is: a state, a place, or what the lexicon does not know."""
    if unit.kind == "word" and (cursor.grammar.helpers or is_unknown_body(cursor, unit)):
        return _take_unknown(cursor, unit, position > end, parts)
    if parts.is_plural and cursor.grammar.adjective_after and are_people(unit, parts.titles[0][0]):
        return int(_take_state(cursor, unit, parts))        # "officials Russians", "ministers Arabs"
    if unit.kind == "adjective" or unit.kind in _OWNERS:
        if not _can_own(cursor, unit, position == end, parts):
            return 0
        if _take_state(cursor, unit, parts):
            parts.has_state = parts.has_state or is_before(cursor, unit, "own")
            return 1
    return _take_place(cursor, unit, parts)


#: What may own an office.
_OWNERS = ("state", "organisation", "capital", "metonym")


def _can_own(cursor: Cursor, unit: Unit, is_next: bool, parts: _Parts) -> bool:
    """Whether a state behind a title is its own: an adjective where those follow, a noun that can be a genitive."""
    if unit.kind == "adjective":        # "глава российского МИДа", "глава российского государства": before those
        told = cursor.grammar.has_genitive and is_before(cursor, unit, "body", "own", "portfolio")
        return cursor.grammar.adjective_after or not is_next or told or is_superior(cursor, unit, parts.titles[0][0])
    if cursor.grammar.genitive_by_place and parts.has_article and not (unit.slot or parts.body or parts.modifier):
        return False        # "the minister left Egypt": only an indefinite noun has an owner right behind it
    if not cursor.grammar.has_genitive:
        return True
    cases = [lexeme.cases for lexeme in unit.lexemes if lexeme.kind == unit.kind]
    return any(not found or "genitive" in found for found in cases)


#: Envoys: what follows "to" is where they are sent, not whom they serve.
_SENT = frozenset({
    "ambassador", "high_commissioner", "envoy", "permanent_representative", "charge", "consul", "attache",
})
#: Titles that take no portfolio.
_ALONE = frozenset({"monarch", "prime_minister", "foreign_minister", "pope", "crown_prince"})


def _take_accredited(cursor: Cursor, unit: Unit, position: int, parts: _Parts) -> int:
    if size := seat_size(cursor, position, parts.titles[0][0]):
        for inner in cursor.units[position + 1 : position + size]:
            _ = _take_state(cursor, inner, parts) or _take_body(inner, parts)
        return size
    following = position + (unit.get("accredited") is not None)
    following = cursor.skip(following, "skip", "of")
    target = cursor.at(following)
    if target is None or not (meaning := target.get("state", "organisation", "capital", "body", "place")):
        return 0
    if leads_to(cursor, target) and parts.country:
        return 0
    if meaning.kind == "place":
        return following - position + 1 if parts.titles[0][0] == "consul" else 0
    if meaning.kind != "organisation" and not works_abroad(cursor, parts.titles[0][0], parts.country, _SENT):
        return 0
    parts.accredited = target.values(meaning.kind) if meaning.kind != "body" else parts.accredited
    return following - position + 1


def _take_title(cursor: Cursor, unit: Unit, position: int, end: int, parts: _Parts) -> int:
    """A title inside a title: "deputy to the president", "adviser to the prime minister", "envoy of the president"."""
    meaning = unit.get("title", "titles")
    if meaning is None or parts.titles[-1][0] not in _SERVING or len(parts.titles) > 1:
        return 0
    parts.titles.append((meaning.value, meaning.tag))
    return 1


_SERVING = frozenset({
    "adviser", "envoy", "spokesperson", "official", "director", "head", "chief_of_staff", "secretary", "first_lady",
    "permanent_representative",
})


def _take_unknown(cursor: Cursor, unit: Unit, is_joined: bool, parts: _Parts) -> int:
    """"The president of the club": a head of something the lexicon does not know is no head of state.

    In the name of a ministry ordinary words with a capital are more of it ("Minister of Development Strategies").
    """
    if parts.body in _MINISTRIES and unit.is_capital and cursor.dictionary and not parts.country:
        return int(has_word(unit.word, cursor.dictionary))
    if not is_joined or parts.country:
        return 0
    by_body = cursor.world.titles[parts.titles[0][0]].with_body or {}
    if not parts.body and "society" in by_body:
        parts.body = "society"
    return 0


def _take_place(cursor: Cursor, unit: Unit, parts: _Parts) -> int:
    meaning = unit.get("place")
    if meaning is None:
        return _take_name_of_body(cursor, unit, parts)
    if parts.body == "agency" and cursor.grammar.has_genitive:      # "the head of the Africa department"
        return 1
    if not (parts.country or parts.body) and (part := owned_by_part(cursor, unit, parts.titles[0][0]))[0]:
        parts.country, parts.body = part
        return 1
    if parts.country or not (parts.titles[0][0] in ("governor", "mayor") or parts.body in ("region", "city")):
        return 0
    parts.country = cursor.world.places[meaning.value].country if meaning.value in cursor.world.places else ""
    parts.body = parts.body or "region"
    return 1


def _take_name_of_body(cursor: Cursor, unit: Unit, parts: _Parts) -> int:
    """The unknown name of a region, party or society right behind that word is no person's name."""
    if cursor.has_case or unit.kind not in ("word", "common") or unit.has_conjunction:
        return 0
    if parts.body not in _NAMED_BODIES:
        return 0
    before = cursor.units[unit.index - 1]
    return int(before.kind == "body" and not before.get("given"))


_MINISTRIES = frozenset({"ministry", "foreign_ministry"})
#: Kinds of body that go by a name of their own.
_NAMED_BODIES = frozenset({"region", "city", "party", "society", "company", "university", "committee", "group"})


def _office(cursor: Cursor, parts: _Parts, start: int, end: int) -> OfficePhrase:
    title, inherent = parts.titles[0]
    for _, tag in parts.titles[1:]:
        inherent = inherent or tag
    rank = _rank(cursor, title, parts)
    if parts.is_deputy:
        rank = cursor.world.deputies.get(rank, "official")
    likely = inherent.removeprefix(LIKELY) if inherent.startswith(LIKELY) else ""
    country = parts.country or ("" if likely else inherent) or parts.body_country
    country = cursor.world.organisations.get(country, country)
    return OfficePhrase(
        start=start, end=end, title=title, rank=rank, country=country, body=parts.body, modifier=parts.modifier,
        accredited=parts.accredited, is_plural=parts.is_plural, is_weak=parts.is_weak, is_definite=parts.is_definite,
        likely=likely, is_owned=parts.is_owned,
    )


def settle_state(cursor: Cursor, office: OfficePhrase, country: str) -> None:
    """Give an office the state that is named behind its holder ("Minister X of Belarus"), and the rank it has there."""
    office.country = cursor.world.organisations.get(country, country)
    parts = _Parts([(office.title, "")], office.country, office.body, has_state=True)
    title = cursor.world.titles.get(office.title)       # none: a rank told by an honorific ("Admiral X of Y")
    if title is not None and office.rank == title.rank:
        office.rank = _rank(cursor, office.title, parts)


def settle_body(cursor: Cursor, office: OfficePhrase, body: str, country: str) -> None:
    """Give an office the body that is named behind its holder, with its state, and the rank it has there."""
    office.body = body
    settle_state(cursor, office, country)


def _rank(cursor: Cursor, title: str, parts: _Parts) -> str:
    state = parts.country or parts.titles[0][1]
    return rank_of(cursor.world, title, country=parts.country, state=state, body=parts.body, has_state=parts.has_state)
