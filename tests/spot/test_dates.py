"""Every entry of every dates.toml reads its own examples and leaves its counterexamples alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from dragoman.errors import DataError
from dragoman.languages import dates_schema
from dragoman.languages.dates_schema import DateExample, DatePack, DatePattern, DateWordGroup, load_date_pack
from dragoman.languages.fold import fold
from dragoman.model.dates import DateMention, DateValue
from dragoman.resolve.dates import DateAnchor, resolve_date
from dragoman.spot.dates import DateSpotter

PACKS = sorted(path.parent for path in Path(dates_schema.__file__).parent.glob("[a-z]*/dates.toml"))


@cache
def pack_of(folder: Path) -> tuple[DatePack, DateSpotter]:
    pack = load_date_pack(folder)
    return pack, DateSpotter(pack)


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def known(text: str) -> DateValue | None:
    """A day or month as a resolved date."""
    if not text:
        return None
    if len(text) == 10:
        return DateValue(earliest=day(text), latest=day(text), edtf=text, granularity="day")
    first = date.fromisoformat(text + "-01")
    return DateValue(earliest=first, latest=first.replace(day=28), edtf=text, granularity="month")


@cache
def spellings_of(folder: Path) -> frozenset[str]:
    """The patterns that only join the spellings of a day, month or year; they leave no trace in a mention."""
    return frozenset(p.id for p in pack_of(folder)[0].patterns if p.gives in ("day", "month", "year", "hijri_year"))


def entries_of(folder: Path) -> list[DateWordGroup | DatePattern]:
    pack = pack_of(folder)[0]
    return [*pack.groups, *pack.patterns]


def examples() -> list[tuple[Path, str, DateExample]]:
    return [
        (folder, entry.id, example)
        for folder in PACKS
        for entry in entries_of(folder)
        for example in entry.examples
    ]


def counterexamples() -> list[tuple[Path, str, str]]:
    return [
        (folder, entry.id, text)
        for folder in PACKS
        for entry in entries_of(folder)
        for text in entry.counterexamples
    ]


@pytest.mark.parametrize(
    "folder, rule, example", [pytest.param(*case, id=f"{case[1]}-{n}") for n, case in enumerate(examples())]
)
def test_example(folder: Path, rule: str, example: DateExample) -> None:
    folded = fold(example.text)
    mentions = pack_of(folder)[1].find(folded)
    assert [folded.original[slice(*folded.origin(m.start, m.end))] for m in mentions] == [example.words]
    if rule not in spellings_of(folder):
        assert rule in mentions[0].rule.split()
    anchor = DateAnchor(published=known(example.published), newest=known(example.newest), direction=example.direction)
    value = resolve_date(mentions[0], anchor, folded)
    assert (value.basis, value.earliest, value.latest) == (example.basis, day(example.earliest), day(example.latest))
    if example.edtf:
        assert value.edtf == example.edtf


@pytest.mark.parametrize(
    "folder, rule, text", [pytest.param(*case, id=f"{case[1]}-{n}") for n, case in enumerate(counterexamples())]
)
def test_counterexample(folder: Path, rule: str, text: str) -> None:
    assert pack_of(folder)[1].find(fold(text)) == []


@pytest.mark.parametrize("folder", PACKS, ids=lambda folder: folder.name)
def test_every_entry_has_an_example(folder: Path) -> None:
    entries = entries_of(folder)
    assert [entry.id for entry in entries if not entry.examples] == []
    assert all(entry.id.startswith(f"{folder.name}.") for entry in entries)


LANGUAGES = {folder.name: folder for folder in PACKS}


def find(language: str, text: str) -> list[tuple[str, DateMention]]:
    folded = fold(text)
    mentions = pack_of(LANGUAGES[language])[1].find(folded)
    return [(folded.original[slice(*folded.origin(m.start, m.end))], m) for m in mentions]


def test_expressions_are_the_exact_words_of_the_original() -> None:
    text = "التقيا يوم\u00a023 مارس  الماضي، و٢٠٢٣ لا تعني شيئا"
    assert [words for words, _ in find("ar", text)] == ["يوم\u00a023 مارس  الماضي"]


def test_particles_written_onto_a_word_stay_outside() -> None:
    assert [words for words, _ in find("ar", "وفي مايو 2025 وقعا الاتفاق")] == ["في مايو 2025"]


@pytest.mark.parametrize(
    "language, text, kind",
    [
        ("en", "on 5 May 2020", "absolute"),
        ("en", "on 5 May", "partial"),
        ("en", "on Monday", "weekday"),
        ("en", "three weeks ago", "relative"),
        ("en", "from 5 to 9 May", "range"),
        ("en", "in recent years", "vague"),
    ],
)
def test_kinds(language: str, text: str, kind: str) -> None:
    assert [mention.kind for _, mention in find(language, text)] == [kind]


def test_two_days_of_different_months_are_two_dates() -> None:
    found = find("en", "the declarations signed on 18 March and on 3 May 2021 stand")
    dates = [(words, m.first.year, m.first.month) for words, m in found]
    assert dates == [("on 18 March", 2021, 3), ("on 3 May 2021", 2021, 5)]


def test_the_last_day_of_a_month_and_the_first_of_the_next_are_one_time() -> None:
    assert [words for words, _ in find("en", "they met on 30 April and 1 May")] == ["on 30 April and 1 May"]
    assert [words for words, _ in find("en", "they meet on 30 May and 1 June")] == ["on 30 May", "1 June"]


def test_a_preposition_can_tell_the_tense() -> None:
    assert [mention.tense for _, mention in find("fil", "Dumating siya noong Oktubre.")] == ["past"]


def test_mentions_do_not_overlap_and_are_in_order() -> None:
    text = "Today, on Monday, 5 May 2020, last week, in 2019 and 2020 and since March 2021 they met."
    found = [mention for _, mention in find("en", text)]
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert len(found) >= 3


def test_lines_end_a_date() -> None:
    assert [words for words, _ in find("en", "5\nMay 2020")] == ["May 2020"]


@pytest.mark.parametrize("figures", ["G20 May", "COVID-19 May", "$5 May", "A320 on", "5% in", "20km in"])
def test_numbers_that_are_part_of_something_else(figures: str) -> None:
    assert not [m for _, m in find("en", f"the {figures} the town") if m.first.day]


@pytest.mark.parametrize(
    "form, problem",
    [
        ("{day} {mnth}", "mnth"), ("[{day}", "never closes"), ("{day}]", "never opened"), ("{day", "cannot be read"),
        ("[{day}]" * 9, "stands for"),
    ],
)
def test_a_bad_form_is_an_error_that_names_it(form: str, problem: str) -> None:
    pack, _ = pack_of(LANGUAGES["en"])
    broken = replace(pack, patterns=(DatePattern(id="en.broken", gives="date", forms=(form,)),))
    with pytest.raises(DataError, match=r"en\.broken") as error:
        DateSpotter(broken)
    assert problem in str(error.value)


def test_words_remembered_as_a_date_are_still_judged_by_what_stands_around_them() -> None:
    _, spotter = pack_of(next(folder for folder in PACKS if folder.name == "en"))
    for _ in range(2):
        assert [m.rule for m in spotter.find(fold("They met on 5 May 2024."))]
        assert [m.end for m in spotter.find(fold("Again on 5 May 2024 they met."))] == [19]
        assert not spotter.find(fold("They may meet."))
        assert spotter.find(fold("They met in May."))
