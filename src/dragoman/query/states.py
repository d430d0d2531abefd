"""States and organisations by what people type: a code, or a name in any language that a pack knows."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dragoman.cached import made_of
from dragoman.errors import UsageError
from dragoman.gazetteer.load import Gazetteer
from dragoman.languages.fold import fold_each, fold_word
from dragoman.languages.load import FOLDER, pack_folders
from dragoman.languages.typed import load_place_names, load_state_names, load_weak_names, name_files
from dragoman.store.collecting import without_collecting

_CODE = (FOLDER / "fold.py", FOLDER / "typed.py", Path(__file__))       # what makes names from those of packs
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
            for written, place in load_names().places.get(code, ()) if place in places and places[place].country != code
        )

    def _found(self, folded: str) -> list[str]:
        """Whoever has this name, with whoever has it as a part of a longer one: "Guinea", "Congo", "Корея".

        A name of several words that is somebody's means nobody else.
        """
        if not folded:
            return []
        exact = self._all().get(folded, frozenset())
        wanted = _words(folded)
        if len(exact) == 1 and len(wanted) > 1:
            return sorted(exact)
        usual = load_names().usual
        part = {
            code for code in self._members() for name in (self._gazetteer.label(code), *usual.get(code, ()))
            if _has(_words(name), wanted)
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
            written = load_names()
            names, self._weak = dict(written.codes), written.weak
            world = self._gazetteer
            labels = {code: world.label(code) for code in (*world.states, *world.organisations)}
            for code, folded in zip(labels, fold_each(labels.values()), strict=True):
                names[folded] = names.get(folded, frozenset()) | {code}
            self._names = names
        return self._names


@dataclass(frozen=True, slots=True)
class Written:
    """Names as the packs have them, folded."""

    codes: Mapping[str, frozenset[str]]         # name -> states and organisations
    weak: frozenset[str]                        # names that mean something else as well
    places: Mapping[str, tuple[tuple[str, str], ...]]       # code -> its names that places have too, with their ids
    usual: Mapping[str, tuple[str, ...]]        # code -> the name that comes first in each pack


@cache
def load_names() -> Written:
    """The names of all packs: once a process, and read from their files only where these have changed."""
    folders = pack_folders().values()
    files = [path for folder in folders for path in name_files(folder)]
    with without_collecting():
        found = made_of("state-names", [*_CODE, *files], lambda: _read_names(folders))
        return Written(
            codes={name: frozenset(codes) for name, codes in found["codes"].items()}, weak=frozenset(found["weak"]),
            places={code: tuple((name, place) for name, place in pairs) for code, pairs in found["places"].items()},
            usual={code: tuple(first) for code, first in found["usual"].items()},
        )


def _read_names(folders: Iterable[Path]) -> dict[str, Any]:
    names: dict[str, set[str]] = defaultdict(set)
    weak: set[str] = set()
    places: dict[str, list[tuple[str, str]]] = defaultdict(list)
    usual: dict[str, list[str]] = defaultdict(list)
    for folder in folders:
        first: dict[str, str] = {}
        for code, folded, _ in _folded(load_state_names(folder)):
            names[folded].add(code)
            first.setdefault(code, folded)
        for code, folded in first.items():
            usual[code].append(folded)
        doubtful = _folded(load_weak_names(folder))
        weak.update(folded for _, folded, _ in doubtful)
        like = _places_like(folder, doubtful)
        for code, folded in dict.fromkeys((code, folded) for code, folded, _ in doubtful):
            places[code] += ((folded, place) for place in like.get(folded, ()))
    return {
        "codes": {name: sorted(codes) for name, codes in names.items()}, "weak": sorted(weak),
        "places": {code: pairs for code, pairs in places.items() if pairs},
        "usual": {code: list(dict.fromkeys(every)) for code, every in usual.items()},
    }


def _places_like(folder: Path, doubtful: Iterable[tuple[str, str, str]]) -> Mapping[str, list[str]]:
    """Doubtful names of states -> the ids of places that are written alike in the same language."""
    # Places are thousands: only those that begin like a doubtful name and are about as long are folded.
    looks = {(name[:1], len(name) + more) for _, _, name in doubtful for more in (-1, 0, 1)}
    alike = {
        place: [name for name in written if (name[:1], len(name)) in looks]
        for place, written in (load_place_names(folder) if looks else {}).items()
    }
    found: dict[str, list[str]] = defaultdict(list)
    for place, folded, _ in _folded(alike):
        found[folded].append(place)
    return found


def _folded(names: Mapping[str, list[str]]) -> list[tuple[str, str, str]]:
    """Lists of names by what they are of, one by one: what it is of, the name folded, the name."""
    each = [(one, name) for one, written in names.items() for name in written]
    return [(one, folded, name) for (one, name), folded in zip(each, fold_each(name for _, name in each), strict=True)]


def _has(words: list[str], wanted: list[str]) -> bool:
    """Whether words stand in a name one behind the other."""
    return any(words[at:at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1))


def _words(name: str) -> list[str]:
    return fold_word(name).replace("-", " ").split()
