"""A resolved document into its reading: claims in the order of the text, with the actors and places they need."""

from __future__ import annotations

from typing import Protocol

from dragoman.extract.claims import Places, event_claim
from dragoman.extract.clauses import cut_clauses
from dragoman.extract.context import Cast, Context, Dates, EventDraft, Rules
from dragoman.extract.frames import read_events
from dragoman.extract.sectors import read_sectors
from dragoman.extract.settle import settle
from dragoman.languages.pack import Pack
from dragoman.model.claims import Claim, Event
from dragoman.model.mentions import SpottedDocument
from dragoman.model.reading import Reading
from dragoman.ontology.load import Ontology


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


class DocumentExtractor:
    """Extracts the claims of documents in one language; keeps nothing of a document."""

    def __init__(self, pack: Pack, ontology: Ontology) -> None:
        self._pack = pack
        self._ontology = ontology
        self._rules = Rules(
            events={rule.id: rule for rule in pack.events},
            stances={rule.id: rule for rule in pack.stances},
            commitments={rule.id: rule for rule in pack.commitments},
            cues={cue.id: cue for cue in pack.modalities.cue},
        )

    def extract(self, resolved: Resolved, trace: list[str] | None = None) -> Reading:
        """Everything the document says; `trace` collects how it was reached."""
        spotted = resolved.spotted
        published = spotted.document.published
        context = Context(
            document=spotted.document, folded=spotted.folded, pack=self._pack, rules=self._rules,
            ontology=self._ontology, cast=resolved.cast, dates=resolved.dates, home=resolved.home,
            main=resolved.main, published=published.earliest if published else None, trace=trace,
        )
        drafts: list[EventDraft] = []
        for sentence in spotted.sentences:
            sentence.clauses = cut_clauses(sentence.chunks)
            context.note(f"[{sentence.sentence.index}] {spotted.folded.text[sentence.start : sentence.end]}")
            drafts.extend(read_events(sentence, context))
        events = settle(drafts, resolved.cast)
        places = Places(context)
        claims = [event_claim(draft, places, context) for draft in events]
        return Reading(
            document=spotted.document, pack=self._pack.version,
            actors=resolved.cast.actors(_used(claims), spotted.folded), places=places.all(), claims=tuple(claims),
            sectors=read_sectors(spotted, events, context),
        )


def _used(claims: list[Claim]) -> set[str]:
    used: set[str] = set()
    for claim in claims:
        if isinstance(claim.says, Event):
            used.update(participant.actor for participant in claim.says.participants)
    return used
