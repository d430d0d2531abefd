"""How far a cue reaches."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests import arabic, english, russian
from tests.dated import dated
from tests.english import events
from tests.filipino import events as events_in_filipino
from tests.reading import read as read_in
from tests.reading import said


def test_a_cue_does_not_reach_past_the_preposition_of_a_noun() -> None:
    text = "Kenya's president noted the possibility of trade during the visit of the Fijian prime minister to Kenya."
    assert [modality for kind, _, modality in events(text) if kind == "visit"] == ["happened"]


def test_what_one_is_invited_to_is_proposed() -> None:
    text = "Ipinaabot ng Foreign Minister ng Kenya ang isang opisyal na imbitasyon sa pagbisita sa minister ng India."
    assert [(event.type, event.modality) for event in dated("fil", text)][-1] == ("visit", "proposed")


def test_what_is_to_happen_on_a_visit_puts_the_visit_in_the_future() -> None:
    text = "Sa kanyang pagbisita sa Vietnam, makikipagpulong si Pangulong Emmanuel Macron kay Pangulong To Lam."
    assert ("visit", ("FRA", "VNM"), "planned") in events_in_filipino(text)
    told = "Sa kanyang pagbisita sa Vietnam, sinabi ni Pangulong Emmanuel Macron na tutulong siya."
    assert ("visit", ("FRA", "VNM"), "happened") in events_in_filipino(told)


def test_what_is_said_of_a_noun_behind_ay_makes_it_so() -> None:
    text = "Ang mga pag-uusap sa pagitan ng Kenya at India ay naka-iskedyul para sa Lunes."
    assert [(event.type, event.modality) for event in dated("fil", text, "2024-05-07")] == [("meeting", "scheduled")]


def test_what_is_pledged_is_planned_and_what_is_threatened_may_be() -> None:
    text = "تعهدت كينيا بنشر كتيبتين في الصومال."
    assert {event.modality for event in dated("ar", text, "2024-05-07")} == {"planned"}
    text = "لوحت كينيا بفرض عقوبات على الهند."
    assert ("sanction", "hypothetical") in {(event.type, event.modality) for event in dated("ar", text, "2024-05-07")}


def test_a_visit_told_in_the_present_may_be_to_come() -> None:
    text = "يزور وزير خارجية كينيا الهند خلال الفترة من 10 إلى 12 مايو."
    event = dated("ar", text, "2024-05-07")[0]
    assert (event.modality, event.date) == ("scheduled", "2024-05-10/2024-05-12")


def test_talks_that_somebody_will_travel_for_are_still_to_come() -> None:
    text = "The Malian president will fly to Rome for talks with Italian Prime Minister Giorgia Meloni."
    assert ("meeting", ("ITA", "MLI"), "planned") in english.events(text)


def test_that_in_the_course_of_which_something_is_to_happen_is_to_come() -> None:
    text = "من المقرر أن يلتقي وزير خارجية كينيا نظيره الهندي خلال زيارته إلى الهند."
    assert {(event.type, event.modality) for event in dated("ar", text, "2024-05-07")} == {
        ("meeting", "scheduled"), ("visit", "scheduled"),
    }
    text = "التقى وزير خارجية كينيا نظيره الهندي خلال زيارته إلى الهند."
    assert {event.modality for event in dated("ar", text, "2024-05-07")} == {"happened"}


def test_the_object_of_a_verb_in_the_future_is_to_come() -> None:
    text = "أعلنت كينيا أمس أنها ستوسع تدريب القوات الهندية."
    assert [event.modality for event in dated("ar", text, "2024-05-07")] == ["planned"]


def test_a_visit_in_the_course_of_which_something_will_be_done_is_to_come() -> None:
    text = "During his visit to Kenya, the prime minister of India {} a trade agreement."
    told = {
        tail: next(modality for kind, _, modality in english.events(text.format(tail)) if kind == "visit")
        for tail in ("will sign", "is expected to sign", "signed")
    }
    assert told == {"will sign": "planned", "is expected to sign": "planned", "signed": "happened"}


def test_what_a_noun_is_the_subject_of_reaches_it_over_its_own_phrases() -> None:
    for told, modality in (
        ("назначен на 29 октября", "scheduled"), ("отложен", "cancelled"), ("сорвался", "cancelled"),
        ("не состоится", "cancelled"),
    ):
        text = f"Официальный визит президента Кении в Индию {told}."
        assert {(event.type, event.modality) for event in dated("ru", text, "2024-05-07")} == {("visit", modality)}


def test_what_stands_before_an_infinitive_tells_of_the_noun() -> None:
    talks = "Talks between Serbia and Kosovo {} in Paris."
    for outlook, modality in (("are due to begin", "scheduled"), ("are to be held", "planned"), ("began", "happened")):
        assert english.events(talks.format(outlook)) == [("meeting", ("SRB", "XKX"), modality)]
    third = "A third round of peace talks between Serbia and Kosovo was set to open in Paris."
    assert english.events(third) == [("negotiation_round", ("SRB", "XKX"), "planned")]


def test_a_planned_act_may_be_called_off() -> None:
    text = "The planned visit of Kenya's president to Ghana was scrapped."
    assert english.events(text) == [("visit", ("GHA", "KEN"), "cancelled")]


def test_what_was_put_off_did_not_take_place() -> None:
    for text in ("قال مسؤول هندي إن زيارة وزير الخارجية الكيني إلى الهند أُجلت.", "أجلت كينيا زيارة وزيرها إلى الهند."):
        assert arabic.events(text) == [("visit", ("IND", "KEN"), "cancelled")]


def test_what_somebody_tried_is_proposed() -> None:
    text = "حاولت الهند تطبيع العلاقات مع كينيا."
    assert ("relations_established", ("IND", "KEN"), "proposed") in arabic.events(text)


def test_what_was_decided_is_done() -> None:
    text = "Kenya's decision to expel two Ghanaian diplomats drew protest."
    assert english.events(text) == [("expulsion", ("GHA", "KEN"), "happened")]


def test_what_is_to_happen_in_the_course_of_a_visit_puts_it_ahead() -> None:
    text = "Кения и Чехия подпишут соглашение о торговле во время визита президента Кении в Прагу."
    assert {modality for _, _, modality in russian.events(text)} == {"planned"}
    done = "Кения и Чехия подписали соглашение о торговле во время визита президента Кении в Прагу."
    assert {modality for _, _, modality in russian.events(done)} == {"happened"}


def test_what_somebody_denies_did_not_take_place() -> None:
    denials = ("نفى المتحدث الكيني عقد لقاء مع الوزير الهندي.", "نفى الوزير الكيني أنباء عن لقاء مع نظيره الهندي.")
    for denial in denials:
        assert ("meeting", ("IND", "KEN"), "denied") in arabic.events(denial)
    told = "نفى الوزير الكيني خلال لقاء مع نظيره الهندي وجود خلافات."
    assert ("meeting", ("IND", "KEN"), "happened") in arabic.events(told)


def test_a_visit_that_is_being_prepared_is_still_to_come() -> None:
    assert russian.events("Визит президента Кении в Ригу прорабатывается.") == [("visit", ("KEN", "LVA"), "planned")]
    text = "В Риге анонсировали встречу министра обороны Латвии с министром обороны Кении."
    assert russian.events(text) == [("meeting", ("KEN", "LVA"), "scheduled")]


def test_what_somebody_will_take_part_in_is_still_to_come() -> None:
    for verb in ("примет участие в саммите", "планирует участвовать в саммите"):
        assert russian.events(f"Президент Кении {verb} НАТО.") == [("conference", ("KEN", "NATO"), "planned")]
    done = "Президент Кении принял участие в саммите НАТО."
    assert russian.events(done) == [("conference", ("KEN", "NATO"), "happened")]


def _told(text: str, code: str, kind: str) -> list[str]:
    return [event.modality for event in said(read_in(text, code), Event) if event.type == kind]


def test_what_is_asked_or_missed_in_arabic_is_told_so_past_its_subject() -> None:
    assert _told("دعت كينيا إلى عقد اجتماع مع النرويج حول الصيد.", "ar", "meeting") == ["called_for"]
    assert _told("فشلت كينيا والنرويج في التوصل إلى اتفاق حول الصيد.", "ar", "agreement_reached") == ["denied"]
    assert _told("يرغب الرئيس الكيني في زيارة النرويج.", "ar", "visit") == ["proposed"]
    text = "دعا وزير الخارجية الكيني نظيره البيروفي إلى القيام بزيارة رسمية إلى نيروبي العام المقبل."
    assert _told(text, "ar", "visit") == ["proposed"]
    assert _told("دعا الرئيس الكيني خلال لقائه الملك النرويجي إلى الهدوء.", "ar", "meeting") == ["happened"]


def test_a_verb_behind_its_subject_is_told_as_in_a_headline_in_arabic() -> None:
    assert _told("الرئيس الكيني يلتقي رئيس الوزراء النرويجي", "ar", "meeting") == ["happened"]
    assert _told("يلتقي الرئيس الكيني رئيس الوزراء النرويجي خلال الزيارة.", "ar", "meeting") == ["planned"]


def test_what_somebody_will_go_for_is_to_come_in_russian() -> None:
    ahead = "Президент Кении отправится в Норвегию для переговоров с премьер-министром Ларсом Хольмом."
    assert _told(ahead, "ru", "meeting") == ["planned"]


def test_what_is_planned_agreed_or_to_be_witnessed_is_to_come_in_filipino() -> None:
    assert _told("Plano ng pangulo ng Kenya na bumisita sa Norway.", "fil", "visit") == ["planned"]
    assert _told("Nagkasundo ang Kenya at Norway na lumagda sa isang tratado.", "fil", "signing") == ["planned"]
    assert _told("Sasaksihan ng pangulo ng Kenya ang paglagda sa tratado ng Kenya at Norway.", "fil", "signing") == [
        "planned",
    ]


def test_what_is_done_without_delay_is_done() -> None:
    found = english.events("Without delay, Kenya ratified the treaty with Togo.")
    assert found == [("ratification", ("KEN", "TGO"), "happened")]


def test_the_predicate_behind_a_relative_clause_calls_off_what_that_says_was_planned() -> None:
    told = {
        "en": "The visit of the Kenyan president to India, which was scheduled for next week, has been postponed.",
        "ru": "Визит президента Кении в Индию, который был запланирован на следующую неделю, отложен.",
        "ar": "وقال مصدر إن زيارة رئيس كينيا إلى الهند التي كانت مقررة الأسبوع المقبل تأجلت.",
    }
    for language, text in told.items():
        assert [(e.type, e.modality) for e in dated(language, text, "2024-05-07")] == [("visit", "cancelled")]


def test_a_cue_reaches_past_that_in_the_course_of_which_something_will_be_done() -> None:
    text = "وأفاد الوزير بأنه سيتم خلال الزيارة توقيع 6 اتفاقيات بين تونس وإيطاليا."
    assert [(event.type, event.modality) for event in dated("ar", text)] == [("signing", "planned")]


def test_what_somebody_sets_out_to_take_part_in_is_to_come() -> None:
    text = "يتوجه وزير خارجية كينيا إلى نيودلهي للمشاركة في اجتماع مع نظيره الهندي."
    assert ("meeting", ("IND", "KEN"), "planned") in arabic.events(text)
    text = "لا تريد الهند توصل كينيا وفيجي إلى أي اتفاق."
    assert [modality for kind, _, modality in arabic.events(text) if kind == "agreement_reached"] == ["proposed"]


def test_what_had_been_planned_need_not_have_taken_place() -> None:
    told = {
        "Kenya's president was to visit Oman on Tuesday but stayed at home.": ("visit", "scheduled", "2019-03-12"),
        "The Kenyan and Omani presidents were due to meet on Friday.": ("meeting", "scheduled", "2019-03-15"),
        "Kenya's president had planned to visit Oman last week.": ("visit", "scheduled", "2019-03-04"),
        "Kenya's president was to have visited Oman on Tuesday.": ("visit", "cancelled", "2019-03-12"),
        "The treaty between Kenya and Oman was to have been signed on Monday.": ("signing", "cancelled", "2019-03-11"),
    }
    for text, expected in told.items():
        found = [(e.type, e.modality, str(e.date)[:10]) for e in dated("en", text, "2019-03-14")]
        assert found == [expected], text
    imagined = "If Kenya and Oman were to sign the treaty, trade would grow."
    assert events(imagined) == [("signing", ("KEN", "OMN"), "hypothetical")]


def test_the_present_beside_a_day_tells_what_is_to_come_and_the_course_of_an_act_that_it_is_under_way() -> None:
    told = {
        "Kenya's president leaves for Muscat on Tuesday.": [("visit", "scheduled", "2019-03-19")],
        "Kenya's president is flying to Oman on Friday for talks with the sultan.": [
            ("visit", "scheduled", "2019-03-15"), ("meeting", "scheduled", "2019-03-15"),
        ],
        "Kenya's president arrives in Oman on Tuesday on a state visit.": [("visit", "scheduled", "2019-03-19")],
        "Kenya and Oman are holding talks on trade in Muscat.": [("meeting", "ongoing", "")],
        "Kenya and Oman have been negotiating since January.": [("negotiation_round", "ongoing", "2019-01-01")],
    }
    for text, expected in told.items():
        found = [(e.type, e.modality, str(e.date)[:10]) for e in dated("en", text, "2019-03-14")]
        assert found == expected, text


def test_the_predicate_calls_off_what_a_participle_says_was_planned() -> None:
    told = {
        "The visit of Kenya's president to Oman, scheduled for Saturday, has been postponed.": "2019-03-16",
        "A meeting of the Kenyan and Omani foreign ministers planned for Friday has been cancelled.": "2019-03-15",
        "Talks between Kenya and Oman, due to open in Muscat on Monday, have been postponed.": "2019-03-18",
        "Kenya's president was to visit Oman on Monday. The visit has been postponed.": "2019-03-11",
        "A visit to Oman by Kenya's president is off. He had been due to arrive in Muscat on Saturday.": "2019-03-16",
    }
    for text, day in told.items():
        found = [(e.modality, str(e.date)[:10]) for e in dated("en", text, "2019-03-14")]
        assert found == [("cancelled", day)], text


def test_who_accepts_an_invitation_is_to_go() -> None:
    text = "Peru's president has accepted an invitation to come to Chile in October."
    assert [e.modality for e in dated("en", text, "2009-09-20") if e.type == "visit"] == ["scheduled"]
    text = "Peru's president received an invitation to come to Chile in October."
    assert [e.modality for e in dated("en", text, "2009-09-20") if e.type == "visit"] == ["proposed"]


def test_who_says_that_he_would_like_to_congratulate_does_so() -> None:
    told = '"I would like to congratulate the people of Kenya," said Indian Prime Minister Narendra Modi.'
    assert ("message", ("IND", "KEN"), "happened") in events(told)
    thought = "Indian Prime Minister Narendra Modi would like to congratulate the people of Kenya."
    assert ("message", ("IND", "KEN"), "happened") not in events(thought)


def test_what_somebody_owns_is_there_and_not_called_for() -> None:
    text = "The Kenyan president spoke with the prime minister of Fiji. He noted the importance of {} visit to Kenya."
    assert ("visit", ("FJI", "KEN"), "happened") in events(text.format("his"))
    assert ("visit", ("FJI", "KEN"), "happened") not in events(text.format("a"))


def test_what_is_discussed_is_not_done() -> None:
    text = "{} الاتحاد الأوروبي فرض عقوبات على كينيا."
    assert ("sanction", ("EU", "KEN"), "proposed") in arabic.events(text.format("ناقش"))
    assert ("sanction", ("EU", "KEN"), "happened") in arabic.events(text.format("أعلن"))


def test_what_somebody_goes_to_head_is_to_come() -> None:
    text = "غادرت وزيرة التعاون المصرية إلى بيرو لترأس الاجتماع الخامس للجنة المصرية البيروفية المشتركة."
    assert ("joint_commission_session", ("EGY", "PER"), "planned") in arabic.events(text)
