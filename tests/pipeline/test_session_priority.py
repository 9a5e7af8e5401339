"""What is looked at goes ahead of the rest of a long build, and the end is that of any other."""

import shutil
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from operator import eq
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.pipeline.changes import ANYTHING, Changes
from site_builder.pipeline.options import BuildOptions
from site_builder.pipeline.priority import SupersededError
from site_builder.pipeline.session import Session, Watched
from site_builder.problems.problems import Problem, SiteError
from tests.support.building import Silent
from tests.support.moments import NOW
from tests.support.preview_site import write_photo, write_preview_site
from tests.support.sessions import clean, published, session
from tests.support.sites import SITE, write, write_feature, write_site
from tests.support.steps import SLUGS, Step, edits

THEME = Changes(theme=True)
FOOT = "templates/parts/footer.html"
ALPHA = {f"{page}/index.html" for page in ("en/alpha", "en/alpha/with-zh", "zh/alpha")}


@dataclass
class Onlooker:
    """Somebody who looks at `paths`, and notes what is published whenever they are told."""

    site: Path
    paths: set[str]
    saw: list[dict[str, bytes]] = field(default_factory=list)
    heard: list[tuple[Problem, ...]] = field(default_factory=list)

    def tell(self, problems: tuple[Problem, ...]) -> None:
        self.saw.append(published(self.site))
        self.heard.append(problems)

    @property
    def watched(self) -> Watched:
        return Watched(frozenset(self.paths), self.tell)


@pytest.fixture(autouse=True)
def _any_number_is_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.pipeline.rendering_stages.MANY", 1)


def failing_for(slug: str, text: str = "foot") -> str:
    """A foot that fails on the pages of a feature."""
    return f"{text}{{% if '/{slug}/' in page.shell.canonical %}}{{{{ 1 // 0 }}}}{{% endif %}}"


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}


def test_the_rest_is_left_for_something_newer_and_made_later(site: Path, opened: Session) -> None:
    before = published(site)
    reader = Onlooker(site, {"en/alpha/index.html"})
    write(site / FOOT, "A new foot.")
    with pytest.raises(SupersededError):
        opened.build(THEME, replace(reader.watched, is_superseded=lambda: True))
    assert differing(before, published(site)) == ALPHA
    write_feature(site, "beta", body="Newer.")
    opened.build(THEME | Changes(frozenset({"beta"})), reader.watched)
    assert published(site) == clean(site)


def test_nothing_is_left_before_what_is_looked_at_is_told(site: Path, opened: Session) -> None:
    reader = Onlooker(site, {"en/unknown/index.html"})
    write(site / FOOT, "A new foot.")
    opened.build(THEME, replace(reader.watched, is_superseded=lambda: True))
    assert reader.heard == []
    assert published(site) == clean(site)


def test_the_rest_of_what_cannot_be_made_is_left_as_well(site: Path, opened: Session) -> None:
    before = published(site)
    reader = Onlooker(site, {"en/alpha/index.html"})
    write(site / FOOT, failing_for("alpha"))
    with pytest.raises(SupersededError):
        opened.build(THEME, replace(reader.watched, is_superseded=lambda: True))
    assert published(site) == before
    write(site / FOOT, "Mended.")
    opened.build(THEME, reader.watched)
    assert published(site) == clean(site)


def test_what_is_looked_at_is_published_first(site: Path, opened: Session) -> None:
    before = published(site)
    reader = Onlooker(site, {"en/alpha/index.html", "zh/index.html"})
    write(site / FOOT, "A new foot.")
    built = opened.build(THEME, reader.watched)
    assert [differing(before, saw) for saw in reader.saw] == [{*ALPHA, "zh/index.html"}]
    assert b"A new foot." in reader.saw[0]["en/alpha/index.html"]
    assert reader.heard == [built.warnings]
    assert published(site) == clean(site)
    assert set(built.published.written) == differing(before, published(site))


@pytest.mark.parametrize("path", ["404.html", "index.html"])
def test_pages_of_no_feature(site: Path, opened: Session, path: str) -> None:
    before, reader = published(site), Onlooker(site, {path})
    write(site / FOOT, "A new foot.")
    write(site / "templates/404.html", "Not here.")
    write(site / "templates/chooser.html", "Choose.")
    opened.build(THEME, reader.watched)
    assert [differing(before, saw) for saw in reader.saw] == [{path}]
    assert published(site) == clean(site)


def test_settings_of_the_site(site: Path, opened: Session) -> None:
    reader = Onlooker(site, {"en/alpha/index.html"})
    write(site / "content/site.yaml", SITE.replace("example.org", "example.com"))
    opened.build(ANYTHING, reader.watched)
    assert b"example.com" in reader.saw[0]["en/alpha/index.html"]
    assert published(site) == clean(site)


@pytest.mark.parametrize("paths", [set(), {"en/missing/index.html"}, {"assets/site.css"}])
def test_nobody_looks_at_a_page(site: Path, opened: Session, paths: set[str]) -> None:
    reader = Onlooker(site, paths)
    write(site / FOOT, "A new foot.")
    opened.build(THEME, reader.watched)
    assert reader.saw == []
    assert published(site) == clean(site)


def test_a_short_build_is_told_of_once(
    site: Path, opened: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.pipeline.rendering_stages.MANY", len(SLUGS) + 1)
    reader = Onlooker(site, ALPHA)
    write(site / FOOT, "A new foot.")
    opened.build(THEME, reader.watched)
    assert reader.saw == []


@pytest.mark.parametrize("mended", [None, "Mended."])
def test_what_went_ahead_of_a_build_that_failed_is_mended(
    site: Path, opened: Session, mended: str | None
) -> None:
    before, reader = published(site), Onlooker(site, ALPHA)
    write(site / FOOT, failing_for("gamma"))
    with pytest.raises(SiteError, match=FOOT):
        opened.build(THEME, reader.watched)
    assert differing(before, published(site)) == ALPHA, "it is what was told of"
    assert reader.saw == [published(site)]
    opened.save()
    if mended:
        write(site / FOOT, mended)
    else:
        (site / FOOT).unlink()
    opened.build(THEME, reader.watched)
    assert published(site) == clean(site)
    assert session(site).open().published.written == ()


def test_the_next_process_mends_it_as_well(site: Path, opened: Session) -> None:
    opened.save()
    write(site / FOOT, failing_for("gamma"))
    with pytest.raises(SiteError):
        opened.build(THEME, Onlooker(site, ALPHA).watched)
    (site / FOOT).unlink()
    session(site).open()
    assert published(site) == clean(site)


def test_errors_are_told_at_once_and_then_all_of_them(site: Path, opened: Session) -> None:
    before, reader = published(site), Onlooker(site, ALPHA)
    write(site / FOOT, "{{ 1 // 0 }}")
    with pytest.raises(SiteError) as raised:
        opened.build(THEME, reader.watched)
    assert reader.saw == [before]
    assert len(reader.heard[0]) > 0
    assert set(reader.heard[0]) <= set(raised.value.problems)
    with pytest.raises(SiteError) as alone:
        opened.build(THEME)
    assert raised.value.problems == alone.value.problems
    assert published(site) == before


def test_a_page_that_is_gone(site: Path, opened: Session) -> None:
    before = published(site)
    reader = Onlooker(site, {*ALPHA, "en/gamma/index.html"})
    shutil.rmtree(site / "content/gamma")
    write(site / FOOT, "A new foot.")
    opened.build(ANYTHING, reader.watched)
    assert [differing(before, saw) for saw in reader.saw] == [ALPHA]
    assert published(site) == clean(site)


def test_a_page_that_is_new(site: Path, opened: Session) -> None:
    reader = Onlooker(site, {"en/delta/index.html"})
    write_feature(site, "delta")
    write(site / FOOT, "A new foot.")
    opened.build(ANYTHING, reader.watched)
    assert reader.saw == []
    assert published(site) == clean(site)


def test_a_page_that_was_taken_out_of_the_folder(site: Path, opened: Session) -> None:
    reader = Onlooker(site, ALPHA)
    shutil.rmtree(site / "build/en")
    write(site / FOOT, "A new foot.")
    opened.build(THEME, reader.watched)
    assert reader.saw == []
    assert published(site) == clean(site)


def test_what_a_page_shows_goes_with_it(site: Path) -> None:
    options = BuildOptions(site, site / "build", plain_assets=True, at=NOW)
    opened, reader = Session(options, Silent()), Onlooker(site, ALPHA)
    write(site / "assets/site.css", "body { color: #111 }")
    opened.open()
    before = published(site)
    write(site / FOOT, "A new foot.")
    write(site / "assets/site.css", "body { color: #222 }")
    opened.build(THEME, reader.watched)
    assert [differing(before, saw) for saw in reader.saw] == [{*ALPHA, "assets/site.css"}]
    write(site / FOOT, "Another foot.")
    write(site / "assets/more.css", "body { margin: 0 }")
    opened.build(THEME, reader.watched)
    assert len(reader.saw) == 1, "a file comes"


def test_no_page_goes_ahead_of_its_pictures(tmp_path: Path) -> None:
    site = write_preview_site(tmp_path / "site")
    opened = session(site)
    opened.open()
    reader = Onlooker(site, {"en/story/index.html"})
    write_photo(site / "content/story/photos/two.jpg", 2)
    write(site / FOOT, "A new foot.")
    opened.build(ANYTHING, reader.watched)
    assert reader.saw == []
    assert published(site) == clean(site)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(edits, st.sampled_from(["", "build", "leave"])), min_size=1, max_size=6),
    st.sets(st.sampled_from(["en/alpha/index.html", "zh/beta/index.html", "en/index.html"])),
)
def test_the_end_is_that_of_a_clean_build(plan: list[tuple[Step, str]], paths: set[str]) -> None:
    with TemporaryDirectory() as folder:
        site = write_site(Path(folder) / "site", *SLUGS)
        kept, reader = session(site), Onlooker(Path(folder) / "site", paths)
        kept.open()
        for step, then in plan:
            step(site)
            if then:
                left = replace(reader.watched, is_superseded=partial(eq, then, "leave"))
                with suppress(SiteError, SupersededError):
                    kept.build(ANYTHING, left)
        for page in site.glob("content/*/page.*"):
            page.unlink()
        for slug in SLUGS:
            write_feature(site, slug)
        write(site / "content/site.yaml", SITE)
        lists = (site / f"content/{kind}.yaml" for kind in ("people", "tags", "series"))
        for path in (*lists, *site.rglob("translation.*.yaml")):
            path.unlink(missing_ok=True)
        write(site / FOOT, "The last foot.")
        kept.build(ANYTHING, reader.watched)
        assert published(site) == clean(site)
