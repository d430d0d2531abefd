"""Briefs of the bundled articles: what they hold, and that nothing in them is without its words."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from dataclasses import replace
from functools import cache
from html import unescape
from html.parser import HTMLParser
from itertools import combinations

import pytest

from dragoman.brief.document import Brief
from dragoman.brief.docx import docx
from dragoman.brief.html import html
from dragoman.brief.lines import link_of, named_outlet
from dragoman.brief.making import Wanted, make_brief
from dragoman.brief.markdown import escaped, markdown, safe_link
from dragoman.brief.plain import Look, clean
from dragoman.brief.plan import load_plan
from dragoman.brief.terminal import terminal_lines
from dragoman.brief.words import languages, load_words
from dragoman.plot.brief import pictures
from dragoman.query.lines import PositionLine
from tests.records import ontology, questions, world

SINCE = datetime.date(2025, 11, 1)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@cache
def dyads() -> tuple[tuple[str, ...], ...]:
    """Every pair of states that an entry of the bundled articles joins."""
    with questions() as ask:
        return tuple(sorted({pair for line in ask.lines() for pair in combinations(line.states, 2)}))


def made(states: tuple[str, ...], language: str = "", **wanted: object) -> Brief:
    with questions() as ask:
        words = load_words(language, world(), ontology())
        return make_brief(ask, words, Wanted(states=states, **wanted))  # type: ignore[arg-type]


def test_the_brief_of_every_pair_renders_in_every_format() -> None:
    assert len(dyads()) > 10
    for states in dyads():
        brief = made(states, since=SINCE)
        assert brief.footnotes
        for text in (markdown(brief), html(brief), "\n".join(terminal_lines(brief, Look()))):
            assert brief.footnotes[-1].quotation.text.split()[0] in text


@pytest.mark.parametrize("states", [("OMN", "KAZ"), ("JPN", "PHL"), ("PHL",)])
def test_every_footnote_is_found_in_its_article(states: tuple[str, ...]) -> None:
    brief = made(states, since=SINCE)
    with questions() as ask:
        for note in brief.footnotes:
            text = ask.view.text(note.quotation.document) or ""
            assert text[note.quotation.start:note.quotation.end] == note.quotation.text


@pytest.mark.parametrize("language", ["", *languages()])
def test_a_footnote_names_who_says_it_where_that_is_not_the_outlet(language: str) -> None:
    briefs = [made(states, language) for states in dyads()]
    brief, note = next((one, note) for one in briefs for note in one.footnotes if note.quotation.said_by)
    assert all(name in note.source for name in map(clean, note.quotation.said_by))
    assert note.quotation.outlet in note.source
    wide = "\n".join(terminal_lines(brief, Look(width=10_000)))
    assert note.source in wide
    assert note.source in docx_body(brief)
    assert note.source in unescape(html(brief))
    assert escaped(note.source) in markdown(brief) or note.source in markdown(brief)
    silent = next(note for one in briefs for note in one.footnotes if not note.quotation.said_by)
    assert silent.source.strip("\u2066\u2067\u2069") == named_outlet(silent.quotation)


@pytest.mark.parametrize("states", [("OMN", "KAZ"), ("JPN", "PHL")])
def test_every_line_has_a_footnote_and_every_number_leads_to_one(states: tuple[str, ...]) -> None:
    brief = made(states, since=SINCE)
    numbers = [note.number for note in brief.footnotes]
    assert numbers == list(range(1, len(numbers) + 1))
    for section in brief.sections:
        for line in section.lines:
            assert line.notes
            assert set(line.notes) <= set(numbers)


@pytest.mark.parametrize("states", [("OMN", "KAZ"), ("JPN", "PHL")])
def test_every_date_of_a_brief_is_that_of_an_entry_or_an_article(states: tuple[str, ...]) -> None:
    brief = made(states)
    told = (f"{line.date.earliest} {line.date.latest} {line.first_told} {line.disputed}" for line in brief.shown)
    known = {day for one in told for day in DAY.findall(one)}
    known |= {note.quotation.published.isoformat() for note in brief.footnotes if note.quotation.published}
    known |= {brief.day.isoformat()}
    for section in brief.sections:
        for line in section.lines:
            assert set(DAY.findall(f"{line.when} {line.text}")) <= known


def test_every_entry_stands_in_one_section() -> None:
    brief = made(("OMN", "KAZ"))
    planned = {plan.id for plan in load_plan()}
    lines = [line for section in brief.sections if section.id in planned for line in section.lines]
    told = [entry for line in lines for entry in line.entries or (line.entry,)]
    assert sorted(map(str, told)) == sorted(str(line.id) for line in brief.shown)


def test_sessions_stand_with_their_format() -> None:
    section = next(one for one in made(("OMN", "KAZ")).sections if one.id == "mechanisms")
    commission = next(group for group in section.groups if "Joint commission" in group.lines[0].text)
    assert "next: 3, 2026-03 (scheduled)" in commission.lines[0].remarks[0]
    assert len([group for group in section.groups if "Joint commission" in group.lines[0].text]) == 1


def test_a_section_without_entries_says_so_in_one_line() -> None:
    brief = made(("AND", "TUV"))
    text = "\n".join(terminal_lines(brief, Look()))
    assert brief.footnotes == ()
    for section in brief.sections:
        assert section.lines == ()
        assert section.empty in text


def test_who_went_to_whom_is_told_apart() -> None:
    brief = made(("OMN", "KAZ"))
    exchanges = next(section for section in brief.sections if section.id == "exchanges")
    assert "Kazakhstan to Oman" in [group.heading for group in exchanges.groups]


def test_courtesies_are_shown_when_they_are_asked_for() -> None:
    def courtesies(brief: Brief) -> int:
        return sum(isinstance(line, PositionLine) and line.is_courtesy for line in brief.shown)

    with questions() as ask:
        pair = next(line.states for line in ask.lines() if isinstance(line, PositionLine) and line.is_courtesy)
    assert courtesies(made(pair)) == 0
    assert courtesies(made(pair, has_courtesies=True)) > 0


def test_what_changed_is_shown_since_a_day() -> None:
    assert not any(section.id == "changes" for section in made(("OMN", "KAZ")).sections)
    brief = made(("OMN", "KAZ"), since=SINCE)
    assert brief.sections[-1].id == "changes"


@pytest.mark.parametrize("language", languages())
def test_headings_are_in_the_language_of_the_reader(language: str) -> None:
    brief = made(("OMN", "KAZ"), language)
    words = load_words(language, world(), ontology())
    assert brief.title == f"{words.state('OMN')} – {words.state('KAZ')}"
    assert f'dir="{words.direction}"' in html(brief)


class _Elements(HTMLParser):
    """Every element that opens, and what is still open."""

    VOID = ("meta", "link", "br", "img")

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened.append(tag)
        values = dict(attrs)
        self.ids += [values["id"] or ""] if "id" in values else []
        self.links += [values["href"] or ""] if "href" in values else []
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def check_closed(self) -> None:
        assert self._open == []


def test_html_is_whole_and_holds_no_script_and_nothing_from_outside() -> None:
    page = html(made(("JPN", "PHL"), since=SINCE))
    elements = _Elements()
    elements.feed(page)
    elements.check_closed()
    assert not {"script", "iframe", "object", "embed", "link", "img"} & set(elements.opened)
    assert len(set(elements.ids)) == len(elements.ids)
    assert {link[1:] for link in elements.links if link.startswith("#")} <= set(elements.ids)
    assert not re.search(r"url\(|@import|src=", page)


def test_words_of_texts_are_escaped() -> None:
    from_text = '<script>alert("x")</script> [click](javascript:alert(1)) *bold*'
    brief = made(("OMN", "KAZ"))
    note = brief.footnotes[0]
    quotation = replace(note.quotation, text=from_text, url="javascript:alert(1)", outlet="<b>")
    changed = replace(brief, footnotes=(replace(note, quotation=quotation),))
    assert "<script" not in html(changed)
    assert "javascript:" not in html(changed).replace("[click](javascript:alert(1))", "")
    assert "[click](" not in markdown(changed)
    assert "<script>" not in markdown(changed).replace("\\<script\\>", "")


def test_an_outlet_known_by_its_address_is_named_by_its_site_and_linked() -> None:
    with questions() as ask:
        one = next(line for line in ask.lines()).quotations[0]
    address = "http://www.example.org/ar/article/%D9%81%D9%8A/105/81835"
    for outlet, named in ((address, "example.org"), (f"Radio {address}", "Radio example.org"), ("Radio", "Radio")):
        known = replace(one, outlet=outlet, url=None)
        assert named_outlet(known).startswith(f"{named}, ")
        assert link_of(known) == (address if "/" in outlet else None)
        assert link_of(replace(known, url="https://example.com/a")) == "https://example.com/a"


@pytest.mark.parametrize(("url", "link"), [
    ("https://example.org/a?b=1", "https://example.org/a?b=1"),
    ("https://example.org/عمان", "https://example.org/%D8%B9%D9%85%D8%A7%D9%86"),
    ("javascript:alert(1)", None), ("file:///etc/passwd", None), ("//example.org", None), ("http://[", None),
    (None, None),
])
def test_links_lead_to_pages_of_the_web_only(url: str | None, link: str | None) -> None:
    assert safe_link(url) == link


def test_docx_holds_every_line_and_is_the_same_twice() -> None:
    pytest.importorskip("docx")
    brief = made(("JPN", "PHL"))
    data = docx(brief)
    assert data == docx(brief)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = archive.read("word/document.xml").decode("utf-8")
    for note in brief.footnotes:
        assert f"{note.number}. " in body
    assert "w:bidi" in docx_body(made(("OMN", "KAZ")))


def docx_body(brief: Brief) -> str:
    with zipfile.ZipFile(io.BytesIO(docx(brief))) as archive:
        return archive.read("word/document.xml").decode("utf-8")


def test_the_same_brief_has_the_same_bytes() -> None:
    assert html(made(("OMN", "KAZ"))) == html(made(("OMN", "KAZ")))
    assert markdown(made(("OMN", "KAZ"))) == markdown(made(("OMN", "KAZ")))


@pytest.mark.parametrize("language", languages())
def test_html_is_valid(language: str) -> None:
    html5lib = pytest.importorskip("html5lib")
    brief = made(("OMN", "KAZ"), language, since=SINCE)
    page = html(brief, pictures(brief, load_words(language, world(), ontology())))
    html5lib.HTMLParser(strict=True).parse(page)        # raises at the first mistake


def test_of_very_many_entries_the_newest_are_told_and_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = made(("OMN", "KAZ"))
    assert "newest" not in whole.subtitle
    monkeypatch.setattr("dragoman.brief.making._MOST_EVENTS", 2)
    cut = made(("OMN", "KAZ"))
    assert "the newest of" in cut.subtitle
    events = [line for line in cut.shown if line.kind == "event"]
    assert {line.id for line in events} < {line.id for line in whole.shown}
    established = {"mission_opened", "relations_established", "appointment"}
    assert {line.id for line in whole.shown if line.type in established} <= {line.id for line in cut.shown}
