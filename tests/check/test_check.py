"""The check of a built folder as a whole: what it reads, where it looks, and in what order."""

import os
import sys
from pathlib import Path

import pytest

from site_builder.check.check import check_built, open_items, read_sources
from site_builder.problems.problems import Problem
from tests.support.building import Silent, build_site
from tests.support.sites import snapshot, write, write_feature, write_site

BASE_URL = "https://example.org/repo/"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = write_site(tmp_path / "site", "story", "plan")
    build_site(root)
    return root


def check(site: Path, base_url: str = BASE_URL, folder: Path | None = None) -> tuple[Problem, ...]:
    return check_built(read_sources(site), folder or site / "build", base_url)


def edit(site: Path, path: str, old: str, new: str) -> None:
    file = site / "build" / path
    text = file.read_text("utf-8")
    assert old in text
    file.unlink()
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_sound_site_is_sound_and_stays_as_it_is(site: Path) -> None:
    before = snapshot(site)
    assert check(site) == ()
    assert snapshot(site) == before


def test_dates_of_every_precision_are_sound(site: Path) -> None:
    dates = ["2021", "2021-09", "2021-11-17", "2021-09/2021-11", "2021-09/..", "../2021", "2020~"]
    dates += ["2020?", "2021-23", "202X", "19XX", "2021-XX", "2021-11-17T08:00:00+08:00"]
    events = [
        f'- {{id: e{number}, date: "{date}", title: {{zh: 事, en: Event}}}}\n'
        for number, date in enumerate(dates)
    ]
    write(site / "content/story/facts/timeline.yaml", "".join(events))
    build_site(site)
    assert check(site) == ()


def test_several_processes_find_the_same(site: Path) -> None:
    edit(site, "en/story/index.html", "<h1", "<h4")
    edit(site, "zh/plan/index.html", "</title>", "{{</title>")
    told = Silent()
    alone = check(site)
    assert len(alone) == 2
    assert check_built(read_sources(site), site / "build", BASE_URL, jobs=2, progress=told) == alone
    assert told.started["files"] == told.done > 20


def test_problems_come_in_the_order_of_paths_and_lines(site: Path) -> None:
    edit(site, "zh/story/index.html", "</main>", '<a href="b">b</a>\n<a href="a">a</a></main>')
    edit(site, "en/story/index.html", "<title>", "<title>{{")
    found = check(site)
    assert [problem.location.path for problem in found] == [
        "build/en/story/index.html",
        "build/zh/story/index.html",
        "build/zh/story/index.html",
    ]
    assert found[1].location.line + 1 == found[2].location.line


def test_where_nothing_was_built_it_says_so(tmp_path: Path) -> None:
    root = write_site(tmp_path, "story")
    (problem,) = check(root)
    assert (problem.code, str(problem.location)) == ("not-built", "build/index.html")


def test_a_site_that_was_built_for_another_address_is_told_once(site: Path) -> None:
    (problem,) = check(site, "https://news.example/")
    assert problem.code == "other-address"
    assert BASE_URL in problem.message


def test_a_folder_elsewhere_has_its_whole_path(site: Path, tmp_path: Path) -> None:
    (site / "build").rename(tmp_path / "public")
    (tmp_path / "public/en/index.html").unlink()
    paths = {problem.location.path for problem in check(site, folder=tmp_path / "public")}
    assert f"{tmp_path.as_posix()}/public/zh/index.html" in paths


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_what_is_no_plain_file_is_told_and_not_followed(site: Path) -> None:
    (site / "build/en/secret.html").symlink_to(site / "content/site.yaml")
    os.mkfifo(site / "build/en/pipe.css")
    found = [(str(problem.location), problem.code) for problem in check(site)]
    assert found == [
        ("build/en/pipe.css", "unreadable-output"),
        ("build/en/secret.html", "unreadable-output"),
    ]


def test_without_its_sources_a_folder_is_checked_all_the_same(site: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    edit(site, "en/story/index.html", "<title>", "<title>{{")
    (problem,) = check(empty, folder=site / "build")
    assert problem.code == "template-leftover"


def test_the_settings_say_what_is_wrong_with_them(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    settings = read_sources(root).settings
    assert settings.problems == ()
    assert [language.key for language in settings.languages] == ["zh", "en"]
    write(root / "content/site.yaml", "title: x\n")
    assert read_sources(root).settings.site is None
    (root / "content/site.yaml").unlink()
    assert [problem.code for problem in read_sources(root).settings.problems] == ["missing-file"]


def test_the_settings_are_read_once(site: Path) -> None:
    sources = read_sources(site)
    open_before = open_items(sources)
    edit(site, "en/story/index.html", "Body.", "Body. {{ x }}")
    (site / "content/site.yaml").unlink()

    (problem,) = check_built(sources, site / "build", BASE_URL)

    assert str(problem.location) == "content/story/article.en.md:11:1"
    assert open_items(sources) == open_before != ()


def test_the_launch_lists_of_all_that_is_public_are_open(tmp_path: Path) -> None:
    root = write_site(tmp_path, "story")
    write_feature(root, "plan", languages=("zh",))
    draft = write_feature(root, "draft")
    write(draft / "facts/feature.yaml", "published: '2023'\nauthors: [wang]\ndraft: true\n")
    signed = "- id: facts\n  by: Li Na\n  date: '2021-11-17'\n"
    write(root / "content/plan/launch.yaml", signed)
    items = [(item.feature, item.item, item.language) for item in open_items(read_sources(root))]
    assert items == [
        ("plan", "pictures", ""),
        ("plan", "names", "zh"),
        ("plan", "text", "zh"),
        ("story", "facts", ""),
        ("story", "pictures", ""),
        ("story", "names", "zh"),
        ("story", "names", "en"),
        ("story", "text", "zh"),
        ("story", "text", "en"),
    ]


def test_a_launch_list_that_is_broken_signs_nothing_and_stops_the_build(tmp_path: Path) -> None:
    root = write_site(tmp_path, "story")
    write(root / "content/story/launch.yaml", "- id: facts\n  by: Li Na\n")
    assert len(open_items(read_sources(root))) == 6
    with pytest.raises(Exception, match="a signature needs a name and a day"):
        build_site(root)
