"""Mechanisms that Russian needs: subjects before verbs, places that speak, papers in a row, nouns that point back."""

from __future__ import annotations

from functools import cache

import pytest

from dragoman.model.claims import Event
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.text import Document
from dragoman.pipeline import Reader, load_reader
from dragoman.settings import Settings
from tests import russian


@cache
def reader() -> Reader:
    return load_reader(Settings(language="ru"))


def events(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    document = Document(id=document_id(text), text=text, sha256=text_sha256(text), language="ru")
    found = [claim.says for claim in reader().read(document).claims]
    return [(says.type, says.countries, says.modality) for says in found if isinstance(says, Event)]


def test_each_of_several_papers_is_signed() -> None:
    text = "Сербия и Китай подписали соглашение о торговле, меморандум о туризме и план действий."
    assert events(text) == [("signing", ("CHN", "SRB"), "happened")] * 3


def test_a_clause_begins_with_its_subject() -> None:
    text = "Президент Кении прибыл в Прагу, министр обороны Чехии встретился с послом Ирана."
    assert ("meeting", ("CZE", "IRN"), "happened") in events(text)


def test_a_place_may_speak() -> None:
    assert events("В Тегеране осудили удары Израиля по Ливану.")[0] == ("condemnation", ("IRN", "ISR"), "happened")


def test_a_noun_that_no_verb_carries_points_back() -> None:
    text = "Президент Кении прибыл в Прагу. В ходе визита он осмотрел город."
    assert [event for event, _, _ in events(text)] == ["visit"]


def test_what_is_only_spoken_of_is_no_event() -> None:
    assert events("Разногласия относительно выхода Великобритании из Евросоюза остались.") == []


@pytest.mark.parametrize("text, modality", [
    ("Президент Кении нанесёт визит в Чехию.", "planned"),
    ("Визит президента Кении в Чехию не состоялся.", "cancelled"),
    ("Подписан договор между Кенией и Чехией.", "happened"),
])
def test_a_support_verb_lends_its_noun_a_tense(text: str, modality: str) -> None:
    assert events(text)[0][2] == modality


def test_congratulations_in_a_call_are_part_of_it() -> None:
    text = "Президент Кении позвонил президенту Чехии. Президент Кении поздравил президента Чехии с победой."
    assert [event for event, _, _ in events(text)] == ["phone_call"]


def test_a_verb_of_its_clause_leaves_a_noun_its_arguments() -> None:
    text = "Президент Кении в телефонном разговоре 20 апреля 2018 года поздравил президента Чехии с избранием."
    assert ("phone_call", ("CZE", "KEN"), "happened") in events(text)


def test_a_title_in_the_headline_means_the_person_of_the_body() -> None:
    text = "Премьер-министр Кении прибыл в Прагу\n\nПремьер-министр Кении Джон Мваи прибыл в Прагу с визитом."
    assert [event for event, _, _ in events(text)] == ["visit"]


def test_a_commission_of_two_states_is_a_mechanism() -> None:
    text = "В Праге состоялось заседание чешско-кенийской комиссии по торговле."
    assert events(text) == [("joint_commission_session", ("CZE", "KEN"), "happened")]


@pytest.mark.parametrize("text, country", [
    ("Чехия откладывает визит: ее министр обороны Ян Новак посетит Кению.", "CZE"),
    ("Чехия закроет посольство в Кении, сообщил министр иностранных дел страны Ян Новак.", "CZE"),
    ("НАЙРОБИ, 3 мая. Чешских депутатов принял министр обороны Джон Мваи.", "KEN"),
])
def test_a_minister_without_a_state_acts_for_the_one_the_sentence_tells(text: str, country: str) -> None:
    document = Document(id=document_id(text), text=text, sha256=text_sha256(text), language="ru")
    actors = reader().read(document).actors
    assert [actor.country for actor in actors if actor.kind == "person"] == [country]


def test_a_measure_is_dated_since_when_it_holds() -> None:
    text = "Кения закрыла границу с Чехией для пассажиров с 16 мая 2019 года."
    document = Document(id=document_id(text), text=text, sha256=text_sha256(text), language="ru")
    dates = [claim.says.date.edtf for claim in reader().read(document).claims if isinstance(claim.says, Event)]
    assert dates == ["2019-05-16/.."]


@pytest.mark.parametrize("text", [
    "Министр обороны Кении прибыл в Прагу. В тот же день министра принял президент Чехии.",
    "Президент Кении прилетел в Прагу. Во вторник его принял президент Чехии.",
    "Накануне кенийскую делегацию принял президент Чехии.",
])
def test_whoever_is_received_may_be_told_by_a_title_a_pronoun_or_a_group(text: str) -> None:
    assert events(text)[-1] == ("meeting", ("CZE", "KEN"), "happened")


def test_colleagues_of_two_states_are_met_one_by_one() -> None:
    text = "Министр обороны Кении провёл встречи с коллегами из Таиланда и Филиппин."
    assert [states for _, states, _ in events(text)] == [("KEN", "THA"), ("KEN", "PHL")]


def test_his_before_a_noun_is_a_possessive() -> None:
    text = "Президент Кении прилетел в Прагу. Его министр обороны встретился с президентом Чехии."
    assert events(text)[-1] == ("meeting", ("CZE", "KEN"), "happened")


@pytest.mark.parametrize("text", [
    "Президент Кении встретился с президентом Чехии. Они обсудили предстоящий саммит НАТО.",
    "Президент Кении встретился с президентом Чехии. Доклад (черновик) об условиях выхода Кении из ООН готов.",
])
def test_what_is_only_talked_about_is_no_event(text: str) -> None:
    assert [event for event, _, _ in events(text)] == ["meeting"]


def test_they_behind_a_comma_open_a_clause() -> None:
    text = "Премьер-министр Кении встретился с премьер-министром Чехии, они договорились построить мост."
    assert ("agreement_reached", ("CZE", "KEN"), "happened") in events(text)


def test_whoever_has_a_talk_takes_part_in_it() -> None:
    text = "У президента Кении состоялся телефонный разговор с президентом Чехии."
    assert events(text) == [("phone_call", ("CZE", "KEN"), "happened")]


def test_an_envoy_who_is_summoned_is_of_the_other_state() -> None:
    text = "МИД Чехии, недовольный политикой Кении, вызвал посла."
    assert events(text) == [("summons", ("CZE", "KEN"), "happened")]


def test_nobody_known_is_the_subject_of_a_clause_that_hangs_on_a_noun() -> None:
    text = "Посол Кении прибыл в Прагу. Фирмы, поддерживающие строительство, подрывают безопасность Чехии."
    assert [event for event, _, _ in events(text)] == ["visit"]


def test_a_name_in_another_case_is_not_the_colleague() -> None:
    text = "Министр иностранных дел Чехии Ян Липавский ждал. В разговоре с коллегой из Кении Липавский молчал."
    assert events(text) == [("phone_call", ("CZE", "KEN"), "happened")]


def test_envoys_are_called_back_from_where_they_are() -> None:
    assert events("Президент Кении отозвал своих послов из Чехии.") == [("recall", ("CZE", "KEN"), "happened")]


def test_what_nouns_say_whom_nobody_knows_is_no_act_of_a_state() -> None:
    text = "Президент Кении прибыл в Чехию. Фермеры осудили Польшу."
    assert [event for event, _, _ in events(text)] == ["visit"]


def test_a_second_noun_of_the_clause_leaves_a_plan_a_plan() -> None:
    text = "Президент Кении планирует поездку в Чехию с официальным визитом."
    assert events(text) == [("visit", ("CZE", "KEN"), "planned")]


def test_who_came_is_whom_the_next_verb_says_something_is_done_to() -> None:
    text = "Министр обороны Кении прибыл в Ригу, а 22 мая был принят президентом Латвии."
    assert ("meeting", ("KEN", "LVA"), "happened") in events(text)


def test_a_verb_behind_a_comma_and_an_adverb_opens_a_clause() -> None:
    text = "Премьер Японии прилетит в Рим в мае, затем отправится в Тбилиси."
    assert [countries for event, countries, _ in events(text) if event == "visit"] == [("ITA", "JPN"), ("GEO", "JPN")]


def test_what_will_not_take_place_is_called_off_whoever_says_so() -> None:
    text = "Поездка премьера Кубы в Вашингтон не состоится, объявила администрация президента Чили."
    assert events(text) == [("visit", ("CUB", "USA"), "cancelled")]


def test_who_leads_a_delegation_acts_for_its_state() -> None:
    text = "Делегация парламента Чили во главе со спикером Хуаном Пересом прибыла в Осло. Ее принял король Норвегии."
    assert events(text) == [("visit", ("CHL", "NOR"), "happened"), ("meeting", ("CHL", "NOR"), "happened")]


def test_a_title_behind_a_name_of_one_form_may_be_the_subject() -> None:
    text = "В беседе с Николя Саркози президент Чили отметил заслуги писателя."
    assert events(text) == [("meeting", ("CHL", "FRA"), "happened")]


def test_a_tour_leads_to_all_states_in_its_list() -> None:
    text = "Премьер Индии начал поездку по Африке (Кения, Уганда, Замбия)."
    assert events(text) == [("tour", ("IND", "KEN", "UGA", "ZMB"), "happened")]


def test_concern_over_another_state_is_a_statement_to_it() -> None:
    assert events("МИД Кении выразил обеспокоенность действиями Руанды.") == [("statement", ("KEN", "RWA"), "happened")]


def test_what_one_state_says_of_its_own_politics_is_no_news_between_states() -> None:
    assert events("Министр финансов Чили отверг возможность досрочных выборов.") == []
    assert events("Министр финансов Чили отверг предложение Перу.") == [("rejection", ("CHL", "PER"), "happened")]


def test_the_stops_of_a_journey_are_visits() -> None:
    assert events("Первой остановкой турне президента Чехии стала Кения.") == [("visit", ("CZE", "KEN"), "happened")]


def test_both_before_a_colon_take_part_in_the_talks_behind_it() -> None:
    assert events("Путин и Эрдоган: переговоры в Сочи.") == [("meeting", ("RUS", "TUR"), "happened")]


def test_what_is_not_planned_is_denied() -> None:
    assert events("Встреча Путина и Байдена пока не планируется.") == [("meeting", ("RUS", "USA"), "denied")]


def test_a_subject_behind_a_colon_opens_a_clause() -> None:
    text = "Ереван посетит вице-президент США: он прилетит в столицу Армении утром, затем отправится в Баку."
    assert [countries for _, countries, _ in events(text)] == [("ARM", "USA"), ("AZE", "USA")]


def test_envoys_of_several_states_are_all_called_in_or_told_to_leave() -> None:
    told = russian.events("Временные поверенные в делах Кубы, Кении и Перу были вызваны в МИД Чехии.")
    assert told == [("summons", ("CUB", "CZE", "KEN", "PER"), "happened")]
    told = russian.events("Чехию должны покинуть по одному дипломату посольств Латвии и Литвы.")
    assert told == [("expulsion", ("CZE", "LTU", "LVA"), "happened")]
