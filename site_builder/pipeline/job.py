"""What a build works on and what it gives: the values that its phases share."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Protocol

from site_builder.model.fonts import FontFile
from site_builder.output.output import Published
from site_builder.pipeline.ledger import Ledger
from site_builder.pipeline.options import BuildOptions
from site_builder.problems.problems import Problem
from site_builder.read.inventory import Inventory
from site_builder.render.theme import Theme
from site_builder.store.cache import Cache

_FIRST_ZONE = timezone(timedelta(hours=14))
"""Where each day begins first: the Line Islands."""


class Progress(Protocol):
    """Is told of long work: a stage with its number of tasks, then how many were done."""

    def start(self, stage: str, total: int) -> None: ...

    def advance(self, count: int) -> None: ...


@dataclass(frozen=True, slots=True)
class Survey:
    """What there is to build from. `digests` are those of the files that are known already;
    `started_ns` is a moment before any of them was looked at. `fonts` are this machine's, and
    `own_fonts` those in the site's folder."""

    started_ns: int
    inventory: Inventory
    theme: Theme
    fonts: tuple[FontFile, ...]
    own_fonts: tuple[FontFile, ...]
    digests: dict[str, str]
    problems: tuple[Problem, ...]

    @property
    def day(self) -> date:
        """The day of the build, the same in every time zone: the latest that it is anywhere on
        earth, so that no newsroom's today is a day to come."""
        return datetime.fromtimestamp(self.started_ns / 1e9, _FIRST_ZONE).date()


@dataclass(frozen=True, slots=True)
class Job:
    """One build. `name` is its ledger's; `last` is that of the build before."""

    options: BuildOptions
    progress: Progress
    cache: Cache
    code: str
    name: str
    last: Ledger
    survey: Survey


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: `outputs` are digests in the cache by path, `digests` those of the inputs.
    `reasons` say why an output differs from the last build's. `kept` are entries of the cache
    that are of use as long as these outputs are. `until` is the day from which the warnings are
    others though nothing else is, if any."""

    outputs: dict[str, str]
    digests: dict[str, str]
    warnings: tuple[Problem, ...]
    features: int
    reasons: dict[str, str]
    kept: frozenset[str]
    acknowledged: int = 0
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """A finished build: what was published, the warnings, why each output was written, and how many
    warnings were acknowledged."""

    published: Published
    warnings: tuple[Problem, ...]
    features: int
    reasons: dict[str, str]
    acknowledged: int = 0
