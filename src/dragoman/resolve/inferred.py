"""The state of a person before anything is told: as known of person or family, or by what the title mostly means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.gazetteer.schema import Title
from dragoman.model.mentions import Phrase
from dragoman.model.people import Person
from dragoman.resolve.discourse import Discourse
from dragoman.resolve.placing import HOME, led_by
from dragoman.resolve.tenures import Tenures

#: Why somebody acts for a state: nobody else's title goes so well without one.
LIKELY = "what the title mostly means"


def inferred(person: Person, tenures: Tenures, now: Discourse, titles: Mapping[str, Title]) -> tuple[str, str]:
    """The state of a person whose state no phrase tells, and why; ("", "") where that is left to the sentences."""
    tenure = tenures.of(person.leader)
    if tenure is not None:
        return tenure.country, "known office-holder"
    if code := tenures.family(person):
        return code, "known office-holder of that name"
    if any(o.rank for o in person.offices) and not all(o.title in now.lacks for o in person.offices):
        likely = next((o.likely for o in person.offices if o.likely), "")
        if likely and not now.is_home_told:
            return likely, LIKELY
        return (now.home, HOME) if now.is_home_sure else ("", "")
    only = {code for o in person.offices if o.title in titles for code in titles[o.title].states}
    having = next((code for code in now.main if code in only), "")
    return having, "a state spoken of that has the title" if having else ""


def is_placed(person: Person, phrase: Phrase, before: Sequence[Phrase]) -> bool:
    """Whether the state of somebody is known; whoever leads a delegation is of its state, whatever is likely."""
    if person.country_from == LIKELY and (led := led_by(phrase, before)):
        person.country, person.country_from = led, "the delegation that is led"
    return bool(person.country) and person.country_from != HOME
