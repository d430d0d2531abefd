"""What one holds of another is one position, however often the text says it."""

from __future__ import annotations

from tests.english import positions
from tests.english import read as read_in_english
from tests.filipino import positions as positions_in_filipino


def test_what_the_text_says_again_is_one_position_with_all_its_words() -> None:
    text = (
        "Chile condemned the arrest of fishermen by Peru. The ministers met in Lima on Monday.\n"
        "At the end of the day Chile condemned the arrest of fishermen by Peru in the northern waters."
    )
    assert positions(text) == [("condemn", ("CHL",), ("PER",))]
    position = next(c for c in read_in_english(text).claims if type(c.says).__name__ == "Position")
    assert [text[e.span.start : e.span.end][:9] for e in position.evidence] == ["condemned", "condemned"]


def test_another_matter_is_another_position() -> None:
    text = "Chile condemned the arrest of fishermen by Peru. Chile condemned the closure of the border by Peru."
    assert len(positions(text)) == 2


def test_a_formal_protest_is_told_again_by_its_name_alone() -> None:
    text = (
        "Naghain ang Pilipinas ng diplomatic protest laban sa China dahil sa water cannon. "
        "Inihain ng Pilipinas ang note verbale sa embahada ng China kahapon."
    )
    assert positions_in_filipino(text) == [("condemn", ("PHL",), ("CHN",))]
