"""Phrases: a sentence's units read into persons, offices, bodies, states, groups, places, dates and instruments."""

from __future__ import annotations

from dragoman.model.mentions import Chunk, Phrase, PhraseKind, Unit
from dragoman.spot.carried import CARRYING, NOTHING, Carried, carry
from dragoman.spot.case import can_share, govern, join_cases, read_cases
from dragoman.spot.conferences import with_conference
from dragoman.spot.cursor import Cursor
from dragoman.spot.group_owner import is_owner, past_owner
from dragoman.spot.holders import named_as
from dragoman.spot.introduced import give_state, past_its_matter, past_origin, read_introduced, settle_sides
from dragoman.spot.names import read_name
from dragoman.spot.owned_person import read_owned_person
from dragoman.spot.persons import read_person
from dragoman.spot.regions import is_descent, sender
from dragoman.spot.shared_body import each_body
from dragoman.spot.weak_names import fits_here

_STATE_KINDS = ("state", "metonym", "capital", "organisation")
_OPENING = 2            # units that open the phrase of a person or office: "the visiting", "visiting Prime Minister"
_NOUNS: dict[str, PhraseKind] = {"instrument": "instrument", "mechanism": "mechanism", "conference": "conference"}


def read_phrases(cursor: Cursor) -> list[Chunk]:
    """The chunks of a sentence in order: phrases where something is named, units everywhere else."""
    chunks: list[Chunk] = []
    units, size = cursor.units, len(cursor.units)
    position, carried = 0, NOTHING
    while position < size:
        unit = units[position]
        phrases, end = _read(cursor, position) if cursor.may_open(unit) else ([], position)
        if not phrases:
            chunks.append(unit)
            if carried is not NOTHING or unit.kind in CARRYING or unit.word == ";":
                carried = carry(cursor, unit, carried)
            position += 1
            continue
        if cursor.tells_cases:
            read_cases(cursor, phrases)
        if phrases[0].offices and cursor.grammar.guests:
            opening = cursor.units[max(0, position - 1) : position + _OPENING]
            phrases[0].is_guest = any(unit.word in cursor.grammar.guests for unit in opening)
        if not phrases[0].mark:
            phrases[0].mark = _repeated(cursor, chunks, carried) or carried.mark
            govern(cursor, phrases[0], carried.particle)
        phrases[0].has_comma = carried.joined and not unit.has_conjunction
        phrases[0].is_coordinated = phrases[0].is_coordinated or carried.joined
        join_cases(chunks, phrases[0])
        phrases[-1].is_linked = units[end - 1].is_linked
        _possess(cursor, chunks[-1] if chunks else None, phrases[0])
        if _is_alias(chunks, phrases[0]):
            phrases[0].mark = "alias"
        chunks.extend(phrases)
        carried = NOTHING
        position = end
    settle_sides(chunks, is_shared=cursor.grammar.adjective_after)
    return chunks


def _repeated(cursor: Cursor, chunks: list[Chunk], carried: Carried) -> str:
    """The mark of the phrase before, where one joined to it only repeats its particle ("between ng X and ng Y")."""
    if not carried.joined or carried.mark not in cursor.grammar.cases:
        return ""
    at = next((n for n in range(len(chunks) - 1, -1, -1) if isinstance(chunks[n], Phrase)), 0)
    before, marker = chunks[at] if chunks else None, chunks[at - 1] if at else None
    if not isinstance(before, Phrase) or not isinstance(marker, Unit) or marker.kind != "marker":
        return ""
    return before.mark if marker.word.rsplit(" ", 1)[-1] == carried.particle else ""


def _is_alias(chunks: list[Chunk], phrase: Phrase) -> bool:
    """Whether a phrase in brackets only says in other words what stands before them ("the foreign office (FO)")."""
    if len(chunks) < 2 or not isinstance(chunks[-1], Unit) or chunks[-1].kind != "open":
        return False
    before = chunks[-2]
    same = isinstance(before, Phrase) and (before.kind, before.value) == (phrase.kind, phrase.value)
    return same and bool(phrase.value)


def _possess(cursor: Cursor, before: Chunk | None, phrase: Phrase) -> None:
    """A possessive pronoun that is a word of its own stands right before or behind what is possessed."""
    if not isinstance(before, Phrase) or before.last + 1 != phrase.first or not cursor.grammar.attributive:
        return
    for pronoun, other in ((before, phrase), (phrase, before)):
        owns = pronoun.kind == "pronoun" and pronoun.mark in (cursor.grammar.attributive, "possessive")
        if owns and other.kind != "pronoun":
            other.has_pronoun = True


def _read(cursor: Cursor, position: int) -> tuple[list[Phrase], int]:
    unit = cursor.units[position]
    kind = unit.kind
    if kind == "date":
        return [_simple(unit, "date")], position + 1
    if kind == "pronoun" and (meaning := unit.get("pronoun")):
        return [_simple(unit, "pronoun", mark=meaning.value, form=meaning.form)], position + 1
    if kind in ("counterpart", "group"):
        return _reference(cursor, position)
    if found := read_person(cursor, position) or read_owned_person(cursor, position):
        return found
    if kind in _NOUNS and (noun := unit.get(kind)):
        if kind == "conference":
            owner = noun.tag if noun.tag.isupper() else ""      # else how the form is inflected
            return [_simple(unit, "conference", value=noun.value, country=owner)], position + 1
        return [_simple(unit, _NOUNS[kind], value=noun.value, form=noun.form)], position + 1
    if kind == "body":
        return _body(cursor, position)
    if kind in _STATE_KINDS or kind in ("adjective", "people"):
        return with_conference(cursor, *_state(cursor, position))
    if kind == "place" and (place := unit.get("place")):
        settlement = cursor.world.places.get(place.value)
        country = settlement.country if settlement else ""
        return [_simple(unit, "place", value=place.value, country=country)], position + 1
    return [], position


def _is_acted_upon(unit: Unit) -> bool:
    """Whether the form of a word for citizens is never a subject: what is done to them is done to their state."""
    cases = {case for meaning in unit.lexemes for case in meaning.cases}
    return bool(cases) and "nominative" not in cases


def _citizens(unit: Unit) -> list[Phrase]:
    """Citizens to whom something is done, as their state."""
    code = unit.values("people")
    return [_simple(unit, "state", value=code, country=code, form="people")] if _is_acted_upon(unit) else []


def _simple(
    unit: Unit, kind: PhraseKind, *, value: str = "", country: str = "", mark: str = "", form: str = ""
) -> Phrase:
    return Phrase(
        kind=kind, first=unit.index, last=unit.index, start=unit.start, end=unit.end, mark=mark or unit.slot,
        value=value, country=country, is_coordinated=unit.has_conjunction, has_pronoun=unit.has_pronoun, form=form,
    )


def _reference(cursor: Cursor, position: int) -> tuple[list[Phrase], int]:
    """Groups ("both sides") and counterparts ("his Omani counterpart X"), with the state and name beside them."""
    unit = cursor.units[position]
    meaning = unit.get("group", "counterpart")
    assert meaning is not None
    kind: PhraseKind = "group" if unit.kind == "group" else "counterpart"
    phrase = _simple(unit, kind, value=meaning.value, mark=meaning.tag)
    end = position + 1
    origin = past_origin(cursor, end, kind)
    is_sent = bool(cursor.grammar.helpers) and kind == "counterpart" and origin == end + 1
    taken = _state_beside(cursor, origin, is_sent_from=is_sent)
    if taken is not None and is_owner(cursor, end, unit):
        phrase.country, end = taken[0], past_owner(cursor, end, taken[1])
    elif kind == "group" and (owner := cursor.at(cursor.skip(end, "quote"))) and (country := sender(cursor, owner)):
        phrase.country, end = country, owner.index + 1
    if kind == "counterpart":
        start = cursor.past(end, "comma", "quote", "apposition", "honorific", "rank_honorific", "skip")
        stop = read_name(cursor, start, after_title=True)
        if stop > start and not cursor.units[start].has_conjunction and can_share(cursor, unit, start, stop):
            phrase.name = (cursor.units[start].start, cursor.units[stop - 1].end)
            phrase.words, phrase.leader = named_as(cursor, cursor.units[start:stop])
            end = stop
    if (told := read_introduced(cursor, phrase, end)) is not None:
        return told
    phrase.last, phrase.end = end - 1, cursor.units[end - 1].end
    if kind == "counterpart" and phrase.name is not None and phrase.country and cursor.grammar.adjective_after:
        return _named_counterparts(cursor, phrase, end)
    if phrase.name is not None or not phrase.country or (kind == "group" and not cursor.grammar.adjective_after):
        return [phrase], end
    return _more_counterparts(cursor, phrase, end)


def _named_counterparts(cursor: Cursor, phrase: Phrase, end: int) -> tuple[list[Phrase], int]:
    """"His two colleagues, the Kenyan X and the Thai Y": one for each adjective with a name behind it."""
    phrases = [phrase]
    while (unit := cursor.at(end)) is not None and unit.has_conjunction and unit.kind == "adjective" and not unit.slot:
        stop = read_name(cursor, end + 1, after_title=True)
        if stop <= end + 1 or cursor.units[end + 1].has_conjunction:
            break
        code, named = unit.values("adjective"), cursor.units[end + 1 : stop]
        more = _simple(unit, "counterpart", value=phrase.value, country=cursor.world.organisations.get(code, code))
        more.mark, more.is_coordinated, more.name = phrase.mark, True, (named[0].start, named[-1].end)
        more.words, more.leader = named_as(cursor, named)
        more.last, more.end = stop - 1, named[-1].end
        phrases.append(more)
        end = stop
    return phrases, end


def _more_counterparts(cursor: Cursor, phrase: Phrase, end: int) -> tuple[list[Phrase], int]:
    """"Colleagues from Thailand and the Philippines", "both sides, the Kenyan and the Thai": one for each state."""
    phrases, kinds = [phrase], ("adjective",) if phrase.kind == "group" else ("state", "adjective")
    if cursor.grammar.helpers and cursor.units[end - 1].kind == "capital":
        kinds = ("state", "capital")
    while (joint := cursor.at(end)) is not None and (joint.kind in ("comma", "conjunction") or joint.has_conjunction):
        last, end = end, end + (not joint.has_conjunction)      # "and" may be written onto the state
        end = cursor.past(end, "conjunction") if joint.kind == "comma" else end
        unit = cursor.at(end)
        if unit is None or unit.slot or unit.kind not in kinds:
            return phrases, last
        code = unit.values(*kinds)
        more = _simple(unit, phrase.kind, value=phrase.value, country=cursor.world.organisations.get(code, code))
        more.mark, more.is_coordinated = phrase.mark, True
        phrases.append(more)
        end += 1
    return phrases, end


_OWNERS = ("adjective", "state", "organisation")
_SENDERS = ("adjective", "state", "organisation", "capital")


def _state_beside(
    cursor: Cursor, index: int, *, is_body: bool = False, is_sent_from: bool = False
) -> tuple[str, int] | None:
    """A state or adjective right behind a noun, past "of" words: its code and the index after it.

    Capitals send somebody as well ("colleagues from Oslo").

    A body may also be told by where it is: "the ministry in the Republic of Belarus", "the committee of Minsk".
    """
    position = index
    while (unit := cursor.at(position)) is not None and (unit.kind == "skip" or cursor.is_of(unit)):
        position += 1
    if is_body and (joint := cursor.at(position)) is not None and joint.get("of"):
        position = cursor.skip(position + 1, "of", "skip")
    unit = cursor.at(position)
    slots = ("", "to", "of", "at", "oblique") if is_body else ("", "to", "of")
    if unit is None or unit.has_conjunction or unit.slot not in slots:
        return None
    if is_body and (place := unit.get("capital", "place")) and unit.kind in ("capital", "place"):
        known = cursor.world.places.get(place.value)
        return (place.value if place.kind == "capital" else known.country if known else ""), position + 1
    if unit.kind == "adjective" and not cursor.grammar.adjective_after:
        return None
    kinds = _SENDERS if is_sent_from else _OWNERS
    meaning = unit.get(*kinds)
    if meaning is None or unit.kind not in kinds:
        return None
    code = unit.values(*kinds)
    return cursor.world.organisations.get(code, code), position + 1


def _body(cursor: Cursor, position: int) -> tuple[list[Phrase], int]:
    unit = cursor.units[position]
    meaning = unit.get("body")
    assert meaning is not None
    end = position + 1
    if meaning.value == "committee" and _is_of_two(cursor, end):
        return [_simple(unit, "mechanism", value="joint_commission")], end
    while (more := cursor.at(end)) is not None and (more.kind == "portfolio" or cursor.is_conjunct(more)):
        end += 1
    country = "" if meaning.form == "weak" else meaning.tag
    sited = meaning.value not in _SENT and not (cursor.grammar.cases and (meaning.tag or meaning.form == "weak"))
    is_named = bool(country) and unit.last > unit.first     # "the US Congress": a state behind it is another
    end = end if country else _past_its_trade(cursor, unit, end)
    if (taken := _state_beside(cursor, end, is_body=sited)) is not None:
        is_site = cursor.units[taken[1] - 1].kind in ("state", "capital", "place")
        country, end = (country, end) if is_named and is_site else taken
    if (meaning.form == "weak" and not country) or meaning.value == "media":
        return [], position
    return each_body(cursor, _simple(unit, "body", value=meaning.value, country=country), end)


def _past_its_trade(cursor: Cursor, body: Unit, index: int) -> int:
    """Where the adjective of a state ends a body named by what it does ("the company of the railways, the Kenyan")."""
    articles = tuple(cursor.grammar.clitics.article)
    if not articles or not cursor.grammar.adjective_after or body.has_article:
        return index
    for end in range(index, index + _TRADE_WORDS + 1):
        unit = cursor.at(end)
        if unit is None or unit.slot:
            break
        if unit.kind == "adjective" and unit.has_article and not unit.has_conjunction:
            return end
        if unit.kind not in ("word", "common", "sector", "portfolio") or not _is_definite(cursor, unit):
            break
    return index


def _is_definite(cursor: Cursor, unit: Unit) -> bool:
    """Whether a word has an article, behind "and" or not."""
    clitics = cursor.grammar.clitics
    return unit.word.startswith(tuple(c + a for c in ("", *clitics.conjunction) for a in clitics.article))


_TRADE_WORDS = 4    # "the company of the iron railways": words between a body and the adjective of its state


def _is_of_two(cursor: Cursor, index: int) -> bool:
    """Whether the adjectives of two states stand behind a noun ("the Iraqi-Egyptian committee").

    The name of one may be an adjective itself ("السعودية").
    """
    if not cursor.grammar.adjective_after:
        return False
    first = cursor.at(index)
    joint = cursor.at(index + 1)
    second = cursor.at(index + 2) if joint is not None and joint.word == "-" else joint
    pair = [unit for unit in (first, second) if unit is not None and unit.kind in _OWNING and not unit.slot]
    if not any(unit.kind == "adjective" for unit in pair):
        return False
    return len(pair) == _TWO and pair[0].values(*_OWNING) != pair[1].values(*_OWNING)


_TWO = 2
_OWNING = ("adjective", "state")
#: Bodies that a state has in another: what a preposition of place puts behind them is not whose they are.
_SENT = frozenset({"embassy"})


def _state(cursor: Cursor, position: int) -> tuple[list[Phrase], int]:
    unit = cursor.units[position]
    meaning = unit.get(*_STATE_KINDS, "adjective")
    if unit.kind == "people":
        return _citizens(unit), position + _is_acted_upon(unit)
    if meaning is None or (cursor.grammar.descents and is_descent(cursor, unit)):
        return [], position
    named = unit.kind in ("adjective", "state", "organisation") and cursor.grammar.adjective_before
    if named and (noun := _noun_after(cursor, position)):
        return noun
    if meaning.form == "weak" and not fits_here(cursor, unit):
        return [], position
    code = unit.values(*_STATE_KINDS, "adjective")
    code = cursor.world.organisations.get(code, code)
    kind: PhraseKind = "organisation" if code in cursor.world.organisations else "state"
    phrase = _simple(unit, kind, value=code, country=code, form=meaning.kind)
    phrase.is_weak = meaning.form == "weak" or meaning.kind == "adjective"
    if meaning.kind == "adjective" and (last := cursor.capital_beside(position)) is not None:
        phrase.form, phrase.last, phrase.end = "capital", last, cursor.units[last].end
    return [phrase], phrase.last + 1


def _noun_after(cursor: Cursor, position: int) -> tuple[list[Phrase], int] | None:
    """"Russian Foreign Ministry", "the US side", "his Omani counterpart X": what stands before gives the state."""
    following = past_its_matter(cursor, position, cursor.skip(position + 1, "possessive", "skip"))
    unit = cursor.at(following)
    if unit is None or unit.has_conjunction or unit.kind not in ("body", "group", "counterpart"):
        return None
    is_sent = unit.kind == "group" and bool(cursor.grammar.helpers)     # "an IMF team"
    if cursor.units[position].kind == "organisation" and unit.kind != "counterpart" and not is_sent:
        return None
    meaning, first = unit.get("body", "group", "counterpart"), cursor.units[position]
    apart = following > position + 1 and first.kind != "adjective" and not cursor.grammar.helpers
    if meaning is None or (meaning.kind == "body" and (meaning.value == "media" or apart)):
        return None
    if unit.kind == "body" and meaning.value == "committee" and _is_second(cursor, position):
        return [_simple(first, "state", value=first.values("adjective"), country=first.values("adjective"),
                        form="adjective"),
                _simple(unit, "mechanism", value="joint_commission")], following + 1
    if unit.kind == "body":
        phrase, end = _simple(unit, "body", value=meaning.value), following + 1
    else:
        (phrase,), end = _reference(cursor, following)
    if phrase.country:
        return None
    code = first.values("adjective", "state", "organisation")
    give_state(phrase, cursor.world.organisations.get(code, code))
    phrase.first, phrase.start, phrase.mark = position, first.start, first.slot
    phrase.is_coordinated = first.has_conjunction
    return [phrase], end


def _is_second(cursor: Cursor, position: int) -> bool:
    """Whether an adjective is the second of two joined by a hyphen ("the Armenian-Iranian commission")."""
    joint, first, second = cursor.at(position - 1), cursor.at(position - 2), cursor.units[position]
    if joint is None or first is None or position < 2 or joint.word != "-":
        return False
    return first.kind == "adjective" == second.kind and cursor.tokens.glued(joint.first)
