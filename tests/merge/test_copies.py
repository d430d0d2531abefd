from __future__ import annotations

from dragoman.merge.copies import PLACES, are_copies, fingerprint, likely_copies

STORY = (
    "The foreign ministers of Peru and Morocco met in Lima on Monday and agreed to open direct flights between their "
    "capitals next spring. They also spoke about the fishing season, the situation of seafarers held in port, and the "
    "exchange of students between the two oldest universities. A joint commission will meet in Rabat in the autumn, "
    "the ministry of transport said in a statement published late in the evening."
)
OTHER = (
    "Parliament in Wellington ratified the fisheries convention with Chile after two years of hearings. The minister "
    "of agriculture called it a good day for both fleets, while the opposition asked who will pay for the new patrol "
    "ships. The convention enters into force thirty days after Santiago deposits its own instrument of ratification."
)


def test_a_story_with_another_headline_and_ending_is_a_copy() -> None:
    edited = "LIMA (Agency) - " + STORY.replace("late in the evening", "on its website") + " More follows."
    assert are_copies(fingerprint(STORY), fingerprint(edited))


def test_another_story_is_no_copy() -> None:
    assert not are_copies(fingerprint(STORY), fingerprint(OTHER))


def test_a_line_says_too_little() -> None:
    assert not are_copies(fingerprint("They met in Lima on Monday."), fingerprint("They met in Lima on Monday."))


def test_the_sketch_has_one_size() -> None:
    assert len(fingerprint("")) == len(fingerprint(STORY)) == PLACES
    assert not are_copies((), ())


def test_copies_are_found_among_many() -> None:
    stories = [STORY, OTHER, "They met in Lima.", STORY + " More follows.", "", "They met in Lima."]
    sketches = [fingerprint(one) for one in stories]
    assert list(likely_copies(sketches)) == [(0, 3)]
    every = [(one, other) for other in range(6) for one in range(other) if are_copies(sketches[one], sketches[other])]
    assert every == [(0, 3)]
