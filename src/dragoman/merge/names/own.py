"""A person's own name against another's: the given name, and the father's where names are chains of fathers.

Members of one family share all names but these, so here a single difference outweighs all that is alike.
"""

from __future__ import annotations

from dragoman.merge.names.align import Alignment, Meeting, begin_alike
from dragoman.merge.names.common import telling
from dragoman.merge.names.name import PersonName
from dragoman.merge.names.similarity import similarity

OWN_FEATURES = (
    "own_meet",                 # the own names meet,
    "own_doubt",                # with what doubt
    "own_unlike",               # neither meets anything: how unlike they are
    "own_unlike_rest_alike",    # the same, where other names meet
    "own_initials_differ",      # an initial stands for the own name, and the other's begins otherwise
    "shifted",                  # the own name meets another part of a name that goes on to fathers: the son or father
    "moved",                    # the same where no father is named: what stands before it, by how telling it is
    "moved_conflict",           # the same, and the other name has parts of its own too
    "crossed",                  # both own names meet other parts
    "own_left",                 # one name has no own name beside the family's,
    "meets_own",                # and meets the other's own name,
    "meets_father",             # or the father's, though no "bin" says so, or the grandfather's
    "middle_unlike",            # given names after the first are on both sides: how unlike they are
    "fathers_unlike",           # both fathers are named and do not meet
    "fathers_shifted",          # the father of one is the grandfather of the other
)
#: The places of those that tell two members of one family apart.
APART = tuple(OWN_FEATURES.index(name) for name in (
    "own_unlike", "own_initials_differ", "shifted", "moved_conflict", "crossed", "fathers_unlike", "fathers_shifted",
    "middle_unlike",
))
#: Nothing to say.
_NONE = dict.fromkeys(OWN_FEATURES, 0.0)


def own_features(left: PersonName, right: PersonName, found: Alignment) -> tuple[float, ...]:
    """The numbers, in the order of `OWN_FEATURES`."""
    said = dict(_NONE)
    mine, theirs = own_place(left), own_place(right)
    if mine is not None and theirs is not None:
        _both(said, left, right, found, (mine, theirs))
        _fathers(said, left, right, found)
    elif left.leads_with_initial and right.leads_with_initial and left.initials and right.initials:
        said["own_initials_differ"] = float(not begin_alike(left.initials[0], right.initials[0]))
    elif mine is not None:
        _one(said, left, right, found, mine)
    elif theirs is not None:
        _one(said, right, left, _turned(found), theirs)
    return tuple(said.values())


def own_place(name: PersonName) -> int | None:
    """The place of the own name among the words; None where there is none beside the family name."""
    if name.leads_with_initial and name.initials:
        return None
    places = [n for n, part in enumerate(name.words) if part.role != "honorific"]
    if len(places) < 2:
        return None
    return next((n for n in places if name.words[n].role != "family"), None)


def _both(
    said: dict[str, float], left: PersonName, right: PersonName, found: Alignment, places: tuple[int, int]
) -> None:
    mine, theirs = places
    of_left = next((met for met in found.meetings if mine in met.places()[0]), None)
    of_right = next((met for met in found.meetings if theirs in met.places()[1]), None)
    if of_left is not None and of_left is of_right:
        said["own_meet"] = 1.0
        said["own_doubt"] = 1.0 - of_left.chance
        said["middle_unlike"] = _middle_unlike(left, right, found)
    elif of_left is None and of_right is None:
        unlike = 1.0 - similarity(left.words[mine].word, right.words[theirs].word)
        said["own_unlike"] = unlike
        said["own_unlike_rest_alike"] = unlike * bool(found.meetings)
    elif of_left is not None and of_right is not None:
        if of_left.left == of_left.right and of_right.left == of_right.right:
            said["own_meet"] = 1.0              # one of the names was taken for one with the family name first
            said["own_doubt"] = 1.0 - min(of_left.chance, of_right.chance)
        else:
            said["crossed"] = float(_is_chain(left) or _is_chain(right))
    elif left.has_father or right.has_father:
        said["shifted"] = 1.0
    else:
        before = left.words[mine] if of_left is None else right.words[theirs]
        said["moved"] = telling(before.skeleton)
        said["moved_conflict"] = float(bool(found.left and found.right))


def _middle_unlike(left: PersonName, right: PersonName, found: Alignment) -> float:
    """How unlike the given names are that met nothing, where both names have such."""
    mine = [left.words[n].word for n in found.left if left.words[n].role == "given"]
    theirs = [right.words[n].word for n in found.right if right.words[n].role == "given"]
    return 1.0 - max((similarity(one, other) for one in mine for other in theirs), default=1.0)


def _one(said: dict[str, float], name: PersonName, other: PersonName, found: Alignment, own: int) -> None:
    """`other` is a single word, or initials and a family name."""
    if other.leads_with_initial and other.initials:
        given = [part for n, part in enumerate(name.words) if n == own or (n > own and part.role == "given")]
        said["own_initials_differ"] = float(not any(begin_alike(other.initials[0], part) for part in given))
        return
    said["own_left"] = 1.0
    for met in found.meetings:
        if own in met.places()[0]:
            said["meets_own"] = met.chance
        elif name.words[met.left].role == "patronymic" and not (
            _says_father(other) and met.left == _father_place(name)
        ):
            said["meets_father"] = met.chance


def _says_father(name: PersonName) -> bool:
    """Whether a single word is called by a father's name: "bin Salman", not "al-Salman"."""
    return any(part.role == "patronymic" for part in name.words)


def _is_chain(name: PersonName) -> bool:
    """Whether the order of its parts says who is whose son, so that no newspaper turns it round."""
    return name.has_father or len(name.words) > 2


def _fathers(said: dict[str, float], left: PersonName, right: PersonName, found: Alignment) -> None:
    mine, theirs = _father_place(left), _father_place(right)
    if mine is None or theirs is None:
        return
    of_left = next((met for met in found.meetings if mine in met.places()[0]), None)
    of_right = next((met for met in found.meetings if theirs in met.places()[1]), None)
    if of_left is None and of_right is None:
        said["fathers_unlike"] = 1.0 - similarity(left.words[mine].word, right.words[theirs].word)
    elif of_left is not of_right:
        said["fathers_shifted"] = 1.0


def _father_place(name: PersonName) -> int | None:
    """The place of the father's name: where no "bin" or ending tells it, the second word of a name with an article."""
    fathers = [n for n, part in enumerate(name.words) if part.role == "patronymic"]
    if not fathers and name.has_father and len(name.words) > 2 and name.words[1].role == "given":
        fathers = [1]
    return fathers[0] if fathers else None


def _turned(found: Alignment) -> Alignment:
    """The same, seen from the other name."""
    meetings = tuple(
        Meeting(met.right, met.left, met.chance, met.right_count, met.left_count) for met in found.meetings
    )
    return Alignment(meetings, found.right, found.left, found.initials, found.right_initials, found.left_initials)
