"""What is spotted in a sentence: units (words and fixed phrases read by the lexicon) and the phrases built of them.

Offsets here are folded; `Folded.origin` leads back to the text. Phrases are filled in by later stages, so these are the
only mutable values of the model; they never leave the pipeline.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from dragoman.model.dates import DateMention
from dragoman.model.folded import Folded
from dragoman.model.frozen import frozen
from dragoman.model.lexeme import Lexeme
from dragoman.model.people import OfficePhrase, People
from dragoman.model.text import Document, Sentence

PhraseKind = Literal[
    "person", "office", "body", "state", "organisation", "group", "counterpart", "pronoun",
    "place", "date", "instrument", "mechanism", "conference",
]
#: The kinds that can act or be acted upon.
ACTORS = frozenset({"person", "office", "body", "state", "organisation", "group", "counterpart", "pronoun"})


#: Stands before the code of a state that a title mostly means, where the text does not say whose it is.
LIKELY = "~"
#: The form of a person led in by "whose".
WHOSE = "whose"
#: The mark of the day and the note of the place that a text is dated from.
DATELINE = "dateline"
#: The value of common nouns for those who deal or fight for no state.
STATELESS = "stateless"
#: Joins the codes a name may mean ("the Kingdom") until the document tells which.
CHOICE = "|"
#: Form of the words for one state, that of the text or the one named last: "the country", "the said country".
HOME = "home"
#: What the lexicon says of a unit.
Meaning = Lexeme


@dataclass(slots=True)
class Unit:
    """Tokens `first` to `last` read as one; `kind` is the likeliest reading, `lexemes` are all of them.

    `slot` is the preposition written onto it, `start` and `end` leave clitics out, `whole_start` has them.
    """

    index: int
    first: int
    last: int
    start: int
    end: int
    kind: str
    word: str
    lexemes: tuple[Meaning, ...] = ()
    slot: str = ""
    has_conjunction: bool = False
    has_article: bool = False
    has_pronoun: bool = False
    is_future: bool = False
    is_capital: bool = False
    is_linked: bool = False     # carries the particle that ties it to the word behind it
    whole_start: int = 0
    date: DateMention | None = None

    def get(self, *kinds: str) -> Meaning | None:
        """The first reading of one of `kinds`."""
        for lexeme in self.lexemes:
            if lexeme.kind in kinds:
                return lexeme
        return None

    def values(self, *kinds: str) -> str:
        """The values of all readings of `kinds`: one, or several joined by "|" for the document to choose from."""
        if len(self.lexemes) == 1:
            return self.lexemes[0].value if self.lexemes[0].kind in kinds else ""
        return CHOICE.join(dict.fromkeys(lexeme.value for lexeme in self.lexemes if lexeme.kind in kinds))


@dataclass(slots=True)
class Phrase:
    """A phrase of a sentence: units `first` to `last`; `mark` is the slot or case its particle or preposition gives."""

    kind: PhraseKind
    first: int
    last: int
    start: int
    end: int
    mark: str = ""
    value: str = ""             # alpha-3, organisation id, group id, place id, kind of instrument...
    country: str = ""
    name: tuple[int, int] | None = None
    offices: list[OfficePhrase] = field(default_factory=list)
    is_coordinated: bool = False        # joined to the phrase before it by "and" or a comma
    has_comma: bool = False             # joined without a conjunction of its own
    has_pronoun: bool = False           # "his minister", "its agreement"
    is_possessor: bool = False          # "Oman's", before what is possessed
    is_weak: bool = False
    leader: str = ""                    # a known office-holder of that name
    is_kin: bool = False                # has the family name of a known office-holder behind another given name
    words: tuple[str, ...] = ()         # the words of the name, folded, particles left out
    actors: list[str] = field(default_factory=list)     # actor ids it stands for, set by resolve
    note: str = ""                      # why it was resolved so, for explain
    is_linked: bool = False             # its last word carries the particle that ties it to what follows
    form: str = ""
    cases: frozenset[str] = frozenset()     # those its words can stand in, none where words do not tell
    base: str = ""                      # the last word of its name, where that stands in the nominative
    is_definite: bool = False           # of a paper: has the article or points back
    is_guest: bool = False              # "the visiting minister": not of the home state
    is_attribute: bool = False          # names a government, not a person ("the X administration")

    @property
    def is_actor(self) -> bool:
        """Whether the phrase can act."""
        return self.kind in ACTORS

    @property
    def can_be_subject(self) -> bool:
        """Whether neither a particle nor its case keeps the phrase from being the subject of a verb."""
        return self.mark in ("", "nominative", "subject") and (not self.cases or "nominative" in self.cases)


Chunk = Phrase | Unit
_NEAR = 40          # characters around a word that are near it whatever the clauses
#: The words of a rule as a set; rules name hundreds of words, a sentence has a few of those any rule names.
_as_set: Callable[[tuple[str, ...]], frozenset[str]] = lru_cache(4_096)(frozenset)


@frozen
class Clause:
    """Chunks `first` up to `limit`; `opener` tells what it hangs on: relative, complementizer, break, and, or ""."""

    first: int
    limit: int
    opener: str

    def __contains__(self, index: int) -> bool:
        return self.first <= index < self.limit


@frozen
class Topic:
    """A word outside the phrases that says what a sentence is about: a sector, a status, the kind of an act."""

    kind: str
    value: str
    start: int
    end: int


@dataclass(slots=True)
class SpottedSentence:
    """A sentence with its units, phrases and topics; `dyad` and `subject` are the discourse before it.

    `start` and `end` are folded; `words` says where the words stand that rules ask for; `clauses` is filled by
    extraction.
    """

    sentence: Sentence
    start: int
    end: int
    units: list[Unit]
    chunks: list[Chunk]
    topics: list[Topic]
    words: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    clauses: list[Clause] = field(default_factory=list)
    dyad: tuple[str, ...] = ()
    subject: str = ""
    subjects: tuple[str, ...] = ()      # where the sentence before is about several
    met: tuple[str, ...] = ()           # the states of the two who met or talked last
    _phrases: list[Phrase] | None = None
    _readings: dict[str, list[int]] | None = None

    def has_word(self, words: tuple[str, ...], start: int, end: int) -> bool:
        """Whether one of the words a rule names occurs between two folded offsets."""
        if not self.words or not words:
            return False
        wanted = _as_set(words)
        for word, places in self.words.items():
            if word in wanted:
                for first, last in places:
                    if start <= first and last <= end:
                        return True
        return False

    def around(self, number: int, index: int) -> tuple[int, int]:
        """The folded offsets of what is near chunk `index`: its clause, and a little of the sentence on both sides."""
        clause, chunk = self.clauses[number], self.chunks[index]
        first, last = self.chunks[clause.first], self.chunks[clause.limit - 1]
        return min(first.start, chunk.start - _NEAR), max(last.end, chunk.end + _NEAR)

    def phrases(self) -> list[Phrase]:
        """The phrases among the chunks; ask when all are read."""
        if self._phrases is None:
            self._phrases = [chunk for chunk in self.chunks if isinstance(chunk, Phrase)]
        return self._phrases

    def read_as(self, kind: str) -> Sequence[int]:
        """The indices of the chunks outside phrases that have a reading of a kind; ask when readings are settled."""
        if self._readings is None:
            self._readings = defaultdict(list)
            for index, chunk in enumerate(self.chunks):
                if not isinstance(chunk, Unit) or not chunk.lexemes:
                    continue
                if len(chunk.lexemes) == 1:
                    self._readings[chunk.lexemes[0].kind].append(index)
                    continue
                for reading in {meaning.kind for meaning in chunk.lexemes}:
                    self._readings[reading].append(index)
        return self._readings.get(kind, ())


@dataclass(frozen=True, slots=True)
class SpottedDocument:
    """A document after spotting: sentences with their mentions, and the persons they name."""

    document: Document
    folded: Folded
    sentences: list[SpottedSentence]
    people: People
    dates: list[DateMention]                # all of the text, boilerplate included
