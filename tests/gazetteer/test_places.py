"""Places: ids, states and kinds of the gazetteer, and that the packs name them, each name once."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import pytest

from tests.gazetteer.conftest import CODES, FULL, NAMES, PLACE_NAMES, PLACES, SOURCE, STATES, holders, plain

KINDS = {"capital", "city", "region", "venue"}
#: Places whose state is the very issue, or that lie in several.
STATELESS = (
    "jerusalem east-jerusalem al-aqsa-mosque golan quneitra crimea sevastopol kashmir srinagar ladakh donbas donetsk "
    "luhansk nagorno-karabakh abkhazia south-ossetia northern-cyprus somaliland kurdistan abyei senkaku-islands dokdo "
    "spratly-islands scarborough-shoal south-china-sea southern-kurils essequibo middle-east gulf latin-america"
)


def test_ids_and_kinds_are_well_formed() -> None:
    for place in PLACES.values():
        assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", place.id), place.id
        assert place.kind in KINDS, place.id
        assert place.country in ("", *STATES), place.id
        assert STATES[place.country].kind != "historical" if place.country else place.kind != "capital", place.id


def test_there_are_enough() -> None:
    kinds = Counter(place.kind for place in PLACES.values())
    assert len(PLACES) >= 2000
    assert kinds["city"] >= 1200
    assert kinds["region"] >= 300


def test_members_have_a_capital_or_a_disputed_one() -> None:
    with_capital = {place.country for place in PLACES.values() if place.kind == "capital"}
    members = {code for code, state in STATES.items() if state.kind == "member"}
    assert sorted(members - with_capital) == []


@pytest.mark.parametrize("place", STATELESS.split())
def test_disputed_and_wide_places_carry_no_state(place: str) -> None:
    assert PLACES[place].country == ""


@pytest.mark.parametrize("language", CODES)
def test_files_are_normalised(language: str) -> None:
    for path in (SOURCE / "gazetteer" / "places.tsv", SOURCE / "languages" / language / "places.tsv"):
        assert unicodedata.is_normalized("NFC", path.read_text("utf-8"))


@pytest.mark.parametrize("language", CODES)
def test_no_pack_names_an_unknown_place(language: str) -> None:
    assert sorted(PLACE_NAMES[language].keys() - PLACES.keys()) == []


@pytest.mark.parametrize("language", FULL)
def test_every_place_has_a_name(language: str) -> None:
    assert sorted(PLACES.keys() - PLACE_NAMES[language].keys()) == []


@pytest.mark.parametrize("language, script", [("ar", "[ء-ي0-9 ()\\-]+"), ("ru", "[А-Яа-яЁё0-9 ,'’()=\\-]+")])
def test_names_are_in_the_script_of_the_language(language: str, script: str) -> None:
    odd = [word for words in PLACE_NAMES[language].values() for word in words if not re.fullmatch(script, word)]
    assert odd == []


@pytest.mark.parametrize("language", CODES)
def test_no_two_places_share_a_name(language: str) -> None:
    packs = ("en", "fil") if language == "fil" else (language,)
    found = holders(item for pack in packs for item in PLACE_NAMES[pack].items())
    assert {name: sorted(ids) for name, ids in found.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("language", CODES)
def test_no_place_has_a_strong_name_of_a_state(language: str) -> None:
    packs = ("en", "fil") if language == "fil" else (language,)
    places = holders(item for pack in packs for item in PLACE_NAMES[pack].items())
    states = holders(
        (code, (*names.name, *names.long, *names.metonym)) for pack in packs for code, names in NAMES[pack].items()
    )
    assert sorted(places.keys() & states.keys()) == []


@pytest.mark.parametrize("language", CODES)
def test_capitals_of_states_are_names_of_their_places(language: str) -> None:
    packs = ("en", "fil") if language == "fil" else (language,)
    capitals = [place for place in PLACES.values() if place.kind == "capital"]
    for code, names in NAMES[language].items():
        ids = [place.id for place in capitals if place.country in (code, *STATES[code].successors)]
        own = {plain(word) for pack in packs for place in ids for word in PLACE_NAMES[pack].get(place, ())}
        assert sorted({plain(word) for word in names.capital} - own) == [], code


@pytest.mark.parametrize("language", ["en", "fil"])
def test_latin_names_are_long_enough_and_have_a_capital_letter(language: str) -> None:
    words = [word for words in PLACE_NAMES[language].values() for word in words]
    assert [word for word in words if len(word) < 3 or word == word.lower()] == []


WORDS = {
    "ar": "كان ليل صور العين الخبر الباب لفيف بون كيف العديد مالية ديلي باري لومي مجري الزرقاء الداخلة",
    "en": "of mobile nice reading bath split male cork hue mary van sal perm",
    "fil": "of hapon kano",
    "ru": "того ниш дума тир киров владимир николаев ровно сус",
}


@pytest.mark.parametrize("language", CODES)
def test_ordinary_words_are_no_places(language: str) -> None:
    places = holders(PLACE_NAMES[language].items())
    assert sorted(places.keys() & {plain(word) for word in WORDS[language].split()}) == []
