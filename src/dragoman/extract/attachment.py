"""What hangs on a noun behind a trigger rather than on the trigger: complements, genitives, owners of things."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.languages.rules_schema import Grammar
from dragoman.model.frozen import frozen
from dragoman.model.mentions import Chunk, Meaning, Phrase, Unit

#: How far behind a noun an adjective of a state still belongs to it ("المشاورات السياسية الروسية").
ADJECTIVE_REACH = 3
#: What an oblique preposition makes the place of an act rather than somebody it is done with.
_SITES = frozenset({"state", "place", "body", "organisation"})
#: What stands between a noun and the phrase that belongs to it.
_PARTICLES = frozenset({"case", "skip", "marker", "honorific", "quote", "open"})
#: Kinds of unit that may be the noun a phrase belongs to.
_NOUNS = frozenset({
    "word", "common", "trigger", "stance", "commitment", "speech", "portfolio", "title", "titles", "cue", "flow",
    "scale", "currency", "multiple", "modifier",
})


@frozen
class Trigger:
    """A trigger in its sentence: chunk index, form, voice, and slots that mean another for its rule."""

    index: int
    form: str
    voice: str
    remap: Mapping[str, str]
    has_pronoun: bool = False
    takes_relations: bool = False
    takes_things: bool = False
    person: str = ""                # m, f, pl, we: which subjects the verb form goes with, where its paradigm tells
    is_wide: bool = False           # its arguments may stand behind another verb ("threatened to cut off X")
    is_journey: bool = False        # a town may be its object: "visited Istanbul"


def is_goal_town(chunks: list[Chunk], index: int, trigger: Trigger, grammar: Grammar) -> bool:
    """Whether a town of a known state stands right behind a verb of going, as its object: "will visit Geneva"."""
    town = chunks[index]
    if not (trigger.is_journey and grammar.helpers and isinstance(town, Phrase) and town.country):
        return False
    between = chunks[trigger.index + 1 : index]
    return len(between) <= 1 and all(isinstance(chunk, Unit) and chunk.get("helper") is not None for chunk in between)


def voice_of(meaning: Meaning, of_rule: str | None) -> str:
    """The voice of a trigger: of its form, of the family its verb belongs to, of its rule, else active."""
    if meaning.form == "noun":
        return "noun"
    if meaning.tag in ("actor", "patient"):
        return meaning.tag
    return of_rule or ("patient" if "passive" in meaning.form else "actor")


def remapped(slot: str, chunk: Chunk, trigger: Trigger) -> str:
    """The slot as the rule means it."""
    if slot == "oblique" and (slot not in trigger.remap or _is_site(chunk, trigger)):
        return "at" if chunk.kind in _SITES else "with"
    return trigger.remap.get(slot, slot)


def _is_site(chunk: Chunk, trigger: Trigger) -> bool:
    """Whether a state or city is where one meets, not whom: "met in Cairo" has the preposition of "met with him"."""
    return trigger.remap["oblique"] == "with" and chunk.kind in ("state", "place")


def told_apart(phrase: Phrase, mark: str) -> str:
    """The prepositional case told apart by what it marks: a city ("locative"), a state ("territory"), anything else."""
    if mark != "prepositional":
        return mark
    if phrase.kind == "place" or phrase.form == "capital":
        return "locative"
    return "territory" if phrase.kind == "state" else mark


def head_before(chunks: list[Chunk], index: int, limit: int) -> Chunk | None:
    """The chunk before the one at `index`, past particles and adverbs; None if that is at `limit` or before it."""
    position = index - 1
    while position > limit and isinstance(chunk := chunks[position], Unit) and chunk.kind in _PARTICLES:
        position -= 1
    return chunks[position] if position > limit else None


def is_convener(chunks: list[Chunk], index: int, trigger: Trigger, grammar: Grammar) -> bool:
    """Whether an organisation stands right before the noun it completes: "the AU summit"."""
    phrase = chunks[index]
    if not grammar.adjective_before or trigger.form != "noun" or index != trigger.index - 1:
        return False
    return isinstance(phrase, Phrase) and phrase.kind == "organisation" and not phrase.is_coordinated


def spelled_out(chunks: list[Chunk], index: int, limit: int) -> str:
    """The slot of the noun that a list spells out: "visits to four countries, namely X and Y"; "" if none."""
    opening = chunks[index - 1]
    if not isinstance(opening, Unit) or not opening.get("apposition"):
        return ""
    for chunk in reversed(chunks[limit + 1 : index - 1]):
        if isinstance(chunk, Unit) and chunk.get("marker", "of"):
            marker = chunk.get("marker")
            return marker.value if marker is not None else "of"
        if chunk.kind not in _SPELLED:
            return ""
    return ""


#: What may stand in a phrase that a list spells out, and between the two.
_SPELLED = frozenset({"common", "word", "multiple", "number", "skip", "definite", "comma", "date"})


def is_attribute(chunks: list[Chunk], index: int, trigger: int) -> bool:
    """Whether the phrase at `index` belongs to a noun between it and the trigger ("ang pag-atake ng X")."""
    before = head_before(chunks, index, trigger)
    if isinstance(before, Phrase) and _is_goal(before):     # "ang pagbisita sa Peru ni X": Peru is nobody's
        goal = next(n for n in range(index - 1, trigger, -1) if chunks[n] is before)
        return is_attribute(chunks, goal, trigger)
    if isinstance(before, Phrase):
        return before.kind not in ("date", "pronoun", "place")
    if before is None:
        return False
    return before.kind in _NOUNS or (before.kind == "support" and _is_what_was_done(chunks, before, index))


def _is_goal(phrase: Phrase) -> bool:
    """Whether a phrase is the name of a state, or "the country", where or to whom something is done."""
    is_country = phrase.kind == "state" or (phrase.kind == "group" and bool(phrase.country) and not phrase.offices)
    return is_country and phrase.mark == "prepositional"


def _is_what_was_done(chunks: list[Chunk], verb: Unit, index: int) -> bool:
    """Whether a verb behind a particle is a noun: "ang ginawa ng X" is what X did."""
    position = next((n for n in range(index - 1, 0, -1) if chunks[n] is verb), 0)
    before = chunks[position - 1] if position else None
    return isinstance(before, Unit) and before.kind == "case"


def slot_of_attribute(chunks: list[Chunk], index: int, trigger: Trigger) -> str:
    """The slot of a genitive at `index` that belongs to a noun behind the trigger, "" if it belongs to no noun."""
    if not is_attribute(chunks, index, trigger.index):
        return ""
    return "subject" if _acts_through(chunks, index, trigger) else "about"


def _acts_through(chunks: list[Chunk], index: int, trigger: Trigger) -> bool:
    """Whether a genitive behind a patient verb is who acts, past what it is done with, by or called.

    "Tinawag na ilegal ng X ang ...", "binomba ng tubig ng X ang ...", "hinarang ng barko ng X ang ...".
    """
    if trigger.voice != "patient":
        return False
    phrase = chunks[index]
    genitive = phrase.mark if isinstance(phrase, Phrase) else ""
    for chunk in chunks[trigger.index + 1 : index - 1]:
        if isinstance(chunk, Phrase):
            return False
        case = chunk.get("case")
        if chunk.kind == "comma" or chunk.get("marker") or (case is not None and case.value != genitive):
            return False
    return True


def belongs_to_noun(chunks: list[Chunk], index: int, trigger: Trigger) -> bool:
    """Whether "with" or "between" completes a noun behind the trigger ("discussed the relations with X").

    Behind relational nouns both do, save that a person is met rather than related to; "between" does behind any noun.
    """
    phrase = chunks[index]
    assert isinstance(phrase, Phrase)
    behind = chunks[trigger.index + 1 : index]
    is_of_owned = phrase.mark == "with" and trigger.form != "noun" and _has_owned_act(behind)
    if is_of_owned or (phrase.mark == "from" and _follows_act(chunks, index, trigger)):
        return True
    if phrase.mark == "with" and _is_owned(behind, is_marked=trigger.takes_relations):
        return phrase.kind in ("state", "organisation", "body", "group")
    if trigger.takes_relations or phrase.mark not in ("with", "between"):
        return False
    if _is_of_other_noun(chunks, index, trigger):
        return True
    passed = 0
    for chunk in reversed(behind):
        if isinstance(chunk, Phrase):
            if chunk.form == "adjective":
                continue
            break
        if chunk.get("relational"):
            return phrase.mark == "between" or phrase.kind in ("state", "organisation", "body", "group")
        if chunk.kind not in _PASSED:
            break
        passed += chunk.kind in ("word", "common")
    return passed > 0 and phrase.mark == "between" and trigger.form not in ("noun", "passive")


def _has_owned_act(behind: list[Chunk]) -> bool:
    """Whether somebody's own act is named, which "with" then completes: "discussed X's talks in Rome with Y"."""
    is_owned = False
    for chunk in behind:
        if isinstance(chunk, Phrase):
            is_owned = chunk.is_possessor or (is_owned and chunk.kind == "date")
        elif is_owned and any(meaning.kind == "trigger" and meaning.form == "noun" for meaning in chunk.lexemes):
            return True
        else:
            is_owned = is_owned and (chunk.kind in _PASSED or chunk.kind == "possessive")
    return False


def _is_owned(behind: list[Chunk], is_marked: bool) -> bool:
    """Whether a relational noun and the state that is one of its sides stand last ("the border of X with Y").

    Where the trigger takes relations, they are what it takes unless a preposition sets them apart.
    """
    last = behind[-1] if behind else None
    if isinstance(last, Unit) and last.kind == "marker":        # "with" itself, where it is a word
        behind = behind[:-1]
    if len(behind) < 2 + is_marked:
        return False
    noun, owner = behind[-2:]
    if not isinstance(noun, Unit) or not isinstance(owner, Phrase) or noun.get("relational") is None:
        return False
    before = behind[-3] if is_marked else None
    is_apart = not is_marked or bool(noun.slot) or (isinstance(before, Unit) and before.get("marker") is not None)
    return is_apart and owner.kind in ("state", "group") and not owner.mark and owner.form != "adjective"


def _is_of_other_noun(chunks: list[Chunk], index: int, trigger: Trigger) -> bool:
    """Whether a pair before a noun of its own stands behind the trigger: "talks on the Indian-Kenyan border"."""
    phrase = chunks[index]
    if not isinstance(phrase, Phrase) or phrase.mark != "between":
        return False
    before, after = chunks[index - 1], chunks[index + 1] if index + 1 < len(chunks) else None
    hyphen = before if phrase.is_coordinated else after
    if not isinstance(hyphen, Unit) or hyphen.word != "-":
        return False
    last = after if phrase.is_coordinated else next(iter(chunks[index + 3 : index + 4]), None)
    return isinstance(last, Unit) and last.kind in ("relational", "word", "common")


def is_told_of(chunks: list[Chunk], index: int, trigger: int, grammar: Grammar) -> bool:
    """Whether the phrase at `index` is only told of the act that the noun at `trigger` names: "told X about the talks".

    It stands right behind a verb of saying that has a subject of its own, and what it is told of behind "about".
    """
    phrase = chunks[index]
    if not grammar.helpers or not isinstance(phrase, Phrase) or phrase.mark not in ("", "object"):
        return False
    verb = index - 1
    while verb > 0 and isinstance(passed := chunks[verb], Unit) and passed.kind in ("skip", "helper"):
        verb -= 1
    said = chunks[verb] if verb > 0 else None
    if not isinstance(said, Unit) or said.get("speech") is None:
        return False
    has_subject = any(isinstance(c, Phrase) and c.is_actor for c in chunks[max(0, verb - _SUBJECT_REACH) : verb])
    about = (c.get("marker") for c in chunks[index + 1 : trigger] if isinstance(c, Unit))
    return has_subject and any(m is not None and m.value in ("about", "on") for m in about)


_SUBJECT_REACH = 3      # chunks from a subject to its verb


def is_of_paper(chunks: list[Chunk], index: int, trigger: Trigger) -> bool:
    """Whether "between" completes a paper that the trigger does nothing to ("praised the pact between X and Y").

    So does "with" before a state: "met X on the accord with Y".
    """
    phrase = chunks[index]
    if trigger.takes_relations or not isinstance(phrase, Phrase) or phrase.mark not in ("between", "with"):
        return False
    if phrase.mark == "with" and phrase.kind not in ("state", "organisation"):
        return False
    for chunk in reversed(chunks[trigger.index + 1 : index]):
        if isinstance(chunk, Phrase) and chunk.form != "adjective":
            return chunk.kind == "instrument"
        if isinstance(chunk, Unit) and chunk.kind not in _PASSED:
            return False
    return False


def _follows_act(chunks: list[Chunk], index: int, trigger: Trigger) -> bool:
    """Whether a noun that tells another act stands right before: "a visit at the invitation of X"."""
    for position in range(index - 1, trigger.index, -1):
        chunk = chunks[position]
        if isinstance(chunk, Phrase):
            return False
        if chunk.kind == "cue" or any(m.kind == "trigger" and m.form == "noun" for m in chunk.lexemes):
            return True
        if chunk.kind not in ("marker", "skip"):
            return False
    return False


def _is_guest(before: Phrase, phrase: Chunk) -> bool:
    """Whether somebody behind a thing acts rather than owns it ("arrived for the summit X", "signed the pact X")."""
    return before.kind != "mechanism" and phrase.kind in ("person", "office")


#: Phrases that name things, which a phrase behind them completes.
_THINGS = frozenset({"instrument", "mechanism", "conference"})
#: Endings of adverbs, which nothing completes.
_ADVERBIAL = ("\u0627",)
#: What may stand between a noun and its complement.
_PASSED = frozenset({"word", "common", "skip", "marker", "cue", "quote", "sector"})


def is_genitive(chunks: list[Chunk], index: int, trigger: Trigger, grammar: Grammar) -> bool:
    """Whether an unmarked phrase completes the noun right before it rather than the trigger."""
    before = chunks[index - 1]
    if index - 1 == trigger.index:
        return False
    if isinstance(before, Unit) and before.has_pronoun and any(m.form == "noun" for m in before.lexemes):
        return True             # "during his visit X": the noun has its subject, what follows is its object
    if not isinstance(before, Unit) or before.has_article or before.has_pronoun:
        return isinstance(before, Phrase) and before.kind in _THINGS and not _is_guest(before, chunks[index])
    if before.kind not in ("word", "common", "relational") and not any(m.form == "noun" for m in before.lexemes):
        return False
    if before.slot and before.lexemes:
        return not before.word.endswith(_ADVERBIAL)     # "for meeting X": what looks like an article is the noun's own
    clitics = grammar.clitics
    definite = tuple(c + a for c in ("", *clitics.conjunction, *clitics.preposition) for a in clitics.article)
    return not before.word.startswith((*definite, *clitics.fused)) and not before.word.endswith(_ADVERBIAL)


def slot_of_thing(chunks: list[Chunk], index: int, trigger: Trigger) -> str:
    """The slot of a thing told by an adjective at `index`: that of the preposition before its noun, if it has one."""
    for chunk in reversed(chunks[max(trigger.index + 1, index - ADJECTIVE_REACH) : index]):
        if isinstance(chunk, Phrase):
            break
        if meaning := chunk.get("marker"):
            return remapped(meaning.value, chunk, trigger)
    return ""


def is_joined_to(chunks: list[Chunk], index: int, marks: tuple[str, ...]) -> bool:
    """Whether the state at `index` is only joined to one behind such a particle: "the events in X and Y"."""
    phrase = chunks[index]
    while isinstance(phrase, Phrase) and phrase.kind == "state" and phrase.is_coordinated and not phrase.mark:
        index -= 1
        while index > 0 and isinstance(before := chunks[index], Unit) and before.kind in _JOINING:
            index -= 1
        if index < 0:
            return False
        phrase = chunks[index]
    return isinstance(phrase, Phrase) and phrase.kind == "state" and phrase.mark in marks


_JOINING = frozenset({"conjunction", "comma", "skip"})
