"""The words around a paper: what it is on, and whether it points back to one told before."""

from __future__ import annotations

from dragoman.extract.context import Context
from dragoman.model.mentions import Phrase, SpottedSentence, Unit

_BESIDE = 2             # units around a paper in which a word may point back
_REACH = 12             # units behind a paper that may tell what it is on
_SHORTEST = 4           # letters of a word that tells something
_STEM = 5               # letters that the forms of a word share
_DESCRIBED = 3          # units before a paper among which its number may stand
_YEAR = 1000            # "the 2022 agreement" is one
_DESCRIBING = frozenset({"word", "common", "portfolio", "sector", "adjective", "relational", "modifier"})
_ENDS_TOPIC = frozenset({
    "relative", "complementizer", "trigger", "support", "comma", "sign", "break", "speech", "status",
})
#: Kinds whose names tell no matter: every memorandum is one of understanding.
_NAMELESS = frozenset({"mou", "memorandum", "joint_statement", "joint_declaration", "communique", "exchange_of_notes"})


def tell_several(sentence: SpottedSentence, context: Context) -> None:
    """Mark papers that a number says are several, where their nouns do not: "15 memorandum", "three agreements"."""
    for phrase in sentence.phrases():
        if phrase.kind == "instrument" and phrase.form != "plural" and _is_counted(sentence, phrase, context):
            phrase.form = "plural"


def _is_counted(sentence: SpottedSentence, phrase: Phrase, context: Context) -> bool:
    """Whether a number above one stands before a paper, with nothing but words that describe it between them."""
    reach = 1 if context.pack.grammar.adjective_after else _DESCRIBED
    for unit in reversed(sentence.units[max(0, phrase.first - reach) : phrase.first]):
        if unit.kind == "number":
            return unit.word.isdigit() and 1 < int(unit.word) < _YEAR
        if unit.word in context.rules.several:
            return True
        if unit.has_conjunction or unit.kind not in _DESCRIBING or unit.get("case", "marker", "helper"):
            return False
    return False


def is_pointed(sentence: SpottedSentence, phrase: Phrase, context: Context) -> bool:
    """Whether a word beside a paper says that it was told before: "this agreement", "the said memorandum"."""
    units = sentence.units
    beside = units[max(0, phrase.first - _BESIDE) : phrase.first] + units[phrase.last + 1 : phrase.last + 1 + _BESIDE]
    return any(unit.kind == "definite" or unit.word in context.rules.pointing for unit in beside)


def is_definite(sentence: SpottedSentence, phrase: Phrase, context: Context) -> bool:
    """Whether a paper has the article."""
    unit = sentence.units[phrase.first]
    articles = context.pack.grammar.clitics.article
    return unit.has_article or bool(articles and unit.word.startswith(articles))


def topic_of(sentence: SpottedSentence, phrase: Phrase, context: Context) -> frozenset[str]:
    """Stems of the words that tell what a paper is on: those right behind it, and those of a name of several words."""
    taken = {
        index for other in sentence.phrases() if other.kind not in ("mechanism", "conference")
        for index in range(other.first, other.last + 1)
    }
    found: list[str] = []
    following = sentence.units[phrase.last + 1 : phrase.last + 2]
    if following and (following[0].has_conjunction or not _opens(following[0], context)):
        following = []
    for unit in sentence.units[phrase.last + 1 : phrase.last + 1 + _REACH] if following else ():
        if _ends(unit, context):
            break
        if unit.index not in taken and not unit.get("marker", "case", "helper", "number", "definite", "pronoun"):
            found.extend(unit.word.split())
    own = sentence.units[phrase.first].word.split()
    if phrase.value not in _NAMELESS and len(own) > 1:
        found.extend(own)
    bare = (_bare(word, context) for word in found)
    return frozenset(word[:_STEM] for word in bare if len(word) >= _SHORTEST)


def _bare(word: str, context: Context) -> str:
    """A word without the article written onto it."""
    return next((word[len(a) :] for a in context.pack.grammar.clitics.article if word.startswith(a)), word)


def _opens(unit: Unit, context: Context) -> bool:
    """Whether a word behind a paper can begin to tell what it is on; a preposition, where everything has one."""
    return not context.pack.grammar.helpers or unit.get("marker", "of") is not None


def _ends(unit: Unit, context: Context) -> bool:
    return unit.kind in _ENDS_TOPIC or unit.word in context.pack.instruments.value or unit.word in ".;"
