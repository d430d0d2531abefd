"""The gazetteer loaded from its files, strictly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dragoman.errors import DataError
from dragoman.gazetteer.schema import BodyKind, Leader, Organisation, Settlement, State, Title
from dragoman.languages.fold import fold_word
from dragoman.strict import build, build_table, read_toml, read_tsv

FOLDER = Path(__file__).parent


_FEW_MEMBERS = 6        # of a format whose members one tells one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """States, organisations, titles, kinds of body, places and known office-holders, by id."""

    states: Mapping[str, State]
    organisations: Mapping[str, Organisation]
    titles: Mapping[str, Title]
    deputies: Mapping[str, str]             # rank of the chief -> rank of the deputy
    bodies: Mapping[str, BodyKind]
    places: Mapping[str, Settlement]
    leaders: Mapping[str, tuple[Leader, ...]]
    families: Mapping[str, tuple[Leader, ...]]  # folded last word of a name -> what those called so have held
    outlets: Mapping[str, str]              # domain or folded name of a news outlet -> its home state

    def label(self, code: str) -> str:
        """The neutral name of a state or organisation."""
        if code in self.states:
            return self.states[code].label
        return self.organisations[code].label if code in self.organisations else code

    def acts_as(self) -> dict[str, str]:
        """Every organisation's id -> the id it acts under ("UNSC" -> "UN")."""
        return {code: organisation.acts_as or code for code, organisation in self.organisations.items()}

    def apart(self) -> frozenset[str]:
        """The organisations that are no party to what states do: societies report on them, courts judge them."""
        return frozenset(code for code, one in self.organisations.items() if one.kind in _APART)

    def formats(self) -> dict[str, tuple[str, ...]]:
        """Every format's id -> its members, none where they are not known: it acts through them.

        A large one is spoken of as one actor.
        """
        formats = ((code, one.members) for code, one in self.organisations.items() if one.kind == "format")
        return {code: members for code, members in formats if len(members) <= _FEW_MEMBERS}

    def seats(self) -> dict[str, frozenset[str]]:
        """Every organisation's id -> the states where it meets as itself, who do not host it."""
        return {code: frozenset(one.seats) for code, one in self.organisations.items() if one.seats}

    def heirs(self, day: date | None) -> dict[str, str]:
        """The historical states that a text of that day lists under the state that goes on with them."""
        written = day.isoformat() if day else ""
        return {code: one.heir for code, one in self.states.items() if one.heir and written >= one.heir_since}

    def regions(self) -> dict[str, str]:
        """The id of a region -> the organisation that speaks for it."""
        return {one.region: code for code, one in self.organisations.items() if one.region}


_APART = frozenset({"society", "court"})


@dataclass(frozen=True)
class _Titles:
    title: dict[str, Title]
    deputy: dict[str, str]


def load_gazetteer(folder: Path = FOLDER) -> Gazetteer:
    """Read the gazetteer; raises DataError where a file does not say what it must."""
    states: dict[str, State] = {}
    for path in sorted((folder / "states").glob("*.toml")):
        states.update(build_table(State, read_toml(path), f"states/{path.name}"))
    titles = build(_Titles, read_toml(folder / "titles.toml"), "gazetteer/titles.toml")
    leaders = _leaders(folder / "leaders.tsv")
    return Gazetteer(
        states=states,
        organisations=build_table(
            Organisation, read_toml(folder / "organisations.toml"), "gazetteer/organisations.toml"
        ),
        titles=titles.title,
        deputies=titles.deputy,
        bodies=build_table(BodyKind, read_toml(folder / "bodies.toml"), "gazetteer/bodies.toml"),
        places=_places(folder / "places.tsv"),
        leaders=leaders,
        families=_families(leaders),
        outlets={
            fold_word(name): state for state, names in read_tsv(folder / "outlets.tsv", 2) for name in names.split("|")
        },
    )


def _places(path: Path) -> dict[str, Settlement]:
    kinds = ("capital", "city", "region", "venue")
    places = {}
    for identifier, name, country, kind in read_tsv(path, 4):
        if kind not in kinds:
            raise DataError("gazetteer/places.tsv", f"place {identifier!r} has kind {kind!r}", f"one of {kinds}")
        places[identifier] = Settlement(id=identifier, name=name, country=country, kind=kind)  # type: ignore[arg-type]
    return places


def _leaders(path: Path) -> dict[str, tuple[Leader, ...]]:
    found: dict[str, list[Leader]] = defaultdict(list)
    for identifier, country, rank, since, until, name in read_tsv(path, 6):
        found[identifier].append(
            Leader(id=identifier, country=country, rank=rank, since=since, until=until, name=name)
        )
    return {identifier: tuple(tenures) for identifier, tenures in found.items()}


def _families(leaders: Mapping[str, tuple[Leader, ...]]) -> dict[str, tuple[Leader, ...]]:
    found: dict[str, list[Leader]] = defaultdict(list)
    for tenures in leaders.values():
        for tenure in tenures:
            found[fold_word(tenure.name.split()[-1])].append(tenure)
    return {family: tuple(tenures) for family, tenures in found.items()}
