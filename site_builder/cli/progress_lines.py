"""Progress in plain lines, for logs and wherever else no bar can move."""

from dataclasses import dataclass

FIRST_SECONDS = 1.0
"""What is done sooner than this needs no word."""

BETWEEN_SECONDS = 5.0
"""Lines follow each other no faster than this."""


@dataclass(slots=True)
class ProgressLines:
    """How far one stage of work is. Times are seconds of any clock that never goes back."""

    label: str
    total: int
    started: float
    done: int = 0
    _due: float | None = None

    def advance(self, count: int, now: float) -> str | None:
        """Count what was done; gives the line to print where one is due."""
        self.done += count
        due = self.started + FIRST_SECONDS if self._due is None else self._due
        if now < due or self.done >= self.total:
            return None
        self._due = now + BETWEEN_SECONDS
        left = (now - self.started) / self.done * (self.total - self.done)
        return f"{self.label}: {self.done} of {self.total}, about {in_words(left)} left"

    def announced(self, now: float) -> str:
        """The line that says how much work there is."""
        self._due = now + BETWEEN_SECONDS
        return f"{self.label}: {self.total}"


def in_words(seconds: float) -> str:
    """A length of time, no more exact than an estimate is."""
    if seconds < 55:
        rounded = max(5, 5 * round(seconds / 5))
        return f"{rounded} seconds"
    minutes = round(seconds / 60)
    if minutes < 60:
        return "1 minute" if minutes == 1 else f"{minutes} minutes"
    hours, rest = divmod(minutes, 60)
    hour = "1 hour" if hours == 1 else f"{hours} hours"
    return f"{hour} {rest} min" if rest else hour
