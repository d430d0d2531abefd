from __future__ import annotations

import gc

import pytest

from dragoman.store.collecting import count_as_old, without_collecting


def test_rubbish_is_looked_for_again_afterwards_whatever_happens() -> None:
    with without_collecting():
        assert not gc.isenabled()
        with without_collecting():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="no"), without_collecting():
        raise ValueError("no")
    assert gc.isenabled()


def test_who_had_put_it_off_keeps_it_so() -> None:
    gc.disable()
    try:
        with without_collecting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_stays_counts_as_old_at_once() -> None:
    gc.unfreeze()
    with without_collecting():
        made = [[number] for number in range(100)]
        count_as_old()
    young = {id(one) for generation in (0, 1) for one in gc.get_objects(generation)}
    assert not young & {id(one) for one in made}
    assert not gc.get_freeze_count()


def test_what_others_froze_stays_frozen() -> None:
    gc.freeze()
    try:
        count_as_old()
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()
