"""What lines need of entries, kept beside them: it is what their claims say, whatever is written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.merge.gist import make_gist
from dragoman.model.gist import Gist, GistOwn
from dragoman.model.record import EntryId
from dragoman.query.questions import EVERY_KIND
from dragoman.query.telling import LineTeller
from dragoman.store.errors import DamagedRecordError
from dragoman.store.filters import ALL, EntryFilter
from dragoman.store.gists import gist_to_text, gists_from_texts
from dragoman.store.record import Record
from dragoman.store.view import View
from tests.records import TODAY, ontology, viewing, world
from tests.store.adding import fill, remake, settle
from tests.store.made import make_intake
from tests.store.test_shelf import decided


def made_of_claims(view: View) -> dict[str, str]:
    """The gists of all entries as they are kept, made anew of the claims that readers see."""
    return {one.id: gist_to_text(make_gist(one, view.claims_of(one))) for one in view.every_entry()}


def kept(view: View) -> dict[str, str]:
    return {one.id: gist_to_text(one) for page in view.pages_of_gists(ALL, [50] * 100) for one in page}


def is_in_step(record: Record) -> bool:
    with record.reading() as view:
        return bool(kept(view)) and kept(view) == made_of_claims(view)


def test_entries_of_every_kind_are_told_alike_by_what_is_kept_and_by_their_claims() -> None:
    with viewing() as view:
        teller = LineTeller(world(), ontology(), view, TODAY, "Arab")
        for kind in EVERY_KIND:
            entries = list(view.every_entry(EntryFilter(kinds=(kind,))))
            told = list(teller.tell(view.gists(one.id for one in entries)))
            assert told == list(teller.tell([make_gist(one, view.claims_of(one)) for one in entries]))
            assert [line.id for line in told] == [one.id for one in entries]
        assert kept(view) == made_of_claims(view)


def test_what_is_kept_is_renewed_with_whatever_changes(record: Record) -> None:
    fill(record, range(9), at_once=4)
    assert is_in_step(record)
    first = make_intake(1)
    for action in ("reject", "restore"):
        with record.writing() as shelf:
            touched = shelf.beside([first.claims[1].id])
            shelf.add_correction(decided(action, first.claims[1].id))
            remake(shelf, [*touched, *shelf.beside([first.claims[1].id])])
        assert is_in_step(record)


def test_a_newer_reading_that_only_names_somebody_otherwise_is_told(record: Record) -> None:
    fill(record, range(3))
    intake = make_intake(2)
    cast = {actor.id: replace(actor, name=f"{actor.name} II") for actor in intake.actors}
    newer = replace(
        intake, pack="test 2", actors=tuple(cast.values()),
        claims=tuple(replace(one, cast={actor: cast[actor] for actor in one.cast}) for one in intake.claims),
    )
    with record.reading() as view:
        before = {one.id: one for one in view.every_entry()}
    with record.writing() as shelf:
        changed = shelf.replace(newer)
        settle(shelf, (*changed.new, *changed.changed))
        remake(shelf, changed.unsettled)
    assert is_in_step(record)
    with record.reading() as view:
        assert {one.id for one in view.every_entry()} == set(before)
        assert any(" II" in text for text in kept(view).values())


def test_pages_are_as_long_as_is_asked_and_end_with_the_entries(record: Record) -> None:
    fill(record, range(4))
    with record.reading() as view:
        ids = [one.id for one in view.every_entry()]
        pages = [[one.id for one in page] for page in view.pages_of_gists(ALL, iter([1, 3, 200]))]
        assert [len(page) for page in pages] == [1, 3, len(ids) - 4]
        assert [one for page in pages for one in page] == ids
        assert [one.id for one in view.gists(["none", ids[2], ids[0], ids[2]])] == [ids[2], ids[0]]  # type: ignore[list-item]


def test_a_gist_that_cannot_be_read_is_no_riddle() -> None:
    with pytest.raises(DamagedRecordError, match="gist"):
        gists_from_texts(["[1, 2]"])
    with pytest.raises(DamagedRecordError, match="gist"):
        gists_from_texts(["{"])


def test_what_only_other_kinds_have_is_not_kept() -> None:
    plain = Gist(
        EntryId("a"), "link", "air_route", "", (), "", False, None, (), 1, 0.5, "", "", (), {}, (), "link", GistOwn()
    )
    assert gist_to_text(plain).endswith('"link",[]]')
    assert gists_from_texts([gist_to_text(plain)])[0].own == GistOwn()
