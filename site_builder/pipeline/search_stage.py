"""The stage that makes what readers search, once the features' pages are made."""

from collections.abc import Iterator
from dataclasses import replace

from site_builder.compose.search_page import search_pages
from site_builder.model import routes
from site_builder.pipeline.known import Known
from site_builder.pipeline.rendering_stages import begin_pages, render_context
from site_builder.pipeline.run import Run
from site_builder.pipeline.search_values import Search
from site_builder.pipeline.search_work import VolumeTask, make_volume
from site_builder.search.volumes import SearchPart, in_volumes, index_file


def make_search(run: Run, known: Known) -> Known:
    """Each language's index, and its pages for searches."""
    site = known.assembled.frame.site
    if not site.search:
        return known
    parts = {key: _parts(known, key) for key in site.keys}
    last = run.last
    if last.is_remembered and last.assembled.shared == known.assembled.shared:
        before = {key: _parts(last, key) for key in site.keys}
        if parts == before:
            return replace(known, search=last.search)
    volumes = {key: in_volumes(found) for key, found in parts.items()}
    tasks = {
        f"{key}/{number}": VolumeTask(key, volume, last.search.volumes.get(f"{key}/{number}"))
        for key, found in volumes.items()
        for number, volume in enumerate(found)
    }
    context = render_context(run, known)
    wait_for_pages = begin_pages(
        run,
        context,
        (
            (route, "search.html", page)
            for key, found in parts.items()
            for route, page in search_pages(context.frame, key, found)
        ),
        last.search.pages,
    )
    made = run.begin("index", make_volume, context.work, list(tasks.values()), long=True)
    pages = wait_for_pages()
    found = dict(zip(tasks, made(), strict=True))
    indexes = {
        routes.search_index(key): run.job.cache.put(
            index_file((part, found[f"{key}/{n}"]) for n, part in enumerate(volumes[key]))
        )
        for key in site.keys
    }
    return replace(known, search=Search(pages, found, indexes))


def _parts(known: Known, key: str) -> dict[str, SearchPart]:
    """The parts of a language's features, newest first, and then of its pages, by slug."""
    listed = [one.slug for one in known.assembled.listed.get(key, ())]
    others = sorted(known.assembled.plain_pages)
    rendered = (known.rendered.get(slug) for slug in (*listed, *others))
    return {one.slug: one.search[key] for one in rendered if one and key in one.search}


def kept_terms(known: Known) -> Iterator[str]:
    """The digests of what the index is made from: in the cache as long as it is of use."""
    for feature in known.rendered.values():
        yield from (part.terms for part in feature.search.values())
