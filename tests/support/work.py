"""A limit on how much a test may compute, however busy the machine is."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def little_work(seconds: float = 60) -> Iterator[None]:
    """AssertionError if the block uses more processor time than that.

    Only the time of this process counts. A regular expression that backtracks without end takes
    hours, a linear one a fraction of a second. Python's `re` notices the signal in mid-search.
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
