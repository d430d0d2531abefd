"""Which pack reads a text."""

from __future__ import annotations

import pytest

from dragoman.segment import LanguageDetector

TEXTS = {
    "ar": "استقبل وزير الخارجية اليوم نظيره العماني وبحث معه سبل تعزيز التعاون بين البلدين.",
    "fil": "Nakipagpulong ang Kalihim ng Ugnayang Panlabas sa kanyang katapat upang talakayin ang kalakalan.",
    "ru": "Министр иностранных дел принял сегодня посла Омана и обсудил с ним сотрудничество.",
    "en": "The foreign minister received the ambassador of Oman today and discussed cooperation.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_the_language_of_a_text(detector: LanguageDetector, code: str) -> None:
    assert detector.detect(TEXTS[code]).code == code
    assert detector.detect(TEXTS[code].upper() * 3).code == code


def test_english_names_in_filipino_do_not_make_it_english(detector: LanguageDetector) -> None:
    text = (
        "Ipinahayag ni Foreign Affairs Secretary Maria Santos na lalagdaan ng Philippines at ng Sultanate of Oman ang "
        "Memorandum of Understanding on Labor Cooperation sa darating na official visit ng Foreign Minister."
    )
    assert detector.detect(text).code == "fil"


@pytest.mark.parametrize(
    "text, reason",
    [
        ("Der Außenminister empfing am Montag den Botschafter Omans und sprach mit ihm.", "language 'de' is not"),
        ("وزیر امور خارجه ایران روز دوشنبه با همتای عمانی خود در تهران دیدار و گفتگو کرد.", "language 'fa' is not"),
        ("外交部长周一会见了阿曼大使，双方就合作交换了意见。", "is in a script that no language pack reads"),
        ("2024-05-06 12:30 ***", "holds no letters"),
    ],
)
def test_what_no_pack_reads_is_said_clearly(detector: LanguageDetector, text: str, reason: str) -> None:
    found = detector.detect(text)
    assert found.code == ""
    assert found.reason.startswith(reason)


@pytest.mark.parametrize("stated, code", [("tl", "fil"), ("fil", "fil"), ("ara", "ar"), ("en", "en")])
def test_a_stated_language_names_its_pack(detector: LanguageDetector, stated: str, code: str) -> None:
    assert detector.detect(TEXTS[code], stated).code == code


def test_a_stated_language_in_another_script_is_not_believed(detector: LanguageDetector) -> None:
    assert detector.detect(TEXTS["ar"], "en").code == "ar"
    assert detector.detect(TEXTS["ar"], "de").reason == "language 'de' is not supported"


def test_a_few_words_are_told_by_their_script(detector: LanguageDetector) -> None:
    assert detector.detect("لقاء في مسقط").code == "ar"
