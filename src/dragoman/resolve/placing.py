"""Placing: for which state somebody acts whose title names none, in press that has no home state of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.model.mentions import WHOSE, Phrase
from dragoman.model.people import OfficePhrase, Person
from dragoman.resolve.cast import Cast
from dragoman.resolve.discourse import Discourse

#: Marks of what a sentence is told of rather than who acts in it.
_ASIDE = frozenset({"at", "about", "to", "from", "during", "elsewhere", "alias"})
#: Why somebody acts for the home state: nothing else was said.
HOME = "home state"
_SUBJECTS = frozenset({"", "nominative", "subject"})
#: Those whom somebody can receive, meet or call.
_PARTIES = frozenset({"person", "office", "group", "counterpart", "body"})


def placed(
    phrase: Phrase, phrases: Sequence[Phrase], topics: Sequence[str], others: Sequence[str],
    met: tuple[str, str] = ("", ""),
) -> tuple[str, str]:
    """The state of a titled person and why, ("", "") where nothing tells it.

    "Her minister" and "the country's minister" go with who acts before them; else it is the state that acts in the
    sentence, the one the sentence before was about, the one the text is dated from or has as its subject: but not that
    of somebody the person receives. `topics` are the state the sentence before opened with, and the last subject's;
    `met` is the state of whoever the person meets, and where that one is posted.
    """
    before = list(phrases[: next(n for n, other in enumerate(phrases) if other is phrase)])
    if led := led_by(phrase, before):
        return led, "the delegation that is led"
    if member := _member_of(phrase, before):
        return member, MEMBER
    if signed := _signs_for(phrase, before):
        return signed, "for whom it is told to act"
    if phrase.form == WHOSE and before and before[-1].country:
        return before[-1].country, "whose it is told to be"
    acting = _acting(before)
    if any(office.is_owned for office in phrase.offices):
        nearest = next((other.country for other in reversed(before) if other.is_actor and other.country), "")
        return (acting or nearest or topics[-1]), "whose it is told to be"
    if superior := _superior(phrase, before):
        return superior, "the state of whoever is told with them"
    if met[1] and phrase.offices[0].rank in _RANKS:
        return met[1], "where whoever is met is posted"
    opposed = {other.country for other in phrases if other is not phrase and _is_opposed(phrase, other)} | {met[0]}
    is_first = not any(other.kind in _PARTIES for other in before)
    opened = (_scene(before, others) or topics[0]) if is_first else ""
    for code, why in _candidates(acting, opened, topics[-1], others):
        if code and code not in opposed:
            return code, why
    return "", ""


def _candidates(acting: str, opened: str, topic: str, others: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield acting, "the state that acts in the sentence"
    yield opened, "the state that the sentence before was about"
    for code in others:
        yield code, HOME
    yield topic, "the state spoken of"


def housed(phrase: Phrase, phrases: Sequence[Phrase], now: Discourse, cast: Cast) -> str:
    """The state of a legislator, whose parliament was told of last, or of a prince, whose king needs no state."""
    office = phrase.offices[0] if phrase.offices else None
    if office is not None and office.title == "legislator" and not _scene(phrases, now.main):
        return now.ministries.get(PARLIAMENT, "")
    if office is None or office.title != "prince" or len(phrase.words) < _BOTH:
        return ""
    kings = (p for p in cast.people.persons if p.country and any(o.title == "monarch" for o in p.offices))
    return next((king.country for king in kings if not any(o.country for o in king.offices)), "")


#: The kind of body that a legislator sits in.
PARLIAMENT, EMBASSY = "parliament", "embassy"


def _member_of(phrase: Phrase, before: Sequence[Phrase]) -> str:
    """The state of the delegation that has somebody in it: "with him came a delegation that has Minister X and Y"."""
    last = before[-1] if before else None
    if last is None or phrase.mark not in _SUBJECTS:
        return ""
    is_next = last.kind == "group" and last.value == _DELEGATION and phrase.first - last.last <= _BESIDE
    if not is_next and not (phrase.is_coordinated and last.kind == "person" and last.note == MEMBER):
        return ""
    phrase.note = MEMBER
    chief = next((other.country for other in reversed(before[:-1]) if other.kind in _PARTIES and other.country), "")
    return chief if is_next and chief else last.country


_DELEGATION = "delegation"
#: Why somebody acts for the state of a delegation that has several.
MEMBER = "the delegation told to have several"


def _signs_for(phrase: Phrase, before: Sequence[Phrase]) -> str:
    """The state right before somebody who acts for it: "for Norway, Minister Ole Berg signed"."""
    last = before[-1] if before else None
    if last is None or last.mark != "for" or last.kind != "state" or phrase.first - last.last > _BESIDE:
        return ""
    return last.country


def _superior(phrase: Phrase, before: Sequence[Phrase]) -> str:
    """The state of whoever a person is joined to: "Norwegian Prime Minister X and Foreign Minister Y".

    That is somebody of a higher rank, or one minister more of the same cabinet.
    """
    last = before[-1] if before and phrase.is_coordinated else None
    if last is None or last.kind != "person" or not last.country or not last.offices:
        return ""
    ranks = [_RANKS.index(one.offices[0].rank) for one in (last, phrase) if one.offices[0].rank in _RANKS]
    is_below = len(ranks) == _BOTH and (ranks[0] < ranks[1] or ranks[0] == ranks[1] == _RANKS.index("minister"))
    return last.country if is_below else ""


def _scene(before: Sequence[Phrase], others: Sequence[str]) -> str:
    """The state in whose capital a sentence opens, where the text is about it: "In Oslo, Foreign Minister X said"."""
    first = before[0] if before else None
    is_scene = first is not None and first.mark == "at" and first.kind == "state" and first.first <= _OPENED
    return first.country if first is not None and is_scene and first.country in others else ""


_RANKS = ("head_of_state", "head_of_government", "deputy_head", "foreign_minister", "minister", "deputy_minister")
_BOTH = 2
_BESIDE = 3         # units from one to the other, with a comma or a verb between


def opened_by(acting: Sequence[Phrase]) -> str:
    """The state that a sentence is about: as its subject, as whose thing is its subject, or as who acts in it."""
    if not acting or any(p.kind in _PARTIES for p in acting[:1]):
        return ""
    first = acting[0]
    is_named = first.kind in ("state", "body") and first.mark in _OPENING
    return first.country if is_named and (first.first <= _OPENED or first.mark == "by") else ""


_OPENING = frozenset({"", "nominative", "subject", "of", "possessive", "by"})
_OPENED = 2         # units before it: an article, a verb


def _acting(before: Sequence[Phrase]) -> str:
    """The state that the sentence began with as its subject."""
    for phrase in before:
        if phrase.kind in ("state", "body", "organisation") and phrase.form != "adjective" and phrase.country:
            if phrase.mark not in _ASIDE and phrase.can_be_subject:
                return phrase.country
    return ""


def _is_opposed(phrase: Phrase, other: Phrase) -> bool:
    """Whether `other` is somebody of a stated state with whom or to whom the person does something."""
    if other.kind not in _PARTIES or not other.country or other.is_coordinated or other.mark in _ASIDE:
        return False
    does = phrase.mark in _SUBJECTS and (not phrase.cases or "nominative" in phrase.cases)
    return does and bool(other.cases or other.mark) and "nominative" not in other.cases


def led_by(phrase: Phrase, before: Sequence[Phrase]) -> str:
    """The state of the delegation that somebody leads: "a delegation of the parliament of X headed by the speaker".

    Where it went may be told in between: "a delegation of X that came to Y, headed by the speaker".
    """
    if phrase.mark != "by" or not before or not before[-1].country:
        return ""
    sent = next((other for other in before[-2:] if other.kind == "group"), None)
    if sent is None:
        return ""
    return (before[-1].mark in _SITES and sent.country) or before[-1].country


#: Marks of where somebody is or goes.
_SITES = frozenset({"to", "at"})


def seat_of(phrase: Phrase, own: str, phrases: Sequence[Phrase], now: Discourse) -> str:
    """The state of a body: what `own` tells, else the home state; a ministry is not of those whom it deals with."""
    if phrase.value not in _MINISTRIES:
        if phrase.country and phrase.value in (PARLIAMENT, EMBASSY):
            now.ministries[phrase.value] = phrase.country
        return own or now.home
    if not phrase.country:
        faced = _faced(phrase, phrases)
        own = next((code for code in (own, now.home, *now.main) if code and code not in faced), "")
    now.ministries[phrase.value] = own or now.home
    return own or now.home


_MINISTRIES = frozenset({"foreign_ministry", "ministry", "defence_ministry"})


def _faced(phrase: Phrase, phrases: Sequence[Phrase]) -> set[str]:
    """The states of officials behind a ministry to whom somebody does something: it is none of theirs."""
    return {
        office.country for other in phrases if other.start > phrase.start and other.kind in ("person", "office")
        and other.cases and "nominative" not in other.cases and "genitive" not in other.cases
        for office in other.offices[:1] if office.country
    }


def diplomat(office: OfficePhrase, told: Sequence[str], before: Sequence[Phrase], cast: Cast) -> str:
    """Who was told of last whom a text calls "the diplomat" for short: a foreign minister, an envoy, a spokesman.

    "The Spanish diplomat" is the envoy of an organisation where no other Spaniard was told of.
    """
    if office.title != _DIPLOMAT or office.is_plural or not office.is_definite or office.modifier:
        return ""
    here = [actor for phrase in before if phrase.kind in _PARTIES for actor in phrase.actors]
    found = next((actor for actor in reversed([*told, *here]) if cast.rank(actor) in _DIPLOMATS), "")
    is_own = not office.country or (office.country not in {cast.country(actor) for actor in (*told, *here)})
    return found if is_own and (not office.country or cast.is_organisation(cast.country(found))) else ""


_DIPLOMAT = "diplomat"
#: Ranks of those who are diplomats.
_DIPLOMATS = frozenset({"foreign_minister", "deputy_minister", "ambassador", "official"})


def unnamed(office: OfficePhrase, told: Sequence[str], cast: Cast) -> str:
    """The office without a name among those told before that a title alone points to ("the minister")."""
    if office.is_plural or office.body or office.modifier:
        return ""
    offices = (actor for actor in reversed(told) if cast.kind(actor) == "office")
    ranks = {office.rank, "foreign_minister"} if office.rank == "minister" else {office.rank}
    return next((actor for actor in offices if cast.rank(actor) in ranks and cast.country(actor)), "")


def unnamed_before(phrase: Phrase, phrases: Sequence[Phrase], told: Sequence[str], cast: Cast) -> str:
    """The state of whoever was `told` of last, without a name, by the title that now has one, "" if nobody was.

    "The Norwegian minister of fisheries came to Lima ... Minister of Fisheries Ole Berg said": not where the person
    named deals with somebody, who may be the one told of ("Minister of Fisheries Juan Pena received him").
    """
    office = phrase.offices[0] if phrase.offices else None
    if office is None or (office.rank in _MANY and office.title not in (_SPEAKER, _ENVOY)):
        return ""
    if any(_is_dealt_with(phrase, other) for other in phrases):
        return ""
    alike = [actor for actor in reversed(told) if cast.kind(actor) == "office" and cast.title(actor) == office.title]
    if office.title == _ENVOY and len({cast.country(actor) for actor in alike}) > 1:
        return ""                           # of which of them?
    for actor in alike:
        code = cast.country(actor)
        held = any(p.country == code and any(o.title == office.title for o in p.offices) for p in cast.people.persons)
        return "" if held else code
    return ""


def of_embassy(phrase: Phrase, person: Person, now: Discourse) -> str:
    """Whose an ambassador told of for the first time is without a state: of the embassy told of last, if of any.

    "The Japanese embassy handed over ten cars; Ambassador Ken Ito led the ceremony": no ambassador of the home state.
    """
    if person.id in now.persons or not phrase.offices:
        return ""
    is_open = all(office.rank == "ambassador" and not office.country for office in phrase.offices)
    return now.ministries.get(EMBASSY, "") if is_open else ""


def _is_dealt_with(phrase: Phrase, other: Phrase) -> bool:
    return other is not phrase and other.kind in _DEALING and other.mark in _DEALT


_SPEAKER, _ENVOY = "spokesperson", "ambassador"
#: Ranks that many hold at once in one state.
_MANY = frozenset({"", "official", "ambassador"})
_DEALING = _PARTIES | {"pronoun"}
#: Marks of those with or to whom somebody does something.
_DEALT = frozenset({"with", "object", "accusative", "dative", "instrumental"})
