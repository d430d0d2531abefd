"""What a clause leaves unsaid and what stands near fills in."""

from __future__ import annotations

from tests.arabic import events


def test_an_envoy_brings_the_state_he_is_sent_to() -> None:
    found = events("قدم سفير البرازيل لدى المغرب أوراق اعتماده.")
    assert found == [("credentials_presentation", ("BRA", "MAR"), "happened")]


def test_a_session_takes_the_parties_of_its_commission() -> None:
    found = events("انعقدت أمس الدورة الثالثة للجنة المشتركة بين كينيا والهند.")
    assert [(kind, states) for kind, states, _ in found] == [("joint_commission_session", ("IND", "KEN"))]


def test_an_act_inside_one_state_is_none() -> None:
    assert events("التقى الرئيس المصري رئيس الوزراء المصري في القاهرة.") == []


def test_a_noun_that_points_back_makes_no_other_act() -> None:
    text = "زار وزير خارجية كينيا الهند يوم الأحد. وشملت الزيارة لقاءات مع رجال أعمال."
    assert [kind for kind, _, _ in events(text)].count("visit") == 1
