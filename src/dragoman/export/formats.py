"""The formats of exports: what each is good for, and which module writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dragoman.export import csv, ftm, gexf, graphml, ics, jsonld, parquet, plover, turtle, xlsx
from dragoman.export.selection import Selection

Content = Callable[[Selection], Iterator[bytes]]
Files = Callable[[Selection], Iterator[tuple[str, Iterator[bytes]]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format: one file (`content`), or a folder of them (`files`)."""

    about: str
    content: Content | None = None
    files: Files | None = None
    is_text: bool = True
    has_form: bool = False              # the status form of agreements of an own state
    has_graph: bool = False             # edges that may be aggregated


FORMATS: dict[str, Format] = {
    "csv": Format(about="a folder of tables", files=csv.files, has_form=True),
    "xlsx": Format(about="a workbook", content=xlsx.content, is_text=False, has_form=True),
    "parquet": Format(about="a folder of typed tables", files=parquet.files, is_text=False),
    "ics": Format(about="a calendar", content=ics.content),
    "graphml": Format(about="a graph of states", content=graphml.content, has_graph=True),
    "gexf": Format(about="a graph of states that moves with time", content=gexf.content, has_graph=True),
    "turtle": Format(about="linked data", content=turtle.content),
    "jsonld": Format(about="linked data as JSON", content=jsonld.content),
    "ftm": Format(about="FollowTheMoney entities", content=ftm.content),
    "plover": Format(about="a table of dyadic events for scholars", content=plover.content),
}
