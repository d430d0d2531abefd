"""States and organisations by what people type: a code, or a name in any language that a pack knows."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.errors import UsageError
from dragoman.gazetteer.load import Gazetteer
from dragoman.languages.fold import fold_each, fold_word
from dragoman.languages.load import pack_folders
from dragoman.languages.typed import load_place_names, load_state_names, load_weak_names

_MOST = 5                               # candidates that an error names


@dataclass(frozen=True, slots=True)
class Shared:
    """A name of a state, as it is looked for, that is also the name of a place elsewhere."""

    written: str
    code: str
    place: str


class StateNames:
    """Finds the code behind a name; the packs are opened only when something is no code."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._names: Mapping[str, frozenset[str]] | None = None
        self._weak: frozenset[str] = frozenset()    # names that mean something else as well

    def code(self, typed: str) -> str:
        """The code of a state or organisation.

        Raises UsageError for what is the name of none or of several, with what to type instead.
        """
        world = self._gazetteer
        upper = typed.strip().upper()
        if upper in world.states or upper in world.organisations:
            return upper
        by_alpha2 = [code for code, state in world.states.items() if state.alpha2 == upper]
        if by_alpha2:
            return by_alpha2[0]
        found = self._found(fold_word(typed.strip()))
        if len(found) == 1:
            return found[0]
        if found:
            raise UsageError(f"{typed!r} may be {self._listed(found)}: type the code")
        near = self._near(fold_word(typed.strip()))
        hint = f"did you mean {self._listed(near)}?" if near else "type a name, or a code of ISO 3166-1 as in OMN"
        raise UsageError(f"{typed!r} is no state or organisation that is known; {hint}")

    def alike(self, name: str) -> tuple[str, ...]:
        """Every name, in all languages, of the one state or organisation that a name or code is of; else none.

        Not those that mean something else as well: what is found by such a name alone may be about anything. But one
        that it shares with a place is: see `shared`.
        """
        typed = name.strip()
        is_code = typed in self._gazetteer.states or typed in self._gazetteer.organisations
        codes = frozenset({typed}) if is_code else self._all().get(fold_word(typed), frozenset())
        if len(codes) != 1:
            return ()
        code = next(iter(codes))
        shared = {one.written for one in self._shared_by(code)}
        return tuple(sorted(
            folded for folded, theirs in self._all().items()
            if theirs == {code} and (folded not in self._weak or folded in shared)
        ))

    def shared(self, name: str) -> tuple[Shared, ...]:
        """The names, among those that are `alike`, that are written like a place of another state: Oman like Amman."""
        typed = name.strip()
        codes = self._all().get(fold_word(typed), frozenset()) or frozenset({typed})
        return self._shared_by(next(iter(codes))) if len(codes) == 1 else ()

    def _shared_by(self, code: str) -> tuple[Shared, ...]:
        places = self._gazetteer.places
        return tuple(
            Shared(written=written, code=code, place=place)
            for written, place in _places_like(code) if place in places and places[place].country != code
        )

    def _found(self, folded: str) -> list[str]:
        """Whoever has this name, with whoever has it as a part of a longer one: "Guinea", "Congo", "Korea"."""
        if not folded:
            return []
        exact = self._all().get(folded, frozenset())
        labels = {code: _words(self._gazetteer.label(code)) for code in self._members()}
        wanted = _words(folded)
        part = {
            code for code, words in labels.items()
            if any(words[at:at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1))
        }
        return sorted(exact | part) if part and (exact or len(part) < _MOST) else sorted(exact)

    def _near(self, folded: str) -> list[str]:
        close = difflib.get_close_matches(folded, self._all(), n=3, cutoff=0.75)
        return list(dict.fromkeys(code for name in close for code in sorted(self._all()[name])))[:_MOST]

    def _members(self) -> list[str]:
        states = self._gazetteer.states
        return [code for code, state in states.items() if state.kind not in ("territory", "historical")]

    def _listed(self, codes: list[str]) -> str:
        names = [f"{code} ({self._gazetteer.label(code)})" for code in codes]
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"

    def _all(self) -> Mapping[str, frozenset[str]]:
        """Folded name -> codes, of all packs and of the gazetteer."""
        if self._names is None:
            written, self._weak = _of_packs()
            names = dict(written)
            world = self._gazetteer
            labels = {code: world.label(code) for code in (*world.states, *world.organisations)}
            for code, folded in zip(labels, fold_each(labels.values()), strict=True):
                names[folded] = names.get(folded, frozenset()) | {code}
            self._names = names
        return self._names


@cache
def _places_like(code: str) -> tuple[tuple[str, str], ...]:
    """Doubtful names of a state, each with the id of a place that is written alike in the same language."""
    found: list[tuple[str, str]] = []
    for folder in pack_folders().values():
        doubtful = load_weak_names(folder).get(code, [])
        weak = set(fold_each(doubtful))
        starts = tuple({name[:1] for name in doubtful})
        # Places are thousands: only those that begin like a doubtful name are folded.
        alike = [
            (place, name) for place, written in load_place_names(folder).items() for name in written
            if name.startswith(starts)
        ] if weak else []
        folded = fold_each(name for _, name in alike)
        found.extend((name, place) for (place, _), name in zip(alike, folded, strict=True) if name in weak)
    return tuple(found)


@cache
def _of_packs() -> tuple[Mapping[str, frozenset[str]], frozenset[str]]:
    """Folded name -> codes, as the packs have them, and the names that mean something else as well: once a process."""
    names: dict[str, set[str]] = defaultdict(set)
    weak: set[str] = set()
    for folder in pack_folders().values():
        weak.update(fold_each(name for some in load_weak_names(folder).values() for name in some))
        codes = [(code, name) for code, written in load_state_names(folder).items() for name in written]
        for (code, _), folded in zip(codes, fold_each(name for _, name in codes), strict=True):
            names[folded].add(code)
    return {name: frozenset(codes) for name, codes in names.items()}, frozenset(weak)


def _words(name: str) -> list[str]:
    return fold_word(name).replace("-", " ").split()
