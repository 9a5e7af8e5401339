"""The corpora: deterministic, of the size that is claimed, and fit to be built."""

from pathlib import Path
from statistics import mean

import pytest
from click.testing import CliRunner

from benchmarks import hugo_site, site_builder_site
from benchmarks.compare import site_differences
from benchmarks.measure import timed
from benchmarks.site_builder_site import BASE_URL
from benchmarks.stories import SIZE, slug_of, stories
from site_builder.cli.main import main

COUNT = 3


def test_stories_are_the_same_every_time() -> None:
    assert list(stories(COUNT)) == list(stories(COUNT))


def test_stories_have_the_size_that_is_claimed() -> None:
    for index in (0, 1):
        sizes = [len(story.bodies[index].encode()) for story in stories(100)]
        assert SIZE * 0.85 < mean(sizes) < SIZE * 1.15


def test_both_sites_are_laid_out(tmp_path: Path) -> None:
    site_builder_site.lay_out(tmp_path / "ours", stories(COUNT))
    hugo_site.lay_out(tmp_path / "theirs", stories(COUNT))
    for number in range(COUNT):
        slug = slug_of(number)
        ours = site_builder_site.article(tmp_path / "ours", slug).read_text(encoding="utf-8")
        theirs = hugo_site.article(tmp_path / "theirs", slug).read_text(encoding="utf-8")
        assert ours.count("\n## ") == theirs.count("\n## ") == 5
        assert "LINK(" not in ours + theirs
        facts = tmp_path / "ours" / "content" / slug / "facts"
        assert sorted(path.name for path in facts.iterdir()) == [
            "feature.yaml",
            "people.yaml",
            "sections.yaml",
        ]


def test_site_builder_finds_nothing_wrong(tmp_path: Path) -> None:
    site_builder_site.lay_out(tmp_path / "site", stories(COUNT))
    command = ["--site", str(tmp_path / "site"), "build", "--strict", "--jobs", "1"]
    done = CliRunner().invoke(main, command)
    assert (done.exit_code, done.exception) == (0, None), done.output


def test_both_make_the_same_pages(tmp_path: Path) -> None:
    hugo = hugo_site.find_binary()
    if hugo is None:
        pytest.skip("Hugo is not installed: scripts/benchmark brings it")
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    site_builder_site.lay_out(ours, stories(COUNT))
    hugo_site.lay_out(theirs, stories(COUNT))
    CliRunner().invoke(main, ["--site", str(ours), "build", "--jobs", "1"])
    timed((hugo, "--quiet"), theirs)
    pages = ["", "404.html", "zh/", "en/", *(f"zh/{slug_of(n)}/" for n in range(COUNT))]
    assert site_differences(ours / "build", theirs / "public", BASE_URL, pages) == []
