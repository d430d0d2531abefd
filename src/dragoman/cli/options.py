"""Options that several commands share, each written once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.guard import tell
from dragoman.cli.writers import Format
from dragoman.languages.load import pack_code
from dragoman.model.dates import DateValue
from dragoman.read import is_to_come, parse_published
from dragoman.settings import Settings

FormatOption = Annotated[
    Format | None,
    typer.Option("--format", help="What to write. By default what the name of the output file says, else the table."),
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", help="File to write to, replaced only when all is written.")
]
PublishedOption = Annotated[
    str, typer.Option("--published", metavar="DATE", help="ISO date of publication of articles that bring none.")
]
LanguageOption = Annotated[
    str, typer.Option("--lang", metavar="CODE", help="Language of all articles. By default stated or detected.")
]
JobsOption = Annotated[
    int, typer.Option("--jobs", metavar="N", min=1, help="Processes to read in; the output is the same with any.")
]
ConfidenceOption = Annotated[
    float, typer.Option("--min-confidence", min=0.0, max=1.0, help="Leave out items less sure than this, 0 to 1.")
]

RecordOption = Annotated[
    str, typer.Option("--record", metavar="RECORD", envvar="DRAGOMAN_RECORD",
                      help="The record: a file, or postgresql://user@host/database.")
]
RECORD = "dragoman.db"
#: More lines or days than this nobody can ask for; what stores and calendars can count to is far beyond.
MOST = 1_000_000


def where(record: str) -> str | Path:
    """A record as it is opened: the URL, or the path."""
    return record if "://" in record else Path(record)


def settings(published: str, language: str, min_confidence: float = 0.0) -> Settings:
    """The settings that options ask for; raises a usage error for what they cannot be."""
    return Settings(
        language=pack_code(language) if language else "", published=_published(published),
        min_confidence=min_confidence,
    )


def _published(value: str) -> DateValue | None:
    if not value:
        return None
    found = parse_published(value)
    if found is None:
        raise typer.BadParameter(f"{value!r} is not an ISO date such as 2024-05-31", param_hint="--published")
    if is_to_come(found):
        tell(f"--published {value} is a day still to come; is it right?")
    return found
