"""Envoys who present letters of credence: who receives them."""

from __future__ import annotations

from dragoman.extract.context import Context
from dragoman.model.mentions import SpottedSentence
from dragoman.ontology.load import EventType


def add_receiver(
    sentence: SpottedSentence, event: EventType, roles: list[tuple[str, str]], countries: set[str], context: Context
) -> None:
    """Letters of credence are received by the head of another state whom their sentence names, before who is near."""
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


_HEADS_ARE = ("person", "office")
#: Ranks of those who receive letters of credence or copies of them.
_RECEIVING = frozenset({"head_of_state", "head_of_government", "royal", "deputy_head", "foreign_minister"})
