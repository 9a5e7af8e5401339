"""Builds as a browser is told of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.languages.reading_time import Statistics
from site_builder.messages.message import _
from site_builder.preview.addresses import Settings
from site_builder.preview.client_messages import MOST, described, reload, status
from site_builder.preview.messages import About, Outcome, Version
from site_builder.preview.updates import Seen, Update
from site_builder.problems.problems import Location, Problem, warning
from tests.support.sites import write

ERROR = Problem(Location("content/a.yaml", 2, 3), "unknown-id", _("no 'x'"), _("did you mean 'y'?"))


def test_a_problem_has_its_line(tmp_path: Path) -> None:
    write(tmp_path / "content/a.yaml", "one\n  two\n")
    told = status(Outcome((ERROR,), 0.1), tmp_path, is_building=False, has_pages=True)
    (row,) = told["errors"]
    assert row["where"] == "content/a.yaml:2:3"
    assert row["snippet"] == ["  two", "  ^"]
    assert row["hint"] == "did you mean 'y'?"
    assert (told["stale"], told["error_count"], told["warnings"]) == (True, 1, [])


def test_warnings_make_nothing_stale(tmp_path: Path) -> None:
    told = status(
        Outcome((warning(Location("x"), "c", _("m")),), 0.1),
        tmp_path,
        is_building=True,
        has_pages=True,
    )
    assert (told["stale"], told["warning_count"], told["building"]) == (False, 1, True)


def test_where_no_page_was_built_none_is_old(tmp_path: Path) -> None:
    for has_pages, banner in (
        (True, "1 error: this is the last good page"),
        (False, "1 error: no page has been built yet"),
    ):
        told = status(Outcome((ERROR,), 0.1), tmp_path, is_building=False, has_pages=has_pages)
        assert (told["stale"], told["pages"], told["banner"]) == (True, has_pages, banner)


def test_before_the_first_build(tmp_path: Path) -> None:
    assert status(None, tmp_path, is_building=True, has_pages=True)["stale"] is False


def test_of_very_many_only_the_number_is_told(tmp_path: Path) -> None:
    many = tuple(Problem(Location("x", line), "c", _("m")) for line in range(1, 2 * MOST))
    told = status(Outcome(many, 0.1), tmp_path, is_building=False, has_pages=True)
    assert (len(told["errors"]), told["error_count"]) == (MOST, 2 * MOST - 1)
    assert (told["errors_title"], told["errors_more"]) == ("199 errors", "and 99 more")
    assert (told["warnings_title"], told["warnings_more"]) == ("0 warnings", "")


def test_the_command_is_livereloads() -> None:
    told = reload("/repo/zh/", Seen("p", "s", "j"), Update(patch=True))
    assert (told["command"], told["path"], told["liveCSS"]) == ("reload", "/repo/zh/", True)
    assert told["update"] == {"styles": False, "patch": True, "reload": False}


def test_a_page_described(tmp_path: Path) -> None:
    versions = (
        Version("zh", "zh-Hans", "中文", "zh/s/", True, statistics=Statistics(1, 2, 3)),
        Version("en", "en", "English", "", False, (ERROR,)),
    )
    about = About("zh/s/index.html", "zh", "s", True, versions, {"one-1": ("content/s/a.md", 7)})
    told = described(about, Settings("/repo/", "zed://{path}"), tmp_path, "/repo/zh/s/")
    assert [version["href"] for version in told["versions"]] == ["/repo/zh/s/", ""]
    assert [v["remark"] for v in told["versions"]] == ["source language", "not translated"]
    assert told["versions"][0]["statistics"] == {"words": 1, "characters": 2, "minutes": 3}
    assert list(told["versions"][0]["length"].values()) == ["1 character", "3 min read"]
    english = replace(versions[1], statistics=Statistics(1, 2, 3))
    (told_english,) = described(replace(about, versions=(english,)), Settings(), tmp_path, "/")[
        "versions"
    ]
    said = ["1 word", "2 non-space characters", "3 min read"]
    assert list(told_english["length"].values()) == said
    assert told["sources"] == {"one-1": ["content/s/a.md", 7]}
    assert told["side"] == "", "one language has nothing to stand beside"
    assert (told["draft"], told["scheduled"]) == (True, False)


@pytest.mark.parametrize(
    ("folder", "root"),
    [
        ("/a&line=1#b/城?", "/a%26line%3D1%23b/%E5%9F%8E%3F"),
        ("/a/\udcff", "/a/%FF"),
        ("C:/a", "C:/a"),
    ],
)
def test_the_sites_folder_is_part_of_an_address(folder: str, root: str) -> None:
    assert described(About("zh/index.html"), Settings(), Path(folder), "/zh/")["root"] == root


@pytest.mark.parametrize(
    ("slug", "behind", "remark"),
    [("s", 0, "matches the source"), ("s", 2, "2 mismatches with the source"), ("", 0, "")],
)
def test_how_a_translation_stands(tmp_path: Path, slug: str, behind: int, remark: str) -> None:
    version = Version("en", "en", "English", "en/s/", False, (ERROR,) * behind)
    about = About("en/s/index.html", "en", slug, versions=(version,))
    told = described(about, Settings(), tmp_path, "/en/s/")
    assert told["versions"][0]["remark"] == remark
