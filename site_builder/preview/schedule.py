"""When to build: never twice at once, and after any number of changes exactly once more."""

import time
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.pipeline.changes import Changes

LONGEST = 120.0  # seconds; an older lock was left behind by a git that was killed
_POINTER = "gitdir: "


def is_being_rewritten(site: Path) -> bool:
    """Whether git is changing the working tree that contains the folder `site` (a checkout, a
    merge, a rebase, a stash): meanwhile it holds the lock of its index."""
    try:
        begun = (_git_folder(site) / "index.lock").stat().st_mtime
    except OSError:
        return False
    return abs(time.time() - begun) < LONGEST


def _git_folder(site: Path) -> Path:
    """The git folder of the innermost working tree. FileNotFoundError if there is none."""
    for folder in (site, *site.parents):
        place = folder / ".git"
        if place.is_dir():
            return place
        if place.is_file():  # a linked working tree, or a submodule: it is elsewhere
            line = place.read_text(encoding="utf-8", errors="replace").strip()
            return folder / line.removeprefix(_POINTER)
    raise FileNotFoundError(site)


NOTHING = Changes()


@dataclass(frozen=True, slots=True)
class Schedule:
    """`waiting` is what has changed and is in no build yet; `working` is what the current build was
    started for, None if there is none."""

    waiting: Changes = NOTHING
    working: Changes | None = None

    @property
    def is_idle(self) -> bool:
        return self.working is None and not self.waiting

    def told(self, changes: Changes) -> "Schedule":
        """Something has changed."""
        return replace(self, waiting=self.waiting | changes)

    def begun(self) -> "Schedule":
        """The next build has begun, if it is time for one; otherwise the schedule is unchanged."""
        if self.working is not None or not self.waiting:
            return self
        return Schedule(NOTHING, self.waiting)

    def finished(self, *, again: bool = False) -> "Schedule":
        """The build has ended; with `again` it couldn't be done, and is still to do."""
        undone = self.working if again and self.working else NOTHING
        return Schedule(self.waiting | undone, None)
