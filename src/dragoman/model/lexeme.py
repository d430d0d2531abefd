"""What the lexicon of a language says of a word or phrase."""

from __future__ import annotations

from dragoman.model.frozen import frozen

NO_CASES: frozenset[str] = frozenset()


@frozen
class Lexeme:
    """One meaning of a word or phrase: what kind of thing it names, which one, in which form."""

    kind: str
    value: str
    form: str = ""
    tag: str = ""               # case, number or a flag, as the kind uses it
    is_proper: bool = False     # a name: in scripts with capitals it starts with one
    exact: str = ""             # an abbreviation: the original must read exactly so
    marked: str = ""            # listed with vowel signs: an original that has other ones is another word
    cases: frozenset[str] = NO_CASES    # the cases its form can stand for, none where forms do not tell

    def __hash__(self) -> int:
        """By what tells most of them apart, for one word is asked for over and over."""
        return hash((self.kind, self.value, self.form))
