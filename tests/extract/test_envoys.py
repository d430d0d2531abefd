"""Acts done to envoys, and who takes part in talks told without both sides."""

from __future__ import annotations

from tests.english import events as events_in_english
from tests.filipino import events


def test_somebody_known_as_ambassador_needs_no_title() -> None:
    text = "Nagpulong sina Kalihim Rafael Tan at Peruvian Ambassador Jorge Vega. Ipinatawag si Vega ng DFA noong Enero."
    assert ("summons", ("PER", "PHL"), "happened") in events(text)


def test_what_is_only_joined_on_does_not_act() -> None:
    text = (
        "Sa isang talakayan kasama ang Ministrong Panlabas ng Eritrea, sinuri ni Pangulong Emmanuel Macron ng France "
        "ang mga isyu sa United Nations at Non-Aligned Movement."
    )
    assert events(text) == [("meeting", ("ERI", "FRA"), "happened")]


def test_whom_a_preposition_puts_aside_holds_no_office_of_the_list() -> None:
    text = "Idinaos ang pag-uusap ng mga ministrong panlabas ng Armenia at Azerbaijan, sa pamamagitan ng Russia."
    assert ("meeting", ("ARM", "AZE"), "happened") in [(t, c[:2], m) for t, c, m in events(text)]


def test_what_one_has_abroad_is_no_act_at_home() -> None:
    text = "Itinaas ng India ang taripa sa produkto mula Pakistan. Pinauwi rin ng New Delhi ang High Commissioner nito."
    assert ("recall", ("IND", "PAK"), "happened") in events(text)


def test_a_particle_repeated_behind_and_takes_up_the_preposition() -> None:
    text = "Ikinatuwa ng lahat ang bagong kasunduan sa pagitan ng Russia at ng Turkey na magtatag ng sona."
    assert ("agreement_reached", ("RUS", "TUR"), "happened") in events(text)


def test_a_linker_behind_a_paper_opens_what_is_told_of_it() -> None:
    text = "Kinumpirma ng Palasyo ang halaga ng kontrata na pipirmahan ng Pilipinas at South Korea."
    assert [(kind, states) for kind, states, _ in events(text)] == [("signing", ("KOR", "PHL"))]


def test_an_envoy_who_is_asked_to_go_somewhere_is_not_expelled() -> None:
    text = "Peruvian President Ana Ruiz asked the ambassador of Chile, Juan Rojas, to travel to Cuba for talks."
    assert "expulsion" not in [kind for kind, _, _ in events_in_english(text)]
