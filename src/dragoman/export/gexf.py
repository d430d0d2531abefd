"""GEXF: states as nodes, events or pairs of states as edges, with days for layouts that move."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dragoman.export.graph import Attribute, graph
from dragoman.export.markup import HEAD, element, value
from dragoman.export.selection import Selection

_TYPES = {str: "string", int: "integer", float: "double", bool: "boolean"}
_ROOT = {
    "xmlns": "http://www.gexf.net/1.2draft",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd",
    "version": "1.2",
}


def content(selection: Selection) -> Iterator[bytes]:
    """The file."""
    return (f"{line}\n".encode() for line in _lines(selection))


def _lines(selection: Selection) -> Iterator[str]:
    found = graph(selection)
    yield HEAD.rstrip() + "\n" + element("gexf", _ROOT, is_open=True)
    yield element("meta", {"lastmodifieddate": selection.today.isoformat()}, is_open=True)
    yield element("creator", {}, text="Dragoman") + "</meta>"
    mode = {"mode": "dynamic", "defaultedgetype": "directed", "timeformat": "date"}
    yield element("graph", mode, is_open=True)
    tables = {"node": [node.attributes for node in found.nodes], "edge": [edge.attributes for edge in found.edges]}
    keys = {scope: _keys(rows) for scope, rows in tables.items()}
    for scope, named in keys.items():
        yield element("attributes", {"class": scope, "mode": "static"}, is_open=True)
        for place, (name, kind) in enumerate(named.items()):
            yield element("attribute", {"id": str(place), "title": name, "type": kind})
        yield "</attributes>"
    yield "<nodes>"
    for node in found.nodes:
        about = {"id": node.id, "label": node.label}
        yield element("node", about, is_open=True) + _values(node.attributes, keys["node"]) + "</node>"
    yield "</nodes>\n<edges>"
    for edge in found.edges:
        about = {"id": edge.id, "source": edge.source, "target": edge.target, "label": edge.label,
                 "weight": str(edge.weight)}
        about |= {"start": edge.start.isoformat()} if edge.start else {}
        about |= {"end": edge.end.isoformat()} if edge.end else {}
        yield element("edge", about, is_open=True) + _values(edge.attributes, keys["edge"]) + "</edge>"
    yield "</edges>\n</graph>\n</gexf>"


def _keys(rows: list[dict[str, Attribute]]) -> dict[str, str]:
    return {name: _TYPES[type(one)] for row in rows for name, one in row.items()}


def _values(row: Mapping[str, Attribute], keys: Mapping[str, str]) -> str:
    places = {name: str(place) for place, name in enumerate(keys)}
    told = (
        element("attvalue", {"for": places[name], "value": value(one)}) for name, one in row.items() if one != ""
    )
    return f"<attvalues>{''.join(told)}</attvalues>"
