"""Linked data: resources with what is said of them, and the names of the things that sources are made of."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote as percent

from dragoman.export.texts import clean, language_tag, web
from dragoman.model.record import Sighting

PREFIXES = {
    "dgm": "urn:dragoman:terms:", "prov": "http://www.w3.org/ns/prov#", "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@dataclass(frozen=True, slots=True)
class Ref:
    """A resource, by its IRI or a prefixed name."""

    iri: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A literal: plain, of a language, or of a datatype."""

    text: str
    language: str = ""
    datatype: str = ""


Value = Ref | Literal


@dataclass(frozen=True, slots=True)
class Resource:
    """A resource with what is said of it."""

    iri: str
    types: tuple[str, ...]
    properties: tuple[tuple[str, Value], ...]


def iri(kind: str, identifier: str) -> str:
    """The name of something of the record."""
    return f"urn:dragoman:{kind}:{percent(clean(identifier), safe='-._~:')}"


def hashed(kind: str, *words: str) -> str:
    """The name of something that the record knows by its words only."""
    return iri(kind, hashlib.sha256("\0".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:16])


def day(told: datetime.date | None) -> Literal | None:
    """A day, if there is one."""
    return Literal(told.isoformat(), datatype="xsd:date") if told else None


def text(words: str | None, language: str = "") -> Literal | None:
    """Words in a language, if there are any."""
    told = clean(words or "")
    return Literal(told, language=language_tag(language)) if told else None


def whole(number: int) -> Literal:
    """A whole number."""
    return Literal(str(number), datatype="xsd:integer")


def decimal(number: float) -> Literal:
    """A number."""
    return Literal(f"{number:f}".rstrip("0").rstrip("."), datatype="xsd:decimal")


def made(identifier: str, types: tuple[str, ...], *told: tuple[str, Value | None]) -> Resource:
    """A resource with what is told of it; what is not known is left out."""
    properties = tuple(dict.fromkeys((name, value) for name, value in told if value is not None))
    return Resource(identifier, types, properties)


def quoted(document: str, start: int, end: int) -> str:
    """The name of a quotation."""
    return iri("quotation", f"{document}:{start}-{end}")


def quotation(words: str, language: str, outlet: str, *, document: str, start: int, end: int) -> Resource:
    """A quotation: its words, where they stand, in what article."""
    return made(
        quoted(document, start, end), ("schema:Quotation", "prov:Entity"), ("schema:text", text(words, language)),
        ("dgm:start", whole(start)), ("dgm:end", whole(end)), ("prov:wasQuotedFrom", Ref(iri("document", document))),
        ("prov:wasAttributedTo", Ref(hashed("outlet", outlet))),
    )


def sighted(one: Sighting) -> Iterator[Resource]:
    """Where somebody was read: the quotation, the article, the outlet."""
    source = one.source
    outlet = source.publisher
    yield quotation(one.quote, source.language, outlet, document=source.sha256, start=one.start, end=one.end)
    yield from article(source.sha256, outlet, source.language, headline=source.title, published=source.day,
                       url=source.url)


def article(
    document: str, outlet: str, language: str, *, headline: str | None, published: datetime.date | None,
    url: str | None,
) -> Iterator[Resource]:
    """An article and who published it."""
    publisher, address = hashed("outlet", outlet), web(url)
    yield made(
        iri("document", document), ("schema:NewsArticle", "prov:Entity"), ("dgm:sha256", text(document)),
        ("schema:headline", text(headline, language)), ("schema:inLanguage", text(language)),
        ("schema:datePublished", day(published)), ("schema:url", Ref(address) if address else None),
        ("schema:publisher", Ref(publisher)),
    )
    yield made(publisher, ("schema:Organization", "prov:Agent"), ("schema:name", text(outlet)))
