"""`site-builder deploy`: what is printed where, and with which exit code it ends."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.main import main
from tests.support.git import Desk, bare, commits, desk, isolate_git, refs
from tests.support.remotes import answering, silent

TOKEN = "ghp-0123456789abcdef"


@pytest.fixture
def remote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    isolate_git(monkeypatch, tmp_path)
    return bare(tmp_path / "remote.git")


@pytest.fixture
def newsroom(tmp_path: Path, remote: Path) -> Desk:
    return desk(tmp_path / "newsroom", remote)


def run(newsroom: Desk, *words: str | Path) -> Result:
    return CliRunner().invoke(main, ["--site", str(newsroom.folder), *map(str, words)])


def test_the_plan_and_the_outcome_go_to_standard_output(newsroom: Desk, remote: Path) -> None:
    result = run(newsroom, "deploy")

    assert result.exit_code == 0
    assert "Not signed off yet:" in result.stderr.splitlines()
    assert "  content/story/launch.yaml: names (en): every name" in result.stderr
    lines = result.stdout.splitlines()
    assert lines[0].startswith("In origin/gh-pages: 7 pages added, 0 changed, 0 removed; ")
    assert "  + en/story/" in lines
    assert "  + index.html" in lines
    commit = refs(remote)["refs/heads/gh-pages"]
    assert lines[-1] == (
        f"Published to origin/gh-pages, as {commit[:10]}: https://example.org/repo/"
    )


def test_a_site_that_the_check_finds_wrong_does_not_go_live(newsroom: Desk, remote: Path) -> None:
    footer = newsroom.folder / "templates/parts/footer.html"
    footer.parent.mkdir(parents=True)
    footer.write_text('<footer><script src="https://count.example/c.js"></script></footer>')
    before = refs(remote)
    result = run(newsroom, "deploy")

    assert result.exit_code == 1
    assert "error[third-party]: 'https://count.example/c.js' is loaded from" in result.stderr
    assert refs(remote) == before


def test_a_second_time(newsroom: Desk) -> None:
    run(newsroom, "deploy")
    result = run(newsroom, "deploy")

    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "Nothing would change in origin/gh-pages.",
        "origin/gh-pages was not changed: it holds this site already.",
    ]


def test_a_rehearsal(newsroom: Desk, remote: Path) -> None:
    before = refs(remote)
    result = run(newsroom, "deploy", "--dry-run")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == (
        "Nothing was published: this was a dry run for origin/gh-pages."
    )
    assert refs(remote) == before


def test_a_rollback(newsroom: Desk, remote: Path) -> None:
    run(newsroom, "deploy")
    newsroom.edit("Another line.", "Edit")
    run(newsroom, "deploy")

    result = run(newsroom, "deploy", "--rollback")

    assert result.exit_code == 0
    assert "  ~ en/story/" in result.stdout.splitlines()
    assert result.stdout.splitlines()[-1].startswith("Rolled back origin/gh-pages, as ")
    assert len(commits(remote)) == 3
    result = run(newsroom, "deploy", "--rollback")
    assert result.exit_code == 1
    assert "error[nothing-earlier]" in result.stderr


def test_a_fault_goes_to_standard_error_with_exit_code_1(newsroom: Desk, remote: Path) -> None:
    newsroom.edit("{number}`temas`", "A slip")
    before = refs(remote)

    result = run(newsroom, "deploy")

    assert result.exit_code == 1
    assert result.stdout == ""
    assert "content/story/article.en.md:7:1: error[unknown-number]" in result.stderr
    assert result.stderr.splitlines()[-1] == "1 error; nothing was published"
    assert refs(remote) == before


def test_uncommitted_changes_are_warned_of(newsroom: Desk) -> None:
    newsroom.edit("Not committed.")

    result = run(newsroom, "deploy")

    assert result.exit_code == 0
    assert ".: warning[uncommitted-changes]: content/story/article.en.md differs" in result.stderr
    assert run(newsroom, "deploy", "--strict").exit_code == 1


def test_into_a_folder(newsroom: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run(newsroom, "deploy", "--to", out, "--base-url", "https://example.com/news")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == f"Published to {out}: https://example.com/news/"
    assert "https://example.com/news/" in (out / "sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ["--to", "out", "--remote", "origin"],
        ["--to", "out", "--branch", "x"],
        ["--to", "out", "--overwrite", "x"],
        ["--to", "out", "--rollback"],
        ["--rollback", "--base-url", "https://example.org/"],
        ["--base-url", "example.org"],
        ["--timeout", "0"],
        ["--unknown"],
    ],
)
def test_wrong_usage_ends_with_2(newsroom: Desk, words: list[str]) -> None:
    result = run(newsroom, "deploy", *words)

    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert not newsroom.options.workspace.exists()


@pytest.mark.parametrize("status", [401, 403, 404, 500])
@pytest.mark.parametrize("words", [["deploy"], ["deploy", "--rollback"], ["status", "--published"]])
def test_a_token_is_never_printed(newsroom: Desk, status: int, words: list[str]) -> None:
    with answering(status) as host:
        url = f"http://li-na:{TOKEN}@{host}/news.git"
        newsroom.git("remote", "set-url", "origin", url)
        result = run(newsroom, *words)

    assert result.exit_code == 1
    assert TOKEN not in result.output
    assert result.stderr.startswith("origin: error[")


def test_a_silent_remote_is_given_up_after_the_time_that_is_said(newsroom: Desk) -> None:
    with silent() as host:
        newsroom.git("remote", "set-url", "origin", f"http://{host}/news.git")
        result = run(newsroom, "deploy", "--timeout", "0.2")

    assert result.exit_code == 1
    assert "origin: error[remote-silent]: the remote was silent for 0.2 seconds" in result.stderr
    assert result.stderr.endswith("nothing was published\n")


@pytest.mark.parametrize(("last", "timeout"), [("sleep 600", 2), ("kill -9 $PPID", 600)])
def test_where_sending_breaks_off_it_does_not_say_what_it_cannot_know(
    newsroom: Desk, remote: Path, last: str, timeout: int
) -> None:
    hook = remote / "hooks/post-receive"  # the branch is there already
    hook.write_text(f"#!/bin/sh\ntouch {remote}/reached\n{last}\n")
    hook.chmod(0o755)
    result = run(newsroom, "deploy", "--timeout", str(timeout))
    while not (remote / "reached").exists():  # a busy machine may take longer to come so far
        timeout *= 4
        result = run(newsroom, "deploy", "--timeout", str(timeout))

    assert result.exit_code == 1
    assert "origin/gh-pages: error[push-broken-off]: the push broke off (" in result.stderr
    assert result.stderr.endswith("the site may or may not be live\n")

    hook.unlink()
    assert run(newsroom, "deploy").stdout.endswith("it holds this site already.\n")


def test_odd_words_of_a_remote_do_not_steer_the_terminal(newsroom: Desk, remote: Path) -> None:
    hook = remote / "hooks/pre-receive"
    hook.write_text("#!/bin/sh\nprintf '\\033[2Jgone' >&2\nexit 1\n")
    hook.chmod(0o755)

    result = run(newsroom, "deploy")

    assert result.exit_code == 1
    assert "gone" in result.stderr
    assert "\033" not in result.output
