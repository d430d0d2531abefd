"""Vowel signs: whether a text has them, and whether those of two spellings contradict each other."""

from __future__ import annotations

from unicodedata import combining


def has_marks(text: str) -> bool:
    """Whether a text is written with vowel signs."""
    return not text.isascii() and any(map(combining, text))


def marks_agree(written: str, listed: str) -> bool:
    """Whether no letter carries a vowel sign in `written` that differs from the one it has in `listed`."""
    ours, theirs = _marks(written), _marks(listed)
    pairs = zip(ours[len(ours) - len(theirs) :], theirs, strict=False)
    return len(ours) >= len(theirs) and all(not a or not b or a == b for a, b in pairs)


def _marks(text: str) -> list[str]:
    marks: list[str] = []
    for char in text:
        if combining(char) and marks:
            marks[-1] += char
        elif char.isalpha() and char != "\u0640":
            marks.append("")
    return marks
