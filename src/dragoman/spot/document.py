"""A document into spotted sentences: the lexicon, the date grammar and the phrase builders over all of it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from dragoman.languages.compile import Lexicons
from dragoman.languages.fold import fold, fold_word
from dragoman.languages.lexicon import Lexeme, Lexicon
from dragoman.languages.pack import Pack
from dragoman.languages.tokens import Tokens, tokenize
from dragoman.model.dates import DateMention
from dragoman.model.mentions import Phrase, SpottedDocument, SpottedSentence, Topic
from dragoman.model.people import People
from dragoman.model.text import Document, Sentence
from dragoman.spot.cursor import Cursor, World
from dragoman.spot.dates import DateSpotter
from dragoman.spot.forms import settle_forms
from dragoman.spot.pairs import read_company, read_joined, read_pairs
from dragoman.spot.periphrasis import settle_groups
from dragoman.spot.phrases import read_phrases
from dragoman.spot.possession import (
    read_attributes,
    read_capitals,
    read_chambers,
    read_owned_acts,
    read_possession,
    read_shared,
)
from dragoman.spot.rejoin import rejoin
from dragoman.spot.sources import read_sources
from dragoman.spot.units import cover


class DocumentSpotter:
    """Spots the mentions of documents in one language; keeps nothing of a document."""

    def __init__(self, pack: Pack, lexicons: Lexicons, dates: DateSpotter, world: World) -> None:
        self._pack = pack
        self._lexicons = lexicons
        self._dates = dates
        self._world = world
        self._beginnings = frozenset(fold_word(word) for word in pack.grammar.beginnings)
        self._homes = {id: tenures[-1].country for id, tenures in world.leaders.items()}
        self._pairs = {
            fold_word(word): Lexeme("group", group.id, tag=group.mark)
            for group in pack.references.group for word in group.before_verb
        }
        self._joined = {
            fold_word(word): Lexeme("adjective", code, is_proper=True)
            for code, state in pack.names.states.items() for word in state.joined
        }
        self._company = frozenset(fold_word(word) for word in pack.grammar.company)
        self._openers = frozenset(fold_word(word) for word in pack.grammar.helpers.get("infinitive", ()))
        self._particles = frozenset(fold_word(word) for word in pack.grammar.particles)

    def spot(
        self, document: Document, sentences: tuple[Sentence, ...], introduced: Iterable[str] = ()
    ) -> SpottedDocument:
        """The sentences of `document` with their phrases; boilerplate is left out; `introduced` are words of names.

        Headlines are read last: the body introduces the persons that a headline names by one word.
        """
        tokens = tokenize(fold(document.text))
        folded = rejoin(tokens, self._lexicons.main, self._beginnings)
        tokens = tokens if folded is tokens.folded else tokenize(folded)
        mentions = self._dates.find(folded)
        dates = _by_token(mentions, tokens)
        people = People(introduced, self._homes, by_first=bool(self._pack.grammar.helpers))
        spotted = {}
        for sentence in sorted(sentences, key=lambda s: (s.kind == "headline", s.index)):
            if sentence.kind != "boilerplate":
                spotted[sentence.index] = self._sentence(sentence, tokens, dates, people)
        return SpottedDocument(document, folded, [spotted[index] for index in sorted(spotted)], people, mentions)

    def _sentence(
        self, sentence: Sentence, tokens: Tokens, dates: dict[int, tuple[int, DateMention]], people: People
    ) -> SpottedSentence:
        first, limit = self._token_range(sentence, tokens)
        units = cover(tokens, first, limit, self._lexicons.main, dates)
        read_pairs(units, self._pairs)
        read_joined(units, self._joined, tokens)
        read_company(units, self._company)
        about = self._pack.about
        cursor = Cursor(
            units=units, tokens=tokens, world=self._world, grammar=self._pack.grammar,
            has_case=about.script != "arabic", tells_cases=self._lexicons.tells_cases,
            longest_name=self._pack.names.persons.longest, dictionary=about.dictionary, known=people.known,
            forms=self._lexicons.names, bases=people.bases,
        )
        chunks = read_phrases(cursor)
        if self._pack.grammar.has_genitive:
            read_sources(chunks)
            read_shared(chunks, units)
            read_owned_acts(chunks)
            read_chambers(chunks)
        if self._pack.grammar.helpers:
            read_possession(chunks)
            settle_groups(chunks, units, self._openers, self._particles)
            read_attributes(chunks)
        elif self._pack.grammar.verb_by_place:
            read_capitals(chunks)
            settle_forms(chunks)
        for chunk in chunks:
            if isinstance(chunk, Phrase) and chunk.name is not None:
                people.mention(chunk)
        topics = _topics(tokens, first, limit, self._lexicons.topics)
        words = _words(tokens, first, limit, self._lexicons.words, topics)
        return SpottedSentence(
            sentence=sentence, start=tokens.starts[first] if first < limit else 0,
            end=tokens.ends[limit - 1] if first < limit else 0, units=units, chunks=chunks,
            topics=topics, words=words,
        )

    @staticmethod
    def _token_range(sentence: Sentence, tokens: Tokens) -> tuple[int, int]:
        origins = tokens.folded.origins
        start, end = bisect_left(origins, sentence.start), bisect_left(origins, sentence.end)
        return bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)


def _by_token(mentions: list[DateMention], tokens: Tokens) -> dict[int, tuple[int, DateMention]]:
    """The date that starts at a token, with the last token it covers."""
    found: dict[int, tuple[int, DateMention]] = {}
    for mention in mentions:
        first = bisect_left(tokens.ends, mention.start + 1)
        if first < len(tokens):
            found[first] = (max(first, bisect_left(tokens.ends, mention.end)), mention)
    return found


def _topics(tokens: Tokens, first: int, limit: int, lexicon: Lexicon) -> list[Topic]:
    return [
        Topic(lexeme.kind, lexeme.value, tokens.starts[match.first], tokens.ends[match.last])
        for match in lexicon.longest(tokens, first, limit) for lexeme in match.lexemes
    ]


def _words(
    tokens: Tokens, first: int, limit: int, lexicon: Lexicon, topics: list[Topic]
) -> dict[str, list[tuple[int, int]]]:
    """Where the words stand that rules ask for, also inside others; those that tell a kind of act go to `topics`."""
    words: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in lexicon.matches(tokens, first, limit):
        start, end = tokens.starts[match.first], tokens.ends[match.last]
        for lexeme in match.lexemes:
            if lexeme.kind == "word":
                words[lexeme.value].append((start, end))
            else:
                topics.append(Topic(lexeme.kind, lexeme.value, start, end))
    return words
