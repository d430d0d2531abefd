"""`dragoman plot`: what a record holds as pictures."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

from dragoman.brief.words import Words
from dragoman.cli import options
from dragoman.cli.answers import WordsOption, words_in
from dragoman.cli.filters import Filters, filtered
from dragoman.cli.guard import guarded
from dragoman.cli.output import Output
from dragoman.errors import UsageError
from dragoman.plot.bars import sectors
from dragoman.plot.heat import heat
from dragoman.plot.network import network
from dragoman.plot.png import png
from dragoman.plot.timeline import timeline
from dragoman.plot.worldmap import world_map
from dragoman.query.lines import Line

app = typer.Typer(add_completion=False, rich_markup_mode=None)


class Picture(StrEnum):
    """What is drawn."""

    timeline = "timeline"
    network = "network"
    map = "map"
    sectors = "sectors"
    heat = "heat"


def plot(
    picture: Annotated[Picture, typer.Argument(metavar="PICTURE", help="timeline, network, map, sectors or heat.")],
    output: options.OutputOption = None,
    language: WordsOption = "",
    *,
    filters: Filters,
) -> None:
    """Draw what a record holds, as SVG or PNG: timeline, network, map, sectors, heat."""
    with guarded(), Output(output) as place:
        is_png = output is not None and output.suffix.lower() == ".png"
        if output is not None and output.suffix.lower() not in (".svg", ".png"):
            raise UsageError(f"{output.name}: pictures are .svg or .png")
        if output is None and sys.stdout.isatty():
            raise UsageError("a picture is nothing to read on a terminal: type --output FILE.svg")
        with filters.questions() as asking:
            words = words_in(language, asking.gazetteer, asking.ontology)
            asked = filters.asked()
            codes = [asking.understanding.code(name) for name in (*asked.states, *asked.partners)]
            drawn = _drawn(picture, list(asking.lines(asked)), codes, words)
        place.write(png(drawn) if is_png else drawn.encode("utf-8", "replace"))


def _drawn(picture: Picture, lines: Sequence[Line], states: Sequence[str], words: Words) -> str:
    title = " – ".join(words.state(code) for code in states) or words.say("All states")
    if picture is Picture.timeline:
        return timeline(lines, states, words)
    draw = {Picture.network: network, Picture.map: world_map, Picture.sectors: sectors, Picture.heat: heat}
    return draw[picture](lines, title, words)


app.command()(filtered(plot))
