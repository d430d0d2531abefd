"""At whom words are aimed."""

from __future__ import annotations

import pytest

from dragoman.model.claims import Event
from tests.english import events
from tests.reading import Texts, read, said


def test_where_something_was_said_is_not_at_whom_it_was_aimed() -> None:
    found = events("NATO Secretary-General Xavier Serrano warned in Brussels that Kenya would answer.")
    assert [countries for kind, countries, _ in found if kind == "warning"] == [("KEN", "NATO")]


def test_the_state_named_before_a_visitor_is_the_host() -> None:
    text = "ويزور مصر الأسبوع المقبل وزير الخارجية الكويتي."
    visits = [event for event in said(read(text, "ar"), Event) if event.type == "visit"]
    assert [(p.role, p.acts_for) for visit in visits for p in visit.participants] == [
        ("visitor", "KWT"), ("host", "EGY"),
    ]


def test_whose_parliament_hears_a_speech_takes_part_in_it() -> None:
    assert events("Addressing the Maltese parliament, Kenya's president praised its port.") == [
        ("statement", ("KEN", "MLT"), "happened"),
    ]
    assert events("In a speech to parliament, Kenya's president praised its port.")[0][1] == ("KEN",)


def _sides(text: str, code: str, kind: str) -> list[tuple[str, ...]]:
    return [event.countries for event in said(read(text, code), Event) if event.type == kind]


def test_a_statement_concerns_the_one_other_state_its_sentence_names_if_the_text_is_about_it() -> None:
    texts = {
        "en": "Peru and Chile argue over fishing grounds. On Monday, Chilean President Ana Rojas reaffirmed that the "
              "waters off Peru were open.",
        "ru": "Литва и Грузия спорят о пошлинах. МИД Литвы прокомментировал действия Грузии.",
    }
    assert _sides(texts["en"], "en", "statement") == [("CHL", "PER")]
    assert _sides(texts["ru"], "ru", "statement") == [("GEO", "LTU")]
    alone = "Peru and Chile argue over fish. On Monday, Chilean President Ana Rojas reaffirmed that fleets may sail."
    assert _sides(alone, "en", "statement") == [("CHL",)]


def test_what_one_state_rejects_or_threatens_concerns_the_one_other_state_its_sentence_names() -> None:
    texts = {
        "ar": ("أكدت الصين وكندا خلافهما. وجددت الخارجية الصينية رفضها القاطع للرسوم الكندية.", "CAN", "CHN"),
        "fil": ("May alitan ang Sudan at Kenya. Nagbanta ang Kenya na isasara ang hangganan sa Sudan.", "KEN", "SDN"),
    }
    for code, (text, *sides) in texts.items():
        found = [e.countries for e in said(read(text, code), Event) if e.type in ("rejection", "warning")]
        assert found == [tuple(sides)], code


def test_what_a_state_protests_against_is_done_by_the_one_it_was_last_told_to_deal_with() -> None:
    texts = {
        "ru": "Литва и Грузия спорят о пошлинах с Чехией. Посол Кении вручил ноту МИД Чехии. Он пригрозил санкциями.",
        "en": "Peru and Chile talked of Kenya. Norway summoned Cuba's ambassador. Norway condemned the arrests.",
    }
    assert ("CZE", "KEN") in _sides(texts["ru"], "ru", "warning")
    assert _sides(texts["en"], "en", "condemnation") == [("CUB", "NOR")]


def test_an_organisation_whose_charter_or_auspices_are_named_is_not_whom_words_are_aimed_at() -> None:
    text = "Kinondena ng Kenya ang pag-aresto, na tinawag nitong paglabag sa Charter ng United Nations."
    assert "UN" not in {side for sides in _sides(text, "fil", "condemnation") for side in sides}
    text = "Nanawagan ang Norway na ipagpatuloy ang usapan sa ilalim ng OSCE."
    assert "OSCE" not in {side for sides in _sides(text, "fil", "appeal") for side in sides}


def test_words_are_aimed_at_who_acts_not_at_whom_that_is_done_to() -> None:
    texts = {
        "en": "Kenya has condemned Norway's invasion of Sweden.",
        "ru": "Кения осудила вторжение Норвегии в Швецию.",
        "ar": "أدانت كينيا غزو النرويج للسويد.",
        "fil": "Kinondena ng Kenya ang pagsalakay ng Norway sa Sweden.",
    }
    for code, text in texts.items():
        assert _sides(text, code, "condemnation") == [("KEN", "NOR")], code
    assert _sides("Kenya condemned the arrest of four Swedish sailors by Norway.", "en", "condemnation") == [
        ("KEN", "NOR"),
    ]


def test_who_is_warned_or_asked_is_not_what_the_warning_is_about() -> None:
    texts = {
        "en": "Kenya warned Norway against sending weapons to Sudan.",
        "ru": "Кения предостерегла Норвегию от поставок оружия Судану.",
        "ar": "حذرت كينيا النرويج من إرسال أسلحة إلى السودان.",
        "fil": "Nagbabala ang Kenya sa Norway na huwag makialam sa Sudan.",
    }
    for code, text in texts.items():
        assert _sides(text, code, "warning") == [("KEN", "NOR")], code
    assert _sides("Kenya called on Norway and Sweden to settle their dispute.", "en", "appeal") == [
        ("KEN", "NOR", "SWE"),
    ]
    assert _sides("Kenya accused Norway of arming rebels in Sudan.", "en", "condemnation") == [("KEN", "NOR")]


def test_who_held_talks_takes_part_however_many_were_met() -> None:
    texts = {
        "en": "Kenya held talks with Norway and Sweden.",
        "ru": "Кения провела переговоры с Норвегией и Швецией.",
        "ar": "أجرت كينيا محادثات مع النرويج والسويد.",
    }
    for code, text in texts.items():
        assert _sides(text, code, "meeting") == [("KEN", "NOR", "SWE")], code
    of = "The talks of Kenya with Norway ended, Sweden's foreign minister said."
    assert _sides(of, "en", "meeting") == [("KEN", "NOR")]


def test_delegations_travel_and_goods_do_not() -> None:
    assert events("A Peruvian trade delegation arrived in Chile.") == [("visit", ("CHL", "PER"), "happened")]
    assert events("Peruvian copper arrived in Chile.") == []


def test_whom_a_case_makes_the_object_is_accused_not_those_who_heard_it() -> None:
    text = "Pinaratangan ng pangulo ng Kenya, sa talumpati sa United Nations, ang Norway ng pag-aarmas sa mga rebelde."
    assert _sides(text, "fil", "condemnation") == [("KEN", "NOR")]


def test_in_whose_presence_a_paper_is_signed_is_no_party_to_it_in_filipino() -> None:
    text = "Sa harap ni Swedish Prime Minister Ulf Berg, nilagdaan ng Kenya at Norway ang isang tratado sa Stockholm."
    assert _sides(text, "fil", "signing") == [("KEN", "NOR")]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "The visit of Kenyan envoy Joe Otieno follows his meetings in Muscat with Omani and Peruvian officials."),
    ("ru", "Визит кенийского посланника Джона Отиено состоялся после его встреч с министрами Омана и Перу."),
])
def test_whose_talks_with_several_they_were_is_a_side(language: str, text: str) -> None:
    assert ("meeting", ("KEN", "OMN", "PER"), "happened") in Texts(language).events(text)


def test_who_hosts_talks_between_others_takes_part() -> None:
    text = "Qatar hosted a meeting between the foreign ministers of Chile and Peru."
    assert events(text) == [("meeting", ("CHL", "PER", "QAT"), "happened")]
    text = "The emir of Qatar spoke of a meeting between the foreign ministers of Chile and Peru on Monday."
    assert events(text) == [("meeting", ("CHL", "PER"), "happened")]


def test_states_called_by_one_name_all_take_part() -> None:
    text = "The two Koreas opened high-level talks on Monday."
    assert events(text) == [("meeting", ("KOR", "PRK"), "happened")]


@pytest.mark.parametrize("dateline", ["LIMA (AP) -- ", "LIMA, May 3 (Xinhua) -- ", "LIMA, Peru (AP) — "])
def test_nobody_goes_where_a_text_is_dated_from_if_it_names_where(dateline: str) -> None:
    assert events(f"{dateline}Kenya's foreign minister arrived in Uganda on Tuesday.") == [
        ("visit", ("KEN", "UGA"), "happened"),
    ]
    assert events(f"{dateline}Kenya's foreign minister arrived for a visit on Tuesday.") == [
        ("visit", ("KEN", "PER"), "happened"),
    ]


def test_who_is_told_of_talks_takes_no_part_in_them() -> None:
    text = (
        "Kenyan President William Ruto spoke by phone with Ghanaian President John Mahama. "
        "Ruto informed the Ghanaian leader about the progress of talks with the Ugandan prime minister."
    )
    assert {states for kind, states, _ in events(text) if kind == "meeting"} == {("KEN", "UGA")}
    text = "Kenyan President William Ruto told Ghanaian President John Mahama about his visit to Peru."
    assert {states for kind, states, _ in events(text) if kind == "visit"} == {("KEN", "PER")}


def test_who_discusses_the_talks_of_others_takes_no_part_in_them() -> None:
    text = (
        "Kenyan President William Ruto and Ghanaian President John Mahama discussed the outcome "
        "of John Mahama's talks in Lima with Togolese Prime Minister Victoire Dogbe."
    )
    assert {states for kind, states, _ in events(text)} == {("GHA", "KEN"), ("GHA", "TGO")}
