"""What is read as one phrase."""

from __future__ import annotations

from tests import english, filipino
from tests.arabic import events, papers


def test_a_committee_of_two_states_is_a_joint_one() -> None:
    text = "عقدت في بغداد اجتماعات الدورة الثالثة للجنة العليا العراقية- المصرية المشتركة."
    assert ("joint_commission_session", ("EGY", "IRQ"), "happened") in events(text)
    told = ("joint_commission_session", ("BRA", "SAU"), "happened")
    assert told in events("اختتمت في برازيليا أعمال اللجنة السعودية ــ البرازيلية المشتركة.")


def test_an_object_behind_a_group_is_not_whose_it_is() -> None:
    text = "بحث الرئيس الكيني والرئيس الهندي التجارة. وساندت الدولتان تركيا."
    assert ("endorsement", ("IND", "KEN", "TUR"), "happened") in events(text)


def test_a_definite_adjective_makes_another_name() -> None:
    assert all("EU" not in states for _, states, _ in events("وقع الاتحاد العام للكتاب في مصر اتفاقا مع كينيا."))


def test_a_list_of_papers_is_signed_each_and_not_its_heading() -> None:
    text = "وقعت مصر وتونس الوثائق التالية: مذكرة تفاهم في مجال الصحة، وبرنامج تنفيذي في مجال الثقافة."
    assert [kind for kind, _, _ in papers(text)] == ["mou", "programme"]


def test_the_name_of_an_organisation_before_a_summit_names_the_summit() -> None:
    text = "Nagpulong sina Pangulong Marcos at Punong Ministro Anwar Ibrahim ng Malaysia"
    beside = "sa sidelines ng 43rd Association of Southeast Asian Nations (ASEAN) Summit."
    assert ("meeting", ("MYS", "PHL"), "happened") in filipino.events(f"{text} {beside}")


def test_where_officials_of_two_states_meet_is_no_third_state_of_theirs() -> None:
    found = filipino.events("Nagpulong ang mga opisyal ng US at Ukraine sa Saudi Arabia.")
    assert found == [("meeting", ("UKR", "USA"), "happened")]


def test_a_state_behind_a_body_whose_name_tells_its_own_is_another() -> None:
    assert events("زار وفد من الكونغرس الأميركي تايوان.") == [("visit", ("TWN", "USA"), "happened")]


def test_an_adjective_behind_the_capital_is_the_place() -> None:
    assert events("وصل العاهل المغربي الملك محمد السادس إلى العاصمة الإثيوبية.") == [
        ("visit", ("ETH", "MAR"), "happened"),
    ]


def test_two_sides_told_by_their_adjectives_are_two() -> None:
    assert events("وقع الجانبان السعودي والياباني مذكرة تفاهم.") == [("signing", ("JPN", "SAU"), "happened")]


def test_a_name_with_an_article_it_does_not_have_is_the_adjective() -> None:
    text = "أكدت الخارجية الكينية أن المباحثات مع الهند ستركز على التسوية السورية."
    assert all("SYR" not in states for _, states, _ in events(text))


def test_the_name_of_a_capital_behind_its_state_is_the_same_place() -> None:
    text = "بعد لقاء رئيس كينيا مع نظيره النرويجي في العاصمة القطرية الدوحة."
    assert [(kind, set(countries)) for kind, countries, *_ in events(text)] == [("meeting", {"KEN", "NOR"})]


def test_counterparts_come_from_capitals_too() -> None:
    text = "Kenya's foreign minister John Otieno and his counterparts from Lima and Tokyo held talks in Oslo."
    assert english.events(text) == [("meeting", ("JPN", "KEN", "PER"), "happened")]
    text = "Kenya's foreign minister John Otieno met his counterpart from Lima in Tokyo."
    assert english.events(text) == [("meeting", ("KEN", "PER"), "happened")]


def test_a_verb_before_a_counterpart_describes_it() -> None:
    text = "Kenya's foreign minister John Otieno discussed the dispute with his visiting Peruvian counterpart Ana Ruiz."
    assert english.events(text) == [("meeting", ("KEN", "PER"), "happened")]
    text = "Kenya's foreign minister John Otieno discussed trade with visiting Peruvian counterpart Ana Ruiz."
    assert english.events(text) == [("meeting", ("KEN", "PER"), "happened")]
    text = "Kenya's foreign minister John Otieno spoke of trade after visiting Peru."
    assert english.events(text) == [("visit", ("KEN", "PER"), "happened")]


def test_an_adjective_behind_a_group_is_that_of_the_person_it_stands_before() -> None:
    text = "MANILA - Natapos ang pagbisita sa bansa ni Peruvian President Ana Soto."
    assert ("visit", ("PER", "PHL"), "happened") in filipino.events(text)
    text = "MANILA - Dumating ang delegasyon ng Peruvian Foreign Minister Ana Soto."
    assert filipino.offices(text) == {"Ana Soto": ("foreign_minister", "PER")}
