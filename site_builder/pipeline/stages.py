"""The stages of a build, in their order: the same for the first build and for every other."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from site_builder.pipeline.font_stage import make_fonts
from site_builder.pipeline.job import Job, Made
from site_builder.pipeline.keeping import keep
from site_builder.pipeline.known import Known, explain, read_known, store_known
from site_builder.pipeline.picture_stages import (
    inspect_originals,
    kept_renditions,
    make_cards,
    make_pictures,
)
from site_builder.pipeline.priority import NO_PRIORITY, Priority
from site_builder.pipeline.reading_stages import assemble_all, read_all
from site_builder.pipeline.rendering_stages import (
    keep_unchanged,
    list_outputs,
    render_first,
    render_rest,
)
from site_builder.pipeline.run import Run
from site_builder.pipeline.search_stage import kept_terms, make_search
from site_builder.pipeline.workers import workers

Stage = Callable[[Run, Known], Known]
"""From what is known to more that is known. SiteError with all problems of a stage."""

READING: tuple[tuple[str, Stage], ...] = (
    ("Inspect originals", inspect_originals),
    ("Read", read_all),
    ("Assemble", assemble_all),
)
MAKING: tuple[tuple[str, Stage], ...] = (
    ("Keep unchanged", keep_unchanged),
    ("Render first", render_first),
    ("Render", render_rest),
    ("Index", make_search),
    ("Subset fonts", make_fonts),
    ("Make pictures", make_pictures),
    ("Draw share cards", make_cards),
    ("List outputs", list_outputs),
)
"""These have workers of their own: they are forked with the templates compiled."""


def run_stages(
    job: Job,
    last: Known,
    changed: frozenset[str] = frozenset(),
    priority: Priority = NO_PRIORITY,
) -> Known:
    """Every output of the site in the cache; see `Run`. SiteError when a problem is an error."""
    known = Known()
    for stages in (READING, MAKING):
        with workers(job.options.jobs) as executor:
            run = Run(job, executor, last, changed, priority)
            for _name, stage in stages:
                known = stage(run, known)
    return known


def build_from_cache(job: Job) -> Made:
    """Every output of the site, by what the cache has of the last build."""
    last = read_known(job)
    known = run_stages(job, last)
    unkept = keep(partial(store_known, job, known))
    reasons = explain(job.last.outputs, last, known)
    return replace(made_of(known, reasons, frozenset(_kept(known))), unkept=unkept)


def _kept(known: Known) -> Iterator[str]:
    yield from kept_renditions(known)
    yield from kept_terms(known)


def made_of(
    known: Known, reasons: dict[str, str] | None = None, kept: frozenset[str] = frozenset()
) -> Made:
    """What a build made, without all that only another build needs."""
    assembled = known.assembled
    return Made(
        outputs=known.outputs,
        digests=known.digests,
        warnings=assembled.warnings,
        features=sum(outline.form == "article" for outline in assembled.outlines.values()),
        reasons=reasons or {},
        kept=kept,
        acknowledged=assembled.acknowledged,
        waiting=assembled.waiting,
        period=assembled.period,
    )
