"""Who only condemns an act of force."""

from __future__ import annotations

from tests.arabic import events


def test_who_condemns_a_raid_did_not_fly_it() -> None:
    told = events("أدانت كينيا الغارات الإسرائيلية على درعا.")
    assert ("condemnation", ("ISR", "KEN"), "happened") in told
    assert ("use_of_force", ("ISR", "SYR"), "happened") in told


def test_who_carries_a_raid_out_acts_in_it() -> None:
    assert ("use_of_force", ("IRQ", "TUR"), "happened") in events("نفذت تركيا قصفا على العراق.")
    assert ("use_of_force", ("ISR", "LBN"), "happened") in events("أعلنت إسرائيل شن غارات على لبنان.")
