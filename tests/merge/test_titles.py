from __future__ import annotations

import pytest

from dragoman.languages.fold import fold_word
from dragoman.merge.titles import topic_of


def topic(title: str) -> set[str]:
    return set(topic_of(fold_word(title).split()))


@pytest.mark.parametrize(("title", "told"), [
    ("memorandum of understanding on energy", {"energy"}),
    ("joint action plan for 2026 2028", set()),
    ("меморандума о взаимопонимании между двумя странами", set()),
    ("соглашение о сотрудничестве энергетике", {"энергетике"}),
    ("مذكرة تفاهم بشأن الطاقة", {fold_word("الطاقة")}),
    ("والاتفاقية الثنائية", set()),
    ("kasunduan hinggil enerhiya", {"enerhiya"}),
])
def test_a_title_tells_its_topic_beside_its_kind(title: str, told: set[str]) -> None:
    assert {word for word in topic(title) if len(word) > 2} == told
