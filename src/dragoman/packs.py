"""Packs from outside: checked, with their examples read through the real pipeline, and shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from dragoman.languages.check import Finding, static_findings
from dragoman.languages.load import FOLDER, load_names, load_pack
from dragoman.languages.pack import Pack
from dragoman.languages.rules_schema import CommitmentRule, EventRule, Example, StanceRule
from dragoman.model.claims import Claim, Event
from dragoman.model.dates import DateValue
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.text import Document
from dragoman.pipeline import Reader, load_reader
from dragoman.settings import Settings

__all__ = ["Finding", "check_pack", "show_pack"]


def check_pack(code: str) -> list[Finding]:
    """Everything wrong with the pack `code`, its examples and counterexamples included."""
    pack = load_pack(code)
    reader = load_reader(Settings(language=code))
    proofs = _Proofs(reader, pack)
    return [*static_findings(pack, reader.ontology, reader.gazetteer), *proofs.findings()]


@dataclass(frozen=True, slots=True)
class _Proofs:
    """Reads the examples of a pack and holds what comes out against what they announce."""

    reader: Reader
    pack: Pack

    def findings(self) -> Iterator[Finding]:
        for rule in self.pack.events:
            yield from self._event_rule(rule)
        others: tuple[StanceRule | CommitmentRule, ...] = (*self.pack.stances, *self.pack.commitments)
        for other in others:
            yield from self._stance_rule(other)

    def _event_rule(self, rule: EventRule) -> Iterator[Finding]:
        where = f"{self.pack.code}, rule {rule.id!r}"
        for example in rule.examples:
            if problem := self._misread(rule, example):
                yield Finding(where, f"example {example.text!r}: {problem}")
        for text in rule.counterexamples:
            if self._claims(text, rule.id):
                yield Finding(where, f"fires on its counterexample {text!r}")

    def _stance_rule(self, rule: StanceRule | CommitmentRule) -> Iterator[Finding]:
        where = f"{self.pack.code}, rule {rule.id!r}"
        for text in rule.examples:
            if not self._claims(text, rule.id):
                yield Finding(where, f"does not fire on its example {text!r}")
        for text in rule.counterexamples:
            if self._claims(text, rule.id):
                yield Finding(where, f"fires on its counterexample {text!r}")

    def _misread(self, rule: EventRule, example: Example) -> str:
        events = [c.says for c in self._claims(example.text, rule.id, example.published) if isinstance(c.says, Event)]
        if not events:
            return "gives no event by this rule"
        for event in events:
            if _differs(event, example):
                continue
            return ""
        return "; ".join(_differs(event, example) for event in events)

    def _claims(self, text: str, rule: str, published: str = "") -> list[Claim]:
        reading = self.reader.read(_document(text, self.pack.code, published))
        return [claim for claim in reading.claims if any(e.rule == rule for e in claim.evidence)]


def _differs(event: Event, example: Example) -> str:
    problems = []
    if example.countries and event.countries != tuple(sorted(example.countries)):
        problems.append(f"states {', '.join(event.countries)}, not {', '.join(sorted(example.countries))}")
    if event.modality != example.modality:
        problems.append(f"{event.modality}, not {example.modality}")
    if example.kind and event.kind != example.kind:
        problems.append(f"kind {event.kind}, not {example.kind}")
    return ", ".join(problems)


def _document(text: str, code: str, published: str) -> Document:
    document = Document(id=document_id(text), text=text, sha256=text_sha256(text), language=code)
    if not published:
        return document
    day = date.fromisoformat(published)
    value = DateValue(earliest=day, latest=day, edtf=published, basis="metadata", granularity="day")
    return replace(document, published=value)


def show_pack(code: str, *, resolved: bool = False) -> str:
    """What a pack holds, as text; `resolved` adds what it takes from other packs."""
    pack = load_pack(code)
    about = pack.about
    lines = [
        f"{about.code}  {about.name} ({about.own_name}), {about.status}, version {about.version}",
        f"script {about.script}, written {about.direction}; other codes: {', '.join(about.aliases) or 'none'}",
    ]
    names = [("own", pack.names)]
    if resolved:
        names += [(f"from {other}", load_names(FOLDER / other)) for other in about.names_from]
    for label, found in names:
        lines.append(
            f"names ({label}): {len(found.states)} states, {len(found.organisations)} organisations, "
            f"{len(found.bodies)} bodies, {sum(len(o.office) for o in found.offices)} titles, "
            f"{len(found.places)} places, {len(found.leaders)} office-holders"
        )
    lines += ["", f"{'rule':40} {'event':26} forms  examples  counterexamples"]
    for rule in pack.events:
        forms = sum(len(words) for words in rule.forms.values())
        counts = f"{forms:5}  {len(rule.examples):8}  {len(rule.counterexamples):15}"
        lines.append(f"{rule.id:40} {rule.event:26} {counts}")
    lines.append(f"{len(pack.stances)} stance rules, {len(pack.commitments)} commitment rules")
    return "\n".join(lines)
