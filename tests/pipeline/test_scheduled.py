"""Features whose time has not come, and builds at any sequence of moments."""

import shutil
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.clock import seconds
from site_builder.pipeline.build import build
from site_builder.pipeline.options import BuildOptions
from site_builder.problems.problems import SiteError
from tests.support.building import Silent, build_site
from tests.support.moments import NOW, at, from_seconds
from tests.support.sites import write, write_feature, write_site
from tests.support.worlds import contents

PUBLISHED = {
    "alpha": "2020",
    "beta": "2031-05-10T08:00+08:00",
    "gamma": "2031-05-10",  # in Shanghai, which is eight hours before beta
    "delta": "2032-23",
}
MOMENTS = [seconds(at(f"{text}Z")) for text in ("2031-05-09T16:00:00", "2031-05-10T00:00:00")]
MOMENTS += [seconds(at("2032-08-31T16:00:00Z"))]


def write_scheduled(folder: Path) -> Path:
    root = write_site(folder)
    config = root / "content/site.yaml"
    write(config, config.read_text("utf-8") + "time_zone: Asia/Shanghai\n")
    for slug, on in PUBLISHED.items():
        write_feature(root, slug, published=on)
    return root


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_scheduled(tmp_path)


def slugs(root: Path) -> set[str]:
    return {path.parent.name for path in root.glob("build/en/*/index.html")} - {"search"}


def cover(root: Path, slug: str) -> str:
    """A page without the cards of other features."""
    page = (root / f"build/en/{slug}/index.html").read_text("utf-8")
    return page.partition('<div class="body">')[0]


def test_a_feature_is_published_when_its_time_has_come(site: Path) -> None:
    built = build_site(site, at=NOW)
    assert slugs(site) == {"alpha"}
    assert (built.features, [one.slug for one in built.waiting]) == (1, ["gamma", "beta", "delta"])
    assert "gamma" not in (site / "build/sitemap.xml").read_text("utf-8")
    assert "gamma" not in (site / "build/en/feed.xml").read_text("utf-8")
    build_site(site, at=at("2031-05-09T23:59:59Z"))
    assert slugs(site) == {"alpha", "gamma"}
    build_site(site, at=at("2031-05-10T08:00:00+08:00"))
    assert slugs(site) == {"alpha", "beta", "gamma"}
    feed = (site / "build/en/feed.xml").read_text("utf-8")
    assert "<published>2031-05-10T08:00:00+08:00</published>" in feed
    assert "<published>2031-05-10T00:00:00+08:00</published>" in feed
    assert "2031-05-10T08:00:00+08:00" in (site / "build/sitemap.xml").read_text("utf-8")
    page = (site / "build/en/beta/index.html").read_text("utf-8")
    assert '"datePublished": "2031-05-10T08:00:00+08:00"' in page


def test_a_build_with_nothing_else_to_do_takes_note_of_the_time(site: Path) -> None:
    options = BuildOptions(site, site / "build", at=NOW)
    build(options, Silent())
    progress = Silent()
    again = build(BuildOptions(site, site / "build", at=NOW + timedelta(days=1)), progress)
    assert (again.published.written, progress.started) == ((), {})
    assert [one.slug for one in again.waiting] == ["gamma", "beta", "delta"]
    later = build(BuildOptions(site, site / "build", at=at("2031-05-10T00:00:00Z")), progress)
    assert "en/beta/index.html" in later.published.written
    earlier = build(options, Silent())
    assert "en/beta/index.html" in earlier.published.removed


def test_with_drafts_they_are_marked(site: Path) -> None:
    built = build_site(site, at=NOW, drafts=True)
    assert (slugs(site), built.waiting) == (set(PUBLISHED), ())
    mark = "Scheduled, not yet published"
    assert mark in cover(site, "beta")
    assert mark not in cover(site, "alpha")
    assert (site / "build/en/index.html").read_text("utf-8").count(mark) == 3
    build_site(site, at=at("2031-05-10T00:00:00Z"), drafts=True)
    assert mark not in cover(site, "beta")
    assert (site / "build/en/index.html").read_text("utf-8").count(mark) == 1


def test_a_link_to_one_is_broken_until_then(site: Path) -> None:
    article = site / "content/alpha/article.en.md"
    write(article, article.read_text("utf-8") + "\n\n[Beta](../beta/article.en.md)\n")
    with pytest.raises(SiteError) as caught:
        build_site(site, at=NOW)
    (problem,) = caught.value.problems
    assert (problem.code, problem.location.path) == ("broken-link", "content/alpha/article.en.md")
    assert problem.message == (
        "'beta' isn't published before 2031-05-10T08:00+08:00, so this link would be broken"
    )
    assert build_site(site, at=at("2031-05-10T00:00:00Z")).features == 3


@pytest.fixture(scope="module")
def world() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp())
    yield write_scheduled(folder)
    shutil.rmtree(folder)


NEAR = st.one_of(
    st.builds(lambda moment, by: moment + by, st.sampled_from(MOMENTS), st.integers(-2, 2)),
    st.integers(seconds(NOW), seconds(at("2040-01-01T00:00:00Z"))),
)
_clean: dict[tuple[datetime, bool], object] = {}


@settings(max_examples=30)
@given(steps=st.lists(st.tuples(NEAR, st.booleans()), min_size=1, max_size=6))
def test_any_sequence_of_moments_gives_what_a_clean_build_gives(
    world: Path, steps: list[tuple[int, bool]]
) -> None:
    for now, drafts in steps:
        moment = from_seconds(now)
        built = build_site(world, at=moment, drafts=drafts)
        found = contents(world / "build"), built.waiting, built.features
        if (moment, drafts) not in _clean:
            fresh = world.parent / "fresh"
            clean = build_site(world, fresh, at=moment, drafts=drafts, clean=True)
            _clean[moment, drafts] = contents(fresh), clean.waiting, clean.features
        assert found == _clean[moment, drafts]
