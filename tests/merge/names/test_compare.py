"""Two names: one person's or two persons'."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.merge.names import Evidence, Standing, compare, read_name

HERE = Standing(states=frozenset({"OMN"}))
ELSEWHERE = Standing(states=frozenset({"KEN"}))
OFFICIAL = Standing(organisations=frozenset({"UN"}))

ONE_PERSON = [
    ("Salim al-Harthi", "سالم الحارثي"),
    ("Salim al-Harthi", "Салим аль-Харти"),
    ("Viktor Sokolov", "فيكتور سوكولوف"),
    ("Виктор Петрович Соколов", "V. P. Sokolov"),
    ("Виктором Соколовым", "Viktor Sokolov"),
    ("Абдель Карим Хаддад", "Абдель Каримом Хаддадом"),
    ("عبد الكريم الحداد", "Abdulkarim Haddad"),
    ("Ramon Villanueva", "Ramón Villanueva"),
    ("Villanueva", "Рамон Вильянуэва"),
    ("Nasser bin Hilal Al Busaidi", "ناصر بن هلال البوسعيدي"),
    ("Takeshi Mori", "Mori Takeshi"),
    ("Bill Hartmann", "William Hartmann"),
    ("König Otto II.", "الملك أوتو الثاني"),
]
TWO_PERSONS = [
    ("Salim al-Harthi", "Hamad al-Harthi"),
    ("سعود بن ناصر البوسعيدي", "هلال بن ناصر البوسعيدي"),                     # brothers
    ("Saud bin Nasser Al Busaidi", "Nasser bin Hilal Al Busaidi"),            # son and father
    ("Nasser bin Hilal Al Busaidi", "Nasser bin Saud bin Hilal Al Busaidi"),  # one a generation lower
    ("Hilal bin Nasser", "Nasser bin Hilal"),                                 # the order says who is whose son
    ("Anna Sokolova", "Viktor Sokolov"),
    ("Sokolova", "Sokolov"),
    ("В. П. Соколов", "П. В. Соколов"),
    ("Pedro Villanueva Jr.", "Pedro Villanueva Sr."),
    ("Otto I", "Otto II"),
    ("Salman", "Sultan"),
    ("al-Khulaifi", "Nasser bin Khalifa"),                                    # a family name is no father's name
    ("Li Wei", "Xie Feng"),
]


@pytest.mark.parametrize("left, right", ONE_PERSON)
def test_one_person_is_found_however_written(left: str, right: str) -> None:
    assert compare(read_name(left), read_name(right), evidence=Evidence(HERE, HERE)).score > 0.5


@pytest.mark.parametrize("left, right", TWO_PERSONS)
def test_two_persons_of_one_state_stay_apart(left: str, right: str) -> None:
    assert compare(read_name(left), read_name(right), evidence=Evidence(HERE, HERE)).score < 0.5


def test_other_states_forbid_a_match_and_the_same_state_speaks_for_it() -> None:
    one, other = read_name("Salim al-Harthi"), read_name("سالم الحارثي")
    same, unknown = compare(one, other, evidence=Evidence(HERE, HERE)), compare(one, other)
    assert same.score > unknown.score > 0.0
    assert compare(one, other, evidence=Evidence(HERE, ELSEWHERE)).score == 0.0
    assert compare(one, other, evidence=Evidence(HERE, OFFICIAL)).relation == "open"


def test_the_reasons_name_what_met_and_what_did_not() -> None:
    match = compare(read_name("Salim al-Harthi"), read_name("Hamad al-Harthi"), evidence=Evidence(HERE, HERE))
    kinds = {reason.kind for reason in match.reasons}
    assert {"equal", "conflict", "state"} <= kinds
    assert any("Salim" in str(reason) and "Hamad" in str(reason) for reason in match.reasons)


letters = st.text(st.characters(codec="utf-8"), max_size=40)
names = st.one_of(letters, st.sampled_from([name for pair in ONE_PERSON + TWO_PERSONS for name in pair]))


@given(names, names)
def test_any_two_texts_compare_alike_in_either_order(left: str, right: str) -> None:
    one, other = read_name(left), read_name(right)
    there, back = compare(one, other), compare(other, one)
    assert 0.0 <= there.score <= 1.0
    assert there.score == pytest.approx(back.score, abs=1e-6)
    assert all(str(reason) for reason in there.reasons)
