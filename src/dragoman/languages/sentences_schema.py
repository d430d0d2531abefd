"""What sentences.toml of a pack must hold: where sentences do not end, and which lines are not the article."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dragoman.strict import build, read_toml, short

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRules:
    """sentences.toml. Words are written as texts write them; matching folds them and ignores outer punctuation."""

    splitter: str                       # the language whose sentence boundaries sentencex is asked for
    abbreviations: Words = ()           # with their dot; a sentence never ends behind them ("Sen.", "د.")
    closing_abbreviations: Words = ()   # a sentence may end behind them, if the next word shows it ("Jr.", "т.д.")
    boilerplate_starts: Words = ()      # a line that begins so is none of the article's ("Read also", "Photo:")
    boilerplate_lines: Words = ()       # a line that says nothing else ("Share", "Advertisement")
    boilerplate_words: Words = ()       # a line made of these alone ("Facebook Twitter Next Previous")
    related_headings: Words = ()        # introduces a list of other articles, to the next line with a full stop
    byline_starts: Words = ()           # a short line near either end that begins so names its writer ("By", "كتب")


def load_sentence_rules(folder: Path) -> SentenceRules:
    """sentences.toml of a pack folder."""
    path = folder / "sentences.toml"
    return build(SentenceRules, read_toml(path), short(path))
