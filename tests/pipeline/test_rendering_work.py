"""A feature is rendered from its reading, and from nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.compose.page_context import NO_NEIGHBOURS
from site_builder.compose.shell import Frame
from site_builder.pipeline.job import WorkContext
from site_builder.pipeline.reading_work import NAMESPACE, Reading, ReadTask, read
from site_builder.pipeline.rendering_work import (
    RenderContext,
    RenderTask,
    render_feature,
    rendering_key,
    shared_digest,
)
from site_builder.pipeline.site_reading import read_site
from site_builder.read.config import config_in
from site_builder.read.inventory import FeatureFiles, take_inventory
from site_builder.render.default_theme import default_theme_folder
from site_builder.render.theme import load_theme
from site_builder.store.cache import Cache
from tests.support.cache_key import KEY
from tests.support.sites import write_feature, write_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path, "story")


def context_of(site: Path) -> RenderContext:
    theme, _ = load_theme(site, default_theme_folder())
    reading = read_site(config_in(site, take_inventory(site)), theme, None)
    assert reading.site
    context = WorkContext(site, Cache(site / ".cache", KEY), "code", reading.languages)
    frame = Frame(reading.site, reading.strings, reading.asset_routes, ())
    return RenderContext(context, frame, theme, shared_digest(frame, theme))


def files_of(site: Path) -> FeatureFiles:
    return take_inventory(site).features[0]


def read_it(context: RenderContext, site: Path) -> Reading:
    reading = read(context.work, ReadTask(files_of(site)))
    assert reading
    return reading


def task(site: Path, reading: Reading) -> RenderTask:
    return RenderTask(ReadTask(files_of(site), known=reading.key), NO_NEIGHBOURS, {})


def test_rendering_makes_a_page_a_language(site: Path) -> None:
    context = context_of(site)
    reading = read_it(context, site)

    rendered = render_feature(context, task(site, reading))

    assert rendered.problems == ()
    assert rendered.key == rendering_key(context, reading.key, NO_NEIGHBOURS)
    pages = ("zh/story", "en/story", "en/story/with-zh")
    assert set(rendered.pages) == {f"{page}/index.html" for page in pages}
    searched = {"zh/search/text/story-0.bin", "en/search/text/story-0.bin"}
    assert set(rendered.files) == {"zh/story/facts.json", "en/story/facts.json"} | searched
    assert rendered.search.keys() == {"zh", "en"}
    page = context.work.cache.get(rendered.pages["en/story/index.html"].digest)
    assert page
    assert b"more than 5,100" in page.lower()


def test_known_pages_are_not_rendered_again(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context = context_of(site)
    reading = read_it(context, site)
    first = render_feature(context, task(site, reading))

    def never(*args: object) -> bytes:
        raise AssertionError("rendered")

    monkeypatch.setattr("site_builder.pipeline.rendering_work.render", never)
    again = replace(task(site, reading), known=first.pages)
    assert render_feature(context, again) == first


def test_what_the_cache_lost_is_read_again(site: Path) -> None:
    context = context_of(site)
    reading = read_it(context, site)
    for path in (site / ".cache/entries" / NAMESPACE).iterdir():
        path.unlink()

    assert render_feature(context, task(site, reading)).problems == ()


def test_files_that_change_during_a_build_are_a_problem(site: Path) -> None:
    context = context_of(site)
    reading = read_it(context, site)
    for path in (site / ".cache/entries" / NAMESPACE).iterdir():
        path.unlink()
    write_feature(site, "story", body="Changed.")

    rendered = render_feature(context, task(site, reading))

    assert [problem.code for problem in rendered.problems] == ["changed-meanwhile"]
