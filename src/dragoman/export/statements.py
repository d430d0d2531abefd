"""Entries as linked data in terms of schema.org, PROV-O and own ones: what is said, in which words, by whom, where.

Nanopublication style: an entry is derived from statements (claims), a statement from quotations, a quotation is quoted
from an article. Turtle and JSON-LD write the same triples.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.export.ics import is_exact
from dragoman.export.linked import (
    Ref,
    Resource,
    Value,
    article,
    day,
    decimal,
    hashed,
    iri,
    made,
    quotation,
    quoted,
    sighted,
    text,
    whole,
)
from dragoman.export.selection import OBJECTS, Selection
from dragoman.export.texts import Words
from dragoman.model.record import PersonEntry
from dragoman.query.columns import amount
from dragoman.query.lines import (
    AgreementLine,
    EventLine,
    Line,
    LinkLine,
    Part,
    PositionLine,
    PromiseLine,
    Quotation,
    TradeLine,
)
from dragoman.query.tenures import tenures

READER, READING = "urn:dragoman:reader", "urn:dragoman:reading"
#: Object -> the classes of its entries.
CLASSES = {
    "events": ("dgm:Event", "schema:Event"), "agreements": ("dgm:Agreement", "schema:CreativeWork"),
    "promises": ("dgm:Promise",), "positions": ("dgm:Position",),
    "mechanisms": ("dgm:Mechanism", "schema:Organization"), "links": ("dgm:Link",),
    "projects": ("dgm:Project", "schema:Project"), "trade": ("dgm:TradeFlow",),
}
_ACTORS = {"person": "schema:Person", "office": "schema:Role"}
_EVENT_STATUS = {"scheduled": "schema:EventScheduled", "cancelled": "schema:EventCancelled"}


def resources(selection: Selection) -> Iterator[Resource]:
    """Everything that is said, each resource once."""
    seen: set[str] = set()
    for one in _Telling(selection).all():
        if one.iri not in seen:
            seen.add(one.iri)
            yield one


Told = Iterator[tuple[str, Value | None]]


class _Telling:
    """Tells a selection."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._world = selection.gazetteer
        self._words = Words(selection.gazetteer, selection.ontology)

    def all(self) -> Iterator[Resource]:
        """All resources; those that others name come with each that names them."""
        yield made(READER, ("prov:SoftwareAgent",), ("schema:name", text("Dragoman")))
        yield made(READING, ("prov:Activity",), ("prov:wasAssociatedWith", Ref(READER)))
        for what in OBJECTS:
            for line in self._selection.ask(what):
                yield from self._entry(line, CLASSES[what])
        for person in self._selection.people():
            yield from self._person(person)

    # ── Entries ───────────────────────────────────────────────────────────────────────────────────────────────────
    def _entry(self, line: Line, types: tuple[str, ...]) -> Iterator[Resource]:
        entry = iri("entry", line.id)
        yield made(entry, (*types, "prov:Entity"), *self._common(line), *self._own(line))
        for number, (_, part) in enumerate(_roles(line), 1):
            yield from self._participation(f"{entry}:part:{number}", part)
        for number, step in enumerate(line.history, 1):
            yield made(
                f"{entry}:step:{number}", ("dgm:Step",), ("dgm:value", text(step.value)),
                ("dgm:told", day(step.told)), ("prov:wasDerivedFrom", Ref(iri("claim", step.claim))),
            )
        yield from (self._state(state) for state in _states(line))
        if isinstance(line, EventLine) and line.place:
            yield from self._place(line)
        for one in (*line.quotations, *(line.shown_by if isinstance(line, PromiseLine) else ())):
            yield from self._quotation(one)
        yield from self._claims(line)

    def _common(self, line: Line) -> Told:
        yield "dgm:id", text(line.id)
        yield "schema:name", text(self._words.headline(line))
        yield "dgm:type", text(line.type)
        yield "dgm:title", text(line.title, line.quotations[0].language if line.quotations else "")
        yield "dgm:standing", text(line.standing)
        yield "dgm:status", text(line.status)
        yield from (("dgm:state", Ref(self._state(state).iri)) for state in line.states)
        yield "dgm:edtf", text(line.date.edtf)
        yield "dgm:earliest", day(line.date.earliest)
        yield "dgm:latest", day(line.date.latest)
        yield "dgm:dateBasis", text(line.date.basis if line.date.is_known else "")
        yield from (("dgm:sector", text(sector)) for sector in line.sectors)
        yield "dgm:sources", whole(line.sources)
        yield "dgm:confidence", decimal(line.confidence)
        yield "dgm:firstTold", day(line.first_told)
        yield "dgm:lastTold", day(line.last_told)
        entry = iri("entry", line.id)
        yield from (("dgm:step", Ref(f"{entry}:step:{number}")) for number in range(1, len(line.history) + 1))
        yield from ((name, Ref(f"{entry}:part:{number}")) for number, (name, _) in enumerate(_roles(line), 1))
        yield from (("prov:wasDerivedFrom", Ref(iri("claim", one.claim))) for one in line.quotations)

    def _own(self, line: Line) -> Told:
        if isinstance(line, EventLine):
            yield from self._of_event(line)
        elif isinstance(line, AgreementLine):
            yield "dgm:signed", text(line.signed)
            yield "dgm:inForce", text(line.steps.get("in_force"))
            yield "dgm:expires", text(line.expires)
            yield "dgm:value", text(amount(line.value))
            yield "schema:currency", text(line.value.currency) if line.value else None
        elif isinstance(line, PromiseLine):
            yield "dgm:seems", text(line.seems)
            yield from (("dgm:shownIn", Ref(iri("entry", entry))) for entry in line.shown_in)
            yield from (
                ("dgm:shownBy", Ref(quoted(one.document, one.start, one.end))) for one in line.shown_by
            )
        elif isinstance(line, PositionLine):
            yield "dgm:polarity", whole(line.polarity)
            yield "dgm:issue", text(line.issue)
            yield from (("dgm:target", Ref(self._state(state).iri)) for state in line.target_states)
        elif isinstance(line, LinkLine):
            yield from (("dgm:end", text(end)) for end in line.ends)
        elif isinstance(line, TradeLine):
            yield "dgm:exporter", Ref(self._state(line.source).iri) if line.source else None
            yield "dgm:importer", Ref(self._state(line.target).iri) if line.target else None
            yield from (("dgm:goods", text(good)) for good in line.goods)
            yield "dgm:value", text(amount(line.value))

    def _of_event(self, line: EventLine) -> Told:
        yield "dgm:form", text(line.form)
        yield "dgm:channel", text(line.channel)
        yield "dgm:series", text(line.series)
        yield "dgm:round", whole(line.round) if line.round is not None else None
        yield "schema:location", Ref(iri("place", line.place)) if line.place else None
        if line.status in _EVENT_STATUS:
            yield "schema:eventStatus", Ref(_EVENT_STATUS[line.status])
        if is_exact(line):
            yield "schema:startDate", day(line.date.earliest)
            yield "schema:endDate", day(line.date.latest)

    # ── Who and where ─────────────────────────────────────────────────────────────────────────────────────────────
    def _participation(self, identifier: str, part: Part) -> Iterator[Resource]:
        actor = self._actor(part)
        named = iri("person", part.person) if part.person else actor.iri if actor else ""
        yield made(
            identifier, ("dgm:Participation", "schema:Role"), ("dgm:actor", Ref(named) if named else None),
            ("schema:roleName", text(part.role)), ("dgm:kind", text(part.kind)), ("dgm:written", text(part.written)),
            ("dgm:office", text(part.office)), ("dgm:rank", text(part.rank)), ("dgm:level", text(part.level)),
            ("dgm:actsFor", Ref(self._state(part.state).iri) if part.state else None),
        )
        if actor:
            yield actor
        if part.state:
            yield self._state(part.state)

    def _actor(self, part: Part) -> Resource | None:
        """Who takes part, if it is no person: persons are told with their offices."""
        if part.person or not part.name:
            return None
        if part.kind in ("state", "igo") and part.state and part.name == self._world.label(part.state):
            return self._state(part.state)
        kind = _ACTORS.get(part.kind, "schema:Organization")
        return made(hashed("actor", part.name, part.state), (kind, "prov:Agent"), ("schema:name", text(part.name)))

    def _state(self, code: str) -> Resource:
        state = self._world.states.get(code)
        if state is None:
            return made(iri("organisation", code), ("schema:Organization", "prov:Agent"), ("dgm:code", text(code)),
                         ("schema:name", text(self._world.label(code))))
        return made(iri("state", code), ("schema:Country", "prov:Agent"), ("dgm:code", text(code)),
                     ("schema:name", text(state.label)), ("schema:identifier", text(code)))

    def _place(self, line: EventLine) -> Iterator[Resource]:
        settlement = self._world.places.get(line.place)
        country = self._state(line.place_state) if line.place_state in self._world.states else None
        yield made(
            iri("place", line.place), ("schema:Place",),
            ("schema:name", text(settlement.name if settlement else self._words.place(line))),
            ("schema:containedInPlace", Ref(country.iri) if country else None),
        )
        if country:
            yield country

    def _person(self, person: PersonEntry) -> Iterator[Resource]:
        identifier, posts = iri("person", person.id), tenures(person.sightings)
        yield made(
            identifier, ("schema:Person", "prov:Agent"), ("schema:name", text(person.name)),
            *(("schema:alternateName", text(form.written)) for form in person.forms),
            *(("dgm:state", Ref(self._state(state).iri)) for state in person.states),
            *(("dgm:tenure", Ref(f"{identifier}:tenure:{number}")) for number in range(1, len(posts) + 1)),
        )
        yield from (self._state(state) for state in person.states)
        for number, post in enumerate(posts, 1):
            ends = tuple(dict.fromkeys((post.sightings[0], post.sightings[-1])))
            yield made(
                f"{identifier}:tenure:{number}", ("dgm:Tenure", "schema:Role", "prov:Entity"),
                *(("schema:roleName", text(title)) for title in post.titles),
                ("dgm:rank", text(post.rank)),
                ("dgm:state", Ref(self._state(post.country).iri) if post.country else None),
                ("dgm:attestedFrom", day(post.since)), ("dgm:attestedUntil", day(post.until)),
                *(("prov:wasDerivedFrom", Ref(quoted(one.source.sha256, one.start, one.end))) for one in ends),
            )
            if post.country:
                yield self._state(post.country)
            for one in ends:
                yield from sighted(one)

    # ── Where it is from ──────────────────────────────────────────────────────────────────────────────────────────
    def _claims(self, line: Line) -> Iterator[Resource]:
        for claim in dict.fromkeys(one.claim for one in line.quotations):
            own = [one for one in line.quotations if one.claim == claim]
            speakers = {hashed("speaker", name): name for one in own for name in one.said_by}
            yield made(
                iri("claim", claim), ("dgm:Statement", "schema:Claim", "prov:Entity"),
                ("schema:about", Ref(iri("entry", line.id))), ("dgm:confidence", decimal(own[0].confidence)),
                *(("prov:wasDerivedFrom", Ref(quoted(one.document, one.start, one.end))) for one in own),
                ("prov:wasGeneratedBy", Ref(READING)),
                *(("prov:wasAttributedTo", Ref(speaker)) for speaker in speakers),
            )
            for speaker, name in speakers.items():
                yield made(speaker, ("prov:Agent",), ("schema:name", text(name)))

    def _quotation(self, one: Quotation) -> Iterator[Resource]:
        yield quotation(one.text, one.language, one.outlet, document=one.document, start=one.start, end=one.end)
        yield from article(
            one.document, one.outlet, one.language, headline=one.headline, published=one.published, url=one.url
        )


def _states(line: Line) -> tuple[str, ...]:
    """Every state a line names but those that its parts act for."""
    named: tuple[str, ...] = ()
    if isinstance(line, PositionLine):
        named = line.target_states
    elif isinstance(line, TradeLine):
        named = tuple(state for state in (line.source, line.target) if state)
    return (*line.states, *named)


def _roles(line: Line) -> Iterator[tuple[str, Part]]:
    """Everybody a line names, with the property that joins them to it."""
    named: tuple[tuple[str, tuple[Part, ...]], ...] = ()
    if isinstance(line, EventLine):
        named = (("dgm:participant", line.parts),)
    elif isinstance(line, AgreementLine):
        named = (("dgm:party", line.parts), ("dgm:signatory", line.signatories))
    elif isinstance(line, PromiseLine):
        named = (("dgm:promiser", line.by), ("dgm:promisee", line.to))
    elif isinstance(line, PositionLine):
        named = (("dgm:holder", line.holders), ("dgm:statedBy", line.stated_by))
    return ((name, part) for name, parts in named for part in parts)
