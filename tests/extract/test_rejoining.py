"""Where a clause goes on behind a relative clause set into it."""

from __future__ import annotations

from tests.arabic import events


def _met(text: str) -> list[set[str]]:
    return [set(countries) for kind, countries, *_ in events(text) if kind == "meeting"]


def test_the_object_may_stand_behind_a_relative_clause() -> None:
    assert _met("والتقى وزير خارجية كينيا الذي زار رواندا أمس، نظيره النرويجي.") == [{"KEN", "NOR"}]
    assert _met("استقبل رئيس بيرو الذي عاد أمس من تشيلي، وزير خارجية اليابان.") == [{"JPN", "PER"}]


def test_whom_a_preposition_leads_in_may_too() -> None:
    assert _met("بحث وزير خارجية غانا، الذي وصل اليوم إلى نيودلهي، مع نظيره الهندي ملف التجارة.") == [{"GHA", "IND"}]
    assert _met("التقى رئيس كينيا، الذي يزور فيجي حاليا، برئيسة وزراء الدنمارك.") == [{"DNK", "KEN"}]


def test_so_may_the_verb_itself_behind_an_auxiliary() -> None:
    text = "وكان وزير خارجية غانا، الذي زار نيروبي أمس، قد التقى نظيره الياباني في أديس أبابا."
    assert _met(text) == [{"GHA", "JPN"}]


def test_a_clause_that_has_its_object_does_not_go_on() -> None:
    text = "التقى رئيس غانا نظيره الياباني الذي زار كينيا، وزير خارجية بيرو السابق."
    assert {"GHA", "JPN"} in _met(text)


def test_so_may_the_two_sides_somebody_calls_on() -> None:
    text = "أغلقت الهند المعبر مع نيبال. ودعت بوتان، التي تتولى رئاسة الرابطة، الجانبين إلى ضبط النفس."
    assert [set(states) for kind, states, *_ in events(text) if kind == "appeal"] == [{"BTN", "IND", "NPL"}]


def test_where_somebody_went_may_stand_behind_a_relative_clause() -> None:
    text = "وصل وزير دفاع كينيا، الذي يقود وفدا عسكريا، إلى نيودلهي أمس."
    assert [set(states) for kind, states, *_ in events(text) if kind == "visit"] == [{"IND", "KEN"}]
    text = "وصل وزير خارجية كينيا الذي غادر أوسلو أمس، إلى نيودلهي."
    assert {"IND", "KEN"} in [set(states) for kind, states, *_ in events(text) if kind == "visit"]


def test_dashes_set_a_relative_clause_in() -> None:
    text = "ودعا وزير خارجية فيجي -الذي كان يتحدث في ختام لقاء مع رئيس بيرو- الهند إلى ضبط النفس."
    assert sorted((kind, states) for kind, states, *_ in events(text)) == [
        ("appeal", ("FJI", "IND")), ("meeting", ("FJI", "PER")),
    ]
