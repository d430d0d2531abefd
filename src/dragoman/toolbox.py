"""The tools that read one language: its pack, compiled, with the gazetteer and the ontology they lean on."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.extract.document import DocumentExtractor
from dragoman.gazetteer.load import Gazetteer
from dragoman.languages.compile import compile_pack
from dragoman.languages.dates_schema import load_date_pack
from dragoman.languages.load import FOLDER, load_names, load_pack
from dragoman.languages.pack import Pack
from dragoman.languages.sentences_schema import load_sentence_rules
from dragoman.ontology.load import Ontology
from dragoman.resolve.document import DocumentResolver
from dragoman.segment import Segmenter
from dragoman.spot.cursor import World
from dragoman.spot.dates import DateSpotter
from dragoman.spot.document import DocumentSpotter


@dataclass(frozen=True, slots=True, kw_only=True)
class Toolbox:
    """Everything that is made once for a language and used for every document in it."""

    pack: Pack
    segmenter: Segmenter
    spotter: DocumentSpotter
    resolver: DocumentResolver
    extractor: DocumentExtractor


def load_toolbox(code: str, gazetteer: Gazetteer, ontology: Ontology) -> Toolbox:
    """The tools for the pack `code`; raises DataError where one of its files is wrong."""
    pack = load_pack(code)
    dates = load_date_pack(FOLDER / code)
    inherited = [load_names(FOLDER / other) for other in pack.about.names_from]
    lexicons = compile_pack(pack, inherited, dates.numbers.ordinal)
    world = World(
        titles=gazetteer.titles, deputies=gazetteer.deputies, places=gazetteer.places,
        leaders=gazetteer.leaders, organisations=gazetteer.acts_as(),
    )
    return Toolbox(
        pack=pack,
        segmenter=Segmenter(load_sentence_rules(FOLDER / code)),
        spotter=DocumentSpotter(pack, lexicons, DateSpotter(dates), world),
        resolver=DocumentResolver(pack, gazetteer),
        extractor=DocumentExtractor(
            pack, ontology, {kind: body.level for kind, body in gazetteer.bodies.items()},
            gazetteer.seats(), gazetteer.regions(),
        ),
    )
