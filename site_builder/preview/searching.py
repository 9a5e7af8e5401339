"""When to search for changes that no event has reported: rarely, and only while nothing is built.

Everything here runs in the event loop.
"""

import asyncio
from collections.abc import Callable

RARELY = 2.0  # seconds at least between two searches
SHARE = 40  # the pause between them as a multiple of what one takes: 2.5 % of the time


class Searching:
    """Calls `search` at times, until `ended` is called with what it took."""

    def __init__(self, search: Callable[[], None]) -> None:
        self._search = search
        self._is_under_way = False
        self._takes = 0.0  # seconds
        self._next: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """Search now, unless a search is under way."""
        if not self._is_under_way:
            self._is_under_way = True
            self._search()

    def ended(self, seconds: float) -> None:
        """The search has ended after this many seconds."""
        self._is_under_way = False
        self._takes = seconds

    def later(self, begin: Callable[[], None]) -> None:
        """Call `begin` once it is time for the next one."""
        self.stop()
        seconds = max(RARELY, SHARE * self._takes)
        self._next = asyncio.get_running_loop().call_later(seconds, begin)

    def deserted(self) -> None:
        """Nobody searches any more, until something happens."""
        self._is_under_way = False
        self.stop()

    def stop(self) -> None:
        """Search no more, until something happens."""
        if self._next:
            self._next.cancel()
            self._next = None
