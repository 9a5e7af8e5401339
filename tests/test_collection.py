"""Collection of garbage: off while a build runs, and as it was afterwards."""

import gc
from contextlib import suppress

import pytest

from site_builder.collection import seldom_collecting
from site_builder.workers import hand_out


class Knot:
    """A cycle of garbage, counted while it is there."""

    alive = 0

    def __init__(self) -> None:
        Knot.alive += 1
        self.own = self

    def __del__(self) -> None:
        Knot.alive -= 1


def tie(context: None, task: int) -> None:
    Knot()


@pytest.mark.parametrize("was_enabled", [True, False])
def test_it_is_as_it_was_afterwards(was_enabled: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if was_enabled else gc.disable)()
        with suppress(KeyError), seldom_collecting():
            assert not gc.isenabled()
            raise KeyError
        assert gc.isenabled() == was_enabled
    finally:
        (gc.enable if before else gc.disable)()


def test_cycles_do_not_pile_up_in_long_work() -> None:
    with seldom_collecting():
        hand_out(None, 1, tie, None, range(1000), lambda count: None)()

        assert Knot.alive < 100
