"""A publication on a branch: what gets there, what does not, and what it leaves alone."""

import json
import subprocess
from functools import partial
from pathlib import Path

import pytest

from site_builder.deploy.limits import Limits
from site_builder.deploy.record import RECORD, Origin, decode_record
from site_builder.deploy.values import Checks
from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem, SiteError, warning
from site_builder.store.lock import lock
from tests.support.building import build_site
from tests.support.git import (
    UNCHECKED,
    Desk,
    Heard,
    bare,
    checkout,
    clone,
    codes,
    commits,
    git,
    nothing_open,
    refs,
)
from tests.support.sites import snapshot, write

FOREIGN = "a page of somebody else's\n"


def without_git(folder: Path) -> dict[str, bytes]:
    return {path: data for path, data in snapshot(folder).items() if not path.startswith(".git/")}


def with_domain(desk: Desk, domain: str, base_url: str) -> None:
    path = desk.folder / "content/site.yaml"
    text = path.read_text("utf-8").replace("https://example.org/repo/", base_url)
    write(path, text + f"deploy: {{domain: {domain}}}\n")
    desk.commit("A domain")


@pytest.fixture
def foreign(remote: Path, tmp_path: Path) -> str:
    """A branch gh-pages that was made by hand; gives its commit."""
    made = tmp_path / "by-hand"
    write(made / "old.html", FOREIGN)
    git(made, "init", "--quiet")
    git(made, "remote", "add", "origin", str(remote))
    git(made, "add", "old.html")
    git(made, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "By hand")
    git(made, "push", "--quiet", "origin", "HEAD:gh-pages")
    return git(made, "rev-parse", "HEAD")


def test_what_is_published_is_what_a_build_makes_and_its_record(
    newsroom: Desk, remote: Path, tmp_path: Path
) -> None:
    done = newsroom.deploy()

    build_site(newsroom.folder, tmp_path / "clean", clean=True)
    built = {p: d for p, d in snapshot(tmp_path / "clean").items() if "manifest.json" not in p}
    live = without_git(checkout(remote, tmp_path / "live"))
    record = decode_record(live.pop(RECORD))
    assert live == built
    assert ".nojekyll" in live
    assert record
    assert record.origin == Origin(newsroom.git("rev-parse", "HEAD"))
    assert record.tool == "site-builder 1.2.3"
    assert set(record.files) == set(built)
    assert (done.outcome, done.where) == ("published", "origin/gh-pages")
    assert done.commit == git(remote, "rev-parse", "gh-pages")
    assert git(remote, "ls-tree", "-r", "--format=%(objectmode)", "gh-pages").split() == (
        ["100644"] * (len(built) + 1)
    )


def test_the_message_names_the_source_commit(newsroom: Desk, remote: Path) -> None:
    newsroom.deploy()

    source = newsroom.git("rev-parse", "HEAD")
    assert git(remote, "log", "-1", "--format=%B", "gh-pages").splitlines() == [
        f"Publish {source[:10]}",
        "",
        "Published-By: site-builder 1.2.3",
        f"Source-Commit: {source}",
    ]
    by = git(remote, "log", "-1", "--format=%cn <%ce>", "gh-pages")
    assert by == "Site Builder <site-builder@noreply.invalid>"


def test_nothing_of_the_sites_own_repository_is_touched(newsroom: Desk) -> None:
    newsroom.git("branch", "gh-pages")
    newsroom.edit("Not committed.")
    write(newsroom.folder / "notes.txt", "mine")
    newsroom.git("stash", "push", "--quiet")
    newsroom.edit("Staged.")
    newsroom.git("add", "content")
    before = (refs(newsroom.folder / ".git"), snapshot(newsroom.folder / ".git"))

    newsroom.deploy()

    assert (refs(newsroom.folder / ".git"), snapshot(newsroom.folder / ".git")) == before
    assert newsroom.git("status", "--porcelain", "--", ".", ":!.cache") == (
        "M  content/story/article.en.md\n?? notes.txt"
    )


def test_a_second_deployment_pushes_nothing(newsroom: Desk, remote: Path) -> None:
    newsroom.deploy()
    before = refs(remote)
    heard = Heard()

    done = newsroom.deploy(heard=heard)

    assert done.outcome == "unchanged"
    assert heard.changes[0].is_empty
    assert refs(remote) == before


def test_a_commit_that_changes_no_page_publishes_nothing(newsroom: Desk, remote: Path) -> None:
    newsroom.deploy()
    write(newsroom.folder / "content/../README.md", "About this site\n")
    newsroom.git("add", "README.md")
    newsroom.git("commit", "--quiet", "-m", "About")

    assert newsroom.deploy().outcome == "unchanged"
    assert len(commits(remote)) == 1


def test_the_plan_names_what_changes(newsroom: Desk) -> None:
    first, second = Heard(), Heard()
    newsroom.deploy(heard=first)
    newsroom.edit("Another line.", "Edit")
    newsroom.deploy(heard=second)

    assert "en/story/index.html" in first.changes[0].added
    assert second.changes[0].changed == ("en/story/index.html", "en/story/with-zh/index.html")
    assert second.changes[0].added == second.changes[0].removed == ()


def test_a_removed_page_is_removed(newsroom: Desk, remote: Path, tmp_path: Path) -> None:
    newsroom.deploy()
    (newsroom.folder / "content/story/article.en.md").unlink()
    with (newsroom.folder / "content/story/facts/feature.yaml").open("a") as facts:
        facts.write("fallback: hide\n")
    newsroom.commit("No English")

    newsroom.deploy()

    live = checkout(remote, tmp_path / "live")
    assert not (live / "en/story/index.html").exists()
    assert (live / "zh/story/index.html").is_file()


def test_a_rehearsal_does_all_but_the_push(newsroom: Desk, remote: Path) -> None:
    before, heard = refs(remote), Heard()

    done = newsroom.deploy(heard=heard, dry_run=True)

    assert done.outcome == "rehearsed"
    assert heard.changes[0].added
    assert refs(remote) == before
    assert newsroom.deploy().outcome == "published"


def test_a_domain_is_published_as_cname(newsroom: Desk, remote: Path) -> None:
    with_domain(newsroom, "News.Example.org", "https://news.example.org/")

    newsroom.deploy()

    assert git(remote, "show", "gh-pages:CNAME") == "news.example.org"
    record = json.loads(git(remote, "show", f"gh-pages:{RECORD}"))
    assert record["files"]["CNAME"][0] == len("news.example.org\n")


def test_a_check_that_fails_publishes_nothing(newsroom: Desk, remote: Path) -> None:
    seen = []

    def check(site: Path, folder: Path, base_url: str) -> list[Problem]:
        seen.append((site, (folder / "index.html").is_file(), base_url))
        return [Problem(Location("content/story/article.en.md", 7, 1), "a-fault", _("this is bad"))]

    before = refs(remote)

    assert codes(newsroom.refused(Checks(check, nothing_open))) == ["a-fault"]
    assert seen == [(newsroom.folder, True, "https://example.org/repo/")]
    assert refs(remote) == before


def test_a_warning_stops_a_strict_deployment_alone(newsroom: Desk, remote: Path) -> None:
    odd = warning(Location("content/story/article.en.md"), "a-doubt", _("this may be bad"))
    checks = Checks(lambda site, folder, base_url: [odd], nothing_open)
    heard = Heard()

    assert newsroom.refused(checks, strict=True) == [odd]
    assert "refs/heads/gh-pages" not in refs(remote)
    newsroom.deploy(checks, heard)
    assert heard.warnings == [odd]


def test_what_nobody_signed_off_is_named(newsroom: Desk) -> None:
    heard = Heard()

    newsroom.deploy(Checks(UNCHECKED.check, lambda site: ["story: facts checked"]), heard)

    assert heard.items == ["story: facts checked"]


def test_a_fault_in_the_content_publishes_nothing(newsroom: Desk, remote: Path) -> None:
    newsroom.edit("{number}`temas`", "A slip")

    assert codes(newsroom.refused()) == ["unknown-number"]
    assert "refs/heads/gh-pages" not in refs(remote)


def test_a_site_over_the_limits_is_not_published(newsroom: Desk, remote: Path) -> None:
    found = newsroom.refused(limits=Limits(site=50_000, file=7_000))

    assert set(codes(found)) == {"too-large"}
    assert len(found) > 1
    assert "refs/heads/gh-pages" not in refs(remote)


def test_uncommitted_changes_are_warned_of_and_named(newsroom: Desk, remote: Path) -> None:
    newsroom.edit("Not committed.")
    heard = Heard()

    newsroom.deploy(heard=heard)

    assert codes(heard.warnings) == ["uncommitted-changes"]
    source = newsroom.git("rev-parse", "HEAD")
    message = git(remote, "log", "-1", "--format=%B", "gh-pages")
    assert message.startswith(f"Publish {source[:10]} with uncommitted changes\n")
    assert "Source-State: with uncommitted changes" in message
    record = decode_record(git(remote, "show", f"gh-pages:{RECORD}").encode())
    assert record
    assert record.origin == Origin(source, dirty=True)
    assert codes(newsroom.refused(strict=True)) == ["uncommitted-changes"]


def test_a_foreign_branch_is_left_alone(newsroom: Desk, remote: Path, foreign: str) -> None:
    before = refs(remote)

    (problem,) = newsroom.refused()

    assert problem.code == "foreign-branch"
    assert str(problem.location) == "origin/gh-pages"
    assert "'By hand'" in problem.message
    assert refs(remote) == before
    assert codes(newsroom.refused(overwrite="main")) == ["wrong-overwrite"]
    assert refs(remote) == before


def test_a_foreign_branch_is_published_on_when_it_is_named(
    newsroom: Desk, remote: Path, foreign: str
) -> None:
    heard = Heard()

    newsroom.deploy(heard=heard, overwrite="gh-pages")

    assert heard.changes[0].removed == ("old.html",)
    assert heard.changes[0].old_bytes == len(FOREIGN)
    assert git(remote, "rev-parse", "gh-pages^") == foreign, "its history is kept"
    assert newsroom.deploy().outcome == "unchanged", "it is ours now"


def test_a_branch_that_was_changed_by_hand_since_is_left_alone(
    newsroom: Desk, remote: Path, tmp_path: Path
) -> None:
    newsroom.deploy()
    by_hand = checkout(remote, tmp_path / "by-hand")
    write(by_hand / "CNAME", "news.example.org\n")
    git(by_hand, "add", "CNAME")
    words = ("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "Create CNAME")
    git(by_hand, *words)
    git(by_hand, "push", "--quiet", "origin", "gh-pages")
    before = refs(remote)

    (problem,) = newsroom.refused()

    assert problem.code == "branch-changed"
    assert "'Create CNAME'" in problem.message
    assert refs(remote) == before
    newsroom.deploy(overwrite="gh-pages")
    assert len(commits(remote)) == 3


def test_who_publishes_second_is_told_and_loses_nothing(
    newsroom: Desk, remote: Path, tmp_path: Path
) -> None:
    other = clone(newsroom, tmp_path / "other")
    other.edit("Theirs.", "Their edit")
    other.git("push", "--quiet", "origin", "main")

    def meanwhile(site: Path, folder: Path, base_url: str) -> list[Problem]:
        other.deploy()
        return []

    (problem,) = newsroom.refused(Checks(meanwhile, nothing_open))
    assert problem.code == "published-meanwhile"
    theirs = git(remote, "rev-parse", "gh-pages")
    assert theirs == git(remote, "rev-parse", "gh-pages")
    assert len(commits(remote)) == 1

    (problem,) = newsroom.refused()
    assert problem.code == "newer-publication", "their edit is not here yet"
    newsroom.git("pull", "--quiet", "--rebase", "origin", "main")
    newsroom.edit("Ours.", "Our edit")
    newsroom.deploy()
    assert git(remote, "rev-parse", "gh-pages^") == theirs


def test_two_clones_in_turn(newsroom: Desk, remote: Path, tmp_path: Path) -> None:
    newsroom.deploy()
    other = clone(newsroom, tmp_path / "other")
    assert other.deploy().outcome == "unchanged"
    other.edit("Theirs.", "Their edit")
    other.deploy()
    newsroom.edit("Ours.", "Our edit")

    assert codes(newsroom.refused()) == ["newer-publication"]
    newsroom.deploy(overwrite="gh-pages")
    assert len(commits(remote)) == 3


def test_a_remote_that_refuses_says_why(newsroom: Desk, remote: Path) -> None:
    hook = remote / "hooks/pre-receive"
    write(hook, "#!/bin/sh\necho 'closed until Monday' >&2\nexit 1\n")
    hook.chmod(0o755)
    before = refs(remote)

    (problem,) = newsroom.refused()

    assert problem.code == "push-refused"
    assert "closed until Monday" in problem.message
    assert refs(remote) == before
    hook.unlink()
    assert newsroom.deploy().outcome == "published"


def test_only_one_deployment_at_a_time(newsroom: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.deploy.workspace.lock", partial(lock, patience=0))
    with lock(newsroom.options.workspace):
        (problem,) = newsroom.refused()
    assert problem.code == "busy"
    assert "another publication" in problem.message
    newsroom.deploy()


@pytest.mark.parametrize("branch", ["pages/新站", "it's$(date)", "a;b&c", "page\u00a0x", "日本"])
def test_a_branch_with_odd_characters_is_only_a_name(
    newsroom: Desk, remote: Path, branch: str
) -> None:
    newsroom.deploy(branch=branch)
    assert newsroom.deploy(branch=branch).outcome == "unchanged"

    rows = git(remote, "-c", "core.quotePath=false", "for-each-ref", "--format=%(refname)")
    assert f"refs/heads/{branch}" in rows.splitlines()


@pytest.mark.parametrize("branch", ["--force", "a..b", "a b", "x.lock", "", "a\nb", "refs~1"])
def test_a_branch_that_git_does_not_take_is_refused(
    newsroom: Desk, remote: Path, branch: str
) -> None:
    before = refs(remote)

    assert codes(newsroom.refused(branch=branch)) == ["bad-branch"]
    assert refs(remote) == before


def test_the_workspace_may_be_deleted(newsroom: Desk, remote: Path) -> None:
    newsroom.deploy()
    subprocess.run(["rm", "-r", str(newsroom.options.workspace)], check=True)
    newsroom.edit("Another line.", "Edit")

    newsroom.deploy()

    assert len(commits(remote)) == 2


def test_nothing_is_made_in_a_folder_that_is_no_site(tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()

    with pytest.raises(SiteError):
        Desk(folder).deploy()

    assert list(folder.iterdir()) == []


def test_a_relative_remote_is_taken_from_the_top_of_the_repository(
    newsroom: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = bare(tmp_path / "relative.git")
    newsroom.git("remote", "set-url", "origin", "../relative.git")
    monkeypatch.chdir(tmp_path)

    newsroom.deploy()

    assert len(commits(other)) == 1


def test_a_title_in_another_encoding_is_read_as_it_is_meant(newsroom: Desk, remote: Path) -> None:
    message = newsroom.folder.parent / "message.txt"
    message.write_bytes("新稿".encode("gbk"))
    newsroom.edit("Another line.")
    words = ("-c", "i18n.commitEncoding=GBK", "commit", "--quiet", "--all", "--file", str(message))
    newsroom.git(*words)
    settings = newsroom.folder / "content/site.yaml"
    write(settings, settings.read_text("utf-8") + "deploy: {signed: true}\n")

    newsroom.deploy()

    assert commits(remote)[0].endswith(": 新稿")
