from __future__ import annotations

import gc

import pytest

from dragoman.store.collecting import without_collecting


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
