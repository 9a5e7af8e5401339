"""Files as they stood in a revision of a repository."""

import subprocess
from collections import Counter
from pathlib import Path

import pytest

from site_builder.git.git import Git
from site_builder.git.repository import find_repository
from site_builder.git.revisions import Revision, find_revision, moved_since, read_files
from site_builder.messages.message import _
from site_builder.problems.problems import Problem, SiteError
from tests.support.git import Desk, git, isolate_git, sign

WORDS = "One.\nTwo.\nThree.\nFour.\nFive.\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a story, tagged `v1`."""
    isolate_git(monkeypatch, tmp_path)
    folder = tmp_path / "repository"
    (folder / "sub/故事").mkdir(parents=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    sign(Desk(folder))
    (folder / "sub/故事/a b.md").write_text(WORDS)
    (folder / "sub/empty").write_bytes(b"")
    (folder / "sub/odd").write_bytes(b"\xff\0\r\n")
    (folder / "sub/link").symlink_to("odd")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "One")
    git(folder, "tag", "v1")
    return folder


def find(folder: Path, name: str) -> Revision:
    return find_revision(find_repository(Git(folder), _("begin"), _("elsewhere")), name)


def refused(folder: Path, name: str) -> Problem:
    with pytest.raises(SiteError) as caught:
        find(folder, name)
    (problem,) = caught.value.problems
    assert problem.code == "unknown-revision"
    return problem


def test_files_are_those_of_then_byte_for_byte(repository: Path) -> None:
    (repository / "sub/故事/a b.md").write_text("Other words.")
    for folder in (repository, repository / "sub"):
        revision = find(folder, "v1")
        assert sorted(revision.files) == ["sub/empty", "sub/odd", "sub/故事/a b.md"]
        assert read_files(revision, revision.files) == {
            "sub/empty": b"",
            "sub/odd": b"\xff\0\r\n",
            "sub/故事/a b.md": WORDS.encode(),
        }
        assert read_files(revision, ()) == {}


def test_a_revision_has_many_names(repository: Path) -> None:
    commit = git(repository, "rev-parse", "HEAD")
    git(repository, "tag", "-a", "v2", "-m", "Annotated")
    for name in ("v1", "v2", "main", "HEAD", "HEAD@{0}", commit, commit[:7]):
        assert find(repository, name).commit == commit


@pytest.mark.parametrize(
    "name",
    ["v9.0", "", "-n", "--output=made", "^v1", "v1..main", "v1:sub/odd", "HEAD~7", "a\nb", "a\0b"],
)
def test_what_is_no_revision(repository: Path, name: str) -> None:
    before = sorted(repository.iterdir())
    problem = refused(repository, name)
    assert problem.message.startswith("there is no revision '")
    assert "\n" not in problem.message
    assert sorted(repository.iterdir()) == before


def test_the_name_that_is_meant(repository: Path) -> None:
    git(repository, "branch", "spring-issue")
    assert refused(repository, "spring-isue").hint == "did you mean 'spring-issue'?"
    assert "git log" in refused(repository, "nothing alike at all").hint


def test_in_a_shallow_clone_the_hint_says_how_to_fetch_more(
    repository: Path, tmp_path: Path
) -> None:
    (repository / "new").write_text("new")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "Two")
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{repository}", "shallow")
    assert "git fetch --unshallow" in refused(tmp_path / "shallow", "HEAD~1").hint


def test_digits_that_several_begin_with(repository: Path) -> None:
    commits = "".join(
        f"commit refs/heads/many\ncommitter a <a@b> {number} +0000\ndata 0\n"
        for number in range(1000)
    )
    stream = ["git", "fast-import", "--quiet", "--date-format=raw"]
    subprocess.run(stream, cwd=repository, input=commits.encode(), check=True)
    begun = Counter(line[:4] for line in git(repository, "rev-list", "many").splitlines())
    (digits, count), *_others = begun.most_common()
    assert count > 1
    assert refused(repository, digits).hint == "write more of its digits"


def test_renamed_files_are_followed_as_far_as_git_sees_it(repository: Path) -> None:
    git(repository, "mv", "sub/故事", "sub/moved")
    (repository / "sub/moved/a b.md").write_text(WORDS + "Six.\n")
    revision = find(repository / "sub", "v1")
    assert moved_since(revision, ["moved/a b.md", "odd"]) == {
        "moved/a b.md": "sub/故事/a b.md",
        "odd": "sub/odd",
    }


def test_files_that_git_does_not_track_are_known_by_their_contents(repository: Path) -> None:
    (repository / "sub/故事").rename(repository / "sub/moved")
    (repository / "sub/moved/new.md").write_text(WORDS)
    revision = find(repository / "sub", "v1")
    assert moved_since(revision, ["moved/new.md", "moved/a b.md"]) == {
        "moved/a b.md": "sub/故事/a b.md"
    }


def test_nothing_moved(repository: Path) -> None:
    (repository / "sub/new.md").write_text("New.")
    assert moved_since(find(repository, "v1"), ["sub/new.md"]) == {}
