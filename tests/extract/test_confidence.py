"""How sure a claim is, on which grounds, and leaving out what is less sure than asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.extract.confidence import confidence, leave_out
from dragoman.model.claims import Event
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.reading import Reading
from dragoman.model.text import Document
from dragoman.pipeline import load_reader
from dragoman.settings import Settings

TEXT = (
    "MUSCAT - Foreign Minister Badr Albusaidi met his Belarusian counterpart Maxim Ryzhenkov in Muscat on Tuesday. "
    "They signed a memorandum of understanding on tourism."
)


def document(text: str) -> Document:
    return Document(id=document_id(text), text=text, sha256=text_sha256(text), language="en")


@pytest.fixture(scope="module")
def reading() -> Reading:
    return load_reader(Settings(language="en")).read(document(TEXT))


def test_grounds_without_a_weight_say_nothing() -> None:
    weights = {"bias": 0.0, "told twice": 1.0}
    assert confidence((), weights) == 0.5
    assert confidence(("never seen",), weights) == 0.5
    assert confidence(("told twice",), weights) == pytest.approx(0.73)


def test_no_claim_is_certain() -> None:
    assert confidence(("a",), {"bias": 50.0}) == 0.99


def test_every_judged_claim_says_its_grounds(reading: Reading) -> None:
    events = [claim for claim in reading.claims if isinstance(claim.says, Event)]
    assert events
    assert all("type " + claim.says.type in claim.grounds for claim in events if isinstance(claim.says, Event))
    assert all(0 < claim.confidence < 1 for claim in reading.claims)


def test_links_to_what_is_left_out_are_left_out(reading: Reading) -> None:
    signing = next(c for c in reading.claims if isinstance(c.says, Event) and c.says.type == "signing")
    assert isinstance(signing.says, Event)
    assert signing.says.instruments
    sure = replace(signing, confidence=0.95)
    claims = tuple(sure if claim is signing else replace(claim, confidence=0.1) for claim in reading.claims)
    kept = leave_out(replace(reading, claims=claims), 0.9)
    assert [claim.id for claim in kept.claims] == [signing.id]
    assert kept.left_out == len(claims) - 1
    assert isinstance(kept.claims[0].says, Event)
    assert kept.claims[0].says.instruments == ()


def test_nothing_is_left_out_unasked() -> None:
    reading = Reading(document=document(""), pack="en 1")
    assert leave_out(reading, 0.0) is reading
