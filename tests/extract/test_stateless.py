"""Those who deal for no state: who talks with them needs no other state for it."""

from __future__ import annotations

import pytest

from tests.reading import Texts


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Kenyan officials spoke in Lima. Talks between the Peruvian government and rebels resumed on Monday."),
    ("ar", "تحدث مسؤولون من كينيا في ليما. واستأنفت حكومة بيرو محادثات مع المتمردين يوم الاثنين."),
    ("fil", "Nagsalita sa Lima ang mga opisyal ng Kenya. Nakipagpulong ang gobyerno ng Peru sa mga rebelde."),
    ("ru", "В Лиме выступили представители Кении. Правительство Перу провело переговоры с повстанцами."),
])
def test_talks_with_rebels_are_with_no_other_state(language: str, text: str) -> None:
    assert not any("KEN" in states for _, states, _ in Texts(language).events(text))


def test_rebels_spoken_of_keep_no_state_from_the_talks() -> None:
    text = "Kenyan Foreign Minister Joe Otieno met his Peruvian counterpart in Lima to discuss the fate of the rebels."
    assert ("meeting", ("KEN", "PER"), "happened") in Texts("en").events(text)


def test_who_meets_the_parties_of_a_state_meets_no_other_state() -> None:
    text = "يزور رئيس كينيا فيجي. وأجرى الرئيس الكيني محادثات مع الأحزاب."
    assert [kind for kind, *_ in Texts("ar").events(text)] == ["visit"]
