"""Progress in plain lines, for logs and wherever else no bar can move."""

from dataclasses import dataclass

from site_builder.messages.message import NOTHING, Message, _, ngettext

FIRST_SECONDS = 1.0
"""Work that takes less than this isn't mentioned."""

BETWEEN_SECONDS = 5.0
"""Lines follow each other no faster than this."""


@dataclass(slots=True)
class ProgressLines:
    """How far one stage of work is. Times are seconds of any clock that never goes back."""

    label: Message
    total: int
    started: float
    done: int = 0
    _due: float | None = None

    def advance(self, count: int, now: float) -> Message:
        """Count what was done. Returns the line to print if one is due, else NOTHING."""
        self.done += count
        due = self.started + FIRST_SECONDS if self._due is None else self._due
        if now < due or self.done >= self.total:
            return NOTHING
        self._due = now + BETWEEN_SECONDS
        left = (now - self.started) / self.done * (self.total - self.done)
        return _(
            "{stage}: {done} of {total}, about {time} left",
            stage=self.label,
            done=self.done,
            total=self.total,
            time=in_words(left),
        )

    def announced(self, now: float) -> Message:
        """The line that says how much work there is."""
        self._due = now + BETWEEN_SECONDS
        return _("{stage}: {total}", stage=self.label, total=self.total)


def in_words(seconds: float) -> Message:
    """A length of time, no more exact than an estimate is."""
    if seconds < 55:
        return ngettext("{count} second", "{count} seconds", max(5, 5 * round(seconds / 5)))
    minutes = round(seconds / 60)
    if minutes < 60:
        return _minutes(minutes)
    hours, rest = divmod(minutes, 60)
    hour = ngettext("{count} hour", "{count} hours", hours)
    return _("{hours} {minutes}", hours=hour, minutes=_minutes(rest)) if rest else hour


def _minutes(count: int) -> Message:
    return ngettext("{count} minute", "{count} minutes", count)
