"""For whom somebody acts whose title names no state: by what stands around the name and what was told before."""

from __future__ import annotations

import pytest

from tests import arabic, english, filipino, russian

PLACED = [
    # an office without a name told before, by the same title
    ("LIMA, May 3 - The Norwegian foreign minister came to Lima. Foreign Minister Ole Bakke said trade grew.", "NOR"),
    ("LIMA, May 3 - A Norwegian government spokesman said that troops would stay. \"We will wait,\" said spokesman "
     "Ole Bakke.", "NOR"),
    # what the sentence before was about
    ("LIMA, May 3 - Peru protested. Norway's position is the opposite. Foreign Minister Ole Bakke said it would vote "
     "against the bid.", "NOR"),
    ("LIMA, May 3 - Peru asked for help. The request was refused by Oslo. \"We have none,\" said Prime Minister Ole "
     "Bakke.", "NOR"),
    # for whom they act, and beside whom
    ("LIMA, May 3 - For Norway, Prime Minister Ole Bakke signed the treaty.", "NOR"),
    ("LIMA, May 3 - Peru spoke of Norway. In Oslo, Foreign Minister Ole Bakke said it would not pay.", "NOR"),
    ("LIMA, May 3 - Norwegian Prime Minister Kari Lund and Foreign Minister Ole Bakke arrived on Monday.", "NOR"),
    ("LIMA, May 3 - Senator Ole Bakke, his Norwegian counterpart, signed the treaty.", "NOR"),
    ("LIMA, May 3 - Foreign Minister Ole Bakke (Norway) met Foreign Minister Juan Pena (Peru) on Monday.", "NOR"),
    ("LIMA, May 3 - Norway sent a delegation. Visiting Foreign Minister Ole Bakke said trade grew.", "NOR"),
    # and where none of this holds: whoever receives the guest, or tells of another country, is of the home state
    ("LIMA, May 3 - The Norwegian foreign minister arrived in Lima. Foreign Minister Ole Bakke received him.", "PER"),
    ("LIMA, May 3 - Peru protested. Foreign Minister Ole Bakke said that Norway would have to pay.", "PER"),
    ("LIMA, May 3 - Norwegian Foreign Minister Kari Lund and President Ole Bakke met on Monday.", "PER"),
]


@pytest.mark.parametrize(("text", "country"), PLACED)
def test_somebody_acts_for(text: str, country: str) -> None:
    found = [actor.country for actor in english.read(text).actors if actor.kind == "person" and "Bakke" in actor.name]
    assert found == [country]


def test_an_office_that_opens_a_sentence_goes_with_the_sentence_before() -> None:
    text = "LIMA, May 3 - Peru protested. Norway's position is the opposite. The foreign minister condemned Peru."
    assert ("condemnation", ("NOR", "PER"), "happened") in english.events(text)


def test_in_news_of_others_alone_nobody_is_of_the_home_state() -> None:
    text = "Nagbabala ang Norway sa China. Sinabi ni Foreign Minister Ole Bakke na hindi ito papayag."
    assert [actor.country for actor in filipino.read(text).actors if actor.kind == "person"] == ["NOR"]


def test_an_ambassador_without_a_state_is_of_the_embassy_told_of_before() -> None:
    text = "MANILA - Nagbigay ng bigas ang Embahada ng {}. Pinangunahan ni Ambassador Ole Bakke ang seremonya."
    found = [filipino.read(text.format(state)).actors for state in ("Norway", "Pilipinas")]
    assert [[a.country for a in actors if "Bakke" in a.name] for actors in found] == [["NOR"], ["PHL"]]


def test_somebody_without_a_title_is_no_side_for_the_state_in_brackets() -> None:
    assert not russian.events("Тренер Чили Оле Берг (Норвегия) встретился с президентом Перу.")


def test_several_with_one_title_are_each_of_the_state_in_brackets() -> None:
    text = "Ministers Ole Bakke (Norway) and Juan Pena (Peru) signed the accord on Monday."
    assert [actor.country for actor in english.read(text).actors if actor.kind == "person"] == ["NOR", "PER"]
    assert ("signing", ("NOR", "PER"), "happened") in english.events(text)
    assert not english.events("Ministers Ole Bakke (36) and Juan Pena (41) met on Monday.")


def _arabic(text: str) -> list[tuple[str, str | None]]:
    return [(a.name, a.country) for a in arabic.read(text).actors if a.kind == "person"]


def test_a_legislator_sits_in_the_parliament_told_of_before() -> None:
    text = "صوت الكونغرس الأميركي ضد الاتفاق مع إيران. ورفضت إيران ذلك. وقال النائب توماس كلارك إن إيران تخدع الجميع."
    assert ("توماس كلارك", "USA") in _arabic(text)


def test_the_members_of_a_delegation_are_of_the_state_of_whom_it_goes_with() -> None:
    text = "ويرافق الرئيس الإستوني في زيارته إلى المغرب وفد يضم وزير الاقتصاد هنريك ساريب ووزيرة الدفاع جين موالا."
    assert _arabic(text) == [("هنريك ساريب", "EST"), ("جين موالا", "EST")]
