"""The stage that reads the features, and what belongs to none of them."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from site_builder.model.site import Language, Site
from site_builder.pipeline.assemble import assemble
from site_builder.pipeline.job import Job, with_settings
from site_builder.pipeline.known import Known, SiteInputs
from site_builder.pipeline.ledger import is_settled
from site_builder.pipeline.picture_values import Original, originals_of
from site_builder.pipeline.reading_work import Reading, ReadTask, read, reading_key
from site_builder.pipeline.run import Run
from site_builder.pipeline.site_reading import read_site
from site_builder.read.config import config_in
from site_builder.read.inventory import FeatureFiles
from site_builder.read.loading import load


def read_all(run: Run, known: Known) -> Known:
    """Read what has changed. The site is read while workers read the features."""
    options, survey = run.job.options, run.job.survey
    inputs = _site_inputs(run.job)
    if inputs is not None and inputs == run.last.site_inputs:
        site = run.last.site
        readings = _begin_reading(run, site.languages, site.site, known.originals)()
    else:
        written = config_in(options.site, survey.inventory)
        config = written[1]
        wait_for_readings = _begin_reading(run, config.languages, config.site, known.originals)
        site = read_site(
            written,
            survey.theme,
            options.base_url,
            (survey.own_fonts, survey.fonts),
            load(options.site, survey.inventory.shared),
            plain_assets=options.plain_assets,
            reported={problem.location.path for problem in survey.problems},
        )
        readings = wait_for_readings()
        own = {file.path for file in survey.inventory.site_texts}
        inputs = None if own & _young(run.job) else inputs
    files = _settled_files(run)
    return replace(known, site=site, site_inputs=inputs, readings=readings, files=files)


def assemble_all(run: Run, known: Known) -> Known:
    """SiteError with every problem so far when one is an error."""
    readings = list(known.readings.values())
    assembled = assemble(run.job, known.site, readings, run.last.assembled)
    return replace(known, assembled=assembled)


def _begin_reading(
    run: Run,
    languages: tuple[Language, ...],
    site: Site | None,
    originals: Mapping[str, Original],
) -> Callable[[], dict[str, Reading]]:
    """What waits for every feature's reading by slug, in order: known where nothing that goes into
    it has changed, else made."""
    last, context = run.last, with_settings(run.job.context, languages, site)
    features = run.features if languages else ()
    is_comparable = context == with_settings(run.job.context, last.site.languages, last.site.site)
    known: dict[str, Reading] = {}
    tasks: list[ReadTask] = []
    for files in features:
        before = last.readings.get(files.slug)
        if before and is_comparable and run.is_unchanged(files):
            known[files.slug] = before
            continue
        digests = _digests(run.job, files, originals)
        sure = len(digests) == len(files.all)
        if before and sure and before.key == reading_key(context, digests):
            known[files.slug] = before
        else:
            tasks.append(
                ReadTask(files, originals_of(files, originals), before.key if before else "")
            )
    made = run.begin("read", read, context, tasks)

    def readings() -> dict[str, Reading]:
        for task, reading in zip(tasks, made(), strict=True):
            slug = task.files.slug
            known[slug] = reading or last.readings[slug]
        return {files.slug: known[files.slug] for files in features}

    return readings


def _digests(job: Job, files: FeatureFiles, originals: Mapping[str, Original]) -> dict[str, str]:
    """Those of a feature's files that are known without reading them."""
    read = (*files.texts, *files.documents)
    digests = {f.path: d for f in read if (d := job.survey.digests.get(f.path))}
    return digests | {f.path: originals[f.path].digest for f in files.photos}


def _site_inputs(job: Job) -> SiteInputs | None:
    survey = job.survey
    config = survey.inventory.config
    texts = survey.inventory.site_texts
    return (survey.theme, survey.own_fonts, survey.fonts, texts) if config else None


def _young(job: Job) -> frozenset[str]:
    """The files so young that a second change could hide in the same tick of the clock."""
    survey = job.survey
    files = survey.inventory.files
    return frozenset(f.path for f in files if not is_settled(f, survey.started_ns))


def _settled_files(run: Run) -> dict[str, FeatureFiles]:
    # What is unchanged was settled when it was read; all else was read since this build began.
    young = _young(run.job)
    of_all = any(file.path in young for file in run.job.survey.inventory.shared)
    slugs = {path.split("/")[1] for path in young}
    return {
        f.slug: f for f in run.features if not (of_all or f.slug in slugs) or run.is_unchanged(f)
    }
