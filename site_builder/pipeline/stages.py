"""Making the outputs: read, settle, set, each in its turn."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from concurrent.futures import Executor

from site_builder.compose.neighbours import neighbours_of
from site_builder.compose.page_context import Neighbours
from site_builder.compose.site_pages import newest_first
from site_builder.model import routes
from site_builder.model.outline import Announcement, Outline
from site_builder.model.site import Site
from site_builder.pipeline.assemble import Settled, settle
from site_builder.pipeline.features import (
    ReadContext,
    Reading,
    ReadTask,
    SetContext,
    SetTask,
    Setting,
    read,
    reading_key,
    set_context,
    set_feature,
    setting_key,
)
from site_builder.pipeline.job import Job, Made
from site_builder.pipeline.memory import Memory, explain, read_memory, store_memory
from site_builder.pipeline.picture_stages import (
    inspect_originals,
    kept_renditions,
    make_cards,
    make_pictures,
)
from site_builder.pipeline.picture_values import Original, originals_of, share_images
from site_builder.pipeline.site_outputs import Homes, make_site_page, page_tasks
from site_builder.pipeline.site_reading import SiteReading, read_site
from site_builder.pipeline.workers import hand_out, workers
from site_builder.problems.problems import Problem, SiteError, both
from site_builder.read.config import ConfigReading, config_in
from site_builder.render.pages import PageRecord
from site_builder.store.cache import Cache

Listed = dict[str, list[Announcement]]


def make(job: Job) -> Made:
    """Every output of the site in the cache, made or known from before.

    SiteError with all problems when one of them is an error.
    """
    options, survey = job.options, job.survey
    memory = Memory() if options.clean else read_memory(job.cache, job.name, job.code)
    written = config_in(options.site, survey.inventory)
    with workers(options.jobs) as executor:
        context = ReadContext(options.site, written[1].languages, job.cache, job.code)
        originals = inspect_originals(job, executor, memory)
        read_all = begin_reading(job, executor, context, memory, originals)
        site = site_of(job, written)
        readings = read_all()
    settled = settle(job, site, readings, memory)
    frame, outlines = settled.frame, settled.outlines
    listed = listed_in(frame.site, outlines)
    around = neighbours_of(outlines, listed, share_images(settled.cards))
    setter = set_context(context, frame, survey.theme)
    # Workers of their own: they are forked with the templates compiled.
    with workers(options.jobs) as executor:
        set_all = begin_setting(job, executor, setter, memory, readings, originals, settled, around)
        make_pages = begin_site_pages(job, executor, setter, memory, listed)
        settings, pages = both(set_all, make_pages)
        pictures = make_pictures(job, executor, memory, settings.values())
        cards = make_cards(job, executor, memory, settled.cards)
    read = {reading.slug: reading for reading in readings}
    now = Memory(originals, read, settings, pages, pictures, settled.cards, cards)
    store_memory(job.cache, job.name, job.code, now)
    outputs = outputs_of(job.cache, now, site)
    digests = dict(site.digests)
    for reading in readings:
        digests |= reading.digests
    return Made(
        outputs=outputs,
        digests=digests,
        warnings=settled.warnings,
        features=len(outlines),
        reasons=explain(outputs, job.last, memory, now),
        acknowledged=settled.acknowledged,
        kept=frozenset(kept_renditions(settings.values())),
        until=settled.until,
    )


def site_of(job: Job, written: tuple[bytes | None, ConfigReading]) -> SiteReading:
    """What belongs to no one feature, read; `written` is its site.yaml."""
    options, survey = job.options, job.survey
    return read_site(
        written,
        survey.theme,
        options.base_url,
        survey.own_fonts,
        plain_assets=options.plain_assets,
    )


def begin_reading(
    job: Job,
    executor: Executor | None,
    context: ReadContext,
    memory: Memory,
    originals: Mapping[str, Original],
) -> Callable[[], list[Reading]]:
    """What waits for every feature's reading: remembered where none of its files has changed, else
    made."""
    features = job.survey.inventory.features if context.languages else ()
    known: dict[str, Reading] = {}
    tasks: list[ReadTask] = []
    for files in features:
        remembered = memory.readings.get(files.slug)
        digests = {f.path: d for f in files.texts if (d := job.survey.digests.get(f.path))}
        digests |= {f.path: originals[f.path].digest for f in files.photos}
        sure = len(digests) == len(files.all)
        if remembered and sure and remembered.key == reading_key(context, digests):
            known[files.slug] = remembered
        else:
            known_key = remembered.key if remembered else ""
            tasks.append(ReadTask(files, originals_of(files, originals), known_key))
    job.progress.start("read", len(tasks))
    made = hand_out(executor, job.options.jobs, read, context, tasks, job.progress.advance)

    def readings() -> list[Reading]:
        for task, reading in zip(tasks, made(), strict=True):
            slug = task.files.slug
            known[slug] = reading or memory.readings[slug]
        return [known[files.slug] for files in features]

    return readings


def listed_in(site: Site, outlines: Mapping[str, Outline]) -> Listed:
    """The features of each language, newest first."""
    order = newest_first([outline.announcement for outline in outlines.values()])
    return {key: [a for a in order if key in a.headlines] for key in site.keys}


def begin_setting(
    job: Job,
    executor: Executor | None,
    context: SetContext,
    memory: Memory,
    readings: Sequence[Reading],
    originals: Mapping[str, Original],
    settled: Settled,
    around: Mapping[str, Neighbours],
) -> Callable[[], dict[str, Setting]]:
    """What waits for every feature's setting: remembered where nothing that it shows has changed,
    else made. SiteError where a template fails."""
    keys = {reading.slug: reading.key for reading in readings}
    known: dict[str, Setting] = {}
    tasks: list[SetTask] = []
    for files in job.survey.inventory.features:
        if files.slug not in settled.outlines:
            continue
        key, neighbours = keys[files.slug], around[files.slug]
        remembered = memory.settings.get(files.slug)
        if remembered and _is_as_it_was(context, remembered, key, neighbours):
            known[files.slug] = remembered
        else:
            pages = remembered.pages if remembered else {}
            seen = originals_of(files, originals)
            tasks.append(SetTask(files, seen, key, neighbours, pages))
    job.progress.start("set", len(tasks))
    made = hand_out(executor, job.options.jobs, set_feature, context, tasks, job.progress.advance)

    def settings() -> dict[str, Setting]:
        fresh = made()
        _raise_any(problem for setting in fresh for problem in setting.problems)
        return known | {setting.slug: setting for setting in fresh}

    return settings


def _raise_any(found: Iterable[Problem]) -> None:
    if problems := tuple(found):
        raise SiteError(problems)


def _is_as_it_was(
    context: SetContext, setting: Setting, reading: str, neighbours: Neighbours
) -> bool:
    same = setting.key == setting_key(context, reading, neighbours)
    return same and _is_whole(context.reading.cache, setting)


def _is_whole(cache: Cache, setting: Setting) -> bool:
    digests = [*(record.digest for record in setting.pages.values()), *setting.files.values()]
    return all(cache.has(digest) for digest in digests)


def begin_site_pages(
    job: Job,
    executor: Executor | None,
    context: SetContext,
    memory: Memory,
    listed: Listed,
    homes: Homes | None = None,
    paths: Container[str] | None = None,
) -> Callable[[], dict[str, PageRecord]]:
    """What waits for the pages of no feature by path; see `page_tasks` on `homes` and `paths`.
    SiteError where a template fails."""
    tasks = page_tasks(context.frame, listed, memory.pages, homes, paths)
    made = hand_out(
        executor, job.options.jobs, make_site_page, context, tasks, job.progress.advance
    )

    def pages() -> dict[str, PageRecord]:
        job.progress.start("lists", len(tasks))
        fresh = made()
        _raise_any(problem for page in fresh for problem in page.problems)
        return {page.path: page.record for page in fresh if page.record}

    return pages


def outputs_of(cache: Cache, memory: Memory, site: SiteReading) -> dict[str, str]:
    """Every output of the site by path, with its digest."""
    outputs = pages_of(memory.pages, memory.settings)
    outputs |= memory.pictures | memory.cards | assets_of(cache, site)
    outputs[routes.NO_JEKYLL] = cache.put(b"")
    return outputs


def pages_of(pages: Mapping[str, PageRecord], settings: Mapping[str, Setting]) -> dict[str, str]:
    """The outputs that are pages, and the features' further files, by path with their digests."""
    outputs = {path: record.digest for path, record in pages.items()}
    for setting in settings.values():
        outputs |= {path: record.digest for path, record in setting.pages.items()}
        outputs |= setting.files
    return outputs


def assets_of(cache: Cache, site: SiteReading) -> dict[str, str]:
    """The theme's assets by route, with their digests; they are put into the cache."""
    return {route: cache.put(data) for route, data in site.asset_bytes.items()}
