"""Who does what to whom in Filipino sentences: visits, lists of envoys, owners before verbs."""

from __future__ import annotations

from tests.filipino import events, offices, positions, promises


def test_who_lands_in_the_own_state_pays_no_visit() -> None:
    assert events("Lalapag si Pangulong Rodrigo Duterte ng Pilipinas sa Davao mula sa Hong Kong.") == []
    assert events("Lalapag si Pangulong Rodrigo Duterte ng Pilipinas sa Hong Kong.") == [
        ("visit", ("HKG", "PHL"), "planned"),
    ]


def test_who_acts_may_stand_behind_where_he_goes() -> None:
    text = "Mahalaga ang state visit sa Peru ni Punong Ministro Ole Berg ng Norway."
    assert events(text) == [("visit", ("NOR", "PER"), "happened")]
    text = "Tinuligsa ng China ang pagbisita sa Peru ni Punong Ministro Ole Berg ng Norway."
    assert ("visit", ("NOR", "PER"), "happened") in events(text)


def test_an_anniversary_is_as_the_verb_that_celebrates_it() -> None:
    text = "Nakatakdang ipagdiwang ng Peru at Chile ang ika-78 anibersaryo ng ugnayang diplomatiko."
    assert events(text) == [("bilateral_event", ("CHL", "PER"), "planned")]
    text = "Ipinagdiwang ng Peru at Chile ang ika-78 anibersaryo ng ugnayang diplomatiko."
    assert events(text) == [("bilateral_event", ("CHL", "PER"), "happened")]


def test_the_dot_of_a_suffix_belongs_to_the_name() -> None:
    text = "Tinanggap ni Pangulong Ana R. Cruz Jr. ng Cuba ang kredensiyal ng bagong embahador ng Chile."
    assert events(text) == [("credentials_presentation", ("CHL", "CUB"), "happened")]


def test_envoys_who_present_their_credentials_together_do_so_one_by_one() -> None:
    text = "Ipinasa kay Pangulong Marcos ang letters of credence nina Ana Ruiz ng Peru at Kofi Mensah ng Ghana."
    assert events(text) == [
        ("credentials_presentation", ("PER", "PHL"), "happened"),
        ("credentials_presentation", ("GHA", "PHL"), "happened"),
    ]


def test_the_owner_before_a_verb_is_who_acts() -> None:
    text = "Dumating sa Maynila si Pangulong Ana Cruz ng Cuba. Kanilang kinokondena ang pananakot ng Chile."
    assert ("condemnation", ("CHL", "CUB"), "happened") in events(text)


def test_the_first_who_acts_holds_the_stance() -> None:
    text = "Ikinatuwa ni Pangulong Ana Cruz ng Cuba ang kagustuhan ni Punong Ministro Pham Minh Chinh ng Vietnam."
    assert [holders for _, holders, _ in positions(text)] == [("CUB",)]


def test_who_has_no_plan_promises_nothing() -> None:
    assert promises("Walang balak ang Japan na tulungan ang Ukraine.") == []


def test_small_words_stand_inside_set_phrases() -> None:
    assert positions("Malugod ding tinanggap ng Pilipinas ang desisyon ng Japan.") == [
        ("welcome", ("PHL",), ("JPN",)),
    ]
    assert events("Hindi rin tinanggap ng Russia ang panukala ng Ukraine.") == [
        ("rejection", ("RUS", "UKR"), "happened"),
    ]


def test_societies_that_criticise_a_state_are_no_party() -> None:
    assert events("Binatikos ng Human Rights Watch ang Pilipinas.") == []
    assert events("Hinimok ng Japan ang China na igalang ang desisyon ng Permanent Court of Arbitration.") == [
        ("appeal", ("CHN", "JPN"), "happened"),
    ]


def test_what_an_appeal_is_about_is_not_its_addressee() -> None:
    text = "Umapela ang Japan sa North Korea na tumalima sa ilalim ng UN Security Council Resolutions."
    assert events(text) == [("appeal", ("JPN", "PRK"), "happened")]


def test_nobody_named_who_takes_no_aim_holds_no_position() -> None:
    text = "Pinuna ni Pangulong Marcos ang China. Kasalukuyang kinukuwestiyon ang badyet."
    assert [stance for stance, _, _ in positions(text)] == ["condemn"]


def test_what_somebody_will_feel_is_no_position() -> None:
    assert positions("Ikatutuwa ng Pilipinas ang tulong ng Japan.") == []


def test_what_is_being_prepared_is_planned() -> None:
    assert events("Naghahanda ng mga parusa ang Japan laban sa North Korea.") == [
        ("sanction", ("JPN", "PRK"), "planned"),
    ]


def test_who_lets_a_missile_go_frees_nobody() -> None:
    found = events("Nagpakawala ng missile ang North Korea patungo sa Japan.")
    assert found == [("incident", ("JPN", "PRK"), "happened")]


def test_what_something_is_called_stands_before_who_calls_it_so() -> None:
    text = "Tinawag na panghihimasok ng Vietnam ang pahayag ng Chile."
    assert events(text) == [("condemnation", ("CHL", "VNM"), "happened")]
    assert positions(text) == [("condemn", ("VNM",), ("CHL",))]


def test_what_somebody_did_is_no_agent_of_the_verb_before_it() -> None:
    text = "Kinondena ng Cuba ang ginawa ng Chile sa Lima."
    assert positions(text) == [("condemn", ("CUB",), ("CHL", "PER"))]
    text = "Hindi kinokondena ng resolusyon ang ginawa ng Chile sa Peru."
    assert positions(text) == []


def test_a_charge_that_is_denied_is_no_stance_of_its_own() -> None:
    assert positions("Itinanggi ng Cuba ang akusasyon ng Chile.") == [("reject", ("CUB",), ("CHL",))]


def test_a_ship_stands_for_the_forces_it_belongs_to() -> None:
    text = "Binangga ng barko ng China ang BRP Andres Reyes."
    assert events(text) == [("incident", ("CHN", "PHL"), "happened")]


def test_a_noun_that_only_names_a_planned_visit_tells_no_tense() -> None:
    text = (
        "Nakatakdang bumisita si Pangulong Ana Cruz ng Cuba sa Chile sa susunod na linggo. "
        "Kasama sa biyahe ni Pangulong Cruz sa Chile ang mga negosyante."
    )
    assert events(text) == [("visit", ("CHL", "CUB"), "scheduled")]


def test_whose_the_second_of_two_nouns_is_takes_no_part_with_who_acts() -> None:
    assert positions("Kinondena ng Cuba ang pag-atake at pananakop ng Chile.") == [("condemn", ("CUB",), ("CHL",))]
    assert positions("Kinondena ng Cuba at ng Peru ang pananakop ng Chile.") == [("condemn", ("CUB", "PER"), ("CHL",))]


def test_what_stands_before_a_verb_may_be_what_a_stance_is_about() -> None:
    text = "Ang hakbang na ito ng Chile ay kinondena ng Cuba."
    assert positions(text) == [("condemn", ("CUB",), ("CHL",))]


def test_what_somebody_will_not_be_glad_of_is_no_stance_yet() -> None:
    assert positions("Hindi ikatutuwa ng Cuba ang desisyon ng Chile.") == []
    assert positions("Ikinatuwa ng Cuba ang desisyon ng Chile.") == [("welcome", ("CUB",), ("CHL",))]


def test_a_statement_that_is_objected_to_has_no_speaker_here() -> None:
    assert positions("Dismayado ang Cuba sa pahayag ng Chile.") == [("concern", ("CUB",), ("CHL",))]


def test_talks_that_something_follows_upon_are_of_those_named_with_them() -> None:
    text = (
        "Kinumpirma ni Pangulong Ana Cruz ng Cuba ang negosasyon ng Chile at Peru, kasunod ng pag-uusap niya kay "
        "Pangulong Luis Soto ng Chile."
    )
    assert ("meeting", ("CHL", "CUB"), "happened") in events(text)


def test_what_somebody_refuses_to_do_is_denied() -> None:
    text = "Tumanggi ang Cuba sa pagpataw ng bagong sanctions sa Chile."
    assert ("sanction", ("CHL", "CUB"), "denied") in events(text)


def test_where_somebody_is_tells_a_visit() -> None:
    assert events("MANILA - Nasa Lima ngayon si Pangulong Ana Cruz ng Cuba.") == [("visit", ("CUB", "PER"), "ongoing")]
    assert events("Ligtas ang mga Pilipinong nasa Chile, ayon kay Pangulong Ana Cruz ng Cuba.") == []


def test_a_noun_behind_a_particle_of_place_is_not_what_a_verb_carries() -> None:
    text = "Binigyang-diin ng Cuba sa kanilang panawagan ang krisis sa Chile."
    assert [stance for stance, _, _ in positions(text)] == []
    assert positions("Inulit ng Cuba ang panawagan sa Chile.") == [("demand", ("CUB",), ("CHL",))]


def test_a_negation_tied_by_a_hyphen_negates_its_own_word_only() -> None:
    assert positions("Ipinahayag ng Cuba ang di-nagbabagong suporta sa Chile.") == [("support", ("CUB",), ("CHL",))]
    assert events("Di nakipagpulong si Pangulong Ana Cruz ng Cuba kay Pangulong Luis Soto ng Chile.") == [
        ("meeting", ("CHL", "CUB"), "denied"),
    ]


def test_whose_a_meeting_was_may_be_told_behind_it() -> None:
    text = (
        "Pinuri ni Pangulong Luis Soto ng Peru ang Cuba. "
        "Sa kanya namang pulong kay Ministrong Panlabas Eva Reyes ng Chile, sinabi ni Pangulong Ana Cruz ng Cuba na "
        "handa siya."
    )
    assert ("meeting", ("CHL", "CUB"), "happened") in events(text)


def test_lawmakers_of_the_home_state_speak_for_themselves() -> None:
    warned = "MANILA - Nagbabala si {} sa panghihimasok ng China sa Pilipinas."
    assert events(warned.format("Senador Ana Cruz")) == []
    assert events(warned.format("Pangulong Ana Cruz")) == [("warning", ("CHN", "PHL"), "happened")]


def test_somebody_is_in_a_place_only_where_the_place_stands_behind() -> None:
    assert events("Ayon kay Ministro Ana Cruz ng Cuba, nasa mahirap na kalagayan ang relasyon sa Chile.") == []


def test_who_stands_in_front_of_a_patient_verb_acts_where_another_nominative_follows() -> None:
    assert positions("Ang Cuba ay kinondena ang pag-atake ng Chile.") == [("condemn", ("CUB",), ("CHL",))]
    assert positions("Ang pag-atake ng Chile ay kinondena ng Cuba.") == [("condemn", ("CUB",), ("CHL",))]


def test_a_proposal_in_front_of_its_verb_is_a_noun() -> None:
    text = "Ang panukala ng Chile ay tinanggihan ng Cuba."
    assert positions(text) == [("reject", ("CUB",), ("CHL",))]
    assert events(text) == [("rejection", ("CHL", "CUB"), "happened")]


def test_who_assures_promises_where_something_is_to_be_done() -> None:
    assert promises("Tiniyak ng Cuba na tutulungan nito ang Chile.") == [("pledged", ("CUB",))]
    assert promises("Tiniyak ng Cuba na gumagawa ito ng hakbang para sa Chile.") == []
    assert promises("Tiniyak ng Cuba na ligtas ang mga mamamayan ng Chile.") == []
    assert promises("Pumayag ang Cuba na bumuo ng komite kasama ang Chile.") == [("agreed", ("CUB",))]
    assert promises("Bukas ang Cuba sa diyalogo sa Chile.") == []


def test_what_is_called_alarming_is_a_concern() -> None:
    text = "Ayon kay Punong Ministro Ana Cruz ng Cuba, nakababahala ang desisyon ng Chile."
    assert positions(text) == [("concern", ("CUB",), ("CHL",))]


def test_a_meeting_that_nobody_holds_and_no_side_is_named_of_is_only_a_word() -> None:
    text = "Sinabi ni Pangulong Ana Cruz ng Cuba sa Chile na mahalaga ang pulong. Magbubunga umano ang negosasyon."
    assert events(text) == []


def test_people_that_nothing_reads_hold_no_position_for_a_state() -> None:
    text = "Bumisita si Pangulong Ana Cruz ng Cuba sa Chile. Kinondena ng mga residente ang gobyerno ng Chile."
    assert positions(text) == []


def test_two_titles_behind_a_comma_are_those_of_the_next_person() -> None:
    text = "Dumalo sina DTI Secretary Ana Cruz, National Security Adviser Sec. Luis Soto at iba pa."
    assert offices(text) == {"Ana Cruz": ("minister", "PHL"), "Luis Soto": ("security_council_head", "PHL")}


def test_titles_may_be_cut_short() -> None:
    text = "Nakipagkita si US Pres. John Adams kay Amb. Luis Soto ng Chile."
    assert events(text) == [("meeting", ("CHL", "USA"), "happened")]


def test_what_is_brought_to_somebody_is_that_of_who_brings_it() -> None:
    stated = "Nagpahayag si Pangulong Ana Cruz ng Cuba kay Pangulong Xi Jinping ng kanyang pag-aalala sa Chile."
    assert [holders for _, holders, _ in positions(stated)] == [("CUB",)]


def test_the_department_is_the_one_named_last() -> None:
    text = (
        "Ipinatawag ng Department of Foreign Affairs ng Pilipinas ang embahador ng China. "
        "Kinondena ng kagawaran ang ginawa ng China."
    )
    assert ("condemn", ("PHL",), ("CHN",)) in positions(text)


def test_a_verdict_is_that_of_who_speaks_not_of_whose_act_it_is() -> None:
    text = "Malinaw na probokasyon ng China ang pagpasok ng mga barko nito, ayon sa Pilipinas."
    assert positions(text) == [("condemn", ("PHL",), ("CHN",))]


def test_who_has_left_and_is_about_to_arrive_makes_one_journey() -> None:
    text = (
        "Bumiyahe patungong Lima si Pangulong Ana Cruz ng Cuba. "
        "Inaasahang darating ang Pangulo ng Cuba sa Peru. "
        "Layon ng kanyang pagbisita sa Peru na palakasin ang kalakalan."
    )
    assert events(text) == [("visit", ("CUB", "PER"), "happened")]


def test_what_is_aimed_at_is_planned() -> None:
    assert events("Layon ng China na lumagda ng kasunduan sa Peru.") == [("signing", ("CHN", "PER"), "planned")]


def test_whose_paper_it_is_says_what_it_says() -> None:
    text = "Bumoto ang Peru laban sa resolusyon ng United Nations na nananawagan sa Myanmar na palayain si Suu Kyi."
    assert positions(text) == [("demand", ("UN",), ("MMR",))]
    assert positions("Sinabi ng Pilipinas na kinokondena ang China.") == [("condemn", ("PHL",), ("CHN",))]


def test_a_protest_put_first_is_that_of_who_hands_it_over() -> None:
    text = "Isang diplomatic protest ang ipinaabot ni Kalihim Ana Cruz ng Peru sa embahador ng Chile."
    assert positions(text) == [("condemn", ("PER",), ("CHL",))]


def test_news_tied_to_what_it_tells_is_denied_with_it() -> None:
    text = "Itinanggi ng Peru ang balitang nagpulong ang Pangulo ng Peru at ang Pangulo ng Chile."
    assert ("meeting", ("CHL", "PER"), "denied") in events(text)


def test_a_headline_on_what_is_to_come_is_not_told_again_by_what_is_past() -> None:
    text = (
        "Ministrong Panlabas ng Cuba, dadalaw sa Peru\n\n"
        "Dadalaw sa Peru si Ministrong Panlabas Ana Cruz ng Cuba sa Mayo 5, 2015.\n\n"
        "Dumalaw sa Peru si Cruz noong Nobyembre 5, 2013."
    )
    visits = [event for event in events(text) if event[0] == "visit"]
    assert sorted(modality for _, _, modality in visits) == ["happened", "scheduled"]


def test_what_is_sent_in_order_to_help_is_one_act_of_aid() -> None:
    text = "Nagpadala na rin ang Chile ng humanitarian assistance upang makatulong sa Peru."
    assert events(text) == [("aid", ("CHL", "PER"), "happened")]


def test_who_travels_in_order_to_attend_takes_part() -> None:
    text = "Bibiyahe si Pangulong Ana Cruz ng Cuba sa Lima upang dumalo sa summit ng ASEAN."
    assert ("conference", ("ASEAN", "CUB", "PER"), "planned") in events(text)


def test_asking_pardon_asks_for_nothing_to_be_done() -> None:
    assert [kind for kind, _, _ in events("Humingi ng paumanhin ang Peru sa Chile.")] == ["message"]
    assert events("Humingi ng paumanhin ang aktor na si Leo Cruz sa mga taga-Chile sa Peru.") == []


def test_what_describes_a_paper_is_done_whatever_the_clause_denies() -> None:
    text = "Hindi layunin ng Chile na baguhin ang nilagdaang kasunduan ng Chile at Peru."
    assert ("signing", ("CHL", "PER"), "happened") in events(text)


def test_a_conference_that_only_tells_when_is_not_joined_by_who_acts() -> None:
    text = "Tumawag ang Pangulo ng Chile kay Pangulong Ana Cruz ng Cuba pagkatapos ng ASEAN Summit."
    assert events(text)[0] == ("phone_call", ("CHL", "CUB"), "happened")
    assert all("CHL" not in states for kind, states, _ in events(text) if kind == "conference")


def test_who_grieves_for_the_victims_did_not_attack_them() -> None:
    text = "Nakiramay ang Peru sa mga biktima ng pag-atake sa Chile."
    assert "use_of_force" not in {kind for kind, *_ in events(text)}


def test_what_a_state_tells_its_own_people_abroad_is_no_dealing_with_where_they_live() -> None:
    assert events("Pinayuhan ng Department of Foreign Affairs ang mga Pilipino sa Syria na umuwi.") == []
    assert events("Nanawagan ang Pilipinas sa Kuwait na protektahan ang mga Pilipino.") == [
        ("appeal", ("KWT", "PHL"), "happened"),
    ]


def test_a_country_that_is_counted_or_one_of_many_is_not_the_own_one() -> None:
    text = "Ang Pilipinas ay naghihintay. Kinondena ng 17 miyembrong bansa ang Chile."
    assert events(text) == []
    assert events("Ang Pilipinas ay naghihintay. Kinondena ng mga naturang bansa ang Chile.") == []
    assert events("Naghihintay ang Pilipinas. Kinondena ng bansa ang Chile.") == [
        ("condemnation", ("CHL", "PHL"), "happened"),
    ]


def test_a_prefix_before_a_hyphen_is_no_pronoun() -> None:
    told = "I-adopt umano ng asembleya ang resolusyon na nananawagan sa Chile na tumigil."
    text = f"Nagsalita si Pangulong Ana Cruz ng Cuba. {told}"
    assert not any("CUB" in countries for kind, countries, _ in events(text) if kind == "appeal")


def test_small_words_stand_inside_prepositions_and_behind_verbs() -> None:
    text = "Nagpadala ang Japan ng tulong sa Chile sa pamamagitan din ng Red Cross."
    assert events(text) == [("aid", ("CHL", "JPN"), "happened")]
    assert ("use_of_force", ("CHL", "PER"), "happened") in events("Naglunsad na rin ng airstrike ang Peru sa Chile.")


def test_members_of_an_organisation_are_not_the_two_leaders() -> None:
    text = (
        "Tinalakay nina Pangulong Ana Cruz ng Cuba at Pangulong Lee Min ng Vietnam ang utang ng mga kasapi ng ASEAN. "
        "Tinalakay din ng dalawang lider ang turismo."
    )
    assert {countries for kind, countries, _ in events(text) if kind == "meeting"} == {("CUB", "VNM")}


def test_what_opens_a_headline_is_acted_upon_where_who_acts_follows_the_verb() -> None:
    assert positions("Chile, kinondena ng Peru")[0][1] == ("PER",)
    assert events("Peru, nilusob ng Chile") == [("use_of_force", ("CHL", "PER"), "happened")]


def test_help_of_several_goes_home() -> None:
    text = "Tinamaan ng bagyo ang Pilipinas. Nag-donate ang Peru at Chile para sa mga biktima ng Bagyong Liwayway."
    assert [countries for kind, countries, _ in events(text) if kind == "aid"] == [("CHL", "PER", "PHL")]


def test_the_initials_of_newspapers_name_the_own_state() -> None:
    assert events("Nilagdaan ng PH, Peru ang kasunduan sa kalakalan.") == [("signing", ("PER", "PHL"), "happened")]
