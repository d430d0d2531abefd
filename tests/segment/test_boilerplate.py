"""What stands around an article is told from it; the article itself never is."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from dragoman.segment import Segmenter


def kinds(segmenter: Segmenter, text: str, title: str | None = None) -> list[str]:
    return [sentence.kind for sentence in segmenter.sentences(text, title)]


BODY = {
    "ar": "بحث وزير الخارجية مع نظيره العماني سبل تعزيز التعاون بين البلدين.",
    "fil": "Nakipagpulong ang kalihim sa kanyang katapat upang talakayin ang kalakalan.",
    "ru": "Министр иностранных дел обсудил со своим коллегой развитие сотрудничества.",
    "en": "The foreign minister discussed trade with his counterpart on Monday.",
}


@pytest.mark.parametrize(
    "code, line",
    [
        ("ar", "رابط الخبر بصحيفة المثال: لقاء في مسقط"),
        ("ar", "// انتهى //"),
        ("ar", "18:37 ت م"),
        ("ar", "...المزيد"),
        ("ar", "جانب من اللقاء (وكالة الأنباء)"),
        ("ar", "فيسبوك تويتر واتساب طباعة"),
        ("ar", "لمراسلة الكاتب: writer@news.example"),
        ("ar", "#عمان #بيلاروس"),
        ("ar", "اقرأ أيضًا: وزير النفط يصل إلى بغداد"),
        ("ar", "© جميع الحقوق محفوظة 2024"),
        ("fil", "Larawan mula sa Tanggapan ng Pangulo"),
        ("fil", "Ni Juan dela Cruz"),
        ("fil", "I-follow kami sa Facebook"),
        ("fil", "BASAHIN: Kalihim, bumisita sa Tokyo"),
        ("ru", "Фото: пресс-служба МИД"),
        ("ru", "Читайте также: Глава МИД прибыл в Минск"),
        ("ru", "***"),
        ("en", "👉 Read in full"),
        ("en", "https://news.example/articles/17"),
        ("en", "By Jane Doe"),
        ("en", "Facebook Twitter WhatsApp"),
        ("en", "desk@news.example"),
    ],
)
def test_lines_around_an_article(segmenters: Mapping[str, Segmenter], code: str, line: str) -> None:
    assert kinds(segmenters[code], f"{BODY[code]}\n{BODY[code]}\n{line}") == ["body", "body", "boilerplate"]


@pytest.mark.parametrize(
    "code, line",
    [
        ("ar", "الرياض 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م"),
        ("ar", "كتب الوزير رسالة إلى نظيره أكد فيها متانة العلاقات بين البلدين وحرصه على تطويرها."),
        ("ar", "انتهى اللقاء بتوقيع مذكرة تفاهم."),
        ("fil", "Ni-raid ng pulisya ang tanggapan noong Lunes."),
        ("fil", "Ni hindi nagsalita ang kalihim tungkol sa kasunduan."),
        ("ru", "Автор поправки встретился с послом Франции."),
        ("en", "By 2030 the two countries want to double their trade."),
        ("en", "Next week the minister travels to Minsk."),
        ("en", "Minsk"),
    ],
)
def test_lines_of_the_article(segmenters: Mapping[str, Segmenter], code: str, line: str) -> None:
    assert kinds(segmenters[code], f"{line}\n{BODY[code]}\n{BODY[code]}") == ["body"] * 3


def test_a_list_of_other_articles_ends_at_the_next_full_sentence(segmenters: Mapping[str, Segmenter]) -> None:
    other = "Related articles\nMinister lands in Tokyo\nKing receives envoy"
    text = f"{BODY['en']}\n{other}\n{BODY['en']}\nA subheading\n{BODY['en']}"
    assert kinds(segmenters["en"], text) == ["body", *["boilerplate"] * 3, "body", "body", "body"]


def test_one_related_title_inside_an_article_takes_no_paragraph_with_it(segmenters: Mapping[str, Segmenter]) -> None:
    unstopped = BODY["ar"].rstrip(".")
    text = f"{BODY['ar']}\nاقرأ أيضا: وزير النفط يصل إلى بغداد اليوم\n{unstopped}"
    assert kinds(segmenters["ar"], text) == ["body", "boilerplate", "body"]


@pytest.mark.parametrize(
    "code, line",
    [
        ("ar", "وزير الخارجية يبحث مع نظيره العماني التعاون"),
        ("fil", "Kalihim ng Ugnayang Panlabas, nakipagpulong sa katapat"),
        ("ru", "Глава МИД обсудил сотрудничество с коллегой"),
        ("en", "Foreign minister discusses trade with counterpart"),
    ],
)
def test_the_first_line_without_a_stop_is_the_headline(
    segmenters: Mapping[str, Segmenter], code: str, line: str
) -> None:
    assert kinds(segmenters[code], f"{line}\n\n{BODY[code]}") == ["headline", "body"]
    assert kinds(segmenters[code], f"***\n{line}\n\n{BODY[code]}")[-2:] == ["headline", "body"]
    assert kinds(segmenters[code], line) == ["body"]


def test_a_title_given_with_the_document_is_the_only_headline(segmenters: Mapping[str, Segmenter]) -> None:
    text = f"Will they sign?\nA first line without a stop\n{BODY['en']}"
    assert kinds(segmenters["en"], text, "Will they sign?") == ["headline", "body", "body"]
    assert kinds(segmenters["en"], text, "Something else altogether") == ["body", "body", "body"]
