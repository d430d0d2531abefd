"""Clauses: a sentence's chunks cut where the language opens a new one, each knowing what it hangs on."""

from __future__ import annotations

from dragoman.extract.rejoining import is_aside, is_dash, rejoins, said_before
from dragoman.extract.subjects import is_finite, opens_with_subject
from dragoman.languages.rules_schema import Grammar
from dragoman.model.mentions import Chunk, Clause, Phrase, Unit

_STOPS = frozenset(";:.!?")
_PARTING = ("-", ";", ":")  # signs between two clauses
#: What may stand between a linker or a comma and the verb of the clause that opens there.
_BEFORE_VERB = frozenset({"cue", "negation", "skip", "pronoun", "common", "linker", "definite"})
_REACH = 4
#: Words that have something said, known, wanted or promised behind them.
_CONTENT = frozenset({"speech", "stance", "commitment", "cue"})
_OPENERS = ("relative", "complementizer", "break")
#: Kinds of words that may open a clause, and of signs behind which any word may.
_OPENING = frozenset({*_OPENERS, "cue", "speech", "auxiliary", "linker", "resumptive"})
_SIGNS = frozenset({"sign", "comma", "quote"})


def cut_clauses(chunks: list[Chunk], grammar: Grammar) -> list[Clause]:
    """The clauses of a sentence in order; they cover it."""
    starts: list[tuple[int, str]] = [(0, "")]
    before: Chunk | None = None
    has_helpers = bool(grammar.helpers)
    for index, chunk in enumerate(chunks):
        last: Chunk | None = before
        before = chunk
        if grammar.genitive_by_place and (apart := _set_apart(chunks, starts, index, grammar)):
            starts.append((index, apart))
            continue
        if _is_plain(chunk, last) if isinstance(chunk, Unit) else not has_helpers:
            continue            # most words open nothing: to see that at once halves the time this takes
        first, current = starts[-1]
        resumes = _resumes(chunks, starts[-1], index) if chunk.kind == "resumptive" else None
        where, opener = resumes or (index, _opens(chunks, first, index, grammar))
        if opener is None and has_helpers:
            opener = opens_with_subject(chunks, first, index)
        elif opener is None and is_finite(chunk):
            led = _led_from(chunks, first, index)
            led = _foretold(chunks, first, index) if led is None else led
            if led is not None:
                where, opener = led, "and"
            elif grammar.verb_by_place and (led := _second_verb(chunks, first, index)) is not None:
                where, opener = led, "stacked"      # nothing joins them: "a visit lasted two days"
        if opener is not None and where > first:
            starts.append((where, opener))
        elif opener and where == first and not current:
            starts[-1] = (where, opener)
    limits = [start for start, _ in starts[1:]] + [len(chunks)]
    return [Clause(start, limit, opener) for (start, opener), limit in zip(starts, limits, strict=True)]


def _set_apart(chunks: list[Chunk], starts: list[tuple[int, str]], index: int, grammar: Grammar) -> str:
    """What opens at a chunk behind a comma, or behind what was said: the rest of a clause, or when it was said."""
    if rejoins(chunks, starts, index):
        return "resume"
    before = chunks[index - 1] if index else None
    if not isinstance(before, Unit) or before.kind not in ("comma", "break"):
        return ""
    if is_aside(chunks, starts, index, grammar):
        return "aside"
    first, opener = starts[-1]
    is_led = not opener and before.kind == "comma" and is_finite(chunks[index]) and _leads_in(chunks, first, index)
    return "main" if is_led else ""


def _leads_in(chunks: list[Chunk], first: int, limit: int) -> bool:
    """Whether a clause so far only tells after what its main verb takes place: "after a visit to X last week, ..."."""
    opening = next((c for c in chunks[first:limit] if not (isinstance(c, Phrase) and c.mark == "dateline")), None)
    if not isinstance(opening, Unit) or opening.get("cue") is None or opening.get("marker") is not None:
        return False
    acts = any(isinstance(c, Unit) and c.get("trigger") for c in chunks[first:limit])
    return acts and not any(map(is_finite, chunks[first:limit]))


def _is_plain(unit: Unit, before: Chunk | None) -> bool:
    """Whether a word can open no clause: it is no verb, hangs on none, and stands behind no sign that ends one."""
    if unit.kind in _OPENING or (before is not None and before.kind in _SIGNS):
        return False
    lexemes = unit.lexemes
    return not lexemes or (len(lexemes) == 1 and not lexemes[0].form and lexemes[0].kind not in _OPENING)


def clause_of(clauses: list[Clause], index: int) -> int:
    """The number of the clause that holds chunk `index`."""
    for number, clause in enumerate(clauses):
        if clause.first <= index < clause.limit:
            return number
    raise IndexError(index)


def resumed(chunks: list[Chunk], clauses: list[Clause], number: int) -> int | None:
    """The clause that clause `number` goes on with: past one set into it ("The plan, signed in May, was read"), or an
    adverbial put before it that tells no act of its own ("In Tokyo, ...")."""
    opener = clauses[number].opener
    if opener == "aside":
        return said_before([(clause.first, clause.opener) for clause in clauses[:number]])
    if opener == "resume":
        return next((n for n in range(number - 1, -1, -1) if clauses[n].opener != "relative"), None)
    if opener != "main" or number == 0:
        return None
    before = clauses[number - 1]
    tells = any(isinstance(c, Unit) and c.get("trigger") for c in chunks[before.first : before.limit])
    return None if tells else number - 1


def _resumes(chunks: list[Chunk], current: tuple[int, str], index: int) -> tuple[int, str] | None:
    """A word before the verb of a subject put first ends the clause set in between, or opens one at that subject."""
    chunk = chunks[index]
    if not isinstance(chunk, Unit) or chunk.kind != "resumptive":
        return None
    start, opener = current
    if opener == "relative":
        return index, "resume"
    if opener == "break" and _acts_alone(chunks, start, index):
        return index, "main"
    joints = [
        n for n in range(start + 1, index)
        if isinstance(c := chunks[n], Unit) and c.kind in ("conjunction", "comma") and any(map(_acts, chunks[start:n]))
    ]
    return (joints[-1] + 1, "and") if joints else None


def _acts_alone(chunks: list[Chunk], start: int, index: int) -> bool:
    """Whether an adverbial that was put first tells an act of its own ("after the said talks, X called")."""
    before = chunks[start + 1 : index]
    verbs = any(is_finite(chunk) or _is_infinitive(chunk) for chunk in before)
    return verbs or (bool(before) and _is_told(before[-1]))


def _is_told(chunk: Chunk) -> bool:
    return isinstance(chunk, Unit) and chunk.kind == "trigger" and chunk.lexemes[0].form == "noun"


def _opens(chunks: list[Chunk], start: int, index: int, grammar: Grammar) -> str | None:
    """What kind of clause chunk `index` opens, None if it goes on with the one that began at `start`."""
    chunk = chunks[index]
    if isinstance(chunk, Phrase):
        return None
    before = chunks[index - 1] if index else None
    if isinstance(before, Unit) and before.kind == "sign" and before.word in _STOPS:
        return None if _closes_list(chunks, index) else ""
    if not chunk.lexemes and not grammar.is_verb_first:
        return None
    if (opener := _opening_word(chunks, index, chunk)) is not None:
        return opener
    if chunk.kind == "auxiliary" and chunk.has_conjunction:
        return ""
    if _form(chunk) in _ASIDES and (aside := _opens_aside(chunk, before)):
        return aside
    if grammar.linkers and before is not None and chunk.get("linker"):
        return _linked(chunks, start, index, grammar)
    if grammar.is_verb_first and isinstance(before, Unit) and before.kind in ("comma", "quote"):
        return _after_comma(chunks, start, index)
    return _joined(chunks, start, index)


def _opening_word(chunks: list[Chunk], index: int, chunk: Unit) -> str | None:
    """What a word opens by itself; what may also join ("and then") does where a verb follows, not between states."""
    if chunk.kind in _OPENERS:
        return chunk.kind
    if chunk.kind in ("cue", "speech") and (opener := chunk.get(*_OPENERS)):
        return opener.kind
    is_led = chunk.kind == "conjunction" and chunk.get("break") is not None
    return "break" if is_led and any(map(is_finite, chunks[index + 1 : index + _AHEAD])) else None


_AHEAD = 3              # chunks behind a conjunction in which a verb makes it open a clause


def _closes_list(chunks: list[Chunk], index: int) -> bool:
    """Whether "and" behind a semicolon joins the last of a list on ("X of A; Y of B; and Z of C")."""
    after = chunks[index + 1] if index + 1 < len(chunks) else None
    behind = chunks[index + 2] if index + 2 < len(chunks) else None
    if chunks[index].kind != "conjunction" or not isinstance(after, Phrase):
        return False
    return behind is None or (isinstance(behind, Unit) and behind.kind in ("sign", "comma"))


def _joined(chunks: list[Chunk], start: int, index: int) -> str | None:
    """What a verb opens that stands behind "and", a comma or a noun it is tied to."""
    chunk, before = chunks[index], chunks[index - 1] if index else None
    if not is_finite(chunk) and not _is_infinitive(chunk):
        return None
    if isinstance(chunk, Unit) and chunk.has_pronoun and any(map(is_finite, chunks[start:index])):
        return "relative"       # "a letter that the minister carried": the pronoun stands for the noun before
    joined = isinstance(before, Unit) and before.kind == "conjunction"
    if joined or (isinstance(chunk, Unit) and chunk.has_conjunction):
        return "and" if is_finite(chunk) or any(map(_acts, chunks[start:index])) else None
    if before is not None and before.is_linked and _is_noun(chunks, index - 1):
        return "complementizer" if _tells_what(chunks, start, index) else "relative"    # "denied the news that X met Y"
    if before is not None and before.kind == "skip" and before.start > chunks[start].start:
        before = _past_skipped(chunks, start, index)        # "will land on Monday, then go on to Baku"
    # "After the talks, the ministers spoke": a comma behind an adverbial opens nothing.
    is_parted = isinstance(before, Unit) and (before.kind == "comma" or _is_loose_dash(before, chunk))
    return "and" if is_parted and is_finite(chunk) and _has_predicate(chunks, start, index) else None


def _past_skipped(chunks: list[Chunk], start: int, index: int) -> Chunk:
    """What stands before the words without meaning that lead to the verb at `index`."""
    position = index - 1
    while position > start and chunks[position].kind == "skip":
        position -= 1
    return chunks[position]


def _is_loose_dash(sign: Unit, following: Chunk) -> bool:
    """Whether a sign parts clauses as a comma does ("X - who met Y - left"), and is no hyphen ("co-chaired")."""
    return is_dash(sign) and following.start > sign.end


def _led_from(chunks: list[Chunk], start: int, index: int) -> int | None:
    """Where the clause of a finite verb begins whose subject stands before it, behind a comma or "and"."""
    has_subject = False
    for position in range(index - 1, start, -1):
        chunk = chunks[position]
        if isinstance(chunk, Phrase):
            is_named = "nominative" in {*chunk.cases, chunk.mark} or (chunk.kind == "group" and not chunk.cases)
            has_subject = has_subject or (chunk.can_be_subject and is_named)
        elif chunk.kind in ("comma", "conjunction") or chunk.word in _PARTING:
            begins = has_subject and _has_predicate(chunks, start, position)
            return position + 1 if begins and not _is_joint(chunks, position) else None
        elif is_finite(chunk):
            return None
    return None


def _foretold(chunks: list[Chunk], start: int, index: int) -> int | None:
    """Where the clause of a verb begins that "and it is expected that", read as one word, leads to behind another."""
    before = chunks[index - 1] if index > start else None
    if not isinstance(before, Unit) or before.kind != "cue" or not before.has_conjunction:
        return None
    return index - 1 if any(map(is_finite, chunks[start : index - 1])) else None


def _is_joint(chunks: list[Chunk], index: int) -> bool:
    """Whether a comma or "and" only joins two phrases in the same case; "they" behind a comma is joined to nothing."""
    before, after = chunks[index - 1], chunks[index + 1]
    if chunks[index].kind == "comma" and after.kind == "group":
        return False
    return isinstance(before, Phrase) and isinstance(after, Phrase) and bool(before.cases & after.cases)


def _after_comma(chunks: list[Chunk], start: int, index: int) -> str | None:
    """Where the verb comes first, one behind a comma goes on with what was told, or opens the main clause."""
    chunk = chunks[index]
    says = isinstance(chunk, Unit) and (chunk.kind == "speech" or _is_predicate(chunks, index))
    if not says and not _verb_follows(chunks, index - 1):
        return None
    return "and" if any(map(is_finite, chunks[start:index])) and not says else "main"


def _is_predicate(chunks: list[Chunk], index: int) -> bool:
    """Whether a cue is the verb of its clause ("isinagawa ng X ang ..."): a particle of case follows it."""
    chunk, follows = chunks[index], chunks[index + 1] if index + 1 < len(chunks) else None
    return chunk.kind == "cue" and isinstance(follows, Unit) and follows.kind == "case"


#: Things that say nothing: what a linker ties to them tells of them.
_TOLD_THINGS = frozenset({"instrument", "mechanism", "conference"})


def _linked(chunks: list[Chunk], start: int, index: int, grammar: Grammar) -> str | None:
    """What a linker at `index` opens: what is said, a relative clause behind a noun and before a verb, or nothing.

    No clause begins with a genitive: what looks like a linker before one is "already" ("hinimok na ng X ang Y"), and so
    it is between a verb of the actor's voice and the subject it still lacks ("nanawagan na ang X").
    """
    if not _verb_follows(chunks, index):
        follows = chunks[index + 1] if index + 1 < len(chunks) else None
        case = follows.get("case") if isinstance(follows, Unit) and follows.kind == "case" else None
        leads = case is not None and case.value != grammar.attributive and _is_said(chunks, start, index)
        return "complementizer" if leads and not _lacks_subject(chunks, start, index) else None
    if _tells_what(chunks, start, index):
        return "complementizer"
    return "relative" if _is_noun(chunks, index - 1) else None


def _lacks_subject(chunks: list[Chunk], start: int, index: int) -> bool:
    """Whether right before `index` stands a verb in the voice of whoever acts, and nobody who acts before it."""
    verb = chunks[index - 1]
    acts = isinstance(verb, Unit) and any(m.kind == "trigger" and m.tag == "actor" for m in verb.lexemes)
    return acts and not any(isinstance(c, Phrase) and c.can_be_subject for c in chunks[start : index - 1])


def _is_said(chunks: list[Chunk], start: int, index: int) -> bool:
    """Whether something before `index` says, plans or denies, so that what it says may follow."""
    return any(isinstance(c, Unit) and any(m.kind in _CONTENT for m in c.lexemes) for c in chunks[start:index])


def _tells_what(chunks: list[Chunk], start: int, index: int) -> bool:
    """Whether what a linker opens at `index` is what is said, and tells nothing of the thing before it."""
    before = chunks[index - 1]
    return _is_said(chunks, start, index) and not (isinstance(before, Phrase) and before.kind in _TOLD_THINGS)


def _verb_follows(chunks: list[Chunk], index: int) -> bool:
    for chunk in chunks[index + 1 : index + 1 + _REACH]:
        if is_finite(chunk) or _is_infinitive(chunk):
            return True
        tied = chunk.kind == "word" and chunk.is_linked
        if chunk.kind not in _BEFORE_VERB and not tied:
            return False
    return False


def _is_noun(chunks: list[Chunk], index: int) -> bool:
    """Whether the chunk at `index` is a noun: a phrase, a noun that tells an act, a word behind a particle of case.

    A pronoun is one only behind a noun: behind an adverb it is that of the verb ("mariin niyang kinondena").
    """
    chunk = chunks[index]
    if isinstance(chunk, Phrase):
        return chunk.kind != "pronoun" or (index > 0 and _is_noun(chunks, index - 1))
    if chunk.kind == "comma" and index:
        return _is_noun(chunks, index - 1)
    if chunk.kind in ("trigger", "stance", "commitment"):
        return chunk.lexemes[0].form == "noun"
    before = chunks[index - 1] if index else None
    while isinstance(before, Unit) and before.kind in ("skip", "number", "multiple") and index > 1:
        index -= 1
        before = chunks[index - 1]
    return chunk.kind in ("word", "common") and isinstance(before, Unit) and before.kind in ("case", "marker")


def _acts(chunk: Chunk) -> bool:
    return is_finite(chunk) or _is_infinitive(chunk) or (isinstance(chunk, Unit) and chunk.kind in ("speech", "cue"))


def _is_infinitive(chunk: Chunk) -> bool:
    return isinstance(chunk, Unit) and bool(chunk.lexemes) and chunk.lexemes[0].form == "infinitive"


def _second_verb(chunks: list[Chunk], start: int, index: int) -> int | None:
    """Where the clause of another finite verb begins, with the particles that lead to it; None if it is no other."""
    verb = index
    while index > start + 1 and isinstance(leading := chunks[index - 1], Unit) and leading.get("auxiliary"):
        if is_finite(leading):
            break
        index -= 1
    before = chunks[index - 1] if index > start else None
    if not isinstance(before, Phrase | Unit) or before.kind in _LEADING:
        return None
    # What is said of an act right behind its noun belongs to it: "a tour covers X", "a meeting gathered X and Y".
    told = any(isinstance(chunk, Unit) and chunk.kind == "trigger" for chunk in chunks[max(start, index - 2) : index])
    told = told and index == verb
    return index if not told and any(is_finite(chunk) for chunk in chunks[start : index - 1]) else None


#: What leads to the verb itself.
_LEADING = frozenset({"auxiliary", "negation", "cue"})


def _has_predicate(chunks: list[Chunk], start: int, index: int) -> bool:
    """Whether the clause that began at `start` has a verb of its own, or began with a participle."""
    first = chunks[start]
    opened = isinstance(first, Unit) and _form(first) in _ASIDES
    opened = opened or (first.kind == "relative" and any(map(_is_infinitive, chunks[start:index])))     # "who is to go"
    return opened or any(is_finite(chunk) or _is_cue_and_verb(chunk) for chunk in chunks[start:index])


def _is_cue_and_verb(chunk: Chunk) -> bool:
    """Whether a cue is the verb of its clause: "will not take place"."""
    return chunk.kind == "cue" and isinstance(chunk, Unit) and any(m.kind == "verb" for m in chunk.lexemes)


_ASIDES = frozenset({"participle", "passive_participle", "gerund"})


def _form(unit: Unit) -> str:
    return unit.lexemes[0].form if unit.lexemes else ""


def _opens_aside(chunk: Chunk, before: Chunk | None) -> str:
    """Behind a comma a participle tells what else the subject does; one that agrees, what stands before it does."""
    if not isinstance(chunk, Unit) or _form(chunk) not in _ASIDES or chunk.has_article:
        return ""
    if not isinstance(before, Unit) or before.kind not in ("comma", "quote"):
        return ""
    return "relative" if chunk.lexemes[0].cases else "and"
