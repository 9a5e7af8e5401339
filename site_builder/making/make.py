"""Making the outputs: read, settle, set, each in its turn."""

from collections.abc import Container, Mapping, Sequence
from concurrent.futures import Executor

from site_builder.canonical import canonical_digest
from site_builder.job import Job, Made
from site_builder.making.card_plans import share_images
from site_builder.making.features import (
    ReadContext,
    Reading,
    ReadTask,
    SetContext,
    SetTask,
    Setting,
    read,
    reading_key,
    set_feature,
)
from site_builder.making.memory import Memory, read_memory, store_memory
from site_builder.making.originals import Original, originals_of
from site_builder.making.picture_stages import (
    inspect_originals,
    kept_renditions,
    make_cards,
    make_pictures,
)
from site_builder.making.reasons import explain
from site_builder.making.settling import Settled, settle
from site_builder.making.site_outputs import Homes, make_site_page, page_tasks
from site_builder.making.site_reading import SiteReading, read_site
from site_builder.model.site import Site
from site_builder.problems import SiteError
from site_builder.publish.cache import Cache
from site_builder.render.pages import PageRecord
from site_builder.resolve import routes
from site_builder.resolve.outline import Announcement, Outline
from site_builder.resolve.scope import Surroundings
from site_builder.resolve.site_pages import newest_first
from site_builder.resolve.surroundings import surroundings_of
from site_builder.workers import run, workers

Listed = dict[str, list[Announcement]]


def make(job: Job) -> Made:
    """Every output of the site in the cache, made or known from before.

    SiteError with all problems when one of them is an error.
    """
    options, survey = job.options, job.survey
    memory = Memory() if options.clean else read_memory(job.cache, job.name, job.code)
    site = site_of(job)
    with workers(options.jobs) as executor:
        context = ReadContext(options.site, site.languages, job.cache, job.code)
        originals = inspect_originals(job, executor, memory)
        readings = read_features(job, executor, context, memory, originals)
        settled = settle(job, site, readings, memory)
        frame, outlines = settled.frame, settled.outlines
        listed = listed_in(frame.site, outlines)
        setter = SetContext(context, frame, survey.theme)
        around = surroundings_of(outlines, listed, share_images(settled.cards))
        settings = set_features(job, executor, setter, memory, readings, originals, settled, around)
        pages = make_site_pages(job, executor, setter, memory, listed)
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
        kept=frozenset(kept_renditions(settings.values())),
    )


def site_of(job: Job) -> SiteReading:
    """What belongs to no one feature, read."""
    options, survey = job.options, job.survey
    return read_site(
        options.site,
        survey.inventory,
        survey.theme,
        options.base_url,
        survey.own_fonts,
        plain_assets=options.plain_assets,
    )


def read_features(
    job: Job,
    executor: Executor | None,
    context: ReadContext,
    memory: Memory,
    originals: Mapping[str, Original],
) -> list[Reading]:
    """Every feature's reading: remembered where none of its files has changed, else made."""
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
    made = run(executor, job.options.jobs, read, context, tasks, job.progress.advance)
    for task, reading in zip(tasks, made, strict=True):
        slug = task.files.slug
        known[slug] = reading or memory.readings[slug]
    return [known[files.slug] for files in features]


def listed_in(site: Site, outlines: Mapping[str, Outline]) -> Listed:
    """The features of each language, newest first."""
    order = newest_first([outline.announcement for outline in outlines.values()])
    return {key: [a for a in order if key in a.headlines] for key in site.keys}


def set_features(
    job: Job,
    executor: Executor | None,
    context: SetContext,
    memory: Memory,
    readings: Sequence[Reading],
    originals: Mapping[str, Original],
    settled: Settled,
    around: Mapping[str, Surroundings],
) -> dict[str, tuple[str, Setting]]:
    """Every feature's setting with its key: remembered where nothing that it shows has changed."""
    keys = {reading.slug: reading.key for reading in readings}
    shared = canonical_digest(
        [context.frame, [(f.name, f.data.hex()) for f in context.theme.pages]]
    )
    settings: dict[str, tuple[str, Setting]] = {}
    tasks: list[tuple[str, SetTask]] = []
    for files in job.survey.inventory.features:
        if files.slug not in settled.outlines:
            continue
        surroundings = around[files.slug]
        key = canonical_digest([job.code, shared, keys[files.slug], surroundings])
        remembered = memory.settings.get(files.slug)
        if remembered and remembered[0] == key and _is_whole(job.cache, remembered[1]):
            settings[files.slug] = remembered
        else:
            known = remembered[1].pages if remembered else {}
            seen = originals_of(files, originals)
            tasks.append((key, SetTask(files, seen, keys[files.slug], surroundings, known)))
    job.progress.start("set", len(tasks))
    work = [task for _, task in tasks]
    made = run(executor, job.options.jobs, set_feature, context, work, job.progress.advance)
    problems = [problem for setting in made for problem in setting.problems]
    if problems:
        raise SiteError(problems)
    made_by_slug = {s.slug: (key, s) for (key, _), s in zip(tasks, made, strict=True)}
    return settings | made_by_slug


def _is_whole(cache: Cache, setting: Setting) -> bool:
    digests = [*(record.digest for record in setting.pages.values()), *setting.files.values()]
    return all(cache.has(digest) for digest in digests)


def make_site_pages(
    job: Job,
    executor: Executor | None,
    context: SetContext,
    memory: Memory,
    listed: Listed,
    homes: Homes | None = None,
    paths: Container[str] | None = None,
) -> dict[str, PageRecord]:
    """The pages of no feature by path; see `page_tasks` on `homes` and `paths`. SiteError where a
    template fails."""
    tasks = page_tasks(context.frame, listed, memory.pages, homes, paths)
    job.progress.start("lists", len(tasks))
    made = run(executor, job.options.jobs, make_site_page, context, tasks, job.progress.advance)
    problems = [problem for page in made for problem in page.problems]
    if problems:
        raise SiteError(problems)
    return {page.path: page.record for page in made if page.record}


def outputs_of(cache: Cache, memory: Memory, site: SiteReading) -> dict[str, str]:
    """Every output of the site by path, with its digest."""
    outputs = pages_of(memory.pages, memory.settings)
    outputs |= memory.pictures | memory.cards | assets_of(cache, site)
    outputs[routes.NO_JEKYLL] = cache.put(b"")
    return outputs


def pages_of(
    pages: Mapping[str, PageRecord], settings: Mapping[str, tuple[str, Setting]]
) -> dict[str, str]:
    """The outputs that are pages, and the features' further files, by path with their digests."""
    outputs = {path: record.digest for path, record in pages.items()}
    for _, setting in settings.values():
        outputs |= {path: record.digest for path, record in setting.pages.items()}
        outputs |= setting.files
    return outputs


def assets_of(cache: Cache, site: SiteReading) -> dict[str, str]:
    """The theme's assets by route, with their digests; they are put into the cache."""
    return {route: cache.put(data) for route, data in site.asset_bytes.items()}
