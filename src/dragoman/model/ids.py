"""Content-hash ids: the one place that says what identity means."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable

from dragoman.model.claims import ClaimId
from dragoman.model.record import EntryId, FormId
from dragoman.model.text import DocumentId

_LENGTH = 16      # 64 bits: a collision among 10 million claims has a chance below 3 in a million


def _digest(*parts: str) -> str:
    joined = "\x1f".join(parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:_LENGTH]


def text_sha256(text: str) -> str:
    """SHA-256 of the text as read, encoded as UTF-8 (lone surrogates kept, so that any input has one)."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def document_id(text: str) -> DocumentId:
    """The id of a document that brings none: the same text has the same id."""
    return DocumentId(text_sha256(text)[:_LENGTH])


def claim_id(document_sha256: str, kind: str, what: str, start: int, end: int) -> ClaimId:
    """A claim is what is said (`kind`, `what`) and where; who read it with which rule does not matter."""
    return ClaimId(_digest(document_sha256, kind, what, str(start), str(end)))


def form_id(written: str, country: str | None) -> FormId:
    """A form of a name is how it is written (in Unicode form NFC) and the state it is given with."""
    return FormId(_digest("name", unicodedata.normalize("NFC", written), country or ""))


def entry_id(kind: str, members: Iterable[str]) -> EntryId:
    """An entry goes by the smallest of its claims (or forms), so that the same members have the same id."""
    return EntryId(_digest(kind, min(members)))
