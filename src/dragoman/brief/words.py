"""The words of the project in the language of a reader: labels, headings, names of states; never those of texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from babel import Locale
from babel.messages.pofile import read_po

from dragoman.brief.dates import shown_date
from dragoman.brief.plain import isolated, set_off
from dragoman.brief.rows import Labels, spaced
from dragoman.errors import UsageError
from dragoman.gazetteer.load import Gazetteer
from dragoman.languages.load import load_about, pack_folders
from dragoman.languages.typed import load_place_names, load_state_names
from dragoman.model.dates import DateValue
from dragoman.ontology.load import Ontology

CATALOGS = Path(__file__).parent / "catalog"


def languages() -> tuple[str, ...]:
    """The languages that headings and labels can be in; the catalogue of the one they are written in is empty."""
    return tuple(sorted(path.stem for path in CATALOGS.glob("*.po")))


@dataclass(frozen=True, slots=True)
class Words(Labels):
    """The words of one language; what a catalogue lacks is said in English."""

    language: str = ""                  # empty: that in which the words stand in the code
    catalog: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)      # of states and organisations, by code
    places: Mapping[str, str] = field(default_factory=dict)     # of places, by id

    @property
    def direction(self) -> str:
        """ "rtl" or "ltr"."""
        return str(Locale.parse(self.language).text_direction) if self.language else "ltr"

    @property
    def script(self) -> str:
        """The script of this language, as packs name it."""
        folder = pack_folders().get(self.language)
        return load_about(folder).script if folder else "latin"

    def say(self, text: str, **parts: object) -> str:
        """An English sentence or label in this language, with its {parts} filled in."""
        said = self.catalog.get(text) or text
        return said.format(**{name: self.set_off(str(part)) for name, part in parts.items()}) if parts else said

    def set_off(self, text: str) -> str:
        """Words or figures for a line of this language: one from right to left would turn dates around."""
        return text if self.direction == "ltr" or text.isdecimal() else set_off(text)

    def isolated(self, text: str) -> str:
        """Cleaned words of a text inside a line of this language."""
        return self.set_off(isolated(text))

    def date(self, value: DateValue) -> str:
        """A date in a column or a sentence."""
        return self.set_off(shown_date(value, self.say))

    def several(self, words: Iterable[str]) -> str:
        """Words one after the other."""
        return self.say(", ").join(word for word in words if word)

    def state(self, code: str) -> str:
        """The name of a state or organisation."""
        return self.names.get(code) or self.gazetteer.label(code)

    def place(self, identifier: str) -> str:
        """The name of a place; that of its state where the place is no more than that."""
        code, _, kind = identifier.partition("-")
        state = self.gazetteer.states.get(code.upper()) if kind == "capital" else None
        identifier = state.capital if state and state.capital else identifier
        known = self.gazetteer.places.get(identifier)
        if known is None:
            return self.state(code.upper())
        return self.places.get(identifier) or known.name

    def event(self, type_id: str) -> str:
        """What an event type is called."""
        known = self.ontology.events.get(type_id)
        return self.say(known.label if known else spaced(type_id).capitalize())

    def stance(self, stance: str) -> str:
        """A stance as a verb."""
        known = self.ontology.stances.get(stance)
        return self.say(known.label if known else spaced(stance))

    def listed(self, name: str, value: str) -> str:
        """A value of a closed list of the ontology."""
        return self.say(self.ontology.lists.get(name, {}).get(value) or spaced(value))

    def sector(self, code: str) -> str:
        """A sector."""
        known = self.ontology.sectors.get(code)
        return self.say(known.label if known else spaced(code))

    def code(self, value: str) -> str:
        """A code that has no label of its own, as words: a status, a role."""
        return self.say(spaced(value))


def load_words(language: str, gazetteer: Gazetteer, ontology: Ontology) -> Words:
    """The words of a language; raises UsageError for one without a catalogue."""
    if not language:
        return Words(gazetteer, ontology)
    if language not in languages():
        raise UsageError(f"there are no headings in {language!r}; --lang is one of {', '.join(languages())}")
    return Words(gazetteer, ontology, language, load_catalog(language), _names(language), _places(language))


@cache
def load_catalog(language: str) -> Mapping[str, str]:
    """English -> what a catalogue says; doubtful entries are left out."""
    with (CATALOGS / f"{language}.po").open("rb") as file:
        catalog = read_po(file, locale=language)
    return {
        one.id: one.string for one in catalog
        if isinstance(one.id, str) and isinstance(one.string, str) and one.id and one.string and not one.fuzzy
    }


@cache
def _names(language: str) -> Mapping[str, str]:
    folder = pack_folders().get(language)
    return {code: names[0] for code, names in load_state_names(folder).items() if names} if folder else {}


@cache
def _places(language: str) -> Mapping[str, str]:
    folder = pack_folders().get(language)
    return {place: names[0] for place, names in load_place_names(folder).items() if names} if folder else {}
