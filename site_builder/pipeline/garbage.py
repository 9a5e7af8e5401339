"""Garbage is seldom collected: parsing makes many objects and hardly any cycle."""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

# Python would search all that a build has made for cycles once more, and then give it back.
atexit.register(gc.freeze)


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Within this, cycles of garbage are looked for only between the pieces of work, and only
    among what is new: parsing makes many objects and hardly any cycle."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
