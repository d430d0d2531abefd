"""Sentences: where they end, where they do not, and that no character is lost."""

from __future__ import annotations

import time
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.languages.sentences_schema import SentenceRules
from dragoman.segment import Segmenter, split_sentences
from dragoman.segment.sentences import LONGEST


def pieces(segmenter: Segmenter, text: str) -> list[str]:
    return [text[sentence.start:sentence.end] for sentence in segmenter.sentences(text)]


@pytest.mark.parametrize(
    "code, expected",
    [
        ("ar", ["قال د. محمد العلي إن الزيارة ناجحة.", "وأضاف أ.د. سالم أن الاتفاق قريب."]),
        ("ar", ["بلغ حجم التبادل 1.5 مليار دولار عام 2015م.", "وهذا رقم كبير."]),
        ("ar", ["هل تعقد الجولة الثالثة؟", "نعم!", "هذا ما أكده الوزير (انظر البيان. الصفحة الثانية)."]),
        ("fil", ["Dumating si Gng. Reyes kasama si Sen. Juan A. Cruz Jr. kahapon.", "Umalis sila agad."]),
        ("fil", ["Nagpulong sila noong Okt. 5 sa Maynila.", "Lumagda si Pang. Marcos.", "Nasa U.S. siya."]),
        ("fil", ["1. Kalakalan at turismo.", "2. Edukasyon."]),
        ("ru", ["Президент А. Г. Лукашенко прибыл в г. Гомель.", "Его встретил С.В. Лавров."]),
        ("ru", ["Товарооборот в 2024 г. вырос.", "«Мы рады. Спасибо», — сказал он."]),
        ("ru", ["Речь о машинах, удобрениях и т. д. в рамках визита.", "1) Первый пункт."]),
        ("en", ["Mr. Smith met Gov. Lee at No. 10 Downing St. in London.", "The U.S. Embassy agreed."]),
        ("en", ['"We agree. Yes," he said at 5 p.m.', "Lt. Gen. Roe arrived (see p. 5. Ed.)."]),
    ],
)
def test_a_stop_ends_a_sentence_only_where_it_does(
    segmenters: Mapping[str, Segmenter], code: str, expected: list[str]
) -> None:
    found = pieces(segmenters[code], " ".join(expected))
    assert found == expected


@pytest.mark.parametrize(
    "code, text, count",
    [
        ("ar", "ثم غادر الوفد.وأكد الوزير ذلك.وانتهت الزيارة.", 3),
        ("en", "He arrived.They met.", 2),
        ("en", "See www.example.org. It is v2.0 of example.com.", 2),
        ("ar", "التقى د.محمد بالوفد", 1),
        ("ar", "قال إن بلاده «ستواصل الدعم».والتقى الوزير نظيره.", 2),
    ],
)
def test_a_stop_without_a_space_behind_it(
    segmenters: Mapping[str, Segmenter], code: str, text: str, count: int
) -> None:
    assert len(pieces(segmenters[code], text)) == count


def test_listed_lines_are_sentences_of_their_own(segmenters: Mapping[str, Segmenter]) -> None:
    text = "The sides signed:\n- a memorandum on trade;\n- a roadmap for 2026-2028;\n\nThey parted."
    found = segmenters["en"].sentences(text)
    assert [text[s.start:s.end] for s in found] == [
        "The sides signed:", "- a memorandum on trade;", "- a roadmap for 2026-2028;", "They parted."
    ]
    assert [s.paragraph for s in found] == [0, 1, 2, 3]


def test_lines_broken_at_a_fixed_width_are_joined(segmenters: Mapping[str, Segmenter]) -> None:
    text = (
        "MUSCAT, 5 May - The foreign ministers of the two countries met on\n"
        "Monday and discussed trade, transport and a visa waiver that both\n"
        "sides have wanted for a long time. They agreed to meet again in\n"
        "Minsk before the end of the year, a spokesman of the ministry told\n"
        "reporters.\n"
        "\n"
        "A joint commission was set up last year and has held one session\n"
        "so far.\n"
    )
    found = pieces(segmenters["en"], text)
    assert len(found) == 3
    assert found[0].endswith("long time.")
    assert found[2].startswith("A joint commission")


def test_short_lines_that_are_paragraphs_stay_apart(segmenters: Mapping[str, Segmenter]) -> None:
    text = "A minister arrived.\nHe met the king.\nThey signed.\nHe left.\nThe end came\nsoon"
    assert len(pieces(segmenters["en"], text)) == 6


def test_an_endless_sentence_is_cut_at_a_comma(segmenters: Mapping[str, Segmenter]) -> None:
    text = "وأكد الجانبان أهمية التعاون، " * 300
    found = pieces(segmenters["ar"], text)
    assert all(len(piece) <= LONGEST for piece in found)
    assert all(piece.endswith("،") for piece in found)


def test_a_long_quotation_is_split(segmenters: Mapping[str, Segmenter]) -> None:
    speech = "We support this step of our partners and thank them for it. " * 15
    assert len(pieces(segmenters["en"], f'The minister said: "{speech}" Then he left.')) > 10


def test_nothing_in_gives_nothing_out() -> None:
    rules = SentenceRules(splitter="en")
    assert split_sentences("", rules) == ()
    assert split_sentences(" \n\t\u2028 ", rules) == ()


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(list("\n\r .؟!«»\"'()،,اب5Аб-\u200f\ufeff")))))
def test_any_text_is_covered_by_trimmed_ordered_sentences(segmenters: Mapping[str, Segmenter], text: str) -> None:
    last = 0
    covered = ""
    for index, sentence in enumerate(segmenters["ar"].sentences(text)):
        piece = text[sentence.start:sentence.end]
        assert sentence.index == index
        assert last <= sentence.start < sentence.end
        assert piece == piece.strip()
        last = sentence.end
        covered += piece
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize("unit", ["«", '"', "(", "А. Г. ", "1. ", "a? ", "\n", "ا", " ", "«a. b ", "a/"])
def test_no_input_takes_long(segmenters: Mapping[str, Segmenter], unit: str) -> None:
    text = unit * (60_000 // len(unit))
    start = time.process_time()
    segmenters["ru"].sentences(text)
    assert time.process_time() - start < 2
