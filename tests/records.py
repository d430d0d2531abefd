"""A record of the bundled articles, made once, for tests of what is asked of records."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from dragoman.gazetteer.load import Gazetteer, load_gazetteer
from dragoman.keep import Keeper
from dragoman.ontology.load import Ontology, load_ontology
from dragoman.pipeline import load_reader
from dragoman.query.knowledge import Knowledge
from dragoman.query.questions import Questions
from dragoman.read import read_paths
from dragoman.read.documents import Article
from dragoman.settings import Settings
from dragoman.store.open import open_record
from dragoman.store.view import View

#: The day on which tests look at the bundled articles, most of which are of autumn 2025.
TODAY = datetime.date(2026, 1, 15)
EVERYTHING = Knowledge()


@cache
def world() -> Gazetteer:
    return load_gazetteer()


@cache
def ontology() -> Ontology:
    return load_ontology()


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="dragoman-tests-")


@cache
def sample_record() -> Path:
    """The record; tests only read it."""
    path = Path(_folder().name) / "samples.db"
    with as_file(files("dragoman") / "samples") as folder, open_record(path, create=True) as record:
        found = read_paths([str(folder)], Settings())
        Keeper(record, load_reader(Settings())).add(one.document for one in found if isinstance(one, Article))
    return path


@contextmanager
def viewing() -> Iterator[View]:
    """The record of the bundled articles, to be asked."""
    with open_record(sample_record()) as record, record.reading() as view:
        yield view


@contextmanager
def questions(today: datetime.date = TODAY, knowledge: Knowledge = EVERYTHING) -> Iterator[Questions]:
    """Questions to the record of the bundled articles."""
    with viewing() as view:
        yield Questions(view=view, gazetteer=world(), ontology=ontology(), today=today, knowledge=knowledge)
