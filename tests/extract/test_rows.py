"""Givers in a row, states that are counted before they are named, and other sides that a clause does not hold."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests.arabic import events
from tests.reading import read, said


def test_the_receiver_of_aid_is_named_once_for_a_row_of_givers() -> None:
    assert events("أرسلت النرويج فرق إنقاذ إلى نيبال، كما قدمت الدنمارك مساعدات طبية.") == [
        ("aid", ("NOR", "NPL"), "happened"), ("aid", ("DNK", "NPL"), "happened"),
    ]


def test_states_counted_first_are_named_behind_among_them() -> None:
    found = events("انطلقت في كينيا مناورات بحرية بمشاركة تسع دول بينها الهند وفرنسا.")
    assert found == [("joint_exercise", ("FRA", "IND", "KEN"), "happened")]


def test_floods_are_not_the_capital_they_are_written_like() -> None:
    assert events("أرسلت الكويت مساعدات إلى السودان لمواجهة السيول والأمطار.") == [("aid", ("KWT", "SDN"), "happened")]


def test_the_other_side_of_a_border_signs_nothing() -> None:
    found = events("وقعت شركة السكك الحديدية الكينية والشركة الصينية للإنشاءات اتفاقا لمد خط على حدود كينيا مع أوغندا.")
    assert found == [("signing", ("CHN", "KEN"), "happened")]


def test_a_rebel_group_is_of_its_own_state_wherever_it_talks() -> None:
    told = "أعلنت الحكومة اليمنية التوصل إلى اتفاق مع "
    assert events(told + "سلطنة عمان في مسقط.") == [("agreement_reached", ("OMN", "YEM"), "happened")]
    assert events(told + "جماعة الحوثي في مسقط.") == []


def test_what_is_first_since_a_year_did_not_begin_in_it() -> None:
    reading = read("عينت كوبا سفيرا في المغرب للمرة الأولى منذ عام 1979.", "ar", "2016-01-19")
    assert [(e.type, e.date.is_known) for e in said(reading, Event)] == [("appointment", False)]


def test_the_envoy_summoned_may_be_a_pronoun() -> None:
    text = "وأبلغت الوزيرة السفير الروسي في فيينا ديمتري أورلوف القرار عقب استدعائه من جانب الخارجية النمساوية."
    assert ("summons", ("AUT", "RUS"), "happened") in events(text)


def test_talks_that_only_rank_a_call_are_no_meeting() -> None:
    text = "أجرى رئيس وزراء الهند اتصالا هاتفيا مع رئيس الوزراء الباكستاني في أول محادثات على مستوى عال بين البلدين."
    assert [kind for kind, _, _ in events(text)] == ["phone_call"]
