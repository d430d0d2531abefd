"""The case of phrases, read in Russian: heads, agreement, names, prepositions."""

from __future__ import annotations

from functools import cache

import pytest

from dragoman.gazetteer.load import load_gazetteer
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.mentions import Phrase
from dragoman.model.text import Document
from dragoman.ontology.load import load_ontology
from dragoman.toolbox import Toolbox, load_toolbox
from tests import russian


@cache
def tools() -> Toolbox:
    return load_toolbox("ru", load_gazetteer(), load_ontology())


def phrases(text: str) -> list[Phrase]:
    document = Document(id=document_id(text), text=text, sha256=text_sha256(text), language="ru")
    spotted = tools().spotter.spot(document, tools().segmenter.sentences(text, None))
    return [phrase for sentence in spotted.sentences for phrase in sentence.phrases()]


@pytest.mark.parametrize("text, cases", [
    ("Президент России ждёт.", "nominative"), ("Ждут президента России.", "accusative genitive"),
    ("Ждут министра обороны Сергея Шойгу.", "accusative genitive"), ("Довольны Лавровым Сергеем.", "instrumental"),
    ("Российский МИД ждёт.", "accusative nominative"), ("США ждут.", ""),
])
def test_a_phrase_has_the_cases_its_words_share(text: str, cases: str) -> None:
    assert " ".join(sorted(phrases(text)[0].cases)) == cases


@pytest.mark.parametrize("text, mark", [
    ("Прибыл в Минск.", "to"), ("Был в Минске.", "at"), ("Говорил с послом Ирана.", "with"),
    ("Приехал с Украины.", "from"), ("Говорил с новым послом Ирана.", "with"),
    ("С китайской стороны выражена поддержка.", "from"), ("Встретил с китайской стороной.", "with"),
])
def test_a_preposition_means_what_its_case_says(text: str, mark: str) -> None:
    assert phrases(text)[0].mark == mark


def test_joined_phrases_narrow_down_each_other() -> None:
    first, second = phrases("Узбекистан и Россия ждут.")
    assert first.cases == second.cases == {"nominative"}


def test_all_cases_of_a_name_are_one_person() -> None:
    text = "Министр Юрий Ванюков встретил гостя. Ванюкову вручили орден. С Ванюковым простились."
    assert len({phrase.words[-1] for phrase in phrases(text) if phrase.kind == "person"}) == 1


def test_the_name_of_a_body_is_no_person() -> None:
    found = phrases("Его встретил председатель Национальной ассамблеи Пакистана Сардар Садик.")
    assert [(p.offices[0].rank, p.country) for p in found if p.offices] == [("parliament_head", "PAK")]


def test_an_envoy_has_a_field_between_title_and_name() -> None:
    found = phrases("Прибыл спецпосланник ООН по Сирии Гейр Педерсен.")
    assert [p.kind for p in found] == ["person"]


def test_citizens_stand_for_their_state_where_something_is_done_to_them() -> None:
    assert [p.country for p in phrases("Визы для казахстанцев отменены, россияне ждут.")] == ["KAZ"]


@pytest.mark.parametrize("text, country", [
    ("Лавров выступил в парламенте.", "RUS"), ("Си Цзиньпин выступил в парламенте.", "CHN"),
])
def test_a_known_name_may_open_a_sentence_though_it_is_also_a_word(text: str, country: str) -> None:
    person = phrases(text)[0]
    assert (person.kind, person.leader != "") == ("person", True)
    assert country in {term.country for term in load_gazetteer().leaders[person.leader]}


def test_a_head_may_have_the_state_of_the_body_before_it() -> None:
    minister = phrases("Прибыл глава турецкого МИДа Хакан Фидан.")[0]
    assert [(office.title, office.body, office.country) for office in minister.offices] == [
        ("head", "foreign_ministry", "TUR"),
    ]


def test_a_title_that_opens_a_sentence_is_no_genitive() -> None:
    text = "Главы ЕС обвиняют президента Белоруссии в нарушении прав человека."
    assert russian.events(text) == [("condemnation", ("BLR", "EU"), "happened")]


def test_a_subject_is_not_behind_the_preposition_that_a_word_parts_from_it() -> None:
    found = russian.events("Перед этим Лавров посетил Кению.")
    assert found == [("visit", ("KEN", "RUS"), "happened")]
    host = russian.events("До Кении Энтони Блинкен посетил Перу.")
    assert host == [("visit", ("PER", "USA"), "happened")]


def test_a_name_left_as_it_is_has_the_case_of_the_list_it_stands_in() -> None:
    told = russian.events("Президент Кении Джон Отиено побеседовал с Меркель и Эрдоганом.")
    assert [states for _, states, _ in told] == [("DEU", "KEN"), ("KEN", "TUR")]
    four = russian.events("Вчера прошли переговоры Эрдогана, президента Кении Джона Отиено, Меркель и Макрона.")
    assert four == [("meeting", ("DEU", "FRA", "KEN", "TUR"), "happened")]
