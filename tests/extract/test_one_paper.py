"""What a text tells of one paper in several places is one entry; what sums papers up gives way to them."""

from __future__ import annotations

import pytest

from dragoman.model.claims import Event, Instrument
from tests import russian
from tests.english import read
from tests.reading import read as read_in


def _papers(text: str, language: str = "en") -> list[str]:
    return sorted(c.says.kind for c in read_in(text, language).claims if isinstance(c.says, Instrument))


def test_a_general_word_that_points_back_is_the_paper_told_before() -> None:
    text = "Peru and Chile signed a loan agreement in Lima. This agreement was signed by both ministers."
    assert _papers(text) == ["loan"]


def test_the_special_kind_is_kept_where_the_headline_only_says_agreement() -> None:
    text = "Peru and Chile sign an agreement.\nPeru and Chile signed an air services agreement in Lima on Monday."
    assert _papers(text) == ["air_services"]


def test_papers_of_one_kind_on_different_matters_are_two() -> None:
    text = "Peru and Chile signed an agreement on fishing. They also signed an agreement on the transfer of prisoners."
    assert _papers(text) == ["agreement", "agreement"]


def test_a_sum_of_papers_gives_way_to_those_told_behind_it() -> None:
    text = (
        "Peru and Chile signed two documents. Peru and Chile signed a memorandum of understanding on tea. "
        "Peru and Chile signed an agreement on fishing."
    )
    assert _papers(text) == ["agreement", "mou"]


@pytest.mark.parametrize(("language", "text"), [
    ("ru", "Чили и Перу подписали соглашение о рыболовстве. Документ подписан в Лиме министрами двух стран."),
    ("ar", "وقعت كينيا والهند اتفاقية قرض. وقال الوزير إن كينيا والهند وقعتا هذا الاتفاق في نيروبي."),
    ("fil", "Nilagdaan ng Pilipinas at Peru ang isang loan agreement. Nilagdaan nila ang naturang kasunduan."),
])
def test_the_document_is_the_paper_told_before_in_every_language(language: str, text: str) -> None:
    assert len(_papers(text, language)) == 1


def test_the_act_of_a_telling_that_joined_another_still_leads_to_its_paper() -> None:
    text = "Peru and Chile signed a loan agreement in Lima. In May the parliament of Chile ratified this agreement."
    claims = read(text).claims
    papers = {c.id for c in claims if isinstance(c.says, Instrument)}
    acts = [c.says for c in claims if isinstance(c.says, Event) and c.says.type in ("signing", "ratification")]
    assert all(set(act.instruments) <= papers and act.instruments for act in acts)


def test_the_papers_told_behind_a_sum_of_them_are_those() -> None:
    text = (
        "Peru and Chile signed two cooperation documents on Thursday. "
        "The two memorandums of understanding were signed by the ministers."
    )
    assert _papers(text) == ["mou"]


def test_papers_of_different_years_are_not_one() -> None:
    text = (
        "Peru and Chile signed a loan agreement in Lima on 5 May 2025. The Access Agreement between the two countries, "
        "signed in July 2023, entered into force."
    )
    assert len(_papers(text)) == 2


def test_who_signs_a_paper_is_not_what_it_is_on() -> None:
    text = (
        "وقعت الأردن وكينيا اتفاقية للتعاون في مجال العمل. "
        "ووقع الاتفاقية عن الجانب الأردني معالي الدكتور سامر الهادي وزير العمل، "
        "وعن الجانب الكيني وزيرة العمل آنا كويتش."
    )
    assert _papers(text, "ar") == ["agreement"]


def test_the_contracts_that_something_is_done_to_are_what_was_told_before_as_one() -> None:
    text = "Peru and Chile signed a contract for six ships. The contracts are to be ratified by the Chilean parliament."
    assert _papers(text) == ["contract"]


def test_a_treaty_that_ends_years_after_it_was_signed_is_one_paper() -> None:
    text = "Peru and Chile signed the Fishing Treaty in 2011. On 5 May 2025 Peru withdrew from the treaty with Chile."
    assert _papers(text) == ["treaty"]


def test_documents_give_way_to_a_plan_that_was_approved_and_an_agreement_that_was_signed() -> None:
    text = "Чили и Перу подписали 10 документов. В частности, Чили и Перу ратифицировали договор о границе. " \
        "Чили и Перу подписали соглашение о рыболовстве."
    assert _papers(text, "ru") == ["agreement", "treaty"]


def test_several_deals_give_way_to_the_memoranda_they_turn_out_to_be() -> None:
    text = "Peru will sign eight deals with Chile. Eight memorandums of understanding will be signed by Peru and Chile."
    assert _papers(text) == ["mou"]


def test_a_memorandum_that_is_also_signed_is_another_one() -> None:
    first = "Чад и Нигер подписали меморандум о сотрудничестве в сельском хозяйстве. "
    assert len(russian.papers(first + "Также подписан меморандум о сотрудничестве между агентствами.")) == 2
    assert len(russian.papers(first + "Меморандум был подписан в пятницу.")) == 1
