"""Inherited arguments: who acts where the clause does not say it, from the clauses and nouns it hangs on."""

from __future__ import annotations

from dragoman.extract.agents import (
    PLURAL,
    agrees_with,
    antecedent,
    opens_with_pronoun,
    several,
    speaker,
    subject_of,
)
from dragoman.extract.attachment import Trigger
from dragoman.extract.control import is_of_thing
from dragoman.extract.rejoining import said_before
from dragoman.extract.slots import FORM_CLASS, Arguments
from dragoman.extract.subjects import MAIN, hangs_on_noun, is_finite, opens_with_noun
from dragoman.languages.rules_schema import Grammar
from dragoman.model.mentions import Chunk, Clause, Phrase, Unit


def inherit_object(
    chunks: list[Chunk], clauses: list[Clause], number: int, trigger: Trigger, found: Arguments, grammar: Grammar
) -> None:
    """What a passive verb is said of: what stands before its relative clause, or the subject of the clause before."""
    if found.get("object"):
        return
    if grammar.helpers:
        inherit_subject(chunks, clauses, number, trigger, found, grammar)
        found.slots["object"] = [*found.slots.pop("subject", []), *found.get("object")]
    elif _is_of_noun(chunks, clauses[number], grammar) and (before := antecedent(chunks, clauses[number])):
        found.slots["object"] = [before]
    elif grammar.has_genitive and number and clauses[number].opener in _GOING_ON:
        before = subject_of(chunks, clauses[number - 1], grammar)
        if before is not None and before.kind in _PERSONS:
            found.slots["object"] = [before]


#: Openers of clauses that may go on with the subject before, and kinds of those something is done to.
_GOING_ON = ("and", "break")
_PERSONS = frozenset({"person", "office", "counterpart"})


def site_speaks(chunks: list[Chunk], found: Arguments, trigger: Trigger, grammar: Grammar) -> bool:
    """Take the place before a verb that says "they" for its subject: the government or body that sits there.

    A place behind such a verb is where something happens ("called for an end to the fighting in X").
    """
    if not grammar.site_speaks or trigger.person != grammar.site_speaks:
        return False
    before = chunks[trigger.index].start
    sites = [p for p in found.get("at") if p.start < before and (p.kind == "body" or p.form in _SEATS)]
    sites = sites or [p for p in found.get("to") if p.start < before and p.kind == "body"]  # "в МИД": not declined
    if sites:
        found.slots["subject"] = sites[:1]
    return bool(sites)


#: Names that stand for a government.
_SEATS = frozenset({"capital", "metonym", "state"})


def inherit_subject(
    chunks: list[Chunk], clauses: list[Clause], number: int, trigger: Trigger, found: Arguments, grammar: Grammar
) -> None:
    """A relative clause speaks of what stands before it, a joined one of a subject before it that agrees with it."""
    clause = clauses[number]
    if _inherit_speaker(chunks, clauses, number, trigger, found, grammar):
        return
    if _is_of_noun(chunks, clause, grammar) and (before := antecedent(chunks, clause)):
        found.slots["object" if trigger.voice == "patient" else "subject"] = [before]
        return
    if grammar.helpers and clause.opener == "relative" and is_of_thing(chunks, clause):
        return                  # "citizens who had been in X": whom it is said of is nobody known
    if _is_of_noun(chunks, clause, grammar) and hangs_on_noun(chunks, clause, grammar):
        found.is_subject_unread = True
        return
    if grammar.helpers and number + 1 < len(clauses):
        look_ahead(chunks, clauses[number + 1], found, grammar)
        if found.get("subject"):
            return
    is_verb = FORM_CLASS[trigger.form] == "verb"
    found.is_subject_unread = is_verb and opens_with_noun(chunks, clause, trigger.index, grammar)
    order = sorted(range(number - 1, -1, -1), key=lambda earlier: clauses[earlier].opener == "relative")
    if trigger.person in PLURAL:
        groups = (several(chunks, clauses[earlier]) for earlier in order)
        if together := next((group for group in groups if group), []):
            found.slots["subject"], found.is_subject_inherited = together, True
            return
    subjects = [subject for earlier in order if (subject := subject_of(chunks, clauses[earlier], grammar)) is not None]
    agreeing = [subject for subject in subjects if agrees_with(subject, trigger, grammar)]
    if subjects:
        chosen = (agreeing or subjects)[0]
        is_noun = trigger.form == "noun"
        joint = bool(grammar.helpers) and not (is_noun and clause.opener == "break")    # "before the summit"
        joint = joint or (grammar.has_genitive and is_noun and clause.opener == "")     # "X and Y: talks in Z"
        rows = (several(chunks, clauses[earlier]) for earlier in order if joint)
        found.slots["subject"] = next((row for row in rows if row and row[0] is chosen), [chosen])
        found.is_subject_inherited = True


def _is_of_noun(chunks: list[Chunk], clause: Clause, grammar: Grammar) -> bool:
    """Whether a clause speaks of the noun before it: one behind a word for a place only tells what is done there.

    "Went to Oslo, where he met X": whoever went met X.
    """
    if clause.opener != "relative":
        return False
    opening = chunks[clause.first]
    return not (isinstance(opening, Unit) and opening.word in grammar.where)


def _inherit_speaker(
    chunks: list[Chunk], clauses: list[Clause], number: int, trigger: Trigger, found: Arguments, grammar: Grammar
) -> bool:
    """Whether somebody speaks: who says "we", whose paper acts, who says what stands before a participle."""
    own = speaker(chunks, trigger.index) if trigger.person == "we" else _issuer(chunks, trigger.index, grammar)
    if own or trigger.person == "we":
        found.slots["subject"] = own
        return True
    if (teller := _who_says_he(chunks, clauses, number, trigger, grammar)) is not None:
        found.slots["subject"], found.is_subject_inherited = [teller], True
        return True
    return _inherit_sayer(chunks, clauses, number, trigger, found, grammar)


def _inherit_sayer(
    chunks: list[Chunk], clauses: list[Clause], number: int, trigger: Trigger, found: Arguments, grammar: Grammar
) -> bool:
    """Whether somebody says what stands before a participle: he does what it tells, not whoever he speaks of.

    "The minister said that X had crossed the border, calling on Y to ..."; "he added that X ..., warning Y" names
    nobody. A participle that does not agree with the verb of saying goes on with what is said.
    """
    if trigger.form != "participle" or not grammar.verb_by_place or clauses[number].opener == "relative":
        return False
    is_said = False
    for earlier in range(number - 1, -1, -1):
        clause = clauses[earlier]
        verb = next((n for n in range(clause.first, clause.limit) if _is_saying(chunks[n])), None)
        if verb is None or not _agree(chunks[verb], trigger):
            continue
        if (subject := subject_of(chunks, clause, grammar)) is not None:
            found.slots["subject"], found.is_subject_inherited = [subject], True
            return True
        is_said = True
        behind = chunks[verb + 1] if verb + 1 < clause.limit else None
        if isinstance(behind, Unit) and behind.kind in _UNREAD and not behind.slot:
            found.is_subject_unread = found.is_subject_inherited = True
            return True
    return is_said


def _who_says_he(
    chunks: list[Chunk], clauses: list[Clause], number: int, trigger: Trigger, grammar: Grammar
) -> Phrase | None:
    """Who says of himself what participles go on to tell: "X said that Y had failed, adding that he would meet Z"."""
    is_he = grammar.genitive_by_place and trigger.person == "m"
    if not is_he or not opens_with_pronoun(chunks, clauses[number], grammar):
        return None
    said: int | None = number - 1
    while said is not None and said > 0:
        told = chunks[clauses[said].first : clauses[said].limit]
        if any(map(is_finite, told)) or not any(isinstance(c, Unit) and c.get("speech") for c in told):
            return None
        said = said_before([(clause.first, clause.opener) for clause in clauses[: said + 1]])
    return subject_of(chunks, clauses[0], grammar) if said == 0 and number > 1 else None


def _is_saying(chunk: Chunk) -> bool:
    return isinstance(chunk, Unit) and is_finite(chunk) and chunk.get("speech") is not None


def _agree(saying: Chunk, trigger: Trigger) -> bool:
    """Whether a verb of saying and a participle may have one subject."""
    told = saying.get("speech") if isinstance(saying, Unit) else None
    return told is None or {told.tag, trigger.person} != {"m", "f"}


#: What stands behind a verb for a subject that no phrase reads.
_UNREAD = ("word", "common")


def look_ahead(chunks: list[Chunk], following: Clause, found: Arguments, grammar: Grammar) -> None:
    """"In talks with X, said Y": who acts in the main clause took part in what stands before it."""
    if following.opener != MAIN:
        return
    if grammar.helpers:
        found.slots["subject"] = _opening(chunks, following)
    elif (subject := subject_of(chunks, following, grammar)) is not None:
        found.slots["subject"] = [subject]


def _opening(chunks: list[Chunk], clause: Clause) -> list[Phrase]:
    """The subject that opens a clause, with those joined to it."""
    found: list[Phrase] = []
    for chunk in chunks[clause.first : clause.limit]:
        if isinstance(chunk, Phrase) and chunk.is_actor and (not found or chunk.is_coordinated):
            found.append(chunk)
        elif isinstance(chunk, Unit) and chunk.kind not in ("comma", "conjunction", "skip"):
            break
    return found


def _issuer(chunks: list[Chunk], index: int, grammar: Grammar) -> list[Phrase]:
    """Whose paper or statement a verb tied to it speaks of: "the resolution of the UN that condemns X"."""
    tie = chunks[index - 1] if index >= _ISSUED and grammar.sayings else None
    if not isinstance(tie, Unit) or not tie.get("linker"):
        return []
    owner, paper = chunks[index - 2], chunks[index - _ISSUED]
    if not isinstance(owner, Phrase) or owner.kind not in _ISSUERS or owner.mark not in ("genitive", "prepositional"):
        return []
    return [owner] if isinstance(paper, Unit) and paper.word in grammar.sayings else []


_ISSUED = 4             # paper, particle, owner, linker: chunks before the verb
_ISSUERS = frozenset({"organisation", "body", "state"})
