"""Where clauses are cut."""

from __future__ import annotations

from dragoman.extract.clauses import cut_clauses
from dragoman.languages.lexicon import Lexeme
from dragoman.languages.rules_schema import Grammar
from dragoman.model.claims import Event
from dragoman.model.mentions import Chunk, Phrase, Unit
from tests import arabic, english, russian
from tests.reading import read, said


def _unit(kind: str, form: str = "") -> Unit:
    return Unit(0, 0, 0, 0, 1, kind, kind, (Lexeme(kind, "", form),))


STATE: Chunk = Phrase("state", 0, 0, 0, 1)
STACKED = [_unit("verb", "past"), STATE, _unit("word"), _unit("verb", "past"), STATE]


def test_a_second_verb_opens_a_clause_where_place_tells_verbs() -> None:
    cut = cut_clauses(STACKED, Grammar(verb_by_place=True))
    assert [(clause.first, clause.opener) for clause in cut] == [(0, ""), (3, "stacked")]
    assert len(cut_clauses(STACKED, Grammar())) == 1


def test_what_is_said_of_an_act_right_behind_it_stays_with_it() -> None:
    chunks = [_unit("verb", "past"), STATE, _unit("trigger", "noun"), _unit("verb", "past")]
    assert len(cut_clauses(chunks, Grammar(verb_by_place=True))) == 1


def test_particles_of_a_second_verb_go_with_it() -> None:
    particle = _unit("auxiliary")
    cut = cut_clauses([*STACKED[:3], particle, *STACKED[3:]], Grammar(verb_by_place=True))
    assert [(clause.first, clause.opener) for clause in cut] == [(0, ""), (3, "stacked")]


def test_the_main_clause_begins_behind_an_adverbial_that_tells_an_act() -> None:
    chunks = [_unit("break"), _unit("trigger", "noun"), _unit("resumptive"), _unit("trigger", "past"), STATE]
    assert [(clause.first, clause.opener) for clause in cut_clauses(chunks, Grammar())] == [(0, "break"), (2, "main")]


def test_a_semicolon_parts_what_two_subjects_do() -> None:
    talks = "В Осло прошли переговоры министра обороны Чили и министра обороны Перу"
    text = f"{talks}; президент Кубы обсудил с президентом Финляндии торговлю."
    assert {countries for _, countries, _ in russian.events(text)} == {("CHL", "PER"), ("CUB", "FIN")}


def test_what_stands_between_dashes_is_no_subject_of_what_follows() -> None:
    text = "Officials of Somalia and Ethiopia -- whose forces are fighting rebels in Kenya -- accused Eritrea of theft."
    assert english.events(text) == [("condemnation", ("ERI", "ETH", "SOM"), "happened")]


def test_words_for_what_is_expected_open_a_clause() -> None:
    told = arabic.events("وكان رئيس فنلندا قد زار الرباط، ويرتقب أن يتوجه غدا إلى الجزائر.")
    assert [states for kind, states, _ in told if kind == "visit"] == [("FIN", "MAR"), ("DZA", "FIN")]


def test_by_whom_a_thing_was_done_is_no_subject_of_the_verb_behind() -> None:
    events = said(read("The pact signed by Senegal and Mali expired in June.", "en", "2020-08-05"), Event)
    assert {(event.type, event.countries) for event in events} == {
        ("signing", ("MLI", "SEN")), ("termination", ("MLI", "SEN")),
    }
    ended = next(event for event in events if event.type == "termination")
    assert str(ended.date.earliest) == "2020-06-01"
    assert all(event.date.earliest is None for event in events if event.type == "signing")


def test_what_a_verb_needs_is_looked_for_in_its_own_clause_not_before_the_conjunction_that_opens_it() -> None:
    met = "Peru and Chile held talks in Oslo."
    text = f"{met} Peru will keep some sanctions until Chile agrees to suspend the mining of lithium and talk."
    assert {kind for kind, _, _ in english.events(text)} == {"meeting"}
    lifted = english.events("Talks will go on until Chile agrees to suspend its sanctions on Peru.")
    assert {"CHL", "PER"} in [set(countries) for kind, countries, _ in lifted if kind == "sanction"]
