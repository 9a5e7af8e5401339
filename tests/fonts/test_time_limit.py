"""A limit on how long code may take."""

import time

import pytest

from site_builder.fonts.time_limit import time_limit


def for_ever() -> None:
    with time_limit(0.01):
        while True:
            pass


def test_what_takes_for_ever_is_interrupted() -> None:
    with pytest.raises(TimeoutError):
        for_ever()


def test_what_is_quick_is_left_alone() -> None:
    with time_limit(0.01):
        found = sum(range(10))
    time.sleep(0.02)
    assert found == 45
