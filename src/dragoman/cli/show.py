"""`dragoman show`: one entry with everything behind it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from dragoman.brief.beside import lines as lines_beside
from dragoman.brief.entries import EntryTable, details
from dragoman.brief.plain import isolated
from dragoman.cli import opening, options
from dragoman.cli.answers import WordsOption, words_in
from dragoman.cli.guard import guarded
from dragoman.cli.output import Output
from dragoman.cli.writers import look_of
from dragoman.errors import UsageError
from dragoman.gazetteer.load import load_gazetteer
from dragoman.model.claims import ClaimId
from dragoman.model.record import Entry, EntryId, StoredClaim, published_by
from dragoman.ontology.load import load_ontology
from dragoman.query.beside import Besides
from dragoman.query.questions import Questions
from dragoman.store.view import View

app = typer.Typer(add_completion=False, rich_markup_mode=None)
_ALL = 10_000


@app.command()
def show(
    entry: Annotated[str, typer.Argument(metavar="ENTRY", help="Id of an entry, or of a claim it holds.")],
    language: WordsOption = "",
    record: options.RecordOption = options.RECORD,
) -> None:
    """Show one entry with all its values, sources, judgements and corrections."""
    with guarded(), Output(None) as place, opening.named(record) as opened:
        world, ontology = load_gazetteer(), load_ontology()
        words = words_in(language, world, ontology)
        with opened.reading() as view:
            found = view.entry(EntryId(entry)) or view.entry_of(ClaimId(entry))
            if found is None:
                raise UsageError(f"no entry and no claim {entry} is in {opened.where}; dragoman entries lists what is")
            claims = view.claims_of(found)
            today = datetime.date.today()
            asking = Questions(view=view, gazetteer=world, ontology=ontology, today=today, script=words.script)
            table = EntryTable(words, look_of(place), most_quotes=_ALL, keeps_courtesies=True)
            beside = Besides(view, today).of(found, claims)
            for line in asking.told([found.id]):
                table.add_entry(line, beside)
            lines = [
                *table.lines(), "", *details(found, claims, words), *lines_beside(beside, words),
                *_came(view, claims), *_judged(view, found),
            ]
        for text in lines:
            place.write((text + "\n").encode("utf-8", "replace"))


def _came(view: View, claims: Iterable[StoredClaim]) -> Iterator[str]:
    """The ways in which texts came that came in more than one."""
    for document in sorted({stored.source.sha256 for stored in claims}):
        first, *others = view.appearances(document)
        for one in others:
            day = one.published.edtf if one.published else None
            said = (published_by(one.outlet or ""), day, one.title, one.url)
            came = ", ".join(isolated(word) for word in said if word) or isolated(published_by(one.id))
            yield f"{isolated(published_by(first.outlet or first.id))} also as: {came}"


def _judged(view: View, entry: Entry) -> Iterator[str]:
    """Why these claims are one matter, and what people decided."""
    for one in view.judgements_of(entry):
        yield f"{one.left} and {one.right}: {one.verdict} ({one.score:.2f}, {one.by}): {'; '.join(one.reasons)}"
    for decided in view.corrections(entry.claims):
        what = f" {decided.field} = {isolated(decided.value or '')}" if decided.field else ""
        by, reason = isolated(decided.by), isolated(decided.reason)
        yield f"correction {decided.number}, {decided.at}, {by}: {decided.action}{what} ({reason})"
