"""Repeated builds by one process, which keeps the last one in memory.

They publish what `build` would publish, but look only at what is said to have changed;
`differences` finds the changes that nobody reported.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from site_builder.model.waiting import ALWAYS, Period
from site_builder.output.output import Published, renew
from site_builder.output.stage import MissingBlobsError
from site_builder.pipeline.build import (
    at_work,
    is_as_built,
    ledger_of,
    prepare,
    publish_again,
    publish_outputs,
)
from site_builder.pipeline.changes import ANYTHING, Changes
from site_builder.pipeline.job import Built, Job, Progress
from site_builder.pipeline.known import Known, read_known, store_known
from site_builder.pipeline.ledger import store_ledger
from site_builder.pipeline.options import BuildOptions
from site_builder.pipeline.priority import GivingUp, Priority
from site_builder.pipeline.stages import made_of, run_stages
from site_builder.pipeline.survey import (
    is_old,
    of_names,
    of_theme,
    survey_site,
    with_feature,
    with_theme,
)
from site_builder.problems.problems import Problem
from site_builder.read.inventory import FeatureFiles
from site_builder.store.digests import digest_of_file


@dataclass(frozen=True, slots=True)
class Watched:
    """The outputs that somebody looks at, by path. `tell` is called with the warnings once they are
    published, before the rest of a long build, or with the errors if they can't be made. From then
    on `is_superseded` may say that there is something newer to build."""

    paths: frozenset[str]
    tell: Callable[[tuple[Problem, ...]], None]
    is_superseded: Callable[[], bool] = lambda: False


NOBODY = Watched(frozenset(), lambda problems: None)


class Kept(NamedTuple):
    """A good build: what it worked on, and all that it knows."""

    job: Job
    known: Known


class Session:
    """Builds one output folder of a site, for as long as the process lives.

    `job` is the last build, good or bad; `kept` is the last good one. Whoever uses a session sets
    the moment of each build in its `options`.
    """

    def __init__(self, options: BuildOptions, progress: Progress) -> None:
        self.options = options
        self.progress = progress
        self.job: Job | None = None
        self.kept: Kept | None = None
        self._published: dict[str, str] | None = None
        self._is_saved = True

    def open(self) -> Built:
        """The first build: as quick as `build` where nothing has changed. SiteError as there."""
        with at_work(self.options):
            self.job = job = prepare(self.options, self.progress)
            if is_as_built(job):
                built = publish_again(job)
                self._published = dict(job.last.outputs)
                return built
            return self._build(frozenset())

    def fill(self) -> None:
        """Load the last build into memory, if it isn't there, so that the next one is quick."""
        if self.kept is None and self.job is not None:
            with at_work(self.options):
                self.kept = Kept(self.job, run_stages(self.job, read_known(self.job)))

    def build(self, changes: Changes = ANYTHING, watched: Watched = NOBODY) -> Built:
        """Build what has changed, what is `watched` first.

        SiteError with every problem: the last good site then stays, except for what was published
        first. So it does with SupersededError: the same changes must then be built once more."""
        with at_work(self.options):
            self._look(changes)
            try:
                return self._build(changes.slugs, watched)
            except MissingBlobsError:
                self.kept, self.job = None, prepare(self._clean(), self.progress)
                return self._build(frozenset())

    def differences(self) -> Changes:
        """What has changed since it was last looked at."""
        if self.job is None:
            return ANYTHING
        seen, now = self.job.survey, survey_site(self.options.site)
        before = {files.slug: files for files in seen.inventory.features}
        after = {files.slug: files for files in now.inventory.features}
        slugs = {slug for slug, files in after.items() if before.get(slug) != files}
        if self.kept:
            # A second change may hide in the tick of the clock in which a file was read.
            read_young = {
                slug: files
                for slug, files in after.items()
                if slug not in slugs | self.kept.known.files.keys()
                and is_old(files, now)
                and not is_old(files, seen)
            }
            same = {s: files for s, files in read_young.items() if self._is_as_read(files)}
            known = replace(self.kept.known, files=self.kept.known.files | same)
            self.kept = self.kept._replace(known=known)
            slugs |= read_young.keys() - same.keys()
        return Changes(
            slugs=frozenset(slugs),
            theme=of_theme(now) != of_theme(seen),
            whole=before.keys() != after.keys()
            or of_names(now) != of_names(seen)
            or not self._period().holds(self.options.at),
        )

    def save(self) -> None:
        """Store what this process knows for the next one. SiteError as `build`."""
        if self._is_saved or self.kept is None:
            return
        job, known = self.kept
        with at_work(self.options):
            made = made_of(known)
            inputs = {
                file.path: (file.stat, made.digests[file.path])
                for files in known.files.values()
                for file in files.all
                if file.path in made.digests
            }
            ledger = ledger_of(job, made, inputs, job.last.collected)
            store_ledger(job.cache, job.name, ledger)
            store_known(job, known)
        self._is_saved = True

    def _period(self) -> Period:
        """The time for which the last build is good."""
        if self.kept:
            return self.kept.known.assembled.period
        return self.job.last.period if self.job else ALWAYS

    def _is_as_read(self, files: FeatureFiles) -> bool:
        """Whether a feature's files hold what they held for the last good build."""
        reading = self.kept.known.readings.get(files.slug) if self.kept else None
        try:
            now = {f.path: digest_of_file(f"{self.options.site}/{f.path}") for f in files.all}
        except OSError:
            return False
        return reading is not None and reading.digests == now

    def _clean(self) -> BuildOptions:
        return replace(self.options, clean=True)

    def _build(self, changed: frozenset[str], watched: Watched = NOBODY) -> Built:
        if self.job is None:
            self.job = prepare(self.options, self.progress)
        job, early, is_told = self.job, set[str](), False

        def publish_first(outputs: Mapping[str, str], problems: tuple[Problem, ...]) -> None:
            nonlocal is_told
            written = self._renew(job, outputs)
            if written is not None:
                early.update(written)
                watched.tell(problems)
                is_told = True

        def is_superseded() -> bool:
            return is_told and watched.is_superseded()

        last = self.kept.known if self.kept else read_known(job)
        watching = replace(job, progress=GivingUp(job.progress, is_superseded))
        priority = Priority(watched.paths, publish_first)
        known = run_stages(watching, last, changed, priority)
        published = self._publish(job, known.outputs)
        self.kept, self._published, self._is_saved = Kept(job, known), known.outputs, False
        written = tuple(sorted(early.union(published.written)))
        unchanged = tuple(path for path in published.unchanged if path not in early)
        published = replace(published, written=written, unchanged=unchanged)
        assembled = known.assembled
        features, acknowledged = len(assembled.outlines), assembled.acknowledged
        waiting = assembled.waiting
        return Built(published, assembled.warnings, features, {}, acknowledged, waiting)

    def _publish(self, job: Job, outputs: dict[str, str]) -> Published:
        """Only what differs from the last publication, where no file comes or goes."""
        if self._published is not None and self._published.keys() == outputs.keys():
            written = self._renew(job, outputs)
            if written is not None:
                return Published(written, (), (), {})
        return publish_outputs(job, outputs)

    def _renew(self, job: Job, outputs: Mapping[str, str]) -> tuple[str, ...] | None:
        """Publish the outputs that differ from the last publication; returns their paths. None
        if there is a new file."""
        before = self._published
        if before is None or not outputs.keys() <= before.keys():
            return None
        written = {path: digest for path, digest in outputs.items() if before[path] != digest}
        try:
            if written:
                renew(self.options.output, written, job.cache)
        except FileNotFoundError:
            self._published = None
            return None
        # This is in the folder now, whatever becomes of the rest of the build.
        self._published = before | written
        return tuple(sorted(written))

    def _look(self, changes: Changes) -> None:
        """Survey what has changed, and trust the last survey for the rest."""
        if self.job is None or changes.whole:
            self.job = prepare(self.options, self.progress)
            return
        survey = self.job.survey
        started = time.time_ns()
        for slug in sorted(changes.slugs):
            seen = with_feature(survey, self.options.site, slug)
            if seen is None:
                self.job = prepare(self.options, self.progress)
                return
            survey = seen
        if changes.theme:
            survey = with_theme(survey, self.options.site)
        survey = replace(survey, started_ns=started)
        self.job = replace(self.job, options=self.options, survey=survey)
