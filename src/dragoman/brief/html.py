"""A brief as one HTML page: no script, nothing from outside, printable, every quotation in its own direction."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from dragoman.brief.document import Brief
from dragoman.brief.markdown import safe_link
from dragoman.brief.plain import clean, direction

TEMPLATES = Path(__file__).parent / "templates"


def html(brief: Brief, pictures: Sequence[str] = ()) -> str:
    """The whole page; `pictures` are SVG elements, made by this project and escaped, that stand under the title."""
    return _template().render(brief=brief, pictures=[Markup(one) for one in pictures])


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, keep_trailing_newline=True,
    )
    environment.filters["clean"] = clean
    environment.filters["direction"] = direction
    environment.filters["link"] = safe_link
    return environment.get_template("brief.html")
