"""What is refused before anything is done."""

from pathlib import Path

import pytest

from site_builder.output.guard import check_foreign, check_output
from site_builder.output.scan import scan


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("content/story", "templates", "elsewhere"):
        (tmp_path / "site" / name).mkdir(parents=True)
    return tmp_path / "site"


@pytest.mark.parametrize("place", ["build", "build/deep", "content-2", "../build", "elsewhere"])
def test_good_places(site: Path, place: str) -> None:
    assert check_output(site / place, [site / "content", site / "templates"], site) == ()


@pytest.mark.parametrize(
    "place",
    [
        ".",
        "..",
        "/",
        "content",
        "content/story",
        "content/none/deep",
        "templates",
        "build/../content",
        "Content",
    ],
)
def test_bad_places(site: Path, place: str) -> None:
    problems = check_output(site / place, [site / "content", site / "templates"], site)
    assert problems
    assert {problem.code for problem in problems} == {"bad-output"}


def test_the_sites_own_folder_even_when_nothing_is_in_it(site: Path) -> None:
    assert check_output(site, (), site)
    assert check_output(site.parent, (), site)
    assert not check_output(site / "build", (), site)


def test_a_symlink_does_not_hide_a_bad_place(site: Path) -> None:
    (site / "build").symlink_to(site / "content")
    assert check_output(site / "build", [site / "content"])
    (site / "loop").symlink_to(site / "loop")
    assert check_output(site / "loop", [site / "content"]) == ()


def test_a_file_is_no_folder(site: Path) -> None:
    (site / "build").write_text("")
    (problem,) = check_output(site / "build")
    assert problem.message == "the output folder is a file, not a folder"


def test_foreign_files_are_named_and_counted(tmp_path: Path) -> None:
    for name in "abcdef":
        (tmp_path / name).write_text("")
    (tmp_path / "link").symlink_to("a")
    (problem,) = check_foreign(tmp_path, scan(str(tmp_path)), {"a", "c", "link"})
    assert problem.code == "foreign-files"
    assert problem.location.path == tmp_path.as_posix()
    assert problem.message == (
        "the output folder contains 5 files that Site Builder didn't create: "
        "'b', 'd', 'e' and 2 more"
    )
    (tmp_path / "link").unlink()
    (problem,) = check_foreign(tmp_path, scan(str(tmp_path)), set("abcde"))
    assert "contains a file that Site Builder didn't create: 'f'" in problem.message
    assert check_foreign(tmp_path, scan(str(tmp_path)), set("abcdef")) == ()


@pytest.mark.parametrize("link", ["build", "build/.site-builder"])
def test_a_link_in_the_site_is_no_output_folder(site: Path, link: str) -> None:
    (site / link).parent.mkdir(exist_ok=True)
    (site / link).symlink_to(site / "elsewhere")
    (problem,) = check_output(site / "build", [site / "content"], site)
    assert problem.code == "linked-folder"
    assert problem.location.path.endswith(link)
