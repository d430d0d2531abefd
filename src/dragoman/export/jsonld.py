"""JSON-LD: linked data as JSON, its context inside, so that nothing is fetched to read it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dragoman.export.linked import PREFIXES, Ref, Resource, Value
from dragoman.export.selection import Selection
from dragoman.export.statements import resources


def content(selection: Selection) -> Iterator[bytes]:
    """The file, one resource a line."""
    yield f'{{"@context": {json.dumps(PREFIXES)},\n"@graph": ['.encode()
    for number, one in enumerate(resources(selection)):
        text = json.dumps(_resource(one), ensure_ascii=False)
        yield f"{',' if number else ''}\n{text}".encode()
    yield b"\n]}\n"


def _resource(one: Resource) -> dict[str, Any]:
    told: dict[str, Any] = {"@id": one.iri, "@type": list(one.types)}
    for name, value in one.properties:
        told.setdefault(name, []).append(_value(value))
    return told


def _value(value: Value) -> Any:
    if isinstance(value, Ref):
        return {"@id": value.iri}
    if value.language:
        return {"@value": value.text, "@language": value.language}
    return {"@value": value.text, "@type": value.datatype} if value.datatype else value.text
