"""Briefs opened by the programs they are made for: a browser without a window, an office suite."""

from __future__ import annotations

import os
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

from dragoman.brief.document import Brief
from dragoman.brief.docx import docx
from dragoman.brief.html import html
from dragoman.brief.making import Wanted, make_brief
from dragoman.brief.words import load_words
from dragoman.export import xlsx
from dragoman.export.selection import select
from dragoman.plot.brief import pictures
from dragoman.query.asked import EVERYTHING
from tests.records import ontology, questions, world

CHROMIUM = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
#: Every sheet as CSV in UTF-8: see "Filter Options for CSV" in the help of LibreOffice.
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
_SECONDS = 180


def program(*names: str) -> str:
    """The path of a program; without it a test is skipped, in continuous integration it fails."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None and os.environ.get("CI"):
        pytest.fail(f"continuous integration needs {names[0]}")
    if found is None:
        pytest.skip(f"{names[0]} is not installed")
    return found


def run(*command: str | Path) -> str:
    done = subprocess.run(
        [str(one) for one in command], capture_output=True, timeout=_SECONDS, check=True, encoding="utf-8",
        errors="replace",
    )
    return done.stdout


def made(language: str = "") -> Brief:
    words = load_words(language, world(), ontology())
    with questions() as ask:
        return make_brief(ask, words, Wanted(states=("OMN", "KAZ")))


@pytest.mark.parametrize("language", ["", "ar"])
def test_a_browser_shows_the_page(tmp_path: Path, language: str) -> None:
    chromium = program("chromium", "chromium-browser")
    brief = made(language)
    page, picture = tmp_path / "brief.html", tmp_path / "page.png"
    page.write_text(html(brief, pictures(brief, load_words(language, world(), ontology()))), "utf-8")
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    dom = run(chromium, *CHROMIUM, profile, "--dump-dom", page.as_uri())
    assert brief.title in dom
    assert brief.footnotes[-1].quotation.text in dom
    run(chromium, *CHROMIUM, profile, f"--screenshot={picture}", "--window-size=900,1400", page.as_uri())
    assert picture.stat().st_size > 20_000      # an empty page of this size has 5 kB


def test_an_office_suite_opens_the_document(tmp_path: Path) -> None:
    soffice, pdftotext = program("soffice"), program("pdftotext")
    brief = made()
    (tmp_path / "brief.docx").write_bytes(docx(brief))
    _convert(soffice, tmp_path, tmp_path / "brief.docx", "pdf")
    text = run(pdftotext, "-enc", "UTF-8", tmp_path / "brief.pdf", "-")
    assert brief.title in text
    assert "Sources, in their own words" in text
    quoted = sum(len(note.quotation.text) for note in brief.footnotes if note.quotation.language == "ar")
    arabic = [letter for letter in unicodedata.normalize("NFKC", text) if unicodedata.bidirectional(letter) == "AL"]
    assert len(arabic) > quoted / 2             # a PDF keeps shapes of letters in the order of the line


def test_an_office_suite_opens_the_workbook_with_arabic_intact(tmp_path: Path) -> None:
    soffice = program("soffice")
    with questions() as ask:
        (tmp_path / "record.xlsx").write_bytes(b"".join(xlsx.content(select(ask, EVERYTHING))))
    _convert(soffice, tmp_path, tmp_path / "record.xlsx", EVERY_SHEET)
    sheets = {path.name: path.read_text("utf-8") for path in tmp_path.glob("*.csv")}
    assert len(sheets) > 5
    with questions() as ask:
        quotes = [line.quotations[0].text for line in ask.ask("events") if line.quotations[0].language == "ar"]
    whole = "".join(sheets.values())
    assert quotes
    assert all(quote.replace('"', '""') in whole for quote in quotes)


def _convert(soffice: str, folder: Path, file: Path, form: str) -> None:
    run(
        soffice, f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless", "--convert-to", form,
        "--outdir", folder, file,
    )
