"""Who is named: names with hyphens, namesakes, owners of envoys, bodies behind the holder."""

from __future__ import annotations

from tests import english, russian
from tests.arabic import read
from tests.filipino import events, offices
from tests.reading import Texts


def test_a_small_syllable_behind_a_hyphen_belongs_to_the_name() -> None:
    found = offices("Dumating si Korean Vice Defense Minister Cho Min-soo.")
    assert found == {"Cho Min-soo": ("deputy_minister", "KOR")}


def test_a_small_syllable_may_also_be_a_word() -> None:
    assert offices("Dumating si Korean Trade Minister Choi Jae-won.") == {"Choi Jae-won": ("minister", "KOR")}
    assert offices("Dumating si Korean Trade Minister Park Jae-in.") == {"Park Jae-in": ("minister", "KOR")}


def test_a_surname_behind_a_hyphen_may_also_name_a_place() -> None:
    found = offices("Dumating si Foreign Secretary Ana Cruz-Santiago.")
    assert found == {"Ana Cruz-Santiago": ("foreign_minister", "PHL")}
    assert "US-China" not in " ".join(offices("Tinalakay ni Pangulong Marcos ang usapang US-China."))


def test_a_family_name_of_a_leader_behind_another_given_name_is_somebody_else() -> None:
    found = offices("Ayon kay Senador Imee Marcos, nagpulong sila ni Pangulong Marcos.")
    assert found == {"Imee Marcos": ("official", "PHL"), "Marcos": ("head_of_state", "PHL")}


def test_a_pronoun_behind_an_envoy_tells_whose_it_is() -> None:
    found = offices("Pinauwi ng Colombia ang ambassador nito sa Venezuela na si Álvaro Restrepo.")
    assert found == {"Álvaro Restrepo": ("ambassador", "COL")}


def test_a_body_behind_its_speaker_gives_the_state() -> None:
    found = offices("Ayon kay Tagapagsalita Geng Lihua ng Ministring Panlabas ng Tsina, tuloy ang pulong.")
    assert found == {"Geng Lihua": ("official", "CHN")}
    found = offices("Ayon kay spokesperson Geng Lihua ng Chinese Foreign Ministry, tuloy ang pulong.")
    assert found == {"Geng Lihua": ("official", "CHN")}


def test_an_embassy_behind_its_ambassador_gives_the_state() -> None:
    for embassy in ("Embassy of Japan", "Embahada ng Japan", "Japanese Embassy"):
        found = offices(f"Nag-courtesy call si Ambassador Koji Hanada ng {embassy} kay Pangulong Marcos.")
        assert found["Koji Hanada"] == ("ambassador", "JPN")
    found = offices("Ayon kay Consul Ana Lirio ng Embahada ng Pilipinas sa Peru, ligtas sila.")
    assert found == {"Ana Lirio": ("official", "PHL")}


def test_a_counterpart_named_in_apposition_has_the_rank() -> None:
    text = "Lumipad sa Dili si Foreign Secretary Rosa Sy. Kakausapin niya roon ang kanyang counterpart na si Ana Soto."
    assert offices(text)["Ana Soto"] == ("foreign_minister", "TLS")


def test_a_body_of_one_state_is_not_of_the_state_behind_a_particle_of_place() -> None:
    found = events("Nanawagan ang DFA sa China na itigil ang mga ilegal na aktibidad.")
    assert found == [("appeal", ("CHN", "PHL"), "happened")]


def test_troops_are_not_of_the_state_they_are_sent_to() -> None:
    found = events("Nagpadala ng mga sundalo ang North Korea sa Russia.")
    assert found == [("military_cooperation", ("PRK", "RUS"), "happened")]


def test_a_namesake_met_before_is_meant_by_the_family_name_alone() -> None:
    found = offices("Dumating si Bulgarian Ambassador Stoyan Petkov. Makikipagkita si Petkov sa mga negosyante.")
    assert found == {"Stoyan Petkov": ("ambassador", "BGR")}


def test_nobody_is_minister_and_speaker_at_once() -> None:
    text = "التقى وزير الخارجية المصري رئيس مجلس النواب نبيه بري في بيروت."
    assert ("foreign_minister", "EGY") in [(a.office.rank, a.country) for a in read(text).actors if a.office]


def test_states_behind_from_leave_a_plural_title_no_state_at_home() -> None:
    found = english.events("Foreign ministers from Egypt, Jordan and Iraq met in Amman on Sunday.")
    assert found == [("meeting", ("EGY", "IRQ", "JOR"), "happened")]


def test_whoever_chairs_an_organisation_beside_an_office_at_home_acts_for_both() -> None:
    text = "Kenyan President William Ruto phoned Chairperson of the African Union, President of Senegal Moussa Diop."
    assert english.events(text) == [("phone_call", ("AU", "KEN", "SEN"), "happened")]


def test_a_nickname_in_quotation_marks_belongs_to_the_name() -> None:
    found = offices('Nanawagan si Senador Rogelio "Boy" Go kay Pangulong Teresa ‘Tess’ Cruz sa Maynila.')
    assert found == {'Rogelio "Boy" Go': ("official", "PHL"), "Teresa ‘Tess’ Cruz": ("head_of_state", "PHL")}


def test_letters_that_look_like_a_suffix_may_open_a_name() -> None:
    assert offices("Nagtungo sa Maynila si Singaporean President SR Tan.") == {"SR Tan": ("head_of_state", "SGP")}


def test_a_name_ends_with_all_its_letters() -> None:
    assert offices("Dumating si Vietnamese Trade Minister Le Hong.") == {"Le Hong": ("minister", "VNM")}


def test_a_government_called_by_the_name_of_its_head_names_no_person() -> None:
    assert offices("Kinondena ng administrasyong Duterte ang China.") == {}
    assert offices("Kinondena ng Duterte administration ang China.") == {}
    assert offices("Kinondena ni Duterte ang China.") == {"Duterte": ("head_of_state", "PHL")}


def test_who_presents_credentials_is_an_ambassador() -> None:
    held = "Ana Ruiz ng Peru; Kofi Mensah ng Ghana; at Ivo Novak ng Malta"
    text = f"Ipinasa kay Pangulong Marcos ang letters of credence nina {held}."
    found = offices(text)
    assert found["Ana Ruiz"] == ("ambassador", "PER")
    assert found["Ivo Novak"] == ("ambassador", "MLT")
    assert len(events(text)) == 3


def test_an_honorific_of_rank_takes_the_state_behind_the_name() -> None:
    found = offices("Nakausap ni Pangulong Marcos si Admiral Mark Reyes ng Australia.")
    assert found["Mark Reyes"] == ("military", "AUS")


def test_a_prince_who_is_a_minister_is_listed_as_the_minister() -> None:
    found = offices("Nakausap ni Pangulong Marcos si Saudi Foreign Minister Prince Sami bin Nasser.")
    assert found["Sami bin Nasser"] == ("foreign_minister", "SAU")


def test_a_card_set_behind_a_name_is_not_part_of_it() -> None:
    reading = Texts("ru").read(
        "Президент Чили провёл переговоры с Ларсом Хольмом Хольм Ларс Премьер-министр Норвегии в Осло. "
        "Темы Внешняя политика Лица Хольм Ларс Статус материала"
    )
    assert {actor.name for actor in reading.actors if actor.kind == "person"} <= {"Ларс Хольм", "Хольм Ларс"}


def test_a_name_of_a_particle_and_a_letter_is_kept() -> None:
    text = "Сергей Лавров провёл переговоры с министром иностранных дел Китая Ван И."
    assert ("Ван И", "CHN") in russian.persons(text)


def test_two_titles_behind_a_name_that_nothing_sets_off_open_the_next_person() -> None:
    reading = read("استقبل الملك عبد الله الثاني ولي عهد البحرين الأمير سالم بن راشد.")
    ranks = {actor.office.rank: actor.country for actor in reading.actors if actor.office}
    assert ranks == {"head_of_state": "JOR", "royal": "BHR"}
    assert len(reading.claims) == 1


def test_one_man_is_deputy_head_and_minister() -> None:
    text = "Omani Foreign Minister Omar Amri met Qatar's Deputy Prime Minister and Foreign Minister Ali Nasr."
    assert english.persons(text) == [("Omar Amri", "OMN"), ("Ali Nasr", "QAT")]
    text = "Saudi Crown Prince and Prime Minister Fahd Nasr met Chinese State Councilor and Foreign Minister Li Wen."
    assert english.persons(text) == [("Fahd Nasr", "SAU"), ("Li Wen", "CHN")]
    assert english.events(text) == [("meeting", ("CHN", "SAU"), "happened")]


def test_a_head_without_a_name_is_not_the_minister_named_behind_him() -> None:
    text = "The prime minister and Foreign Minister Ali Nasr of Oman met the president of Peru."
    assert english.persons(text) == [("Ali Nasr", "OMN")]


def test_a_name_goes_on_past_a_particle_told_again() -> None:
    text = "Kuwait's Emir Sheikh Nasr Al Ahmad Al Jaber Al Sabah will arrive in Oman."
    assert english.events(text) == [("visit", ("KWT", "OMN"), "planned")]


def test_who_speaks_is_no_part_of_a_name() -> None:
    text = "In talks with Chilean Minister Soto I spoke of trade."
    assert english.persons(text) == [("Soto", "CHL")]


def test_persons_told_by_possessives_in_a_row_are_met_one_by_one() -> None:
    text = "Kenya's foreign minister met Peru's Juan Ruiz, Chile's Dorin and Ghana's Ali Okello on the sidelines."
    assert {states for _, states, _ in english.events(text)} == {("CHL", "KEN"), ("GHA", "KEN"), ("KEN", "PER")}


def test_the_state_before_a_name_is_the_persons() -> None:
    met = "Peru's president Juan Ruiz and Chile's Ana Soto met in Lima on Tuesday."
    assert [states for _, states, *_ in english.events(met)] == [("CHL", "PER")]
    told = "Chile's Ana Soto condemned Peru's Juan Ruiz on Monday."
    assert [states for _, states, *_ in english.events(told)] == [("CHL", "PER")]


def test_services_and_papers_of_a_state_are_no_persons() -> None:
    text = "The Chilean minister told Norway's Morning Times that Peru's Coast Guard had met Ghana's Oil Company."
    assert not [name for name, _ in english.persons(text) if name.endswith(("Times", "Guard", "Company"))]


def test_a_family_name_may_open_with_a_small_particle() -> None:
    found = offices("Sinabi ni Executive Director Nestor del Rosario ng NDRRMC na darating ang tulong.")
    assert "Nestor del Rosario" in found


def test_a_legislator_without_a_state_acts_at_home_in_its_press() -> None:
    found = offices("Sinabi ni Rep. Rodolfo Abad na hindi dapat payagan ang tropa ng Amerika.")
    assert found == {"Rodolfo Abad": ("official", "PHL")}


def test_who_leads_an_armed_group_or_a_church_holds_no_office_of_a_state() -> None:
    assert offices("Sinabi ni MILF chief negotiator Samir Usman na tuloy ang usapan sa Malaysia.") == {}
    assert offices("Sinabi ni Archbishop Jose Abad na dadalaw siya sa Italy.") == {}


def test_a_deputy_head_of_government_with_a_ministry_is_listed_as_the_deputy_head() -> None:
    found = Texts("en").offices("Norwegian Deputy Prime Minister and Finance Minister Ole Berg arrived in Lima.")
    assert found == {"Ole Berg": ("deputy_head", "NOR")}


def test_what_a_known_leader_is_called_former_is_not_held() -> None:
    assert "Perfecto Yasay" not in offices("Sinabi ni dating Foreign Affairs Secretary Perfecto Yasay na tama ito.")


def test_an_envoy_of_somebody_named_has_the_office_and_the_other_his_own() -> None:
    text = "Lima granted aid when Ivan Ruiz, the Special Envoy of Chilean President Ana Solis, visited Oslo."
    assert Texts("en").offices(text) == {"Ivan Ruiz": ("official", "CHL"), "Ana Solis": ("head_of_state", "CHL")}


def test_what_belongs_to_the_holder_of_an_office_may_be_no_office() -> None:
    text = "Norwegian Defense Secretary Ole Berg, the president's brother, met Chilean President Ana Solis."
    assert Texts("en").offices(text)["Ole Berg"] == ("minister", "NOR")


def test_a_rank_held_no_longer_is_no_office() -> None:
    text = "LIMA - Former Peruvian Gen. Luis Abad was sent to Chile."
    assert Texts("en").offices(text) == {}


def test_who_leads_what_is_not_known_leads_no_state() -> None:
    text = "ZVX leader Ivan Ruiz met Peruvian Foreign Minister Ana Solis. Rebel leader Luis Abad did not."
    assert Texts("en").offices(text) == {"Ana Solis": ("foreign_minister", "PER")}


def test_a_field_or_a_body_may_be_told_in_any_words_with_capitals() -> None:
    read_offices = Texts("en").offices
    text = "U.S. Under Secretary of State for Coastal Peoples Affairs Ivan Ruizov met Peruvian officials."
    assert read_offices(text) == {"Ivan Ruizov": ("deputy_minister", "USA")}
    text = "Head of the State Emergency Service of Ukraine Petro Kruk signed a declaration with France."
    assert read_offices(text)["Petro Kruk"] == ("official", "UKR")
    text = "The European Union's special representative for the Sahel, Emanuela Conti, met Peruvian officials."
    assert read_offices(text)["Emanuela Conti"] == ("official", "EU")


def test_a_premier_behind_a_region_heads_the_region() -> None:
    found = Texts("en").offices("Ontario Premier Jan Aasen met Indian officials.")
    assert found == {"Jan Aasen": ("regional_head", "CAN")}


def test_an_official_of_an_embassy_is_named_behind_it() -> None:
    found = Texts("en").offices("U.S. Embassy official Abdul Ismailov confirmed the visit to Peru.")
    assert found == {"Abdul Ismailov": ("official", "USA")}


def test_in_a_list_a_name_right_behind_a_title_holds_it() -> None:
    text = "King Haakon Ruiz of Norway, Kenyan President John Otieno, Thai Prime Minister Malee Chan, met in Lima."
    found = Texts("en").offices(text)
    assert (found["John Otieno"], found["Malee Chan"]) == (("head_of_state", "KEN"), ("head_of_government", "THA"))
    text = "Dumalo sina Sultan Amir Ruiz, Kenya President John Otieno, Peru Prime Minister Malee Chan at iba pa."
    found = Texts("fil").offices(text)
    assert (found["John Otieno"], found["Malee Chan"]) == (("head_of_state", "KEN"), ("head_of_government", "PER"))
