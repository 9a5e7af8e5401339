"""The folder a deployment works in: alone, and cleared up."""

import shutil
from pathlib import Path

import pytest

from site_builder.deploy.source import look_at_source
from site_builder.deploy.target import read_target
from site_builder.deploy.workspace import at_work, branch_of
from site_builder.problems.problems import SiteError
from tests.support.git import Desk, codes
from tests.support.sites import snapshot, write


def test_it_is_kept_out_of_the_repository(newsroom: Desk) -> None:
    newsroom.deploy()

    assert ".deploy" not in newsroom.git("status", "--porcelain", "--untracked-files=all")


def test_the_built_site_stays_there_only_to_be_looked_at(newsroom: Desk) -> None:
    page = newsroom.options.workspace / "site/index.html"

    write(page, "with a problem in it")
    with pytest.raises(ZeroDivisionError), at_work(newsroom.options):
        _ = 1 / 0
    assert page.is_file()

    with at_work(newsroom.options):
        pass
    assert not page.parent.exists()


def test_a_place_that_cannot_be_written_is_a_problem(newsroom: Desk) -> None:
    newsroom.options.workspace.write_text("a file")

    with pytest.raises(SiteError) as caught, at_work(newsroom.options):
        pass

    assert codes(caught.value.problems) == ["write-failed"]


def test_an_error_of_the_disk_is_a_problem(newsroom: Desk) -> None:
    with pytest.raises(SiteError) as caught, at_work(newsroom.options):
        raise OSError(28, "No space left on device", "somewhere")

    assert codes(caught.value.problems) == ["no-space"]


@pytest.mark.parametrize(
    "link", [".deploy", ".deploy/site", ".deploy/branch.git", ".deploy/lock", ".cache"]
)
def test_a_link_that_came_with_the_site_is_refused(
    newsroom: Desk, tmp_path: Path, link: str
) -> None:
    elsewhere = tmp_path / "elsewhere"
    for path in ("site/deep/letter.txt", "branch.git/HEAD", "unfinished", "letter.txt"):
        write(elsewhere / path, "mine")
    before = snapshot(elsewhere)
    (newsroom.folder / link).parent.mkdir(exist_ok=True)
    shutil.rmtree(newsroom.folder / link, ignore_errors=True)
    (newsroom.folder / link).symlink_to(elsewhere)

    (problem,) = newsroom.refused()

    assert (problem.code, problem.location.path) == ("linked-folder", link)
    assert snapshot(elsewhere) == before


def test_a_repository_that_came_with_the_site_is_not_used(newsroom: Desk, tmp_path: Path) -> None:
    newsroom.deploy()
    ours, proof = newsroom.folder / ".deploy/branch.git", tmp_path / "proof"
    with (ours / "config").open("a") as config:
        config.write(f"[core]\n\tfsmonitor = touch {proof}\n\tsshCommand = touch {proof}\n")
        config.write(f"[uploadpack]\n\tpackObjectsHook = touch {proof}\n")

    newsroom.edit("A line.", "Edit")
    newsroom.deploy()

    assert "touch" not in (ours / "config").read_text("utf-8")
    assert not proof.exists()


@pytest.mark.parametrize("name", ["commondir", "hooks/pre-push", "objects/info/alternates"])
def test_a_repository_with_more_in_it_is_made_anew(newsroom: Desk, name: str) -> None:
    ours = newsroom.folder / ".deploy/branch.git"
    with branch_of(
        newsroom.options, read_target(newsroom.options), look_at_source(newsroom.folder)
    ):
        write(ours / name, "elsewhere")

    with branch_of(
        newsroom.options, read_target(newsroom.options), look_at_source(newsroom.folder)
    ):
        assert not (ours / name).exists()


def test_a_link_deep_in_the_repository_is_not_followed(newsroom: Desk, tmp_path: Path) -> None:
    newsroom.deploy()
    objects = newsroom.folder / ".deploy/branch.git/objects"
    objects.rename(tmp_path / "objects")
    objects.mkdir()
    for folder in (tmp_path / "objects").iterdir():
        (objects / folder.name).symlink_to(folder)
    before = snapshot(tmp_path / "objects")

    newsroom.edit("A line.", "Edit")
    assert newsroom.deploy().outcome == "published"

    assert snapshot(tmp_path / "objects") == before
    assert not [path for path in objects.iterdir() if path.is_symlink()]


def test_our_own_repository_is_used_again(newsroom: Desk) -> None:
    newsroom.deploy()
    ours = newsroom.folder / ".deploy/branch.git"
    newsroom.git("-C", str(ours), "gc", "--quiet")
    made = (ours / "config").stat().st_ino
    newsroom.edit("A line.", "Edit")
    newsroom.deploy()
    assert (ours / "config").stat().st_ino == made
