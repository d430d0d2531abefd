"""The whole way of a document: language, sentences, mentions, actors, claims."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dragoman.errors import InputError
from dragoman.extract.confidence import leave_out
from dragoman.gazetteer.load import load_gazetteer
from dragoman.languages.load import load_about, pack_code, readable_folders
from dragoman.model.mentions import SpottedDocument
from dragoman.model.reading import Reading
from dragoman.model.text import Document, Sentence
from dragoman.ontology.load import load_ontology
from dragoman.segment.language import LanguageDetector
from dragoman.settings import Settings
from dragoman.toolbox import Toolbox, load_toolbox


class Reader:
    """Reads documents in every language there is a pack for; a pack is loaded when its first document comes.

    `gazetteer` and `ontology` are what it reads with, for whoever puts names to the codes of a reading. `on_load` is
    called whenever a pack has been loaded.
    """

    def __init__(self, settings: Settings, on_load: Callable[[], object] | None = None) -> None:
        self._settings = settings
        self._fixed = pack_code(settings.language) if settings.language else ""
        self.gazetteer = load_gazetteer()
        self.ontology = load_ontology()
        self._detector = LanguageDetector(load_about(folder) for folder in readable_folders().values())
        self._tools: dict[str, Toolbox] = {}
        self._on_load = on_load

    def read(self, document: Document) -> Reading:
        """Everything `document` says; raises InputError where its language has no pack."""
        return self._read(document, None)

    def explain(self, document: Document) -> str:
        """How each claim of `document` was reached, and why near misses failed, as text."""
        trace: list[str] = []
        self._read(document, trace)
        return "\n".join(trace)

    def _read(self, document: Document, trace: list[str] | None) -> Reading:
        tools = self._tools_for(document)
        document = replace(document, language=tools.pack.code, published=document.published or self._settings.published)
        sentences = tools.segmenter.sentences(document.text, document.title)
        heading = _heading(document, sentences, tools)
        spotted = tools.spotter.spot(document, sentences, heading.people.known if heading else ())
        resolved = tools.resolver.resolve(spotted, heading)
        return leave_out(tools.extractor.extract(resolved, trace), self._settings.min_confidence)

    def _tools_for(self, document: Document) -> Toolbox:
        code = self._fixed
        if not code:
            found = self._detector.detect(document.text, document.language)
            if not found.code:
                raise InputError(document.source or document.id, found.reason)
            code = found.code
        if code not in self._tools:
            self._tools[code] = load_toolbox(code, self.gazetteer, self.ontology)
            if self._on_load is not None:
                self._on_load()
        return self._tools[code]


def _heading(document: Document, sentences: tuple[Sentence, ...], tools: Toolbox) -> SpottedDocument | None:
    """The title as a text of its own, where the text does not begin with it: it says whom the text is about."""
    title = document.title or ""
    if not title.strip() or any(sentence.kind == "headline" for sentence in sentences):
        return None
    return tools.spotter.spot(replace(document, text=title), (Sentence(0, 0, len(title), 0),))


def load_reader(settings: Settings) -> Reader:
    """A reader for a run."""
    return Reader(settings)
