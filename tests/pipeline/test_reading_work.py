"""The reading of a feature: left in the cache where it is sound, and known again by its files."""

from pathlib import Path

import pytest

from site_builder.model.site import Language
from site_builder.pipeline.job import WorkContext
from site_builder.pipeline.reading_work import (
    NAMESPACE,
    Reading,
    ReadTask,
    read,
    reading_key,
    recall,
)
from site_builder.read.inventory import FeatureFiles, take_inventory
from site_builder.store.cache import Cache
from tests.support.cache_key import KEY
from tests.support.sites import write, write_feature, write_site

LANGUAGES = (Language("zh", "zh-Hans", "中文"), Language("en", "en", "English"))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path, "story")


def context_of(site: Path) -> WorkContext:
    return WorkContext(site, Cache(site / ".cache", KEY), "code", LANGUAGES)


def files_of(site: Path) -> FeatureFiles:
    return take_inventory(site).features[0]


def read_it(context: WorkContext, site: Path) -> Reading:
    reading = read(context, ReadTask(files_of(site)))
    assert reading
    return reading


def test_reading_gives_an_outline_and_fills_the_cache(site: Path) -> None:
    context = context_of(site)

    reading = read_it(context, site)

    assert reading.problems == ()
    assert reading.outline
    assert reading.outline.languages == ("zh", "en")
    assert reading.key == reading_key(context, reading.digests)
    assert context.cache.load(NAMESPACE, reading.key)


def test_the_same_files_are_known_again(site: Path) -> None:
    context = context_of(site)
    reading = read_it(context, site)

    assert read(context, ReadTask(files_of(site), known=reading.key)) is None
    write_feature(site, "story", body="Changed.")
    assert read(context, ReadTask(files_of(site), known=reading.key)) is not None


def test_a_broken_feature_is_not_kept(site: Path) -> None:
    write(site / "content/story/facts/numbers.yaml", "- id: teams")
    context = context_of(site)

    reading = read_it(context, site)

    assert reading.outline is None
    assert reading.problems
    assert context.cache.load(NAMESPACE, reading.key) is None


def test_the_key_is_of_all_that_goes_in(site: Path) -> None:
    context = context_of(site)
    keys = {
        reading_key(context, {"a": "1"}),
        reading_key(context, {"a": "2"}),
        reading_key(context, {"b": "1"}),
        reading_key(WorkContext(site, context.cache, "other", LANGUAGES), {"a": "1"}),
        reading_key(WorkContext(site, context.cache, "code", LANGUAGES[:1]), {"a": "1"}),
    }
    assert len(keys) == 5


def test_what_was_read_is_recalled(site: Path) -> None:
    context = context_of(site)
    reading = read_it(context, site)
    feature = recall(context, ReadTask(files_of(site), known=reading.key))
    assert feature
    assert feature.slug == "story"
    assert recall(context, ReadTask(files_of(site), known="other")) is None
