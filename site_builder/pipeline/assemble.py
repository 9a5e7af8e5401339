"""Settling the site: what its features are to each other, once each has been read by itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from importlib import import_module

from site_builder.compose.borrowed import marked_strings
from site_builder.compose.nav import check_nav, nav_entries
from site_builder.compose.share_cards import wants_card
from site_builder.compose.shell import Frame
from site_builder.model.acknowledgements import AT_BUILD
from site_builder.model.outline import Outline
from site_builder.pipeline.features import Reading
from site_builder.pipeline.job import Job
from site_builder.pipeline.memory import Memory
from site_builder.pipeline.picture_values import Fonts, Plans, problems_of
from site_builder.pipeline.site_reading import SiteReading
from site_builder.problems.problems import Location, Problem, SiteError
from site_builder.rules.acknowledged import without_acknowledged
from site_builder.rules.future_dates import future_dates, next_change
from site_builder.rules.links import check_links
from site_builder.text.yaml import Marks


@dataclass(frozen=True, slots=True)
class Settled:
    """What all pages share, the outlines of the features to publish, their share cards, the
    warnings of the build, which are others from the day `until`, if any, and how many more were
    acknowledged."""

    frame: Frame
    outlines: dict[str, Outline]
    cards: Plans
    warnings: tuple[Problem, ...]
    acknowledged: int
    until: date | None = None


def settle(job: Job, reading: SiteReading, readings: Sequence[Reading], memory: Memory) -> Settled:
    """Put the features together. SiteError with every problem so far when one is an error."""
    problems = [*job.survey.problems, *reading.problems]
    problems += [problem for feature in readings for problem in feature.problems]
    sound = {r.slug: r.outline for r in readings if r.outline}
    drafts = {slug for slug, outline in sound.items() if outline.announcement.is_draft}
    left_out = frozenset() if job.options.drafts else frozenset(drafts)
    outlines = {slug: outline for slug, outline in sound.items() if slug not in left_out}
    broken = frozenset(r.slug for r in readings if r.outline is None)
    problems += check_links(outlines, left_out, broken)
    dates = [on for r in readings if r.slug in outlines and r.slug not in drafts for on in r.dates]
    day = job.survey.day
    problems += future_dates(dates, day)
    site = reading.site
    acknowledged = [one for feature in readings for one in feature.acknowledgements]
    if site is None:
        raise SiteError(without_acknowledged(problems, acknowledged, AT_BUILD).problems)
    problems += check_nav(site, outlines, partial(_nav_link, reading.marks), left_out, broken)
    strings = marked_strings(reading.strings, site.languages)
    frame = Frame(site, strings, reading.asset_routes, ())
    cards = _cards(job, reading, frame, outlines, memory)
    left, count = without_acknowledged([*problems, *problems_of(cards)], acknowledged, AT_BUILD)
    if any(problem.is_error or job.options.strict for problem in left):
        raise SiteError(left)
    whole = replace(frame, nav=nav_entries(site, outlines))
    return Settled(whole, outlines, cards, left, count, next_change(dates, day))


def _cards(
    job: Job, reading: SiteReading, frame: Frame, outlines: Mapping[str, Outline], memory: Memory
) -> Plans:
    if not any(wants_card(outline.announcement) for outline in outlines.values()):
        return {}
    # What reads fonts and draws is loaded for those sites alone that have pictures.
    plan_cards: Callable[[Frame, Mapping[str, Outline], Fonts, Plans], Plans]
    plan_cards = import_module("site_builder.pipeline.card_work").plan_cards
    fonts = Fonts((*job.survey.own_fonts, *job.survey.fonts), reading.fonts)
    return plan_cards(frame, outlines, fonts, memory.plans)


def _nav_link(marks: Marks, number: int) -> Location:
    return marks.value(("nav", number, "link"))
