"""Who acts in a participle: whoever says what stands before it, not whoever that tells of."""

from __future__ import annotations

from tests import arabic, russian

_BEFORE = "التقى وزير الخارجية العراقي هاشم البدري أمس في بغداد نظيره الياباني كينجي موراتا. "


def _asked(text: str) -> list[tuple[str, ...]]:
    return [countries for kind, countries, _ in arabic.events(text) if kind == "appeal"]


def test_a_participle_tells_what_the_speaker_does_not_whom_he_speaks_of() -> None:
    text = _BEFORE + "وأكد الوزير العراقي أن تركيا توسع عملياتها في الشمال، مطالبا أنقرة بسحب قواتها."
    assert _asked(text) == [("IRQ", "TUR")]


def test_a_verb_of_saying_without_a_subject_has_the_speaker_of_the_sentence_before() -> None:
    text = "وأكد الوزير العراقي أن تركيا توسع عملياتها. وأضاف أن تركيا تنتهك السيادة، داعيا اليابان إلى دعمه."
    assert _asked(text) == [("IRQ", "JPN")]


def test_a_speaker_nobody_knows_asks_for_no_state() -> None:
    text = _BEFORE + "وقال المحلل سمير الطحان إن إيران بدأت ترى في الموقف المصري صرامة، مطالبا فرنسا بتغيير سياستها."
    assert _asked(text) == []


def test_a_participle_that_does_not_agree_with_the_verb_of_saying_goes_on_with_what_is_said() -> None:
    text = "وقال المتحدث باسم الخارجية المغربية إن بولندا تدين الهجوم، داعية اليونان إلى ضبط النفس."
    assert _asked(text) == [("GRC", "POL")]


def test_who_goes_to_a_place_acts_in_the_clause_that_tells_what_is_done_there() -> None:
    told = russian.events("Министр иностранных дел Кении поедет в Осло, где встретится с премьером Италии.")
    assert [(kind, states) for kind, states, _ in told] == [("visit", ("KEN", "NOR")), ("meeting", ("ITA", "KEN"))]
    told = russian.events("Премьер Италии встретится с министром Кении, который посетит Перу.")
    assert ("visit", ("KEN", "PER"), "planned") in told
