"""Envoys told in a row."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests import arabic
from tests.reading import read, said


def _presented(text: str) -> set[tuple[str, ...]]:
    events = said(read(text, "en", "2020-05-05"), Event)
    return {event.countries for event in events if event.type == "credentials_presentation"}


_THREE = "Three ambassadors presented their credentials to Georgian President Salome Zourabichvili on Monday.\n"


def test_envoys_named_behind_a_sentence_on_several_came_to_one_ceremony() -> None:
    named = "They are the ambassador of Peru, Jose Soto, and the ambassador of Chad, Idriss Ali."
    assert _presented(_THREE + named) == {("GEO", "PER", "TCD")}


def test_a_line_for_each_behind_a_colon_adds_to_one_ceremony() -> None:
    lines = "Those who presented them are:\n- Jose Soto, Ambassador of Peru.\n- Idriss Ali, Ambassador of Chad."
    assert _presented(_THREE + lines) == {("GEO", "PER", "TCD")}


def test_envoys_of_whom_something_else_is_told_presented_nothing() -> None:
    told = "The ambassador of Peru, Jose Soto, and the ambassador of Chad, Idriss Ali, visited Armenia last week."
    assert not _presented(_THREE + told)
    one = "Peru's ambassador presented his credentials to Georgian President Salome Zourabichvili.\n"
    assert _presented(one + "The ambassador of Chad, Idriss Ali, is ill.") == {("GEO", "PER")}


def test_envoys_named_in_a_row_are_received_by_the_host() -> None:
    text = "NEW DELHI - President Ram Nath Kovind of India accepted the credentials of envoys of three states.\nThe "
    text += "envoys who presented credentials were Jose Soto, Ambassador of Peru, and Idriss Ali, Ambassador of Chad."
    assert ("IND", "PER", "TCD") in _presented(text)


def test_envoys_named_in_a_row_presented_on_the_day_that_the_sentence_before_tells() -> None:
    text = (
        "Садыр Жапаров сегодня принял верительные грамоты от послов. Верительные грамоты вручили посол Чили Хуан Сото, "
        "посол Мали Идрис Али и посол Перу Хосе Рамос. После этого послы вручили верительные грамоты Садыру Жапарову."
    )
    acts = said(read(text, "ru", "2025-10-13"), Event)
    assert [(act.countries, str(act.date.earliest)) for act in acts] == [
        (("CHL", "KGZ"), "2025-10-13"), (("KGZ", "MLI"), "2025-10-13"), (("KGZ", "PER"), "2025-10-13"),
    ]


def test_good_wishes_at_the_ceremony_are_no_message() -> None:
    text = _THREE + "They are:\n- Jose Soto, Ambassador of Peru.\n- Idriss Ali, Ambassador of Chad.\n"
    text += "President Zourabichvili extended her felicitations to the ambassador of Chad on his appointment."
    assert [event.type for event in said(read(text, "en", "2020-05-05"), Event)] == ["credentials_presentation"]


def test_envoys_told_by_their_states_alone_are_received_in_one_ceremony() -> None:
    text = (
        "Король Испании принял верительные грамоты у послов. "
        "Среди них послы Чили, Мали и Перу. Посол Мали приехал из Парижа."
    )
    acts = said(read(text, "ru", "2025-10-13"), Event)
    assert [act.countries for act in acts if act.type == "credentials_presentation"] == [("CHL", "ESP", "MLI", "PER")]


def test_who_summons_his_own_envoy_recalls_him() -> None:
    assert arabic.events("أعلنت كينيا استدعاء السفير الكيني لدى بيرو.") == [("recall", ("KEN", "PER"), "happened")]
    told = arabic.events("استدعت وزارة الخارجية الكينية سفير بيرو في نيروبي.")
    assert told == [("summons", ("KEN", "PER"), "happened")]
