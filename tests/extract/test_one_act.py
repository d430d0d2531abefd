"""One noun phrase tells one act, its own paper names a signing, and what completes one act is no side of another."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests.reading import read, said, types


def test_a_session_of_consultations_is_told_once() -> None:
    text = "Gaganapin sa Oktubre 9 sa Xiamen ang pulong ng Bilateral Consultation Mechanism ng Pilipinas at China."
    assert types(read(text, "fil", "2025-09-20")) == ["consultations"]


def test_consultations_and_a_session_are_two() -> None:
    text = "Оман и Казахстан провели политические консультации и заседание совместной комиссии в Астане."
    assert types(read(text, "ru")) == ["consultations", "joint_commission_session"]


def test_each_of_two_signings_is_named_by_its_own_paper() -> None:
    text = "مسقط - وقّعت سلطنة عُمان وكازاخستان مذكرة تفاهم في مسقط، كما وقّعتا خطة عمل للتعاون الاقتصادي."
    kinds = [event.kind for event in said(read(text, "ar"), Event) if event.type == "signing"]
    assert kinds == ["mou", "action_plan"]


def test_who_invites_is_no_visitor() -> None:
    text = "الجزائر - وصل وزير الخارجية الإندونيسي إلى الجزائر في زيارة رسمية بدعوة من الرئيس الجزائري."
    visits = [event for event in said(read(text, "ar"), Event) if event.type == "visit"]
    assert [{one.acts_for for one in visit.participants if one.role == "visitor"} for visit in visits] == [{"IDN"}]


def test_a_state_is_no_organisation_that_another_joins() -> None:
    text = "MUSCAT - Ipinahayag ng Oman ang suporta nito sa pagsapi ng Kazakhstan sa World Trade Organization."
    joined = [event for event in said(read(text, "fil"), Event) if event.type == "accession"]
    assert [{one.acts_for for one in event.participants if one.role == "organisation"} for event in joined] == [{"WTO"}]


def test_letters_are_handed_over_at_a_reception() -> None:
    text = "استقبل رئيس كينيا السفير الإيطالي ماريو بيانكي الذي قدم له أوراق اعتماده سفيرا لبلاده."
    assert types(read(text, "ar")) == ["credentials_presentation"]


def test_whom_letters_are_handed_to_is_guessed_no_other_guest() -> None:
    text = (
        "عاد سفير إندونيسيا من إجازته. واستقبل رئيس كينيا السيد ماريو بيانكي "
        "الذي قدم له أوراق اعتماده بصفته سفيرا مفوضا فوق العادة لإيطاليا."
    )
    told = [(event.type, event.countries) for event in said(read(text, "ar"), Event)]
    assert told == [("credentials_presentation", ("ITA", "KEN"))]
