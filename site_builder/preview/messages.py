"""The messages between the process that serves and the process that builds."""

from dataclasses import dataclass, field
from datetime import datetime

from site_builder.languages.reading_time import Statistics
from site_builder.messages.message import NOTHING, Message
from site_builder.pipeline.changes import Changes
from site_builder.preview.unit_rows import TranslationRows
from site_builder.problems.problems import Problem

# From the process that serves:


@dataclass(frozen=True, slots=True)
class Build:
    """Build what has changed, starting with what is `watched`: the outputs that browsers show. The
    answer is an `Outcome`, with `Stage`, `Advance` and perhaps an `Ahead` before it. `at` is the
    moment of the build; without it, that of the one before."""

    changes: Changes
    watched: frozenset[str] = frozenset()
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class GiveUp:
    """Give up the rest of a build that has gone ahead, since there is something newer to build. Its
    `Outcome` then says so; this has no other answer."""


@dataclass(frozen=True, slots=True)
class FindChanges:
    """Search for changes that no event has reported, `at` a moment. The answer is a
    `FoundChanges`."""

    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AskAbout:
    """Describe the output at `path`. The answer is an `About`."""

    path: str


@dataclass(frozen=True, slots=True)
class AskStandings:
    """Say how the translation that the output at `path` belongs to stands. The answer is a
    `Standings`."""

    path: str


@dataclass(frozen=True, slots=True)
class AcceptUnit:
    """Accept a unit of a feature's translation into a language (a key), if it still is as it was
    `seen` (see `UnitRow`), for the record `by` a name, `on` today's date. The answer is an
    `AcceptAnswer` with the same `number`."""

    number: int
    slug: str
    language: str
    address: str
    seen: str
    by: str
    on: str


# From the process that builds:


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage with this many tasks begins."""

    name: str
    total: int


@dataclass(frozen=True, slots=True)
class Advance:
    """This many tasks of the stage are done."""

    count: int


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is watched has been published, or can't be built; the build goes on. `problems` are
    those known so far."""

    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A build has ended after this many `seconds`. If some of its problems are errors, the
    published site is as it was. With `is_given_up`, what is watched has been published or couldn't
    be built, and the rest is still to do."""

    problems: tuple[Problem, ...]
    seconds: float
    written: int = 0
    removed: int = 0
    is_given_up: bool = False

    @property
    def is_good(self) -> bool:
        return not any(problem.is_error for problem in self.problems)


@dataclass(frozen=True, slots=True)
class FoundChanges:
    """What has changed since it was last read. `seconds` is how long it took to find out."""

    changes: Changes
    seconds: float


@dataclass(frozen=True, slots=True)
class Version:
    """A page in one of the site's languages. `route` is '' if there is none; `behind` are the
    problems of a translation that doesn't match its source."""

    key: str
    tag: str
    name: str
    route: str
    is_source: bool
    behind: tuple[Problem, ...] = ()
    statistics: Statistics | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What an editor wants to know about a page. `sources` are the places of its parts by their
    anchors: a path in the site's folder, and a line."""

    path: str
    key: str = ""
    slug: str = ""
    is_draft: bool = False
    versions: tuple[Version, ...] = ()
    sources: dict[str, tuple[str, int]] = field(default_factory=dict)
    is_scheduled: bool = False


@dataclass(frozen=True, slots=True)
class Standings:
    """How the translations that the output at `path` shows stand: of a translation, this one; of
    the source, all. If it is not `is_current`, the files are newer than the page."""

    path: str
    slug: str = ""
    translations: tuple[TranslationRows, ...] = ()
    is_current: bool = True


@dataclass(frozen=True, slots=True)
class AcceptAnswer:
    """Whether a unit was accepted; if not, `why`, and perhaps the problems that stood in the way.
    Then nothing was written."""

    number: int
    is_accepted: bool
    why: Message = NOTHING
    problems: tuple[Problem, ...] = ()


Request = Build | GiveUp | FindChanges | AskAbout | AskStandings | AcceptUnit
Reply = Stage | Advance | Ahead | Outcome | FoundChanges | About | Standings | AcceptAnswer
