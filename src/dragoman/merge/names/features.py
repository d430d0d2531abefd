"""What speaks for and against two names being one person's, as numbers in a fixed order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dragoman.merge.names.align import Alignment, Meeting
from dragoman.merge.names.common import telling
from dragoman.merge.names.gender import genders_differ
from dragoman.merge.names.name import PersonName
from dragoman.merge.names.own import APART, OWN_FEATURES, own_features
from dragoman.merge.names.similarity import similarity

FEATURES = (
    "telling",                  # the meetings, each by how sure it is and how rare the name
    "doubt",                    # what the meetings lack to be sure
    "weakest",                  # what the least sure of them lacks
    "families_meet",
    "family_meets_other",       # a family name meets a part that is none
    "more_meet",                # meetings beyond two
    "one_word",                 # one of the names has a single word,
    "one_word_sure",            # and it meets the family name in all its sounds
    "conflict",                 # words left on both sides
    "conflict_unlike",          # how unlike the most alike of them are
    "family_conflict",          # among them both family names
    "left_middle",              # words left on one side only: between first and last,
    "left_last",                # the last,
    "left_father",              # the father's name
    "order",                    # words in another order
    "swapped",                  # two words, the family name first in one of the names
    "initials_meet",
    "initials_conflict",
    "suffixes_meet",
    "suffixes_conflict",
    "suffix_left",              # one name has "Jr." or a number,
    "number_left",              # it is a ruler's number, and the other name has several words
    "genders_differ",           # a woman's family name meets a man's
    *OWN_FEATURES,
    "telling_of_family",        # what the meetings tell of the family alone, where something tells two of it apart
)


#: The chance from which nothing but vowels is in doubt.
_SURE = 0.97
#: Rare names beyond two tell nothing new.
_MOST_TELLING = 1.6


def features(left: PersonName, right: PersonName, found: Alignment) -> tuple[float, ...]:
    """The numbers for one alignment, in the order of `FEATURES`."""
    tells, doubt, weakest, family, other = _meetings(left, right, found.meetings)
    met = len(found.initials)
    left_over = [place for place in found.left if left.words[place].role != "honorific"]
    right_over = [place for place in found.right if right.words[place].role != "honorific"]
    conflict = min(len(left_over), len(right_over))
    unlike = family_conflict = 0.0
    alone = (0.0, 0.0, 0.0)
    if conflict:
        unlike = 1.0 - max(
            similarity(left.words[i].word, right.words[j].word) for i in left_over for j in right_over
        )
        family_conflict = float(_has_family(left, left_over) and _has_family(right, right_over))
    elif left_over:
        alone = _alone(left, left_over)
    elif right_over:
        alone = _alone(right, right_over)
    initials = bool(found.left_initials and (found.right_initials or right_over)) or bool(
        found.right_initials and left_over
    )
    suffixes = _suffixes(left, right)
    women_and_men = float(genders_differ(left, right))
    own = own_features(left, right, found)
    apart = max(suffixes[1], women_and_men, *(own[place] for place in APART))
    one_word = min(len(left.words), len(right.words)) == 1
    return (
        tells, doubt, weakest, family, other, float(len(found.meetings) + met > 2),
        float(one_word), float(one_word and family >= _SURE),
        conflict, unlike, family_conflict, *alone,
        *_disorder(left, right, found.meetings), min(met, 2), float(initials),
        *suffixes, women_and_men, *own, tells * apart,
    )


def _suffixes(left: PersonName, right: PersonName) -> tuple[float, float, float, float]:
    """Whether both names have one suffix, two different ones, only one has any, one of many words lacks a number."""
    if not left.suffix and not right.suffix:
        return 0.0, 0.0, 0.0, 0.0
    if left.suffix and right.suffix:
        return float(left.suffix == right.suffix), float(left.suffix != right.suffix), 0.0, 0.0
    without = right if left.suffix else left
    numbered = (left.suffix or right.suffix).isdigit() and len(without.words) > 1
    return 0.0, 0.0, 1.0, float(numbered)


def _meetings(left: PersonName, right: PersonName, meetings: Sequence[Meeting]) -> tuple[float, ...]:
    """How telling the meetings are, how doubtful together and at most, how surely family names meet."""
    tells = doubt = weakest = family = other = 0.0
    for met in meetings:
        mine, theirs = left.words[met.left], right.words[met.right]
        rare = min(telling(mine.skeleton), telling(theirs.skeleton))
        tells += rare * max(0.0, 2 * met.chance - 1)
        doubt += 1.0 - met.chance
        weakest = max(weakest, 1.0 - met.chance)
        of_left = _is_family(left, met.left + met.left_count - 1)
        of_right = _is_family(right, met.right + met.right_count - 1)
        if of_left and of_right:
            family = max(family, met.chance)
        elif (of_left or of_right) and not met.left == met.right == 0:
            other = max(other, met.chance)
    return min(tells, _MOST_TELLING), doubt, weakest, family, other


def _is_family(name: PersonName, place: int) -> bool:
    return name.words[place].role == "family" or place == len(name.words) - 1


def _has_family(name: PersonName, places: Sequence[int]) -> bool:
    return any(_is_family(name, place) for place in places)


def _alone(name: PersonName, places: Sequence[int]) -> tuple[float, float, float]:
    """Words that only one name has: those between first and last, the last, fathers."""
    middle = last = father = 0.0
    for place in places:
        if place == 0:
            continue
        if name.words[place].role == "patronymic":
            father += 1.0
        elif place == len(name.words) - 1:
            last = 1.0
        else:
            middle += 1.0
    return middle, last, min(father, 2.0)


def _disorder(left: PersonName, right: PersonName, meetings: Sequence[Meeting]) -> tuple[float, float]:
    """How many neighbours change places; whether that is the whole name turned round."""
    if len(meetings) < 2:
        return 0.0, 0.0
    places = [meeting.right for meeting in sorted(meetings, key=_left)]
    changes = sum(after < before for before, after in pairwise(places))
    if changes == 1 and len(left.words) == len(right.words) == 2:
        return 0.0, 1.0
    return float(changes), 0.0


def _left(meeting: Meeting) -> int:
    return meeting.left
