from __future__ import annotations

import pytest

from dragoman.languages.fold import fold_each, fold_word
from dragoman.languages.load import pack_folders
from dragoman.languages.typed import load_place_names, load_state_names
from dragoman.query import states
from dragoman.query.searching import search, shared_names
from dragoman.query.states import StateNames
from tests.records import viewing, world


def found(question: str) -> list[tuple[str, str]]:
    with viewing() as view:
        return [(hit.source.language, hit.text) for hit in search(view, StateNames(world()), question)]


@pytest.mark.parametrize("question", ["Kazakhstan", "Казахстан", "كازاخستان"])
def test_a_state_is_found_in_every_language(question: str) -> None:
    assert {language for language, _ in found(question)} == {"ar", "en", "fil", "ru"}


def test_a_code_finds_what_the_names_find() -> None:
    assert {language for language, _ in found("KAZ")} == {"ar", "en", "fil", "ru"}


def test_a_name_that_means_something_else_as_well_stands_for_no_state() -> None:
    names = StateNames(world())
    assert "سلطنه عمان" in names.alike("Oman")
    assert "السلطنه" not in names.alike("Oman")
    assert names.alike("OMN") == names.alike("Oman")
    assert names.alike("عُمان") == names.alike("Oman")


def test_a_name_that_a_state_shares_with_a_place_finds_both_and_is_told() -> None:
    names = StateNames(world())
    assert "عمان" in names.alike("Oman")
    assert [(one.written, one.code, one.place) for one in names.shared("Oman")] == [("عمان", "OMN", "amman")]
    assert names.shared("عُمان") == names.shared("OMN") == names.shared("Oman")
    assert names.shared("Kazakhstan") == names.shared("England") == names.shared("embassy") == ()
    with viewing() as view:
        assert shared_names(names, "Oman embassy", view) == list(names.shared("Oman"))
        assert shared_names(names, "Kazakhstan embassy", view) == []


def test_a_person_is_found_in_every_script() -> None:
    assert {language for language, _ in found("Bekturov")} == {"ar", "en", "fil", "ru"}


def test_the_beginning_of_a_word_is_no_name() -> None:
    assert {language for language, _ in found("Kazakh*")} == {"en", "fil"}


def test_all_that_is_asked_for_has_to_be_there() -> None:
    both = found("Oman embassy")
    assert 0 < len(both) < len(found("Oman"))
    assert found("Oman xylophone") == []


def test_words_in_quotation_marks_stand_together() -> None:
    assert found('"political consultations"')
    assert found('"consultations political"') == []


def test_what_is_shown_stands_in_the_text_and_holds_what_was_sought() -> None:
    with viewing() as view:
        hits = search(view, StateNames(world()), "embassy")
        assert hits
        for hit in hits:
            text = view.text(hit.source.sha256) or ""
            assert text[hit.start:hit.end] == hit.text
            assert "embassy" in hit.text.lower()
            assert not hit.text[:1].isspace()
        assert any(hit.entries for hit in hits)


@pytest.mark.parametrize("question", [
    "", "   ", "***", '""', "!?", 'a"b', "OR", "NEAR(", "(", "a AND", "'; drop table", '"*', "\x00", "a:b", "- -x",
])
def test_no_question_breaks_the_search(question: str) -> None:
    assert isinstance(found(question), list)


def test_namesload_names_are_read_once_a_process() -> None:
    assert StateNames(world()).code("Беларусь") == "BLR"
    read = states.load_names()
    assert StateNames(world()).code("بيلاروسيا") == "BLR"
    assert states.load_names() is read


def test_names_folded_together_are_as_folded_alone() -> None:
    names = [
        name for folder in pack_folders().values()
        for written in (*load_state_names(folder).values(), *load_place_names(folder).values()) for name in written
    ]
    assert len(names) > 10_000
    assert fold_each(names) == [fold_word(name) for name in names]
    assert fold_each([]) == []
