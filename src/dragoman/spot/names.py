"""Personal names: known ones, names the document has introduced, and unknown words where only a name can stand."""

from __future__ import annotations

from dragoman.languages.shapes import shape_of
from dragoman.model.mentions import Unit
from dragoman.spot.cursor import Cursor
from dragoman.spot.dictionary import base_of, has_word
from dragoman.spot.name_joints import NEVER, is_family_with_particle, nickname_size

#: Readings a word of a name may also have: "Sultan", "Mina", "Fahd"; any other reading ends the name.
_NAMEABLE = frozenset({
    "word", "given", "joining", "name_prefix", "name_suffix", "leader", "leader_short", "place", "common",
})
#: What a surname behind a hyphen may also name.
_NAMESAKES = frozenset({"capital", "adjective", "people", "state"})
_SYLLABLE = 4           # letters of a syllable behind a hyphen that needs no other proof
_SHORTEST_STEM = 3      # letters; a shorter rest behind a clitic proves nothing
#: Closed-class words that a given name may look like; the spelling must settle it.
_CLOSED = frozenset({"marker", "conjunction", "pronoun", "negation", "cue", "complementizer", "relative", "speech"})
#: A name of a state or capital is not the first word of a person's name.
_COUNTRIES = frozenset({"state", "capital"})
#: Words of the sentence that a name may only look like: a verb has no article.
_VERBAL = frozenset({"verb", "support", "speech", "relational"})
_SYLLABLES = frozenset({"common", "conjunction", "pronoun", "marker", "joining", "word"})
_LONGEST_SYLLABLE = 3
_NO_WORDS = frozenset({"joining", "sign", "quote", "honorific", "name_suffix"})
_TITLE_CASE = 0.8       # a line without a full stop that has a larger share of its words in capitals is a heading


def read_name(cursor: Cursor, index: int, *, after_title: bool) -> int:
    """The index after the name that starts at `index`, or `index` if none does.

    After a title an unknown word is a name; elsewhere a name needs more: a capital and a second word, or a person met
    before, or a known office-holder.
    """
    unit = cursor.at(index)
    if unit is None or unit.kind in NEVER:
        return index
    if unit.lexemes and unit.get("leader"):
        return _extend(cursor, index, index + 1)
    if not (after_title or cursor.has_case or cursor.has_known_name(index)):
        return index            # it takes a known name to tell where a name begins that no title introduces
    end = _capital_run(cursor, index, after_title=after_title) if cursor.has_case else _tried_run(cursor, index)
    if end == index:
        return index
    if after_title and _is_attribute_run(cursor, index, end):
        return index
    if after_title or _is_introduced(cursor, index, end):
        return end
    if cursor.has_case:
        return end if _stands_alone(cursor, index, end) else index
    return index


def name_words(units: list[Unit]) -> tuple[str, ...]:
    """The words of a name that tell persons apart, folded: particles, signs and initials left out."""
    words = tuple(
        word for unit in units if unit.kind not in _NO_WORDS for word in unit.word.split() if word.isalpha()
        and (len(word) > 1 or len(units) == 1)
    )
    return words or tuple(unit.word for unit in units if unit.word.isalpha())      # "Ван И": a particle and a letter


def name_stems(cursor: Cursor, units: list[Unit]) -> tuple[str, ...]:
    """What the words of a name have in common with all their forms."""
    return tuple(cursor.forms.stem(word) for word in name_words(units))


def _extend(cursor: Cursor, start: int, end: int) -> int:
    """A known name goes on with what can only be more of it ("جون كيري الابن", "Duterte Jr")."""
    while (unit := cursor.at(end)) and end - start < cursor.longest_name and unit.get("name_suffix"):
        end += 1
    if cursor.has_case and cursor.dictionary and end < len(cursor.units) and (size := _joint(cursor, end)):
        return max(end, _capital_run(cursor, end + size, after_title=True))
    return end


def _is_introduced(cursor: Cursor, start: int, end: int) -> bool:
    units = cursor.units[start:end]
    if any(u.get("leader_short") or cursor.is_known(u) for u in units):
        return True
    return bool(cursor.forms.holders) and bool(cursor.forms.holder(name_stems(cursor, units)))


def _stands_alone(cursor: Cursor, start: int, end: int) -> bool:
    """Two capitalised words in a row, not only because the sentence begins there or capitalises every word.

    Where a dictionary tells ordinary words, one of the two must not be among them.
    """
    if end - start < 2 or (start == 0 and cursor.units[0].get("common")):
        return False
    if cursor.dictionary and not any(
        unit.get("given", "leader_short") or (
            unit.kind == "word" and not has_word(unit.word, cursor.dictionary)
        ) for unit in cursor.units[start:end]
    ):
        return False
    shapes = cursor.grammar.shapes
    if shapes and all(shape_of(unit.word, shapes) == "attribute" for unit in cursor.units[start:end]):
        return False
    words = [unit for unit in cursor.units if unit.kind == "word"]
    return not words or sum(unit.is_capital for unit in words) <= _TITLE_CASE * len(words) or _ends(cursor)


def _ends(cursor: Cursor) -> bool:
    """Whether the line ends like a sentence: a heading in capitals does not."""
    return cursor.units[-1].word in ".!?" or cursor.units[-1].kind == "quote"


# ── scripts with capitals ─────────────────────────────────────────────────────────────────────────────────────────
def _capital_run(cursor: Cursor, index: int, *, after_title: bool) -> int:
    if not cursor.units[index].is_capital or _is_ordinary_opening(cursor, index):
        return index
    end = index + _is_place_name(cursor, index, after_title=after_title)
    while end < len(cursor.units) and end - index < 2 * cursor.longest_name:
        unit = cursor.units[end]
        if end - index > 1 and _is_told_again(cursor, index, end):
            break
        if _is_capital_part(cursor, unit, first=end == index):
            end += 1
        elif end > index and (size := _joint(cursor, end)):
            end += size
        else:
            break
    while end > index and cursor.units[end - 1].kind in ("joining", "sign") and not _ends_suffix(cursor, end):
        end -= 1
    return end


def _is_told_again(cursor: Cursor, index: int, end: int) -> bool:
    """Whether a name begins anew, as on pages that set a card behind it: "с Аной Руис Руис Ана, министр"."""
    unit, before = cursor.units[end], cursor.units[end - 1]
    if unit.kind not in _NAMEABLE or unit.get("joining") or before.get("joining") or before.word in "-'.":
        return False
    stem = cursor.forms.stem(unit.word)
    return len(stem) > 1 and any(cursor.forms.stem(earlier.word) == stem for earlier in cursor.units[index:end])


def _ends_suffix(cursor: Cursor, end: int) -> bool:
    """Whether a name ends with the dot of "Jr.", within a sentence."""
    return end > 1 and end < len(cursor.units) and bool(cursor.units[end - 2].get("name_suffix"))


def _is_place_name(cursor: Cursor, index: int, *, after_title: bool) -> bool:
    """Whether a given name that is also a place opens a name: "President Santiago Peña".

    Without a title before it, only one that the dictionary has no word for may follow: "Jordan Brewster".
    """
    unit, after = cursor.units[index], cursor.at(index + 1)
    if not unit.is_capital or not unit.get("given") or unit.kind in _NAMEABLE or after is None:
        return False
    if not after_title and (cursor.tells_cases or not _is_surname(cursor, after)):
        return False
    return after.is_capital and after.kind in ("word", "given", "leader_short", "place")


def _is_surname(cursor: Cursor, unit: Unit) -> bool:
    """Whether a word can only be a name: one the dictionary does not have."""
    return bool(cursor.dictionary) and unit.kind == "word" and not has_word(unit.word, cursor.dictionary)


def _is_ordinary_opening(cursor: Cursor, index: int) -> bool:
    """Whether the word has its capital only because the sentence begins with it."""
    unit = cursor.units[index]
    if unit.kind != "word" or unit.word in cursor.known or not cursor.dictionary or _is_holder(cursor, index):
        return False
    if any(before.kind not in ("quote", "sign", "open", "close", "number") for before in cursor.units[:index]):
        return False
    return has_word(unit.word, cursor.dictionary)


def _is_holder(cursor: Cursor, index: int) -> bool:
    """Whether a known office-holder is named here: by a short name as it is listed, or with the word behind it."""
    forms, units = cursor.forms, cursor.units[index : index + 2]
    stems = name_stems(cursor, units) if forms.holders else ()
    if stems and forms.bases.get(stems[0]) == units[0].word and forms.holder(stems[:1]):
        return True
    return len(stems) > 1 and units[-1].is_capital and bool(forms.holder(stems))


def _is_capital_part(cursor: Cursor, unit: Unit, *, first: bool) -> bool:
    if not unit.is_capital or (first and unit.get("name_suffix") and not _is_initials(cursor, unit)):
        return False
    if _is_initial(cursor, unit):
        return True
    if first and _opens_sentence(cursor, unit.index) and _is_ordinary(cursor, unit):
        return False
    if unit.kind in _NAMEABLE and not (unit.get("common") and not unit.get("given")):
        return True
    if (bool(unit.get("given")) and not first) or cursor.is_known(unit):
        return True
    return _is_short(cursor, unit) and not _opens_sentence(cursor, unit.index) and _is_beside_name(cursor, unit.index)


def _is_attribute_run(cursor: Cursor, start: int, end: int) -> bool:
    """Whether capitals behind a title begin the name of a body or region: "Национальной ассамблеи", "Африки"."""
    shapes, after, units = cursor.grammar.shapes, cursor.at(end), cursor.units[start:end]
    if not shapes or any(unit.get("given") or cursor.is_known(unit) for unit in units):
        return False
    if len(units) == 1 and units[0].kind == "place":
        return True
    if after is None or after.is_capital or not all(shape_of(unit.word, shapes) == "attribute" for unit in units):
        return False
    return after.kind in ("body", "place", "mechanism", "conference") or (
        after.kind == "word" and shape_of(after.word, shapes) == "noun"
    )


def _opens_sentence(cursor: Cursor, index: int) -> bool:
    """Whether a capital proves nothing: the word opens a sentence, a quotation or a list."""
    before = cursor.at(index - 1)
    return before is None or before.kind in ("quote", "sign")


def _is_initial(cursor: Cursor, unit: Unit) -> bool:
    """A capital and a dot before another capital; "Г." is one too, where it is not short for a courtesy."""
    after, name = cursor.at(unit.index + 1), cursor.at(unit.index + 2)
    if unit.word[1:] == " .":
        return unit.is_capital and after is not None and after.is_capital
    if len(unit.word) != 1 or after is None or name is None or after.word != ".":
        return False
    return cursor.tokens.glued(after.first) and name.is_capital


def _is_initials(cursor: Cursor, unit: Unit) -> bool:
    """Whether letters that look like a suffix open a name: nothing parts them from the next word ("SR Nathan")."""
    after = cursor.at(unit.index + 1)
    return after is not None and after.is_capital and after.kind == "word"


def _is_short(cursor: Cursor, unit: Unit) -> bool:
    """Whether a word of the language may be a syllable of a name ("То Лам", "Ван И", "Nguyen Hong")."""
    if unit.values("pronoun") == "speaker":     # "with Minister X I spoke of trade"
        return False
    longest = _LONGEST_SYLLABLE + (_ends(cursor) and not cursor.dictionary)
    return unit.kind in _SYLLABLES and unit.first == unit.last and len(unit.word) <= longest


def _is_beside_name(cursor: Cursor, index: int) -> bool:
    """Whether a capitalised name stands before or behind."""
    around = (cursor.at(index - 1), cursor.at(index + 1))
    return any(unit is not None and unit.is_capital and unit.kind in _NAMEABLE for unit in around)


def _is_ordinary(cursor: Cursor, unit: Unit) -> bool:
    """Whether the dictionary of the pack has a word whose base form is written small, and no name."""
    if not cursor.dictionary or unit.get("given") or cursor.is_known(unit) or unit.kind != "word":
        return False
    if _is_holder(cursor, unit.index):
        return False
    word = cursor.written(unit)
    return has_word(word, cursor.dictionary) and base_of(word, cursor.dictionary)[:1].islower()


def _joint(cursor: Cursor, end: int) -> int:
    """How many units at `end` join two parts of a name: a particle, a hyphen, the dot of an initial, a nickname."""
    unit, after = cursor.units[end], cursor.at(end + 1)
    if size := nickname_size(cursor, end) or is_family_with_particle(cursor, unit):
        return size
    if unit.word == "-" and after is not None and _is_hyphenated(cursor, unit, after):
        return 2
    if unit.get("joining") and after is not None and after.word in "-'" and cursor.tokens.glued(after.first):
        return 2 if (last := cursor.at(end + 2)) is not None and last.is_capital else 0
    if unit.get("joining") and after is not None and (after.get("joining") or after.word == "-"):
        return 2 if _joint(cursor, end + 1) else 0
    if after is None or not after.is_capital or after.kind not in _NAMEABLE:
        if unit.word == "." and len(cursor.units[end - 1].word) == 1 and cursor.tokens.glued(unit.first):
            return 1 if after and after.kind == "sign" else 0
        if unit.word == "." and after is not None and cursor.units[end - 1].get("name_suffix"):
            return 1            # "Marcos Jr. said"
        return 1 if unit.get("name_suffix") else 0
    if unit.get("joining"):
        return 1
    if unit.word in "-'" and cursor.tokens.glued(unit.first):
        # a line broken behind the particle of a name leaves a space: "al- Salem"
        return int(cursor.tokens.glued(after.first) or cursor.units[end - 1].get("joining") is not None)
    return int(unit.word == "." and len(cursor.units[end - 1].word) <= 2)


def _is_hyphenated(cursor: Cursor, hyphen: Unit, after: Unit) -> bool:
    """Whether a hyphen ties the second syllable of a given name ("Ki-moon") or a surname that also names a place."""
    return _is_syllable(cursor, hyphen, after) or _doubles_surname(cursor, hyphen, after)


def _doubles_surname(cursor: Cursor, hyphen: Unit, after: Unit) -> bool:
    """Whether a hyphen ties to a name of two words the name of a place: "Ana Cruz-Santiago"."""
    if after.kind not in _NAMESAKES:
        return False
    if not (after.is_capital and cursor.tokens.glued(hyphen.first) and cursor.tokens.glued(after.first)):
        return False
    before = cursor.units[max(0, hyphen.index - 2) : hyphen.index]
    return len(before) > 1 and all(unit.is_capital and unit.kind in _NAMEABLE for unit in before)


def _is_syllable(cursor: Cursor, hyphen: Unit, after: Unit) -> bool:
    if after.is_capital or after.first != after.last or (len(after.word) > _SYLLABLE and after.kind != "word"):
        return False
    if not (cursor.tokens.glued(hyphen.first) and cursor.tokens.glued(after.first)):
        return False
    if not cursor.dictionary or after.kind != "word":   # then only behind two capitals, of family and given name
        before, given = cursor.at(hyphen.index - 2), cursor.units[hyphen.index - 1]
        is_short = after.kind == "word" or len(given.word) <= _SYLLABLE     # "Jae-in": a word, too, may be a syllable
        return is_short and before is not None and before.is_capital and before.kind in _NAMEABLE
    return len(after.word) <= _SYLLABLE or not has_word(after.word, cursor.dictionary)


# ── scripts without ───────────────────────────────────────────────────────────────────────────────────────────────
def _tried_run(cursor: Cursor, index: int) -> int:
    """The end of the words from `index` on that may be a name: the same behind a title and elsewhere."""
    end = cursor.runs.get(index)
    if end is None:
        end = cursor.runs[index] = _bare_run(cursor, index)
    return end


def _bare_run(cursor: Cursor, index: int) -> int:
    end, words, joined = index, 0, False
    while end < len(cursor.units) and words < cursor.longest_name:
        unit = cursor.units[end]
        if unit.lexemes and unit.get("joining", "name_prefix") and not (unit.has_article or unit.slot):
            joined = True
        elif unit.word == "-" and words and cursor.tokens.glued(unit.first):
            joined = True
        elif _is_bare_part(cursor, unit, words=words, joined=joined) or (not words and _opens_name(cursor, end)):
            words, joined = words + 1, False
        elif words == 1 and _is_of_family(unit, cursor.units[end - 1]):
            words, joined = words + 1, False
        else:
            break
        end += 1
    while end > index and (cursor.units[end - 1].word == "-" or cursor.units[end - 1].kind in ("joining",)):
        end -= 1
    return end if words else index


def _is_bare_part(cursor: Cursor, unit: Unit, *, words: int, joined: bool) -> bool:
    joined_on = unit.slot or (unit.has_conjunction and (words or unit.kind not in ("leader", "leader_short")))
    if unit.kind in NEVER or (joined_on and unit.kind != "word" and not joined):
        return False
    if unit.lexemes and (given := unit.get("given")) and (words or unit.kind not in _COUNTRIES):
        if unit.kind not in _CLOSED or cursor.written(unit) == given.value:
            return True
    if (unit.lexemes and unit.get("name_suffix")) or (joined and unit.kind in ("word", "common", "place")):
        return True
    if cursor.is_known(unit) or (words and unit.kind == "leader_short"):
        return True
    if unit.kind in _VERBAL and (words or joined) and cursor.written(unit).startswith("ال"):
        return True
    if unit.kind != "word" or _has_fused_article(cursor, unit):
        return False
    return (words > 0 and _looks_like_family_name(unit)) or not _is_known_word(cursor, unit, goes_on=words > 0)


def _is_of_family(unit: Unit, before: Unit) -> bool:
    """Whether the adjective of a state behind one given name is the name of the family: "Khalid al-Kindi"."""
    is_free = unit.kind == "adjective" and unit.has_article and not (unit.slot or unit.has_conjunction)
    return is_free and before.kind == "given"


def _opens_name(cursor: Cursor, index: int) -> bool:
    """A word of the dictionary right before an unknown one may be a foreign given name that looks like it."""
    unit, after = cursor.units[index], cursor.at(index + 1)
    if after is None or after.kind != "word" or after.has_conjunction or unit.kind != "word":
        return False
    plain = not _has_fused_article(cursor, unit) and not unit.word.startswith(tuple(cursor.grammar.clitics.article))
    return plain and not _is_known_word(cursor, after) and not _has_fused_article(cursor, after)


def _has_fused_article(cursor: Cursor, unit: Unit) -> bool:
    """An unknown word with preposition and article written onto it ("للمشاركة") is no name."""
    return len(unit.word) > _SHORTEST_STEM + 2 and unit.word.startswith(tuple(cursor.grammar.clitics.fused))


def _looks_like_family_name(unit: Unit) -> bool:
    """Definite or ending like a nisba: ordinary words of that shape after a given name are mostly family names."""
    return unit.word.startswith("ال") or unit.word.endswith("ي")


def _is_known_word(cursor: Cursor, unit: Unit, *, goes_on: bool = False) -> bool:
    if not cursor.dictionary:
        return False
    written = cursor.written(unit)
    if has_word(written, cursor.dictionary):
        return True
    clitics = cursor.grammar.clitics
    for letter in (*clitics.preposition, *clitics.conjunction, *(() if goes_on else clitics.future)):
        rest = written[len(letter) :]
        if len(rest) > _SHORTEST_STEM and written.startswith(letter):
            return has_word(rest, cursor.dictionary)
    return False
