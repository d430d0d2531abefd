"""The command line with a reader that needs no packs: run by tests as a program of its own, too."""

from __future__ import annotations

import time
from dataclasses import replace
from functools import cached_property
from unittest.mock import patch

from dragoman.cli import explain, main, read
from dragoman.errors import DataError, InputError
from dragoman.gazetteer.load import Gazetteer, load_gazetteer
from dragoman.model.claims import Claim, Event, Evidence
from dragoman.model.ids import claim_id
from dragoman.model.reading import Reading
from dragoman.model.text import Document
from dragoman.ontology.load import Ontology, load_ontology
from dragoman.settings import Settings


class FakeReader:
    """Finds one meeting in every text; some texts tell it to fail."""

    @cached_property
    def gazetteer(self) -> Gazetteer:
        return load_gazetteer()

    @cached_property
    def ontology(self) -> Ontology:
        return load_ontology()

    def read(self, document: Document) -> Reading:
        if "unsupported" in document.text:
            raise InputError(document.source or document.id, "language 'de' is not supported")
        if "defect" in document.text:
            raise RecursionError("too deep")
        if "bad data" in document.text:
            raise DataError("ar/events.toml", "unknown key 'exmaples'", "did you mean 'examples'?")
        if "interrupt" in document.text:
            raise KeyboardInterrupt
        if document.text.startswith("wait"):
            time.sleep(60)
        end = min(len(document.text), 40)
        span = document.span(0, end)
        evidence = Evidence(document=document.id, span=span, language="en", rule="en.meet", pack_version="en 0.1")
        event = Event(type="meeting", countries=("BLR", "OMN"))
        claim = Claim(id=claim_id(document.sha256, "meeting", "", 0, end), says=event, evidence=(evidence,))
        return Reading(document=replace(document, language="en"), pack="en 0.1", claims=(claim,))

    def explain(self, document: Document) -> str:
        return f"en.meet took {document.text[:40]!r}"


def load_fake_reader(settings: Settings) -> FakeReader:
    """What the pipeline's `load_reader` is replaced by."""
    return FakeReader()


if __name__ == "__main__":
    with patch.object(read, "load_reader", load_fake_reader), patch.object(explain, "load_reader", load_fake_reader):
        main()
