from __future__ import annotations

from dragoman.model.mentions import Phrase
from dragoman.model.people import OfficePhrase, People


def named(*words: str, at: int = 0, country: str = "", rank: str = "", leader: str = "") -> Phrase:
    offices = [OfficePhrase(at, at + 1, "minister", rank, country)] if rank else []
    return Phrase(
        kind="person", first=0, last=0, start=at, end=at + 9, name=(at, at + 9), words=words, country=country,
        offices=offices, leader=leader,
    )


def test_a_short_name_is_the_person_introduced_before() -> None:
    people = People()
    full = people.mention(named("samira", "al", "haddad", at=0, country="LBN", rank="minister"))
    short = people.mention(named("haddad", at=50))
    assert short is full
    assert full.names == [(0, 9), (50, 59)]


def test_another_state_is_another_person() -> None:
    people = People()
    first = people.mention(named("omar", "karim", at=0, country="IRQ", rank="minister"))
    second = people.mention(named("karim", at=30, country="DZA", rank="minister"))
    assert first is not second


def test_a_shared_given_name_alone_is_not_enough() -> None:
    people = People()
    assert people.mention(named("omar", "karim")) is not people.mention(named("omar", "said", at=40))


def test_a_known_office_holder_is_one_person_however_spelled() -> None:
    people = People()
    first = people.mention(named("wladimir", "putin", leader="putin-vladimir"))
    assert people.mention(named("putine", at=40, leader="putin-vladimir")) is first


def test_the_senior_office_gives_the_rank() -> None:
    people = People()
    person = people.mention(named("vesna", "horvat", country="HRV", rank="deputy_head"))
    person.offices.append(OfficePhrase(3, 4, "foreign_minister", "foreign_minister", "HRV"))
    assert person.rank == "foreign_minister"


def test_a_weak_title_yields_to_a_plain_one() -> None:
    people = People()
    person = people.mention(named("ali", "saker", country="TCD", rank="ambassador"))
    person.offices.append(OfficePhrase(3, 4, "president", "head_of_state", is_weak=True))
    assert person.rank == "ambassador"


def test_a_title_alone_means_its_only_holder_named_before() -> None:
    people = People()
    person = people.mention(named("lina", "farah", at=0, country="JOR", rank="minister"))
    office = OfficePhrase(60, 70, "minister", "minister")
    assert people.holder(office, 60) is person
    assert people.holder(OfficePhrase(60, 70, "minister", "minister", "EGY"), 60) is None


def test_a_title_that_two_could_mean_means_nobody() -> None:
    people = People()
    people.mention(named("lina", "farah", at=0, country="JOR", rank="minister"))
    people.mention(named("omar", "said", at=20, country="EGY", rank="minister"))
    assert people.holder(OfficePhrase(60, 70, "minister", "minister"), 60) is None


def test_a_family_name_stands_first_in_china() -> None:
    people = People()
    person = people.mention(named("وانغ", "يي", country="CHN", rank="foreign_minister"))
    assert people.known["وانغ"] == person.id


def test_who_presides_over_a_parliament_may_be_called_president() -> None:
    people = People()
    people.mention(named("nabil", "haddad", country="LBN", rank="parliament_head"))
    person = people.mention(named("haddad", at=50, rank="head_of_state"))
    assert person.rank == "parliament_head"


def test_a_known_office_holder_of_a_state_of_family_names_first_is_called_by_the_first() -> None:
    people = People(homes={"yang-jiechi": "CHN"})
    full = people.mention(named("yang", "jiechi", rank="foreign_minister", leader="yang-jiechi"))
    assert people.known["yang"] == full.id
