"""The rendering of one feature, or of one other page: pure functions that any process may run."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from site_builder.compose.feature_page import feature_page
from site_builder.compose.image_data import about_facts, published_pictures
from site_builder.compose.page_context import Index, Neighbours, index_of
from site_builder.compose.parallel_page import parallel_page
from site_builder.compose.photos_page import photos_page
from site_builder.compose.plain_page import plain_page
from site_builder.compose.published_facts import published_facts
from site_builder.compose.shell import Frame
from site_builder.messages.message import _
from site_builder.model import routes
from site_builder.model.canonical import canonical_digest
from site_builder.model.documents import FOLDER, MAX_BYTES, Document
from site_builder.model.feature import Feature
from site_builder.model.forms import Form
from site_builder.pipeline.job import WorkContext
from site_builder.pipeline.picture_values import PictureTask
from site_builder.pipeline.reading_work import ReadTask, recall
from site_builder.pipeline.search_work import searched
from site_builder.problems.problems import Location, Problem, SiteError
from site_builder.read.inventory import FeatureFiles
from site_builder.read.loading import load
from site_builder.render.open_data import facts_json, written_records
from site_builder.render.page_fonts import with_fonts
from site_builder.render.pages import PageRecord, recipe_of
from site_builder.render.templates import render
from site_builder.render.theme import Theme
from site_builder.search.volumes import SearchPart
from site_builder.views.feeds import Feed, Robots, Sitemap
from site_builder.views.pages import FeaturePage, Page, PlainPage


@dataclass(frozen=True, slots=True)
class RenderContext:
    """What rendering needs besides the task: what all pages share. `digest` stands for it."""

    work: WorkContext
    frame: Frame
    theme: Theme
    digest: str


def shared_digest(frame: Frame, theme: Theme) -> str:
    """Stands for the frame of every page and for the theme's templates."""
    return canonical_digest([frame, [(file.name, file.data.hex()) for file in theme.pages]])


@dataclass(frozen=True)
class RenderTask:
    """A feature to render. `source` is its reading in the cache; `known` are the pages of the last
    build by path: a page whose record is the same is not rendered again. On its slots: see
    `model.article`."""

    source: ReadTask
    neighbours: Neighbours
    known: Mapping[str, PageRecord]


@dataclass(frozen=True)
class RenderedFeature:
    """The outputs of a feature: pages by path, further files by path with their digests, and the
    pictures it wants. `key` stands for all that went in. `search` is its part in the index of each
    language."""

    slug: str
    key: str
    pages: dict[str, PageRecord]
    files: dict[str, str]
    pictures: tuple[PictureTask, ...]
    problems: tuple[Problem, ...] = ()
    search: dict[str, SearchPart] = field(default_factory=dict)


def rendering_key(context: RenderContext, reading: str, neighbours: Neighbours) -> str:
    """`reading` is the key of the feature's reading."""
    return canonical_digest([context.work.code, context.digest, reading, neighbours])


_PAGES: dict[
    Form, tuple[str, Callable[[Frame, Feature, Index, Neighbours, str], FeaturePage | PlainPage]]
] = {"article": ("feature.html", feature_page), "page": ("page.html", plain_page)}
"""The template, and what makes the view, of the page with the text."""


def render_feature(context: RenderContext, task: RenderTask) -> RenderedFeature:
    """Render the pages of a feature that are not known already, into the cache."""
    cache, files_of = context.work.cache, task.source.files
    slug, key = files_of.slug, rendering_key(context, task.source.known, task.neighbours)
    feature = recall(context.work, task.source)
    if feature is None:
        return RenderedFeature(slug, key, {}, {}, (), (_changed(files_of),))
    index = index_of(feature.facts)
    pages: dict[str, PageRecord] = {}
    files: dict[str, str] = {}
    problems: list[Problem] = []

    def make(route: str, template: str, view: Page) -> None:
        path = routes.output_path(route)
        try:
            pages[path] = make_page(context, template, view, task.known.get(path))
        except SiteError as error:
            problems.extend(error.problems)

    site, search = context.frame.site, {}
    is_found = site.search and not (feature.is_draft or task.neighbours.is_scheduled)
    shown = feature.presence(site.fallback).pages(site.keys)
    for language in shown:
        template, compose = _PAGES[feature.form]
        view = compose(context.frame, feature, index, task.neighbours, language)
        make(routes.feature(language, slug), template, view)
        if is_found:
            search[language], pieces = searched(cache, language, slug, view)
            files |= pieces
        photos = photos_page(context.frame, feature, index, language)
        if photos:
            make(routes.photos(language, slug), "photos.html", photos)
    for language in feature.translations if site.parallel else ():
        beside = parallel_page(context.frame, feature, index, task.neighbours, language)
        route = routes.parallel(language, slug, feature.source_language)
        make(route, "parallel.html", beside)
    if site.open_data and feature.form == "article":
        facts = published_facts(feature.facts, feature.articles.values())
        records = written_records(facts, published_pictures(context.frame, feature), shown)
        for language in feature.languages:
            about = about_facts(context.frame, feature, language)
            files[routes.facts(language, slug)] = cache.put(facts_json(about, records))
    documents = feature.documents.values()
    files |= {routes.document(slug, one.name): one.digest for one in documents}
    problems += (
        _changed(files_of) for one in documents if not _is_kept(context.work, files_of, one)
    )
    if problems:
        return RenderedFeature(slug, key, {}, {}, (), tuple(problems))
    return RenderedFeature(slug, key, pages, files, _pictures(feature), search=search)


def _changed(files: FeatureFiles) -> Problem:
    message = _("the feature's files changed during the build")
    return Problem(Location(files.folder), "changed-meanwhile", message, _("Build again."))


def _is_kept(work: WorkContext, files: FeatureFiles, document: Document) -> bool:
    """Whether a document is in the cache, into which it is put; not if it has changed meanwhile."""
    if work.cache.has(document.digest):
        return True
    name = f"{files.folder}/{FOLDER}/{document.name}"
    there = (file for file in files.documents if file.path == name)
    data, _problems = load(work.root, there, MAX_BYTES)
    return name in data and work.cache.put(data[name]) == document.digest


def _pictures(feature: Feature) -> tuple[PictureTask, ...]:
    return tuple(
        PictureTask(feature.slug, name, picture) for name, picture in feature.pictures.items()
    )


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


def render_site_page(context: RenderContext, task: PageTask) -> SitePage:
    """The page in the cache, rendered only when it is not known already."""
    try:
        return SitePage(task.path, make_page(context, task.template, task.view, task.known))
    except SiteError as error:
        return SitePage(task.path, None, error.problems)


def make_page(
    context: RenderContext, template: str, view: Page, known: PageRecord | None
) -> PageRecord:
    """The page's bytes in the cache, rendered only when they are not known already.

    SiteError where the template fails.
    """
    cache, templates = context.work.cache, context.theme.pages
    recipe = recipe_of(templates, template, view, context.work.code)
    if known and known.recipe == recipe and cache.has(known.digest):
        return known
    page = render(templates, template, view)
    if isinstance(view, Feed | Sitemap | Robots) or not view.shell.fonts.fonts:
        return PageRecord(recipe, cache.put(page))
    page, letters = with_fonts(page, view.shell)
    return PageRecord(recipe, cache.put(page), letters)
