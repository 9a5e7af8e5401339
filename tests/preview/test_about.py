"""What an editor is told about a page, from a site that was built."""

from pathlib import Path

import pytest

from site_builder.making.again import Kept
from site_builder.options import BuildOptions
from site_builder.preview.about import about
from site_builder.preview.messages import About
from site_builder.workshop import Workshop
from tests.support.building import Silent
from tests.support.sites import write, write_feature, write_site

STORY = "zh/story/index.html"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", "story")


def kept_of(site: Path) -> Kept:
    workshop = Workshop(BuildOptions(site, site / "out", drafts=True), Silent())
    workshop.open()
    assert workshop.kept is not None
    return workshop.kept


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


def test_a_page_that_is_gone_has_no_statistics(site: Path) -> None:
    kept = kept_of(site)
    (site / "out" / STORY).unlink()
    assert about(kept, site / "out", STORY).versions[0].statistics is None
