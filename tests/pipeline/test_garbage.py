"""Garbage is seldom collected."""

import gc
from contextlib import suppress

import pytest

from site_builder.pipeline.garbage import seldom_collecting


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
