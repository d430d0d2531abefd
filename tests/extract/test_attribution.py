"""Who is told to have said what a sentence tells."""

from __future__ import annotations

import pytest

from dragoman.model.claims import Attribution, Claim, Event
from tests.filipino import positions
from tests.reading import read


def test_a_verdict_is_held_by_whoever_is_quoted() -> None:
    behind = '"Hindi katanggap-tanggap ang ginawa ng Chile," sabi ni Pangulong Ana Cruz ng Cuba.'
    assert positions(behind) == [("condemn", ("CUB",), ("CHL",))]
    before = "Ayon kay Pangulong Ana Cruz ng Cuba, dapat itigil ng Chile ang opensiba sa Peru."
    assert positions(before) == [("demand", ("CUB",), ("CHL", "PER"))]


def test_a_verdict_nobody_is_quoted_with_is_nobodys() -> None:
    assert positions("Hindi katanggap-tanggap ang ginawa ng Chile.") == []


def told(text: str, language: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Kind, names and media of the attribution of the first event of a text."""
    reading = read(text, language)
    names = {actor.id: actor.name for actor in reading.actors}
    first = next(claim for claim in reading.claims if isinstance(claim.says, Event))
    says: Attribution = first.attribution
    return says.kind, tuple(names[actor] for actor in says.by), says.chain


@pytest.mark.parametrize(("language", "text", "speaker"), [
    ("en", "Finnish Foreign Minister Elina Rautio said Norway had signed the agreement with Kenya.", "Elina Rautio"),
    ("ar", "قال وزير الخارجية التشيلي بابلو ريوس إن بلاده وقعت اتفاقية مع الأردن.", "بابلو ريوس"),
    ("ru", "Министр Армении Арам Саркисов заявил, что Ереван подписал соглашение с Ираном.", "Арам Саркисов"),
    ("fil", "Sinabi ni Foreign Secretary Elena Cruz na nilagdaan ng Pilipinas at Japan ang kasunduan.", "Elena Cruz"),
])
def test_what_hangs_on_a_verb_of_saying_is_told_by_its_subject(language: str, text: str, speaker: str) -> None:
    assert told(text, language) == ("reported_speech", (speaker,), ())


@pytest.mark.parametrize(("language", "text", "kind", "by", "chain"), [
    ("en", "According to the Kenyan embassy, the minister met President Samia in Dodoma.",
     "reported_speech", ("Embassy of Kenya",), ()),
    ("en", "Reuters reported that Kenya had recalled its ambassador to Somalia.", "media", (), ("Reuters",)),
    ("fil", "Bibisita sa Pilipinas ang pangulo ng Indonesia sa Mayo, ayon sa Reuters.", "media", (), ("Reuters",)),
    ("ru", "Президент Казахстана посетил Турцию, сообщила пресс-служба.", "reported_speech", (), ("пресс-служба",)),
    ("ru", "«Мы подписали соглашение с Ираном», — сказал министр иностранных дел Армении Арам Саркисов.",
     "direct_quote", ("Арам Саркисов",), ()),
])
def test_sources_media_and_speakers_put_behind_are_named(
    language: str, text: str, kind: str, by: tuple[str, ...], chain: tuple[str, ...]
) -> None:
    assert told(text, language) == (kind, by, chain)


@pytest.mark.parametrize(("language", "text"), [
    ("en", "President Ana Diaz of Peru visited Chile on Monday and said trade would grow."),
    ("en", "President Ana Diaz of Peru, who visited Chile on Monday, said trade would grow."),
    ("en", "The presidents of Peru and Chile met in Lima, and noted the growth of trade."),
    ("ru", "Президент Перу посетил Чили и заявил, что торговля будет расти."),
    ("ar", "زار رئيس بيرو تشيلي وقال إن التجارة ستنمو."),
    ("fil", "Bumisita sa Chile ang pangulo ng Peru at sinabi niyang lalago ang kalakalan."),
])
def test_what_stands_beside_a_verb_of_saying_the_narrator_tells(language: str, text: str) -> None:
    assert told(text, language) == ("narration", (), ())


def test_marks_around_a_name_open_no_quotation() -> None:
    text = "أعرب الوزير “كرم” عن شكره. زار رئيس بيرو تشيلي أمس."
    assert told(text, "ar")[0] == "narration"


def test_a_quotation_goes_on_with_whoever_spoke_last() -> None:
    text = (
        '"Our countries are close," Foreign Minister Elina Rautio of Finland said. '
        '"President Ana Diaz of Peru visited Chile in May."'
    )
    assert told(text, "en") == ("direct_quote", ("Elina Rautio",), ())


def test_who_speaks_for_both_states_the_position_of_both() -> None:
    reading = read("Kenyan Foreign Minister Asha Otieno said Kenya and Norway supported the plan of Peru.", "en")
    assert all(isinstance(claim, Claim) for claim in reading.claims)
    names = {actor.id: actor.name for actor in reading.actors}
    stated = {names[one] for claim in reading.claims for one in getattr(claim.says, "stated_by", ())}
    assert stated == {"Asha Otieno"}
