"""Person and office phrases: names with the titles before and after them, and what coordination shares between them."""

from __future__ import annotations

from dataclasses import replace

from dragoman.model.mentions import Meaning, Phrase
from dragoman.model.people import OfficePhrase
from dragoman.spot.body_behind import body_behind
from dragoman.spot.case import is_next_subject
from dragoman.spot.cursor import Cursor
from dragoman.spot.holders import is_behind, leader_of, namesake_of
from dragoman.spot.in_turn import names_in_turn, past_post, take_bracket
from dragoman.spot.names import name_stems, read_name
from dragoman.spot.next_person import acts_himself, holds_it, only_says, past_birthplace, past_title, second_office
from dragoman.spot.office_rank import are_apart, as_officers, is_mere_rank
from dragoman.spot.offices import read_office, settle_state
from dragoman.spot.titles_beside import envoy_of_named, is_former, leads_the_unknown, names_government, owned_office

_BETWEEN = ("comma", "quote", "apposition", "honorific", "rank_honorific", "royal_honorific", "skip", "open")
_HONORIFICS, _MILITARY, _ROYAL = ("honorific", "rank_honorific", "royal_honorific"), "military", "royal"


def read_person(cursor: Cursor, index: int) -> tuple[list[Phrase], int] | None:
    """The persons and offices of one phrase that starts at `index` (several after a plural title), and its end."""
    found = read_office(cursor, index)
    if found is not None:
        office, end = found
        if office.is_plural:
            phrases, limit = _distribute(cursor, index, office, end)
            one = _as_one(cursor, index, end)
            if one is None or (len(phrases) > 1 and _is_joined(cursor, end, limit)):
                return phrases, limit
            office.is_plural, office.is_weak = False, one.form == "weak"
        if leads_the_unknown(cursor, index, office):
            office.body, office.rank = "group", ""
        return _after_office(cursor, index, office, end)
    if cursor.units[index].kind in _HONORIFICS:
        return _after_honorific(cursor, index)
    return read_named(cursor, index)


def _after_office(cursor: Cursor, index: int, office: OfficePhrase, end: int) -> tuple[list[Phrase], int] | None:
    offices = [office]
    while (second := _next_office(cursor, end) or second_office(cursor, end, offices[-1])) is not None:
        if second[0].modifier == "former" and office.country and not office.modifier and _name_after(cursor, second[1]):
            end = second[1]         # "the UN envoy, former Peruvian minister X"
            continue
        states = {one.country for one in (*offices, second[0]) if one.country and not _chairs(one, cursor)}
        if len(states) > 1 or _name_after(cursor, second[1]) is None or are_apart(offices[-1], second[0]):
            break
        if not is_mere_rank(second[0]):
            offices.append(second[0])
        end = second[1]
    offices.sort(key=lambda one: _chairs(one, cursor))      # whose somebody is, is told by the office at home
    name = _name_after(cursor, end)
    if name is not None and _is_anothers(cursor, end, name, offices):
        name = None
    if name is None:
        if office.is_weak and not (office.country or office.body):
            return None
        return [_phrase(cursor, "office", (index, end), None, offices)], end
    start, stop = name
    if any(unit.kind == "rank_honorific" for unit in cursor.units[end:start]):
        as_officers(offices)
    if (late := _late_office(cursor, stop, offices)) is not None:
        offices.append(late[0])
        return [_phrase(cursor, "person", (index, late[1]), (start, stop), offices)], late[1]
    return _of_state(cursor, index, (start, stop), offices)


def _is_anothers(cursor: Cursor, end: int, name: tuple[int, int], offices: list[OfficePhrase]) -> bool:
    """Whether a name set off by an honorific has an office of another state behind it: "the minister of X, H.E. Y the
    ambassador of Z" tells of two where the object follows the subject.
    """
    if name[0] == end or not cursor.grammar.genitive_by_place or not (own := {o.country for o in offices if o.country}):
        return False
    late = _late_office(cursor, name[1], [])
    return late is not None and bool(late[0].country) and late[0].country not in own


def _chairs(office: OfficePhrase, cursor: Cursor) -> bool:
    """Whether an office is the chair of an organisation, which somebody holds beside an office at home."""
    return office.rank == "igo_head" and bool(cursor.grammar.helpers) and not office.modifier


def _after_honorific(cursor: Cursor, index: int) -> tuple[list[Phrase], int] | None:
    start = cursor.skip(index, *_HONORIFICS, "skip")
    kinds = {unit.kind for unit in cursor.units[index:start]}
    stop = read_name(cursor, start, after_title=True)
    if stop == start:
        return None
    offices: list[OfficePhrase] = []
    end = stop
    while (late := _late_office(cursor, end, offices)) is not None:
        offices.append(late[0])
        end = late[1]
    if not offices and kinds & {"rank_honorific", "royal_honorific"}:
        first = cursor.units[index]
        rank = _MILITARY if "rank_honorific" in kinds else _ROYAL
        offices = [OfficePhrase(first.start, cursor.units[start - 1].end, rank, rank)]
        offices[0].modifier = "former" if is_former(cursor, index) else ""
    if end == stop:
        return _of_state(cursor, index, (start, stop), offices)
    return [_phrase(cursor, "person", (index, end), (start, stop), offices)], end


def read_named(cursor: Cursor, index: int, *, is_told: bool = False) -> tuple[list[Phrase], int] | None:
    """The person named at `index`, with the offices and the state behind the name."""
    unit = cursor.units[index]
    if cursor.has_case and not unit.is_capital and not (unit.lexemes and unit.get("leader")):
        return None
    stop = read_name(cursor, index, after_title=is_told or cursor.is_behind_personal(index))
    if is_name := stop > index:
        late = None if is_next_subject(cursor, index, stop) else _late_office(cursor, stop, [])
        if late is None:
            phrases, end = _of_state(cursor, index, (index, stop), [])
            phrases[0].is_attribute = names_government(cursor, index, stop)
            return phrases, end
    elif not cursor.has_title(index):
        return None
    else:
        stop = read_name(cursor, index, after_title=True)
        late = _late_office(cursor, stop, []) if stop - index > 1 else None
    if late is None or (late[0].is_weak and not is_name):
        return None
    offices, end = [late[0]], late[1]
    while (more := _late_office(cursor, end, offices, joined=True)) is not None:
        offices.append(more[0])
        end = more[1]
    return [_phrase(cursor, "person", (index, end), (index, stop), offices)], end


def _of_state(
    cursor: Cursor, index: int, name: tuple[int, int], offices: list[OfficePhrase]
) -> tuple[list[Phrase], int]:
    """The person named at `name`, with the state behind the name if one is there: "Wang Yi of China"."""
    end = name[1]
    joint, unit = cursor.at(end), cursor.at(end + 1)
    if (served := body_behind(cursor, end, offices)) is not None:
        return [_phrase(cursor, "person", (index, served), name, offices)], served
    meaning = unit.get("state", "organisation") if unit is not None else None
    joins = joint is not None and (cursor.is_of(joint) or bool(offices and joint.word in cursor.grammar.origin))
    if unit is None or meaning is None or unit.kind != meaning.kind or not joins:
        return [_phrase(cursor, "person", (index, end), name, offices)], end
    if joint is not None and not cursor.is_of(joint) and leader_of(cursor, cursor.units[name[0] : end]):
        return [_phrase(cursor, "person", (index, end), name, offices)], end
    if any(office.country for office in offices):
        return [_phrase(cursor, "person", (index, end), name, offices)], past_birthplace(cursor, end + 2, offices, end)
    for office in offices:
        settle_state(cursor, office, meaning.value)
    phrase = _phrase(cursor, "person", (index, end + 2), name, offices)
    phrase.country = phrase.country or cursor.world.organisations.get(meaning.value, meaning.value)
    return [phrase], end + 2


def _name_after(cursor: Cursor, index: int) -> tuple[int, int] | None:
    """The name that follows a title, past a comma, quotes, honorifics, an apposition word or an abbreviation."""
    index = _past_abbreviation(cursor, index)
    start = cursor.past(index, *_BETWEEN)
    between = cursor.units[index:start]
    if sum(unit.kind == "comma" for unit in between) > 1 or any(u.has_conjunction for u in between):
        return None
    unit = cursor.at(start)
    if unit is None or unit.has_conjunction or (unit.slot and unit.kind != "word"):
        return None
    stop = read_name(cursor, start, after_title=not any(u.kind in ("comma", "case", "open") for u in between))
    if stop == start and between and not any(u.kind == "open" for u in between):
        stop = _apposed_name(cursor, start)
    return (start, stop) if stop > start and not only_says(cursor, start, stop) else None


def _past_abbreviation(cursor: Cursor, index: int) -> int:
    """Past a name of the state or body in brackets: "prime minister of the Republic of Korea (ROK) X"."""
    inside, closing = cursor.at(index + 1), cursor.at(index + 2)
    if inside is None or closing is None or cursor.units[index].kind != "open" or closing.kind != "close":
        return index
    return index + 3 if inside.kind in ("state", "organisation", "body", "word") else index


def _apposed_name(cursor: Cursor, start: int) -> int:
    """After a comma a name must be closed by punctuation or be at least two words."""
    stop = read_name(cursor, start, after_title=True)
    after = cursor.at(stop)
    closed = after is None or after.kind in ("comma", "quote", "close", "sign", "open")
    return stop if stop - start > 1 or (stop > start and closed) else start


def _next_office(cursor: Cursor, index: int) -> tuple[OfficePhrase, int] | None:
    start = cursor.skip(index + _is_dash(cursor, index), *_BETWEEN)
    unit = cursor.at(start)
    if unit is None or unit.has_conjunction or unit.slot:
        return None
    return read_office(cursor, start)


def _is_dash(cursor: Cursor, index: int) -> bool:
    """Whether a dash with a space on both sides stands there."""
    unit, after = cursor.at(index), cursor.at(index + 1)
    if unit is None or after is None or unit.word != "-":
        return False
    return not cursor.tokens.glued(unit.first) and not cursor.tokens.glued(after.first)


def _late_office(
    cursor: Cursor, index: int, offices: list[OfficePhrase], *, joined: bool = False
) -> tuple[OfficePhrase, int] | None:
    """An office behind a name, unless it opens the next person ("X, foreign minister of Y" but not "X, minister Z")."""
    if joined and (joint := cursor.at(index)) is not None and joint.kind == "conjunction":
        index += 1
    start = cursor.past(index, "comma", "quote", "apposition", "skip", "open")
    unit = cursor.at(start)
    if unit is None or unit.slot or (unit.has_conjunction and not joined) or unit.kind == "possessive":
        return None             # "President X's envoy" is somebody else
    found = read_office(cursor, start)
    if found is None or found[0].is_plural or acts_himself(cursor, start, found[1], found[0]):
        return None
    office, end = found
    if (after := cursor.at(end)) is not None and after.kind == "possessive":
        return owned_office(cursor, office, end)
    is_bare = start == index and cursor.grammar.genitive_by_place       # nothing sets off "King X Crown Prince Y"
    name = _name_after(cursor, past_title(cursor, end) if offices or is_bare else end)
    if name is not None and (offices or holds_it(cursor, end, name) or not _has_late_office(cursor, name[1])):
        return envoy_of_named(cursor, start) if start > index and not offices else None
    if offices and is_mere_rank(offices[-1]) and office.rank == offices[-1].rank:
        return office, end      # "Ambassador X the ambassador of Y": no envoy receives another
    is_other = is_bare or (bool(offices) and (offices[0].country or office.country) != office.country)
    if offices and office.country and is_other and not (office.modifier == "former" and start > index):
        return None         # nothing sets it off: "received the minister X the minister of Y" tells of two
    closing = cursor.at(end)
    return office, end + (closing is not None and closing.kind == "close" and _opened(cursor, index, start))


def _opened(cursor: Cursor, index: int, start: int) -> bool:
    return any(unit.kind == "open" for unit in cursor.units[index:start])


def _has_late_office(cursor: Cursor, index: int) -> bool:
    start = cursor.past(index, "comma", "quote", "apposition", "skip")
    unit = cursor.at(start)
    return unit is not None and not unit.has_conjunction and read_office(cursor, start) is not None


# ── plural titles ─────────────────────────────────────────────────────────────────────────────────────────────────
def _as_one(cursor: Cursor, index: int, end: int) -> Meaning | None:
    """The title in the singular that a plural form may also be ("главы МИД"): of one state, it is that."""
    title = next((unit for unit in cursor.units[index:end] if unit.kind == "titles"), None)
    return title.get("title") if title is not None else None


def _is_joined(cursor: Cursor, start: int, limit: int) -> bool:
    """Whether "and" joins the last of several states on; a comma alone may close an aside ("said the head of X, Y")."""
    return any(unit.kind == "conjunction" or unit.has_conjunction for unit in cursor.units[start:limit])


def _distribute(cursor: Cursor, index: int, office: OfficePhrase, end: int) -> tuple[list[Phrase], int]:
    """"The prime ministers of India, X, and Pakistan, Y": one office for each state, each with its own name."""
    if not office.country and cursor.has_case and (named := _named_holders(cursor, index, office, end)):
        return named
    first = _holder(cursor, index, end, office, office.country)
    phrases, end = [first[0]], first[1]
    while (more := _next_holder(cursor, end, office)) is not None:
        if len(phrases) == 1 and _comes_from(cursor, end, office):
            more = _holder(cursor, index, more[0].last + 1, office, more[0].country)
            phrases.pop()
        phrases.append(more[0])
        end = more[1]
    if len(phrases) == 1:
        phrases[0].kind = "group" if phrases[0].name is None else "person"
        phrases[0].value = "" if phrases[0].name is None else phrases[0].value
    last = past_post(cursor, phrases[-1].first + 1)
    if names := names_in_turn(cursor, phrases, last + _is_dash(cursor, last), _name_after):
        spans = [(index, names[0][1]), *names[1:]]
        own = zip(spans, names, [phrase.offices for phrase in phrases], strict=True)
        phrases, end = [_phrase(cursor, "person", *parts) for parts in own], names[-1][1]
    for phrase in phrases[1:]:
        phrase.is_coordinated = True
    return phrases, end


def _named_holders(
    cursor: Cursor, index: int, office: OfficePhrase, end: int
) -> tuple[list[Phrase], int] | None:
    """"Presidents X of Paraguay and Y of Bolivia": every name behind the title holds it, with its own state."""
    phrases: list[Phrase] = []
    while (name := _name_after(cursor, end)) is not None:
        own = replace(office, is_plural=False, is_weak=False)
        found, end = _of_state(cursor, name[0] if phrases else index, name, [own])
        end = take_bracket(cursor, found[0], end)
        phrases.extend(found)
        joint = cursor.skip(end, "comma", "conjunction")
        if joint == end:
            break
        end = joint if _name_after(cursor, joint) else end
        if end != joint:
            break
    for phrase in phrases[1:]:
        phrase.is_coordinated = True
    return (phrases, end) if phrases else None


def _holder(cursor: Cursor, index: int, end: int, office: OfficePhrase, country: str) -> tuple[Phrase, int]:
    own = OfficePhrase(office.start, office.end, office.title, office.rank, country, office.body, office.modifier)
    own.is_plural, own.is_definite = office.is_plural, office.is_definite
    name = _name_after(cursor, end) if country else None
    stop = name[1] if name else end
    return _phrase(cursor, "person" if name else "office", (index, stop), name, [own]), stop


def _comes_from(cursor: Cursor, end: int, office: OfficePhrase) -> bool:
    """Whether a plural title without a state has its states behind "from" ("foreign ministers from X, Y and Z")."""
    joint = cursor.at(end)
    meaning = joint.get("marker") if joint is not None and not office.country else None
    return meaning is not None and meaning.value == "from" and bool(cursor.grammar.helpers)


#: Prepositions that keep what follows apart from a title.
_WHERE = frozenset({"at", "to"})
_APART = frozenset({"by", "with", "against", "about", "on", "for", "as"})


def _next_holder(cursor: Cursor, index: int, office: OfficePhrase) -> tuple[Phrase, int] | None:
    start = cursor.skip(index, "comma", "conjunction", "skip", "of", "case", "marker")
    unit = cursor.at(start)
    first = cursor.at(index)
    grammar, marker = cursor.grammar, first.get("marker") if first is not None else None
    if marker is not None and (grammar.helpers or grammar.genitive_by_place) and marker.value in _APART:
        return None     # "officers by X": whoever did it is no holder; "met officials on Libya"
    if marker is not None and grammar.genitive_by_place and marker.value in _WHERE:
        return None     # "the ministers of X and Y in Z"
    between = [other.kind for other in cursor.units[index:start]]
    if "marker" in between and cursor.grammar.cases and ("comma" in between or "conjunction" not in between):
        return None                         # "of X and Y, through Z", "recalled the envoys from X"
    if unit is None or not (unit.has_conjunction or start > index):
        return None
    if cursor.grammar.cases and not (unit.has_conjunction or {"comma", "conjunction"} & {*between}):
        return None                         # "mga opisyal ng X sa Y": where they did it
    meaning = unit.get("adjective", "state", "organisation")
    if meaning is None or unit.kind not in ("adjective", "state", "organisation"):
        return None
    if cursor.grammar.has_genitive and ("marker" in between or (meaning.cases and "genitive" not in meaning.cases)):
        return None                         # "главы МИД Турции в Грузию": where to
    return _holder(cursor, start, start + 1, office, meaning.value)


def _phrase(
    cursor: Cursor, kind: str, span: tuple[int, int], name: tuple[int, int] | None, offices: list[OfficePhrase]
) -> Phrase:
    (first, end), units = span, cursor.units
    is_sure = not cursor.has_case and name is not None and (bool(offices) or units[name[0]].get("given") is not None)
    leader = leader_of(cursor, units[name[0] : name[1]], is_sure=is_sure) if name else ""
    namesake = "" if leader or name is None else namesake_of(units[name[0] : name[1]])
    is_nickname = bool(namesake) and name is not None and is_behind(cursor, units[name[0] : name[1]], namesake)
    if is_nickname and {office.rank for office in offices} & {t.rank for t in cursor.world.leaders.get(namesake, ())}:
        leader, namesake = namesake, ""     # "President Rody X": a nickname
    closes = _end(cursor, end) if name and name[1] == end else units[end - 1].end
    return Phrase(
        kind="person" if kind == "person" else "office", first=first, last=end - 1,
        start=units[first].start, end=closes,
        name=None if name is None else (units[name[0]].start, _end(cursor, name[1])),
        offices=offices, country=next((o.country for o in offices if o.country), ""),
        mark=units[first].slot, is_coordinated=units[first].has_conjunction,
        has_pronoun=any(u.has_pronoun for u in units[first:end]),
        leader=leader, is_kin=bool(namesake),
        words=name_stems(cursor, units[name[0] : name[1]]) if name else (),
    )


def _end(cursor: Cursor, limit: int) -> int:
    """Where a name ends: what a word of the language has as an ending may be its last letters ("Hong")."""
    last = cursor.units[limit - 1]
    return cursor.tokens.ends[last.last] if last.kind == "common" else last.end
