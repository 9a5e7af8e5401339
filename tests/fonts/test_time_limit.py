"""A limit on how long code may take."""

import threading
import time

import pytest

from site_builder.fonts import time_limit as module
from site_builder.fonts.time_limit import time_limit


def for_ever() -> None:
    with time_limit(0.01):
        while True:
            pass


def test_what_takes_for_ever_is_interrupted() -> None:
    with pytest.raises(TimeoutError):
        for_ever()


def test_what_is_quick_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    interrupted: list[int] = []
    monkeypatch.setattr(module, "_interrupt", interrupted.append)
    before = threading.active_count()
    with time_limit(60):
        found = sum(range(10))
    assert (found, interrupted, threading.active_count()) == (45, [], before)


def test_an_interruption_that_comes_at_the_last_moment_arrives_inside() -> None:
    with pytest.raises(TimeoutError), time_limit(0.01):
        time.sleep(0.1)  # not Python's own code: it is interrupted behind it
