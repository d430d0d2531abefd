"""Amounts of money beside an instrument or event: number, scale and currency as the pack names them."""

from __future__ import annotations

from dragoman.model.claims import Quantity
from dragoman.model.mentions import SpottedSentence, Unit

_REACH = 30         # chunks behind the noun
_APPROXIMATE = "approximate"


def read_amounts(sentence: SpottedSentence, index: int) -> list[tuple[Quantity, int, tuple[int, int]]]:
    """The amounts of money behind chunk `index`, each with the chunk of its figure and its folded span."""
    found = []
    for position in range(index + 1, min(len(sentence.chunks), index + _REACH) if index >= 0 else len(sentence.chunks)):
        chunk = sentence.chunks[position]
        if chunk.kind == "number" and isinstance(chunk, Unit) and (money := _money(sentence, position)):
            found.append(money)
    return found


def _money(sentence: SpottedSentence, position: int) -> tuple[Quantity, int, tuple[int, int]] | None:
    """A number with its scale and a currency on either side of it."""
    chunks = sentence.chunks
    number = chunks[position]
    assert isinstance(number, Unit)
    amount = _value(number.word)
    before = [c for c in chunks[max(0, position - 2) : position] if isinstance(c, Unit)]
    after = [c for c in chunks[position + 1 : position + 5] if isinstance(c, Unit)]
    scale = next((unit for unit in after if unit.get("scale")), None)
    money = next((unit for unit in (*reversed(before), *after) if unit.get("currency")), None)
    if amount is None or money is None or not (currency := money.get("currency")):
        return None
    if scale is not None and (factor := scale.get("scale")):
        amount *= float(factor.value)
    is_approximate = any(unit.get(_APPROXIMATE) for unit in before)
    parts = [unit for unit in (number, scale, money) if unit is not None]
    span = min(unit.start for unit in parts), max(unit.end for unit in parts)
    return Quantity(amount=amount, currency=currency.value, is_approximate=is_approximate), position, span


def _value(word: str) -> float | None:
    """A figure as a number; a comma or dot before exactly three digits groups thousands."""
    parts = word.replace(",", ".").split(".")
    if len(parts) > 1 and all(len(part) == 3 for part in parts[1:]):
        return float("".join(parts))
    try:
        return float("".join(parts[:-1]) + "." + parts[-1]) if len(parts) > 1 else float(word)
    except ValueError:
        return None
