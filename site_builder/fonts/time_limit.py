"""A limit on how long pure Python code may take, on every system and in any thread."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import c_ulong, py_object, pythonapi


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """TimeoutError in what is inside, once it has taken so long. Code that isn't Python's own is
    not interrupted before it comes back."""
    thread = threading.get_ident()
    timer = threading.Timer(seconds, _raise, (thread, TimeoutError))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        _raise(thread, None)  # it may have come too late


def _raise(thread: int, error: type[Exception] | None) -> None:
    """Have a thread raise an error at its next step, or no longer."""
    pythonapi.PyThreadState_SetAsyncExc(c_ulong(thread), py_object(error) if error else None)
