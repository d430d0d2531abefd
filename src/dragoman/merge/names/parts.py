"""Reading a name: from how it is written to its parts with their roles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dragoman.languages.fold import fold_word
from dragoman.merge.names.letters import script_of
from dragoman.merge.names.name import Part, PersonName, Role
from dragoman.merge.names.tables import load_tables
from dragoman.merge.names.words import NO_WORD, bare, word_of

_KEPT = 1 << 17
#: Arabic vowel signs, tatweel, marks of direction; apostrophes and the signs for hamza and ayn.
_GONE = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff'’‘`´ʻʼʿʾ]")
_NICKNAME = re.compile(r"[\"“”«»„(]\s*([^\"“”«»„()]+?)\s*[\"“”«»„)]")
_TOKEN = re.compile(r"(?P<word>[^\W\d_]+)(?P<after>\.?-?)")
#: What makes a letter a syllable, so that it sounds as at the beginning of a name.
_ANY_VOWEL = {"latin": "a", "cyrillic": "а", "arabic": "ا"}
_VOWELS = re.compile(r"[aeiouyаеёиоуыэюя]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Token:
    """A run of letters, folded for the lists, with what follows it."""

    written: str
    lower: str
    folded: str
    dotted: bool
    hyphened: bool                      # a hyphen joins it to the next


@lru_cache(_KEPT)
def _token(written: str, after: str) -> _Token:
    return _Token(written, written.lower(), fold_word(written), "." in after, after.endswith("-"))


def read_name(written: str, *, language: str = "") -> PersonName:
    """The parts of a personal name in any script; `language` helps with letters that sound differently in each."""
    text = _GONE.sub("", unicodedata.normalize("NFKC", written))
    nicknames: list[str] = []
    if _NICKNAME.search(text):
        nicknames = _NICKNAME.findall(text)
        text = _NICKNAME.sub(" ", text)
    first, comma, rest = text.partition(",")
    tokens = _tokens(first)
    behind = _tokens(rest) if comma else []
    family = 0
    if behind and behind[0].folded not in load_tables().suffixes:
        tokens, family = behind + tokens, len(tokens)
    else:
        tokens += behind
    parts = _Reader(tokens, language).parts()
    parts += [Part(name, "nickname") for name in nicknames]
    return _name(written, _with_roles(parts, family_behind=family > 0))


def _tokens(text: str) -> list[_Token]:
    return [_token(match["word"], match["after"]) for match in _TOKEN.finditer(text)]


class _Reader:
    """Tokens into parts, from left to right."""

    def __init__(self, tokens: Sequence[_Token], language: str) -> None:
        self.tokens = tokens
        self.language = language
        self.tables = load_tables()
        self.capitals = all(token.written.isupper() for token in tokens)

    def parts(self) -> list[Part]:
        """The parts; names keep the role unknown unless their form tells it."""
        found: list[Part] = []
        at = self._honorifics(found)
        while at < len(self.tokens):
            at = self._next(at, found)
        return found

    def _honorifics(self, found: list[Part]) -> int:
        at = 0
        while at + 1 < len(self.tokens) and self.tokens[at].folded in self.tables.honorifics:
            token = self.tokens[at]
            if token.hyphened or self._is_given(at):
                break
            word = word_of(token.lower, self.language) if token.folded in self.tables.given_too else NO_WORD
            found.append(Part(token.written, "honorific", word))
            at += 1
        return at

    def _is_given(self, at: int) -> bool:
        """Whether a word that may be a title is a given name here: before "bin" or an article."""
        following = self.tokens[at + 1]
        if following.folded in self.tables.filiation:
            return True
        is_family = following.folded in self.tables.articles or following.folded.startswith("ال")
        return is_family and self.tokens[at].folded in self.tables.given_too

    def _next(self, at: int, found: list[Part]) -> int:
        token = self.tokens[at]
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if (suffix := self._suffix(at)) is not None:
            value, length = suffix
            found.append(Part(" ".join(t.written for t in self.tokens[at:at + length]), "suffix", NO_WORD, value))
            return at + length
        if token.folded in self.tables.stop and found:
            return len(self.tokens)
        if (end := self._behind(at, found)) is not None:
            return end
        if following is None:
            return self._plain(at, found)
        if (end := self._spelled(at, found)) is not None:
            return end
        if token.folded in self.tables.compounds:
            return self._compound(at, found)
        if token.folded in self.tables.filiation:
            found.append(Part(token.written, "particle"))
            return self._after(at, found, "patronymic")
        if token.folded in self.tables.alone or (token.hyphened and token.folded in self.tables.articles):
            found.append(Part(token.written, "particle"))
            return at + 1
        if token.folded in self.tables.particles and found:
            found.append(Part(token.written, "particle"))
            return self._after(at, found, "unknown")
        return self._plain(at, found)

    def _behind(self, at: int, found: list[Part]) -> int | None:
        """What belongs to the name before it: a word for son or daughter, the second element of a compound name."""
        token, tables = self.tokens[at], self.tables
        if not found or found[-1].word is NO_WORD:
            if token.folded not in tables.seconds or not _ends_with_article(found):
                return None
            found.pop()
        last = found[-1]
        is_last = at + 1 == len(self.tokens)
        if token.folded in tables.filiation_after and not is_last:
            found[-1] = replace(last, role="patronymic")
            found.append(Part(token.written, "particle"))
        elif token.folded in tables.seconds or token.folded in tables.filiation_after:
            whole = word_of(last.word.text + bare(token.lower, short=True), self.language)
            found[-1] = Part(f"{last.written} {token.written}", last.role, whole)
        else:
            return None
        return at + 1

    def _spelled(self, at: int, found: list[Part]) -> int | None:
        """Initials written as the letters are called: one that is nothing else, or several in a row."""
        end = at
        while end + 1 < len(self.tokens) and self.tokens[end].folded in self.tables.spelled:
            end += 1
        if end == at or (end == at + 1 and self.tokens[at].folded not in self.tables.spelled_alone):
            return None
        for token in self.tokens[at:end]:
            found.append(Part(token.written, "initial", word_of(token.lower, self.language)))
        return end

    def _after(self, at: int, found: list[Part], role: Role) -> int:
        """What follows a particle: one name, which may be written together with the particle."""
        following = self.tokens[at + 1]
        tables = self.tables
        if following.folded in tables.particles | tables.alone | tables.compounds.keys() | tables.articles:
            return at + 1
        if len(following.lower) == 1:
            return at + 1
        found.append(Part(following.written, role, word_of(following.lower, self.language, self.tokens[at].lower)))
        return at + 2

    def _compound(self, at: int, found: list[Part]) -> int:
        token = self.tokens[at]
        end = at + 1
        while end + 1 < len(self.tokens) and self.tokens[end].folded in self.tables.articles:
            end += 1
        rest = self.tokens[end]
        word = word_of(rest.lower, self.language, token.lower, self.tables.compounds[token.folded])
        role: Role = "patronymic" if self._follows_filiation(found) else "unknown"
        found.append(Part(" ".join(t.written for t in self.tokens[at:end + 1]), role, word))
        return end + 1

    def _follows_filiation(self, found: list[Part]) -> bool:
        return bool(found) and found[-1].role == "particle" and fold_word(found[-1].written) in self.tables.filiation

    def _plain(self, at: int, found: list[Part]) -> int:
        token = self.tokens[at]
        if len(self.tokens) > 1 and self._is_initial(token):
            letters = [token.written] if token.dotted or len(token.written) == 1 else list(token.written)
            for letter in letters:
                word = word_of(letter.lower() + _ANY_VOWEL.get(script_of(letter), "a"), self.language)
                found.append(Part(letter, "initial", word))
            return at + 1
        found.append(Part(token.written, "unknown", word_of(token.lower, self.language)))
        return at + 1

    def _is_initial(self, token: _Token) -> bool:
        if len(token.written) == 1:
            return script_of(token.written) != "other"
        if token.dotted:
            return len(token.written) == 2 and token.folded not in self.tables.suffixes
        return (
            len(token.written) == 2 and token.written.isupper() and not self.capitals
            and not _VOWELS.search(token.written)
        )

    def _suffix(self, at: int) -> tuple[str, int] | None:
        """The value of a suffix and how many tokens it has; a number of one letter stands at the end."""
        if at == 0:
            return None
        token = self.tokens[at]
        if at + 1 < len(self.tokens):
            pair = f"{token.folded} {self.tokens[at + 1].folded}"
            if pair in self.tables.suffixes:
                return self.tables.suffixes[pair], 2
        value = self.tables.suffixes.get(token.folded)
        if value is None or (len(token.written) == 1 and (at + 1 < len(self.tokens) or not token.written.isupper())):
            return None
        return value, 1


def _ends_with_article(found: list[Part]) -> bool:
    return len(found) > 1 and found[-1].role == "particle" and found[-2].word is not NO_WORD


# ── Roles ─────────────────────────────────────────────────────────────────────────────────────────────────────────
def _with_roles(parts: list[Part], *, family_behind: bool) -> list[Part]:
    """Given, patronymic and family names by their form and order."""
    places = [n for n, part in enumerate(parts) if part.word is not NO_WORD and part.role in ("unknown", "patronymic")]
    open_places = [n for n in places if parts[n].role == "unknown"]
    if len(places) < 2:
        only_initials = any(part.role == "initial" for part in parts)
        roles: dict[int, Role] = {n: "family" for n in open_places if only_initials}
    else:
        roles = dict(_roles([parts[n] for n in places], places, family_behind))
    return [
        replace(part, role=roles[n]) if n in roles and part.role != roles[n] and part.role == "unknown" else part
        for n, part in enumerate(parts)
    ]


def _roles(words: list[Part], places: list[int], family_behind: bool) -> Iterator[tuple[int, Role]]:
    tables = load_tables()
    by_form = [
        n for n in range(1, len(words))
        if len(words) > 2 and tables.patronymic.search(fold_word(words[n].written))
    ]
    fathers = by_form[:1]
    if fathers == [len(words) - 1] and len(words) == 3:
        order: list[Role] = ["family", "given", "patronymic"]
        yield from zip(places, order, strict=True)
        return
    family = len(words) - 1
    if not family_behind and _family_is_first(words):
        family = 0
    for n, place in enumerate(places):
        if n == family:
            yield place, "family"
        else:
            yield place, "patronymic" if n in fathers and n != len(words) - 1 else "given"


def _family_is_first(words: list[Part]) -> bool:
    first, last = words[0].written, words[-1].written
    if first.isupper() and not last.isupper():
        return len(first) > 1
    return fold_word(first) in load_tables().family_first and len(words) <= 4 and words[1].role == "unknown"


def _name(written: str, parts: list[Part]) -> PersonName:
    words = tuple(part for part in parts if part.word is not NO_WORD and part.role != "initial")
    return PersonName(
        written=written,
        script=next((part.word.script for part in words), ""),
        parts=tuple(parts),
        words=words,
        initials=tuple(part for part in parts if part.role == "initial"),
        leads_with_initial=not any(part.role == "given" for part in parts[:_first_initial(parts)]),
        suffix=next((part.value for part in parts if part.role == "suffix"), ""),
        has_father=_has_father(parts),
        bones=frozenset().union(*(part.word.bones for part in words)),
    )


def _has_father(parts: list[Part]) -> bool:
    tables = load_tables()
    particles = tables.filiation | tables.articles
    return any(
        part.role == "patronymic" or (part.role == "particle" and fold_word(part.written) in particles)
        or part.word.has_article
        for part in parts
    )


def _first_initial(parts: list[Part]) -> int:
    return next((n for n, part in enumerate(parts) if part.role == "initial"), len(parts))
