#!/usr/bin/env python3
"""Check the gold of this folder: spans, hashes, closed lists, codes, dates, coverage. Exit code 1 on any fault.

    python bench/gold/check.py [--counts] [LANG ...]
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Item = dict[str, Any]

HERE = Path(__file__).parent
LANGUAGES = ("ar", "fil", "ru", "en")
LENGTH = {"ar": (250, 1500), "fil": (250, 1500), "ru": (250, 1800), "en": (250, 1800)}
MIN_TEXTS = {"ar": 60, "fil": 60, "ru": 75, "en": 75}
MIN_NEGATIVES, MIN_PER_PHENOMENON = 12, 3
#: Texts beyond this many characters, and the least share of them in a language.
LONG, MIN_LONG = 900, {"ar": 0.0, "fil": 0.0, "ru": 0.25, "en": 0.25}

TYPES = frozenset("""
    meeting visit tour phone_call video_call contact consultations joint_commission_session negotiation_round conference
    business_event bilateral_event message invitation parliamentary_exchange agreement_reached initialling signing
    ratification entry_into_force accession amendment_extension termination implementation_review relations_established
    relations_changed recognition mission_opened mission_closed credentials_presentation appointment recall expulsion
    summons honour twinning statement endorsement condemnation appeal offer rejection warning vote sanction
    trade_measure visa_measure border_measure transport_link mechanism_established deal project_milestone aid
    exchange_programme joint_exercise military_cooperation mediation ceasefire release legal_cooperation incident
    use_of_force
""".split())
MODALITIES = frozenset("happened ongoing scheduled planned proposed called_for hypothetical denied cancelled".split())
RANKS = frozenset("""
    head_of_state head_of_government royal deputy_head foreign_minister minister security_council_head parliament_head
    deputy_minister ambassador regional_head mayor official military igo_head company_head
""".split())
KINDS = frozenset("""
    treaty agreement convention protocol mou letter_of_intent roadmap action_plan programme joint_statement
    exchange_of_notes visa_waiver contract loan grant twinning unspecified
""".split())
#: Finer kinds of the ontology, accepted as an alternative answer only.
FINER_KINDS = frozenset("""
    memorandum joint_declaration communique minutes_protocol air_services double_taxation investment_protection
    national_strategy
""".split())
STATUSES = frozenset("""
    proposed under_negotiation to_be_signed initialled signed ratified in_force expired terminated issued
    under_implementation
""".split())
#: Stance -> the polarities it may carry; a demand goes either way, towards the target as worded.
STANCES = {
    "support": {1}, "oppose": {-1}, "condemn": {-1}, "demand": {1, -1}, "reject": {-1}, "welcome": {1}, "praise": {1},
    "thank": {1}, "concern": {-1}, "neutral": {0}, "shared_view": {1, -1}, "assess_positive": {1},
    "assess_negative": {-1},
}
SECTORS = frozenset("""
    political multilateral sanctions legal consular-visa defence security parliament subnational trade investment
    finance customs-tax industry machinery pharma chemicals wood-paper mining construction energy nuclear transport
    air-links
    logistics agriculture food forestry-fishing digital science-tech space education health culture people-to-people
    sport-youth tourism media environment humanitarian-aid development-aid
""".split())
TIERS = frozenset(("STRONG", "MEDIUM", "WEAK"))
PHENOMENA = frozenset("""
    coordination counterpart collective single-name title-name home-unnamed metonym venue-city former acting designate
    deputy envoy passive nominal headline-lead nested attribution quotation planned-held denial hypothesis promise-dated
    promise-undated background weekday year-inference range since-until hijri amount instrument mechanism multilateral
    credentials appointment relations summons expulsion recall sanction visa air-link trade-measure aid deal mediation
    exercise incident ceasefire release condemnation appeal warning offer rejection endorsement vote message third-party
    dateline credit caption read-also mt-errors spacing code-mixing dialect negative
    patronymic apposition verbless fiscal-year people-to-people long-reference
""".split())
#: Labels that came with Russian and English; the older sets were not read again for them.
LATER = frozenset("patronymic apposition verbless fiscal-year people-to-people long-reference".split())
#: Phenomena that a language does not have or is not asked for.
NOT_IN = {
    "ar": LATER | {"code-mixing"}, "fil": LATER,
    "ru": frozenset({"code-mixing", "dialect"}), "en": frozenset({"code-mixing", "dialect"}),
}
#: Organisations that act like a state: their acronym stands where a country code would.
BODIES = frozenset("EU UN GCC AU LAS OIC ASEAN NATO APEC OSCE CIS SCO CSTO EAEU IAEA ECOWAS BRICS PIF CARICOM".split())
COUNTRIES = frozenset("""
    ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR
    BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP
    CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB
    GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN
    KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD
    MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN
    PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM
    SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR
    UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM XKX YEM ZAF ZMB ZWE
""".split())
CODES = COUNTRIES | BODIES

TEXT_KEYS = {"id", "lang", "published", "title", "text"}
GOLD_KEYS = {
    "id", "text_file", "sha1", "sha256", "lang", "published", "title_in_text", "tier", "phenomena", "events",
    "instruments", "positions", "commitments", "offices", "sectors",
}
LISTS = ("events", "instruments", "positions", "commitments")


def outside(values: list[str], allowed: frozenset[str], what: str) -> Iterator[str]:
    """Values that are not in a closed list."""
    for value in values:
        if value not in allowed:
            yield f"{what}: {value!r} is not in the closed list"


def check_codes(codes: list[str], what: str) -> Iterator[str]:
    """Countries and bodies: known, sorted, once each."""
    yield from outside(codes, CODES, what)
    if codes != sorted(set(codes)):
        yield f"{what}: {codes} are not sorted and unique"


def check_date(date: Item | None, what: str) -> Iterator[str]:
    """Both bounds are days and in order."""
    if date is None:
        return
    try:
        first, last = dt.date.fromisoformat(date["earliest"]), dt.date.fromisoformat(date["latest"])
    except (KeyError, TypeError, ValueError) as error:
        yield f"{what}: bad date {date} ({error})"
        return
    if first > last:
        yield f"{what}: {date} ends before it begins"


def check_span(item: Item, text: str, what: str) -> Iterator[str]:
    """The span lies in the text, holds words and begins and ends with none cut off."""
    start, end = item["span"]
    if not 0 <= start < end <= len(text):
        yield f"{what}: span {start}..{end} is outside the text"
        return
    quote = text[start:end]
    if quote != quote.strip():
        yield f"{what}: span {quote!r} has blanks at its ends"
    if end < len(text) and text[end].isalnum() and quote[-1].isalnum():
        yield f"{what}: span {quote!r} cuts a word at its end"
    clitics = "وفبلك"
    if start and text[start - 1].isalnum() and quote[0].isalnum() and text[start - 1] not in clitics:
        yield f"{what}: span {quote!r} cuts a word at its beginning"


def check_person(person: Item, text: str, what: str) -> Iterator[str]:
    """The name is in the text as written; rank and country are codes."""
    if person["written"] not in text:
        yield f"{what}: {person['written']!r} is not in the text"
    if person["rank"] is not None:
        yield from outside([person["rank"]], RANKS, what)
    yield from outside([person["country"]], CODES, what)


def check_event(event: Item, text: str) -> Iterator[str]:
    """One event."""
    yield from outside([event["type"], *event["alt_types"]], TYPES, "event type")
    if event["type"] in event["alt_types"] or event["modality"] in event["alt_modality"]:
        yield f"event {event['type']}: an alternative repeats the answer"
    yield from outside([event["modality"], *event["alt_modality"]], MODALITIES, "modality")
    yield from check_codes(event["countries"], f"event {event['type']}")
    yield from check_date(event["date"], f"event {event['type']}")
    for person in event["persons"]:
        yield from check_person(person, text, f"event {event['type']}")
    place = event["place"]
    if place is not None and place["country"] is not None:
        yield from outside([place["country"]], COUNTRIES, "place")


def check_instrument(instrument: Item, _text: str) -> Iterator[str]:
    """One instrument."""
    yield from outside([instrument["kind"]], KINDS, "instrument kind")
    yield from outside(instrument.get("alt_kinds", []), KINDS | FINER_KINDS, "instrument kind")
    yield from outside([instrument["status"]], STATUSES, "instrument status")
    yield from check_codes(instrument["countries"], "instrument")
    yield from check_date(instrument["date"], "instrument")
    period, value = instrument["period"], instrument["value"]
    if period is not None and not (len(period) == 2 and period[0] <= period[1]):
        yield f"instrument: bad period {period}"
    if value is not None and not (value["amount"] > 0 and re.fullmatch("[A-Z]{3}", value["currency"])):
        yield f"instrument: bad value {value}"


def check_position(position: Item, _text: str) -> Iterator[str]:
    """One position."""
    yield from check_codes(position["holders"], "position holders")
    yield from outside(position["target_countries"], CODES, "position target")
    if position["polarity"] not in STANCES.get(position["stance"], set()):
        yield f"position: {position['stance']!r} with polarity {position['polarity']}"


def check_commitment(commitment: Item, _text: str) -> Iterator[str]:
    """One commitment."""
    yield from check_codes(commitment["by"], "commitment")
    yield from check_date(commitment["due"], "commitment")
    if not commitment["what"]:
        yield "commitment without a word on what is promised"


CHECKS = {"events": check_event, "instruments": check_instrument, "positions": check_position,
          "commitments": check_commitment}


def check_head(text: Item, gold: Item) -> Iterator[str]:
    """Keys, hashes and labels of a text and its gold."""
    if set(text) != TEXT_KEYS or set(gold) != GOLD_KEYS:
        yield f"keys are {sorted(text)} and {sorted(gold)}"
    body = text["text"]
    for name in ("sha1", "sha256"):
        if gold[name] != hashlib.new(name, body.encode()).hexdigest():
            yield f"{name} is not that of the text"
    if unicodedata.normalize("NFC", body) != body:
        yield "the text is not NFC"
    least, most = LENGTH[text["lang"]]
    if not least <= len(body) <= most:
        yield f"the text has {len(body)} characters"
    if (text["lang"], text["published"]) != (gold["lang"], gold["published"]):
        yield "text and gold differ in language or date"
    if gold["title_in_text"] != bool(text["title"] and body.startswith(text["title"])):
        yield "title_in_text is wrong"
    yield from outside([gold["tier"]], TIERS, "tier")
    yield from outside(gold["phenomena"], PHENOMENA, "phenomenon")
    yield from outside(gold["sectors"], SECTORS, "sector")


def check_body(text: str, gold: Item) -> Iterator[str]:
    """All items of one gold."""
    for name in LISTS:
        for item in gold[name]:
            yield from CHECKS[name](item, text)
            yield from check_span(item, text, name)
            yield from outside([str(item["weight"])], frozenset("01"), f"weight in {name}")
    for office in gold["offices"]:
        yield from check_person(office, text, "office")
        yield from check_span(office, text, "office")
        if text[slice(*office["span"])] != office["written"]:
            yield f"office: the span does not hold {office['written']!r}"
    names = [office["written"] for office in gold["offices"]]
    yield from (f"office: {name!r} twice" for name, times in Counter(names).items() if times > 1)
    items = [name for name in (*LISTS, "offices", "sectors") if gold[name]]
    if ("negative" in gold["phenomena"]) != (not gold["events"]) or ("negative" in gold["phenomena"] and items):
        yield f"a negative and only a negative is empty, but there are {items}"


def check_coverage(language: str, texts: list[Item], golds: list[Item]) -> Iterator[str]:
    """Enough texts, long texts, negatives and examples of each phenomenon."""
    seen = Counter(label for gold in golds for label in gold["phenomena"])
    share = sum(len(text["text"]) > LONG for text in texts) / len(texts)
    if share < MIN_LONG[language]:
        yield f"{language}: only {share:.0%} of the texts have more than {LONG} characters"
    if len(golds) < MIN_TEXTS[language]:
        yield f"{language}: only {len(golds)} texts"
    if seen["negative"] < MIN_NEGATIVES:
        yield f"{language}: only {seen['negative']} negatives"
    for label in sorted(PHENOMENA - NOT_IN[language]):
        if seen[label] < MIN_PER_PHENOMENON:
            yield f"{language}: {label} in only {seen[label]} texts"


def read(path: Path) -> list[Item]:
    """The objects of a JSONL file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def check_language(language: str) -> tuple[list[Item], list[str]]:
    """The gold of one language and what is wrong with it."""
    texts, golds = read(HERE / f"{language}.jsonl"), read(HERE / f"{language}.gold.jsonl")
    faults = []
    ids = [text["id"] for text in texts]
    if ids != [gold["id"] for gold in golds] or len(set(ids)) != len(ids):
        return golds, [f"{language}: the ids of texts and gold differ or repeat"]
    for text, gold in zip(texts, golds, strict=True):
        faults += [f"{gold['id']}: {fault}" for fault in (*check_head(text, gold), *check_body(text["text"], gold))]
    return golds, faults + list(check_coverage(language, texts, golds))


def counts(language: str, golds: list[Item]) -> Iterator[str]:
    """A short table of what the gold holds; weight 1 / all."""
    yield f"{language}: {len(golds)} texts, {sum(not gold['events'] for gold in golds)} negatives"
    yield f"  tiers {dict(Counter(gold['tier'] for gold in golds))}"
    for name in LISTS:
        items = [item for gold in golds for item in gold[name]]
        yield f"  {name} {sum(item['weight'] for item in items)} / {len(items)}"
    yield f"  offices {sum(len(gold['offices']) for gold in golds)}"
    events = [event for gold in golds for event in gold["events"]]
    yield f"  states and bodies {len({code for event in events for code in event['countries']})}"
    for title, values in (
        ("types", [event["type"] for event in events if event["weight"]]),
        ("modality", [event["modality"] for event in events if event["weight"]]),
        ("ranks", [office["rank"] for gold in golds for office in gold["offices"]]),
        ("phenomena", [label for gold in golds for label in gold["phenomena"]]),
    ):
        yield f"  {title} " + ", ".join(f"{value} {times}" for value, times in Counter(values).most_common())


def main() -> int:
    """Check the languages asked for, all by default."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="*", metavar="LANG", default=list(LANGUAGES))
    parser.add_argument("--counts", action="store_true", help="also print what the gold holds")
    args = parser.parse_args()
    failed = False
    for language in args.languages:
        golds, faults = check_language(language)
        failed |= bool(faults)
        for line in (*faults, *(counts(language, golds) if args.counts else ())):
            print(line)
        print(f"{language}: {len(faults)} faults" if faults else f"{language}: sound")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
