"""What keeps a site from being published: each fault by itself, and the remote as it was."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.git import Desk, bare, codes, desk, git, refs
from tests.support.remotes import answering, silent
from tests.support.sites import write, write_site

TOKEN = "ghp-0123456789abcdef"


def set_address(newsroom: Desk, base_url: str, deploy: str = "") -> None:
    path = newsroom.folder / "content/site.yaml"
    text = path.read_text("utf-8").replace("https://example.org/repo/", base_url)
    write(path, text + (f"deploy: {{{deploy}}}\n" if deploy else ""))
    newsroom.commit("Another address")


def make_rejecting(remote: Path) -> None:
    """Whatever is pushed, the test fails: nothing may get that far."""
    hook = remote / "hooks/pre-receive"
    write(hook, "#!/bin/sh\ntouch pushed\n")
    hook.chmod(0o755)


def no_git(newsroom: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = newsroom.folder.parent / "no-programs"
    empty.mkdir()
    monkeypatch.setenv("PATH", str(empty))


def no_commits(newsroom: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.git("checkout", "--quiet", "--orphan", "new")


def detached_head(newsroom: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.git("checkout", "--quiet", "--detach")


def no_remote(newsroom: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.git("remote", "remove", "origin")


def remote_is_gone(newsroom: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.git("remote", "set-url", "origin", str(newsroom.folder.parent / "nowhere.git"))


def no_name(newsroom: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    set_address(newsroom, "https://example.org/repo/", "signed: true")
    newsroom.git("config", "--unset", "user.name")
    newsroom.git("config", "--unset", "user.email")
    newsroom.git("config", "user.useConfigOnly", "true")


def branch_of_the_sources(newsroom: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    set_address(newsroom, "https://example.org/repo/", "branch: main")


def address_of_another_site(newsroom: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    set_address(newsroom, "https://example.org/repo/", "domain: news.example.org")


def remote_of_another_name(newsroom: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    set_address(newsroom, "https://example.org/repo/", "remote: orign")


@pytest.mark.parametrize(
    ("spoil", "code", "place"),
    [
        (no_git, "no-git", "."),
        (no_commits, "no-commits", "."),
        (detached_head, "detached-head", "."),
        (no_remote, "no-remote", "content/site.yaml"),
        (remote_is_gone, "no-remote-repository", "origin"),
        (no_name, "no-identity", "."),
        (branch_of_the_sources, "source-branch", "content/site.yaml:8:18"),
        (address_of_another_site, "base-url-differs", "content/site.yaml:3:11"),
        (remote_of_another_name, "no-remote", "content/site.yaml:8:18"),
    ],
)
def test_each_fault_is_one_problem_and_publishes_nothing(
    newsroom: Desk,
    remote: Path,
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[Desk, pytest.MonkeyPatch], None],
    code: str,
    place: str,
) -> None:
    make_rejecting(remote)
    spoil(newsroom, monkeypatch)
    before = (remote / "HEAD").read_text(), sorted(remote.rglob("*"))

    (problem,) = newsroom.refused()

    assert (problem.code, str(problem.location)) == (code, place)
    assert problem.message
    assert problem.hint
    assert ((remote / "HEAD").read_text(), sorted(remote.rglob("*"))) == before


def test_a_folder_without_a_repository(tmp_path: Path) -> None:
    site = Desk(write_site(tmp_path / "site", "story"))

    (problem,) = site.refused()

    assert (problem.code, str(problem.location)) == ("no-repository", ".")
    assert "git init" in problem.hint


def test_all_that_is_wrong_is_told_at_once(newsroom: Desk) -> None:
    set_address(
        newsroom,
        "https://example.org/repo/",
        "domain: news.example.org, branch: main, signed: true",
    )
    no_name_given = ("config", "user.useConfigOnly", "true")
    newsroom.git(*no_name_given)
    newsroom.git("config", "--unset", "user.email")
    newsroom.git("config", "--unset", "user.name")
    newsroom.git("remote", "rename", "origin", "github")

    found = newsroom.refused()

    assert sorted(codes(found)) == ["base-url-differs", "no-identity", "no-remote", "source-branch"]


@pytest.mark.parametrize(
    ("url", "base_url", "code", "mend"),
    [
        (
            "git@github.com:Li-Na/news.git",
            "https://example.org/",
            "no-domain",
            "https://li-na.github.io/news/",
        ),
        (
            "https://github.com/li-na/news",
            "https://li-na.github.io/other/",
            "base-url-differs",
            "https://li-na.github.io/news/",
        ),
    ],
)
def test_an_address_that_github_pages_will_not_give(
    newsroom: Desk, url: str, base_url: str, code: str, mend: str
) -> None:
    newsroom.git("remote", "set-url", "origin", url)
    set_address(newsroom, base_url)

    (problem,) = newsroom.refused()

    assert (problem.code, str(problem.location)) == (code, "content/site.yaml:3:11")
    assert mend in problem.hint


def test_an_address_given_to_the_command_is_compared_as_well(newsroom: Desk) -> None:
    newsroom.git("remote", "set-url", "origin", "https://github.com/li-na/news")

    (problem,) = newsroom.refused(base_url="https://li-na.github.io/")

    assert (problem.code, str(problem.location)) == ("base-url-differs", "--base-url")


@pytest.mark.parametrize("status", [401, 403])
def test_a_remote_that_wants_a_password_is_not_answered(newsroom: Desk, status: int) -> None:
    with answering(status) as host:
        newsroom.git("remote", "set-url", "origin", f"http://{host}/news.git")
        (problem,) = newsroom.refused()

    assert (problem.code, str(problem.location)) == ("no-credentials", "origin")
    assert "log in with" in problem.hint


def test_a_key_that_ssh_has_not_is_not_asked_for(
    newsroom: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ssh = tmp_path / "ssh"
    write(
        ssh,
        "#!/bin/sh\necho 'git@host: Permission denied (publickey).' >&2\nexit 255\n",
    )
    ssh.chmod(0o755)
    monkeypatch.setenv("GIT_SSH", str(ssh))
    newsroom.git("remote", "set-url", "origin", "git@example.org:li-na/news.git")

    assert codes(newsroom.refused()) == ["no-credentials"]


def test_a_remote_that_cannot_be_reached(newsroom: Desk) -> None:
    with silent() as host:
        pass  # nobody listens there any more
    newsroom.git("remote", "set-url", "origin", f"http://{host}/news.git")

    assert codes(newsroom.refused()) == ["remote-away"]


def test_a_remote_that_hangs_is_given_up(newsroom: Desk) -> None:
    with silent() as host:
        newsroom.git("remote", "set-url", "origin", f"http://{host}/news.git")
        (problem,) = newsroom.refused(timeout=0.2)

    assert (problem.code, str(problem.location)) == ("remote-silent", "origin")
    assert "0.2 seconds" in problem.message
    assert "--timeout" in problem.hint


@pytest.mark.parametrize("user", [f"li-na:{TOKEN}", TOKEN, f"x-access-token:{TOKEN}%2B1"])
def test_a_token_in_the_remotes_address_is_never_shown(newsroom: Desk, user: str) -> None:
    with answering(500) as host:
        newsroom.git("remote", "set-url", "origin", f"http://{user}@{host}/news.git")
        (problem,) = newsroom.refused()

    assert problem.code == "remote-failed"
    assert TOKEN not in repr(problem)


def test_a_token_that_a_hook_repeats_is_not_shown(tmp_path: Path) -> None:
    folder = bare(tmp_path / "remote.git")
    newsroom = desk(tmp_path / "newsroom", folder)
    hook = folder / "hooks/pre-receive"
    write(hook, f"#!/bin/sh\necho 'no entry for https://li-na:{TOKEN}@host/?key={TOKEN}'\nexit 1\n")
    hook.chmod(0o755)

    (problem,) = newsroom.refused()

    assert problem.code == "push-refused"
    assert "no entry" in problem.message
    assert TOKEN not in repr(problem)


def test_settings_of_the_sites_repository_hold_for_the_push(newsroom: Desk, tmp_path: Path) -> None:
    """Such as the credentials that a workflow writes there."""
    other = bare(tmp_path / "real.git")
    newsroom.git("remote", "set-url", "origin", "news:li-na")
    newsroom.git("config", f"url.{other}.insteadOf", "news:li-na")

    newsroom.deploy()

    assert "refs/heads/gh-pages" in refs(other)


def test_variables_of_another_git_do_not_mislead(
    newsroom: Desk, remote: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where a hook deploys."""
    elsewhere = bare(tmp_path / "elsewhere.git")
    monkeypatch.setenv("GIT_DIR", str(elsewhere))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))

    newsroom.deploy()

    monkeypatch.delenv("GIT_DIR")
    assert "refs/heads/gh-pages" in refs(remote)
    assert set(refs(elsewhere)) == {"HEAD"}
    assert not (tmp_path / "index").exists()


def test_a_shallow_clone_cannot_tell_what_is_newer(
    newsroom: Desk, remote: Path, tmp_path: Path
) -> None:
    newsroom.deploy()
    newsroom.edit("More.", "More")
    newsroom.git("push", "--quiet", "origin", "main")
    folder = tmp_path / "shallow"
    git(remote, "clone", "--quiet", "--depth=1", f"file://{remote}", str(folder))
    shallow = Desk(folder)
    shallow.git("config", "user.name", "A robot")
    shallow.git("config", "user.email", "robot@example.org")

    assert shallow.deploy().outcome == "published"


def test_nobody_is_asked_anything(newsroom: Desk) -> None:
    """No terminal, no window: what git runs has neither."""
    asked = newsroom.folder.parent / "asked"
    helper = newsroom.folder.parent / "askpass"
    write(helper, f"#!/bin/sh\ntouch '{asked}'\necho secret\n")
    helper.chmod(0o755)
    os.environ["SSH_ASKPASS"] = str(helper)
    try:
        newsroom.git("config", "core.askPass", str(helper))
        with answering(401) as host:
            newsroom.git("remote", "set-url", "origin", f"http://{host}/news.git")
            newsroom.refused()
    finally:
        del os.environ["SSH_ASKPASS"]
    assert not asked.exists()
