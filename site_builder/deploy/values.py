"""The values of a deployment: its options, its target, and its outcome."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple, Protocol

from site_builder.deploy.limits import Limits
from site_builder.deploy.record import Changes
from site_builder.model.waiting import Waiting
from site_builder.pipeline.job import Progress
from site_builder.problems.problems import Location, Problem

TIMEOUT = 120.0
"""Seconds for which a remote may be silent."""


@dataclass(frozen=True, slots=True)
class DeployOptions:
    """`site` is the folder that contains `content/`; `tool` the program's name and version.

    `remote`, `branch` and `base_url` override site.yaml. `to` is a folder to publish into instead
    of a branch. `overwrite` names the branch if it may be overwritten although it contains
    something else, or something newer. `at` is the moment of the build: what is to be published
    later is left out.
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
    at: datetime = field(kw_only=True)

    @property
    def workspace(self) -> Path:
        """The deployment's own folder, which may be deleted at any time."""
        return self.site / ".deploy"


class Setting(NamedTuple):
    """A value, and where it was set."""

    value: str
    place: Location


@dataclass(frozen=True, slots=True)
class Target:
    """Where the site will be. `domain` is '' for a site without a domain of its own; on `signed`:
    see `model.site.Deploy`."""

    remote: Setting
    branch: Setting
    base_url: Setting
    domain: str
    signed: bool = False


def nothing_to_compare(site: Path, folder: Path, former: Mapping[str, bytes]) -> Sequence[Problem]:
    """The comparison of a deployment that doesn't ask for any."""
    return ()


@dataclass(frozen=True, slots=True)
class Checks:
    """What runs before a site goes live. `check` returns the problems of a built folder (site,
    built folder, address); `open_items` what nobody has signed off yet. `compare` returns what is
    doubtful about changes of the facts (site, built folder, the published files by path)."""

    check: Callable[[Path, Path, str], Sequence[Problem]]
    open_items: Callable[[Path], Sequence[str]]
    compare: Callable[[Path, Path, Mapping[str, bytes]], Sequence[Problem]] = nothing_to_compare


class Watcher(Progress, Protocol):
    """Receives what a deployment finds, while there is still time to stop it."""

    def warn(self, problems: Sequence[Problem]) -> None: ...

    def name_open_items(self, items: Sequence[str]) -> None: ...

    def name_waiting(self, waiting: Sequence[Waiting]) -> None: ...

    def show_changes(self, changes: Changes, where: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Deployed:
    """`where` is the branch or folder, `address` the site's; `commit` is the published one ('' for
    a folder, and if nothing was published)."""

    outcome: Literal["published", "unchanged", "rehearsed"]
    where: str
    address: str
    commit: str = ""
