"""The stage that makes the fonts which pages bring along, once it is known what they show."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain

from site_builder.lazy import Lazy
from site_builder.model.acknowledgements import Acknowledgement
from site_builder.pipeline.font_problems import CODE, missing_glyphs
from site_builder.pipeline.font_values import FontTask, MadeSubset, Subset, wanted_subsets
from site_builder.pipeline.job import WorkContext
from site_builder.pipeline.known import Known
from site_builder.pipeline.run import Run, raise_any
from site_builder.problems.problems import SiteError
from site_builder.render.page_fonts import Lettering
from site_builder.render.pages import PageRecord
from site_builder.rules.acknowledged import without_acknowledged

_MAKE_SUBSET: Lazy[Callable[[WorkContext, FontTask], MadeSubset]] = Lazy(
    "site_builder.pipeline.font_work:make_subset"
)


def make_fonts(run: Run, known: Known) -> Known:
    """All subsets in the cache: known where their characters are what they were, else made, each
    set of characters once. SiteError where a font is damaged."""
    last, cache = run.last, run.job.cache
    wanted = wanted_subsets(known.site.fonts.published, _letters(known))
    subsets: dict[str, Subset] = {
        subset.key: subset for subset in last.fonts.values() if cache.has(subset.digest)
    }
    tasks = {task.key: task for task in wanted.values() if task.key not in subsets}
    made = run.begin("fonts", _MAKE_SUBSET, run.job.context, list(tasks.values()), long=True)()
    raise_any(one.problem for one in made)
    subsets |= {one.key: one.subset for one in made if one.subset}
    fonts = {route: subsets[task.key] for route, task in wanted.items()}
    return _with_warnings(run, replace(known, fonts=fonts), wanted)


def _with_warnings(run: Run, known: Known, wanted: dict[str, FontTask]) -> Known:
    """What is known, with the warnings of missing glyphs. SiteError where warnings are errors."""
    found = missing_glyphs(run.job, known.site, _records(known), wanted, known.fonts)
    left, count = without_acknowledged(found, _acknowledgements(known), {CODE})
    assembled = known.assembled
    warnings = SiteError([*assembled.warnings, *left])
    if left and run.job.options.strict:
        raise warnings
    count += assembled.acknowledged
    return replace(
        known, assembled=replace(assembled, warnings=warnings.problems, acknowledged=count)
    )


def _acknowledgements(known: Known) -> list[Acknowledgement]:
    """Those of missing glyphs: all others were judged when the site was assembled."""
    all_ = [one for reading in known.readings.values() for one in reading.acknowledgements]
    return [one for one in (*all_, *known.site.shared.acknowledgements) if one.code == CODE]


def _letters(known: Known) -> Iterator[Lettering]:
    return chain.from_iterable(page.letters for page in _records(known).values())


def _records(known: Known) -> dict[str, PageRecord]:
    """Those of all pages, by path."""
    records = known.pages | known.search.pages
    for feature in known.rendered.values():
        records |= feature.pages
    return records
