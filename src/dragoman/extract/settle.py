"""Settling: mentions of one act inside a document become one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dragoman.extract.context import Cast, EventDraft
from dragoman.extract.gatherings import agree
from dragoman.extract.papers import BY_PAPER, are_on_other_matters, papers_fit, points_back
from dragoman.extract.roles import Roles
from dragoman.model.claims import Modality
from dragoman.model.dates import DateValue

#: Modalities that may be the same act told twice; done and called for may not.
_COMPATIBLE: tuple[frozenset[Modality], ...] = (
    frozenset({"happened", "ongoing"}),
    frozenset({"scheduled", "planned", "proposed", "ongoing"}),
)
_EVIDENCE_LIMIT = 4


def settle(drafts: list[EventDraft], cast: Cast) -> list[EventDraft]:
    """The events of a document, one draft an act, in the order they are first told; headlines join the body."""
    settled: list[EventDraft] = []
    for draft in sorted(drafts, key=lambda d: (d.is_general, d.is_headline, d.sentence, d.trigger)):
        draft.evidence = draft.evidence or [draft.span]
        channel = next((o for o in settled if _tells_channel(o, draft, cast)), None) if draft.is_general else None
        if channel is not None:
            if _dates(draft, channel):
                channel.date = draft.date
            continue
        same = _told_before(settled, draft, cast)
        if same is not None:
            draft.roles = _agreeing(draft.roles, same.roles, cast)
            _join(same, draft)
            same.roles = _known_by_name(same.roles, cast)
        elif not draft.is_back:
            settled.append(draft)
        elif draft.whole is not None:
            draft.roles, draft.countries = draft.whole
            settled.append(draft)
    settled = [draft for draft in settled if not (draft.is_spoken and _is_said_in(draft, settled))]
    sittings = [draft for draft in settled if draft.type in _SITTINGS]
    settled = [draft for draft in settled if not any(_names_better(other, draft) for other in sittings)]
    settled = list(_without_summits(settled, cast))
    credentials = [draft for draft in settled if draft.type == "credentials_presentation"]
    settled = [draft for draft in settled if not any(_is_occasion(draft, other) for other in credentials)]
    return sorted(settled, key=lambda d: (d.sentence, d.trigger))


def _told_before(settled: list[EventDraft], draft: EventDraft, cast: Cast) -> EventDraft | None:
    """The act that a draft tells again: the last one told, of a headline on what is to come one that is too."""
    if not draft.is_headline or draft.modality not in _AHEAD:
        return next((other for other in reversed(settled) if _is_same(other, draft, cast)), None)
    same = [other for other in reversed(settled) if _is_same(other, draft, cast)]
    return next((other for other in same if other.modality in _AHEAD), same[0] if same else None)


def _without_summits(settled: list[EventDraft], cast: Cast) -> Iterator[EventDraft]:
    """The acts less summits that only name a meeting of two heads told besides; what these tell of its day is kept."""
    meetings = [draft for draft in settled if draft.type == "meeting" and len(draft.countries) == _TWO]
    for draft in settled:
        same = next((one for one in meetings if _is_summit_of(draft, one, cast)), None)
        if same is None:
            yield draft
        elif not same.date.is_known:
            same.date = draft.date


def _is_summit_of(draft: EventDraft, meeting: EventDraft, cast: Cast) -> bool:
    """Whether a summit without a name or number is of those who meet: "X and Y will meet. The summit opens at noon"."""
    told = draft.gathering
    if told is None or draft.kind != "summit" or told.names or told.number or meeting.is_multiple:
        return False
    is_of_organisation = any(cast.kind(actor) == "igo" for actor, _ in draft.roles)
    if is_of_organisation or not draft.countries - {told.host} <= meeting.countries:
        return False
    ranks = {rank for actor, _ in meeting.roles if (rank := cast.rank(actor))}
    fits = _modality_fits(meeting, draft) or _modality_fits(draft, meeting)
    is_of_both = ranks <= _HEADS | _MINISTERS and draft.countries <= meeting.countries
    return fits and (ranks <= _HEADS or is_of_both) and _dates_fit(meeting.date, draft.date)


_TWO = 2
_MINISTERS = frozenset({"foreign_minister", "minister"})


def _is_occasion(meeting: EventDraft, told: EventDraft) -> bool:
    """Whether a reception is only that at which letters of credence were handed over, as the same sentence tells.

    So are good wishes to the envoys of several states there, and that they were appointed.
    """
    if meeting.type in _AT_CEREMONY and told.type == "credentials_presentation" and len(told.countries) > _TWO:
        return meeting.sentence > told.sentence and meeting.countries <= told.countries and not meeting.date.is_known
    if meeting.type != "meeting" or told.type != "credentials_presentation":
        return False
    is_guessed = bool(meeting.inferred) and bool(meeting.countries & told.countries)
    return meeting.sentence == told.sentence and (meeting.countries <= told.countries or is_guessed)


_AT_CEREMONY = frozenset({"message", "appointment"})


def _names_better(told: EventDraft, other: EventDraft) -> bool:
    """Whether one noun phrase tells talks twice, and the first of two tellings says better what they were.

    "A session of the consultation mechanism" is a round of consultations, not the session of a commission as well.
    """
    if told is other or told.type not in _SITTINGS or other.type not in _SITTINGS:
        return False
    beside = (told.sentence, told.clause, told.countries) == (other.sentence, other.clause, other.countries)
    gap = told.trigger[0] - other.trigger[1]
    is_one = beside and told.form == other.form == "noun" and 0 <= gap <= _ONE_PHRASE and told.date == other.date
    return is_one and _SITTINGS.index(told.type) < _SITTINGS.index(other.type)


#: Talks that sit in sessions, the most telling name first.
_SITTINGS = ("consultations", "negotiation_round", "joint_commission_session")
_ONE_PHRASE = 6         # characters between a noun and the one that completes it; "and a" takes more


def _tells_channel(told: EventDraft, general: EventDraft, cast: Cast) -> bool:
    """Whether a contact of the same states and persons is told, of which the other says only that they talked."""
    channels = _CONTACTS - _TRIPS if general.type == "meeting" else _CONTACTS
    fits = told.type in channels and general.countries <= told.countries and _dates_fit(told.date, general.date)
    return fits and _persons_fit(told, general, cast)


def _dates(general: EventDraft, told: EventDraft) -> bool:
    """Whether what only says that two talked tells the day on which they did, not far from where it is told how."""
    near = abs(general.sentence - told.sentence) <= _NEAR and general.modality == told.modality
    return near and not told.date.is_known and general.date.granularity == "day"


_NEAR = 2               # sentences between two tellings of one contact
#: Contacts that tell by which channel.
_CONTACTS = frozenset({
    "meeting", "phone_call", "video_call", "consultations", "joint_commission_session", "negotiation_round", "visit",
    "contact", "conference", "parliamentary_exchange", "mediation",
})
#: Contacts in the course of which people meet.
_TRIPS = frozenset({"visit", "conference"})


def _is_said_in(draft: EventDraft, settled: list[EventDraft]) -> bool:
    """Whether the document tells a meeting or call of the same states at which this can have been said."""
    return any(
        other.type in _TALKS and other.modality in ("happened", "ongoing") and draft.countries <= other.countries
        and _dates_fit(other.date, draft.date) for other in settled
    )


#: Acts in the course of which things are said.
_TALKS = frozenset({"meeting", "phone_call", "video_call", "contact", "visit"})


def _is_same(old: EventDraft, new: EventDraft, cast: Cast) -> bool:
    if old.type != new.type or old.is_multiple != new.is_multiple or old.is_listed or new.is_listed:
        return False
    if old.gathering is not None and old.gathering is new.gathering:
        is_held = {old.modality, new.modality}.isdisjoint(_OFF)
        return _same_time(old, new) and (is_held or _modality_fits(old, new))
    if old.gathering is not None and new.gathering is not None and not agree(old.gathering, new.gathering):
        return False
    return _tells_again(old, new, cast)


def _tells_again(old: EventDraft, new: EventDraft, cast: Cast) -> bool:
    """Whether nothing two acts of one type tell speaks against their being one."""
    if not (old.countries <= new.countries or new.countries <= old.countries):
        return False
    if not _modality_fits(old, new) or not _same_time(old, new) or not papers_fit(old, new):
        return False
    if _doers_differ(old, new, cast):
        return False
    if new.is_back and not new.countries <= old.countries:
        return False
    if new.is_definite or _are_other_papers(old, new):
        return new.is_definite
    if old.sentence == new.sentence and (new.inferred or old.inferred):
        return True
    return _persons_fit(old, new, cast) and not _is_returned(old, new, cast)


def _doers_differ(old: EventDraft, new: EventDraft, cast: Cast) -> bool:
    """Whether two acts of speech are of different states: "X called on Y to yield", and so did Z.

    So are acts that one state answers with the same: both summon, both expel, each recognises the other; if one side
    was only filled in, the text does not say so ("X expelled two envoys of Y and declared them unwanted").
    """
    doers = _DOERS if not old.inferred and not new.inferred else frozenset({"speaker"})
    mine, others = ({cast.country(a) for a, role in draft.roles if role in doers} - {""} for draft in (old, new))
    return bool(mine and others) and mine.isdisjoint(others)


#: Who alone does what has two sides. A letter is told from either side, sanctions often without who imposes them.
_DOERS = frozenset({"speaker", "expeller", "summoner", "recogniser"})


def _is_returned(old: EventDraft, new: EventDraft, cast: Cast) -> bool:
    """Whether two visits go opposite ways: each told with a visitor by name or post, and from different states."""
    return old.type == "visit" and _crosses(old, new, cast) and _crosses(new, old, cast)


def _crosses(one: EventDraft, other: EventDraft, cast: Cast) -> bool:
    """Whether everybody told to come in one visit is of a state that nobody who comes in the other is of."""
    mine = {cast.country(actor) for actor, role in one.roles if role == "visitor" and cast.kind(actor) in _TRAVELLERS}
    others = {cast.country(actor) for actor, role in other.roles if role == "visitor"}
    return bool(mine) and mine.isdisjoint(others)


_TRAVELLERS = frozenset({"person", "office"})


def _are_other_papers(old: EventDraft, new: EventDraft) -> bool:
    """Whether two sentences of the body tell of papers on different matters ("one on trade. Also one on health")."""
    if old.type not in BY_PAPER or old.is_headline or new.is_headline or old.sentence == new.sentence:
        return False
    if are_on_other_matters(old, new):
        return True
    return bool(old.sectors and new.sectors) and not old.sectors & new.sectors and not points_back(new)


def _same_time(old: EventDraft, new: EventDraft) -> bool:
    """Whether two tellings can be of one time; a visit is told by its arrival and by a day of it."""
    if _dates_fit(old.date, new.date):
        return True
    first, second = old.date.earliest, new.date.earliest
    if old.type != "visit" or first is None or second is None:
        return False
    near = old.date.granularity == new.date.granularity == "day" and abs((first - second).days) < _VISIT_DAYS
    return near and old.sentence != new.sentence


_VISIT_DAYS = 3     # between the arrival and the day told of a visit


def _modality_fits(old: EventDraft, new: EventDraft) -> bool:
    if old.modality == new.modality or (old.sentence, old.clause) == (new.sentence, new.clause):
        return True
    if old.modality in _AHEAD and (_only_names(new) or _is_its_noun(old, new)):
        return True
    if any({old.modality, new.modality} <= pair for pair in _COMPATIBLE) or _is_one_journey(old, new):
        return True
    if _is_off_after_all(old, new):
        return True
    is_next = old.modality == "happened" and new.modality == "scheduled" and new.date.is_known
    return new.is_definite and not is_next


def _is_off_after_all(old: EventDraft, new: EventDraft) -> bool:
    """Whether one tells that an act was called off, and the other only that it had been planned."""
    return any(
        called.modality == "cancelled" and planned.was_planned and planned.modality in _AHEAD
        for called, planned in ((old, new), (new, old))
    )


def _is_one_journey(old: EventDraft, new: EventDraft) -> bool:
    """Whether somebody who has left for a visit is told to be about to arrive, or what he is to do on it."""
    ahead = next((draft for draft in (old, new) if draft.modality == "planned"), None)
    is_begun = any(draft.modality in ("happened", "ongoing") for draft in (old, new))
    return old.type == "visit" and ahead is not None and is_begun and not ahead.date.is_known


def _only_names(draft: EventDraft) -> bool:
    """Whether a noun without a day only names an act ("on the sidelines of the trip", "the talks are on trade")."""
    is_open = draft.form == "noun" and draft.modality == "happened" and not draft.date.is_known
    return is_open and (draft.is_bare or draft.type in ("visit", "conference"))


def _is_its_noun(old: EventDraft, new: EventDraft) -> bool:
    """Whether a noun only names the journey that the verb before it tells ("is to leave today for a working visit")."""
    is_noun = new.type == "visit" and new.form == "noun" and new.modality == "happened"
    return is_noun and old.form != "noun" and old.sentence == new.sentence and old.date == new.date


#: What does not take place, or need not.
_OFF = frozenset({"denied", "cancelled", "hypothetical"})
#: What has yet to happen.
_AHEAD = frozenset({"planned", "scheduled"})


def _dates_fit(old: DateValue, new: DateValue) -> bool:
    if not old.is_known or not new.is_known:
        return True
    if old.latest and new.earliest and old.latest < new.earliest:
        return False
    return not (new.latest and old.earliest and new.latest < old.earliest)


def _persons_fit(old: EventDraft, new: EventDraft, cast: Cast) -> bool:
    """Two different named persons of one state in the same role mean two acts; a title may mean one of them."""
    for country in old.countries & new.countries:
        mine = _named(old, country, cast)
        other = _named(new, country, cast)
        if mine and other and not mine & other and not _is_title_of(mine, other, cast):
            return False
    return True


def _is_title_of(mine: set[str], other: set[str], cast: Cast) -> bool:
    """Whether an office without a name on one side has the rank of somebody on the other ("the premier arrived")."""
    titles = [(a, b) for a in mine for b in other if "office" in (cast.kind(a), cast.kind(b))]
    if any(cast.rank(a) == cast.rank(b) != "" for a, b in titles):
        return True
    leads = any(_LEADER in (cast.title(a), cast.title(b)) for a, b in titles)
    return leads and all(_HEADS.issuperset((cast.rank(a), cast.rank(b))) for a, b in titles)


#: The title of whoever heads a state, and the ranks of those it may mean.
_LEADER, _HEADS = "leader", frozenset({"head_of_state", "head_of_government", "royal"})


def _named(draft: EventDraft, country: str, cast: Cast) -> set[str]:
    """The persons and offices that act for a state; "an official" may be anybody."""
    return {
        actor for actor, _ in draft.roles
        if cast.kind(actor) in ("person", "office") and cast.country(actor) == country
        and not (cast.kind(actor) == "office" and cast.rank(actor) == "official")
    }


def _known_by_name(roles: Roles, cast: Cast) -> Roles:
    """The roles without posts whose holder has the same role: a headline leaves the name to the text below it."""
    held = {(cast.rank(actor), cast.country(actor), role) for actor, role in roles if cast.kind(actor) == "person"}
    return [
        (actor, role) for actor, role in roles
        if cast.kind(actor) != "office" or (cast.rank(actor), cast.country(actor), role) not in held
    ]


def _agreeing(new: Roles, old: Roles, cast: Cast) -> Roles:
    """The roles of an act told again without those that give a side another part than it was told to have."""
    held: dict[str, set[str]] = defaultdict(set)
    for actor, role in old:
        held[cast.country(actor)].add(role)
    return [(a, role) for a, role in new if role in held.get(cast.country(a), {role})]


def _join(old: EventDraft, new: EventDraft) -> None:
    """Put what `new` adds into `old`."""
    old.roles.extend(role for role in new.roles if role not in old.roles)
    old.countries |= new.countries
    if not old.date.is_known and (new.date.is_known or old.date.basis == "none"):
        old.date = new.date
    old.place = old.place or new.place
    old.kind = old.kind or new.kind
    is_told = not (new.is_back and new.whole is None)      # a verb tells its tense, even if not whose it is
    is_known = is_told and new.modality in ("scheduled", "happened") and not (new.is_headline or _only_names(new))
    if new.form == "noun" and ((old.sentence, old.clause) == (new.sentence, new.clause) or _is_its_noun(old, new)):
        is_known = False        # "will attend the summit": the verb tells the tense, the noun none
    if is_known and old.modality in ("planned", "ongoing"):
        old.modality = new.modality
    if new.modality == "cancelled" and old.was_planned and old.modality in _AHEAD:
        old.modality = new.modality     # "had been due in Rome, but the visit was put off"
    if len(old.evidence) < _EVIDENCE_LIMIT and new.span not in old.evidence:
        old.evidence.append(new.span)
    old.instruments.extend(i for i in new.instruments if i not in old.instruments)
    old.mechanism = old.mechanism or new.mechanism
    old.round = old.round or new.round
    old.is_first = old.is_first or new.is_first
    old.sectors |= new.sectors
    old.confidence = min(0.98, max(old.confidence, new.confidence) + 0.03)
