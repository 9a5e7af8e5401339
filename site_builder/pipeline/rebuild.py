"""Making the outputs again, in a process that has the last build whole in its memory.

The phases are those of `make`, and so is what comes out. Only where it is found out that nothing
has changed, values are compared instead of digests: most of them are the very same objects.
"""

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from site_builder.compose.neighbours import neighbours_of
from site_builder.compose.page_context import Neighbours
from site_builder.compose.site_pages import PAGE_SIZE, count_pages
from site_builder.model import routes
from site_builder.model.outline import Announcement, Outline
from site_builder.pipeline.assemble import Settled, settle
from site_builder.pipeline.features import ReadContext, Reading, SetContext, Setting, set_context
from site_builder.pipeline.job import Job
from site_builder.pipeline.ledger import is_settled
from site_builder.pipeline.memory import Memory, read_memory
from site_builder.pipeline.picture_stages import inspect_originals, make_cards, make_pictures
from site_builder.pipeline.picture_values import Original, Plans, share_images
from site_builder.pipeline.priority import MANY, Ahead
from site_builder.pipeline.site_outputs import Homes
from site_builder.pipeline.site_reading import SiteReading
from site_builder.pipeline.stages import (
    Listed,
    assets_of,
    begin_reading,
    begin_setting,
    begin_site_pages,
    listed_in,
    outputs_of,
    pages_of,
    site_of,
)
from site_builder.pipeline.workers import workers
from site_builder.problems.problems import Problem, SiteError, both
from site_builder.read.config import CONFIG, config_in
from site_builder.read.inventory import FeatureFiles
from site_builder.render.pages import PageRecord


@dataclass(frozen=True, slots=True)
class Kept:
    """A good build. `files` are those of the features whose stat will show any later change, and
    `is_site_settled` says the same of site.yaml's; `shared` stands for what all pages share."""

    job: Job
    site: SiteReading
    is_site_settled: bool
    files: dict[str, FeatureFiles]
    memory: Memory
    shared: str
    outlines: dict[str, Outline]
    around: dict[str, Neighbours]
    listed: Listed
    outputs: dict[str, str]
    warnings: tuple[Problem, ...]
    acknowledged: int
    until: date | None

    @property
    def digests(self) -> dict[str, str]:
        """Those of all files that were read, by path."""
        digests = dict(self.site.digests)
        for reading in self.memory.readings.values():
            digests |= reading.digests
        return digests


def make_again(
    job: Job,
    kept: Kept | None,
    changed: frozenset[str] = frozenset(),
    ahead: Ahead | None = None,
) -> Kept:
    """Every output of the site in the cache. `changed` are the slugs of features that are read
    again whatever their files' stat says. Where there is much to set, what is `ahead` goes first.

    SiteError with all problems when one of them is an error; SupersededError as `Ahead` says.
    """
    memory = kept.memory if kept else _known(job)
    is_same_site = kept is not None and kept.is_site_settled and _is_same_site(job, kept.job)
    site = kept.site if kept and is_same_site else _site(job)
    features = job.survey.inventory.features
    with workers(job.options.jobs) as executor:
        context = ReadContext(job.options.site, site.languages, job.cache, job.code)
        known = _known_readings(job, kept, site, changed)
        unread = _part(job, [files for files in features if files.slug not in known])
        originals = inspect_originals(unread, executor, memory)
        made = begin_reading(unread, executor, context, memory, originals)()
        readings = known | {reading.slug: reading for reading in made}
        ordered = [readings[files.slug] for files in features if files.slug in readings]
        settled = settle(job, site, ordered, memory)
        originals |= _other_originals(memory, known, job)
        setter = set_context(context, settled.frame, job.survey.theme)
        alike = kept is not None and kept.shared == setter.digest
        work = _Work(job, executor, kept, memory, site, settled, setter, alike)
        listed = listed_in(settled.frame.site, settled.outlines)
        around = work.around(listed)
        begun = work
        if ahead:
            memory = work.begun(ahead, listed, ordered, originals, around)
            work = replace(work, job=ahead.rest(job))
            begun = replace(work, memory=memory)
        (settings, stale), pages = both(
            partial(begun.settings, ordered, originals, around), partial(begun.pages, listed)
        )
        now = Memory(
            originals=originals,
            readings=readings,
            settings=settings,
            pages=pages,
            pictures=work.pictures(settings, stale),
            plans=settled.cards,
            cards=work.cards(),
        )
    return Kept(
        job=job,
        site=site,
        is_site_settled=is_same_site or CONFIG not in _young(job),
        files=_settled_files(job, known),
        memory=now,
        shared=setter.digest,
        outlines=settled.outlines,
        around=around,
        listed=listed,
        outputs=outputs_of(job.cache, now, site),
        warnings=settled.warnings,
        acknowledged=settled.acknowledged,
        until=settled.until,
    )


def _site(job: Job) -> SiteReading:
    return site_of(job, config_in(job.options.site, job.survey.inventory))


def _known(job: Job) -> Memory:
    return Memory() if job.options.clean else read_memory(job.cache, job.name, job.code)


def _is_same_site(job: Job, last: Job) -> bool:
    """Whether nothing has changed that belongs to no one feature."""
    now, then = job.survey, last.survey
    config = now.inventory.config
    return (
        now.theme == then.theme
        and now.own_fonts == then.own_fonts
        and config is not None
        and config == then.inventory.config
    )


def _young(job: Job) -> frozenset[str]:
    """The files so young that a second change could hide in the same tick of the clock."""
    survey = job.survey
    files = survey.inventory.files
    return frozenset(f.path for f in files if not is_settled(f, survey.started_ns))


def _settled_files(job: Job, known: Mapping[str, Reading]) -> dict[str, FeatureFiles]:
    # What is known was settled when it was read; all else was read since this build began.
    young = {path.split("/")[1] for path in _young(job)} - known.keys()
    return {f.slug: f for f in job.survey.inventory.features if f.slug not in young}


def _known_readings(
    job: Job, kept: Kept | None, site: SiteReading, changed: frozenset[str]
) -> dict[str, Reading]:
    if kept is None or kept.site.languages != site.languages:
        return {}
    return {
        files.slug: kept.memory.readings[files.slug]
        for files in job.survey.inventory.features
        if files.slug not in changed and kept.files.get(files.slug) == files
    }


def _part(job: Job, features: list[FeatureFiles]) -> Job:
    """The job with these features alone."""
    inventory = replace(job.survey.inventory, features=tuple(features))
    return replace(job, survey=replace(job.survey, inventory=inventory))


def _other_originals(memory: Memory, known: Mapping[str, Reading], job: Job) -> dict[str, Original]:
    return {
        file.path: memory.originals[file.path]
        for files in job.survey.inventory.features
        if files.slug in known
        for file in files.photos
    }


@dataclass(frozen=True, slots=True)
class _Work:
    """What comes after settling, as far as it differs from the last build. `alike` says whether
    all that pages share is what it was."""

    job: Job
    executor: Executor | None
    kept: Kept | None
    memory: Memory
    site: SiteReading
    settled: Settled
    context: SetContext
    alike: bool

    def settings(
        self,
        readings: list[Reading],
        originals: Mapping[str, Original],
        around: Mapping[str, Neighbours],
    ) -> tuple[dict[str, Setting], set[str]]:
        """The settings of all features, and the slugs of those that were made anew."""
        same = self.same(readings, around)
        made = self.make_settings(self.others(same), readings, originals, around)
        return {s: same.get(s) or made[s] for s in self.settled.outlines}, set(made)

    def begun(
        self,
        ahead: Ahead,
        listed: Listed,
        readings: list[Reading],
        originals: Mapping[str, Original],
        around: Mapping[str, Neighbours],
    ) -> Memory:
        """What is known once the pages `ahead` are made and given to be published, where there is
        much to set; else, and where they fail, what was known. All that fails is told in the end.
        """
        known, rest = self.memory, self.others(self.same(readings, around))
        if len(rest) < MANY:
            return known
        slugs = ahead.slugs
        first = [files for files in rest if files.slug in slugs]
        try:
            settings = self.make_settings(first, readings, originals, around)
            homes, paths = ahead.homes(listed), ahead.paths
            pages = begin_site_pages(
                self.job, self.executor, self.context, known, listed, homes, paths
            )()
        except SiteError as error:
            ahead.publish({}, error.problems)
            return known
        # A share card may come later: a page names it, and shows it to nobody.
        shown = {s: made for s, made in settings.items() if _has_pictures(made, known)}
        if outputs := pages_of(pages, shown):
            ahead.publish(outputs | assets_of(self.job.cache, self.site), self.settled.warnings)
        return replace(known, settings=known.settings | settings, pages=known.pages | pages)

    def same(self, readings: list[Reading], around: Mapping[str, Neighbours]) -> dict[str, Setting]:
        """The settings that are as they were, by slug."""
        last = self.memory
        same: dict[str, Setting] = {}
        for reading in readings:
            slug, then = reading.slug, last.readings.get(reading.slug)
            if (
                self.alike
                and self.kept
                and then
                and then.key == reading.key
                and slug in last.settings
                and self.kept.around.get(slug) == around.get(slug)
            ):
                same[slug] = last.settings[slug]
        return same

    def others(self, same: Mapping[str, object]) -> list[FeatureFiles]:
        """The features that are not among these."""
        features = self.job.survey.inventory.features
        return [files for files in features if files.slug not in same]

    def make_settings(
        self,
        features: list[FeatureFiles],
        readings: list[Reading],
        originals: Mapping[str, Original],
        around: Mapping[str, Neighbours],
    ) -> dict[str, Setting]:
        """The settings of these features."""
        part, settled = _part(self.job, features), self.settled
        return begin_setting(
            part, self.executor, self.context, self.memory, readings, originals, settled, around
        )()

    def around(self, listed: Listed) -> dict[str, Neighbours]:
        """What each feature's pages show of the rest of the site, by slug."""
        kept, settled = self.kept, self.settled
        if (
            kept is not None
            and kept.outlines == settled.outlines
            and kept.memory.plans == settled.cards
            and kept.listed.keys() == listed.keys()
        ):
            return kept.around
        return neighbours_of(settled.outlines, listed, share_images(settled.cards))

    def pages(self, listed: Listed) -> dict[str, PageRecord]:
        """The pages of no feature, by path."""
        if self.kept is not None and self.alike and self.kept.listed == listed:
            return self.memory.pages
        made = begin_site_pages(
            self.job, self.executor, self.context, self.memory, listed, self.homes(listed)
        )()
        return self.other_homes(listed) | made

    def homes(self, listed: Listed) -> Homes | None:
        """The pages of each language's list that show what they did not; None for all."""
        if self.kept is None or not self.alike:
            return None
        counts = {language: count_pages(len(order)) for language, order in listed.items()}
        if counts != {lang: count_pages(len(order)) for lang, order in self.kept.listed.items()}:
            return None
        return {
            language: [
                number
                for number in range(1, counts[language] + 1)
                if _shown(order, number) != _shown(self.kept.listed[language], number)
            ]
            for language, order in listed.items()
        }

    def other_homes(self, listed: Listed) -> dict[str, PageRecord]:
        homes = self.homes(listed)
        if homes is None:
            return {}
        paths = {
            routes.output_path(routes.home(language, number))
            for language, order in listed.items()
            for number in range(1, count_pages(len(order)) + 1)
            if number not in homes[language]
        }
        return {path: self.memory.pages[path] for path in paths}

    def pictures(self, settings: Mapping[str, Setting], stale: set[str]) -> dict[str, str]:
        """The digests of all published pictures by route."""
        if self.kept is None:
            return make_pictures(self.job, self.executor, self.memory, settings.values())
        pictures = dict(self.memory.pictures)
        for slug, setting in self.memory.settings.items():
            if slug in stale or slug not in settings:
                for task in setting.pictures:
                    for route in task.routes:
                        pictures.pop(route, None)
        fresh = [settings[slug] for slug in sorted(stale)]
        return pictures | make_pictures(self.job, self.executor, self.memory, fresh)

    def cards(self) -> dict[str, str]:
        """The digests of all share cards by route."""
        last, plans = self.memory, self.settled.cards
        same = {s for s, planned in plans.items() if self.kept and last.plans.get(s) == planned}
        fresh: Plans = {slug: planned for slug, planned in plans.items() if slug not in same}
        known = {
            planned.plan.route: last.cards[planned.plan.route]
            for slug in same
            for planned in plans[slug].values()
            if planned.plan
        }
        return known | make_cards(self.job, self.executor, last, fresh)


def _has_pictures(setting: Setting, memory: Memory) -> bool:
    """Whether all pictures that the pages show are made already."""
    return all(route in memory.pictures for task in setting.pictures for route in task.routes)


def _shown(order: list[Announcement], number: int) -> list[Announcement]:
    """What a page of the list shows."""
    return order[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
