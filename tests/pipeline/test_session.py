"""Builds by a process that remembers: whatever was done before, the result is a clean build's."""

import shutil
import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.pipeline.changes import Changes
from site_builder.pipeline.job import Built
from site_builder.pipeline.options import BuildOptions
from site_builder.pipeline.session import Session
from site_builder.problems.problems import SiteError
from site_builder.read.inventory import take_inventory
from tests.support.building import Silent, build_site
from tests.support.file_clock import TICK, file_clock
from tests.support.moments import NOW, at
from tests.support.sessions import clean, published, session
from tests.support.sites import SITE, write, write_feature, write_site
from tests.support.steps import SLUGS, Step, steps


def outcome(site: Path, kept: Session) -> tuple[str, ...]:
    try:
        return tuple(map(str, kept.build(kept.differences()).warnings))
    except SiteError as error:
        return tuple(map(str, error.problems))


waits = st.sampled_from([0, TICK // 2, 60])
"""Seconds between a step and the next thing that happens."""


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(steps, waits, st.booleans()), min_size=1, max_size=6))
def test_what_is_remembered_is_what_would_be_made(plan: list[tuple[Step, int, bool]]) -> None:
    with (
        TemporaryDirectory() as folder,
        file_clock(write_site(Path(folder) / "site", *SLUGS)) as clock,
    ):
        site = clock.site
        kept = session(site)
        kept.open()
        for step, wait, builds in plan:
            step(site)
            clock.wait(wait)
            if builds:
                outcome(site, kept)
        copy = Path(folder) / "clean"
        clock.settle()
        shutil.copytree(site, copy, ignore=shutil.ignore_patterns(".cache", "build"))
        outcome(site, kept)
        other = session(copy)
        found, expected = outcome(site, kept), outcome(copy, other)

        assert found == expected
        if kept.kept and other.kept:
            assert kept.kept.known.outputs == other.kept.known.outputs
            # What was altered in the folder is mended by a process that looks at all of it.
            session(site).build()
            assert published(site) == published(copy)


def test_only_what_is_named_is_looked_at(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.pipeline.ledger.GRANULARITY_NS", 0)
    opened = session(site)
    opened.open()
    write_feature(site, "alpha", published="2020", body="Changed.")
    write_feature(site, "beta", published="2021", body="Changed.")
    built = opened.build(alpha())
    pages = ("en/alpha", "en/alpha/with-zh", "zh/alpha")
    written = [path for path in built.published.written if "/search/" not in path]
    assert written == [f"{page}/index.html" for page in pages]
    assert opened.differences() == Changes(slugs=frozenset({"beta"}))
    opened.build(opened.differences())
    assert published(site) == clean(site)


def test_a_first_build_that_finds_nothing_changed_is_filled_later(site: Path) -> None:
    build_site(site)
    opened = session(site)
    assert opened.open().published.written == ()
    before = opened.kept
    opened.fill()
    assert (before is None, opened.kept is None) == (True, False)
    write_feature(site, "alpha", body="Changed.")
    assert "en/alpha/index.html" in opened.build(alpha()).published.written
    assert published(site) == clean(site)


def alpha() -> Changes:
    return Changes(slugs=frozenset({"alpha"}))


def test_a_new_title_changes_the_pages_that_show_it(site: Path, opened: Session) -> None:
    text = (site / "content/alpha/article.en.md").read_text().replace("alpha en", "Renamed")
    write(site / "content/alpha/article.en.md", text)
    written = opened.build(alpha()).published.written
    assert {"en/index.html", "en/alpha/index.html", "en/feed.xml"} <= set(written)
    assert "zh/index.html" not in written
    assert published(site) == clean(site)


@pytest.mark.parametrize("slugs", [{"delta"}, {"alpha", "delta"}])
def test_a_new_feature(site: Path, opened: Session, slugs: set[str]) -> None:
    write_feature(site, "delta")
    opened.build(Changes(slugs=frozenset(slugs)))
    assert published(site) == clean(site)


def test_a_feature_that_is_gone(site: Path, opened: Session) -> None:
    shutil.rmtree(site / "content/alpha")
    removed = opened.build(alpha()).published.removed
    assert "en/alpha/index.html" in removed
    assert published(site) == clean(site)


def test_a_style_sheet_with_a_plain_name_changes_no_page(site: Path) -> None:
    write(site / "assets/site.css", "body { color: #111 }")
    opened = Session(BuildOptions(site, site / "build", plain_assets=True, at=NOW), Silent())
    opened.open()
    write(site / "assets/site.css", "body { color: #222 }")
    assert opened.build(Changes(theme=True)).published.written == ("assets/site.css",)


def test_another_accent_changes_no_page_in_the_preview(site: Path) -> None:
    opened = Session(BuildOptions(site, site / "build", plain_assets=True, at=NOW), Silent())
    opened.open()
    write(
        site / "content/site.yaml", f'{SITE}theme: {{colors: {{light: {{accent: "#146c43"}}}}}}\n'
    )
    written = opened.build(opened.differences()).published.written
    assert set(written) == {"assets/type.css", "assets/favicon.svg"}


def test_another_theme_and_a_logo(site: Path, opened: Session) -> None:
    write(
        site / "assets/logo.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    )
    theme = 'theme: {colors: {light: {paper: "#eef"}}, corner: 4}\nlogo: logo.svg\n'
    write(site / "content/site.yaml", SITE + theme)
    opened.build(opened.differences())
    assert published(site) == clean(site)


def test_the_sites_settings(site: Path, opened: Session) -> None:
    write(site / "content/site.yaml", SITE.replace("Site", "Paper"))
    assert opened.differences().whole
    opened.build(opened.differences())
    assert published(site) == clean(site)


def test_broken_files_stay_broken_until_they_are_mended(site: Path, opened: Session) -> None:
    good = published(site)
    write(site / "content/alpha/facts/numbers.yaml", "broken: [")
    with pytest.raises(SiteError):
        opened.build(alpha())
    with pytest.raises(SiteError, match=r"alpha/facts/numbers.yaml"):
        opened.build(Changes(slugs=frozenset({"beta"})))
    assert published(site) == good
    write_feature(site, "alpha", published="2020")
    opened.build(alpha())
    assert published(site) == good


def test_a_change_within_the_tick_of_the_clock(site: Path, opened: Session) -> None:
    """A file that was read young is read once more when it is old, whatever its stat says."""
    assert opened.kept is not None
    assert not opened.kept.known.files, "all were written just now"
    path = site / "content/alpha/article.en.md"
    seen = path.stat()
    write(path, path.read_text().replace("Body.", "Ydob."))
    built = opened.build(alpha())
    assert seen.st_size == path.stat().st_size
    assert "en/alpha/index.html" in built.published.written


def an_hour_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """No file is young any more."""
    now = time.time_ns
    monkeypatch.setattr("time.time_ns", lambda: now() + 3600 * 10**9)


def overlook(opened: Session) -> None:
    """As if all that has changed had done so within the tick of the clock in which it was read."""
    assert opened.job is not None
    survey = replace(opened.job.survey, inventory=take_inventory(opened.options.site))
    opened.job = replace(opened.job, survey=survey)


def test_what_was_read_young_is_built_again_only_where_it_has_changed(
    site: Path, opened: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened.kept is not None
    assert not opened.kept.known.files, "all were written just now"
    write_feature(site, "alpha", body="Changed.")
    overlook(opened)
    assert opened.differences() == Changes(), "they are young still"
    an_hour_later(monkeypatch)
    assert opened.differences() == alpha()
    assert opened.kept.known.files.keys() == {"beta", "gamma"}
    opened.build(alpha())
    assert opened.differences() == Changes()
    assert published(site) == clean(site)


def test_what_is_broken_is_not_built_again_and_again(
    site: Path, opened: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(site / "content/alpha/facts/numbers.yaml", "broken: [")
    with pytest.raises(SiteError):
        opened.build(alpha())
    an_hour_later(monkeypatch)
    assert opened.differences() == alpha(), "it was young"
    with pytest.raises(SiteError):
        opened.build(alpha())
    assert opened.differences() == Changes()


def test_what_the_cache_has_lost_is_made_again(site: Path, opened: Session) -> None:
    shutil.rmtree(site / ".cache/blobs")
    write_feature(site, "alpha", body="Changed.")
    shutil.rmtree(site / "build")
    opened.build(alpha())
    assert published(site) == clean(site)


def test_an_output_that_is_gone_is_published_again(site: Path, opened: Session) -> None:
    shutil.rmtree(site / "build/en")
    write_feature(site, "alpha", body="Changed.")
    opened.build(alpha())
    assert published(site) == clean(site)


def test_the_next_process_knows_what_was_saved(site: Path, opened: Session) -> None:
    write_feature(site, "alpha", body="Changed.")
    opened.build(alpha())
    opened.save()
    first: Built = session(site).open()
    assert first.published.written == ()
    assert published(site) == clean(site)


def test_the_next_process_knows_until_when_the_warnings_hold(site: Path) -> None:
    feature = "published: '2020'\nupdated: '2999-05-10'\nauthors: [wang]\n"
    write(site / "content/alpha/facts/feature.yaml", feature)
    first = session(site)
    first.open()
    first.fill()
    first.build()
    first.save()
    assert [problem.code for problem in session(site).open().warnings] == ["future-date"]
    later = session(site)
    later.options = replace(later.options, at=at("2999-05-10T12:00:00Z"))
    assert later.open().warnings == ()


def test_time_goes_on_between_two_builds(site: Path) -> None:
    write_feature(site, "soon", published="2031-05-10T08:00+08:00")
    opened = session(site)
    opened.open()
    opened.fill()
    assert [one.slug for one in opened.build(alpha()).waiting] == ["soon"]
    assert not opened.differences()
    opened.options = replace(opened.options, at=at("2031-05-10T00:00:00Z"))
    changes = opened.differences()
    assert changes.whole
    assert opened.build(changes).waiting == ()
    assert published(site) == clean(site, at=opened.options.at)
    assert not opened.differences()


def test_problems_of_names_are_looked_for_everywhere(site: Path, opened: Session) -> None:
    write(site / "content/alpha/notes.txt", "to be asked")
    warnings = opened.build(alpha()).warnings
    assert "content/alpha/notes.txt" in {problem.location.path for problem in warnings}
