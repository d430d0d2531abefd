"""What speaks for and against two names being one person's, as numbers in a fixed order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dragoman.merge.names.align import Alignment, Meeting
from dragoman.merge.names.common import telling
from dragoman.merge.names.name import PersonName
from dragoman.merge.names.similarity import similarity

FEATURES = (
    "telling",                  # the meetings, each by how sure it is and how rare the name
    "doubt",                    # what the meetings lack to be sure
    "families_meet",
    "family_meets_other",       # a family name meets a part that is none
    "given_meet",               # the first words meet
    "more_meet",                # meetings beyond two
    "one_word",                 # one of the names has a single word
    "conflict",                 # words left on both sides
    "first_conflict",           # among them both first words
    "conflict_unlike",          # how unlike the most alike of them are
    "family_conflict",          # among them both family names
    "left_first",               # words left on one side only: the first,
    "left_middle",              # between,
    "left_last",                # the last,
    "left_father",              # the father's name
    "left_first_of_many",       # the first, before a name with a father's name or article: the son of whom is meant
    "order",                    # words in another order
    "swapped",                  # two words, the family name first in one of the names
    "initials_meet",
    "initials_conflict",
    "suffixes_conflict",
    "suffix_left",
)


#: Rare names beyond two tell nothing new.
_MOST_TELLING = 1.6


def features(left: PersonName, right: PersonName, found: Alignment) -> tuple[float, ...]:
    """The numbers for one alignment, in the order of `FEATURES`."""
    tells, doubt, family, other, given = _meetings(left, right, found.meetings)
    met = len(found.initials)
    left_over = [place for place in found.left if left.words[place].role != "honorific"]
    right_over = [place for place in found.right if right.words[place].role != "honorific"]
    conflict = min(len(left_over), len(right_over))
    unlike = family_conflict = first_conflict = 0.0
    alone = (0.0, 0.0, 0.0, 0.0, 0.0)
    if conflict:
        unlike = 1.0 - max(
            similarity(left.words[i].word, right.words[j].word) for i in left_over for j in right_over
        )
        first_conflict = float(left_over[0] == right_over[0] == 0)
        family_conflict = float(_has_family(left, left_over) and _has_family(right, right_over))
    elif left_over:
        alone = _alone(left, left_over)
    elif right_over:
        alone = _alone(right, right_over)
    initials = bool(found.left_initials and (found.right_initials or right_over)) or bool(
        found.right_initials and left_over
    )
    return (
        tells, doubt, family, other, given, float(len(found.meetings) + met > 2),
        float(min(len(left.words), len(right.words)) == 1),
        conflict, first_conflict, unlike, family_conflict, *alone,
        *_disorder(left, right, found.meetings), min(met, 2), float(initials),
        float(bool(left.suffix and right.suffix) and left.suffix != right.suffix),
        float(bool(left.suffix) != bool(right.suffix)),
    )


def _meetings(left: PersonName, right: PersonName, meetings: Sequence[Meeting]) -> tuple[float, ...]:
    """How telling the meetings are, how doubtful, and how surely family and first names meet."""
    tells = doubt = family = other = given = 0.0
    for met in meetings:
        mine, theirs = left.words[met.left], right.words[met.right]
        rare = min(telling(mine.skeleton), telling(theirs.skeleton))
        tells += rare * max(0.0, 2 * met.chance - 1)
        doubt += 1.0 - met.chance
        of_left = _is_family(left, met.left + met.left_count - 1)
        of_right = _is_family(right, met.right + met.right_count - 1)
        if of_left and of_right:
            family = max(family, met.chance)
        elif met.left == met.right == 0:
            given = met.chance
        elif of_left or of_right:
            other = max(other, met.chance)
    return min(tells, _MOST_TELLING), doubt, family, other, given


def _is_family(name: PersonName, place: int) -> bool:
    return name.words[place].role == "family" or place == len(name.words) - 1


def _has_family(name: PersonName, places: Sequence[int]) -> bool:
    return any(_is_family(name, place) for place in places)


def _alone(name: PersonName, places: Sequence[int]) -> tuple[float, float, float, float, float]:
    """Words that only one name has: the first, those between, the last, fathers; the first of a name with a father."""
    first = middle = last = father = 0.0
    for place in places:
        part = name.words[place]
        if place == 0:
            first = 1.0
        elif part.role == "patronymic":
            father += 1.0
        elif place == len(name.words) - 1:
            last = 1.0
        else:
            middle += 1.0
    return first, middle, last, min(father, 2.0), first * float(name.has_father)


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
