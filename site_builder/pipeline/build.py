"""A build: survey the site, make the outputs, publish them, and record it for the next build."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial

from site_builder.lazy import Lazy
from site_builder.messages.message import _
from site_builder.model.kinds import INPUT_FOLDERS
from site_builder.output.manifest import Manifest, read_manifest
from site_builder.output.output import Published, publish
from site_builder.output.stage import Area, MissingBlobsError
from site_builder.pipeline.garbage import seldom_collecting
from site_builder.pipeline.job import Built, Job, Made, Progress
from site_builder.pipeline.keeping import keep
from site_builder.pipeline.ledger import (
    Inputs,
    Ledger,
    build_key,
    ledger_name,
    read_ledger,
    settled_inputs,
    store_ledger,
)
from site_builder.pipeline.options import BuildOptions
from site_builder.pipeline.survey import Survey, survey_site
from site_builder.pipeline.versions import code_digest
from site_builder.problems.problems import SiteError
from site_builder.store.digests import digest_of, digest_of_file
from site_builder.store.files import write_problem
from site_builder.store.lock import lock
from site_builder.store.machine_key import open_cache

_MAKE: Lazy[Callable[[Job], Made]] = Lazy("site_builder.pipeline.stages:build_from_cache")
"""All that makes outputs takes longer to load than a build with nothing to do takes in all."""

KEPT_SECONDS = 30 * 24 * 3600
"""How long the cache keeps what no page shows any longer: an editor may go back to it."""

_COLLECTING_SECONDS = 24 * 3600
"""How often to look for old entries, which means looking at every file in the cache."""


def build(options: BuildOptions, progress: Progress) -> Built:
    """Build the site into the output folder.

    SiteError with every problem of the run; the output folder is then as it was before.
    """
    with at_work(options):
        try:
            return _build(options, progress)
        except MissingBlobsError:
            return _build_without_cache(options, progress)


@contextmanager
def at_work(options: BuildOptions) -> Iterator[None]:
    """Be the only process that builds this site. SiteError when the lock is taken, or when a file
    can't be written."""
    try:
        beside = options.site / "content"
        with lock(options.cache_folder, beside=beside), seldom_collecting():
            yield
    except OSError as error:
        raise SiteError([write_problem(error, str(error.filename or options.output))]) from error


def is_stale(choices: Sequence[BuildOptions], progress: Progress) -> bool:
    """Whether the output folder is out of date: none of these `choices`, which differ in no folder,
    would build it as it is. False where none of them is known to have built it. SiteError as for
    `open_cache`."""
    survey = survey_site(choices[0].site)
    manifest = read_manifest(Area(str(choices[0].output)).manifest)
    jobs = [_with_memory(options, progress, survey) for options in choices]
    made = [job for job in jobs if job.last.key and manifest == Manifest(job.last.outputs, True)]
    return bool(made) and not any(map(is_as_built, made))


def _build(options: BuildOptions, progress: Progress) -> Built:
    job = prepare(options, progress)
    last = job.last
    if is_as_built(job) and not (options.strict and last.warnings):
        return publish_again(job)
    made = _MAKE.load()(job)
    published = publish_outputs(job, made.outputs)
    now = time.time()
    since = now - (last.collected or now)
    is_due = options.clean or not 0 <= since < _COLLECTING_SECONDS  # the clock may go back
    survey = job.survey
    inputs = settled_inputs(survey.files, survey.digests | made.digests, survey.started_ns)
    collected = now if is_due else last.collected or now
    ledger = ledger_of(job, made, inputs, collected)
    ledger = replace(ledger, signatures=dict(published.signatures))
    steps: list[Callable[[], object]] = [partial(store_ledger, job.cache, job.name, ledger)]
    if is_due:
        used = {*made.outputs.values(), *made.kept}
        steps.append(partial(job.cache.collect, used, KEPT_SECONDS, now))
    warnings = (*made.warnings, *(keep(*steps) or made.unkept))
    reasons = _reasons(published, made.reasons)
    return Built(published, warnings, made.features, reasons, made.acknowledged, made.waiting)


def _build_without_cache(options: BuildOptions, progress: Progress) -> Built:
    """Make everything again, because something that the ledger lists is missing from the cache."""
    built = _build(replace(options, clean=True), progress)
    lost = _("lost from the cache, or damaged in it")
    reasons = dict.fromkeys(built.published.written, lost)
    return replace(built, reasons=built.reasons | reasons)


def prepare(options: BuildOptions, progress: Progress) -> Job:
    """Survey the site, and read what the ledger says of the last build."""
    return _with_memory(options, progress, survey_site(options.site))


def _with_memory(options: BuildOptions, progress: Progress, survey: Survey) -> Job:
    cache, name = open_cache(options.cache_folder), ledger_name(options)
    last = Ledger() if options.clean else read_ledger(cache, name)
    digests = _known_digests(options, survey, last)
    known = replace(survey, digests=digests)
    return Job(options, progress, cache, code_digest(), name, last, known)


def _known_digests(options: BuildOptions, survey: Survey, last: Ledger) -> dict[str, str]:
    """The digests of the files: from the ledger where their stat shows that they haven't changed;
    otherwise by reading them, which is quicker than loading everything that a build needs. On a
    first build there is nothing to compare with: the stages read all but the fonts anyway."""
    digests: dict[str, str] = {}
    content = len(survey.inventory.files)
    for number, file in enumerate(survey.files):
        digest = last.digest(file)
        if digest is None and (last.key or number >= content):
            with suppress(OSError):
                digest = digest_of_file(f"{options.site}/{file.path}")
        if digest:
            digests[file.path] = digest
    return digests


def key_of(job: Job, digests: Mapping[str, str]) -> str | None:
    """A digest of everything that goes into the build; None when part of it isn't known."""
    survey, files = job.survey, job.survey.files
    digests = {**survey.digests, **digests}
    if any(file.path not in digests for file in files) or any(p.is_error for p in survey.problems):
        return None
    theme = [(f.path, digest_of(f.data)) for f in (*survey.theme.templates, *survey.theme.assets)]
    content = [(file.path, digests[file.path]) for file in files]
    # A feature is one even if there is nothing in its folder.
    folders = [(feature.folder, "") for feature in survey.inventory.features]
    # Names that are not used are no inputs, but the warnings about them belong to the build.
    names = [(p.location.path, f"{p.code} {p.message} {p.hint}") for p in survey.problems]
    names += [(file.path, "") for file in survey.inventory.records.values()]
    names += [(name, "default") for name in sorted(survey.theme.defaults)]
    fonts = [(f.path, f"{f.size} {f.modified} {f.changed} {f.inode}") for f in survey.fonts]
    return build_key(job.code, job.options, [*content, *theme, *folders, *names, *fonts])


def is_as_built(job: Job) -> bool:
    """Whether a build would now give the same outputs and warnings as the last one."""
    last = job.last
    same = bool(last.key) and key_of(job, job.survey.digests) == last.key
    return same and last.period.holds(job.options.at)


def ledger_of(job: Job, made: Made, inputs: Inputs, collected: float) -> Ledger:
    """The record of this build for the next one, without the signatures of the published files."""
    return Ledger(
        key=key_of(job, made.digests),
        inputs=inputs,
        outputs=made.outputs,
        warnings=made.warnings,
        features=made.features,
        collected=collected,
        acknowledged=made.acknowledged,
        waiting=made.waiting,
        period=made.period,
    )


def publish_outputs(job: Job, outputs: Mapping[str, str]) -> Published:
    options, site = job.options, job.options.site
    protected = [site / folder for folder in INPUT_FOLDERS]
    return publish(
        options.output,
        outputs,
        job.cache,
        job.last.signatures,
        protected=protected,
        site=site,
    )


def publish_again(job: Job) -> Built:
    """Publish the last build's outputs again, which repairs an output folder that was changed."""
    last, survey = job.last, job.survey
    published = publish_outputs(job, last.outputs)
    inputs = settled_inputs(survey.files, survey.digests, survey.started_ns)
    ledger = replace(last, inputs=inputs, signatures=dict(published.signatures))
    is_new = ledger != last
    unkept = keep(partial(store_ledger, job.cache, job.name, ledger)) if is_new else ()
    reasons = _reasons(published, {})
    warnings = (*last.warnings, *unkept)
    return Built(published, warnings, last.features, reasons, last.acknowledged, last.waiting)


def _reasons(published: Published, made: Mapping[str, str]) -> dict[str, str]:
    altered = _("missing from the output folder, or changed in it")
    reasons = {path: made.get(path, altered) for path in published.written}
    return reasons | dict.fromkeys(published.removed, _("no longer part of the site"))
