"""What a deployment is asked to do, where it leads, and what comes of it: values."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple, Protocol

from site_builder.deploy.limits import Limits
from site_builder.deploy.record import Changes
from site_builder.pipeline.job import Progress
from site_builder.problems.problems import Location, Problem

TIMEOUT = 120.0
"""Seconds that a remote may say nothing."""


@dataclass(frozen=True, slots=True)
class DeployOptions:
    """`site` is the folder that holds `content/`; `tool` the program's name and version.

    `remote`, `branch` and `base_url` override those of site.yaml. `to` is a folder to publish into
    instead of a branch. `overwrite` is the name of a branch that may be published on although it
    holds something else, or something newer.
    """

    site: Path
    tool: str
    remote: str | None = None
    branch: str | None = None
    base_url: str | None = None
    to: Path | None = None
    overwrite: str | None = None
    dry_run: bool = False
    strict: bool = False
    jobs: int = 1
    timeout: float = TIMEOUT
    limits: Limits = field(default_factory=Limits)

    @property
    def workspace(self) -> Path:
        """Where a deployment works: of its own, and may be deleted at any time."""
        return self.site / ".deploy"


class Setting(NamedTuple):
    """A value, and the place that it was set at."""

    value: str
    place: Location


@dataclass(frozen=True, slots=True)
class Target:
    """Where the site will be: `domain` is '' for a site without a domain of its own."""

    remote: Setting
    branch: Setting
    base_url: Setting
    domain: str


@dataclass(frozen=True, slots=True)
class Checks:
    """What is asked of a site before it goes live. `check` gives the problems of a built folder
    (site, built folder, address); `open_items` names what nobody has signed off yet."""

    check: Callable[[Path, Path, str], Sequence[Problem]]
    open_items: Callable[[Path], Sequence[str]]


class Watcher(Progress, Protocol):
    """Is told what a deployment finds, while there is still time to read it."""

    def warn(self, problems: Sequence[Problem]) -> None: ...

    def name_open_items(self, items: Sequence[str]) -> None: ...

    def show_changes(self, changes: Changes, where: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Deployed:
    """`where` is the branch or folder, `address` that of the site; `commit` is the one that was
    published ('' for a folder, and where nothing was)."""

    outcome: Literal["published", "unchanged", "rehearsed"]
    where: str
    address: str
    commit: str = ""
