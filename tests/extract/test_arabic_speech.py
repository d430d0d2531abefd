"""Acts of speech in Arabic: what is only described, awaited or aspired to, and what a call needs beside it."""

from __future__ import annotations

from tests.arabic import events

_TALKS = "التقى وزير الخارجية القطري سالم الحداد أمس في الدوحة نظيره اليمني ناصر العمراني. "


def test_a_call_needs_both_its_sides_in_its_clause() -> None:
    assert ("phone_call", ("QAT", "YEM"), "happened") not in events(_TALKS + "وأوضح حمود في اتصال هاتفي أن الوضع تحسن.")
    told = events("وبحث أمير قطر في اتصال هاتفي مع رئيس اليمن الوضع في عدن.")
    assert ("phone_call", ("QAT", "YEM"), "happened") in told


def test_an_offer_is_of_what_is_brought_forward_not_of_what_was_given() -> None:
    told = events("وأثنى الرئيس الشيلي على المساعدة التي قدمها نظيره البيروفي في إشارة حسن نية.")
    assert "offer" not in [kind for kind, _, _ in told]
    assert ("offer", ("CHL", "PER"), "happened") in events("وعرضت شيلي وساطتها على بيرو.")


def test_what_threatens_a_state_is_no_warning_of_another() -> None:
    assert events("وقال النائب البلغاري إن الاتفاق سيمنح إيران قوة ويهدد كرواتيا حليفة ألمانيا.") == []


def test_what_is_awaited_or_out_of_reach_has_not_happened() -> None:
    told = events("وقال وزير التجارة الكندي إنه من المستحيل التوصل إلى اتفاق مع اليابان.")
    assert ("agreement_reached", ("CAN", "JPN"), "hypothetical") in told
    told = events("وناقش البرلمان زيارة يعتزم العاهل الأردني القيام بها لليابان.")
    assert ("visit", ("JOR", "JPN"), "planned") in told


def test_the_envoy_of_an_organisation_is_summoned_too() -> None:
    told = events("وقالت وزارة الخارجية البلغارية إنها استدعت مبعوث جامعة الدول العربية في صوفيا.")
    assert ("summons", ("BGR", "LAS"), "happened") in told


def test_an_agreement_enters_into_force_once_and_only_when_it_does() -> None:
    told = events("ويتوقع أن يدخل الاتفاق بين بيرو وشيلي حيز التنفيذ قرب نهاية العام.")
    assert [(kind, countries) for kind, countries, _ in told] == [("entry_into_force", ("CHL", "PER"))]
    assert told[0][2] != "happened"


def test_an_interview_is_told_as_a_talk_with_a_paper() -> None:
    told = events("أجرت صحيفة الرأي أمس حوارا مع وزير الخارجية البلجيكي في بروكسل.")
    assert ("statement", ("BEL",), "happened") in told


def test_what_tells_when_something_was_said_is_no_part_of_it() -> None:
    said = "أكد وزير الخارجية الفيجي جون باولو أن بلاده ستوسع برامجها في تونغا"
    told = events(f"{said}، وذلك خلال لقائه نظيره الغاني في أكرا.")
    assert told == [("meeting", ("FJI", "GHA"), "happened")]
    told = events("قال وزير الخارجية الفيجي إن الرئيس سيبحث الأمر، خلال زيارته لغانا.")
    assert ("visit", ("FJI", "GHA"), "happened") not in told


def test_what_leads_a_sentence_in_keeps_its_day_from_the_main_verb() -> None:
    told = events("بعد زيارة ناجحة إلى غانا، يصل الرئيس الكيني غدا إلى فيجي.")
    assert [countries for _, countries, _ in told] == [("GHA", "KEN"), ("FJI", "KEN")]


def test_what_a_meeting_is_to_be_crowned_by_is_planned() -> None:
    told = events("قال الوزير إن اللقاء بين كينيا وغانا سيتوج بالتوقيع على عدة اتفاقيات.")
    assert ("signing", ("GHA", "KEN"), "planned") in told


def test_he_who_is_told_to_add_something_is_who_spoke_first() -> None:
    told = events("قال الرئيس الكيني إن الرئيس الغاني استقال، مضيفا أنه سيزور السنغال قريبا.")
    assert ("visit", ("KEN", "SEN"), "planned") in told


def test_colleagues_told_by_name_are_one_for_each_state() -> None:
    told = events("التقى الوزير الكيني نظيريه الغاني جون كوفي والسنغالي ماكي ندوي.")
    assert told == [("meeting", ("GHA", "KEN", "SEN"), "happened")]


def test_states_named_behind_their_number_are_those_that_act() -> None:
    told = events("وقعت على الإعلان ثلاث دول هي كينيا وغانا ومالي.")
    assert told == [("signing", ("GHA", "KEN", "MLI"), "happened")]
