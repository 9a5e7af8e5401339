"""Assembling the site: what its features are to each other, once each has been read by itself."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from site_builder.compose.borrowed import marked_strings
from site_builder.compose.neighbours import neighbours_of
from site_builder.compose.page_context import Neighbours
from site_builder.compose.redirects import Redirect, redirects_of
from site_builder.compose.share_cards import wants_card
from site_builder.compose.shell import Frame
from site_builder.compose.site_links import (
    account_entries,
    check_site_links,
    link_entries,
)
from site_builder.compose.site_pages import count_pages, newest_first
from site_builder.compose.template_links import check_template_links, linked_texts
from site_builder.compose.topic_links import KnownTopics
from site_builder.compose.topic_pages import topic_outputs
from site_builder.conversion.values import with_derived_texts
from site_builder.fonts.css import font_view
from site_builder.lazy import Lazy
from site_builder.model.acknowledgements import AT_BUILD
from site_builder.model.facts import Person
from site_builder.model.outline import Announcement, Outline
from site_builder.model.presence import Presence
from site_builder.model.routes import TOPIC_FOLDERS
from site_builder.model.site import Language, Site, with_derived
from site_builder.model.topics import Listed, Topic, TopicList, topic_lists
from site_builder.model.waiting import ALWAYS, Period, Waiting
from site_builder.pipeline.due import due_features
from site_builder.pipeline.job import Job
from site_builder.pipeline.picture_values import Fonts, Plans, problems_of, share_images
from site_builder.pipeline.reading_work import Reading
from site_builder.pipeline.rendering_work import shared_digest
from site_builder.pipeline.site_reading import SiteReading, site_wordings
from site_builder.problems.problems import Location, Problem, SiteError
from site_builder.read.language_keys import record_problems
from site_builder.read.shared_facts import SharedFacts
from site_builder.rules.acknowledged import without_acknowledged
from site_builder.rules.addresses import check_aliases
from site_builder.rules.links import check_links
from site_builder.rules.missing_articles import without_settled
from site_builder.rules.related import check_related
from site_builder.rules.series import check_parts
from site_builder.text.yaml import Marks
from site_builder.typography.values import typographic_record

# What reads fonts and draws is loaded for those sites alone that have pictures.
_PLAN_CARDS: Lazy[Callable[[Frame, Mapping[str, Outline], Fonts, Plans], Plans]] = Lazy(
    "site_builder.pipeline.card_work:plan_cards"
)


@dataclass(frozen=True, slots=True)
class Assembled:
    """`outlines` are those of the features to publish, and `cards` their share cards. `around` is
    what each feature's pages show of the rest of the site, by slug. `listed` are the features of
    each language, newest first, and `topics` those of tags, series and people. `plain_pages` say
    where those are, by slug, and `redirects` are the former addresses of features and pages.
    `shared` stands for what all pages share: the frame, and the theme. `acknowledged` is how many
    more warnings there were. At the moment of the build some features are still `waiting`; the same
    files give the same result throughout the `period`."""

    frame: Frame
    shared: str
    outlines: dict[str, Outline]
    cards: Plans
    listed: Listed
    topics: tuple[TopicList, ...]
    plain_pages: dict[str, Presence]
    redirects: tuple[Redirect, ...]
    around: dict[str, Neighbours]
    warnings: tuple[Problem, ...]
    acknowledged: int
    waiting: tuple[Waiting, ...]
    period: Period


_NO_FRAME = Frame(Site({}, {}, "", ()), {}, {}, ())
NOT_ASSEMBLED = Assembled(_NO_FRAME, "", {}, {}, {}, (), {}, (), {}, (), 0, (), ALWAYS)


def assemble(
    job: Job, reading: SiteReading, readings: Sequence[Reading], last: Assembled
) -> Assembled:
    """Put the features together; `last` is what they were to each other in the last build, as far
    as that is known. SiteError with every problem so far when one is an error."""
    problems = [*job.survey.problems, *reading.problems]
    for feature in readings:
        site_wide = reading.site.fallback if reading.site else None
        problems += without_settled(feature.problems, feature.fallback or site_wide)
    due = due_features(job.options, readings, reading.site.time_zone if reading.site else "UTC")
    outlines, left_out = due.outlines, due.left_out
    broken = frozenset(r.slug for r in readings if r.outline is None)
    keys = tuple(language.key for language in reading.languages)
    problems += check_links(outlines, left_out, broken, keys)
    problems += check_related(outlines, left_out, broken)
    problems += due.problems
    if keys:  # else no feature has been read
        problems += _check_series(reading.shared, readings, broken)
    site = reading.site
    if site:
        accepted = {key: file.path for key, file in job.survey.inventory.records.items()}
        problems += record_problems(accepted, reading.languages, site.default.key)
    acknowledged = [one for feature in readings for one in feature.acknowledgements]
    acknowledged += reading.shared.acknowledgements
    listed = _listed(site, outlines) if site else {}
    records = _topics(site, reading.languages, reading.shared) if site else []
    topics = topic_lists(records, listed, site.fallback) if site else ()
    known = _known_topics(reading.shared, None if broken or not site else topics)
    every = tuple(language.key for language in with_derived(reading.languages))
    for key, links in reading.links.items() if keys else ():
        places = partial(_link, reading.marks, key)
        problems += check_site_links(links, every, outlines, places, left_out, known, broken)
    named = reading.template_links
    problems += check_template_links(named, every, outlines, left_out, broken) if keys else ()
    if site is None:
        raise SiteError(without_acknowledged(problems, acknowledged, AT_BUILD).problems)
    routes = (page.route for page in topic_outputs(NOT_ASSEMBLED.frame, topics))
    problems += check_aliases(site, outlines, count_pages(len(_announcements(outlines))), routes)
    strings = marked_strings(reading.strings, site.languages)
    frame = Frame(
        site,
        strings,
        reading.asset_routes,
        (),
        logos=reading.logos,
        fonts=tuple(map(font_view, reading.fonts.published)),
    )
    cards = _cards(job, reading, frame, outlines, last.cards)
    left, count = without_acknowledged([*problems, *problems_of(cards)], acknowledged, AT_BUILD)
    if any(problem.is_error or job.options.strict for problem in left):
        raise SiteError(left)
    whole = replace(
        frame,
        nav=link_entries(site.nav, site, outlines, topics),
        footer=link_entries(site.footer, site, outlines, topics),
        accounts=account_entries(site, outlines, topics),
        linked=linked_texts(named, site, outlines),
    )
    return Assembled(
        frame=whole,
        shared=shared_digest(whole, job.survey.theme),
        outlines=outlines,
        cards=cards,
        listed=listed,
        topics=topics,
        plain_pages=_plain_pages(site, outlines),
        redirects=redirects_of(frame, outlines),
        around=_around(site, outlines, cards, listed, topics, last),
        warnings=left,
        acknowledged=count,
        waiting=due.waiting,
        period=due.period,
    )


def _cards(
    job: Job, reading: SiteReading, frame: Frame, outlines: Mapping[str, Outline], known: Plans
) -> Plans:
    if not any(map(wants_card, _announcements(outlines))):
        return {}
    fonts = Fonts((*job.survey.own_fonts, *job.survey.fonts), reading.fonts.cards)
    return _PLAN_CARDS.load()(frame, outlines, fonts, known)


def _announcements(outlines: Mapping[str, Outline]) -> list[Announcement]:
    """Those of the features: nothing announces a plain page."""
    return [outline.announcement for outline in outlines.values() if outline.announcement]


def _listed(site: Site, outlines: Mapping[str, Outline]) -> Listed:
    order = newest_first(_announcements(outlines))
    return {
        key: [a for a in order if a.presence(site.fallback).offer(key) is not None]
        for key in site.keys
    }


def _check_series(
    shared: SharedFacts, readings: Sequence[Reading], broken: frozenset[str]
) -> Iterator[Problem]:
    marks = shared.files["series"].marks if "series" in shared.files else Marks("", {}, {})
    found = {r.slug: r.outline for r in readings if r.outline}

    def locate(name: str, number: int) -> Location:
        return shared.locate("series", name, "parts", number) or marks.value(())

    return check_parts(shared.records("series"), found, locate, broken)


def _topics(site: Site, languages: tuple[Language, ...], shared: SharedFacts) -> list[Topic]:
    """All that a list of features can be about, with the quotation marks of its pages, and in the
    languages derived from those that are written."""
    records = [
        (folder, record)
        for folder in TOPIC_FOLDERS
        for record in shared.records(folder)
        if not isinstance(record, Person) or record.page
    ]
    if site.typographic_quotes:
        tags = {language.key: language.tag for language in site.languages}
        records = [(folder, typographic_record(record, tags)) for folder, record in records]
    converted = site_wordings(languages, shared)
    return [Topic(folder, with_derived_texts(record, converted)) for folder, record in records]


def _known_topics(shared: SharedFacts, lists: Sequence[TopicList] | None) -> KnownTopics:
    """What links of the site's own may lead to; None if it isn't known which lists there are."""
    records = {
        folder: {record.id: record for record in shared.records(folder)}
        for folder in TOPIC_FOLDERS
        if shared.are_sure(folder)
    }
    if lists is None:
        return KnownTopics(records, None)
    return KnownTopics(records, frozenset((one.topic.folder, one.topic.record.id) for one in lists))


def _plain_pages(site: Site, outlines: Mapping[str, Outline]) -> dict[str, Presence]:
    return {
        slug: outline.presence(site.fallback)
        for slug, outline in outlines.items()
        if outline.form == "page"
    }


def _around(
    site: Site,
    outlines: dict[str, Outline],
    cards: Plans,
    listed: Listed,
    topics: tuple[TopicList, ...],
    last: Assembled,
) -> dict[str, Neighbours]:
    is_same = (
        last.outlines == outlines
        and last.cards == cards
        and last.topics == topics
        and last.listed.keys() == listed.keys()
        and last.frame.site.fallback == site.fallback
    )
    if is_same:
        return last.around
    return neighbours_of(outlines, listed, share_images(cards), site.fallback, topics)


def _link(marks: Marks, key: str, number: int) -> Location:
    return marks.value((key, number, "link"))
