"""GraphML: states as nodes, events or pairs of states as edges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dragoman.export.graph import Attribute, Edge, graph
from dragoman.export.markup import HEAD, element, value
from dragoman.export.selection import Selection

_TYPES = {str: "string", int: "int", float: "double", bool: "boolean"}
_ROOT = {
    "xmlns": "http://graphml.graphdrawing.org/xmlns",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation":
        "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
}


def content(selection: Selection) -> Iterator[bytes]:
    """The file."""
    return (f"{line}\n".encode() for line in _lines(selection))


def _lines(selection: Selection) -> Iterator[str]:
    found = graph(selection)
    nodes = [{"label": node.label, **node.attributes} for node in found.nodes]
    edges = [_attributes(edge) for edge in found.edges]
    yield HEAD.rstrip() + "\n" + element("graphml", _ROOT, is_open=True)
    for scope, rows in (("node", nodes), ("edge", edges)):
        for name, kind in _keys(rows).items():
            yield element("key", {"id": f"{scope}_{name}", "for": scope, "attr.name": name, "attr.type": kind})
    yield element("graph", {"id": "relations", "edgedefault": "directed"}, is_open=True)
    for node, row in zip(found.nodes, nodes, strict=True):
        yield element("node", {"id": node.id}, is_open=True) + _data("node", row) + "</node>"
    for edge, row in zip(found.edges, edges, strict=True):
        ends = {"id": edge.id, "source": edge.source, "target": edge.target}
        yield element("edge", ends, is_open=True) + _data("edge", row) + "</edge>"
    yield "</graph>\n</graphml>"


def _attributes(edge: Edge) -> dict[str, Attribute]:
    days = {"start": edge.start, "end": edge.end}
    return {
        "label": edge.label, "weight": edge.weight,
        **{name: day.isoformat() for name, day in days.items() if day is not None}, **edge.attributes,
    }


def _keys(rows: list[dict[str, Attribute]]) -> dict[str, str]:
    return {name: _TYPES[type(one)] for row in rows for name, one in row.items()}


def _data(scope: str, row: Mapping[str, Attribute]) -> str:
    return "".join(
        element("data", {"key": f"{scope}_{name}"}, text=value(one)) for name, one in row.items() if one != ""
    )
