from __future__ import annotations

import pytest

from dragoman.merge.features import forbidden, points
from dragoman.merge.judge import Judge, judge, load_weights, score
from dragoman.model.actors import ActorId
from dragoman.model.claims import Commitment, Event, Instrument, Position, Quantity
from tests.merge.made import dated, event, person, source, told

A, B = source("a", "2025-03-05"), source("b", "2025-03-06")
DAY = dated("2025-03-04")
MINISTER, OTHER = person("Ivan Petrov", "BLR"), person("Sergei Kuznetsov", "BLR")
GUEST, GUEST_RU = person("Salim bin Hamad Al Busaidi", "OMN"), person("Салим бен Хамад аль-Бусаиди", "OMN")


def reasons(left: Event, right: Event) -> str:
    return forbidden(told(left, A), told(right, B))


@pytest.mark.parametrize(("left", "right", "why"), [
    (event(date=DAY), event(date=dated("2025-03-07")), "other days"),
    (event(date=DAY), event("phone_call", date=DAY), "another kind of act"),
    (event(date=DAY), event(states=("CHL", "PER"), date=DAY), "other states"),
    (event(date=DAY, is_multiple=True), event(date=DAY), "several acts told as one"),
    (event(date=DAY, round=2), event(date=DAY, round=3), "another round"),
    (event(modality="denied"), event(), "denied by one"),
    (event(modality="cancelled"), event(), "cancelled by one, held by the other"),
    (event(modality="cancelled"), event(modality="scheduled"), ""),
    (event(date=DAY), event("consultations", date=DAY), ""),
    (event(date=DAY, modality="scheduled"), event(date=DAY), ""),
])
def test_what_can_never_be_one_act(left: Event, right: Event, why: str) -> None:
    assert reasons(left, right) == why
    assert reasons(right, left) == why


def test_one_text_tells_its_acts_apart() -> None:
    assert forbidden(told(event(date=DAY), A), told(event("consultations", date=DAY), A)) == "told apart by one text"


def test_opposite_stances_are_two_positions() -> None:
    left = Position(holders=(), holder_countries=("OMN",), stance="support", polarity=1, target="the plan")
    right = Position(holders=(), holder_countries=("OMN",), stance="reject", polarity=-1, target="the plan")
    assert forbidden(told(left, A), told(right, B)) == "the opposite stance"


def chance(left: Event, right: Event, *people: tuple[object, ...]) -> float:
    one = told(left, A, *people[0]) if people else told(left, A)  # type: ignore[arg-type]
    other = told(right, B, *people[1]) if people else told(right, B)  # type: ignore[arg-type]
    found = score(one, other, load_weights())[0]
    assert found == score(other, one, load_weights())[0]
    return found


def test_the_same_pair_on_the_same_day_is_one_meeting() -> None:
    assert chance(event(date=DAY), event(date=DAY)) > 0.8


def test_other_persons_of_the_same_states_make_another_meeting() -> None:
    assert chance(event(date=DAY), event(date=DAY), (MINISTER, GUEST), (OTHER, GUEST)) < 0.7
    assert chance(event(date=DAY), event(date=DAY), (MINISTER,), (OTHER,)) < 0.2


def test_a_person_is_known_in_another_script() -> None:
    with_name = chance(event(date=DAY), event(date=DAY), (MINISTER, GUEST), (MINISTER, GUEST_RU))
    assert with_name > chance(event(date=DAY), event(date=DAY))


def test_other_ranks_make_another_meeting() -> None:
    trade = person("Pavel Orlov", "BLR", "minister")
    assert chance(event(date=DAY), event(date=DAY), (MINISTER,), (trade,)) < 0.5


def test_nothing_but_the_pair_of_states_is_too_little() -> None:
    assert chance(event(date=dated("2025-03-01", "2025-03-31")), event(date=dated("2025-01-01", "2025-12-31"))) < 0.7
    old = source("c", "2025-01-05")
    assert score(told(event(), A), told(event(), old), load_weights())[0] < 0.6


def paper(title: str, **more: object) -> Instrument:
    return Instrument(kind="mou", title=title, countries=("BLR", "OMN"), date=DAY, status="signed", **more)  # type: ignore[arg-type]


def test_two_papers_of_one_ceremony_differ_by_title_and_amount() -> None:
    weights = load_weights()
    one = told(paper("memorandum on tourism and hotels"), A)
    assert score(one, told(paper("a memorandum on tourism and hotels"), B), weights)[0] > 0.9
    tourism = score(one, told(paper("memorandum on customs data exchange"), B), weights)[0]
    assert tourism < score(one, told(paper("a memorandum on tourism and hotels"), B), weights)[0]
    small, large = (paper("loan", value=Quantity(amount=amount, currency="USD")) for amount in (5e6, 9e6))
    assert "other_amount" in {point.name for point in points(told(small, A), told(large, B))}


def test_promises_to_others_are_other_promises() -> None:
    left = Commitment(by=(ActorId("OMN"),), to=(ActorId("BLR"),), action="send wheat", countries=("OMN",))
    right = Commitment(by=(ActorId("OMN"),), to=(ActorId("VNM"),), action="send wheat", countries=("OMN",))
    assert score(told(left, A), told(right, B), load_weights())[0] < 0.5


def test_a_judgement_says_why() -> None:
    found = judge(told(event(date=DAY), B), told(event(date=DAY), A), load_weights())
    assert found.left < found.right
    assert found.verdict == "same"
    assert any("when same day (2025-03-04)" in reason for reason in found.reasons)
    apart = judge(told(event(date=DAY), A), told(event(date=dated("2025-03-09")), B), load_weights())
    assert (apart.verdict, apart.reasons, apart.score) == ("different", ("other days",), 0.0)


def test_only_the_same_is_worth_a_judgement_and_a_changed_claim_is_judged_anew() -> None:
    judge_of = Judge(load_weights())
    one, other, apart = told(event(date=DAY), A), told(event(date=DAY), B), told(event(date=dated("2025-03-09")), B)
    assert judge_of.same(one, other) == judge(one, other, load_weights())
    assert judge_of.may_join(one, other)
    assert judge_of.same(one, apart) is None
    assert not judge_of.may_join(one, apart)


def names(left: object, right: object) -> set[str]:
    return {point.name for point in points(told(left, A), told(right, B))}  # type: ignore[arg-type]


def test_what_two_states_do_seldom_is_one_act_by_type_and_pair() -> None:
    opened = event("mission_opened", date=DAY), event("mission_opened", date=dated("2025-03-01", "2025-03-31"))
    assert "rare_type" in names(*opened)
    assert "rare_type" not in names(event(date=DAY), event(date=DAY))
    other = event("mission_opened", ("BLR", "OMN", "QAT"), date=DAY)
    assert "rare_type" not in names(opened[0], other)


def test_a_mediator_whom_one_outlet_leaves_out_does_not_make_two_acts() -> None:
    exchange = event("release", ("RUS", "UKR"), date=DAY)
    assert "shared_pair" in names(exchange, event("release", ("ARE", "RUS", "UKR"), date=DAY))
    assert "shared_pair" not in names(exchange, event("release", ("ARE", "RUS"), date=DAY))
    assert "shared_pair" not in names(exchange, event("release", ("RUS", "UKR"), date=DAY))


def test_promises_are_compared_by_their_figures_in_any_language() -> None:
    def promise(action: str) -> Commitment:
        return Commitment(by=(ActorId("ARE"),), action=action, countries=("ARE",))

    assert "same_figures" in names(promise("200 million dollars for it"), promise("выделить Судану 200 млн долларов"))
    assert "same_figures" not in names(promise("15 million dollars"), promise("выделить 200 млн долларов"))
    assert "same_figures" not in names(promise("aid in 2025"), promise("помощь в 2025 году"))


def test_persons_of_unknown_states_do_not_make_two_acts() -> None:
    one, other = person("Salem Rashid", ""), person("Lorna Escalante", "")
    left, right = told(event(date=DAY), A, one), told(event(date=DAY), B, other)
    assert "other_person" not in {point.name for point in points(left, right)}
