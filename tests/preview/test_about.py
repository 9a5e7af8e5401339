"""What an editor is told about a page, from a site that was built."""

from pathlib import Path

import pytest

from site_builder.model.article import Article, ArticleSection, Prose
from site_builder.pipeline.options import BuildOptions
from site_builder.pipeline.session import Kept, Session
from site_builder.preview.about import about, article_sources, facts_sources
from site_builder.preview.messages import About
from site_builder.problems.problems import Location
from tests.support.building import Silent
from tests.support.moments import NOW
from tests.support.sites import write, write_feature, write_page, write_site

STORY = "zh/story/index.html"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", "story")


def kept_of(site: Path) -> Kept:
    session = Session(BuildOptions(site, site / "out", drafts=True, at=NOW), Silent())
    session.open()
    assert session.kept is not None
    return session.kept


def told(site: Path, path: str) -> About:
    return about(kept_of(site), site / "out", path)


def test_a_story(site: Path) -> None:
    found = told(site, STORY)
    assert (found.key, found.slug, found.is_draft) == ("zh", "story", False)
    chinese, english = found.versions
    assert (chinese.route, chinese.is_source, chinese.behind) == ("zh/story/", True, ())
    assert (english.route, english.is_source) == ("en/story/", False)
    assert chinese.statistics is not None
    assert chinese.statistics.words > 0
    assert found.sources["one"] == ("content/story/article.zh.md", 9)
    assert found.sources["number-teams"] == ("content/story/facts/numbers.yaml", 1)


@pytest.mark.parametrize("path", ["zh/story/photos/index.html", "en/story/facts.json"])
def test_what_belongs_to_a_story(site: Path, path: str) -> None:
    assert told(site, path).slug == "story"


def test_lists_have_languages_only(site: Path) -> None:
    found = told(site, "en/index.html")
    assert (found.key, found.slug, found.sources) == ("en", "", {})
    assert [version.route for version in found.versions] == ["zh/", "en/"]
    gone = told(site, "en/tags/river/index.html")
    assert [version.route for version in gone.versions] == ["zh/", "en/"]


@pytest.mark.parametrize("path", ["", "404.html", "index.html", "assets/site.css", "fr/x/"])
def test_of_the_rest_there_is_nothing_to_tell(site: Path, path: str) -> None:
    assert told(site, path) == About(path)


def test_a_translation_that_is_behind(site: Path) -> None:
    path = site / "content/story/article.zh.md"
    write(path, path.read_text(encoding="utf-8") + "\nOne more.\n")
    chinese, english = told(site, STORY).versions
    assert chinese.behind == ()
    assert [problem.code for problem in english.behind] == ["translation-missing-block"]


def test_a_fact_that_lacks_a_language(site: Path) -> None:
    numbers = "- id: teams\n  value: 5100\n  label: {zh: 团队}\n"
    write(site / "content/story/facts/numbers.yaml", numbers)
    chinese, english = told(site, STORY).versions
    assert (len(chinese.behind), len(english.behind)) == (0, 1)


def test_a_language_without_an_article(site: Path) -> None:
    write_feature(site, "alone", languages=("zh",))
    english = told(site, "zh/alone/index.html").versions[1]
    assert (english.route, english.statistics) == ("", None)


def test_a_draft(site: Path) -> None:
    path = site / "content/story/facts/feature.yaml"
    write(path, path.read_text(encoding="utf-8") + "draft: true\n")
    assert told(site, STORY).is_draft


def test_a_feature_whose_time_has_not_come(site: Path) -> None:
    path = site / "content/story/facts/feature.yaml"
    write(path, "published: '2031-05-10T08:00+08:00'\nauthors: [wang]\n")
    found = told(site, STORY)
    assert (found.is_scheduled, found.is_draft) == (True, False)


def test_a_page_that_is_gone_has_no_statistics(site: Path) -> None:
    kept = kept_of(site)
    (site / "out" / STORY).unlink()
    assert about(kept, site / "out", STORY).versions[0].statistics is None


PATH = "content/s/article.zh.md"


def test_sections_and_blocks() -> None:
    lead = Prose("top-1", "paragraph", (), Location(PATH, 6, 1))
    block = Prose("one-1", "paragraph", (), Location(PATH, 10, 1))
    section = ArticleSection("one", (), (block,), Location(PATH, 8, 1))
    article = Article("zh", "", "", "", (lead,), (section,), (), Location(PATH, 1, 1))
    assert article_sources(article) == {
        "one": (PATH, 8),
        "top-1": (PATH, 6),
        "one-1": (PATH, 10),
    }


def test_facts() -> None:
    files = {
        "content/s/facts/photos.yaml": b"# two\n- id: a\n  kind: photo\n- kind: photo\n  id: b\n",
        "content/s/facts/timeline.yaml": b"- id: start\n- no id\n",
        "content/s/facts/terms.yaml": b"- id: t\n",
        "content/s/facts/numbers.yaml": b"broken: [",
        "content/s/facts/awards.yaml": b"\xff",
    }
    assert facts_sources(files) == {
        "photo-a": ("content/s/facts/photos.yaml", 2),
        "photo-b": ("content/s/facts/photos.yaml", 5),
        "event-start": ("content/s/facts/timeline.yaml", 1),
    }


def test_a_plain_page(site: Path) -> None:
    write_page(site, "about", "zh", more="draft: true\n")
    write_page(site, "about", "en")
    found = told(site, "en/about/index.html")
    assert (found.key, found.slug, found.is_draft) == ("en", "about", True)
    assert [version.route for version in found.versions] == ["zh/about/", "en/about/"]
    assert found.sources["one"] == ("content/about/page.en.md", 8)


def test_a_page_in_a_derived_language_leads_to_what_was_written(site: Path) -> None:
    settings = site / "content/site.yaml"
    row = "  zh-tw: {tag: zh-Hant-TW, name: 繁, from: zh, convert: s2twp}\n"
    write(settings, settings.read_text("utf-8") + row)
    found = told(site, "zh-tw/story/index.html")
    assert (found.key, found.slug) == ("zh-tw", "story")
    assert [(one.key, one.is_source) for one in found.versions] == [
        *(("zh", True), ("en", False), ("zh-tw", False))
    ]
    assert found.versions[2].route == "zh-tw/story/"
    assert found.sources["one"] == ("content/story/article.zh.md", 9)
