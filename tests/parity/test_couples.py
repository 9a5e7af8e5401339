"""Claims that are left in both languages, coupled."""

from site_builder.parity.couples import conflicts, couples, near_couples
from tests.parity.test_matching import opened


def test_small_numbers_that_differ() -> None:
    assert len(conflicts(opened("三个方面", "four areas"))) == 1
    assert conflicts(opened("三个方面", "areas")) == []
    assert conflicts(opened("三个方面、两座城", "four areas")) == []


def test_the_likest_go_together() -> None:
    pair = opened("144万人，97座城", "98 cities, 144 million people")
    found, lost, added = couples(pair.open_source, pair.open_target)
    written = [(one.written, other.written) for one, other, _agreement in found]
    assert written == [("97", "98"), ("144万", "144 million")]
    assert not lost
    assert not added


def test_only_what_is_near_is_coupled_across_units() -> None:
    pair = opened("97座城，1200人", "98 cities, 5 people")
    found = near_couples(pair.open_source, pair.open_target)
    assert [(one.written, other.written) for one, other, _agreement in found] == [("97", "98")]
