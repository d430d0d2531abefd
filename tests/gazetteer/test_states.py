"""States: codes and cross-references of the gazetteer, and that every language names every state, each name once."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from dragoman.gazetteer.schema import State
from dragoman.languages.schema import StateNames, Words
from tests.gazetteer.conftest import CODES, FULL, NAMES, PLACES, SOURCE, STATES, holders, plain, tables

FIELDS = ("name", "long", "weak", "adjective", "people", "capital", "metonym")
#: Letters of a pack's own script, with what may stand between them.
SCRIPT = {
    "ar": re.compile(r"[ء-ي\u064b-\u0652 0-9()\-]+"),
    "en": re.compile(r"[A-Za-z\u00c0-\u024f0-9 .,&'’()\-]+"),
    "fil": re.compile(r"[A-Za-z\u00c0-\u024f .,&'’()\-]+"),
    "ru": re.compile(r"[А-Яа-яЁё ,'’()=\-]+[*~]?"),        # "*", "~": a plural
}
#: Adjectives that say of two states: the reader asks the text which.
SHARED_ADJECTIVES = {
    "ar": {"كونغولي", "كوري", "دومينيكي"},
    "en": {"congolese", "dominican", "dominicans", "korean", "koreans"},
    "fil": {"konggoles", "koreano", "koreana", "dominikano"},
    "ru": {"конголезский", "корейский"},
}
SHARED_PEOPLE = {"ru": {"конголезец", "кореец", "конголезцы*", "корейцы*"}}


def strong(names: StateNames) -> Words:
    """The names that alone mean the state."""
    return (*names.name, *names.long, *names.capital, *names.metonym)


# ── the gazetteer ─────────────────────────────────────────────────────────────────────────────────────────────────
def test_all_members_and_observers_of_the_un_are_there() -> None:
    kinds = Counter(state.kind for state in STATES.values())
    assert kinds["member"] == 193
    assert kinds["observer"] == 2
    assert {"XKX", "TWN", "ESH"} <= {code for code, state in STATES.items() if state.kind == "partly_recognised"}


def test_a_state_stands_in_the_file_of_its_region() -> None:
    for region, table in tables(SOURCE / "gazetteer", State).items():
        assert [code for code, state in table.items() if isinstance(state, State) and state.region != region] == []


def test_codes_are_well_formed_and_unique() -> None:
    assert all(re.fullmatch("[A-Z]{3}", code) for code in STATES)
    # ISO gave CS twice: to Czechoslovakia, then to Serbia and Montenegro
    alpha2 = [state.alpha2 for state in STATES.values() if state.alpha2 != "CS"]
    assert sorted(code for code in set(alpha2) if alpha2.count(code) > 1) == []
    domains = [state.domain for state in STATES.values() if state.domain]
    assert sorted(domain for domain in set(domains) if domains.count(domain) > 1) == []


def test_references_to_states_lead_somewhere() -> None:
    for code, state in STATES.items():
        for other in (*state.claimed_by, *state.successors, *filter(None, (state.sovereign,))):
            assert other in STATES, f"{code} refers to {other}"
        assert (state.kind == "territory") == bool(state.sovereign), code
        assert (state.kind == "historical") == bool(state.successors), code


def test_capitals_are_places_of_their_state() -> None:
    for code, state in STATES.items():
        if state.capital:
            assert PLACES[state.capital].kind == "capital", code
            assert PLACES[state.capital].country in (code, *state.successors), code


def test_disputed_capitals_stay_empty() -> None:
    assert {STATES[code].capital for code in ("ISR", "PSE", "ESH")} == {""}


def test_codes_and_currencies_are_those_of_cldr() -> None:
    core = pytest.importorskip("babel.core")
    aliases, english = core.get_global("territory_aliases"), core.Locale("en")
    for code, state in STATES.items():
        if state.kind == "historical":
            continue
        assert state.alpha2 in english.territories, code
        assert state.alpha2 in aliases.get(code, [state.alpha2]), code
        assert state.currency in english.currencies or state.currency == "XCG", code


# ── the packs ─────────────────────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("language", CODES)
def test_no_pack_names_an_unknown_state(language: str) -> None:
    assert sorted(NAMES[language].keys() - STATES.keys()) == []


@pytest.mark.parametrize("language", FULL)
def test_every_state_has_a_name(language: str) -> None:
    assert sorted(STATES.keys() - NAMES[language].keys()) == []
    assert [code for code, names in NAMES[language].items() if not names.name] == []


def test_filipino_repeats_english_only_for_the_name_newspapers_write() -> None:
    for code, names in NAMES["fil"].items():
        english = NAMES["en"][code]
        known = {plain(word) for word in (*english.name, *english.long)}
        assert sorted(known & {plain(word) for word in (*names.name[1:], *names.long)}) == [], code
        assert any(getattr(names, field) for field in FIELDS), code


@pytest.mark.parametrize("language", FULL)
def test_every_member_has_an_adjective(language: str) -> None:
    # island states and the like that the press of the language uses no adjective for, or an ambiguous one.
    without = {
        code for code, names in NAMES[language].items() if STATES[code].kind == "member" and not names.adjective
    }
    allowed = {"ar": {"CPV", "STP", "KNA", "LCA", "VCT", "ATG", "MLI", "MCO", "SMR", "SLB", "KIR"},
               "ru": {"STP", "ATG", "KNA", "LCA", "VCT"}, "en": set[str]()}
    assert sorted(without - allowed[language]) == []


@pytest.mark.parametrize("language", CODES)
def test_a_list_says_a_name_once(language: str) -> None:
    for code, names in NAMES[language].items():
        for field in FIELDS:
            # "=" keeps a fixed and an inflected form of the same word apart
            words = [word.casefold() for word in getattr(names, field)]
            assert sorted(word for word in set(words) if words.count(word) > 1) == [], f"{code}, {field}"


@pytest.mark.parametrize("language", CODES)
def test_names_are_in_the_script_of_the_language(language: str) -> None:
    for code, names in NAMES[language].items():
        for field in FIELDS:
            odd = [word for word in getattr(names, field) if not SCRIPT[language].fullmatch(word)]
            assert odd == [], f"{code}, {field}"


@pytest.mark.parametrize("language", CODES)
def test_no_two_states_share_a_strong_name(language: str) -> None:
    inherited = [*NAMES["en"].items(), *NAMES["fil"].items()] if language == "fil" else [*NAMES[language].items()]
    found = holders((code, strong(names)) for code, names in inherited)
    assert {name: sorted(codes) for name, codes in found.items() if len(codes) > 1} == {}


@pytest.mark.parametrize("language", CODES)
def test_adjectives_and_demonyms_are_shared_knowingly(language: str) -> None:
    for field, allowed in (("adjective", SHARED_ADJECTIVES), ("people", SHARED_PEOPLE)):
        found = holders((code, getattr(names, field)) for code, names in NAMES[language].items())
        shared = {name for name, codes in found.items() if len(codes) > 1}
        assert sorted(shared - {plain(word) for word in allowed.get(language, set())}) == [], field


@pytest.mark.parametrize("language", CODES)
def test_a_weak_name_is_nobodys_strong_name(language: str) -> None:
    weak = holders((code, names.weak) for code, names in NAMES[language].items())
    names = holders((code, (*names.name, *names.long)) for code, names in NAMES[language].items())
    assert sorted(weak.keys() & names.keys()) == []


def test_arabic_adjectives_end_in_the_nisba_or_are_the_plural_of_the_people() -> None:
    for code, names in NAMES["ar"].items():
        others = {word for word in names.adjective if not word.endswith("ي")}
        assert others <= set(names.people), code


def test_russian_adjectives_stand_in_the_masculine_nominative() -> None:
    for code, names in NAMES["ru"].items():
        declined = [word for word in names.adjective if word[0] != "="]      # "=": the first half of "российско-"
        assert [word for word in declined if not word.endswith(("ий", "ый", "ой"))] == [], code


def test_cldr_knows_no_name_that_the_packs_lack() -> None:
    core = pytest.importorskip("babel.core")
    for language in CODES:
        for code, state in STATES.items():
            name = core.Locale(language).territories.get(state.alpha2, "")
            # forms that only tell list entries apart ("Congo - Kinshasa", "о-ва Кука", "Hong Kong SAR China")
            if not name or state.kind == "historical" or re.search(r"\(| - |о-ва?\b|SAR", name):
                continue
            packs = ("fil", "en") if language == "fil" else (language,)
            entries = [NAMES[pack][code] for pack in packs if code in NAMES[pack]]
            known = {plain(word) for entry in entries for word in (*entry.name, *entry.long, *entry.weak)}
            assert plain(name) in known, f"{language}, {code}: {name}"


# ── spellings of newspapers ───────────────────────────────────────────────────────────────────────────────────────
SPELLINGS = {
    "ar": (
        "BLR بيلاروسيا|BLR بيلاروس|BLR روسيا البيضاء|SYR سورية|SYR سوريا|USA أمريكا|USA أميركا|GBR بريطانيا|"
        "CZE التشيك|CZE تشيكيا|CIV كوت ديفوار|CIV ساحل العاج|MMR بورما|NLD هولندا|ZAF جنوب إفريقيا|HUN هنغاريا|"
        "POL بولونيا|MNE الجبل الأسود|KGZ قرغيزستان|PHL الفيليبين|ARG الارجنتين|COD الكونغو الديمقراطية|"
        "RUS الاتحاد الروسي|VAT الكرسي الرسولي|DNK الدانمارك|BGD بنجلاديش|OMN سلطنة عُمان|KOR كوريا الجنوبية"
    ),
    "en": "USA U.S.|GBR UK|ARE UAE|COD DRC|PRK DPRK|CIV Ivory Coast|SWZ Swaziland|TUR Türkiye|MMR Burma|VAT Holy See",
    "fil": "JPN Hapon|CHN Tsina|USA Estados Unidos|KOR Timog Korea|PRK Hilagang Korea|DEU Alemanya|RUS Rusya",
    "ru": "USA =США|USA Соединенные Штаты|ARE =ОАЭ|PRK =КНДР|BLR Белоруссия|BLR Беларусь|KGZ Киргизия|MDA Молдавия",
}


@pytest.mark.parametrize("language", CODES)
def test_newspaper_spellings_are_known(language: str) -> None:
    for spelling in SPELLINGS[language].split("|"):
        code, name = spelling.split(" ", 1)
        known = {plain(word) for word in (*NAMES[language][code].name, *NAMES[language][code].long)}
        assert plain(name) in known, spelling


@pytest.mark.parametrize(
    "language, code, metonym",
    [("ar", "RUS", "الكرملين"), ("ar", "FRA", "قصر الإليزيه"), ("ar", "USA", "البيت الأبيض"),
     ("en", "RUS", "Kremlin"), ("en", "GBR", "Downing Street"), ("en", "FRA", "Élysée"),
     ("fil", "PHL", "Malakanyang"), ("ru", "FRA", "Елисейский дворец"), ("ru", "UKR", "Банковая")],
)
def test_seats_of_power_stand_for_their_government(language: str, code: str, metonym: str) -> None:
    assert plain(metonym) in {plain(word) for word in NAMES[language][code].metonym}


def test_the_first_filipino_name_is_what_newspapers_write() -> None:
    first = {code: names.name[0] for code, names in NAMES["fil"].items() if names.name}
    assert (first["KAZ"], first["IRN"], first["PHL"], first["RUS"]) == ("Kazakhstan", "Iran", "Pilipinas", "Russia")
