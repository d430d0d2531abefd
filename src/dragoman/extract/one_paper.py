"""One paper, one entry: what a text tells of a paper in several places, and what sums up papers it tells one by one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from dragoman.extract.instruments import InstrumentDraft
from dragoman.model.dates import DateValue

_EVIDENCE_LIMIT = 4
_ONE_PAPER = timedelta(days=92)
_LISTED = 6             # sentences behind "three documents were signed" in which they are told one by one
#: Kinds that a text may call by no more than a general word, and those words.
_GENERAL = frozenset({"agreement", "treaty", "unspecified"})
_PAPERS = (
    frozenset({"mou", "memorandum"}), frozenset({"treaty", "agreement", "convention"}),
    frozenset({"roadmap", "action_plan", "programme"}), frozenset({"protocol", "minutes_protocol"}),
    frozenset({"joint_statement", "joint_declaration", "communique"}), frozenset({"loan", "grant", "contract"}),
)
_SPECIAL = frozenset({
    "visa_waiver", "air_services", "double_taxation", "investment_protection", "loan", "grant", "contract", "protocol",
    "twinning", "exchange_of_notes",
})
_ISSUED = frozenset({"joint_statement", "joint_declaration", "communique"})


def settle_instruments(drafts: Iterable[InstrumentDraft]) -> list[InstrumentDraft]:
    """One draft an instrument: what only points back joins what it points to, and sums of papers give way to them."""
    settled: list[InstrumentDraft] = []
    for draft in drafts:
        draft.evidence, draft.told = [draft.span], [draft.title[0]]
        same = next((old for old in reversed(settled) if _is_same(old, draft)), None)
        if same is None:
            settled.append(draft)
        else:
            _join(same, draft)
    return [draft for draft in settled if not (_is_sum(draft, settled) or _is_of_paper(draft, settled))]


def _is_of_paper(draft: InstrumentDraft, settled: Iterable[InstrumentDraft]) -> bool:
    """Whether money is given by a paper that the text tells as well: a loan, an agreement between the two."""
    return draft.is_unnamed and any(
        not other.is_unnamed and other.countries >= draft.countries and other.kind not in _ISSUED for other in settled
    )


def _join(same: InstrumentDraft, draft: InstrumentDraft) -> None:
    """Add to a paper what a later telling says of it."""
    same.evidence = [*same.evidence, draft.span][:_EVIDENCE_LIMIT]
    same.told += draft.told
    same.countries |= draft.countries
    same.period, same.value = same.period or draft.period, same.value or draft.value
    same.date = same.date if same.date.is_known else draft.date
    same.topic |= draft.topic
    if same.kind in _GENERAL and (draft.kind not in _GENERAL or same.kind == "unspecified"):
        same.kind, same.title = draft.kind, draft.title
    same.is_weak = same.is_weak and draft.is_weak


def _is_same(old: InstrumentDraft, new: InstrumentDraft) -> bool:
    if old.is_unnamed != new.is_unnamed or (old.is_listed and new.is_listed):
        return False
    if not (old.countries <= new.countries or new.countries <= old.countries):
        return False
    if old.sentence == new.sentence or (new.is_added and old.act == new.act and not new.is_pointed):
        return False
    if old.is_multiple != new.is_multiple:
        return new.is_multiple and new.is_definite and _is_back(old, new)
    if old.kind != new.kind and not _is_called(old, new):
        return False
    if old.act == new.act and _are_apart(old.date, new.date):
        return False
    if new.is_pointed:
        return True
    if old.topic and new.topic and not old.topic & new.topic:
        return False
    return not (new.has_own_parties and old.has_own_parties and not new.is_definite)


def _is_back(old: InstrumentDraft, new: InstrumentDraft) -> bool:
    """Whether "the contracts" that something is done to, of nobody and on nothing, are what was told before as one."""
    return new.kind == old.kind and new.act != "signing" and not (new.has_own_parties or new.topic)


def _are_apart(old: DateValue, new: DateValue) -> bool:
    """Whether two days are too far apart for one paper that is agreed on, signed and comes into force."""
    if not (old.earliest and old.latest and new.earliest and new.latest):
        return False
    return max(new.earliest - old.latest, old.earliest - new.latest) > _ONE_PAPER


def _is_called(old: InstrumentDraft, new: InstrumentDraft) -> bool:
    """Whether a text can mean one paper by two kinds: "the document", "this agreement" that lends money."""
    if old.kind in _ISSUED or new.kind in _ISSUED or old.countries != new.countries:
        return False
    near = any(old.kind in group and new.kind in group for group in _PAPERS) or _is_special(old, new)
    if new.is_pointed or new.is_weak:
        return near or new.kind in _GENERAL
    if old.is_weak:
        return near or old.kind in _GENERAL
    if near and len(old.topic & new.topic) > 1:
        return True
    if near and old.kind in _GENERAL and not old.topic:     # "sign an agreement", and then which
        return old.act == new.act and not old.has_own_parties
    return near and new.is_definite and not new.topic


def _is_special(old: InstrumentDraft, new: InstrumentDraft) -> bool:
    """Whether one kind is a kind of agreement, and the other no more than agreement."""
    kinds = {old.kind, new.kind}
    return bool(kinds & _GENERAL and kinds & _SPECIAL)


def _is_as_far(one: str, several: str) -> bool:
    """Whether what became of one paper can be what is said of several ("documents were signed, a plan approved")."""
    return one == several or {one, several} <= _DONE


#: Statuses of papers that are there.
_DONE = frozenset({"signed", "approved", "ratified", "in_force", "issued"})


def _is_sum(draft: InstrumentDraft, settled: list[InstrumentDraft]) -> bool:
    """Whether a general word for several papers only announces those that the text goes on to tell."""
    if not draft.is_multiple or draft.kind not in _GENERAL:
        return False
    told = [
        other for other in settled if other is not draft and other.countries == draft.countries
        and _is_as_far(other.status, draft.status) and 0 <= other.sentence - draft.sentence <= _LISTED
        and other.kind not in _ISSUED and other.span[0] > draft.span[0]
    ]
    return len(told) > 1 or any(other.is_multiple and other.kind not in _GENERAL for other in told)
