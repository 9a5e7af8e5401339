"""A limit on how long pure Python code may take, on every system and in any thread."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import c_ulong, py_object, pythonapi


class _TimeIsUpError(TimeoutError):
    """Sent from another thread."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """TimeoutError in what is inside, once it has taken so long. Code that isn't Python's own is
    not interrupted before it comes back."""
    thread = threading.get_ident()
    is_sent, has_come = threading.Event(), False

    def end() -> None:
        _interrupt(thread)
        is_sent.set()

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield
    except _TimeIsUpError:
        has_come = True
        raise
    finally:
        timer.cancel()
        timer.join()
        # It can't be taken back: CPython 3.11 would then look for it at every step, for ever.
        while is_sent.is_set() and not has_come:
            pass


def _interrupt(thread: int) -> None:
    """Have a thread raise an error at its next step."""
    pythonapi.PyThreadState_SetAsyncExc(c_ulong(thread), py_object(_TimeIsUpError))
