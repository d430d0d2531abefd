"""Remarks a document opens with, told as a statement where it tells no act."""

from __future__ import annotations

from tests import arabic, english, russian


def test_what_a_minister_says_first_is_a_statement_on_whom_he_speaks_of() -> None:
    told = russian.events("Глава МИД Кении Джон Мвару заявил, что у его страны нет споров с Руандой.")
    assert [(kind, states) for kind, states, _ in told] == [("statement", ("KEN", "RWA"))]
    told = russian.events("У Кении нет споров с Руандой. Об этом заявил министр иностранных дел Кении Джон Мвару.")
    assert [(kind, states) for kind, states, _ in told] == [("statement", ("KEN", "RWA"))]
    told = arabic.events("أكد وزير الخارجية الكيني جون موارو أن بلاده لا خلاف لها مع رواندا.")
    assert [(kind, states) for kind, states, _ in told] == [("statement", ("KEN", "RWA"))]


def test_an_act_told_there_is_the_news_rather_than_that_it_was_said() -> None:
    text = "Кения отзывает посла из Руанды. Об этом заявил министр иностранных дел Кении Джон Мвару."
    assert [kind for kind, _, _ in russian.events(text)] == ["recall"]


def test_what_is_said_beside_acts_of_one_state_or_by_nobody_in_office_is_none() -> None:
    text = "Кения отзывает посла из Руанды. Жители удивлены. Глава МИД Кении заявил, что ждёт Руанду в гости."
    assert [kind for kind, _, _ in russian.events(text)] == ["recall"]
    assert not russian.events("Президент Кении Джон Мвару заявил, что урожай будет хорошим.")
    assert not russian.events("Певец Джон Мвару заявил, что любит Кению и Руанду.")
    assert not english.events("The Kenyan foreign minister, John Mwaru, said there was no quarrel with Rwanda.")


def test_what_is_said_of_schools_crops_or_sport_is_said_for_no_state() -> None:
    assert not russian.events("Министр сельского хозяйства Кении заявил, что урожай лучше, чем в Руанде.")
    assert not russian.events("Губернатор Найроби сообщил, что туристы из Руанды приезжают чаще.")
    assert not russian.events("Президент Кении Джон Мвару заявил, что сборная обыграет Руанду.")
    assert not arabic.events("قال وزير التعليم الكيني إن المناهج الجديدة تشبه مناهج رواندا.")
    assert not arabic.events("أعلنت وزارة الصحة الكينية تسجيل حالة إصابة لمسافر قادم من رواندا.")


def test_who_speaks_for_a_ministry_that_deals_with_other_states_speaks_for_his() -> None:
    told = arabic.events("قال المتحدث باسم وزارة الخارجية الكينية إن تصريحات رواندا غير بناءة.")
    assert [(kind, states) for kind, states, _ in told] == [("statement", ("KEN", "RWA"))]
    told = russian.events("Министр обороны Кении заявил, что армия не покинет границу с Руандой.")
    assert [(kind, states) for kind, states, _ in told] == [("statement", ("KEN", "RWA"))]


def test_further_remarks_are_told_where_a_document_tells_words_alone() -> None:
    said = "Глава МИД Кении Джон Мвару заявил, что у его страны нет споров с Руандой. "
    answer = "Посол Руанды в Кении Поль Кагва отметил, что Кения опоздала с ответом."
    told = [(kind, states) for kind, states, _ in russian.events(said + "Дожди кончились. " + answer)]
    assert told == [("statement", ("KEN", "RWA"))] * 2
    met = "Глава МИД Кении Джон Мвару встретился с послом Уганды. "
    assert [kind for kind, _, _ in russian.events(met + "Дожди кончились. " + answer)] == ["meeting"]
    assert not russian.events("Дожди в Найроби кончились. Министр из Кении, который считает Руанду соседкой, уехал.")


def test_what_is_said_to_the_press_of_another_state_is_a_statement_wherever_it_stands() -> None:
    opening = "هطل المطر في نيروبي. ولم تتوقف الحركة في المدينة. "
    told = arabic.events(f"{opening}وصرح وزير الخارجية الكيني للصحافيين بأن رواندا جارة طيبة.")
    assert [(kind, states) for kind, states, _ in told] == [("statement", ("KEN",))]
    assert not arabic.events(f"{opening}وصرح وزير الخارجية الكيني للصحافيين بأن الموسم سيكون جيدا.")
    assert not arabic.events(f"{opening}وصرح وزير التعليم الكيني للصحافيين بأن مدارس رواندا جيدة.")
