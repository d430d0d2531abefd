"""Who receives letters of credence, and who the help of several."""

from __future__ import annotations

from dragoman.extract.context import Context
from dragoman.extract.rows import given_to
from dragoman.model.mentions import SpottedSentence
from dragoman.ontology.load import EventType


def add_receiver(
    sentence: SpottedSentence, event: EventType, roles: list[tuple[str, str]], countries: set[str], context: Context
) -> None:
    """Letters of credence are received by the head of another state whom their sentence names, before who is near."""
    if event.id == "aid":
        _add_recipient(sentence, roles, countries, context)
    if event.id != "credentials_presentation":
        return
    if len(roles) > 1:      # heads of state receive letters and present none, in whatever case their names stand
        chiefs = {actor for actor, _ in roles if context.cast.rank(actor) == "head_of_state"}
        roles[:] = [(actor, "receiver" if actor in chiefs else role) for actor, role in roles]
    if any(role == "receiver" for _, role in roles):
        return
    own = {context.cast.country(actor) for actor, _ in roles} - {""}
    heads = (
        actor for phrase in sentence.phrases() if phrase.kind in _HEADS_ARE for actor in phrase.actors
        if context.cast.rank(actor) in _RECEIVING and context.cast.country(actor) not in own
    )
    head = next(heads, None)
    if own and head is not None and (country := context.cast.country(head)):
        roles.append((head, "receiver"))
        countries.add(country)


def _add_recipient(
    sentence: SpottedSentence, roles: list[tuple[str, str]], countries: set[str], context: Context
) -> None:
    """What several states give goes to those at home, where the text is theirs and the sentence names nobody else."""
    if len(countries) < _SEVERAL or any(role == "recipient" for _, role in roles):
        return
    others = {phrase.country for phrase in sentence.phrases() if phrase.country} - countries
    for actor, _ in given_to(sentence, "aid", countries, context):
        if others <= {country := context.cast.country(actor)}:
            roles.append((actor, "recipient"))
            countries.add(country)
        return


_SEVERAL = 2        # givers
_HEADS_ARE = ("person", "office")
#: Ranks of those who receive letters of credence or copies of them.
_RECEIVING = frozenset({"head_of_state", "head_of_government", "royal", "deputy_head", "foreign_minister"})
