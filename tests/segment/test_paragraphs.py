"""Lines that are paragraphs and lines that a program broke at a fixed width."""

from __future__ import annotations

from dragoman.segment.paragraphs import paragraphs


def test_lines_of_a_list_are_paragraphs_however_long_they_are() -> None:
    lines = ["Подписаны документы:", *[f"Соглашение о сотрудничестве в области {word};" for word in (
        "торговли", "туризма", "культуры", "здравоохранения", "энергетики",
    )]]
    text = "\n".join(lines)
    assert [text[start:end] for start, end in paragraphs(text)] == lines
