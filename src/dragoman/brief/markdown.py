"""A brief as Markdown (CommonMark with footnotes), readable as plain text too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from dragoman.brief.document import Brief, BriefLine, Footnote, Section
from dragoman.brief.plain import clean, isolated

#: What Markdown or HTML inside it would act on.
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&$])")


def markdown(brief: Brief) -> str:
    """The whole brief, its footnotes at the end."""
    return "\n".join([*_lines(brief), ""])


def safe_link(url: str | None) -> str | None:
    """A link that only leads to a page on the web, None for anything else."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    return quote(url.strip(), safe=":/?#[]@!$&'*+,;=%~-._")


def _lines(brief: Brief) -> Iterator[str]:
    yield f"# {escaped(brief.title)}"
    yield ""
    yield escaped(brief.subtitle)
    for section in brief.sections:
        yield ""
        yield from _section(section)
    if brief.footnotes:
        yield ""
        yield f"## {escaped(brief.footnotes_heading)}"
        yield ""
        yield from (_footnote(note) for note in brief.footnotes)


def escaped(text: str) -> str:
    """Words on one line without anything that Markdown acts on."""
    return _SPECIAL.sub(r"\\\1", clean(text))


def _section(section: Section) -> Iterator[str]:
    yield f"## {escaped(section.heading)}"
    yield ""
    if not section.lines:
        yield f"*{escaped(section.empty)}*"
    for number, group in enumerate(section.groups):
        if group.heading:
            if number:
                yield ""
            yield f"### {escaped(group.heading)}"
            yield ""
        yield from (_line(line) for line in group.lines)


def _line(line: BriefLine) -> str:
    notes = "".join(f"[^{number}]" for number in line.notes)
    when = f"**{escaped(line.when)}** " if line.when else ""
    remarks = "".join(f"  \n  *{escaped(remark)}*" for remark in line.remarks)
    return f"- {when}{_plain(line.text)}{notes}{remarks}"


def _plain(text: str) -> str:
    """Words that are one line already and may be isolated."""
    return _SPECIAL.sub(r"\\\1", text)


def _footnote(note: Footnote) -> str:
    one = note.quotation
    link = safe_link(note.link)
    where = f" <{link}>" if link else ""
    words, source = _plain(isolated(f"“{clean(one.text)}”")), _plain(note.source)
    return f"[^{note.number}]: {words} {source}{where}"
