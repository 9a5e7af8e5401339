"""What a build works on and what it gives: the values that its stages share."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from site_builder.model.site import Language, Site
from site_builder.model.waiting import ALWAYS, Period, Waiting
from site_builder.output.output import Published
from site_builder.pipeline.ledger import Ledger
from site_builder.pipeline.options import BuildOptions
from site_builder.pipeline.survey import Survey
from site_builder.problems.problems import Problem
from site_builder.store.cache import Cache


class Progress(Protocol):
    """Receives the progress of long work: a stage and its number of tasks, then how many are
    done."""

    def start(self, stage: str, total: int) -> None: ...

    def advance(self, count: int) -> None: ...


@dataclass(frozen=True, slots=True)
class WorkContext:
    """What a piece of work needs besides its task, in any process. `root` is the site's folder;
    `code` stands for the program, `encoder` for what encodes pictures and `artist` for what draws
    share cards; on `outdated_note`, `typographic_quotes` and `style`: see `Site`; without `trust`,
    nothing in the cache is used."""

    root: Path
    cache: Cache
    code: str = ""
    languages: tuple[Language, ...] = ()
    encoder: str = ""
    artist: str = ""
    trust: bool = True
    outdated_note: bool = False
    typographic_quotes: bool = True
    style: Mapping[str, str] = field(default_factory=dict)


def with_settings(
    context: WorkContext, languages: tuple[Language, ...], site: Site | None
) -> WorkContext:
    """The context of work on features, with what the site says of all of them; `site` is None where
    it can't be read."""
    if site is None:
        return replace(context, languages=languages)
    return replace(
        context,
        languages=languages,
        outdated_note=site.outdated_note,
        typographic_quotes=site.typographic_quotes,
        style=site.style,
    )


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

    @property
    def context(self) -> WorkContext:
        """What all work of this build has in common."""
        options = self.options
        return WorkContext(options.site, self.cache, self.code, trust=not options.clean)


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: `outputs` are digests in the cache by path, `digests` those of the inputs.
    `reasons` say why an output differs from the last build's. `kept` are entries of the cache
    that are of use as long as these outputs are. Some features are `waiting` for their time; the
    result is the same throughout the `period`. `unkept` says what could not be left for the next
    build."""

    outputs: dict[str, str]
    digests: dict[str, str]
    warnings: tuple[Problem, ...]
    features: int
    reasons: dict[str, str]
    kept: frozenset[str]
    acknowledged: int = 0
    waiting: tuple[Waiting, ...] = ()
    period: Period = ALWAYS
    unkept: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Built:
    """A finished build: what was published, the warnings, why each output was written, how many
    warnings were acknowledged, and which features wait for their time."""

    published: Published
    warnings: tuple[Problem, ...]
    features: int
    reasons: dict[str, str]
    acknowledged: int = 0
    waiting: tuple[Waiting, ...] = ()
