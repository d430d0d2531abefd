"""Amounts of money beside an instrument or event: number, scale and currency as the pack names them."""

from __future__ import annotations

from dragoman.extract.context import Context
from dragoman.model.claims import Quantity
from dragoman.model.mentions import SpottedSentence, Unit

_REACH = 30         # chunks behind the noun
_APPROXIMATE = "approximate"


def read_amount(sentence: SpottedSentence, index: int, context: Context) -> Quantity | None:
    """The first amount of money behind chunk `index`."""
    chunks = sentence.chunks
    for position in range(index + 1, min(len(chunks), index + _REACH)):
        chunk = chunks[position]
        if isinstance(chunk, Unit) and chunk.kind == "number":
            found = _money(sentence, position)
            if found is not None:
                return found
    return None


def _money(sentence: SpottedSentence, position: int) -> Quantity | None:
    """A number with its scale and a currency on either side of it."""
    chunks = sentence.chunks
    number = chunks[position]
    assert isinstance(number, Unit)
    amount = _value(number.word)
    if amount is None:
        return None
    before = [c for c in chunks[max(0, position - 2) : position] if isinstance(c, Unit)]
    after = [c for c in chunks[position + 1 : position + 5] if isinstance(c, Unit)]
    for unit in after:
        if scale := unit.get("scale"):
            amount *= float(scale.value)
            break
    currency = next((m.value for unit in (*reversed(before), *after) if (m := unit.get("currency"))), None)
    if currency is None:
        return None
    is_approximate = any(unit.get(_APPROXIMATE) for unit in before)
    return Quantity(amount=amount, currency=currency, is_approximate=is_approximate)


def _value(word: str) -> float | None:
    """A figure as a number; a comma or dot before exactly three digits groups thousands."""
    parts = word.replace(",", ".").split(".")
    if len(parts) > 1 and all(len(part) == 3 for part in parts[1:]):
        return float("".join(parts))
    try:
        return float("".join(parts[:-1]) + "." + parts[-1]) if len(parts) > 1 else float(word)
    except ValueError:
        return None
