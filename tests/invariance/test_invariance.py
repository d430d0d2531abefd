"""What must not change a reading does not: in every language, at least 98 of 100 cases change only what they must."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from tests.invariance.material import CODES, PUBLISHED, Case, cases, material, offices, pairs, read, said, shortfall

pytestmark = pytest.mark.parametrize("code", CODES)

WESTERN = "0123456789"
ARABIC_INDIC = "٠١٢٣٤٥٦٧٨٩"
QUOTES = ('"{}"', "“{}”", "„{}“")


def test_every_text_tells_something_and_its_persons_have_their_posts(code: str) -> None:
    failed = []
    for case in cases(code):
        reading = read(code, case.body())
        events = [line for line in said(reading) if line[0] in ("event", "position")]
        persons = sum(f"{{{slot}" in case.source["body"] for slot in "pq")
        if not events or sum(offices(reading).values()) != persons:
            failed.append(f"{case}: {events} {dict(offices(reading))}")
    assert not (problem := shortfall(failed, len(cases(code)))), problem


def test_two_states_in_each_others_place(code: str) -> None:
    failed = []
    for case in cases(code):
        here, there = said(read(code, case.body())), said(read(code, case.swapped().body()), (case.a, case.b))
        if here != there:
            failed.append(f"{case}: {_difference(here, there)}")
    assert not (problem := shortfall(failed, len(cases(code)))), problem


def test_persons_nobody_has_heard_of(code: str) -> None:
    failed = []
    tried = cases(code, "{p") + [case for case in cases(code, "{q") if "{p" not in case.source["body"]]
    for case in tried:
        known, unseen = read(code, case.body()), read(code, case.body(pool="unseen"))
        if said(known) != said(unseen) or offices(known) != offices(unseen):
            failed.append(f"{case}: {_difference(said(known), said(unseen))} {dict(offices(unseen))}")
    assert not (problem := shortfall(failed, len(tried))), problem


def test_arabic_indic_digits(code: str) -> None:
    failed = []
    tried = [case for case in cases(code) if any(digit in case.body() for digit in WESTERN)]
    for case in tried:
        other = case.body().translate(str.maketrans(WESTERN, ARABIC_INDIC))
        here, there = said(read(code, case.body())), said(read(code, other))
        if here != there:
            failed.append(f"{case}: {_difference(here, there)}")
    assert not (problem := shortfall(failed, len(tried))), problem


def test_vowel_and_stress_signs(code: str) -> None:
    failed = []
    marked = material(code)["marked"]
    tried = [case for case in cases(code) if _marked(case.body(), marked) != case.body()]
    for case in tried:
        here, there = said(read(code, case.body())), said(read(code, _marked(case.body(), marked)))
        if here != there:
            failed.append(f"{case}: {_difference(here, there)}")
    assert not (problem := shortfall(failed, len(tried))), problem


def test_quotation_marks(code: str) -> None:
    failed = []
    tried = [(case, quotes) for case in cases(code, "«") for quotes in QUOTES]
    for case, quotes in tried:
        opening, closing = quotes.split("{}")
        other = case.body().replace("«", opening).replace("»", closing)
        here, there = said(read(code, case.body())), said(read(code, other))
        if here != there:
            failed.append(f"{case} {quotes}: {_difference(here, there)}")
    assert not (problem := shortfall(failed, len(tried))), problem


def test_independent_sentences_in_another_order(code: str) -> None:
    failed = []
    alone = sorted({case.name for case in cases(code, "stands_alone")})
    tried = 0
    found = list(pairs(code))
    for number in range(len(found)):
        chosen = [found[number], *_apart(found[number], found)]
        lines = [Case(code, name, *pair, (2 * place, 2 * place + 1)).body()
                 for place, (name, pair) in enumerate(zip(alone, chosen, strict=False))]
        first, *others = [said(read(code, "\n".join(order))) for order in permutations(lines)]
        tried += len(others)
        failed += [f"{chosen}: {_difference(first, other)}" for other in others if other != first]
    assert not (problem := shortfall(failed, tried)), problem


def test_the_headline_taken_away(code: str) -> None:
    failed = []
    for case in cases(code, "headline"):
        bare = said(read(code, case.body()))
        headed = said(read(code, f"{case.headline()}\n\n{case.body()}", title=case.headline()))
        if bare != headed:
            failed.append(f"{case}: {_difference(bare, headed)}")
    assert not (problem := shortfall(failed, len(cases(code, "headline")))), problem


def test_published_a_year_before(code: str) -> None:
    failed = []
    tried = [case for case in cases(code) if "202" not in case.source["body"].replace("2025-2027", "")]
    for case in tried:
        now = said(read(code, case.body()))
        before = said(read(code, case.body(), published=date(PUBLISHED.year - 1, PUBLISHED.month, PUBLISHED.day)))
        later = {_a_year_on(line): count for line, count in before.items()}
        if now != later:
            failed.append(f"{case}: {now} {later}")
    assert not (problem := shortfall(failed, len(tried))), problem


def _difference(here: object, there: object) -> str:
    assert hasattr(here, "items")
    assert hasattr(there, "items")
    return f"{set(here.items()) - set(there.items())} against {set(there.items()) - set(here.items())}"


def _marked(text: str, marked: dict[str, str]) -> str:
    return " ".join(marked.get(word, word) for word in text.split(" "))


def _apart(pair: tuple[str, str], found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Other pairs that share no state with `pair` nor among themselves."""
    chosen: list[tuple[str, str]] = []
    taken = set(pair)
    for other in found:
        if not taken & set(other):
            chosen.append(other)
            taken |= set(other)
    return chosen


def _a_year_on(line: tuple[object, ...]) -> tuple[object, ...]:
    """The same a year later: bounds of dates are tuples of two days and a basis."""
    return tuple(
        (*(day and f"{int(day[:4]) + 1}{day[4:]}" for day in part[:2]), part[2])
        if isinstance(part, tuple) and len(part) == 3 and part[2] in _BASES else part for part in line
    )


_BASES = {"explicit", "explicit_partial", "relative", "inherited", "none", "vague", "relative_unresolved"}
