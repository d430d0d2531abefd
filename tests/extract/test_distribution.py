"""One act or one for each who is met."""

from __future__ import annotations

from tests import english, filipino, russian
from tests.arabic import events


def test_officials_without_names_may_be_met_at_once() -> None:
    text = "أجرى وزير خارجية كينيا محادثات مع دبلوماسيين من الهند وتركيا واليابان."
    assert [states for kind, states, _ in events(text) if kind == "meeting"] == [("IND", "JPN", "KEN", "TUR")]


def test_holders_of_offices_are_met_one_by_one() -> None:
    text = "التقى وزير خارجية كينيا وزير خارجية الهند ووزير خارجية تركيا."
    assert [states for kind, states, _ in events(text) if kind == "meeting"] == [("IND", "KEN"), ("KEN", "TUR")]


def test_ambassadors_each_present_their_letters() -> None:
    text = "تسلم رئيس كينيا أوراق اعتماد سفراء الهند وتركيا واليابان."
    told = [states for kind, states, _ in events(text) if kind == "credentials_presentation"]
    assert told == [("IND", "KEN"), ("KEN", "TUR"), ("JPN", "KEN")]


def test_those_whom_a_list_behind_a_plural_names_are_met_one_by_one() -> None:
    text = "استقبل أمير قطر عددا من الوزراء، من بينهم وزير خارجية الهند ووزير خارجية تركيا."
    assert [states for kind, states, _ in events(text) if kind == "meeting"] == [("IND", "QAT"), ("QAT", "TUR")]


def test_each_of_several_addressees_gets_a_message() -> None:
    text = "بعث أمير الكويت برقيات تهنئة إلى رئيس سريلانكا ورئيس المالديف."
    assert [states for kind, states, _ in events(text) if kind == "message"] == [("KWT", "LKA"), ("KWT", "MDV")]


def test_heads_of_institutions_are_met_one_by_one() -> None:
    text = "التقى وزير الخارجية المصري رئيس مجلس النواب اللبناني نبيه بري ورئيس الوزراء اللبناني تمام سلام."
    assert [kind for kind, _, _ in events(text)] == ["meeting", "meeting"]


def test_holders_of_one_plural_title_are_met_together() -> None:
    text = "The Croatian president met the foreign ministers of Austria and the Netherlands."
    assert english.events(text) == [("meeting", ("AUT", "HRV", "NLD"), "happened")]


def test_callers_call_one_by_one() -> None:
    text = "تلقى وزير خارجية كينيا اتصالين هاتفيين من وزير خارجية الهند ووزير خارجية البرازيل."
    assert sorted(states for _, states, _ in events(text)) == [("BRA", "KEN"), ("IND", "KEN")]


def test_many_who_arrive_come_each_for_himself() -> None:
    text = "وصل إلى نيروبي رئيس الهند ورئيس وزراء البرازيل ووزير خارجية السنغال."
    assert sorted(states for _, states, _ in events(text)) == [("BRA", "KEN"), ("IND", "KEN"), ("KEN", "SEN")]


def test_counterparts_of_several_states_under_one_noun_are_met_together() -> None:
    text = "بحث وزير خارجية كينيا مع نظيريه الهندي والبرازيلي الوضع في المنطقة."
    assert [states for _, states, _ in events(text)] == [("BRA", "IND", "KEN")]


def test_who_is_met_behind_a_venue_is_met_apart() -> None:
    text = "Kenya's president met the prime minister of Fiji in Suva and later {} officials."
    assert english.events(text.format("Australian")) == [
        ("meeting", ("FJI", "KEN"), "happened"), ("meeting", ("AUS", "KEN"), "happened"),
    ]
    assert english.events("Kenya's president met Fijian and Australian officials in Suva.") == [
        ("meeting", ("AUS", "FJI", "KEN"), "happened"),
    ]


def test_one_meeting_with_several_is_one() -> None:
    text = "During a meeting with the president of Fiji and the president of Samoa, Kenya's president spoke of trade."
    assert [states for kind, states, _ in english.events(text) if kind == "meeting"] == [("FJI", "KEN", "WSM")]


def test_counterparts_from_several_states_are_met_together() -> None:
    text = "Kenya's president will meet his counterparts from Fiji, Samoa and Tonga."
    assert [states for _, states, _ in english.events(text)] == [("FJI", "KEN", "TON", "WSM")]


def test_officials_behind_a_venue_are_met_together() -> None:
    text = "Kenya's president met the prime minister of Fiji in Suva and later with EU and NATO officials in Brussels."
    assert [states for _, states, _ in english.events(text)] == [("FJI", "KEN"), ("EU", "KEN", "NATO")]


def test_three_states_visited_at_one_go_are_a_tour() -> None:
    assert events("يزور وزير خارجية كندا مصر والأردن ولبنان.") == [("tour", ("CAN", "EGY", "JOR", "LBN"), "ongoing")]
    assert [states for _, states, _ in events("زار وزير خارجية كندا مصر والأردن.")] == [("CAN", "EGY"), ("CAN", "JOR")]


def test_those_somebody_gets_in_touch_with_are_told_one_by_one() -> None:
    both = [("FJI", "KEN"), ("KEN", "MLT")]
    text = "President John Otieno of Kenya spoke with the president of Fiji and the prime minister of Malta."
    assert [states for kind, states, _ in english.events(text) if kind == "contact"] == both
    text = "Президент Кении связался с президентом Фиджи и премьер-министром Мальты."
    assert [states for kind, states, _ in russian.events(text) if kind == "contact"] == both
    text = "Nakipag-ugnayan ang Kenya kay Pangulong Luis Rey ng Fiji at kay Pangulong Jon Sy ng Malta."
    assert [states for kind, states, _ in filipino.events(text) if kind == "contact"] == both


def test_visits_told_as_paid_without_a_day_are_no_tour() -> None:
    each = [("CAN", "EGY"), ("CAN", "JOR"), ("CAN", "LBN")]
    assert [states for _, states, _ in events("زار وزير خارجية كندا مصر والأردن ولبنان العام الماضي.")] == each
    told = filipino.events("Bumisita rin ang pangulo ng Kenya sa Japan, Tsina at Thailand noong nakaraang taon.")
    assert told == [("visit", (code, "KEN"), "happened") if code < "KEN" else ("visit", ("KEN", code), "happened")
                    for code in ("JPN", "CHN", "THA")]
    told = russian.events("В прошлом году президент Кении посетил Японию, Китай и Таиланд.")
    assert [kind for kind, _, _ in told] == ["visit"] * 3
    told = english.events("Since taking office, Kenya's president has visited Japan, China and Thailand.")
    assert [kind for kind, _, _ in told] == ["visit"] * 3


def test_visits_paid_within_days_or_on_a_tour_are_one() -> None:
    told = english.events("Kenya's president visited Japan, China and Thailand from 3 to 9 May 2024.")
    assert [kind for kind, _, _ in told] == ["tour"]
    told = english.events("Kenya's president will visit Japan, China and Thailand.")
    assert [kind for kind, _, _ in told] == ["tour"]
    told = events("زار وزير خارجية كندا في جولته مصر والأردن ولبنان.")
    assert ("tour", ("CAN", "EGY", "JOR", "LBN"), "happened") in told


def test_visits_in_the_plural_are_paid_one_by_one_a_visit_to_several_is_a_tour() -> None:
    each = english.events("The Chinese president paid visits to Mexico, Peru and Cuba.")
    assert [kind for kind, *_ in each] == ["visit", "visit", "visit"]
    once = english.events("The Chinese president is on a visit to Mexico, Peru and Cuba.")
    assert [kind for kind, *_ in once] == ["tour"]


def test_a_word_tells_that_each_was_met_apart() -> None:
    text = "Peruvian President Ana Ruiz will meet with the presidents of Chile and Cuba, respectively."
    assert [states for _, states, _ in english.events(text)] == [("CHL", "PER"), ("CUB", "PER")]
    text = "اجتمع وزير الخارجية الكيني في مكتبه مع سفراء اليابان وبيرو والنرويج كل على حدة."
    assert {states for _, states, _ in events(text)} == {("JPN", "KEN"), ("KEN", "NOR"), ("KEN", "PER")}


def test_those_whom_talks_brought_together_met_at_once() -> None:
    text = "شهدت نيودلهي أمس مباحثات جمعت رئيس كينيا مع رئيس البرازيل، ورئيس وزراء فيجي."
    assert [states for kind, states, _ in events(text) if kind == "meeting"] == [("BRA", "FJI", "KEN")]


def test_holders_of_one_plural_title_arrive_together() -> None:
    text = "وصل سفراء الهند والبرازيل والسنغال إلى نيروبي."
    assert [states for kind, states, _ in events(text) if kind == "visit"] == [("BRA", "IND", "KEN", "SEN")]


def test_a_colon_may_stand_behind_a_plural_title() -> None:
    text = "التقى رئيس كينيا أمس رؤساء: الهند والبرازيل والسنغال."
    assert [states for _, states, _ in events(text)] == [("BRA", "IND", "KEN", "SEN")]


def test_those_met_separately_or_bilaterally_are_met_each() -> None:
    text = "Peru's minister held bilateral meetings with counterparts from Chile, Bolivia, and Cuba in Lima."
    each = [sides for kind, sides, _ in english.events(text) if kind == "meeting"]
    assert sorted(each) == [("BOL", "PER"), ("CHL", "PER"), ("CUB", "PER")]
    text = "There were separate meetings between Peru's president and her counterparts from Chile and Bolivia."
    assert sorted(sides for _, sides, _ in english.events(text)) == [("BOL", "PER"), ("CHL", "PER")]


def test_what_officials_talk_of_is_no_state_of_theirs() -> None:
    text = "أجرى الوزير الكيني في برلين مباحثات مع المسؤولين {}حول الهند."
    for officials in ("", "الألمان "):
        assert [states for kind, states, _ in events(text.format(officials)) if kind == "meeting"] == [("DEU", "KEN")]


def test_those_who_came_on_one_journey_are_met_together() -> None:
    met = "Kenyan President William Ruto met with Ghanaian Minister John Mahama and Togolese Minister Ana Dogbe"
    together = [("meeting", ("GHA", "KEN", "TGO"), "happened")]
    for end in (", who arrived in Nairobi.", " during their visit to Kenya."):
        assert [event for event in english.events(met + end) if event[0] == "meeting"] == together
    assert [event for event in english.events(met + ".") if event[0] == "meeting"] == [
        ("meeting", ("GHA", "KEN"), "happened"), ("meeting", ("KEN", "TGO"), "happened"),
    ]
