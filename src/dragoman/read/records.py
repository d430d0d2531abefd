"""JSON objects into documents: strict about the text, forgiving about what only goes with it."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from typing import Any

from dragoman.errors import InputError, Notice
from dragoman.model.dates import DateValue, moved_by
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.text import Document, DocumentId
from dragoman.read.decode import whole
from dragoman.read.published import parse_published
from dragoman.settings import Settings

#: Where exports of other tools keep what is wanted under "text"; named in the message, never read in its place.
_NEAR_TEXT = ("body", "content", "article", "article_text", "full_text", "maintext", "raw_text")
_WHITE = " \t\r\n\v\f\x1c\x1d\x1e\x85\u00a0\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u3000\ufeff"
_KINDS = {dict: "an object", list: "a list", str: "a string", bool: "true or false", int: "a number", float: "a number"}


def parse_json(text: str, where: str) -> Any:
    """The value that `text` is the JSON of; InputError with the place of the fault if it is none."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise InputError(where, f"is not JSON: {error.msg[:1].lower()}{error.msg[1:]} ({place})") from error
    except RecursionError as error:
        raise InputError(where, "is not read: its JSON is nested too deeply") from error
    except ValueError as error:             # a number of thousands of digits
        raise InputError(where, f"is not read: {error}") from error


def record_document(record: Any, where: str, outlet: str, settings: Settings) -> tuple[Document, list[Notice]]:
    """The document a JSON object describes and what is odd about it; `outlet` is its source if it names none."""
    if not isinstance(record, dict):
        raise InputError(where, f"must be an object with the key \"text\", not {_kind(record)}")
    if "text" not in record:
        near = next((key for key in _NEAR_TEXT if key in record), None)
        remedy = f'the article must stand under "text", not "{near}"' if near else ""
        raise InputError(where, 'has no key "text"', remedy)
    if not isinstance(record["text"], str):
        raise InputError(where, f'"text" must be a string, not {_kind(record["text"])}')
    notices: list[Notice] = []
    base = text_document(record["text"], where, settings)
    strings = {key: _string(record, key, where, notices) for key in ("title", "url", "source", "lang", "id")}
    document = replace(
        base,
        id=DocumentId(strings["id"]) if strings["id"] else base.id,
        title=strings["title"],
        source=strings["source"] or outlet,
        url=strings["url"],
        language=base.language or language_code(strings["lang"] or ""),
        published=_published(record, where, notices) or base.published,
    )
    return document, notices


def text_document(text: str, where: str, settings: Settings) -> Document:
    """A document that is nothing but `text`; InputError if there is nothing in it or too much."""
    if len(text) > settings.max_characters:
        raise InputError(
            where, f"has {len(text):,} characters, more than the {settings.max_characters:,} of the longest article",
            "split it into its articles",
        )
    text = whole(text).text
    if not text.strip(_WHITE):
        raise InputError(where, "holds only white space" if text else "is empty")
    return Document(
        id=document_id(text), text=text, sha256=text_sha256(text), language=settings.language, source=where,
        published=settings.published,
    )


def language_code(stated: str) -> str:
    """A stated language as packs are named: "ar-SA" and "AR" are "ar"; what is no code or says nothing is ""."""
    code = stated.strip().lower().replace("_", "-").split("-")[0]
    is_code = len(code) in (2, 3) and code.isascii() and code.isalpha()
    return code if is_code and code not in ("und", "mul", "zxx", "unk") else ""


def _published(record: dict[str, Any], where: str, notices: list[Notice]) -> DateValue | None:
    value = record.get("published")
    if value is None or value == "":
        return None
    found = parse_published(value) if isinstance(value, str) else None
    if found is None:
        shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        notices.append(Notice(where, f'"published" is not an ISO date: {shown[:60]!r}; taken as unknown'))
    elif is_to_come(found):
        notices.append(Notice(where, f'"published" is a day still to come: {value}; is it right?'))
    return found


def is_to_come(published: DateValue, today: datetime.date | None = None) -> bool:
    """Whether a date of publication is still to come, wherever on earth it is today."""
    tomorrow = moved_by(today or datetime.date.today(), 1)
    return published.earliest is not None and published.earliest > tomorrow


def _string(record: dict[str, Any], key: str, where: str, notices: list[Notice]) -> str | None:
    value = record.get(key)
    if value is None or isinstance(value, str):
        return whole(value).text.strip() or None if value else None
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    notices.append(Notice(where, f'"{key}" must be a string, not {_kind(value)}; taken as unknown'))
    return None


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "null")
