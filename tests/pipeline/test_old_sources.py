"""Sources as they stood in a revision of git, or in a file."""

from pathlib import Path

import pytest

from site_builder.pipeline.old_sources import article_then, sources_then
from site_builder.problems.problems import Problem, SiteError
from site_builder.read.inventory import take_inventory
from site_builder.translation.old_source import Baseline
from site_builder.translation.standings import SITE
from tests.support.git import Desk, desk, git, isolate_git

ARTICLE = "content/story/article.zh.md"
PEOPLE = "content/story/facts/people.yaml"


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk whose first commit is tagged `v1`."""
    isolate_git(monkeypatch, tmp_path)
    made = desk(tmp_path / "newsroom", None)
    made.git("tag", "v1")
    return made


def then(site: Path, revision: str = "v1") -> dict[str, Baseline]:
    return sources_then(site, take_inventory(site).features, revision)


def refused(site: Path, revision: str = "v1") -> Problem:
    with pytest.raises(SiteError) as caught:
        then(site, revision)
    (problem,) = caught.value.problems
    return problem


def test_every_text_of_a_feature_is_what_it_was(newsroom: Desk) -> None:
    site = newsroom.folder
    before = {path: (site / path).read_bytes() for path in (ARTICLE, PEOPLE, "content/site.yaml")}
    newsroom.edit("Another line.", "Edit")
    (site / ARTICLE).write_text("Other words.")
    (site / "content/site.yaml").write_text((site / "content/site.yaml").read_text() + "\n")

    found = then(site)

    assert found["story"].files[ARTICLE].data == before[ARTICLE]
    assert found["story"].files[ARTICLE].label == f"v1:{ARTICLE}"
    assert found["story"].files[PEOPLE].data == before[PEOPLE]
    assert found[SITE].files["content/site.yaml"].data == before["content/site.yaml"]
    assert then(site, "HEAD")["story"].files[ARTICLE].data == before[ARTICLE]


def test_a_site_in_a_folder_of_its_repository(newsroom: Desk) -> None:
    (newsroom.folder / "news").mkdir()
    newsroom.git("mv", "content", "news/content")
    newsroom.git("commit", "--quiet", "-m", "Move")

    site = newsroom.folder / "news"
    assert then(site, "HEAD")["story"].files[ARTICLE].label == f"HEAD:{ARTICLE}"
    assert then(site)["story"].files[ARTICLE].label == f"v1:{ARTICLE}"


def test_a_renamed_folder_is_followed(newsroom: Desk) -> None:
    """Also a file in it that has changed so much that git takes it for a new one."""
    newsroom.git("mv", "content/story", "content/river")
    (newsroom.folder / "content/river/facts/people.yaml").write_text("# all new\n[]\n")
    newsroom.git("add", "content")

    files = then(newsroom.folder)["river"].files

    assert files["content/river/article.zh.md"].label == f"v1:{ARTICLE}"
    assert files["content/river/facts/people.yaml"].label == f"v1:{PEOPLE}"
    assert files["content/river/facts/people.yaml"].data.startswith(b"- id: wang")


def test_also_one_that_git_has_not_been_told_of(newsroom: Desk) -> None:
    (newsroom.folder / "content/story").rename(newsroom.folder / "content/river")
    files = then(newsroom.folder)["river"].files
    assert files["content/river/article.zh.md"].label == f"v1:{ARTICLE}"
    assert files["content/river/facts/people.yaml"].label == f"v1:{PEOPLE}"


def test_an_article_that_moved_away_from_its_translation(newsroom: Desk) -> None:
    newsroom.git("mv", ARTICLE, "old.md")
    newsroom.git("commit", "--quiet", "-m", "Elsewhere")
    newsroom.git("mv", "old.md", ARTICLE)
    assert then(newsroom.folder, "HEAD")["story"].files[ARTICLE].label == "HEAD:old.md"


def test_a_feature_that_is_new(newsroom: Desk) -> None:
    new = newsroom.folder / "content/new"
    new.mkdir()
    (new / "article.zh.md").write_text("Entirely new.")
    assert then(newsroom.folder)["new"].files == {}


def test_nothing_that_git_cannot_give(
    newsroom: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refused(newsroom.folder, "v2").code == "unknown-revision"
    git(tmp_path, "clone", "--quiet", "--bare", str(newsroom.folder), "bare.git")
    bare = tmp_path / "bare.git"
    (bare / "content").mkdir()
    for folder in (tmp_path, bare):
        (folder / "content").mkdir(exist_ok=True)
        problem = refused(folder)
        assert problem.code == "no-repository"
        assert "--baseline-file" in problem.hint
    monkeypatch.setenv("PATH", str(tmp_path))
    problem = refused(newsroom.folder)
    assert problem.code == "no-git"
    assert "--baseline-file" in problem.hint


def test_an_old_article_in_a_file(newsroom: Desk, tmp_path: Path) -> None:
    file = tmp_path / "old.md"
    file.write_text("Old words.")
    features = take_inventory(newsroom.folder).features

    baseline = article_then(newsroom.folder, features, file)["story"]

    assert baseline.articles_only
    assert baseline.files[ARTICLE].data == b"Old words."
    assert baseline.files[ARTICLE].label == str(file)
    file.unlink()
    with pytest.raises(SiteError) as caught:
        article_then(newsroom.folder, features, file)
    assert [problem.code for problem in caught.value.problems] == ["unreadable"]
