"""Who is meant: offices to their holders, counterparts, groups and pronouns to actors, in the order of the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from dragoman.gazetteer.load import Gazetteer
from dragoman.languages.rules_schema import Group
from dragoman.model.mentions import Chunk, Phrase
from dragoman.model.people import Person
from dragoman.resolve import topics
from dragoman.resolve.cast import Cast
from dragoman.resolve.discourse import Discourse
from dragoman.resolve.facing import across
from dragoman.resolve.inferred import inferred, is_placed
from dragoman.resolve.partners import IN_PAIRS, apart_from, guest_of, host_of, is_behind_subject, is_pair, sender_of
from dragoman.resolve.placing import (
    HOME,
    diplomat,
    housed,
    led_by,
    of_embassy,
    opened_by,
    placed,
    seat_of,
    unnamed,
    unnamed_before,
)
from dragoman.resolve.tenures import Tenures, is_known_by
from dragoman.resolve.topics import is_site, lists_in, state_of_speaker, subject_of, together
from dragoman.resolve.voices import ADDRESSED, SPEAKER, is_authors, voiced

_ANY_LEADER = "leader"      # the title of a head of state or government alike
_OBLIQUE = frozenset({"accusative", "dative", "instrumental"})     # cases in which a pronoun is not the subject
_PERSONAL, _THINGS = frozenset({"person", "office", "counterpart"}), frozenset({"state", "body", "organisation"})


class ActorResolver:
    """Resolves the actor phrases of one document, sentence by sentence."""

    def __init__(
        self, cast: Cast, groups: Mapping[str, Group], discourse: Discourse,
        gazetteer: Gazetteer, published: date | None,
    ) -> None:
        self._cast = cast
        self._groups = groups
        self._now = discourse
        self._tenures = Tenures(gazetteer, published.isoformat() if published else "")
        self._titles = gazetteer.titles
        self._sentence: Sequence[Phrase] = ()
        self.opens = False                      # a headline, or the first sentence of a text that nothing places
        self.chunks: Sequence[Chunk] = ()       # of the sentence to be resolved

    def now(self) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
        """The two states, the subject, and the several subjects spoken of at this point."""
        dyad = (self._now.talkers if self._now.is_dialogue else ()) or self._now.dyad
        return dyad, self._now.topic, self._now.topics

    def settle_persons(self) -> None:
        """Give every named person a state: as stated, as known of the person, or the home state."""
        for person in self._cast.people.persons:
            self._cast.person(person)
            if not person.country:
                person.country, person.country_from = inferred(person, self._tenures, self._now, self._titles)
            tenure = self._tenures.of(person.leader)
            is_open = person.is_met and not (person.rank or person.is_former)
            if is_open and tenure is not None and self._tenures.is_held(tenure) and is_known_by(person, tenure):
                person.given_rank = tenure.rank

    def resolve(self, phrases: Sequence[Phrase], *, is_told: bool = True, authors: Sequence[Phrase] = ()) -> None:
        """Set the actors and states of a sentence's actor phrases; one that tells something moves the discourse on.

        From here on the text has `authors` say "I" and "we", if there are any."""
        here: list[Phrase] = []
        self._sentence = phrases
        for phrase in phrases:
            if phrase.kind == "person":
                self._place_person(phrase, phrases, here)
            self._resolve_one(phrase, here)
            here.append(phrase)
        topics.look_ahead(here, self._now.quoted)
        if named := tuple(a for phrase in authors for a in phrase.actors):
            self._now.authors, self._now.is_dialogue = named, phrases[0].mark != SPEAKER
            self._now.talkers = self._now.talkers or self._now.met
        for phrase in here:
            if phrase.mark == SPEAKER or phrase.form == ADDRESSED:
                self._point(phrase, voiced(phrase, here, self._now, self._cast))
        if is_told:
            self._advance(here)
        if self._now.is_dialogue and any(p.mark == SPEAKER and is_authors(p, self._now) for p in here):
            self._now.topic = self._now.authors[0]

    def _place_person(self, phrase: Phrase, phrases: Sequence[Phrase], before: list[Phrase]) -> None:
        """A titled person whose state nobody says takes the one foreign state that the sentence names."""
        person = self._person_of(phrase)
        if not person.offices or is_placed(person, phrase, before):
            return
        told = unnamed_before(phrase, phrases, self._now.persons, self._cast) or of_embassy(phrase, person, self._now)
        if told:
            person.country, person.country_from = told, "whose such an office or embassy was told of before"
            return
        if phrase.is_guest and (guest := guest_of(before, self._now)):
            person.country, person.country_from = guest, "the other state spoken of"
            return
        if person.country:
            return
        is_left_open = not (self._now.is_home_sure and self._now.home)      # it tells of others alone
        if is_left_open and (told := housed(phrase, phrases, self._now, self._cast)):
            person.country, person.country_from = told, "whose parliament or king was told of"
            return
        if is_left_open and any(office.rank for office in person.offices):
            others = [code for code in (self._now.home, *self._now.main) if code]
            told_of = (self._now.opened, self._cast.country(self._now.topic))
            faced = across(phrase, self.chunks, {id(p): self._person_of(p) for p in phrases if p.kind == "person"})
            person.country, person.country_from = placed(phrase, phrases, told_of, others, faced)
            person.country = host_of(phrase, before, person.country, self._now) or person.country
            return
        if phrase.offices and phrase.offices[0].is_owned and (owner := self._possessor(phrase, before)):
            person.country, person.country_from = owner, "whose it is told to be"
            return
        own = self._cast.country(self._now.topic) or (self._now.main[0] if self._now.main else "")
        named = {p.country for p in phrases if p.kind in ("state", "body") and p.country} - {own}
        if len(named) == 1:
            person.country, person.country_from = named.pop(), "the state named in the same sentence"
        elif self._now.home and (other := self._other_state(self._now.home)):
            person.country, person.country_from = other, "the other state spoken of"

    # ── one phrase ────────────────────────────────────────────────────────────────────────────────────────────────
    def _resolve_one(self, phrase: Phrase, before: list[Phrase]) -> None:
        span = (phrase.start, phrase.end)
        if phrase.form == ADDRESSED:        # once the whole sentence is known
            return
        if phrase.kind in ("state", "organisation"):
            code = self._cast.state(phrase.value, None if phrase.form == "adjective" else span)
            phrase.actors, phrase.country = [code], self._cast.country(code)
        elif phrase.kind == "body":
            own = phrase.country or self._now.ministries.get(phrase.value, "") or self._possessor(phrase, before)
            phrase.country, phrase.note = seat_of(phrase, own, self._sentence, self._now), "" if own else "home state"
            phrase.actors = [self._cast.body(phrase.value, phrase.country, span)]
        elif phrase.kind == "person":
            person = self._person_of(phrase)
            phrase.actors, phrase.country = [person.id, *self._chaired(phrase, person)], person.country
        elif phrase.kind == "office":
            self._resolve_office(phrase, before)
        elif phrase.kind == "counterpart":
            self._resolve_counterpart(phrase, before)
        elif phrase.kind == "group":
            self._resolve_group(phrase, before)
        elif phrase.kind == "pronoun":
            self._resolve_pronoun(phrase, before)

    def _chaired(self, phrase: Phrase, person: Person) -> list[str]:
        """The organisation that somebody with an office at home chairs, where the phrase says so: it acts as well."""
        chairs = [office for office in phrase.offices[1:] if office.rank == "igo_head" and not office.modifier]
        at_home = any(office.rank != "igo_head" and office.country == person.country for office in phrase.offices)
        return [self._cast.state(o.country) for o in chairs if at_home and o.country not in ("", person.country)][:1]

    def _resolve_pronoun(self, phrase: Phrase, before: list[Phrase]) -> None:
        if phrase.mark == "at":             # "here"
            self._point(phrase, [self._cast.state(self._now.home)] if self._now.home else [])
            return
        if phrase.mark == "thing":          # "it"
            self._point(phrase, [self._thing(before)])
            return
        if before and before[-1].has_pronoun and before[-1].end + 1 >= phrase.start:
            before = before[:-1]            # "the envoy of his": not the envoy
        if phrase.mark in _OBLIQUE or (phrase.mark == "object" and is_behind_subject(phrase, before)):
            self._point(phrase, [self._other_person(before, is_by_order=phrase.mark == "object")])
            return
        if phrase.form == "several" and phrase.mark != "possessive":
            told = topics.first_acting(before)
            if several := told if len(told) > 1 else () if told else self._now.topics:
                self._point(phrase, list(several))
                return
        if phrase.form == "thing" and (told := topics.first_acting(before)):
            self._point(phrase, [told[0]])
            return
        owner = topics.owner_of(before) or self._now.topic
        self._point(phrase, [owner if phrase.mark == "possessive" else self._antecedent(before)])

    def _other_person(self, before: list[Phrase], *, is_by_order: bool) -> str:
        """Whom "him" means: not the subject, by case the first or by order the last, but one named or told before."""
        subjects = [p for p in before if p.can_be_subject and p.actors]
        acting = subjects[-1 if is_by_order else 0].actors[0] if subjects else ""
        named = (a for p in reversed(before) if p.kind in _PERSONAL for a in p.actors)
        spoken = (a for a in (self._now.topic, *reversed(self._now.persons)) if a)
        return next((a for a in chain(named, spoken) if a != acting), "")

    def _person_of(self, phrase: Phrase) -> Person:
        return next(p for p in self._cast.people.persons if phrase.name in p.names)

    def _resolve_office(self, phrase: Phrase, before: list[Phrase]) -> None:
        office = phrase.offices[0]
        if not office.country and (phrase.has_pronoun or office.is_owned):
            own = self._possessor(phrase, before)
            office.country = host_of(phrase, before, own, self._now) or own
        people = self._cast.people
        holder = people.holder(office, phrase.start)
        if holder is None and not office.country and self.opens and not self._now.is_home_sure:
            holder = people.first_holder(office, {p.country for p in self._sentence if p.kind != "office"})
        elif holder is None and not office.country and self._now.home:
            holder = people.holder(replace(office, country=self._now.home), phrase.start)
        if holder is not None and office.modifier != "former":
            holder.nominal.append((phrase.start, phrase.end))
            phrase.note = "title of a person named before"
            self._point(phrase, [holder.id])
            return
        earlier, phrase.note = self._told_before(phrase, before)
        if earlier:
            self._point(phrase, [earlier])
            return
        country, phrase.note = office.country or ("" if self._now.is_home_told else office.likely), ""
        if not country and office.title in self._now.lacks:
            country, phrase.note = self._other_state(self._now.home), "the other state spoken of"
        elif not country and (led := led_by(phrase, before)):
            country, phrase.note = led, "the delegation that is led"
        elif not country and (other := sender_of(office, phrase, before, self._now)):
            country, phrase.note = other, "the other of the two states spoken of"
        elif not country:
            country, phrase.note = self._now.home, HOME
        phrase.country = country
        phrase.actors = [self._cast.office(office, country, (phrase.start, phrase.end))]

    def _told_before(self, phrase: Phrase, before: list[Phrase]) -> tuple[str, str]:
        """Who was told of before that a title without a state points to, and why; nobody where it is the host's."""
        office = phrase.offices[0]
        if (found := diplomat(office, self._now.persons, before, self._cast)):
            return found, "the diplomat told of before"
        told = [] if office.country or self._now.is_home_sure else self._now.persons
        if earlier := unnamed(office, told, self._cast):
            office.country = host_of(phrase, before, self._cast.country(earlier), self._now, is_told=True)
            return ("", "") if office.country else (earlier, "title told before")
        return "", ""

    def _resolve_counterpart(self, phrase: Phrase, before: list[Phrase]) -> None:
        actors = [p for p in before if p.is_actor and p.actors]
        ranked = [p for p in actors if self._cast.rank(p.actors[0])]
        principal = next(reversed(ranked or actors), None)
        rank = self._cast.rank(principal.actors[0]) if principal else self._cast.rank(self._now.topic)
        own = principal.country if principal else self._cast.country(self._now.topic)
        visited = next((p.country for p in before if p.form == "capital" and p.mark and p.country != own), "")
        phrase.country = phrase.country or visited
        if phrase.name is not None:
            person = self._person_of(phrase)
            if not self._tenures.is_dated and rank:        # no day tells which of the offices that a leader has held
                person.given_rank = rank
            person.given_rank = person.given_rank or rank
            person.country = person.country or phrase.country or self._other_state(own)
            self._point(phrase, [person.id])
            return
        phrase.country = phrase.country or self._other_state(own)
        match = next((p for p in self._cast.people.persons if p.rank == rank and p.country == phrase.country), None)
        if match is not None:
            match.nominal.append((phrase.start, phrase.end))
        code = self._cast.state(phrase.country) if phrase.country else ""
        self._point(phrase, [match.id if match else code])

    def _resolve_group(self, phrase: Phrase, before: list[Phrase]) -> None:
        if phrase.offices:
            self._resolve_holders(phrase, before)
            return
        group = self._groups[phrase.value]
        if phrase.country:
            self._now.sent[group.id] = phrase.country
            self._point(phrase, [self._cast.state(phrase.country)])
        elif group.refers == "met" and len(self._now.met) == 2 and not is_pair(before):
            self._point(phrase, [self._cast.state(code) for code in self._now.met])
        elif group.refers in ("sides", "states", "all", "met", "listed"):
            self._point(phrase, [self._cast.state(code) for code in self._sides(before, phrase, group)])
        elif group.refers == "said_state":
            acting = next((p.country for p in before if p.country), "")
            said = [p.country for p in reversed(before) if p.country and p.country != acting]
            codes = [code for code in (*said, self._now.named, acting) if code]
            code = next((code for code in codes if code != self._now.home), next(iter(codes), ""))
            self._point(phrase, [self._cast.state(code)] if code else [])
        elif group.refers == "persons":
            sides = [self._cast.state(code) for code in self._sides(before)]
            self._point(phrase, self._pair(group.rank, before, apart_from(phrase, before)) or sides)
        elif group.refers in ("person", "ministry"):
            ministry = (topics.ministry_of(before) or self._now.ministry) if group.refers == "ministry" else ""
            self._point(phrase, [ministry or self._sent(group) or self._now.topic])
        else:
            own = state_of_speaker(before) or self._possessor(phrase, before)
            if group.is_speakers and is_authors(phrase, self._now) and len(self._now.authors) == 1:
                own = self._cast.country(self._now.authors[0]) or own
            if group.refers == "home" and self._now.home and not phrase.has_pronoun:
                own = self._now.home
            code = self._other_state(own) if group.refers == "other_state" else own
            self._point(phrase, [self._cast.state(code)] if code else [])

    def _sent(self, group: Group) -> str:
        """Whose "the delegation" is: as told of the last one, else the main state that its sentence does not name."""
        code = self._now.sent.get(group.id, "") if group.is_lasting else ""
        if group.is_lasting and not (code or self._now.topic):
            here = {p.country for p in self._sentence}
            code = next((code for code in self._now.main[:2] if code not in here), "")
        return self._cast.state(code) if code else ""

    def _resolve_holders(self, phrase: Phrase, before: list[Phrase]) -> None:
        """"The foreign ministers": of a state or organisation if one is named, else the two met last."""
        office = phrase.offices[0]
        rank = "" if office.title == _ANY_LEADER else office.rank
        if office.country:
            self._point(phrase, [self._cast.state(office.country)])
            return
        if not office.is_definite:
            return
        pair = self._pair(rank, before, apart_from(phrase, before))
        if not pair and office.rank in IN_PAIRS:
            pair = [self._cast.state(code) for code in self._sides(before)]
        self._point(phrase, pair)

    def _point(self, phrase: Phrase, actors: list[str]) -> None:
        phrase.actors = [actor for actor in actors if actor]
        if phrase.actors and not phrase.country:
            phrase.country = self._cast.country(phrase.actors[0])

    # ── what the text is about ────────────────────────────────────────────────────────────────────────────────────
    def _possessor(self, phrase: Phrase, before: list[Phrase]) -> str:
        """The state of whoever "his" or "its" points to: the nearest actor before it, or the topic."""
        if phrase.mark == "as":         # "X named Y as his envoy": that of X
            before = [p for p in before if p.is_actor and p.country][:-1]
        nearest = next((p.country for p in reversed(before) if p.is_actor and p.country), "")
        return nearest or self._cast.country(self._now.topic)

    def _antecedent(self, before: list[Phrase]) -> str:
        named = (p for p in before if p.kind in ("person", "office") and (not p.cases or "nominative" in p.cases))
        if (first := next((p for p in named if p.actors), None)) is not None:
            return first.actors[0]
        is_person = self._cast.kind(self._now.topic) in ("person", "office") or not self._now.tells_things
        return self._now.topic if is_person or not self._now.persons else self._now.persons[-1]

    def _thing(self, before: list[Phrase]) -> str:
        """What "it" means: the state or body that the sentence began with, else the last that something was told of."""
        return next((p.actors[0] for p in before if p.kind in _THINGS and p.actors and not p.mark), self._now.thing)

    def _other_state(self, own: str) -> str:
        return next((code for code in (*self._now.dyad, *self._now.main) if code and code != own), "")

    def _sides(self, before: list[Phrase], phrase: Phrase | None = None, group: Group | None = None) -> list[str]:
        if group is not None and group.refers == "listed":
            return list((self._now.listed | lists_in(before, self._cast.members)).get(group.size, ()))
        here = list(dict.fromkeys(p.country for p in before if p.country and not is_site(p)))
        if not here and group is not None and group.may_be_body and (body := topics.body_told(self._now, self._cast)):
            return [body]
        told = self._now.dyad if phrase is not None and phrase.mark in ("nominative", "dative", "prepositional") else ()
        if len(told) == 2 and len(here) >= 2 and not {*told} & {*here}:
            return list(told)               # "Peru and Costa Rica urged the two countries": others than these
        if len(here) >= 2:
            several = lists_in(before, self._cast.members) if group is not None and group.refers == "sides" else {}
            return here if len(here) - 1 in several else here[-2:]  # "after talks with X, Y and Z they"
        if len(self._now.dyad) >= 2 and not (here and not {*here} & {*self._now.dyad, *self._now.main[:2]}):
            return list(self._now.dyad[:2])
        return list(self._now.main[:2])     # a third state speaks of the two that the text is about

    def _pair(self, rank: str, before: list[Phrase], without: frozenset[str] = frozenset()) -> list[str]:
        """The last two persons (of a rank) who act for different states, those of this sentence first."""
        found: list[str] = []
        here = [a for p in before if p.kind in ("person", "office", "counterpart") for a in p.actors]
        for actor in reversed([*self._now.persons, *here]):
            held = self._cast.rank(actor)       # "members of X" are no leaders
            is_meant = held in rank.split("|") if rank else (self._cast.kind(actor), held) != ("office", "official")
            apart = {*without, *map(self._cast.country, found)}
            if is_meant and self._cast.country(actor) not in apart:
                found.append(actor)
            if len(found) == 2:
                return found[::-1]
        return []

    def _advance(self, here: list[Phrase]) -> None:
        acting = [p for p in here if p.is_actor and p.actors and p.form != "adjective"]
        for phrase in acting:
            if phrase.kind in _PERSONAL and not topics.is_post(phrase):
                self._now.persons.extend(phrase.actors)
        del self._now.persons[:-12]
        subject = subject_of(acting)
        if subject is not None:
            self._now.topic = subject.actors[0]
            if self._cast.kind(subject.actors[0]) in ("state", "body", "igo"):
                self._now.thing = subject.actors[0]
        self._now.opened = opened_by(acting)
        self._now.topics = together(acting)
        self._now.ministry = topics.ministry_of(acting) or self._now.ministry
        self._now.listed.update(lists_in(here, self._cast.members))
        states = list(dict.fromkeys(self._cast.country(a) for p in acting if not is_site(p) for a in p.actors))
        states = [code for code in states if code]
        self._now.named = states[-1] if states else self._now.named
        held = dict.fromkeys(self._cast.country(a) for p in acting if p.kind in _PERSONAL for a in p.actors)
        met = [code for code in held if code]
        if len(met) == 2 or len(states) >= 2:       # those who meet, not the states of the conference they meet at
            self._now.dyad = (met[0], met[1]) if len(met) == 2 else (states[0], states[1])
            self._now.met = (met[0], met[1]) if len(met) == 2 else self._now.met
