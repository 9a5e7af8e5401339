"""Contents from git's database."""

from pathlib import Path

from site_builder.git.blobs import read_blobs
from site_builder.git.git import Git
from tests.support.git import bare, git
from tests.support.sites import write


def test_contents_by_id(tmp_path: Path) -> None:
    repository = bare(tmp_path / "repository.git")
    ids = []
    for number, text in enumerate(("", "one\n", "二\n\n")):
        write(tmp_path / str(number), text)
        ids.append(git(repository, "hash-object", "-w", str(tmp_path / str(number))))
    here = Git(repository)
    assert read_blobs(here, ids) == [b"", b"one\n", "二\n\n".encode()]
    assert read_blobs(here, []) == []
    assert read_blobs(here, [ids[0], "0" * 40]) is None
