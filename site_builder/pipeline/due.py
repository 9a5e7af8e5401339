"""Which features are due at the moment of a build, and which are left out of it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from site_builder.model.outline import Outline
from site_builder.model.time_zones import zone_of
from site_builder.model.waiting import Period, Waiting
from site_builder.pipeline.options import BuildOptions
from site_builder.pipeline.reading_work import Reading
from site_builder.problems.problems import Problem
from site_builder.rules.future_dates import future_dates, period_of, waiting_features


class Due(NamedTuple):
    """`outlines` are those of the features in the build; a preview has those that wait, too, and
    they are marked. `left_out` are all others that are sound: until when, or '' for drafts."""

    outlines: dict[str, Outline]
    left_out: dict[str, str]
    waiting: tuple[Waiting, ...]
    period: Period
    problems: tuple[Problem, ...]


def due_features(options: BuildOptions, readings: Sequence[Reading], time_zone: str) -> Due:
    """What the dates of the features say at the moment of the build; days are those of the zone."""
    at, zone = options.at, zone_of(time_zone)
    sound = {r.slug: r.outline for r in readings if r.outline}
    drafts = {slug for slug, outline in sound.items() if outline.is_draft}
    dated = {r.slug: r.dates for r in readings if r.slug in sound and r.slug not in drafts}
    announced = {slug: sound[slug].announcement for slug in dated}
    published = {slug: one.published for slug, one in announced.items() if one}
    waiting = waiting_features(published, at, zone)
    unpublished = dict.fromkeys(sorted(drafts), "") | dict(waiting)
    left_out = {} if options.drafts else unpublished
    out = [on for slug, dates in dated.items() if slug not in unpublished for on in dates]
    return Due(
        outlines=_marked(sound, waiting, left_out),
        left_out=left_out,
        waiting=() if options.drafts else waiting,
        period=period_of((on.date for dates in dated.values() for on in dates), at, zone),
        problems=tuple(future_dates(out, at, zone)),
    )


def _marked(
    sound: Mapping[str, Outline], waiting: Iterable[Waiting], left_out: Mapping[str, str]
) -> dict[str, Outline]:
    slugs = {one.slug for one in waiting}
    return {
        slug: outline.scheduled() if slug in slugs else outline
        for slug, outline in sound.items()
        if slug not in left_out
    }
