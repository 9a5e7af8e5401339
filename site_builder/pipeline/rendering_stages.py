"""The stages that render pages: first what somebody looks at, then all of them."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from site_builder.compose.feeds import feed, robots, sitemap
from site_builder.compose.redirects import redirect_page
from site_builder.compose.shell import Frame
from site_builder.compose.site_pages import (
    chooser_page,
    count_pages,
    home_pages,
    not_found_page,
)
from site_builder.compose.topic_output import TopicOutput
from site_builder.compose.topic_pages import all_topic_versions, topic_outputs
from site_builder.model import routes
from site_builder.pipeline.assemble import Assembled
from site_builder.pipeline.changed_lists import changed_homes, changed_topics, same_homes
from site_builder.pipeline.font_values import licences
from site_builder.pipeline.job import with_settings
from site_builder.pipeline.known import Known
from site_builder.pipeline.picture_values import originals_of
from site_builder.pipeline.priority import MANY, Homes
from site_builder.pipeline.reading_work import ReadTask
from site_builder.pipeline.rendering_work import (
    PageTask,
    RenderContext,
    RenderedFeature,
    RenderTask,
    render_feature,
    render_site_page,
    rendering_key,
)
from site_builder.pipeline.run import Run, raise_any
from site_builder.problems.problems import SiteError, both
from site_builder.render.pages import PageRecord
from site_builder.store.cache import Cache
from site_builder.views.pages import Page


def keep_unchanged(run: Run, known: Known) -> Known:
    """Take over the features whose pages are what they were in the last build."""
    last, assembled, context = run.last, known.assembled, render_context(run, known)
    is_shared = last.assembled.shared == assembled.shared

    def is_unchanged(slug: str, before: RenderedFeature) -> bool:
        reading, around = known.readings[slug].key, assembled.around[slug]
        if last.is_remembered:
            is_read = last.readings[slug].key == reading
            return is_shared and is_read and last.assembled.around[slug] == around
        is_same = before.key == rendering_key(context, reading, around)
        return is_same and _is_whole(run.job.cache, before)

    rendered = {
        slug: before
        for slug in assembled.outlines
        if (before := last.rendered.get(slug)) and is_unchanged(slug, before)
    }
    return replace(known, rendered=rendered)


def render_first(run: Run, known: Known) -> Known:
    """Render the pages that have priority, and give them to be published, where there is much to
    render. What fails is reported, and fails once more with all the rest."""
    priority, assembled = run.priority, known.assembled
    if not priority.paths or len(assembled.outlines) - len(known.rendered) < MANY:
        return known
    try:
        rendered = _begin_features(run, known, priority.slugs)()
        homes = priority.homes(assembled.listed)
        pages = _begin_site_pages(run, known, homes, priority.paths)()
    except SiteError as error:
        priority.publish({}, error.problems)
        return known
    # A share card may come later: a page names it, and shows it to nobody.
    shown = [feature for feature in rendered.values() if _has_pictures(feature, run.last)]
    if outputs := _pages(pages, shown):
        priority.publish(outputs | _assets(run.job.cache, known), assembled.warnings)
    return replace(known, rendered=known.rendered | rendered, pages=pages)


def render_rest(run: Run, known: Known) -> Known:
    """Render every page that is not known by now. SiteError where a template fails."""
    wait_for_features = _begin_features(run, known, known.assembled.outlines)
    wait_for_pages = _begin_other_pages(run, known)
    made, pages = both(wait_for_features, wait_for_pages)
    rendered = known.rendered | made
    in_order = {slug: rendered[slug] for slug in known.assembled.outlines}
    return replace(known, rendered=in_order, pages=pages)


def list_outputs(run: Run, known: Known) -> Known:
    """Every output of the site, by path with its digest."""
    cache = run.job.cache
    outputs = _pages(known.pages, known.rendered.values())
    outputs |= known.pictures | known.cards | known.search.outputs
    outputs |= _assets(cache, known) | _fonts(cache, known)
    outputs[routes.NO_JEKYLL] = cache.put(b"")
    return replace(known, outputs=outputs)


def render_context(run: Run, known: Known) -> RenderContext:
    frame, shared = known.assembled.frame, known.assembled.shared
    work = with_settings(run.job.context, known.site.languages, frame.site)
    return RenderContext(work, frame, run.job.survey.theme, shared)


def _begin_features(
    run: Run, known: Known, slugs: Container[str]
) -> Callable[[], dict[str, RenderedFeature]]:
    """What waits for those of these features that are not rendered by now, by slug. SiteError where
    a template fails."""
    outlines, around = known.assembled.outlines, known.assembled.around
    tasks: list[RenderTask] = []
    for files in run.features:
        slug = files.slug
        if slug in slugs and slug in outlines and slug not in known.rendered:
            key = known.readings[slug].key
            source = ReadTask(files, originals_of(files, known.originals), key)
            before = run.last.rendered.get(slug)
            tasks.append(RenderTask(source, around[slug], before.pages if before else {}))
    made = run.begin("set", render_feature, render_context(run, known), tasks)

    def rendered() -> dict[str, RenderedFeature]:
        features = made()
        raise_any(problem for feature in features for problem in feature.problems)
        return {feature.slug: feature for feature in features}

    return rendered


def _begin_other_pages(run: Run, known: Known) -> Callable[[], dict[str, PageRecord]]:
    """What waits for all pages of no feature by path: those that show what they did are known."""
    last, listed = run.last.assembled, known.assembled.listed
    if last.shared != known.assembled.shared:
        return _begin_site_pages(run, known)
    if last.listed == listed and _unlisted(last) == _unlisted(known.assembled):
        return lambda: run.last.pages
    homes = changed_homes(last.listed, listed)
    if homes is None:
        return _begin_site_pages(run, known)
    topics = changed_topics(last, known.assembled)
    made = _begin_site_pages(run, known, homes, topics=topics.changed)
    same = [*same_homes(listed, homes), *topics.same]
    others = {path: run.last.pages[path] for path in map(routes.output_path, same)}
    return lambda: others | made()


def _begin_site_pages(
    run: Run,
    known: Known,
    homes: Homes | None = None,
    paths: Container[str] | None = None,
    topics: Iterable[TopicOutput] | None = None,
) -> Callable[[], dict[str, PageRecord]]:
    """What waits for the pages of no feature by path: of the lists only those in `homes` and
    `topics`, and of all only those at `paths`, where these are given. SiteError where a template
    fails."""
    context, before = render_context(run, known), run.last.pages | known.pages
    if topics is None:
        topics = topic_outputs(context.frame, known.assembled.topics)
    views = chain(
        _site_views(context.frame, known.assembled, homes),
        (
            (page.route, page.template, page.make())
            for page in topics
            if paths is None or routes.output_path(page.route) in paths
        ),
    )
    return begin_pages(run, context, views, before, paths)


def begin_pages(
    run: Run,
    context: RenderContext,
    views: Iterable[tuple[str, str, Page]],
    before: Mapping[str, PageRecord],
    paths: Container[str] | None = None,
) -> Callable[[], dict[str, PageRecord]]:
    """What waits for pages of no feature, given as (route, template, view), by path: of all only
    those at `paths`, where these are given. SiteError where a template fails."""
    pages = ((routes.output_path(route), template, view) for route, template, view in views)
    tasks = [
        PageTask(path, template, view, before.get(path))
        for path, template, view in pages
        if paths is None or path in paths
    ]
    made = run.begin("lists", render_site_page, context, tasks)

    def records() -> dict[str, PageRecord]:
        fresh = made()
        raise_any(problem for page in fresh for problem in page.problems)
        return {page.path: page.record for page in fresh if page.record}

    return records


def _site_views(
    frame: Frame, assembled: Assembled, homes: Homes | None
) -> Iterator[tuple[str, str, Page]]:
    """Every page of no feature as (route, template, view), but for those of topics."""
    listed = assembled.listed
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
    yield (
        routes.SITEMAP,
        "sitemap.xml",
        sitemap(
            frame,
            announcements,
            counts,
            assembled.plain_pages,
            all_topic_versions(frame.site, assembled.topics),
        ),
    )
    yield routes.ROBOTS, "robots.txt", robots(frame)
    for redirect in assembled.redirects:
        yield redirect.route, "redirect.html", redirect_page(frame, redirect)


def _unlisted(assembled: Assembled) -> tuple[object, ...]:
    """What pages of no feature show besides the lists of features."""
    return assembled.plain_pages, assembled.redirects, assembled.topics


def _pages(pages: Mapping[str, PageRecord], features: Iterable[RenderedFeature]) -> dict[str, str]:
    """The outputs that are pages, and the features' further files, by path with their digests."""
    outputs = {path: record.digest for path, record in pages.items()}
    for feature in features:
        outputs |= {path: record.digest for path, record in feature.pages.items()}
        outputs |= feature.files
    return outputs


def _assets(cache: Cache, known: Known) -> dict[str, str]:
    """The theme's assets by route, with their digests; they are put into the cache."""
    return {route: cache.put(data) for route, data in known.site.asset_bytes.items()}


def _fonts(cache: Cache, known: Known) -> dict[str, str]:
    """The fonts that pages bring along, and their licences."""
    texts = licences(known.site.fonts.published) if known.fonts else {}
    licensed = {route: cache.put(text.encode()) for route, text in texts.items()}
    return {route: subset.digest for route, subset in known.fonts.items()} | licensed


def _has_pictures(feature: RenderedFeature, last: Known) -> bool:
    """Whether all pictures that the pages show are made already."""
    return all(route in last.pictures for task in feature.pictures for route in task.routes)


def _is_whole(cache: Cache, feature: RenderedFeature) -> bool:
    digests = [*(record.digest for record in feature.pages.values()), *feature.files.values()]
    digests += (part.terms for part in feature.search.values())
    return all(map(cache.has, digests))
