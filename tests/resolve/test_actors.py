"""Whom "both sides" means."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests.arabic import positions, read
from tests.filipino import positions as positions_in_filipino
from tests.reading import read as read_in
from tests.reading import said


def test_a_state_named_as_a_place_is_no_side() -> None:
    text = "التقى وزير خارجية كينيا نظيره الهندي وبحثا الحرب في أوكرانيا. وأكد الجانبان تطابق وجهات نظرهما."
    assert [holders for stance, holders, _ in positions(text) if stance == "shared_view"] == [("IND", "KEN")]


def test_a_plural_verb_means_those_the_sentence_before_is_about() -> None:
    text = "اجتمع الرئيس الكيني والرئيس الهندي في نيروبي. ورحبا بالاتفاق في السودان."
    assert [holders for stance, holders, _ in positions(text) if stance == "welcome"] == [("IND", "KEN")]


def test_his_country_is_that_of_the_speaker() -> None:
    text = "شكر وزير خارجية كينيا الهند على وساطتها، وجدد دعم بلاده للسلام في السودان."
    assert ("support", ("KEN",)) in [(stance, holders) for stance, holders, _ in positions(text)]


def test_a_counterpart_holds_the_office_of_whom_the_text_compares() -> None:
    text = "بحث وزير الخارجية الروسي سيرغي لافروف مع نظيره الأميركي جون كيري الأزمة في سوريا."
    ranks = {actor.name: actor.office.rank for actor in read(text).actors if actor.office}
    assert ranks["جون كيري"] == "foreign_minister"


def test_who_acts_is_not_whoever_the_same_clause_says_it_is_done_to() -> None:
    told = "Президент Белоруссии принял послов. Послу Лаоса он напомнил, что в мае прошло заседание "
    text = f"{told}совместной комиссии двух стран."
    found = [(event.type, event.countries) for event in said(read_in(text, "ru"), Event)]
    assert ("joint_commission_session", ("BLR", "LAO")) in found


def test_a_chair_that_a_state_took_over_is_not_who_he_is() -> None:
    text = (
        "Kenyan President Joe Otieno arrived in Lima. Kenya assumed the chair of SAARC as its current chairman. "
        "In Peru, he would meet President Ana Quispe of Peru."
    )
    assert ("meeting", ("KEN", "PER")) in [(e.type, e.countries) for e in said(read_in(text, "en"), Event)]


def test_whoever_chairs_an_organisation_acts_for_the_state_he_has_a_post_in() -> None:
    text = (
        "Tinawagan ni Chinese President Xi Jinping si Pangulong Rodrigo Duterte. "
        "Pinuri ng China ang chairman ng ASEAN na si Duterte."
    )
    assert ("phone_call", ("CHN", "PHL")) in [(e.type, e.countries) for e in said(read_in(text, "fil"), Event)]


def test_they_are_those_who_act_together_in_the_sentence_or_the_one_before() -> None:
    shared = [("reject", ("CHL", "PER"), ("IRN",))]
    assert positions_in_filipino("Sinabi ng Peru at Chile na tinanggihan nila ang alok ng Iran.") == shared
    assert positions_in_filipino("Nagpulong ang Peru at Chile. Tinanggihan nila ang alok ng Iran.") == shared


def test_a_pronoun_of_things_means_the_state_that_the_sentence_is_about() -> None:
    text = "Dumating ang Pangulo ng Kenya. Sinabi ng Peru na tinanggihan nito ang alok ng Iran."
    assert positions_in_filipino(text) == [("reject", ("PER",), ("IRN",))]


def test_whose_minister_is_told_by_the_state_right_before() -> None:
    text = "Spain welcomed the step, as did Kenya, whose Foreign Minister Joe Otieno met his Indian colleague."
    assert ("meeting", ("IND", "KEN")) in [(e.type, e.countries) for e in said(read_in(text, "en"), Event)]
