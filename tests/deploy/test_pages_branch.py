"""The published branch: looked at, added to, pushed."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.deploy.messages import Publication, publication_message, rollback_message
from site_builder.deploy.pages_branch import PagesBranch, open_branch
from site_builder.deploy.record import RECORD, Entry, Origin, Record, encode_record
from site_builder.deploy.source import committer, look_at_source
from site_builder.problems.problems import SiteError
from site_builder.store.digests import digest_of
from tests.support.git import Desk, bare, checkout, codes, commits, git, refs
from tests.support.processes import PATIENCE
from tests.support.sites import snapshot, write

FILES = {
    "index.html": b"<p>home",
    "zh/故事/图 1.txt": "中文\r\n".encode(),
    ".nojekyll": b"",
    "bytes.bin": bytes(range(256)) * 300,
}
ENTRIES = {path: Entry(len(data), digest_of(data)) for path, data in FILES.items()}
RECORDED = Record("site-builder 1.2.3", Origin("a" * 40), ENTRIES)
MESSAGE = publication_message("site-builder 1.2.3", Origin("a" * 40), "A title")


@contextmanager
def branch_of(newsroom: Desk) -> Iterator[PagesBranch]:
    source = look_at_source(newsroom.folder)
    identity = committer(source)
    assert isinstance(identity, dict)
    ours = newsroom.folder.parent / "ours.git"
    with open_branch(ours, source, "origin", "gh-pages", PATIENCE, identity) as branch:
        yield branch


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, data in FILES.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_bytes(data)
    (tmp_path / "site" / RECORD).write_bytes(encode_record(RECORDED))
    return tmp_path / "site"


def publish(newsroom: Desk, site: Path, message: str = MESSAGE) -> str:
    with branch_of(newsroom) as branch:
        branch.look()
        commit = branch.commit(site, message)
        branch.push()
    return commit


def test_an_absent_branch(newsroom: Desk) -> None:
    newsroom.git("push", "--quiet", "origin", "main:old/gh-pages")
    with branch_of(newsroom) as branch:
        assert branch.look() is None


def test_every_byte_and_name_gets_there(
    newsroom: Desk, remote: Path, site: Path, tmp_path: Path
) -> None:
    commit = publish(newsroom, site)

    live = snapshot(checkout(remote, tmp_path / "live"))
    assert {p: d for p, d in live.items() if not p.startswith(".git/")} == snapshot(site)
    assert git(remote, "rev-parse", "gh-pages") == commit
    git(remote, "fsck", "--strict")


def test_what_is_there_is_seen(newsroom: Desk, site: Path) -> None:
    commit = publish(newsroom, site)
    with branch_of(newsroom) as branch:
        tip = branch.look()

    assert tip
    assert tip.history[0].commit == commit
    assert tip.record == RECORDED
    assert tip.files == RECORDED.files
    assert [publication.tool for publication in tip.history] == ["site-builder 1.2.3"]


def test_what_is_not_ours_is_seen_as_files(newsroom: Desk) -> None:
    newsroom.git("push", "--quiet", "origin", "main:gh-pages")
    with branch_of(newsroom) as branch:
        tip = branch.look()

    assert tip
    assert tip.record is None
    sizes = {path: len(data) for path, data in snapshot(newsroom.folder / "content").items()}
    assert tip.files == {f"content/{path}": Entry(size, "") for path, size in sizes.items()}


def test_a_publication_whose_record_was_spoilt_is_not_ours(newsroom: Desk, site: Path) -> None:
    (site / RECORD).write_text("{}")
    publish(newsroom, site)
    with branch_of(newsroom) as branch:
        tip = branch.look()

    assert tip
    assert tip.record is None
    assert tip.history[0].tool


@pytest.mark.parametrize("path", ["index.html", "bytes.bin"])
def test_other_bytes_of_the_same_size_are_not_ours(
    newsroom: Desk, site: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.setattr("site_builder.deploy.pages_branch._PORTION", 1)
    (site / path).write_bytes(bytes(len(FILES[path])))
    publish(newsroom, site)
    with branch_of(newsroom) as branch:
        tip = branch.look()

    assert tip
    assert tip.record is None


@pytest.mark.parametrize("mode", ["100755", "120000"])
def test_what_is_no_plain_file_is_not_ours(
    newsroom: Desk, remote: Path, site: Path, mode: str
) -> None:
    publish(newsroom, site)
    live = checkout(remote, remote.parent / "by-hand")
    git(live, "switch", "--quiet", "gh-pages")
    blob = git(live, "rev-parse", "HEAD:index.html")
    git(live, "update-index", "--cacheinfo", f"{mode},{blob},index.html")
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    git(live, *who, "commit", "--quiet", "--message", MESSAGE)
    git(live, "push", "--quiet", "origin", "gh-pages")
    with branch_of(newsroom) as branch:
        tip = branch.look()

    assert tip
    assert tip.history[0].tool
    assert tip.record is None


def test_a_rollback_is_one_only_if_it_has_the_tree_that_it_says(newsroom: Desk, site: Path) -> None:
    first = publish(newsroom, site)
    restored = Publication(first, "Publish", "site-builder 1.2.3")
    message = rollback_message("site-builder 1.2.3", restored, None)
    (site / "more.html").write_text("theirs")
    publish(newsroom, site, message)
    with branch_of(newsroom) as branch:
        false = branch.look()
    assert false
    assert false.history[0].restores == ""
    (site / "more.html").unlink()
    publish(newsroom, site, message)
    with branch_of(newsroom) as branch:
        true = branch.look()
    assert true
    assert true.history[0].restores == first


def test_commits_stand_on_top_of_each_other(newsroom: Desk, remote: Path, site: Path) -> None:
    first = publish(newsroom, site)
    (site / "bytes.bin").unlink()
    second = publish(newsroom, site)

    assert git(remote, "rev-parse", f"{second}^") == first
    assert "bytes.bin" not in git(remote, "ls-tree", "--name-only", second).splitlines()


def test_an_earlier_one_is_restored(newsroom: Desk, remote: Path, site: Path) -> None:
    first = publish(newsroom, site)
    write(site / "index.html", "<p>new")
    second = publish(newsroom, site)
    with branch_of(newsroom) as branch:
        branch.look()
        third = branch.restore(first, "Back")
        branch.push()

    assert git(remote, "rev-parse", f"{third}^{{tree}}") == git(
        remote, "rev-parse", f"{first}^{{tree}}"
    )
    assert git(remote, "rev-parse", f"{third}^") == second
    assert git(remote, "log", "-1", "--format=%an %cn", third) == "Li Na Li Na"


def test_a_rehearsal_sends_nothing(newsroom: Desk, remote: Path, site: Path) -> None:
    before = refs(remote)
    with branch_of(newsroom) as branch:
        branch.look()
        branch.commit(site, MESSAGE)
        branch.push(rehearse=True)
    assert refs(remote) == before


def test_a_push_is_never_forced(newsroom: Desk, remote: Path, site: Path) -> None:
    with branch_of(newsroom) as branch:
        branch.look()
        branch.commit(site, MESSAGE)
        newsroom.git("push", "--quiet", "origin", "main:gh-pages")
        with pytest.raises(SiteError) as caught:
            branch.push()
    assert codes(caught.value.problems) == ["published-meanwhile"]
    assert commits(remote) == ["The first story"]


def test_a_push_that_hangs_is_given_up_and_can_be_repeated(
    newsroom: Desk, remote: Path, site: Path
) -> None:
    hook = remote / "hooks/pre-receive"
    write(hook, "#!/bin/sh\nexec sleep 600\n")
    hook.chmod(0o755)

    with pytest.raises(SiteError) as caught, branch_of(newsroom) as branch:
        _push_with_little_patience(branch, site)

    (problem,) = caught.value.problems
    assert (problem.code, str(problem.location)) == ("push-broken-off", "origin/gh-pages")
    assert "may or may not be live" in problem.message
    hook.unlink()
    publish(newsroom, site)
    assert len(commits(remote)) == 1


def _push_with_little_patience(branch: PagesBranch, site: Path) -> None:
    branch.look()
    branch.commit(site, MESSAGE)
    replace(branch, silence=1.0).push()


def test_hooks_and_signing_of_the_sites_repository_stay_out(
    newsroom: Desk, remote: Path, site: Path
) -> None:
    hook = newsroom.folder / ".git/hooks/pre-push"
    write(hook, "#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    newsroom.git("config", "core.hooksPath", str(hook.parent))
    newsroom.git("config", "commit.gpgSign", "true")
    newsroom.git("config", "push.gpgSign", "true")
    newsroom.git("config", "user.signingKey", "nobody")
    newsroom.git("config", "fetch.prune", "true")
    newsroom.git("config", "remote.origin.partialclonefilter", "blob:none")

    publish(newsroom, site)
    write(site / "index.html", "<p>new")
    publish(newsroom, site)

    assert len(commits(remote)) == 2


def test_its_repository_is_kept_where_nothing_went_wrong(newsroom: Desk, site: Path) -> None:
    publish(newsroom, site)
    ours = newsroom.folder.parent / "ours.git"
    born = (ours / "config").stat().st_ino
    newsroom.git("push", "--quiet", "--force", "origin", "main:gh-pages")
    publish(newsroom, site)

    assert (ours / "config").stat().st_ino == born
    assert not (ours / "unfinished").exists()


def test_its_repository_is_made_anew_where_git_failed(newsroom: Desk, site: Path) -> None:
    publish(newsroom, site)
    ours = newsroom.folder.parent / "ours.git"
    with pytest.raises(SiteError), branch_of(newsroom) as branch:
        branch.commit(site.parent / "gone", MESSAGE)
    assert (ours / "unfinished").exists()

    publish(newsroom, site)

    assert not (ours / "unfinished").exists()


def test_a_repository_of_sha256(tmp_path: Path, site: Path) -> None:
    remote = tmp_path / "sha256.git"
    remote.mkdir()
    git(remote, "init", "--quiet", "--bare", "--object-format=sha256")
    folder = tmp_path / "desk"
    folder.mkdir()
    git(folder, "init", "--quiet", "--object-format=sha256")
    made = Desk(folder)
    made.git("config", "user.name", "Li Na")
    made.git("config", "user.email", "li.na@example.org")
    made.git("remote", "add", "origin", str(remote))

    assert re.fullmatch("[0-9a-f]{64}", publish(made, site))


def test_two_remotes_of_one_repository(
    newsroom: Desk, remote: Path, site: Path, tmp_path: Path
) -> None:
    publish(newsroom, site)
    other = bare(tmp_path / "other.git")
    newsroom.git("remote", "set-url", "origin", str(other))

    publish(newsroom, site)

    assert commits(other) == commits(remote)
