"""A resolved document into its reading: claims in the order of the text, with the actors and places they need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, get_args

from dragoman.extract.alike import add_alike
from dragoman.extract.attribution import Tellers
from dragoman.extract.claims import (
    Places,
    event_claim,
    instrument_claim,
    name_anchors,
    object_claim,
    place_in_visits,
    stance_claim,
)
from dragoman.extract.clauses import cut_clauses
from dragoman.extract.confidence import confidence, event_grounds, instrument_grounds, stance_grounds, telling_grounds
from dragoman.extract.context import Cast, Context, Dates, EventDraft, ObjectDraft, Rules
from dragoman.extract.donors import Donors
from dragoman.extract.envoys import EnvoyList
from dragoman.extract.frames import read_events
from dragoman.extract.gatherings import Gatherings, complete
from dragoman.extract.grants import read_grants
from dragoman.extract.heading import Told, complete_by_title, told_in
from dragoman.extract.instruments import InstrumentDraft, read_instruments
from dragoman.extract.lists import ListReader
from dragoman.extract.objects import read_issues, read_objects, settle_objects
from dragoman.extract.one_paper import settle_instruments
from dragoman.extract.paper_words import describe_papers
from dragoman.extract.postings import Postings
from dragoman.extract.remarks import read_remarks
from dragoman.extract.resaid import settle_stances
from dragoman.extract.sectors import read_sectors
from dragoman.extract.settle import settle
from dragoman.extract.stances import StanceDraft, read_stances
from dragoman.extract.timeframe import inherit_dates
from dragoman.extract.timelinks import link_days
from dragoman.extract.trace import (
    confidence_lines,
    date_lines,
    event_lines,
    instrument_lines,
    sentence_lines,
    stance_lines,
)
from dragoman.extract.undertakings import read_undertakings
from dragoman.extract.venues import mark_venues
from dragoman.extract.yearframe import infer_years
from dragoman.languages.fold import fold_word
from dragoman.languages.pack import Pack
from dragoman.languages.rules_schema import Other
from dragoman.model.claims import Claim, Commitment, Event, Instrument, Position
from dragoman.model.mentions import SpottedDocument, SpottedSentence
from dragoman.model.reading import Reading
from dragoman.ontology.load import Ontology

#: Acts in the course of which papers are signed.
DEALINGS = frozenset({
    "meeting", "visit", "consultations", "negotiation_round", "joint_commission_session", "business_event", "signing",
})
#: Acts before papers are signed, where nouns need no article to point back to them.
_BEFORE_SIGNING = frozenset({"initialling", "agreement_reached"})


#: States of a tour, who travels and two he visits: with fewer it is only named, and tells when others took place.
_OF_A_TOUR = 3


class Resolved(Protocol):
    """What extraction is given: the spotted document with its actors and dates resolved."""

    @property
    def spotted(self) -> SpottedDocument: ...  # noqa: D102
    @property
    def cast(self) -> Cast: ...  # noqa: D102
    @property
    def dates(self) -> Dates: ...  # noqa: D102
    @property
    def home(self) -> str: ...  # noqa: D102
    @property
    def main(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def heading(self) -> Resolved | None: ...  # noqa: D102


@dataclass(slots=True)
class _Found:
    """The drafts of a document so far."""

    events: list[EventDraft] = field(default_factory=list)
    instruments: list[InstrumentDraft] = field(default_factory=list)
    stances: list[StanceDraft] = field(default_factory=list)
    objects: list[ObjectDraft] = field(default_factory=list)
    lists: ListReader = field(default_factory=ListReader)
    envoys: EnvoyList = field(default_factory=EnvoyList)
    postings: Postings = field(default_factory=Postings)
    donors: Donors = field(default_factory=Donors)
    gatherings: Gatherings = field(default_factory=Gatherings)


class DocumentExtractor:
    """Extracts the claims of documents in one language; keeps nothing of a document."""

    def __init__(
        self, pack: Pack, ontology: Ontology, levels: Mapping[str, str], seats: Mapping[str, frozenset[str]],
        regions: Mapping[str, str],
    ) -> None:
        self._pack = pack
        self._ontology = ontology
        self._levels = levels
        self._seats = seats
        self._regions = regions
        another = pack.grammar.another
        self._another = {kind: frozenset(map(fold_word, another.get(kind, ()))) for kind in get_args(Other)}
        self._rules = Rules(
            events={rule.id: rule for rule in pack.events},
            stances={rule.id: rule for rule in pack.stances},
            commitments={rule.id: rule for rule in pack.commitments},
            flows={rule.id: rule for rule in pack.flows},
            cues={cue.id: cue for cue in pack.modalities.cue},
            apart=(*pack.modalities.apart, *(w for words in pack.modalities.counted.values() for w in words)),
            several=frozenset(map(fold_word, (*pack.instruments.several, *pack.instruments.multiple))),
            pointing=frozenset(map(fold_word, pack.instruments.pointing)),
            adding=frozenset(map(fold_word, pack.instruments.adding)),
            dating=tuple(f"{fold_word(words)} " for words in pack.instruments.dating),
            absent=frozenset(map(fold_word, pack.instruments.absent)),
            listing=tuple(f"{fold_word(words)} " for words in pack.instruments.listing),
            spoken=tuple(f"{fold_word(words)} " for words in pack.instruments.spoken),
        )

    def extract(self, resolved: Resolved, trace: list[str] | None = None) -> Reading:
        """Everything the document says; `trace` collects how it was reached."""
        spotted, context = resolved.spotted, self._context(resolved, trace)
        found = _Found()
        if resolved.heading is not None:
            for sentence in resolved.heading.spotted.sentences:
                found.gatherings.read(sentence, [], self._context(resolved.heading, None))
        for sentence in spotted.sentences:
            self._sentence(sentence, found, context)
        if resolved.heading is not None:
            complete_by_title(found.events, self._told(resolved.heading), context)
        for draft in read_remarks(spotted.sentences, found.events, context):
            context.notes(event_lines(draft, context))
            found.events.append(draft)
        return self._reading(found, context, resolved)

    def _context(self, resolved: Resolved, trace: list[str] | None) -> Context:
        spotted = resolved.spotted
        return Context(
            document=spotted.document, folded=spotted.folded, pack=self._pack, rules=self._rules,
            ontology=self._ontology, cast=resolved.cast, dates=resolved.dates, home=resolved.home,
            main=resolved.main, published=resolved.dates.published, levels=self._levels,
            seats=self._seats, regions=self._regions, another=self._another, trace=trace,
        )

    def _told(self, heading: Resolved) -> tuple[Told, ...]:
        """The acts that the title tells."""
        context, drafts = self._context(heading, None), []
        for sentence in heading.spotted.sentences:
            sentence.clauses = cut_clauses(sentence.chunks, self._pack.grammar)
            drafts.extend(read_events(sentence, context))
        return told_in(drafts, heading.home, context)

    def _sentence(self, sentence: SpottedSentence, found: _Found, context: Context) -> None:
        sentence.clauses = cut_clauses(sentence.chunks, self._pack.grammar)
        context.notes(sentence_lines(sentence, context))
        describe_papers(sentence, context)
        mark_venues(sentence, context)
        events = found.envoys.read(sentence, read_events(sentence, context), context)
        events = found.donors.read(sentence, found.postings.read(sentence, events, context), context)
        events = add_alike(sentence, events, found.events, context)
        papers = read_instruments(sentence, events, context)
        listed = found.lists.read(sentence, events, papers, context)
        if listed and len(papers) < len(listed):        # a line of a list names a paper alone
            papers = read_instruments(sentence, listed, context)
        for paper in papers:
            paper.is_listed = bool(listed)
        papers += read_grants(sentence, events, papers, context)
        events += [] if found.lists.is_of_one_act else listed
        if found.lists.sum is not None:
            found.events = [event for event in found.events if event is not found.lists.sum]
        found.gatherings.read(sentence, events, context)
        said = [*read_stances(sentence, "stance", context), *read_stances(sentence, "commitment", context)]
        said += read_undertakings(sentence, events, said, context)
        for draft in events:
            context.notes(event_lines(draft, context))
        for paper in papers:
            context.notes(instrument_lines(paper, context))
        for stance in said:
            context.notes(stance_lines(stance, context))
        found.events.extend(events)
        for draft in events:
            if len(draft.countries) == 2:
                one, other = draft.countries
                context.partners.update({one: other, other: one})
                deals = draft.type in DEALINGS or (
                    draft.type in _BEFORE_SIGNING and self._pack.grammar.nouns_refer_back
                )
                context.pair = tuple(sorted(draft.countries)) if deals else context.pair
        found.instruments.extend(papers)
        context.has_papers = bool(found.instruments)
        found.stances.extend(said)
        found.objects.extend(read_objects(sentence, events, context))

    def _reading(self, found: _Found, context: Context, resolved: Resolved) -> Reading:
        places = Places(context)
        complete(found.events, context)
        events = settle(found.events, resolved.cast)
        inherit_dates(events, resolved.spotted.sentences, context)
        link_days(events, resolved.spotted.sentences, context)
        infer_years(events, found.instruments, context)
        events = [draft for draft in events if draft.type != "tour" or len(draft.countries) >= _OF_A_TOUR]
        for draft in events:
            context.notes(date_lines(draft, context))
        issues = list(read_issues(found.stances, context))
        objects = [(draft, object_claim(draft, context)) for draft in settle_objects([*found.objects, *issues])]
        tellers = Tellers(resolved.spotted.sentences, resolved.cast)
        papers = [
            (draft, instrument_claim(draft, tellers.of(draft.title[0]), context))
            for draft in settle_instruments(found.instruments)
        ]
        links = {start: claim.id for draft, claim in papers for start in draft.told}
        links.update((draft.phrase.start, claim.id) for draft, claim in objects if draft.phrase is not None)
        claims = [
            _judged(
                event_claim(d, places, links, tellers.of(d.trigger[0]), context),
                event_grounds(d, events, context), context,
            )
            for d in events
        ]
        claims = name_anchors(place_in_visits(claims))
        claims += [_judged(claim, instrument_grounds(draft, context), context) for draft, claim in papers]
        claims += [
            _judged(stance_claim(d, tellers.of(d.cue), context), stance_grounds(d, context), context)
            for d in settle_stances(found.stances, resolved.spotted.folded.text)
        ]
        claims += [claim for _, claim in objects]
        spotted = resolved.spotted
        return Reading(
            document=spotted.document, pack=self._pack.version,
            actors=resolved.cast.actors(_used(claims), spotted.folded), places=places.all(), claims=tuple(claims),
            sectors=read_sectors(spotted, events, context),
        )


def _judged(claim: Claim, grounds: tuple[str, ...], context: Context) -> Claim:
    weights = context.ontology.confidence[type(claim.says).__name__.lower()]
    grounds = (*grounds, *telling_grounds(claim.attribution))
    judged = claim.judged(grounds, confidence(grounds, weights))
    if context.trace is not None:
        context.notes(confidence_lines(judged, weights))
    return judged


def _used(claims: list[Claim]) -> set[str]:
    used: set[str] = set()
    for claim in claims:
        says = claim.says
        used.update(claim.attribution.by)
        if isinstance(says, Event):
            used.update(participant.actor for participant in says.participants)
        elif isinstance(says, Instrument):
            used.update(party.actor for party in says.parties)
        elif isinstance(says, Position):
            used.update((*says.holders, *says.stated_by))
        elif isinstance(says, Commitment):
            used.update((*says.by, *says.to))
    return used
