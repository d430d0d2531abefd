"""Who speaks in a sentence, and to whom: "I", "we" and "you"."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.model.mentions import Phrase
from dragoman.resolve.cast import Cast
from dragoman.resolve.discourse import Discourse

#: The mark of pronouns of the first person, and the form of those of the second.
SPEAKER, ADDRESSED = "speaker", "addressed"


def is_authors(phrase: Phrase, now: Discourse) -> bool:
    """Whether words of the first person are those of the text's author, and nobody is quoted in them."""
    return bool(now.authors) and not _is_quoted(phrase, now)


def voiced(phrase: Phrase, here: Sequence[Phrase], now: Discourse, cast: Cast) -> list[str]:
    """Whom "we" or "I" means: the author, whoever speaks in the sentence, or the one spoken of; whom "you" means.

    An author of an address speaks to people in general; those whom a transcript lets speak, to one another.
    """
    speakers = list(now.authors) if is_authors(phrase, now) else [_speaker(here) or now.topic]
    if phrase.mark == SPEAKER:
        return speakers
    own = {cast.country(actor) for actor in speakers if actor}
    if len(own) != 1 or not (now.is_dialogue or _is_quoted(phrase, now)):
        return []
    pair = next((pair for pair in (now.talkers, now.met, now.dyad) if own < {*pair}), ())
    return [cast.state(code) for code in pair if code not in own][:1]


def _is_quoted(phrase: Phrase, now: Discourse) -> bool:
    return any(start <= phrase.start < end for start, end in now.quoted)


def _speaker(here: Sequence[Phrase]) -> str:
    """Who speaks among those a sentence names, wherever named; "" if nobody."""
    speaking = (
        p for p in here if (p.kind in ("person", "office", "body") and p.mark in ("", "by", "from"))
        or (p.kind == "pronoun" and p.mark == "subject")
    )
    first = next((p for p in speaking if p.actors), None)
    return first.actors[0] if first else ""
