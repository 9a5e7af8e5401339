"""A limit to what a test computes, which no other process on the machine can use up."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def little_work(seconds: float = 60) -> Iterator[None]:
    """Fail what computes for longer than that.

    The seconds are those of this process alone, in which a search that goes back on itself needs
    hours, and one that doesn't a fraction of one. Python's `re` hears of the signal, too.
    """

    def stop(number: int, frame: FrameType | None) -> None:
        raise AssertionError(f"this has computed for more than {seconds} s")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
