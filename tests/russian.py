"""Short Russian texts read by the whole pipeline, for tests of what is made of a sentence."""

from __future__ import annotations

from tests.reading import Texts

_TEXTS = Texts("ru")

read = _TEXTS.read
events = _TEXTS.events
positions = _TEXTS.positions
persons = _TEXTS.persons
papers = _TEXTS.papers
offices = _TEXTS.offices
