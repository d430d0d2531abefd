"""A text into its language and its sentences, the article told from what stands around it."""

from __future__ import annotations

from dragoman.languages.sentences_schema import SentenceRules
from dragoman.model.text import Sentence
from dragoman.segment.boilerplate import LineMarker
from dragoman.segment.language import Detection, LanguageDetector
from dragoman.segment.paragraphs import paragraphs
from dragoman.segment.sentences import SentenceSplitter

__all__ = ["Detection", "LanguageDetector", "Segmenter", "split_sentences"]


class Segmenter:
    """Segments texts of one language; made once for each pack, keeps nothing of a text."""

    def __init__(self, rules: SentenceRules) -> None:
        self._splitter = SentenceSplitter(rules)
        self._marker = LineMarker(rules)

    def sentences(self, text: str, title: str | None = None) -> tuple[Sentence, ...]:
        """The sentences of `text` in order, with exact offsets and what they are to the article."""
        spans = paragraphs(text)
        kinds = self._marker.kinds(text, spans, title)
        return tuple(
            Sentence(index, start, end, paragraph, kinds[paragraph])
            for index, (paragraph, (start, end)) in enumerate(self._splitter.split(text, spans))
        )


def split_sentences(text: str, rules: SentenceRules, title: str | None = None) -> tuple[Sentence, ...]:
    """The sentences of one text; a `Segmenter` does the same for many."""
    return Segmenter(rules).sentences(text, title)
