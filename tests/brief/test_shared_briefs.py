"""Briefs of real articles: every pair of states in a record of the seeds and the devset."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from dragoman.brief.document import Brief
from dragoman.brief.html import html
from dragoman.brief.making import Wanted, make_brief
from dragoman.brief.markdown import markdown
from dragoman.brief.plain import Look
from dragoman.brief.terminal import terminal_lines
from dragoman.brief.words import load_words
from dragoman.keep import Keeper
from dragoman.pipeline import load_reader
from dragoman.query.questions import Questions
from dragoman.read import read_paths
from dragoman.read.documents import Article
from dragoman.settings import Settings
from dragoman.store.open import open_record
from tests.records import TODAY, ontology, world

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _dates(brief: Brief) -> set[str]:
    """The days that the lines of a brief show."""
    return {day for part in brief.sections for line in part.lines for day in _DAY.findall(f"{line.when} {line.text}")}


def _known(brief: Brief) -> set[str]:
    """The days of its entries, and its own."""
    told = (f"{line.date.earliest} {line.date.latest} {line.first_told} {line.disputed}" for line in brief.shown)
    return {brief.day.isoformat()} | {day for one in told for day in _DAY.findall(one)}


@pytest.mark.shared
def test_the_brief_of_every_pair_renders_with_words_that_are_found(shared: Path, tmp_path: Path) -> None:
    texts = [*sorted((shared / "seeds").glob("*.txt")), *sorted((shared / "devset").glob("*/*.json"))]
    articles = [one.document for one in read_paths(map(str, texts), Settings()) if isinstance(one, Article)]
    assert len(articles) > 100
    words = load_words("", world(), ontology())
    with open_record(tmp_path / "record.db", create=True) as record:
        Keeper(record, load_reader(Settings())).add(articles)
        published = {str(article.published.earliest) for article in articles if article.published}
        by_hash = {article.sha256: article.text for article in articles}
        with record.reading() as view:
            ask = Questions(view=view, gazetteer=world(), ontology=ontology(), today=TODAY)
            pairs = sorted({pair for line in ask.lines() for pair in combinations(line.states, 2)})
            assert len(pairs) > 100
            for pair in pairs:
                brief = make_brief(ask, words, Wanted(states=pair))
                assert brief.footnotes
                for note in brief.footnotes:
                    quotation = note.quotation
                    assert by_hash[quotation.document][quotation.start:quotation.end] == quotation.text
                assert _dates(brief) <= _known(brief) | published
                assert markdown(brief)
                assert html(brief)
                assert list(terminal_lines(brief, Look()))
