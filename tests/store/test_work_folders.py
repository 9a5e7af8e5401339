"""Folders of our own are no links, and lead nowhere by one."""

from pathlib import Path

import pytest

from site_builder.problems.problems import SiteError
from site_builder.store.work_folders import (
    is_made_of_plain_folders,
    link_in_site,
    refuse_links,
)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    (tmp_path / "elsewhere/deep").mkdir(parents=True)
    (tmp_path / "elsewhere/deep/file").touch()
    (tmp_path / "site").mkdir()
    return tmp_path / "elsewhere"


@pytest.fixture
def site(elsewhere: Path) -> Path:
    return elsewhere.parent / "site"


@pytest.mark.parametrize("link", [".cache", ".cache/blobs", ".cache/lock", ".cache/entries/read"])
def test_a_link_is_refused_before_the_files_of_the_cache(
    site: Path, elsewhere: Path, link: str
) -> None:
    (site / link).parent.mkdir(parents=True, exist_ok=True)
    (site / link).symlink_to(elsewhere)
    with pytest.raises(SiteError) as caught:
        refuse_links(site / ".cache")
    (problem,) = caught.value.problems
    assert (problem.location.path, problem.code) == (link, "linked-folder")


def test_every_link_is_named(site: Path, elsewhere: Path) -> None:
    (site / ".cache").mkdir()
    for name in ("b", "a"):
        (site / ".cache" / name).symlink_to(elsewhere)
    with pytest.raises(SiteError) as caught:
        refuse_links(site / ".cache")
    assert [problem.location.path for problem in caught.value.problems] == [".cache/a", ".cache/b"]


def test_a_folder_that_is_missing_or_plain_is_fine(site: Path) -> None:
    refuse_links(site / ".cache")
    (site / ".cache/blobs/ab").mkdir(parents=True)
    refuse_links(site / ".cache")


@pytest.mark.parametrize(
    ("link", "folder", "expected"),
    [
        ("build", "build", "build"),
        ("build", "build/deep/er", "build"),
        ("a/b", "a/b/c", "a/b"),
        ("a/b", "a/c", ""),
        ("a", "../elsewhere", ""),
    ],
)
def test_the_link_on_the_way(
    site: Path, elsewhere: Path, link: str, folder: str, expected: str
) -> None:
    (site / link).parent.mkdir(exist_ok=True)
    (site / link).symlink_to(elsewhere)
    assert link_in_site(site / folder, site) == expected


def test_a_link_outside_the_site_is_its_owners_own(site: Path, elsewhere: Path) -> None:
    alias = site.parent / "alias"
    alias.symlink_to(site)
    assert link_in_site(alias / "build", alias) == ""
    (site / "build").symlink_to(elsewhere)
    assert link_in_site(alias / "build", site) == "build"
    assert link_in_site(site / "build", alias) == "build"


def test_no_link_at_any_depth(site: Path, elsewhere: Path) -> None:
    folder = site / "a"
    assert not is_made_of_plain_folders(str(folder))
    (folder / "b/c/d/e").mkdir(parents=True)
    assert is_made_of_plain_folders(str(folder))
    (folder / "b/c/d/e/f").symlink_to(elsewhere)
    assert not is_made_of_plain_folders(str(folder))
    assert not is_made_of_plain_folders(str(folder / "b/c/d/e/f"))
