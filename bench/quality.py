"""Quality on the own gold, by language and kind of item, and of events by type.

    python -m bench.quality [LANG ...]
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from bench.scorer import Tally
from bench.sets import BRIEF, MEASURES, OWN, SHORT_MEASURES, Outcome, own_outcome, short_score


def table(rows: dict[str, Tally]) -> Iterator[str]:
    """Lines of precision, recall and F1."""
    for name, tally in rows.items():
        yield (f"  {name:28} P {tally.precision:.3f}  R {tally.recall:.3f}  F1 {tally.f1:.3f}"
               f"   found {tally.found} made up {tally.made_up} missed {tally.missed}")


def lines(code: str, outcome: Outcome) -> Iterator[str]:
    """What there is to say of one language."""
    yield code
    yield from table({name: outcome.score.tallies[name] for name in MEASURES})
    yield f"  invented dates {outcome.score.invented_dates} of {outcome.events} events"
    yield f"  exact quotations {outcome.exact} of {outcome.quotes}"
    yield f"{code}, events by type"
    yield from table(dict(sorted(outcome.score.by_type.items())))


def short_lines(code: str) -> Iterator[str]:
    """What there is to say of the short texts of one language, by part: A is looked at while rules are written."""
    yield f"{code}, short texts"
    for part in ("A", "B"):
        tallies = short_score(code, part).tallies
        yield from table({f"{name}, part {part}": tallies[name] for name in SHORT_MEASURES})


def main() -> None:
    """Print the languages asked for, all by default."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="*", metavar="LANG", default=list(OWN))
    for code in parser.parse_args().languages:
        print("\n".join(lines(code, own_outcome(code))))
        if code in BRIEF:
            print("\n".join(short_lines(code)))


if __name__ == "__main__":
    main()
