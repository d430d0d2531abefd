"""What the phrase builders share: the units of one sentence, the tables of the gazetteer, names met before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.gazetteer.schema import Leader, Settlement, Title
from dragoman.languages.name_forms import NameForms
from dragoman.languages.rules_schema import Grammar
from dragoman.languages.tokens import Tokens
from dragoman.model.mentions import HOME, Meaning, Unit
from dragoman.spot.dictionary import without_marks

BEFORE_TITLE = 8        # units among which the title of an office stands
_NOWHERE = 1 << 30
_PARTICLES = frozenset({"marker", "case", "trigger"})
_COUNTING = frozenset({"number", "multiple"})
_COUNTED_BY = 4         # units between a number and the noun it counts
_DESCRIBING = frozenset({"word", "common", "trigger", "adjective", "skip"})
_LEADERS = frozenset({"leader", "leader_short"})
#: Kinds that stand before the title of an office in every language, and titles themselves.
_BEFORE_TITLES = frozenset({
    "title", "titles", "honorific", "royal_honorific", "rank_honorific", "skip", "possessive", "modifier", "deputy",
})
#: Kinds of which a phrase can be made without a title or a name.
_OPENING = frozenset({
    "date", "pronoun", "counterpart", "group", "honorific", "rank_honorific", "royal_honorific", "instrument",
    "mechanism", "conference", "body", "state", "metonym", "capital", "organisation", "adjective", "people", "place",
})


@dataclass(frozen=True, slots=True)
class World:
    """The gazetteer as phrase building needs it."""

    titles: Mapping[str, Title]
    deputies: Mapping[str, str]             # rank of the chief -> rank of the deputy
    places: Mapping[str, Settlement]
    leaders: Mapping[str, tuple[Leader, ...]]
    organisations: Mapping[str, str]        # organisation id -> the id it acts as


@dataclass(slots=True)
class Cursor:
    """One sentence under the phrase builders' hands; `known` holds the words of names the document has introduced."""

    units: list[Unit]
    tokens: Tokens
    world: World
    grammar: Grammar
    has_case: bool
    tells_cases: bool                       # whether the forms of words tell the case of a phrase
    longest_name: int
    dictionary: str                         # simplemma's code for known words, "" for none
    known: Mapping[str, str] = field(default_factory=dict)
    forms: NameForms = field(default_factory=NameForms)
    bases: Mapping[str, str] = field(default_factory=dict)  # stem of a name met before -> its nominative
    runs: dict[int, int] = field(default_factory=dict)      # first word -> end of what may be a name, as far as tried

    _titles: list[int] = field(init=False)                  # the indices of titles
    _last_known: int = field(init=False)                    # the index of the last word of a name known or met before

    def __post_init__(self) -> None:
        self._titles = [unit.index for unit in self.units if unit.kind in ("title", "titles")]
        self._last_known = -1 if self.has_case else self._find_last_known()

    def _find_last_known(self) -> int:
        known, stem = self.known, self.forms.stem
        for unit in reversed(self.units):
            for meaning in unit.lexemes:
                if meaning.kind in _LEADERS:
                    return unit.index
            if known and stem(unit.word) in known:
                return unit.index
        return -1

    def has_known_name(self, index: int) -> bool:
        """Whether a word of a name known or met before stands at `index` or behind it, in a script without capitals."""
        return self._last_known >= index or bool(self.forms.holders)

    def next_title(self, index: int) -> int:
        """The index of the first title from `index` on; far outside the sentence where none is left."""
        if not self.has_title(index):
            return _NOWHERE
        return next(title for title in self._titles if title >= index)

    def has_title(self, index: int) -> bool:
        """Whether a title stands at `index` or behind it."""
        return bool(self._titles) and self._titles[-1] >= index

    def leads_to_title(self, index: int) -> bool:
        """Whether the unit at `index` is a title, or may stand before the one that is near: most units may not."""
        unit = self.units[index]
        if not unit.lexemes or self.next_title(index) - index >= BEFORE_TITLE:
            return False
        grammar = self.grammar
        if grammar.adjective_before and (not grammar.has_genitive or unit.kind == "adjective"):
            return True
        return unit.kind in _BEFORE_TITLES or unit.get("skip") is not None

    def may_open(self, unit: Unit) -> bool:
        """Whether a unit may begin a phrase: by what it is, as a name, or before a title."""
        if unit.kind == "group" and self.grammar.counting and self._is_counted(unit):
            return False
        if unit.kind in _OPENING or (self.has_case and unit.is_capital):
            return True
        if not unit.lexemes and (self.has_case or unit.kind != "word"):
            return False
        if not self.has_case and (
            self.has_title(unit.index) or self.has_known_name(unit.index) or self.grammar.personal
        ):
            return True
        return self.next_title(unit.index) - unit.index < BEFORE_TITLE or unit.get("leader") is not None

    def _is_counted(self, unit: Unit) -> bool:
        """Whether a noun for one state is counted or one of many ("mga naturang bansa"): then it means others."""
        if not any(meaning.form == HOME for meaning in unit.lexemes):
            return False
        for before in reversed(self.units[max(0, unit.index - _COUNTED_BY) : unit.index]):
            word = before.word.rsplit(" ", 1)[-1]
            if before.kind in _COUNTING or word in self.grammar.counting:
                return True
            is_tied = before.kind in _DESCRIBING and word.endswith(self.grammar.clitics.ligature)
            if before.kind != "linker" and not is_tied:
                return False
        return False

    def at(self, index: int) -> Unit | None:
        """The unit at `index`, None outside the sentence."""
        return self.units[index] if 0 <= index < len(self.units) else None

    def capital_beside(self, index: int) -> int | None:
        """The last unit of "the Polish capital" whose adjective is at `index`, whichever of the two words is first.

        Where cases tell that a name goes with its adjective, the city may be named ("в испанской Севилье").
        """
        after, before = self.at(index + 1), self.at(index - 1)
        if after is not None and after.kind in ("place", "capital") and self.tells_cases:
            return index + 1
        if after is not None and not self.grammar.adjective_after and after.word in self.grammar.capitals:
            return index + 1
        is_named = after is not None and after.kind in ("capital", "place")     # the city itself tells it
        behind = before is not None and self.grammar.adjective_after and before.word.endswith(self.grammar.capitals)
        return index if behind and not is_named else None

    def skip(self, index: int, *kinds: str) -> int:
        """The first index from `index` on whose unit is none of `kinds`."""
        while index < len(self.units) and self.units[index].kind in kinds:
            index += 1
        return index

    def is_known(self, unit: Unit) -> bool:
        """Whether a unit is the name of somebody the document has introduced."""
        return bool(self.known) and self.forms.stem(unit.word) in self.known

    def past(self, index: int, *kinds: str) -> int:
        """Like `skip`, also past particles of the nominative, repeated before what is said again ("si X, ang Y").

        Where nothing sets them off ("kinausap ng kalihim si X") they open another argument.
        """
        before = self.at(index - 1)
        is_set_off = before is not None and before.is_linked
        while (unit := self.at(index)) is not None:
            is_set_off = is_set_off or unit.kind in ("comma", "apposition", "quote", "open", "linker")
            case = unit.get("case") if unit.kind == "case" else None
            if unit.kind not in kinds and (case is None or case.value != "nominative" or not is_set_off):
                break
            index += 1
        return index

    def is_behind_personal(self, index: int) -> bool:
        """Whether a particle that only persons have stands before the unit at `index`."""
        if not self.grammar.personal or (before := self.at(index - 1)) is None:
            return False
        return before.word.rsplit(" ", 1)[-1] in self.grammar.personal

    def particle(self, unit: Unit) -> Meaning | None:
        """The preposition or particle that a unit is; "about" before a number is none, where nouns have cases."""
        after = self.at(unit.index + 1)
        if self.grammar.has_genitive and unit.get("approximate") and after is not None and after.kind in _COUNTING:
            return None
        return unit.get("marker", "case") if unit.kind in _PARTICLES else None

    def written(self, unit: Unit) -> str:
        """The word of a unit as the text writes it, without marks."""
        return without_marks(self.tokens.original(unit.first, unit.last))

    def is_of(self, unit: Unit) -> bool:
        """Whether a word only joins a noun to what it belongs to: "of", or the particle of the attributive case."""
        if unit.kind == "case":
            return unit.lexemes[0].value == self.grammar.attributive
        return unit.kind == "of"

    def is_conjunct(self, unit: Unit) -> bool:
        """Whether an ordinary word is joined with "and" and an article: more of a ministry's or document's name."""
        clitics = self.grammar.clitics
        if unit.kind == "common":
            return unit.has_conjunction and unit.has_article
        return unit.kind == "word" and any(
            unit.word.startswith(c + a) for c in clitics.conjunction for a in clitics.article
        )
