"""Values of the model as JSON and back, exactly: what equals its default is left out, a span is a list of three."""

from __future__ import annotations

import dataclasses
import datetime
import json
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from operator import attrgetter
from typing import Any, Literal, NewType, TypeVar, Union, get_args, get_origin

from dragoman.model.claims import (
    Claim,
    ClaimId,
    Commitment,
    Event,
    Instrument,
    Issue,
    Link,
    Mechanism,
    Payload,
    Position,
    Project,
    Quantity,
    TradeFlow,
)
from dragoman.model.spans import Span
from dragoman.store.errors import DamagedRecordError

T = TypeVar("T")
Json = dict[str, Any]
_Turn = Callable[[Any], Any]

#: What a claim is called in the record by the kind of its payload.
KINDS: Mapping[str, type[Any]] = {
    "event": Event, "instrument": Instrument, "mechanism": Mechanism, "commitment": Commitment, "position": Position,
    "issue": Issue, "link": Link, "project": Project, "trade_flow": TradeFlow, "quantity": Quantity,
}
_NAMES = {payload: name for name, payload in KINDS.items()}
#: The field of a payload that says of which type it is.
_TYPES = {
    "event": "type", "instrument": "kind", "mechanism": "kind", "commitment": "strength", "position": "stance",
    "issue": "kind", "link": "kind", "project": "status", "trade_flow": "status", "quantity": "unit",
}


_READABLE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)


def to_text(value: object) -> str:
    """JSON in one line with its letters readable; a text with lone surrogates is escaped, so that any can be kept."""
    text = _READABLE.encode(value)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":"))
    return text


def encode(value: Any, *without: str) -> Json:
    """A value of the model as what JSON can hold, some fields left out."""
    fields, values_of = _encoders(type(value))  # type: ignore[arg-type]  # a class is hashable
    return {
        name: turn(item) if turn else item
        for (name, default, turn), item in zip(fields, values_of(value), strict=True)
        if item != default and name not in without
    }


def decode(schema: type[T], data: Json, **given: Any) -> T:
    """The value of a class of the model that `encode` made `data` of; `given` are the fields that were left out.

    `data` is used up: what it holds is turned in place, which saves a copy of every value.
    """
    for name, turn in _decoders(schema):  # type: ignore[arg-type]
        if name in data:
            data[name] = turn(data[name])
    return schema(**data, **given)


def dumps(value: Any, *without: str) -> str:
    """A value of the model as JSON text, some fields left out."""
    return to_text(encode(value, *without))


def loads(schema: type[T], text: str, **given: Any) -> T:
    """The value of a class of the model in a JSON text; `given` are the fields that were left out."""
    with readable(schema.__name__):
        return decode(schema, json.loads(text), **given)


def loads_each(schema: type[T], texts: Sequence[str], given: Iterable[Mapping[str, Any]]) -> list[T]:
    """As `loads` for many JSON texts at once, which is sooner; `given` are the fields that were left out of each."""
    with readable(schema.__name__):
        return [decode(schema, data, **more) for data, more in zip(_each(texts), given, strict=True)]


def kind_of(says: Payload) -> str:
    """What kind of claim says this."""
    return _NAMES[type(says)]


def type_of(says: Payload) -> str:
    """The type of what is said: of an event its type, of a position its stance; "" where it has none."""
    return str(getattr(says, _TYPES[kind_of(says)]) or "")


def claim_to_text(claim: Claim) -> str:
    """A claim as JSON text without its id and kind, which have columns of their own."""
    return to_text({"says": encode(claim.says), **encode(claim, "id", "says")})


def claim_from_text(identifier: str, kind: str, text: str) -> Claim:
    """The claim that `claim_to_text` wrote."""
    with readable(f"claim {identifier}"):
        return _claim(identifier, kind, json.loads(text))


def claims_from_texts(rows: Sequence[tuple[str, str, str]]) -> list[Claim]:
    """As `claim_from_text` for many claims at once, each with its id and kind, which is sooner."""
    try:
        listed = _each([text for *_, text in rows])
        return [_claim(identifier, kind, data) for (identifier, kind, _), data in zip(rows, listed, strict=True)]
    except _UNREADABLE:
        return [claim_from_text(*row) for row in rows]      # which says of the one that cannot be read that it is it


def _claim(identifier: str, kind: str, data: Json) -> Claim:
    says: Payload = decode(KINDS[kind], data.pop("says"))
    return decode(Claim, data, id=ClaimId(identifier), says=says)


def _each(texts: Sequence[str]) -> list[Any]:
    """What many JSON texts hold."""
    found: list[Any] = json.loads(f"[{','.join(texts)}]")
    return found


_UNREADABLE = (KeyError, TypeError, ValueError, AttributeError)


@contextmanager
def readable(what: str) -> Iterator[None]:
    """Turns whatever meets a reader of what is no value of the model into an error that says what to do."""
    try:
        yield
    except _UNREADABLE as error:
        raise DamagedRecordError(
            "the record", f"{what} cannot be read ({error!r})", "look at all of it: dragoman record check"
        ) from error


_MISSING = object()                     # equals no value: the default of a field that has none


@cache
def _encoders(schema: type) -> tuple[tuple[tuple[str, Any, _Turn | None], ...], _Turn]:
    """For each field its name, its default and how its value is written (None: as it is); what gets all values."""
    hints = typing.get_type_hints(schema)
    fields = dataclasses.fields(schema)
    getter = attrgetter(*(field.name for field in fields), "__class__")
    return (
        tuple((field.name, _default(field), _encoder(hints[field.name])) for field in fields),
        lambda value: getter(value)[:-1],           # with one more there are always several, which come as a tuple
    )


@cache
def _decoders(schema: type) -> tuple[tuple[str, _Turn], ...]:
    """The fields whose values are not used as JSON has them, each with what turns its value."""
    hints = typing.get_type_hints(schema)
    turns = ((field.name, _decoder(hints[field.name])) for field in dataclasses.fields(schema))
    return tuple((name, turn) for name, turn in turns if turn is not None)


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default is not dataclasses.MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not dataclasses.MISSING else _MISSING


def _encoder(hint: Any) -> _Turn | None:
    hint, is_optional = _plain(hint)
    turn = _encoder_of(hint)
    return (lambda value: None if value is None else turn(value)) if turn and is_optional else turn


def _encoder_of(hint: Any) -> _Turn | None:
    if hint is Span:
        return lambda span: [span.start, span.end, span.quote]
    if hint is datetime.date:
        return datetime.date.isoformat
    origin = get_origin(hint)
    if origin is tuple:
        inner = _encoder(get_args(hint)[0])
        return (lambda items: [inner(item) for item in items]) if inner else list
    if origin is not None and issubclass(origin, Mapping):
        value = _encoder(get_args(hint)[1])
        return (lambda table: {key: value(item) for key, item in table.items()}) if value else dict
    return encode if dataclasses.is_dataclass(hint) else None


def _decoder(hint: Any) -> _Turn | None:
    hint, is_optional = _plain(hint)
    turn = _decoder_of(hint)
    return (lambda data: None if data is None else turn(data)) if turn and is_optional else turn


def _decoder_of(hint: Any) -> _Turn | None:
    if hint is Span:
        return lambda data: Span(*data)
    if hint is datetime.date:
        return datetime.date.fromisoformat
    origin = get_origin(hint)
    if origin is tuple:
        inner = _decoder(get_args(hint)[0])
        return (lambda items: tuple([inner(item) for item in items])) if inner else tuple
    if origin is not None and issubclass(origin, Mapping):
        value = _decoder(get_args(hint)[1])
        return (lambda table: {key: value(item) for key, item in table.items()}) if value else dict
    return _maker(hint) if dataclasses.is_dataclass(hint) and isinstance(hint, type) else None


def _maker(schema: type[T]) -> Callable[[Json], T]:
    """As `decode`, put together once for a class that others hold."""
    turns = _decoders(schema)  # type: ignore[arg-type]
    if not turns:
        return lambda data: schema(**data)

    def make(data: Json) -> T:
        for name, turn in turns:
            if name in data:
                data[name] = turn(data[name])
        return schema(**data)

    return make


def _plain(hint: Any) -> tuple[Any, bool]:
    """A type without its name of its own and without "or None"; the payload of a claim is written by its kind."""
    while isinstance(hint, NewType):
        hint = hint.__supertype__
    if get_origin(hint) in (Union, types.UnionType):
        inner = [one for one in get_args(hint) if one is not type(None)]
        if len(inner) > 1:
            return object, False
        return _plain(inner[0])[0], True
    return (str, False) if get_origin(hint) is Literal else (hint, False)
