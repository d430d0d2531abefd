from __future__ import annotations

from dragoman.cli.output import Output
from dragoman.cli.writers import Format, writer
from tests.cli.fake import FakeReader


def test_a_table_takes_its_names_from_the_reader() -> None:
    reader = FakeReader()
    with Output(None) as place:
        writer(Format.table, place, reader)
    assert {"gazetteer", "ontology"} <= vars(reader).keys()


def test_lines_need_no_names() -> None:
    reader = FakeReader()
    with Output(None) as place:
        writer(Format.jsonl, place, reader)
    assert not vars(reader)
