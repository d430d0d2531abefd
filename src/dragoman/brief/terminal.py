"""A brief as lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.brief.document import Brief, BriefLine, Footnote, Section
from dragoman.brief.plain import Look, clean, isolated, shortened, shown_link, wrapped

_BOLD, _DIM, _CYAN, _YELLOW, _UNDERLINED = 1, 2, 36, 33, 4
_LONGEST = 400
_LONGEST_LINK = 90


def terminal_lines(brief: Brief, look: Look) -> Iterator[str]:
    """The brief line by line, its footnotes at the end."""
    for line in _lines(brief, look):
        yield look.finish(line)


def _lines(brief: Brief, look: Look) -> Iterator[str]:
    yield look.paint(brief.title, _BOLD)
    yield from wrapped(brief.subtitle, look.width)
    for section in brief.sections:
        yield ""
        yield from _section(section, look)
    if brief.footnotes:
        yield ""
        yield look.paint(brief.footnotes_heading, _BOLD)
        for note in brief.footnotes:
            yield from _footnote(note, look)


def _section(section: Section, look: Look) -> Iterator[str]:
    yield look.paint(section.heading, _BOLD)
    if not section.lines:
        yield from (f"  {look.paint(line, _DIM)}" for line in wrapped(section.empty, look.width - 2))
    for group in section.groups:
        if group.heading:
            yield f"  {look.paint(group.heading, _UNDERLINED)}"
        for line in group.lines:
            yield from _line(line, look)


def _line(line: BriefLine, look: Look) -> Iterator[str]:
    notes = "".join(f"[{number}]" for number in line.notes)
    head = f"{line.when}  " if line.when else ""
    for number, text in enumerate(wrapped(f"{head}{line.text} {notes}".rstrip(), look.width - 4)):
        if number == 0 and head and text.startswith(line.when):
            text = look.paint(line.when, _CYAN) + text[len(line.when):]
        yield f"  {'  ' if number else ''}{text}"
    for remark in line.remarks:
        yield from (f"    {look.paint(text, _YELLOW)}" for text in wrapped(remark, look.width - 4))


def _footnote(note: Footnote, look: Look) -> Iterator[str]:
    one = note.quotation
    link = f" {shown_link(note.link, _LONGEST_LINK)}" if note.link else ""
    words = isolated(f"“{shortened(clean(one.text), _LONGEST)}”")
    text = f"[{note.number}] {words} {note.source}{link}"
    for number, line in enumerate(wrapped(text, look.width - 6)):
        yield f"  {'    ' if number else ''}{look.paint(line, _DIM)}"
