"""What a text is about at a point: its states, its last subject, whoever says "we"."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Discourse:
    """What the text is about at this point: whom a pronoun, "both sides" or "the minister" would mean."""

    home: str
    lacks: frozenset[str]                   # titles that the home state does not have
    is_home_told: bool                      # by its address, outlet or dateline, not by the states it names
    main: tuple[str, ...]                   # the states the document is about, likeliest first
    tells_things: bool = False              # the language has a pronoun of its own for what is no person
    is_home_sure: bool = True               # by its address or outlet, or as all such press has one
    topic: str = ""                         # actor id of the last subject
    opened: str = ""                        # the state that the last sentence was about, as its subject or whose thing
    thing: str = ""                         # actor id of the last subject that is no person
    ministry: str = ""                      # actor id of the ministry told of last
    topics: tuple[str, ...] = ()            # all of them, where they are several
    persons: list[str] = field(default_factory=list)    # persons and offices, newest last
    dyad: tuple[str, ...] = ()              # the two states of the last sentence that had two
    met: tuple[str, ...] = ()               # the states of the two who met or talked last
    listed: dict[int, tuple[str, ...]] = field(default_factory=dict)    # states last named in a row, by their number
    ministries: dict[str, str] = field(default_factory=dict)    # kind of ministry -> whose was told of last
    named: str = ""                         # the state named last
    sent: dict[str, str] = field(default_factory=dict)  # kind of group ("the delegation") -> state of that told last
    authors: tuple[str, ...] = ()           # actor ids of those who say "I" and "we" outside quotation marks
    is_dialogue: bool = False               # those are named one by one as they speak, as a transcript does
    talkers: tuple[str, ...] = ()           # the states of the two who had met before the transcript began
    quoted: tuple[tuple[int, int], ...] = ()    # folded offsets of what stands inside them


def main_states(counts: Counter[str], home: str) -> tuple[str, ...]:
    """The states a document is about: the most named first, the home state among the first two."""
    ranked = [code for code, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    if home and home not in ranked[:2]:
        ranked = [*ranked[:1], home, *[code for code in ranked[1:] if code != home]]
    return tuple(ranked)
