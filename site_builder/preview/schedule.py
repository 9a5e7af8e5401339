"""When to build: never two at once, and after any number of changes exactly one more."""

from dataclasses import dataclass, replace

from site_builder.workshop import Changes

NOTHING = Changes()


@dataclass(frozen=True, slots=True)
class Schedule:
    """`waiting` is what has changed and is in no build yet; `working` is what the build that is
    under way was begun for, None while there is none."""

    waiting: Changes = NOTHING
    working: Changes | None = None

    @property
    def is_idle(self) -> bool:
        return self.working is None and not self.waiting

    def told(self, changes: Changes) -> "Schedule":
        """Something has changed."""
        return replace(self, waiting=self.waiting | changes)

    def begun(self) -> "Schedule":
        """The next build has begun, if it is time for one: else the schedule is as it was."""
        if self.working is not None or not self.waiting:
            return self
        return Schedule(NOTHING, self.waiting)

    def finished(self, *, again: bool = False) -> "Schedule":
        """The build has ended; with `again` it could not be done, and is still to do."""
        undone = self.working if again and self.working else NOTHING
        return Schedule(self.waiting | undone, None)
