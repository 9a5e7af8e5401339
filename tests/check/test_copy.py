"""The copy of a whole site: found, and corrected."""

from pathlib import Path

import pytest

from site_builder.check.check import read_sources
from site_builder.check.copy import copy_problems, correct
from site_builder.problems.problems import SiteError
from tests.support.building import Silent
from tests.support.sites import write, write_site

SLIPS = "- id: li\n  name: {zh: 李, en: Li}\n  page: true\n  bio: {zh: '甲,乙', en: B}\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = write_site(tmp_path, "story", "plan")
    for slug in ("story", "plan"):
        article = root / f"content/{slug}/article.zh.md"
        article.write_text(article.read_text("utf-8") + "\n甲,乙\n", "utf-8")
    write(root / "content/people.yaml", SLIPS)
    return root


def test_found_and_corrected(site: Path) -> None:
    sources = read_sources(site)
    found = copy_problems(sources, 1, Silent())
    assert [problem.location.path for problem in found if problem.code == "copy-punctuation"] == [
        "content/people.yaml",
        "content/plan/article.zh.md",
        "content/story/article.zh.md",
    ]
    assert copy_problems(sources, 2, Silent()) == found
    done = list(correct(sources))
    assert [[*one.new] for one in done] == [
        ["content/people.yaml"],
        ["content/plan/article.zh.md"],
        ["content/story/article.zh.md"],
    ]
    assert not [problem for one in done for problem in one.left]
    assert all(one.old.keys() == one.new.keys() for one in done)


def test_a_file_that_cannot_be_read(site: Path) -> None:
    sources = read_sources(site)
    (site / "content/plan/article.zh.md").unlink()
    with pytest.raises(SiteError):
        list(correct(sources))
