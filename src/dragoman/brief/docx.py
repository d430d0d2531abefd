"""A brief as a DOCX file for word processors: styles, numbered notes, every quotation in its own direction."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from typing import Any

from dragoman.brief.document import Brief, BriefLine, Footnote, Section
from dragoman.brief.markdown import safe_link
from dragoman.brief.plain import clean, direction
from dragoman.optional import library

#: What is no letter of a text in DOCX, but an element of its own.
_BROKEN = re.compile(r"[\t\n\r]")
#: Characters that XML 1.0 does not allow.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STAMP = (1980, 1, 1, 0, 0, 0)          # the first moment a ZIP archive knows: the same brief has the same bytes


def docx(brief: Brief) -> bytes:
    """The whole file; raises UsageError where python-docx is not installed."""
    document = library("docx", "docx").Document()
    _properties(document, brief)
    writer = _Writer(document, is_rtl=brief.direction == "rtl")
    writer.paragraph(brief.title, "Title")
    writer.paragraph(brief.subtitle, "Subtitle")
    for section in brief.sections:
        writer.section(section)
    if brief.footnotes:
        writer.paragraph(brief.footnotes_heading, "Heading 1")
        for note in brief.footnotes:
            writer.footnote(note)
    buffer = io.BytesIO()
    document.save(buffer)
    return _stamped(buffer.getvalue())


class _Writer:
    def __init__(self, document: Any, *, is_rtl: bool) -> None:
        self._document = document
        self._is_rtl = is_rtl
        self._xml = library("docx.oxml", "docx")
        self._styles = {style.name: style.style_id for style in document.styles}

    def section(self, section: Section) -> None:
        """A section with its groups."""
        self.paragraph(section.heading, "Heading 1")
        if not section.lines:
            self.paragraph(section.empty, "Normal").runs[0].italic = True
        for group in section.groups:
            if group.heading:
                self.paragraph(group.heading, "Heading 2")
            for line in group.lines:
                self._line(line)

    def _line(self, line: BriefLine) -> None:
        paragraph = self.paragraph("", "List Bullet")
        if line.when:
            self._run(paragraph, f"{line.when}  ").bold = True
        self._run(paragraph, line.text)
        if line.notes:
            notes = self._run(paragraph, " " + ", ".join(map(str, line.notes)))
            notes.font.superscript = True
        for remark in line.remarks:
            self._run(paragraph, f" — {remark}").italic = True

    def footnote(self, note: Footnote) -> None:
        """The words of a note in their own direction, with their source."""
        one = note.quotation
        is_rtl = direction(one.text) == "rtl"
        paragraph = self.paragraph("", "Normal", is_rtl=is_rtl)
        self._run(paragraph, f"{note.number}. ")
        self._run(paragraph, f"“{clean(one.text)}”", is_rtl=is_rtl)
        link = safe_link(note.link)
        self._run(paragraph, f" {note.source}{f' {link}' if link else ''}", is_rtl=is_rtl).italic = True

    def paragraph(self, text: str, style: str, *, is_rtl: bool | None = None) -> Any:
        """A paragraph in the direction of the brief, or in its own."""
        paragraph = self._document.add_paragraph()
        if style != "Normal":
            paragraph._p.style = self._styles[style]        # python-docx would look through all styles each time
        if self._is_rtl if is_rtl is None else is_rtl:
            properties = paragraph._p.get_or_add_pPr()      # python-docx has no word for the direction of a paragraph
            properties.append(self._xml.OxmlElement("w:bidi"))
        if text:
            self._run(paragraph, text)
        return paragraph

    def _run(self, paragraph: Any, text: str, *, is_rtl: bool | None = None) -> Any:
        allowed = _FORBIDDEN.sub("", text)
        if _BROKEN.search(allowed):
            run = paragraph.add_run(allowed)
        else:
            run = paragraph.add_run()
            run._r.add_t(allowed)       # python-docx would go through a text letter by letter, looking for breaks
        if self._is_rtl if is_rtl is None else is_rtl:
            run.font.rtl = True
        return run


def _properties(document: Any, brief: Brief) -> None:
    moment = datetime.datetime.combine(brief.day, datetime.time())
    properties = document.core_properties
    properties.title, properties.author, properties.comments = brief.title, "Dragoman", ""
    properties.created = properties.modified = moment
    properties.last_modified_by, properties.revision = "Dragoman", 1


def _stamped(data: bytes) -> bytes:
    """The same archive with the time of every file set to one moment."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _STAMP), old.read(name), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
