"""Inflected forms by paradigm: endings in, endings out, words of a phrase in step.

A phrase is inflected word by word: form k of the phrase joins form k of each word. A word that no ending fits, and a
word marked with a leading "=", stays as it is. Forms are listed in a fixed order (cases, or genders and numbers), so
that `tags` can name them. A form with "…" gives the beginning of the word too: "ت…ان" around what is left of the word
when its beginning and its ending are cut off.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

NO_FORM = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """Words that begin and end so get these endings instead, one a form; "/" joins alternatives, "-" is no form."""

    ends: str
    forms: tuple[str, ...]
    starts: str = ""            # how the word must begin
    not_after: str = ""         # letters that must not stand before the ending
    is_whole: bool = False      # the ending is the whole word: one that follows no rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Paradigm:
    """One way of inflecting; `tags` names the forms, `ending` is tried in order."""

    ending: tuple[Ending, ...] = ()
    tags: tuple[str, ...] = ()
    keeps_rest: bool = False    # inflect the first word only ("посол", then a genitive)
    like: str = ""              # has the endings and tags of that paradigm behind its own
    is_animate: bool = False    # where the accusative is the nominative, it is the genitive instead
    is_last: bool = False       # inflect the last word that is not marked only ("state visit", "exchange =of =views")
    word_forms: int = 0         # a word alone takes the first so many forms: its article is read as a clitic


def complete(name: str, paradigms: Mapping[str, Paradigm]) -> Paradigm:
    """A paradigm with what it takes from the one it is like."""
    paradigm = paradigms[name]
    if not paradigm.like:
        return paradigm
    model = complete(paradigm.like, paradigms)
    tags = paradigm.tags or model.tags
    endings = model.ending
    if paradigm.is_animate:
        endings = tuple(replace(ending, forms=_animate(ending.forms, tags)) for ending in endings)
    return replace(paradigm, like="", tags=tags, ending=(*paradigm.ending, *endings))


def _animate(forms: tuple[str, ...], tags: tuple[str, ...]) -> tuple[str, ...]:
    nominative, genitive, accusative = (tags.index(case) for case in ("nominative", "genitive", "accusative"))
    if len(forms) <= accusative or forms[accusative] != forms[nominative]:
        return forms
    return (*forms[:accusative], forms[genitive], *forms[accusative + 1 :])


def inflect(phrase: str, paradigm: Paradigm | None) -> Iterator[tuple[str, str]]:
    """Every form of `phrase` with its tag; the phrase alone, untagged, where there is no paradigm."""
    if paradigm is None:
        yield phrase.replace("=", ""), ""
        return
    words = phrase.split(" ")
    tables = [_forms(word, paradigm, frozen=_is_frozen(words, n, paradigm)) for n, word in enumerate(words)]
    size = min((len(table) for table in tables if len(table) > 1), default=1)   # forms that all words have
    if size == 1:
        yield phrase.replace("=", ""), ""
        return
    if len(words) == 1 and paradigm.word_forms:
        size = min(size, paradigm.word_forms)
    for k in range(size):
        tag = paradigm.tags[k] if k < len(paradigm.tags) else ""
        chosen = [table[k] if len(table) > 1 else table[0] for table in tables]
        if not all(chosen):
            continue
        for variant in range(max(len(options) for options in chosen)):
            yield " ".join(options[min(variant, len(options) - 1)] for options in chosen), tag


def _is_frozen(words: list[str], n: int, paradigm: Paradigm) -> bool:
    if paradigm.is_last:
        return any(not word.startswith("=") for word in words[n + 1 :])
    return paradigm.keeps_rest and n > 0


def _forms(word: str, paradigm: Paradigm, *, frozen: bool) -> list[tuple[str, ...]]:
    if word.startswith("=") or frozen:
        return [(word.lstrip("="),)]
    for ending in paradigm.ending:
        if not (word.endswith(ending.ends) and word.startswith(ending.starts)):
            continue
        stem = word[len(ending.starts) : len(word) - len(ending.ends)]
        if bool(stem) == ending.is_whole:
            continue
        if not (ending.not_after and stem and stem[-1] in ending.not_after):
            return [_alternatives(stem, ending.starts, form) for form in ending.forms]
    return [(word,)]


def _alternatives(stem: str, start: str, form: str) -> tuple[str, ...]:
    return tuple(_around(stem, start, one) for one in form.split("/") if one != NO_FORM)


def _around(stem: str, start: str, form: str) -> str:
    """The stem with its own beginning and a new end, or with both new where the form has a "…"."""
    before, gap, after = form.partition("…")
    return before + stem + after if gap else start + stem + form
