"""Acts told twice in one breath: the visit somebody is invited to, the meeting that is a commission's session."""

from __future__ import annotations

from dragoman.extract.context import Context, EventDraft
from dragoman.model.mentions import SpottedSentence

#: What a meeting "of" something is, where the something sits in meetings of its own.
_SITTINGS = frozenset({"joint_commission_session", "consultations", "negotiation_round"})
#: Acts that people come together in.
_ENCOUNTERS = frozenset({"meeting", "visit", "video_call", "phone_call", "conference", "consultations"})
_REACH = 10             # units between a noun and the one that completes it
_MANNER_REACH = 24      # characters between a verb and the noun that says how: "с официальным"
_APART = frozenset({"comma", "conjunction", "trigger", "verb", "cue", "speech", "quote"})


def without_doubles(drafts: list[EventDraft], sentence: SpottedSentence, context: Context) -> list[EventDraft]:
    """The drafts of a sentence without those that another tells better."""
    return [
        draft for draft in drafts
        if not any(
            _is_asked_for(draft, other, sentence) or _is_leg(draft, other) or _is_aim(draft, other)
            or _is_manner(draft, other) or _is_sitting(draft, other, sentence) or _is_what_for(draft, other, sentence)
            or _is_end(draft, other)
            or _is_signed(draft, other) or _is_rank_of(draft, other, sentence, context) or _is_same_tour(draft, other)
            for other in drafts
        )
    ]


def _is_leg(visit: EventDraft, tour: EventDraft) -> bool:
    """Whether a visit is only one leg of the tour that its verb opens ("left on a tour of X and Y").

    One told with a day and where it leads to, before the tour is named, is a stop of its own ("arrived in X today").
    """
    if (visit.type, tour.type, tour.form) != ("visit", "tour", "noun") or visit.clause != tour.clause:
        return False
    if visit.date.is_known and visit.span[1] <= tour.trigger[0]:
        return False
    return visit.countries <= tour.countries and visit.trigger[0] < tour.trigger[0] and len(tour.countries) > 2


def _is_same_tour(draft: EventDraft, other: EventDraft) -> bool:
    """Whether a verb only says where a tour leads that its noun tells ("is on a tour that took him to X").

    A noun that tells nothing of the time yields to a verb that does ("set off for a tour that will take him to X").
    """
    if not draft.type == other.type == "tour" or draft.clause == other.clause:
        return False
    verb, noun = (other, draft) if draft.form == "noun" else (draft, other)
    if noun.form != "noun" or verb.form == "noun" or not verb.countries <= noun.countries:
        return False
    is_bare = noun.modality == "happened" != verb.modality and verb.countries == noun.countries
    return noun.trigger < verb.trigger and draft is (noun if is_bare else verb)


def _is_aim(talk: EventDraft, meeting: EventDraft) -> bool:
    """Whether talking is only what those who meet or travel do so for ("met to discuss trade")."""
    if not talk.is_general or talk.form != "infinitive" or meeting.type not in _ENCOUNTERS or meeting.is_general:
        return False
    return talk.countries <= meeting.countries and 0 <= talk.clause - meeting.clause <= 1 and (
        meeting.trigger[0] < talk.trigger[0]
    )


def _is_end(act: EventDraft, means: EventDraft) -> bool:
    """Whether help is only what other help of the same is given for: "sent planes to help X"."""
    if not act.type == means.type == "aid" or act.form != "infinitive" or means.form in ("infinitive", "noun"):
        return False
    is_next = means.trigger[0] < act.trigger[0] and 0 <= act.clause - means.clause <= 1
    return is_next and act.countries <= means.countries and not act.date.is_known and act.modality == "planned"


def _is_asked_for(visit: EventDraft, invitation: EventDraft, sentence: SpottedSentence) -> bool:
    """Whether a visit is only what an invitation is for: no day is told, and nobody has accepted."""
    if (visit.type, invitation.type) != ("visit", "invitation") or visit.date.is_known:
        return False
    is_aim = visit.form == "infinitive" and visit.modality in ("proposed", "planned")
    if not is_aim and not (visit.form == "noun" and _is_goal(visit, sentence)):
        return False
    return invitation.trigger[0] < visit.trigger[0] and (
        visit.countries == invitation.countries and visit.clause - invitation.clause <= 1
    )


def _is_goal(draft: EventDraft, sentence: SpottedSentence) -> bool:
    """Whether "to" leads to the noun that tells an act: written onto it or right before it."""
    units = [unit for unit in sentence.units if unit.end <= draft.trigger[0] or unit.start == draft.trigger[0]]
    own, before = (units[-1], units[-2]) if len(units) > 1 else (None, None)
    if own is None or before is None or own.start != draft.trigger[0]:
        return False
    return own.slot == "to" or any(m.kind == "marker" and m.value == "to" for m in before.lexemes)


def _is_manner(visit: EventDraft, other: EventDraft) -> bool:
    """Whether a noun only says how the visit was that the infinitive before it tells ("to come on a working visit")."""
    if (visit.type, other.type, visit.form, other.form) != ("visit", "visit", "noun", "infinitive"):
        return False
    gap = visit.trigger[0] - other.trigger[1]
    return visit.clause == other.clause and 0 <= gap <= _MANNER_REACH and visit.countries <= other.countries


def _is_sitting(meeting: EventDraft, other: EventDraft, sentence: SpottedSentence) -> bool:
    """Whether a meeting is the session of the mechanism that completes its noun ("a meeting of the commission")."""
    if meeting.type != "meeting" or other.type not in _SITTINGS or not meeting.form == other.form == "noun":
        return False
    between = [u for u in sentence.units if meeting.trigger[1] <= u.start and u.end <= other.trigger[0]]
    if not between or len(between) > _REACH or not meeting.countries <= other.countries:
        return False
    return between[0].kind in ("of", "marker") and not any(unit.kind in _APART for unit in between)


def _is_what_for(agreement: EventDraft, act: EventDraft, sentence: SpottedSentence) -> bool:
    """Whether what two agreed on is done by agreeing: "agreed on a ceasefire", "agreed to set up a commission"."""
    if agreement.type != "agreement_reached" or act.type not in _BY_AGREEING or act.modality not in _AHEAD:
        return False
    if act.form not in ("infinitive", "noun") or act.countries != agreement.countries:
        return False
    between = [u for u in sentence.units if agreement.trigger[1] <= u.start and u.end <= act.trigger[0]]
    return agreement.trigger[1] <= act.trigger[0] and len(between) <= _AGREED_REACH and not any(
        unit.kind in _APART for unit in between
    )


def _is_rank_of(meeting: EventDraft, call: EventDraft, sentence: SpottedSentence, context: Context) -> bool:
    """Whether a noun behind "first" only ranks the call told before it ("called X, in the first talks")."""
    if meeting.type not in ("meeting", "contact") or call.type not in _CALLS or meeting.form != "noun":
        return False
    if meeting.clause != call.clause:
        return False
    before = [unit for unit in sentence.units if unit.end <= meeting.trigger[0]][-2:]
    cues = [cue for unit in before if (cue := unit.get("cue")) is not None]
    is_ranked = any(context.rules.cues[cue.value].is_within for cue in cues) or any(u.get("ordinal") for u in before)
    return is_ranked and call.trigger[0] < meeting.trigger[0] and meeting.countries <= call.countries


_CALLS = frozenset({"phone_call", "video_call"})


def _is_signed(statement: EventDraft, signing: EventDraft) -> bool:
    """Whether a statement is the paper that two sign: "signed a joint statement"."""
    if (statement.type, signing.type, statement.form) != ("statement", "signing", "noun"):
        return False
    names = [(paper.start, paper.end) for paper in signing.instruments]
    return statement.clause == signing.clause and any(
        start <= statement.trigger[0] < end or statement.trigger[0] <= start < statement.trigger[1]
        for start, end in names
    )


_BY_AGREEING = frozenset({"ceasefire", "mechanism_established", "relations_established"})
_AHEAD = frozenset({"planned", "scheduled", "proposed"})
_AGREED_REACH = 4       # units between a verb and what was agreed on
