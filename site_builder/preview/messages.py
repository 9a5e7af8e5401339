"""What the process that serves and the process that builds say to each other."""

from dataclasses import dataclass, field

from site_builder.languages.reading_time import Statistics
from site_builder.pipeline.session import Changes
from site_builder.problems.problems import Problem

# From the one that serves:


@dataclass(frozen=True, slots=True)
class Build:
    """Build what has changed, and first what is `watched`: the outputs that browsers show. Answered
    by an `Outcome`, with `Stage`, `Advance` and perhaps an `Ahead` before it."""

    changes: Changes
    watched: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class GiveUp:
    """Leave the rest of a build that has gone ahead, for there is something newer to build. A build
    that is left answers with an `Outcome` that says so; nothing else answers this."""


@dataclass(frozen=True, slots=True)
class LookRound:
    """Look whether anything has changed that nobody told. Answered by `Differences`."""


@dataclass(frozen=True, slots=True)
class AskAbout:
    """Tell about the output at `path`. Answered by an `About`."""

    path: str


# From the one that builds:


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the work begins, of so many tasks."""

    name: str
    total: int


@dataclass(frozen=True, slots=True)
class Advance:
    count: int


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is watched is published, or cannot be made; the build goes on. `problems` are those that
    are known so far."""

    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A build has ended: well, or with problems, of which some are errors; then what is published
    is as it was. `seconds` is how long it took. With `is_given_up` the rest was left when what is
    watched had been published, or could not be made, and is still to do."""

    problems: tuple[Problem, ...]
    seconds: float
    features: int = 0
    written: int = 0
    removed: int = 0
    is_given_up: bool = False

    @property
    def is_good(self) -> bool:
        return not any(problem.is_error for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Differences:
    """What is not as it was seen last. `seconds` is how long it took to find out."""

    changes: Changes
    seconds: float


@dataclass(frozen=True, slots=True)
class Version:
    """A page in one of the site's languages. `route` is '' where there is none; `behind` are the
    problems of a translation that is not in step with its source."""

    key: str
    tag: str
    name: str
    route: str
    is_source: bool
    behind: tuple[Problem, ...] = ()
    statistics: Statistics | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What an editor wants to know of a page. `sources` are the places of its parts by their
    anchors: a path below the site's folder, and a line."""

    path: str
    key: str = ""
    slug: str = ""
    is_draft: bool = False
    versions: tuple[Version, ...] = ()
    sources: dict[str, tuple[str, int]] = field(default_factory=dict)


Request = Build | GiveUp | LookRound | AskAbout
Reply = Stage | Advance | Ahead | Outcome | Differences | About
