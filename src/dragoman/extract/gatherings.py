"""Gatherings: conferences told in several places of a text, and with the journey somebody makes to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.extract.conferences import owner_of, sides_of, without_seats
from dragoman.extract.context import Context, EventDraft, Gathering
from dragoman.model.mentions import Chunk, Phrase, SpottedSentence, Unit

_PARTICIPANT, _HOST, _VISITOR = "participant", "host", "visitor"
#: Modalities in which a journey takes nobody anywhere.
_NOT_MADE = frozenset({"denied", "cancelled", "hypothetical"})
#: What may stand between a noun and what tells which it is.
_BESIDE = frozenset({"word", "common", "skip", "number", "ordinal", "linker", "sign", "definite", "multiple", "quote"})
#: And what leads to whose it is, or to where it is held.
_OWNING = _BESIDE | {"of", "case", "titles"}
_BEFORE_VENUE = _BESIDE | {"marker", "case", "of", "support", "open", "close"}
_REACH = 6          # chunks between "for" and the noun it leads to
_NAME = 4           # chunks before a noun that may be its name
_VENUE = 4          # chunks behind a noun in which its venue stands
_ADJECTIVES = 3     # units beside a noun that describe it


@dataclass(slots=True)
class _Mention:
    gathering: Gathering
    is_generic: bool            # "the summit": only the noun, which can point back
    is_next: bool               # "the next summit", told by nothing else
    is_other: bool              # that, or "another summit"


@dataclass(slots=True)
class Gatherings:
    """Follows a document: which conferences it has told of."""

    told: list[Gathering] = field(default_factory=list)

    def read(self, sentence: SpottedSentence, events: list[EventDraft], context: Context) -> None:
        """Tell the conferences of a sentence from each other and give each what the text says of it elsewhere."""
        meetings = [draft for draft in events if draft.type == "conference"]
        for draft in meetings:
            _take_journey(draft, events, sentence, context)
        gathering: Gathering | None = None
        for index, chunk in enumerate(sentence.chunks):
            if not isinstance(chunk, Phrase) or chunk.kind != "conference":
                continue
            own = [draft for draft in meetings if _is_of(draft, index, sentence)]
            if gathering is None or not _completes(sentence.chunks, index):
                gathering = self._known(_mention(sentence, index, own, context))
            for draft in own:
                draft.gathering = gathering

    def _known(self, mention: _Mention) -> Gathering:
        """The conference that is meant: one told before, with what this mention adds, or a new one."""
        new = mention.gathering
        for old in reversed(self.told):
            if mention.is_other or not agree(old, new) or not _is_identified(old, mention):
                continue
            old.owners, old.host = old.owners or new.owners, old.host or new.host
            old.names, old.number = old.names | new.names, old.number or new.number
            return old
        if mention.is_next and self.told and self.told[-1].kind == new.kind:
            new.owners = self.told[-1].owners       # "the next summit" is of those whose the last one was
        self.told.append(new)
        return new


def complete(drafts: list[EventDraft], context: Context) -> None:
    """Give conferences the organisation and host that other places of the text tell of them."""
    for draft in drafts:
        if draft.gathering is None or not draft.countries:
            continue
        for code in sorted(draft.gathering.owners):
            _add(draft, code, _PARTICIPANT, context)
        if draft.gathering.host and not _having(draft, _HOST, context):
            _add(draft, draft.gathering.host, _HOST, context)


def _add(draft: EventDraft, code: str, role: str, context: Context) -> None:
    """Let another take part, unless it acts through those who do, or only meets at its own seat there."""
    actor = context.cast.state(code)
    roles = without_seats([*draft.roles, (actor, role)], context)
    countries = context.cast.members({*draft.countries, context.cast.country(actor)} - {""})
    if len(roles) > len(draft.roles) and not countries <= draft.countries:
        draft.roles, draft.countries = roles, countries


def _having(draft: EventDraft, role: str, context: Context) -> set[str]:
    return {country for actor, held in draft.roles if held == role and (country := context.cast.country(actor))}


def _take_journey(draft: EventDraft, events: list[EventDraft], sentence: SpottedSentence, context: Context) -> None:
    """Give a conference whoever travels to it, and where to ("flew to X to attend the summit", "a visit to X for")."""
    before = [
        one for one in events
        if one.type == "visit" and one.trigger[0] < draft.trigger[0] and one.modality not in _NOT_MADE
    ]
    if not before:
        return
    journey = max(before, key=lambda one: one.trigger[0])
    hosts = _having(journey, _HOST, context)
    together = [one for one in before if _having(one, _HOST, context) == hosts]
    visitors = {country for one in together for country in _having(one, _VISITOR, context)}
    own_hosts = _having(draft, _HOST, context)
    attending = {
        country for actor, role in draft.roles
        if role == _PARTICIPANT and context.cast.kind(actor) != "igo" and (country := context.cast.country(actor))
    }
    if not visitors or not hosts or (own_hosts and own_hosts != hosts) or not attending <= visitors | hosts:
        return
    if not attending & visitors and not _is_aim(draft, journey, sentence):
        return
    known = {actor for actor, _ in draft.roles}
    for actor, role in (role for one in together for role in one.roles):
        if actor not in known and context.cast.country(actor) not in draft.countries:
            draft.roles.append((actor, _PARTICIPANT if role == _VISITOR else _HOST))
    draft.roles = without_seats(draft.roles, context)
    draft.countries |= {country for actor, _ in draft.roles if (country := context.cast.country(actor))}


def _is_aim(draft: EventDraft, journey: EventDraft, sentence: SpottedSentence) -> bool:
    """Whether "for" leads from the journey to the conference, or "in order to" to the verb that tells of it."""
    index = next((n for n, c in enumerate(sentence.chunks) if c.start >= draft.trigger[0]), 0)
    if draft.form != "noun" and index and sentence.chunks[index - 1].kind == "complementizer":
        return sentence.chunks[index - 1].start > journey.trigger[0]
    for chunk in reversed(sentence.chunks[max(0, index - _REACH) : index]):
        if isinstance(chunk, Unit) and chunk.kind == "marker":
            marker = chunk.get("marker")
            return marker is not None and marker.value == "for" and chunk.start > journey.trigger[0]
        if isinstance(chunk, Unit) and chunk.kind not in _BESIDE:
            return False
    return False


def _is_of(draft: EventDraft, index: int, sentence: SpottedSentence) -> bool:
    """Whether a draft tells of the conference at `index`: its noun is the trigger, or the first behind the verb."""
    start, phrase = draft.trigger[0], sentence.chunks[index]
    if phrase.start <= start < phrase.end:
        return True
    named = [c for c in sentence.chunks[:index] if isinstance(c, Phrase) and c.kind == "conference"]
    return start < phrase.start and not any(start < other.end for other in named)


def _completes(chunks: list[Chunk], index: int) -> bool:
    """Whether a conference only says of what the one right before it is ("the ministerial conference of the forum")."""
    is_joined = False
    for chunk in reversed(chunks[:index]):
        if isinstance(chunk, Phrase):
            if chunk.kind == "conference":
                return is_joined
            if chunk.kind not in ("state", "organisation", "place"):
                return False
        elif chunk.kind in ("of", "case"):
            is_joined = True
        elif chunk.kind not in _BESIDE and not chunk.get("place"):
            return False
    return False


def _mention(sentence: SpottedSentence, index: int, drafts: list[EventDraft], context: Context) -> _Mention:
    phrase = sentence.chunks[index]
    assert isinstance(phrase, Phrase)
    word = sentence.units[phrase.first].word
    owners = set(sides_of(sentence.chunks, index, context)) or ({owner_of(sentence.chunks, index)} - {""})
    owners = owners or set(_owners(sentence.chunks, index))
    owners = {country for code in owners if (country := context.cast.country(context.cast.state(code)))}
    hosts = {country for draft in drafts for country in _having(draft, _HOST, context)}
    host = next(iter(hosts)) if len(hosts) == 1 else _venue(sentence.chunks, index)
    names = frozenset(_names(sentence, index))
    number = _number(sentence.chunks, index)
    gathering = Gathering(phrase.value, word, frozenset(owners), host, names, number)
    near = _described_by(sentence, phrase, context)
    is_bare = not (owners or names or " " in word)
    is_next = not near.isdisjoint(context.another["series"])
    is_other = is_next or not near.isdisjoint(context.another["apart"])
    is_generic = is_bare and not (host or number) and _is_definite(sentence, phrase, context)
    return _Mention(gathering, is_generic, is_next and is_bare, is_other)


def _described_by(sentence: SpottedSentence, phrase: Phrase, context: Context) -> set[str]:
    """The words on the side of a noun where its adjectives stand."""
    if context.pack.grammar.genitive_by_place:
        return {unit.word for unit in sentence.units[phrase.last + 1 : phrase.last + 1 + _ADJECTIVES]}
    return {unit.word for unit in sentence.units[max(0, phrase.first - _ADJECTIVES) : phrase.first]}


def _is_definite(sentence: SpottedSentence, phrase: Phrase, context: Context) -> bool:
    """Whether an article or a particle says that a conference is known; true in languages without articles."""
    grammar, unit = context.pack.grammar, sentence.units[phrase.first]
    if grammar.clitics.article:
        return unit.has_article or unit.word.startswith(grammar.clitics.article)
    before = sentence.units[max(0, phrase.first - 2) : phrase.first]
    if not grammar.helpers:
        return True
    return any((helper := one.get("helper")) is not None and helper.value == "definite" for one in before)


def _owners(chunks: list[Chunk], index: int) -> Iterator[str]:
    """The organisations right before a conference ("the AU summit"), or that complete it ("summit of the AU")."""
    for step in (-1, 1):
        position = index + step
        while 0 <= position < len(chunks) and abs(position - index) <= _VENUE:
            chunk = chunks[position]
            if isinstance(chunk, Phrase):
                if chunk.kind == "organisation" and (step < 0 or chunk.mark in ("", "of", "genitive")):
                    yield chunk.country or chunk.value
                break
            if chunk.kind not in _OWNING:
                break
            position += step


def _venue(chunks: list[Chunk], index: int) -> str:
    """The state where a conference sits, told right behind it."""
    for chunk in chunks[index + 1 : index + 1 + _VENUE]:
        if isinstance(chunk, Phrase):
            if chunk.kind == "place" or chunk.form in ("capital", "state"):
                return chunk.country if chunk.mark in ("at", "prepositional") else ""
            if chunk.kind not in ("date", "organisation", "state"):
                return ""
        elif chunk.kind not in _BEFORE_VENUE:
            return ""
    return ""


def _names(sentence: SpottedSentence, index: int) -> Iterator[str]:
    """The words with capitals right before a conference, which are its name."""
    for chunk in reversed(sentence.chunks[max(0, index - _NAME) : index]):
        if not isinstance(chunk, Unit) or not chunk.is_capital or chunk.kind != "word" or chunk.index == 0:
            return
        yield chunk.word


def _number(chunks: list[Chunk], index: int) -> int | None:
    """The number of a conference, right before it or its name."""
    for chunk in reversed(chunks[max(0, index - _NAME) : index]):
        if isinstance(chunk, Phrase):
            if chunk.kind != "organisation":
                return None
            continue
        if ordinal := chunk.get("ordinal"):
            return int(ordinal.value)
        if chunk.kind == "number" and chunk.word.isdecimal():
            return int(chunk.word)
        if chunk.kind not in ("word", "linker", "skip", "sign"):
            return None
    return None


def agree(old: Gathering, new: Gathering) -> bool:
    """Whether nothing told of two conferences speaks against their being one."""
    return not (
        (new.kind != old.kind)
        or (new.owners and old.owners and new.owners != old.owners)
        or (new.host and old.host and new.host != old.host)
        or (new.names and old.names and not new.names & old.names)
        or (new.number and old.number and new.number != old.number)
    )


def _is_identified(old: Gathering, mention: _Mention) -> bool:
    """Whether a mention says that it means one told before: by a shared name, owner or venue, or as a bare noun."""
    new = mention.gathering
    return mention.is_generic or bool(new.owners & old.owners or new.names & old.names) or (
        bool(new.host) and new.host == old.host
    )
