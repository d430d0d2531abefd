from __future__ import annotations

from collections.abc import Iterator

import pytest

from dragoman.languages.fold import fold
from dragoman.languages.lexicon import Lexeme, Lexicon, Match
from dragoman.languages.marks import marks_agree
from dragoman.languages.priority import PRIORITY
from dragoman.languages.rules_schema import Clitics
from dragoman.languages.tokens import Tokens, tokenize

ARABIC = Clitics(
    conjunction=("و", "ف"), preposition={"ب": "at", "ل": "to"}, future=("س",), article=("ال",), fused={"لل": "to"},
    pronoun=("ه", "ها", "هم"), stem_changes={"ت": "ه"},
)
FILIPINO = Clitics(ligature=("ng", "g"))


def lexicon(clitics: Clitics, *entries: tuple[str, Lexeme], has_case: bool = False) -> Lexicon:
    made = Lexicon(clitics, has_case)
    for phrase, lexeme in entries:
        made.add(phrase, lexeme)
    return made


def first_match(found: Lexicon, text: str) -> Match | None:
    tokens = tokenize(fold(text))
    return found.match(tokens, 0, len(tokens))


@pytest.mark.parametrize(
    ("written", "slot", "conjunction", "article"),
    [
        ("وزير", "", False, False),
        ("والوزير", "", True, True),
        ("بوزير", "at", False, False),
        ("للوزير", "to", False, True),
        ("وللوزير", "to", True, True),
    ],
)
def test_clitics_are_stripped_and_remembered(written: str, slot: str, conjunction: bool, article: bool) -> None:
    match = first_match(lexicon(ARABIC, ("وزير", Lexeme("title", "minister"))), written)
    assert match is not None
    clitic = match.clitic
    assert (clitic.slot, clitic.conjunction, clitic.article) == (slot, conjunction, article)


def test_a_name_that_brings_its_article_is_found_behind_a_fused_preposition() -> None:
    match = first_match(lexicon(ARABIC, ("الأمم المتحدة", Lexeme("organisation", "UN"))), "للأمم المتحدة")
    assert match is not None
    assert match.clitic.slot == "to"


def test_two_stems_that_a_pronoun_makes_alike_are_both_read() -> None:
    verb, noun = Lexeme("trigger", "r", "past"), Lexeme("trigger", "r", "noun")
    match = first_match(lexicon(ARABIC, ("أدانت", verb), ("إدانة", noun)), "إدانتها")
    assert match is not None
    assert set(match.lexemes) == {verb, noun}


def test_a_known_word_is_no_name_behind_a_preposition() -> None:
    match = first_match(lexicon(ARABIC, ("بيان", Lexeme("common", "")), ("يان", Lexeme("given", "Jan"))), "بيان")
    assert match is not None
    assert [lexeme.kind for lexeme in match.lexemes] == ["common"]


def test_a_pronoun_changes_the_end_of_the_stem() -> None:
    match = first_match(lexicon(ARABIC, ("زيارة", Lexeme("trigger", "r", "noun"))), "زيارته")
    assert match is not None
    assert match.clitic.pronoun


def test_a_feminine_ending_is_no_pronoun() -> None:
    assert first_match(lexicon(ARABIC, ("مدير", Lexeme("title", "director"))), "مديرة") is None


def test_only_the_present_takes_a_future() -> None:
    entries = ("يزور", Lexeme("trigger", "r", "present")), ("زار", Lexeme("trigger", "r", "past"))
    match = first_match(lexicon(ARABIC, *entries), "سيزور")
    assert match is not None
    assert match.clitic.future
    assert first_match(lexicon(ARABIC, *entries), "سزار") is None


def test_verbs_take_no_article() -> None:
    assert first_match(lexicon(ARABIC, ("زار", Lexeme("trigger", "r", "past"))), "الزار") is None


def test_the_longest_phrase_wins() -> None:
    match = first_match(
        lexicon(ARABIC, ("وزير", Lexeme("title", "minister")), ("وزير الخارجية", Lexeme("title", "foreign_minister"))),
        "ووزير الخارجية المصري",
    )
    assert match is not None
    assert match.lexemes[0].value == "foreign_minister"


def test_a_word_that_says_something_wins_over_one_only_known() -> None:
    match = first_match(
        lexicon(ARABIC, ("بزيارة", Lexeme("common", "")), ("زيارة", Lexeme("trigger", "r", "noun"))), "بزيارة"
    )
    assert match is not None
    assert match.lexemes[0].kind == "trigger"


@pytest.mark.parametrize("written", ["Pangulong", "Pangulo"])
def test_a_ligature_means_nothing(written: str) -> None:
    match = first_match(lexicon(FILIPINO, ("pangulo", Lexeme("title", "president")), has_case=True), written)
    assert match is not None
    assert not match.clitic.pronoun


def test_the_last_word_of_a_phrase_may_carry_a_ligature() -> None:
    entries = ("punong ministro", Lexeme("title", "prime_minister"))
    match = first_match(lexicon(FILIPINO, entries, has_case=True), "Punong Ministrong Abe")
    assert match is not None
    assert match.last == 1


def test_names_need_a_capital_and_abbreviations_their_own() -> None:
    found = lexicon(
        Clitics(), ("Turkey", Lexeme("state", "TUR", is_proper=True)), ("US", Lexeme("state", "USA", exact="US")),
        has_case=True,
    )
    assert first_match(found, "Turkey") is not None
    assert first_match(found, "turkey") is None
    assert first_match(found, "US") is not None
    assert first_match(found, "us") is None


def test_vowel_signs_choose_between_words_the_fold_makes_one() -> None:
    found = lexicon(
        ARABIC, ("عُمان", Lexeme("state", "OMN", marked="عُمان")), ("عَمّان", Lexeme("capital", "JOR", marked="عَمّان"))
    )
    for written, values in (("عُمان", {"OMN"}), ("عَمّان", {"JOR"}), ("عمان", {"OMN", "JOR"})):
        match = first_match(found, written)
        assert match is not None
        assert {lexeme.value for lexeme in match.lexemes} == values


def test_marks_only_contradict_where_both_are_written() -> None:
    assert marks_agree("عُمان", "عُمان")
    assert marks_agree("عمان", "عُمان")
    assert not marks_agree("عَمان", "عُمان")


def test_the_cache_of_readings_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.languages.lexicon._KEPT_WORDS", 10)
    found = lexicon(ARABIC, ("وزير", Lexeme("title", "minister")))
    for number in range(100):
        first_match(found, f"كلمة{chr(0x0628 + number % 20)}{number}")
    assert found._openings.cache_info().currsize == 10  # type: ignore[attr-defined]


def texts(tokens: Tokens, matches: Iterator[Match]) -> list[str]:
    return [" ".join(tokens.texts[match.first : match.last + 1]) for match in matches]


def test_the_longest_follow_one_another_and_all_matches_stand_inside_others_too() -> None:
    found = lexicon(
        Clitics(), ("prime minister", Lexeme("title", "prime_minister")), ("minister", Lexeme("title", "minister")),
        ("prime", Lexeme("common", "")),
    )
    tokens = tokenize(fold("the prime minister met a minister"))
    assert texts(tokens, found.longest(tokens, 0, len(tokens))) == ["prime minister", "minister"]
    assert texts(tokens, found.matches(tokens, 0, len(tokens))) == ["prime minister", "prime", "minister", "minister"]


def test_readings_come_in_the_order_of_their_ranks() -> None:
    found = Lexicon(Clitics(), False, (), PRIORITY)
    for phrase in ("visit", "state visit"):
        for kind in ("common", "speech", "trigger"):
            found.add(phrase, Lexeme(kind, "x"))
    for text in ("visit", "state visit"):
        match = first_match(found, text)
        assert match is not None
        assert [lexeme.kind for lexeme in match.lexemes] == ["trigger", "speech", "common"]
