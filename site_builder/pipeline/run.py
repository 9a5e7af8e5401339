"""A build under way: what its stages work with."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TypeVar

from site_builder.lazy import Lazy
from site_builder.pipeline.job import Job
from site_builder.pipeline.known import Known
from site_builder.pipeline.priority import NO_PRIORITY, Priority
from site_builder.pipeline.workers import hand_out
from site_builder.problems.problems import Problem, SiteError
from site_builder.read.inventory import FeatureFiles

C = TypeVar("C")
T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Run:
    """`last` is what the last build knew. `changed` are the slugs of features that are read again
    whatever their files' stat says."""

    job: Job
    executor: Executor | None
    last: Known
    changed: frozenset[str] = frozenset()
    priority: Priority = NO_PRIORITY

    @property
    def features(self) -> tuple[FeatureFiles, ...]:
        return self.job.survey.inventory.features

    def is_unchanged(self, files: FeatureFiles) -> bool:
        """Whether the files' stat tells that a feature is what it was in the last build."""
        return files.slug not in self.changed and self.last.files.get(files.slug) == files

    def begin(
        self,
        stage: str,
        work: Callable[[C, T], R] | Lazy[Callable[[C, T], R]],
        context: C,
        tasks: Sequence[T],
        *,
        long: bool = False,
    ) -> Callable[[], list[R]]:
        """See `hand_out`. Progress reports the `stage` once it is waited for; work that is slow to
        load is loaded where there are tasks."""
        progress, jobs = self.job.progress, self.job.options.jobs
        made: Callable[[], list[R]] = list
        if tasks:
            loaded = work.load() if isinstance(work, Lazy) else work
            made = hand_out(
                self.executor, jobs, loaded, context, tasks, progress.advance, long=long
            )

        def results() -> list[R]:
            progress.start(stage, len(tasks))
            return made()

        return results


def raise_any(found: Iterable[Problem | None]) -> None:
    """SiteError where there are any problems."""
    if problems := [problem for problem in found if problem]:
        raise SiteError(problems)
