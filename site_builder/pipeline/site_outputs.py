"""The outputs that belong to the site: lists of features, chooser, 404, feeds, sitemap."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder.compose.feeds import feed, robots, sitemap
from site_builder.compose.shell import Frame
from site_builder.compose.site_pages import chooser_page, count_pages, home_pages, not_found_page
from site_builder.model import routes
from site_builder.model.outline import Announcement
from site_builder.pipeline.features import SetContext, make_page
from site_builder.problems.problems import Problem, SiteError
from site_builder.render.pages import PageRecord
from site_builder.views.pages import Page

Homes = Mapping[str, Sequence[int]]
"""The numbers of pages of the list of features, by language."""


def site_views(
    frame: Frame, listed: Mapping[str, Sequence[Announcement]], homes: Homes | None = None
) -> Iterator[tuple[str, str, Page]]:
    """Every page of no feature as (route, template, view), but of the lists only those in `homes`
    where that is given. `listed` are the features of each language, newest first."""
    counts = {language: count_pages(len(order)) for language, order in listed.items()}
    for language, order in listed.items():
        numbers = None if homes is None else homes[language]
        for route, view in home_pages(frame, language, order, counts, numbers):
            yield route, "home.html", view
        yield routes.feed(language), "feed.xml", feed(frame, language, order)
    everything = {a.slug: a for order in listed.values() for a in order}
    announcements = [everything[slug] for slug in sorted(everything)]
    yield routes.CHOOSER, "chooser.html", chooser_page(frame)
    yield routes.NOT_FOUND, "404.html", not_found_page(frame)
    yield routes.SITEMAP, "sitemap.xml", sitemap(frame, announcements, counts)
    yield routes.ROBOTS, "robots.txt", robots(frame)


@dataclass(frozen=True, slots=True)
class PageTask:
    """A page of no feature. `known` is what it was made from in the last build."""

    path: str
    template: str
    view: Page
    known: PageRecord | None


@dataclass(frozen=True, slots=True)
class SitePage:
    """Such a page made, or what is wrong with its template."""

    path: str
    record: PageRecord | None
    problems: tuple[Problem, ...] = ()


def page_tasks(
    frame: Frame,
    listed: Mapping[str, Sequence[Announcement]],
    known: Mapping[str, PageRecord],
    homes: Homes | None = None,
    paths: Container[str] | None = None,
) -> list[PageTask]:
    """The pages of no feature to make, only those at `paths` where these are given; see
    `site_views` on `homes`."""
    views = (
        (routes.output_path(route), template, view)
        for route, template, view in site_views(frame, listed, homes)
    )
    return [
        PageTask(path, template, view, known.get(path))
        for path, template, view in views
        if paths is None or path in paths
    ]


def make_site_page(context: SetContext, task: PageTask) -> SitePage:
    """The page in the cache, rendered only when it is not known already."""
    try:
        return SitePage(task.path, make_page(context, task.template, task.view, task.known))
    except SiteError as error:
        return SitePage(task.path, None, error.problems)
