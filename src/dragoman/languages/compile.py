"""A pack compiled into its lexicons: every list of its files becomes lexemes of one kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import get_args

from dragoman.errors import UnknownKeyError
from dragoman.languages.conjugate import conjugate
from dragoman.languages.inflect import Paradigm, inflect
from dragoman.languages.lexicon import Lexeme, Lexicon
from dragoman.languages.marks import has_marks
from dragoman.languages.name_forms import NameForms, name_forms
from dragoman.languages.pack import Inflection, Names, Pack
from dragoman.languages.priority import PRIORITY
from dragoman.languages.rules_schema import Case, FlowRule, Grammar
from dragoman.languages.schema import Offices, Words
from dragoman.model.mentions import HOME, LIKELY, STATELESS

_CASES = frozenset(get_args(Case))
_LONGEST_ABBREVIATION = 6
_FINITE_HELPERS = frozenset({"future", "reported", "modal", "do_present", "be_present", "have_present"})
_CAPITAL = "{capital}"
#: The form of a noun that means a paper only where it is acted on.
ACTED = "acted"
#: In the place of the parties of an instrument that is open to all states.
OPEN = "open"
_ALL_FORMS = "verb"         # a list of verbs whose paradigm names the forms it gives


@dataclass(frozen=True, slots=True)
class Lexicons:
    """`main` builds phrases and clauses; `topics` and `words` read the text again for what it is about."""

    main: Lexicon
    topics: Lexicon
    words: Lexicon
    names: NameForms = field(default_factory=NameForms)

    @property
    def tells_cases(self) -> bool:
        """Whether the form of any word tells its case."""
        return self.main.tells_cases or bool(self.names.cases)


def compile_pack(pack: Pack, inherited: Iterable[Names], ordinals: Mapping[str, Words]) -> Lexicons:
    """The lexicons of a pack; `inherited` are the names of the packs it takes names from, in order."""
    has_case = pack.about.script != "arabic"
    main = Lexicon(pack.grammar.clitics, has_case, pack.grammar.verb_shapes, PRIORITY)
    for names in (pack.names, *inherited):
        _add_names(main, names)
    _add_grammar(main, pack)
    _add_rules(main, pack)
    _add_instruments(main, pack, (pack.names, *inherited))
    _add_conferences(main, pack, (*inherited, pack.names))
    for number, words in ordinals.items():
        _put(main, words, Lexeme("ordinal", number))
    topics = Lexicon(pack.grammar.clitics, has_case)
    _add_topics(topics, pack)
    asked = Lexicon(pack.grammar.clitics, has_case)
    _add_words(asked, pack)
    return Lexicons(main, topics, asked, name_forms(pack.names.persons, pack.names.leaders))


def _put(lexicon: Lexicon, phrases: Iterable[str], lexeme: Lexeme, paradigm: Paradigm | None = None) -> None:
    shared: dict[tuple[object, ...], Lexeme] = {}       # a pack has tens of thousands of forms, of few tags
    for phrase in phrases:
        for form, tags in _forms(phrase, paradigm).items():
            marked = form if has_marks(form) else ""
            if lexeme.form == _ALL_FORMS:
                for tag in tags:
                    lexicon.add(form, replace(lexeme, form=tag, marked=marked))
                continue
            is_proper = lexeme.is_proper and form[:1].isupper()
            key = (*tags, marked, is_proper)
            if key not in shared:
                shared[key] = replace(
                    lexeme, tag=lexeme.tag or next((tag for tag in tags if tag not in _CASES), ""),
                    cases=_CASES.intersection(tags), marked=marked, is_proper=is_proper,
                )
            lexicon.add(form, shared[key])


def _forms(phrase: str, paradigm: Paradigm | None) -> dict[str, list[str]]:
    """The forms of a phrase, each with all tags it has in its paradigm."""
    found: dict[str, list[str]] = defaultdict(list)
    for form, tag in inflect(phrase, paradigm):
        found[form].append(tag)
    return found


def _put_name(lexicon: Lexicon, phrases: Iterable[str], lexeme: Lexeme, paradigm: Paradigm | None = None) -> None:
    """Names: one in capitals throughout ("US", "РФ") is an abbreviation and matches so written only."""
    for phrase in phrases:
        bare = phrase.replace("=", "")
        if bare.isupper() and len(bare) <= _LONGEST_ABBREVIATION:
            lexicon.add(bare, replace(lexeme, exact=bare, is_proper=False))
        else:
            _put(lexicon, (phrase,), lexeme, paradigm)


def _add_names(lexicon: Lexicon, names: Names) -> None:
    of = names.inflection.of
    for code, state in names.states.items():
        for kind, words in (("name", state.name), ("name", state.long), ("weak", state.weak)):
            lexeme = Lexeme("state", code, "weak" if kind == "weak" else "", is_proper=True)
            _put_name(lexicon, words, lexeme, of("states.name"))
        for kind in ("adjective", "people", "capital", "metonym"):
            _put_name(lexicon, getattr(state, kind), Lexeme(kind, code, is_proper=True), of(f"states.{kind}"))
    for code, organisation in names.organisations.items():
        lexeme = Lexeme("organisation", code, is_proper=True)
        _put_name(lexicon, organisation.name, lexeme, of("organisations.name"))
        _put_name(lexicon, organisation.weak, replace(lexeme, form="weak"), of("organisations.name"))
        _put(lexicon, organisation.adjective, Lexeme("adjective", code, is_proper=True), of("organisations.adjective"))
        _put(lexicon, organisation.members, Lexeme("members", code))
        for short in organisation.abbreviation:
            lexicon.add(short, Lexeme("organisation", code, exact=short))
    for body in names.bodies:
        _put(lexicon, body.names, Lexeme("body", body.kind, tag=body.country), of("bodies.names"))
        _put(lexicon, body.weak, Lexeme("body", body.kind, "weak", body.country), of("bodies.names"))
        for short in body.abbreviation:
            lexicon.add(short, Lexeme("body", body.kind, tag=body.country, exact=short))
    for offices in names.offices:
        _add_offices(lexicon, offices, of("offices.names"))
    _add_persons(lexicon, names)


def _add_offices(lexicon: Lexicon, offices: Offices, paradigm: Paradigm | None) -> None:
    for office in offices.office:
        tag = office.country or office.organisation or (office.likely and LIKELY + office.likely)
        _put(lexicon, office.names, Lexeme("title", office.title, tag=tag), paradigm)
        _put(lexicon, office.weak, Lexeme("title", office.title, "weak", tag), paradigm)
        _put(lexicon, office.plural, Lexeme("titles", office.title, tag=tag), paradigm)
    for kind in ("honorific", "rank_honorific", "royal_honorific", "own", "of", "accredited"):
        _put(lexicon, getattr(offices, kind), Lexeme(kind, ""), paradigm if kind.endswith("honorific") else None)
    for kind in ("former", "acting", "designate", "honorary"):
        _put(lexicon, getattr(offices.modifiers, kind), Lexeme("modifier", kind), paradigm)
    _put(lexicon, offices.modifiers.deputy, Lexeme("deputy", ""), paradigm)
    for body, words in offices.portfolio.items():
        _put(lexicon, words, Lexeme("portfolio", body))


def _add_persons(lexicon: Lexicon, names: Names) -> None:
    of, persons = names.inflection.of, names.persons
    for name in persons.given:      # the fold makes "علي" and "على" one: the spelling tells them apart
        _put(lexicon, (name,), Lexeme("given", name, is_proper=True), of("names.given"))
    _put(lexicon, persons.joining, Lexeme("joining", ""))
    _put(lexicon, persons.prefix, Lexeme("name_prefix", ""))
    _put(lexicon, persons.suffix, Lexeme("name_suffix", ""))
    _put(lexicon, persons.common, Lexeme("common", ""))
    for place, words in names.places.items():
        _put(lexicon, words, Lexeme("place", place, is_proper=True), of("places"))
    if persons.stems:
        return                              # office-holders are looked up by the stems of their names
    for person, leader in names.leaders.items():
        _put(lexicon, leader.full, Lexeme("leader", person, is_proper=True), of("leaders"))
        _put(lexicon, leader.short, Lexeme("leader_short", person, is_proper=True), of("leaders"))


def _person(word: str, grammar: Grammar) -> str:
    """Whom a pronoun may mean: who speaks, or several; "" for any other."""
    if word in grammar.of_things:
        return "thing"
    return "first" if word in grammar.first_person else "several" if word in grammar.shared else ""


def _add_grammar(lexicon: Lexicon, pack: Pack) -> None:
    grammar = pack.grammar
    for slot, words in grammar.markers.items():
        _put(lexicon, words, Lexeme("marker", slot))
        _put(lexicon, _before_last(words, pack), Lexeme("marker", slot))
    for case, words in grammar.cases.items():
        _put(lexicon, words, Lexeme("case", case))
    for case, words in grammar.pronouns.items():
        for word in words:
            lexicon.add(word, Lexeme("pronoun", case, _person(word, grammar)))
    _put(lexicon, grammar.conjunctions, Lexeme("conjunction", ""))
    _put(lexicon, grammar.breaks, Lexeme("break", ""))
    _put(lexicon, _before_last(grammar.breaks, pack), Lexeme("break", ""))
    for kind in ("relative", "complementizer", "possessive", "apposition", "skip", "auxiliary"):
        _put(lexicon, getattr(grammar, kind), Lexeme(kind, ""))
    for helper, words in grammar.helpers.items():
        form = "past" if helper.endswith("_past") else "present" if helper in _FINITE_HELPERS else ""
        _put(lexicon, words, Lexeme("helper", helper, form))
    _put(lexicon, grammar.controllers, Lexeme("controller", ""))
    _put(lexicon, grammar.intents, Lexeme("controller", "owner"))
    _put(lexicon, grammar.linkers, Lexeme("linker", ""))
    _put(lexicon, grammar.resumptive, Lexeme("resumptive", ""))
    _put(lexicon, grammar.definite, Lexeme("definite", ""))
    _put(lexicon, grammar.among, Lexeme("among", ""))
    _add_carriers(lexicon, pack)
    for group in pack.references.group:
        lexeme = Lexeme("group", group.id, HOME if group.refers in (HOME, "said_state") else "", group.mark)
        _put(lexicon, group.words, lexeme, pack.names.inflection.of("groups"))
    _put(lexicon, pack.references.counterpart, Lexeme("counterpart", ""), pack.names.inflection.of("counterpart"))
    _put(lexicon, pack.references.stateless, Lexeme("common", STATELESS), pack.names.inflection.of("groups"))


def _add_carriers(lexicon: Lexicon, pack: Pack) -> None:
    """Words that stand with a noun that tells an act: the verbs that carry it, the nouns it hangs on."""
    grammar, of = pack.grammar, pack.names.inflection.of
    _put(lexicon, grammar.relational, Lexeme("relational", ""), of("rules.noun"))
    for kind, forms in (("verb", grammar.verbs), ("support", grammar.support)):
        for form, words in forms.items():
            _put(lexicon, words, Lexeme(kind, "", form), of(f"rules.{form}"))
    for lexeme, word in _conjugated("grammar.toml, support_roots", grammar.support_roots, pack.names.inflection):
        lexicon.add(word, replace(lexeme, kind="support"))


def _add_rules(lexicon: Lexicon, pack: Pack) -> None:
    of = pack.names.inflection.of
    lists = (("trigger", pack.events), ("stance", pack.stances), ("commitment", pack.commitments), ("flow", pack.flows))
    for kind, rules in lists:
        for rule in rules:
            for form, words in rule.forms.items():
                _put(lexicon, words, Lexeme(kind, rule.id, form), of(f"rules.{form}"))
                _put(lexicon, _parted(words, pack), Lexeme(kind, rule.id, form))
            if not isinstance(rule, FlowRule):
                for lexeme, word in _conjugated(f"rule {rule.id!r}, verbs", rule.verbs, pack.names.inflection):
                    lexicon.add(word, replace(lexeme, kind=kind, value=rule.id))
                    if " " in word:
                        _put(lexicon, _parted((word,), pack), replace(lexeme, kind=kind, value=rule.id))
    for cue in pack.modalities.cue:
        _put(lexicon, cue.words, Lexeme("cue", cue.id))
    _put(lexicon, pack.modalities.negation, Lexeme("negation", ""))
    for kind in ("verbs", "sources", "media"):
        _put(lexicon, getattr(pack.speech, kind), Lexeme("speech", kind))
    _put(lexicon, _before_last(pack.speech.sources, pack), Lexeme("speech", "sources"))
    for form, words in pack.speech.forms.items():
        _put(lexicon, words, Lexeme("speech", "verbs", form), of(f"rules.{form}"))


def _parted(phrases: Iterable[str], pack: Pack) -> Iterator[str]:
    """Phrases with a small word behind the first one: a negation, a verb with a particle, or one that a linker ties on.

    The linker is then written onto the small word ("malugod na tinanggap", "malugod ding tinanggap").
    """
    enclitics, denials, linkers = pack.grammar.enclitics, pack.modalities.negation, pack.grammar.linkers
    particles = _particles(pack)
    pronouns = {word for words in pack.grammar.pronouns.values() for word in words}
    for phrase in phrases if enclitics else ():
        first, _, rest = phrase.partition(" ")
        tied, _, after = rest.partition(" ")
        if rest and first in denials:
            yield from (f"{first} {word} {rest}" for word in enclitics if word != tied)
        elif after and tied in particles:
            yield from (f"{first} {word} {rest}" for word in enclitics if word not in pronouns)
        elif after and tied in linkers:
            yield from (f"{first} {word}{'g' if word.endswith('n') else 'ng'} {after}" for word in enclitics)


def _particles(pack: Pack) -> frozenset[str]:
    """The words that only tell the case of the noun behind them."""
    return frozenset(word for words in pack.grammar.cases.values() for word in words)


def _before_last(markers: Iterable[str], pack: Pack) -> Iterator[str]:
    """Prepositions of several words with small words before the particle they end in ("sa pamamagitan din ng")."""
    for marker in markers if pack.grammar.enclitics else ():
        stem, _, last = marker.rpartition(" ")
        if stem and last in _particles(pack):
            yield from (f"{stem} {word} {last}" for word in pack.grammar.enclitics)


def _add_instruments(lexicon: Lexicon, pack: Pack, named: Iterable[Names]) -> None:
    of, instruments = pack.names.inflection.of, pack.instruments
    capitals = {capital: None for names in named for state in names.states.values() for capital in state.capital}
    for names in instruments.instrument:
        _put(lexicon, names.plural, Lexeme("instrument", names.kind, "plural"), of("instruments"))   # before what
        _put(lexicon, names.names, Lexeme("instrument", names.kind), of("instruments"))             # rules inflect
        weak = (name for each in names.weak for name in _at_capitals(each, capitals))
        _put(lexicon, weak, Lexeme("instrument", names.kind, "weak"), of("instruments"))
        _put(lexicon, names.acted, Lexeme("instrument", names.kind, ACTED), of("instruments"))
    for known in instruments.known:
        parties = " ".join(known.parties) or OPEN
        _put(lexicon, known.names, Lexeme("instrument", known.kind, "", parties), of("instruments"))
    for mechanism in instruments.mechanism:
        _put(lexicon, mechanism.names, Lexeme("mechanism", mechanism.kind), of("instruments"))
    for kind in ("period", "value", "multiple"):
        _put(lexicon, getattr(instruments, kind), Lexeme(kind, ""))
    _add_money(lexicon, pack)


def _at_capitals(name: str, capitals: Iterable[str]) -> Iterator[str]:
    """A name that holds the place of a capital ("declaration of {capital}"), with each of them in turn."""
    if _CAPITAL not in name:
        yield name
        return
    yield from (name.replace(_CAPITAL, capital.replace("=", "")) for capital in capitals)


def _add_conferences(lexicon: Lexicon, pack: Pack, known: Iterable[Names]) -> None:
    """Conferences, with the organisation that the name of one tells or begins with ("Arab summit", "ASEAN summit")."""
    of = pack.names.inflection.of("instruments")
    owners = {
        name.lower(): code for each in known for code, names in each.organisations.items()
        for name in (*names.name, *names.abbreviation)
    }
    convened = {name: code for code, names in pack.instruments.convened.items() for name in names}
    telling = [rule.id for rule in pack.events if rule.names == "conference"]
    for kind, words in pack.instruments.conference.items():
        for phrase in words:
            first, _, rest = phrase.partition(" ")
            owner = convened.get(phrase) or (owners.get(first.lower(), "") if rest else "")
            named = Lexeme("conference", kind, tag=owner)
            for lexeme in (named, *(Lexeme("trigger", rule, "noun") for rule in telling)):
                _put(lexicon, (phrase,), lexeme, of)


def _add_money(lexicon: Lexicon, pack: Pack) -> None:
    of = pack.names.inflection.of
    for factor, words in pack.money.scale.items():
        _put(lexicon, words, Lexeme("scale", factor), of("money"))
    for code, words in pack.money.currency.items():
        _put(lexicon, words, Lexeme("currency", code), of("money"))
    _put(lexicon, pack.money.approximate, Lexeme("approximate", ""))


def _conjugated(where: str, verbs: Mapping[str, Words], inflection: Inflection) -> Iterator[tuple[Lexeme, str]]:
    """The forms of roots, each with a lexeme that has no kind yet; the voice of their family is its tag."""
    for family, roots in verbs.items():
        if family not in inflection.conjugation:
            raise UnknownKeyError(where, family, inflection.conjugation, what="conjugation")
        conjugation = inflection.conjugation[family]
        for root in roots:
            for word, form in conjugate(root, conjugation, inflection.sounds):
                yield Lexeme("", "", form, conjugation.voice), word


def _add_topics(lexicon: Lexicon, pack: Pack) -> None:
    of = pack.names.inflection.of
    for sector, words in pack.sectors.items():
        _put(lexicon, words, Lexeme("sector", sector), of("sectors"))
    for kind, words in pack.issues.items():
        _put(lexicon, words, Lexeme("issue", kind), of("sectors"))
    for name in ("round", "first"):
        _put(lexicon, getattr(pack.instruments, name), Lexeme(name, ""))
    for status in pack.instruments.status:
        _put(lexicon, status.words, Lexeme("status", status.status), of("status"))


def _add_words(lexicon: Lexicon, pack: Pack) -> None:
    of = pack.names.inflection.of
    for word in _asked_for(pack):
        _put(lexicon, (word,), Lexeme("word", word), of("rules.words"))
    for carried in (r.carried_by for rules in (pack.events, pack.stances, pack.commitments) for r in rules):
        for form, verbs in carried.items():
            for verb in verbs:
                told = form if form == "present" else ""        # only it takes what makes a future of it
                _put(lexicon, (verb,), Lexeme("word", verb, told), of(f"rules.{form}"))
    for event in pack.events:
        for kind, words in event.kinds.items():
            _put(lexicon, words, Lexeme("kind", f"{event.id}:{kind}"), of("rules.words"))


def _asked_for(pack: Pack) -> Iterator[str]:
    """The words that rules want in a sentence, or do not want."""
    yield from pack.modalities.apart
    for words in pack.modalities.counted.values():
        yield from words
    yield from pack.modalities.about
    yield from pack.modalities.causes
    yield from pack.modalities.beside
    yield from pack.modalities.ended
    yield from pack.modalities.together
    yield from pack.modalities.came
    yield from pack.modalities.timing
    yield from pack.speech.domestic
    yield from pack.speech.declares
    yield from pack.speech.venues
    for event in pack.events:
        yield from (*event.needs, *event.needs_also, *event.excludes)
    for stance in pack.stances:
        yield from (*stance.needs, *stance.excludes)
    for promise in pack.commitments:
        yield from (*promise.needs, *promise.excludes)
