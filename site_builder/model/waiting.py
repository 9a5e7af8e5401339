"""What waits for its time, and how long the result of a build is good."""

from datetime import datetime
from typing import NamedTuple

from site_builder.model.clock import seconds


class Waiting(NamedTuple):
    """A feature that isn't published yet, and the moment at which it will be."""

    slug: str
    until: str


class Period(NamedTuple):
    """The time in which builds of the same files have the same result, in seconds since 1970: from
    `since` on, and before `until`. None stands for no end."""

    since: int | None = None
    until: int | None = None

    def holds(self, at: datetime) -> bool:
        """Whether a moment is within."""
        now = seconds(at)
        is_begun = self.since is None or self.since <= now
        return is_begun and (self.until is None or now < self.until)


ALWAYS = Period()
