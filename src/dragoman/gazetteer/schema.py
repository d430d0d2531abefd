"""What the gazetteer's files must hold; names are not here but in the language packs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

StateKind = Literal["member", "observer", "partly_recognised", "territory", "historical"]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state or territory; the table name in states/*.toml is its ISO 3166-1 alpha-3 code.

    `kind`: member or observer of the UN, partly_recognised (Kosovo, Taiwan, Western Sahara), territory of another
    state, historical. `capital` is a place id of places.tsv, empty where disputed. `domain` is the country-code domain
    without the dot, `currency` ISO 4217. `heir` is the state under which a historical one is listed in texts written
    since the ISO day `heir_since`, when no more was left of it: the Yugoslavia of 1992 to 2003 is Serbia.
    """

    label: str
    alpha2: str
    kind: StateKind
    region: Literal["africa", "americas", "asia", "europe", "oceania"]
    capital: str = ""
    domain: str = ""
    currency: str = ""
    sovereign: str = ""                 # of a territory
    claimed_by: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()    # of a historical state
    heir: str = ""
    heir_since: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An international organisation, bloc or format; the table name in organisations.toml is its id ("UN", "GCC").

    `acts_as` is the organisation whose organ it is: the UN Security Council acts as the UN.
    """

    label: str
    kind: Literal["igo", "bloc", "bank", "court", "format", "society"]
    acts_as: str = ""
    seats: tuple[str, ...] = ()         # alpha-3 of the states where it meets as itself, who do not host it
    region: str = ""                    # place id of what it speaks for: a "Russia-Africa summit" is also its own
    members: tuple[str, ...] = ()       # alpha-3, only where the set is small and stable enough to matter


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title without its body or state: what rank it gives alone and what it becomes with a kind of body."""

    rank: str
    label: str
    with_body: dict[str, str] | None = None     # body kind -> rank
    by_country: dict[str, str] | None = None    # state or organisation -> rank, where the title ranks otherwise there
    states: tuple[str, ...] = ()                # those that have it, where not every state may
    organisations: tuple[str, ...] = ()         # those that have it: told alone, it is an office of one of them


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyKind:
    """A kind of body (foreign_ministry, parliament, security_council); `level` as parties of instruments have it."""

    label: str
    level: Literal[
        "state", "government", "ministry", "agency", "subnational", "city", "parliament", "company", "university",
        "igo", "party", "armed_forces", "media", "court", "presidency", "bank", "society"
    ]
    is_state_voice: bool = False        # "the Foreign Ministry announced" speaks for the state


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """Somebody known to have held an office: evidence for a name met alone, never the only way to find a person."""

    id: str
    country: str
    rank: str
    since: str                          # ISO, reduced precision allowed
    until: str                          # empty: still in office when the list was made
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """A city or region with the state it lies in; `country` is empty where that is disputed."""

    id: str
    name: str
    country: str
    kind: Literal["capital", "city", "region", "venue"]
