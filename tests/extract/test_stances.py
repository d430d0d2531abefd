"""Who holds a stance, who promises, and towards whom."""

from __future__ import annotations

from tests.arabic import positions, promises
from tests.english import positions as positions_in_english
from tests.filipino import positions as positions_in_filipino
from tests.filipino import promises as promises_in_filipino


def test_a_noun_tells_a_stance_only_where_a_verb_carries_it() -> None:
    carried = "أكد وزير الخارجية الكيني دعم بلاده لجهود السلام في السودان."
    assert positions(carried) == [("support", ("KEN",), ("SDN",))]
    assert positions("ناقش الوزير الكيني دعم جهود السلام في السودان.") == []


def test_an_aimed_stance_names_a_state_or_an_issue() -> None:
    assert positions("رفضت الهند اتهامات باكستان.") == [("reject", ("IND",), ("PAK",))]
    assert positions("رفضت الهند المقترح الجديد.") == []


def test_a_demand_is_made_of_somebody_save_where_the_speaker_makes_it() -> None:
    assert positions_in_english("The president of Chile called for patience.") == []
    named = "The president of Chile called on Peru to be patient."
    assert positions_in_english(named) == [("demand", ("CHL",), ("PER",))]
    spoken = 'Chilean Foreign Minister Ana Soto met reporters. "We demand the release of the crew," she said.'
    assert [(stance, holders) for stance, holders, _ in positions_in_english(spoken)] == [("demand", ("CHL",))]


def test_a_subject_that_nothing_reads_holds_what_is_said() -> None:
    text = "وصل الرئيس التركي إلى باريس، ورفض المتظاهرون سياسة فرنسا."
    assert positions(text) == []


def test_a_definite_participle_is_an_adjective() -> None:
    assert positions("التقى الوزير المصري بالأحزاب الرافضة لسياسة تركيا.") == []


def test_a_promise_may_be_one_in_the_future_only() -> None:
    assert promises("قال وزير الخارجية التركي إن بلاده ستواصل دعم أذربيجان.") == [("announced", ("TUR",))]
    assert promises("قال وزير الخارجية التركي إن بلاده تواصل دعم أذربيجان.") == []


def test_the_relations_of_a_promise_are_those_with_the_other_side() -> None:
    text = "استقبل الرئيس الكيني رئيس وزراء الهند. وتعهد الرئيس الكيني بتطوير العلاقات."
    assert promises(text) == [("pledged", ("KEN",))]
    assert promises("وتعهد الرئيس الكيني بتطوير العلاقات.") == []


def test_a_view_is_shared_by_both_sides() -> None:
    text = "اجتمع وزير خارجية كينيا مع نظيره الهندي. وقال الوزير الكيني إن هناك توافقا بشأن السودان."
    assert ("shared_view", ("IND", "KEN")) in [(stance, holders) for stance, holders, _ in positions(text)]


def test_a_carrier_may_stand_before_an_adverbial_set_in() -> None:
    text = "شدد وزير الداخلية الكيني، عقب لقاء مع نظيره الهندي، على ضرورة تأمين الحدود مع السودان."
    assert [holders for stance, holders, _ in positions(text) if stance == "demand"] == [("KEN",)]


def test_a_guest_is_welcomed_without_a_stance() -> None:
    assert positions("رحب الرئيس الكيني بوزير خارجية الهند في نيروبي.") == []
    assert positions("رحب الرئيس الكيني بقرار الهند.") == [("welcome", ("KEN",), ("IND",))]


def test_nothing_is_promised_where_only_the_time_follows() -> None:
    told = "Tiniyak ito ni Pangulong Emmanuel Macron ng France nang makausap si Pangulong Marcos."
    assert promises_in_filipino(told) == []
    meant = "Tiniyak din ni Pangulong Emmanuel Macron ng France na tutulong siya sa Ukraine."
    assert promises_in_filipino(meant) == [("pledged", ("FRA",))]


def test_a_noun_joined_to_one_that_a_verb_carries_is_carried_too() -> None:
    text = "أكد وزير الخارجية الكيني أهمية الحوار في السودان من أجل سلام دائم هناك، وضرورة استعادة الأمن في الصومال."
    assert [stance for stance, _, _ in positions(text)] == ["support", "demand"]


def test_what_another_state_foretells_is_no_promise() -> None:
    assert promises("قال رئيس الوزراء الهندي إن باكستان ستواصل دعم الصومال.") == []
    assert promises("قال رئيس الوزراء الباكستاني إن باكستان ستواصل دعم الصومال.") == [("announced", ("PAK",))]


def test_support_that_is_only_called_for_is_nobodys() -> None:
    text = "أكد وزير الخارجية الكيني أهمية دعم جهود الصومال."
    assert [holders for _, holders, _ in positions(text)] == [("KEN",)]


def test_an_intention_is_of_whom_it_is_told() -> None:
    assert promises("أشاد وزير الخارجية الكيني بنية الهند تمويل المشروع في الصومال.") == [("intention", ("IND",))]


def test_what_somebody_is_accused_of_holding_is_no_position_told() -> None:
    text = "Inaakusahan ng Peru ang Chile na sumusuporta sa mga rebelde."
    assert positions_in_filipino(text) == [("condemn", ("PER",), ("CHL",))]


def test_whoever_goes_on_speaking_in_quotation_marks_asks_for_what_they_must_do() -> None:
    text = 'Nagtalumpati si Pangulong Ana Cruz ng Peru. "Kailangan nilang umalis agad," ang sabi niya.'
    assert positions_in_filipino(text) == [("demand", ("PER",), ())]
