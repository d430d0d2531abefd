"""Which reading of a word is the likeliest, where it has several."""

from __future__ import annotations

#: The kinds of lexeme with their rank, the likeliest first.
PRIORITY = {
    kind: rank
    for rank, kind in enumerate((
        "leader", "titles", "title", "royal_honorific", "rank_honorific", "honorific", "counterpart", "group", "state",
        "organisation", "body", "adjective", "people", "metonym", "capital", "instrument", "mechanism",
        "conference", "trigger", "relative", "complementizer", "marker", "case", "pronoun", "conjunction", "cue",
        "negation", "deputy", "modifier", "portfolio", "place", "leader_short", "flow", "stance", "commitment",
        "support", "speech", "verb", "auxiliary", "relational", "break", "apposition", "linker", "resumptive",
        "definite", "among", "possessive", "own", "of", "accredited", "joining", "name_prefix", "name_suffix", "skip",
        "helper", "controller", "members", "period", "value", "multiple", "scale", "currency", "approximate", "given",
        "ordinal", "common",
    ))
}
