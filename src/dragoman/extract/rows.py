"""Acts told in a row: what tells them, and who is named once for all of them.

"X gave the islands ten millions, and Y sent a hospital ship": the receiver.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extract.clauses import clause_of
from dragoman.extract.context import Context
from dragoman.model.mentions import Chunk, Phrase, SpottedSentence, Unit

#: Acts of which several are told in a row, with the role of the side that is named once.
_GIVEN = {"aid": "recipient"}
#: Modalities of acts that are not told one by one.
UNDONE = frozenset({"denied", "cancelled", "called_for", "hypothetical"})
#: Slots of who is given something.
_RECEIVING = frozenset({"to", "for"})


def code_of(phrase: Phrase) -> str:
    """The state or organisation of which a phrase is."""
    return phrase.country or phrase.value


def tells(sentence: SpottedSentence, event: str, context: Context) -> str:
    """The rule by which a sentence tells of acts of a type, "" if none does."""
    rules = [_rule_of(sentence.chunks[index], event, context) for index in sentence.read_as("trigger")]
    return next(filter(None, rules), "")


def _rule_of(chunk: Chunk, event: str, context: Context) -> str:
    for meaning in chunk.lexemes if isinstance(chunk, Unit) else ():
        if meaning.kind == "trigger" and context.rules.events[meaning.value].event == event:
            return meaning.value
    return ""


def add_receiver_of_row(
    sentence: SpottedSentence, event: str, index: int, roles: list[tuple[str, str]], context: Context
) -> None:
    """Who is given what the act at `index` gives, if an act of the same type before it in the sentence says so."""
    role = _GIVEN.get(event)
    if role is None or not roles or any(held == role for _, held in roles):
        return
    own = {context.cast.country(actor) for actor, _ in roles}
    number = clause_of(sentence.clauses, index)
    for before in range(sentence.clauses[number].first - 1, -1, -1):
        chunk = sentence.chunks[before]
        if isinstance(chunk, Unit):
            continue
        if chunk.mark in _RECEIVING and _is_given_there(sentence, event, before, context):
            codes = [code for actor in chunk.actors if (code := context.cast.country(actor)) and code not in own]
            roles.extend((context.cast.state(code), role) for code in codes)
            return


def _is_given_there(sentence: SpottedSentence, event: str, index: int, context: Context) -> bool:
    """Whether a word for the same type of act stands before a phrase in its clause."""
    clause = sentence.clauses[clause_of(sentence.clauses, index)]
    return any(_rule_of(chunk, event, context) for chunk in sentence.chunks[clause.first : index])


def given_to(
    sentence: SpottedSentence, event: str, donors: set[str], context: Context
) -> Iterator[tuple[str, str]]:
    """To whom goes what others give, where nobody says it: where it goes, else to those at home if the text is theirs.

    Only in languages of one home: in news from home help from abroad needs no word for where it goes.
    """
    if event not in _GIVEN or not context.pack.about.is_home_shown:
        return
    for phrase in sentence.phrases():
        if phrase.kind == "place" and phrase.country:
            yield context.cast.state(phrase.country), "where it goes"
    told = [*context.main[:2], *sentence.dyad]
    if context.home and donors and context.home not in donors and context.home in told:
        yield context.cast.state(context.home), "those at home"
