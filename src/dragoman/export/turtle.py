"""Turtle: linked data for people and triple stores, written as it is told."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.export.linked import PREFIXES, Ref, Resource, Value
from dragoman.export.selection import Selection
from dragoman.export.statements import resources

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def content(selection: Selection) -> Iterator[bytes]:
    """The file."""
    yield "".join(f"@prefix {name}: <{place}> .\n" for name, place in PREFIXES.items()).encode()
    for one in resources(selection):
        yield f"\n{_resource(one)}".encode()


def _resource(one: Resource) -> str:
    told = [("a", ", ".join(one.types)), *((name, _value(value)) for name, value in one.properties)]
    return f"<{one.iri}>\n" + " ;\n".join(f"    {name} {value}" for name, value in told) + " .\n"


def _value(value: Value) -> str:
    if isinstance(value, Ref):
        return value.iri if value.iri.partition(":")[0] in PREFIXES else f"<{value.iri}>"
    text = f'"{value.text.translate(_ESCAPES)}"'
    if value.language:
        return f"{text}@{value.language}"
    return f"{text}^^{value.datatype}" if value.datatype else text
