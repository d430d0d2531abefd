"""Mention: whether a noun only names an act that its sentence does not tell."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extract.conferences import is_of_conference
from dragoman.extract.context import Context, EventDraft
from dragoman.extract.governed import is_in_title, is_spoken_about, is_topic, preposition_of, verbs_before
from dragoman.extract.instruments import parties_of
from dragoman.extract.modality import is_carried
from dragoman.extract.papers import BY_PAPER
from dragoman.extract.roles import Candidate, Roles, actors_of
from dragoman.model.mentions import Chunk, Phrase, SpottedSentence, Unit

_MADE_BY_TALKING = frozenset({"implementation_review"})
#: Slots that say of a noun itself who takes part.
_OWN_SLOTS = ("of", "with", "between", "to", "by", "from")


def only_named(sentence: SpottedSentence, candidate: Candidate, context: Context) -> str:
    """Why a noun, a gerund or the present only names an act that its sentence does not tell, "" if it may tell it."""
    if candidate.meaning.form == "participle" and context.pack.grammar.helpers:
        return "it is what another noun is about" if _is_matter_of(sentence.chunks, candidate.index) else ""
    if candidate.meaning.form != "noun":
        return "it is what somebody holds, not what was said" if _is_standing(sentence, candidate, context) else ""
    if named := _in_name(sentence, candidate):
        return named
    if _is_matter(sentence, candidate, context):
        return "it is only spoken of"
    if _is_talked_of(sentence, candidate, context):
        return "it is only talked about"
    if _is_occasion(sentence, candidate, context):
        return "it is the occasion of another act"
    if candidate.rule.named_sides and _is_bare(sentence, candidate, context):
        return "nothing tells that it took place"
    if candidate.event.id in BY_PAPER and _only_dates(sentence, candidate, context):
        return "it only tells when something else was"
    if candidate.event.id in ANSWERED and _is_answered(sentence, candidate, context):
        return "another act answers it"
    return ""


def _in_name(sentence: SpottedSentence, candidate: Candidate) -> str:
    """Of what a noun is only part of the name, "" if of nothing."""
    if is_in_title(sentence.chunks, candidate.index):
        return "it is what a document is about"
    if candidate.event.id in _GATHERINGS and is_of_conference(sentence.chunks, candidate.index):
        return "it names whose conference is told"
    return ""


_GATHERINGS = frozenset({"conference", "business_event"})


def is_unsaid(draft: EventDraft) -> bool:
    """Whether words are only planned, asked for, feared or denied: what nobody said is no act of speech.

    That somebody calls for talks, help or peace is told by the appeal; what measure or meeting he wants is not.
    """
    if draft.modality == "called_for" and draft.type in _TOLD_BY_APPEALS:
        return True
    return draft.type in ANSWERED and draft.modality in _UNSAID and draft.form not in _SAID


_TOLD_BY_APPEALS = frozenset({
    "negotiation_round", "release", "aid", "agreement_reached", "signing", "visit", "video_call", "consultations",
    "statement", "accession", "transport_link", "military_cooperation",
})


_UNSAID = frozenset({"scheduled", "planned", "proposed", "called_for", "hypothetical", "denied"})
#: Forms of verbs that tell what was said, whatever the words around them are about.
_SAID = frozenset({"past", "present", "future", "passive"})
#: Acts of speech, whose nouns mostly name what others answer: "rejected the offer of X", "denied the charge of X".
ANSWERED = frozenset({"offer", "condemnation", "appeal", "warning", "rejection", "endorsement"})
#: Acts that only authorities take: what "the Dutch retailer" stopped, listed or took to court is its own affair.
OFFICIAL = frozenset({"trade_measure", "sanction", "legal_cooperation"})


def _is_occasion(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether a meeting is only that beside which another took place: "on the sidelines of the meetings of X".

    Where it does not say itself who met whom, those of the sentence met each other beside it.
    """
    met = [phrase for slot in ("with", "between") for phrase in candidate.arguments.get(slot)]
    if candidate.event.id != "meeting" or any(phrase.start > candidate.start for phrase in met):
        return False
    first = sentence.chunks[max(0, candidate.index - _BESIDE_REACH)]
    start = first.whole_start if isinstance(first, Unit) else first.start
    return sentence.has_word(context.pack.modalities.beside, start, sentence.chunks[candidate.index].end)


_BESIDE_REACH = 3       # chunks between "on the sidelines of" and the meeting


def _only_dates(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether a paper everybody knows of is only named to tell the time of another act: "after signing the treaty".

    The paper is definite, and nothing tells who made it.
    """
    if any(p.form != "adjective" for slot in _OWN_SLOTS for p in candidate.arguments.get(slot)):
        return False
    chunks, index = sentence.chunks, candidate.index
    first = chunks[index - 1].start if index else chunks[index].start
    if not sentence.has_word(context.pack.modalities.timing, first, chunks[index].start):
        return False
    paper = next((n for n in range(index + 1, len(chunks)) if chunks[n].kind == "instrument"), None)
    if paper is None or paper - index > _PAPER_REACH:
        return False
    unit = sentence.units[chunks[paper].first]
    clitics = context.pack.grammar.clitics
    marked = unit.has_article or unit.word.startswith((*clitics.article, *clitics.fused))
    return marked or any(word.kind == "definite" for word in sentence.units[max(0, unit.index - 1) : unit.index])


_PAPER_REACH = 3        # chunks from the noun for signing to the paper


def _is_standing(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether the present tells what a state holds or goes on saying, not what it said, where verbs come first.

    Acts of speech are told in the past there; headlines tell them in the present, and so does what somebody states.
    """
    if candidate.event.id not in ANSWERED or candidate.meaning.form != "present":
        return False
    if not context.pack.grammar.verb_by_place or sentence.sentence.kind == "headline":
        return False
    number = candidate.number
    while number and sentence.clauses[number].opener in _GOING_ON:
        number -= 1
    clause = sentence.clauses[number]
    opening = sentence.chunks[clause.first]
    is_stated = isinstance(opening, Unit) and opening.get("complementizer") is not None
    return clause.opener != "complementizer" and not is_stated


#: Openers of clauses that go on with the one before.
_GOING_ON = frozenset({"and", "stacked"})


def spoken_by_none(candidate: Candidate, roles: Roles, context: Context) -> str:
    """Why nobody who speaks for a state says it: a noun read by nothing does, or a society."""
    given = candidate.arguments
    if given.is_subject_unread and given.is_subject_inherited:
        return "a noun that tells nobody known is its subject"
    speakers = [actor for actor, role in roles if role == next(iter(candidate.event.roles))]
    if speakers and all(is_for_himself(actor, context) for actor in speakers):
        return "who says it speaks for no government"
    if context.pack.grammar.helpers and _is_of_nobody_known(candidate):
        return "a noun that tells nobody known says it"
    first = [context.cast.country(actor) for actor in speakers]
    return "who says it speaks for no state" if first and not any(first) else ""


def done_by_none(candidate: Candidate, context: Context) -> str:
    """Why no authority takes a measure: a noun read by nothing does."""
    is_unknown = context.pack.grammar.helpers and _is_of_nobody_known(candidate)
    return "a noun that tells nobody known does it" if is_unknown else ""


def _is_of_nobody_known(candidate: Candidate) -> bool:
    """Whether only an adjective says who speaks, before a noun that no phrase reads: "the Dutch bank offered"."""
    given, first = candidate.arguments, next(iter(candidate.event.roles))
    subjects = given.get("subject")
    if not subjects and candidate.meaning.form == "passive" and "object" in candidate.rule.roles.get(first, ()):
        subjects = given.get("object")          # "the Dutch bank was outraged"
    is_verb = candidate.meaning.form in _SAID
    return is_verb and bool(subjects) and all(p.kind == "state" and p.form == "adjective" for p in subjects)


def _is_bare(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether no verb carries a noun that says neither when it was nor enough of who took part ("hopes for talks")."""
    given, clause = candidate.arguments, sentence.clauses[candidate.number]
    slots = (*_SIDES, "to") if "host" in candidate.event.roles else _SIDES
    own = {code for slot in slots for phrase in given.get(slot) for actor in actors_of(phrase, context)
           if (code := context.cast.country(actor))}
    if len(own) >= candidate.rule.named_sides:
        return False
    following = sentence.clauses[candidate.number + 1 : candidate.number + 2]
    limit = following[0].limit if following and following[0].opener == "relative" else clause.limit
    if any(chunk.kind == "date" for chunk in sentence.chunks[clause.first : limit]):
        return False
    if candidate.rule.named_sides < _BOTH and _is_occasion_of(sentence.chunks, candidate.index):
        return False
    if given.get("at") and _is_new(sentence.chunks, candidate.index):
        return False
    is_owner = [c.kind for c in sentence.chunks[candidate.index + 1 : candidate.index + 2]] == ["possessive"]
    return is_owner or not is_carried(sentence, candidate.number, candidate.index, context)


def _is_matter_of(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a gerund completes a noun by a preposition of what it is about ("the actions on recognising")."""
    position = index - 1
    while position > 0 and isinstance(chunk := chunks[position], Unit) and chunk.get("helper", "skip"):
        position -= 1
    before = chunks[position] if position > 0 else None
    marker = before.get("marker") if isinstance(before, Unit) else None
    if marker is None or position < 1:
        return False
    owner = chunks[position - 1]
    return marker.value in _OF_MATTERS and isinstance(owner, Unit) and owner.kind in _OWNERS


_OWNERS = frozenset({"word", "common", "cue", "stance", "trigger"})
_OF_MATTERS = frozenset({"about", "at", "on"})


def _is_new(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a noun has an article or the like that brings something up: "at an emergency summit"."""
    for chunk in reversed(chunks[max(0, index - _ARTICLE_REACH) : index]):
        if isinstance(chunk, Unit) and (helper := chunk.get("helper")):
            return helper.value == "determiner"
        if not isinstance(chunk, Phrase) and (chunk.get("marker") or chunk.kind in ("comma", "conjunction")):
            return False
    return False


_ARTICLE_REACH = 4      # chunks from an article to its noun


def _is_occasion_of(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a noun tells when or where something else took place: "after talks", "at the meeting"."""
    for position in range(index - 1, max(0, index - _ARTICLE_REACH) - 1, -1):
        chunk = chunks[position]
        if isinstance(chunk, Phrase):
            return False
        if marker := chunk.get("marker"):
            opens = position == 0 or chunks[position - 1].kind == "comma"
            return marker.value == "at" or (marker.value == "on" and opens)     # "On her arrival in X, ..."
        if chunk.kind in ("break", "comma", "conjunction"):
            return chunk.kind == "break"
    return False


#: Slots of a noun that hold the sides of the act.
_SIDES = ("of", "with", "between", "by")
_BOTH = 2


def is_for_himself(actor: str, context: Context) -> bool:
    """Whether somebody of the home state speaks for no government: a member of its parliament, a head of a party."""
    return context.cast.title(actor) in _FOR_THEMSELVES and context.cast.country(actor) == context.home


#: Titles of those who speak for themselves or their party.
_FOR_THEMSELVES = frozenset({"legislator", "party_leader"})


def _is_answered(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether a verb that tells an act of speech of its own stands before the noun in its clause."""
    before = sentence.chunks[sentence.clauses[candidate.number].first : candidate.index]
    return any(
        meaning.kind == "trigger" and meaning.form != "noun" and context.rules.events[meaning.value].event in ANSWERED
        for chunk in before if isinstance(chunk, Unit) for meaning in chunk.lexemes
    )


def _is_matter(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether an act is only spoken of; in a language of articles contacts spoken about are told of too."""
    if context.pack.grammar.helpers and candidate.event.group != "contact":
        return is_spoken_about(sentence.chunks, candidate.index)
    return is_topic(sentence.chunks, candidate.index, context.pack.grammar)


def _is_talked_of(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether a noun that does not say who takes part is the matter of talks ("discussed the course of the talks")."""
    if candidate.rule.needs_object or not context.pack.grammar.nouns_refer_back:
        return False
    own = (phrase for slot in _OWN_SLOTS for phrase in candidate.arguments.get(slot))
    if candidate.event.id in _MADE_BY_TALKING or any(phrase.kind != "organisation" for phrase in own):
        return False
    verbs = verbs_before(sentence.chunks, sentence.clauses[candidate.number], candidate.index)
    return any(context.rules.events[rule].is_about for rule in verbs)


def is_told_by_itself(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether a noun that no verb carries tells an act itself.

    "His meeting with X", "a signing is planned", "the signing of the treaty of X and Y".
    """
    unit = sentence.chunks[candidate.index]
    if isinstance(unit, Unit) and unit.has_pronoun and candidate.arguments.get("with"):
        return True
    first = max(0, candidate.index - 1)
    around = sentence.chunks[first : candidate.index + _PAPER_REACH]
    papers = [first + n for n, c in enumerate(around) if isinstance(c, Phrase) and c.kind == "instrument"]
    if candidate.event.id not in BY_PAPER or not papers:
        return False
    if isinstance(around[0], Unit) and around[0].get("cue") is not None:
        return True
    parties = {country for phrase in parties_of(sentence, papers[-1], context.pack.grammar)
               for actor in phrase.actors if (country := context.cast.country(actor))}
    return papers[-1] > candidate.index and len(parties) > 1


#: Chunks from the noun for an act on a paper to the paper.
_PAPER_REACH = 3


def tells_no_side(candidate: Candidate, context: Context) -> bool:
    """Whether a noun for an encounter, in a language without articles, names nobody who takes part ("talks began")."""
    if candidate.event.id not in _ENCOUNTERS or candidate.meaning.form != "noun":
        return False
    if not context.pack.grammar.nouns_refer_back:
        return False
    return not any(phrase.actors for slot in _PARTAKING for phrase in candidate.arguments.get(slot))


#: Contacts that are told again with a bare noun: when they were, where, on what.
_ENCOUNTERS = frozenset({"meeting", "phone_call", "video_call", "consultations", "negotiation_round"})
#: Slots of whoever takes part in an encounter.
_PARTAKING = ("subject", "object", "of", "with", "between", "by", "from", "to")


def tells_no_tense(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether a noun says nothing of when its act was: no verb carries it, nothing tells time by it ("after talks")."""
    if candidate.meaning.form != "noun" or is_carried(sentence, candidate.number, candidate.index, context):
        return False
    first = sentence.chunks[max(0, candidate.index - _TIMING_REACH)].start
    return not sentence.has_word(context.pack.modalities.timing, first, sentence.chunks[candidate.index].end)


_TIMING_REACH = 3       # chunks from "after" to the act that tells the time


def is_multiple(sentence: SpottedSentence, index: int) -> bool:
    """Whether a word before a noun makes several acts of it ("a number of meetings")."""
    before = sentence.chunks[max(0, index - 2) : index]
    return any(isinstance(chunk, Unit) and chunk.kind == "multiple" for chunk in before)


def is_setting(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether talks may be a call: their rule says so, or they are only what something else is said in."""
    if candidate.rule.is_general:
        return True
    grammar, unit = context.pack.grammar, sentence.chunks[candidate.index]
    if candidate.event.id != "meeting" or candidate.meaning.form != "noun":
        return False
    if not grammar.nouns_refer_back and not (isinstance(unit, Unit) and grammar.helpers and unit.has_article):
        return False
    if any(candidate.arguments.get(slot) for slot in ("of", "with", "between")):
        return False
    return preposition_of(sentence.chunks, candidate.index, context.pack.grammar)[0] in ("during", "at")
