"""The work on one feature: read once, known again, and never set from something else."""

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.compose.page_context import NO_NEIGHBOURS
from site_builder.compose.shell import Frame
from site_builder.pipeline.features import (
    NAMESPACE,
    ReadContext,
    Reading,
    ReadTask,
    SetContext,
    SetTask,
    read,
    reading_key,
    set_context,
    set_feature,
    setting_key,
)
from site_builder.pipeline.site_reading import read_site
from site_builder.read.config import config_in
from site_builder.read.inventory import FeatureFiles, take_inventory
from site_builder.render.default_theme import default_theme_folder
from site_builder.render.theme import load_theme
from site_builder.store.cache import Cache
from tests.support.sites import write, write_feature, write_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path, "story")


def context_of(site: Path) -> SetContext:
    theme, _ = load_theme(site, default_theme_folder())
    reading = read_site(config_in(site, take_inventory(site)), theme, None)
    assert reading.site
    context = ReadContext(site, reading.languages, Cache(site / ".cache"), "code")
    frame = Frame(reading.site, reading.strings, reading.asset_routes, ())
    return set_context(context, frame, theme)


def files_of(site: Path) -> FeatureFiles:
    return take_inventory(site).features[0]


def read_it(context: SetContext, site: Path) -> Reading:
    reading = read(context.reading, ReadTask(files_of(site)))
    assert reading
    return reading


def task(site: Path, reading: Reading) -> SetTask:
    return SetTask(files_of(site), (), reading.key, NO_NEIGHBOURS, {})


def test_reading_gives_an_outline_and_fills_the_cache(site: Path) -> None:
    context = context_of(site)

    reading = read_it(context, site)

    assert reading.problems == ()
    assert reading.outline
    assert reading.outline.languages == ("zh", "en")
    assert reading.key == reading_key(context.reading, reading.digests)
    assert context.reading.cache.load(NAMESPACE, reading.key)


def test_the_same_files_are_known_again(site: Path) -> None:
    context = context_of(site)
    reading = read_it(context, site)

    assert read(context.reading, ReadTask(files_of(site), known=reading.key)) is None
    write_feature(site, "story", body="Changed.")
    assert read(context.reading, ReadTask(files_of(site), known=reading.key)) is not None


def test_a_broken_feature_is_not_kept(site: Path) -> None:
    write(site / "content/story/facts/numbers.yaml", "- id: teams")
    context = context_of(site)

    reading = read_it(context, site)

    assert reading.outline is None
    assert reading.problems
    assert context.reading.cache.load(NAMESPACE, reading.key) is None


def test_setting_makes_a_page_a_language(site: Path) -> None:
    context = context_of(site)
    reading = read_it(context, site)

    setting = set_feature(context, task(site, reading))

    assert setting.problems == ()
    assert setting.key == setting_key(context, reading.key, NO_NEIGHBOURS)
    assert set(setting.pages) == {"zh/story/index.html", "en/story/index.html"}
    assert set(setting.files) == {"zh/story/facts.json", "en/story/facts.json"}
    page = context.reading.cache.get(setting.pages["en/story/index.html"].digest)
    assert page
    assert b"more than 5,100" in page


def test_known_pages_are_not_rendered_again(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context = context_of(site)
    reading = read_it(context, site)
    first = set_feature(context, task(site, reading))

    def never(*args: object) -> bytes:
        raise AssertionError("rendered")

    monkeypatch.setattr("site_builder.pipeline.features.render", never)
    again = replace(task(site, reading), known=first.pages)
    assert set_feature(context, again) == first


def test_what_the_cache_lost_is_read_again(site: Path) -> None:
    context = context_of(site)
    reading = read_it(context, site)
    for path in (site / ".cache/entries" / NAMESPACE).iterdir():
        path.unlink()

    assert set_feature(context, task(site, reading)).problems == ()


def test_files_that_change_during_a_build_are_a_problem(site: Path) -> None:
    context = context_of(site)
    reading = read_it(context, site)
    for path in (site / ".cache/entries" / NAMESPACE).iterdir():
        path.unlink()
    write_feature(site, "story", body="Changed.")

    setting = set_feature(context, task(site, reading))

    assert [problem.code for problem in setting.problems] == ["changed-meanwhile"]
