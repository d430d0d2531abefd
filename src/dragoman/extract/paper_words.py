"""The words around a paper: what it is on, and whether it points back to one told before."""

from __future__ import annotations

from dragoman.extract.context import Context
from dragoman.languages.shapes import shape_of
from dragoman.model.mentions import Phrase, SpottedSentence, Unit

_BESIDE = 2             # units around a paper in which a word may point back
_REACH = 12             # units behind a paper that may tell what it is on
_SHORTEST = 4           # letters of a word that tells something
_STEM = 5               # letters that the forms of a word share
_DESCRIBED = 3          # units before a paper among which its number may stand
_PREPOSITION = 2        # letters of a preposition that ends an expression: what is longer is the noun of it
_YEAR = 1000            # "the 2022 agreement" is one
_DESCRIBING = frozenset({"word", "common", "linker", "portfolio", "sector", "adjective", "relational", "modifier"})
_ENDS_TOPIC = frozenset({
    "relative", "complementizer", "trigger", "support", "comma", "sign", "break", "speech", "status",
})
#: Kinds whose names tell no matter: every memorandum is one of understanding.
_NAMELESS = frozenset({"mou", "memorandum", "joint_statement", "joint_declaration", "communique", "exchange_of_notes"})


def describe_papers(sentence: SpottedSentence, context: Context) -> None:
    """Tell of every paper whether it is one, where its noun does not ("15 memorandum"), and what it is on."""
    for phrase in sentence.phrases():
        if phrase.kind != "instrument":
            continue
        if phrase.form != "plural" and _is_counted(sentence, phrase, context):
            phrase.form = "plural"
        elif phrase.form == "plural" and _is_genitive(sentence, phrase, context):
            phrase.form = ""
        pointed = is_pointed(sentence, phrase, context)
        phrase.is_definite = pointed or is_definite(sentence, phrase, context)
        phrase.words = () if pointed else tuple(sorted(_topic(sentence, phrase, context)))


def _is_genitive(sentence: SpottedSentence, phrase: Phrase, context: Context) -> bool:
    """Whether a form that may be the plural is the genitive of one paper: behind a noun, or a word that wants it."""
    one = next((m for m in sentence.units[phrase.first].lexemes if m.kind == "instrument" and m.form != "plural"), None)
    if not context.pack.grammar.has_genitive or one is None or "genitive" not in one.cases:
        return False
    if phrase.mark == "genitive":
        return True
    signs = context.pack.grammar.genitive
    for unit in reversed(sentence.units[max(0, phrase.first - _DESCRIBED) : phrase.first]):
        last = unit.word.rsplit(" ", 1)[-1]
        if last in signs.words:
            return True         # "withdrew from"
        if last != unit.word and (last.endswith(signs.noun) or unit.kind == "marker"):
            return len(last) > _PREPOSITION     # "suspended the force of", "on the basis of", but not "together with"
        if unit.get("trigger") is not None:
            return any(m.kind == "trigger" and m.form == "noun" for m in unit.lexemes)
        if unit.word.endswith(signs.one):
            return True
        if unit.word.endswith(signs.many) or unit.kind not in ("word", "common"):
            return False
        return unit.get("conjunction", "marker") is None and shape_of(unit.word, context.pack.grammar.shapes) == "noun"
    return False


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


def is_spoken(sentence: SpottedSentence, phrase: Phrase, context: Context) -> bool:
    """Whether a joint statement is only made to journalists, and no paper."""
    return begins(sentence.units, phrase.last + 1, context.rules.spoken)


def is_absent(sentence: SpottedSentence, phrase: Phrase, context: Context) -> bool:
    """Whether a word before a paper says that there is none ("without a joint statement")."""
    for unit in reversed(sentence.units[max(0, phrase.first - _DESCRIBED) : phrase.first]):
        if unit.word in context.rules.absent:
            return True
        if unit.get("trigger", "verb", "comma", "conjunction"):
            return False
    return False


def begins(units: list[Unit], at: int, openings: tuple[str, ...]) -> bool:
    """Whether some words, each given with a space behind, stand at a unit."""
    words = " ".join(unit.word for unit in units[at : at + _LEADING]) + " "
    return bool(openings) and words.startswith(openings)


_LEADING = 4            # units that words of a pack may take


def is_pointed(sentence: SpottedSentence, phrase: Phrase, context: Context) -> bool:
    """Whether a word beside a paper says that it was told before: "this agreement", "the said memorandum"."""
    units, beside = sentence.units, []
    for unit in reversed(units[max(0, phrase.first - _BESIDE) : phrase.first]):
        if unit.get("helper") is not None and unit.word not in context.rules.pointing:
            break               # "said that an agreement", "under this the agreement"
        beside.append(unit)
    if not context.pack.grammar.helpers:
        beside += units[phrase.last + 1 : phrase.last + 1 + _BESIDE]
    return any(unit.kind == "definite" or unit.word in context.rules.pointing for unit in beside)


def is_definite(sentence: SpottedSentence, phrase: Phrase, context: Context) -> bool:
    """Whether a paper has the article."""
    unit = sentence.units[phrase.first]
    articles = context.pack.grammar.clitics.article
    if unit.has_article or (articles and unit.word.startswith(articles)):
        return True
    if not context.pack.grammar.helpers:
        return False
    for before in reversed(sentence.units[max(0, phrase.first - _DESCRIBED) : phrase.first]):
        helper = before.get("helper")
        if helper is not None:
            return helper.value == "definite"
        if before.get("trigger", "marker", "of", "comma", "conjunction", "verb"):
            return False
    return False


def own_date(sentence: SpottedSentence, phrase: Phrase, context: Context) -> int | None:
    """The unit of the date that a paper is known by ("the agreement on trade of 2003"), in languages that say so."""
    for unit in sentence.units[phrase.last + 1 : phrase.last + 1 + _REACH] if context.rules.dating else ():
        if unit.kind == "date":
            is_year = unit.word[:1].isdigit() and len(unit.word.split()) <= _YEAR_WORDS
            return unit.index if is_year or f"{unit.word} ".startswith(context.rules.dating) else None
        if unit.kind in _ENDS_TOPIC or unit.get("instrument", "verb"):
            return None
    return None


_YEAR_WORDS = 2         # "2003", "2003 года"


#: Those who sign.
_PEOPLE = frozenset({"person", "office", "counterpart"})


def _topic(sentence: SpottedSentence, phrase: Phrase, context: Context) -> frozenset[str]:
    """Stems of the words that tell what a paper is on: those right behind it, and those of a name of several words."""
    taken = {
        index for other in sentence.phrases() if other.kind not in ("mechanism", "conference")
        for index in range(other.first, other.last + 1)
    }
    people = {other.first for other in sentence.phrases() if other.kind in _PEOPLE}
    found: list[str] = []
    following = sentence.units[phrase.last + 1 : phrase.last + 2]
    if following and (following[0].has_conjunction or not _opens(following[0], phrase, context)):
        following = []
    for unit in sentence.units[phrase.last + 1 : phrase.last + 1 + _REACH] if following else ():
        if _ends(unit, context) or unit.kind == "date" or unit.index in people:
            break           # who signs it is not what it is on
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


def _opens(unit: Unit, phrase: Phrase, context: Context) -> bool:
    """Whether a word behind a paper can begin to tell what it is on: a preposition, or a noun where those need none."""
    if context.pack.grammar.helpers or phrase.is_definite:
        return bool(unit.slot) or unit.get("marker", "of", "case") is not None
    return True


def _ends(unit: Unit, context: Context) -> bool:
    return unit.kind in _ENDS_TOPIC or unit.word in context.pack.instruments.value or unit.word in ".;"
