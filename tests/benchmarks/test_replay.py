"""The replay of a history, on a small one."""

import subprocess
from pathlib import Path

import pytest

from benchmarks.replay import main
from benchmarks.replay_history import article_paths, revisions

FIRST = "The committee met on Tuesday to look at the plans.\n\n"
SECOND = "Volunteers in red vests stood at every crossing.\n\n"
THIRD = "Nobody had counted the trees along the river.\n\n"


def git(folder: Path, *arguments: str) -> None:
    names = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *names, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet")
    versions = (
        {"_articles/a.md": FIRST + THIRD, "_articles/zh-cn/a.md": "他来了。\n\n他走了。\n"},
        {"_articles/a.md": FIRST + SECOND + THIRD},
        {"_articles/a.md": FIRST.replace("Tuesday", "Monday") + SECOND},
        {"_articles/zh-cn/a.md": "他昨天就来了。\n\n他走了。\n"},
    )
    for version in versions:
        for path, text in version.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(text, "utf-8")
        git(tmp_path, "add", "--all")
        git(tmp_path, "commit", "--quiet", "--message", "x")
    (tmp_path / "_articles/zh-cn").rename(tmp_path / "_articles/zh-hans")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "x")
    return tmp_path


def test_an_article_is_followed_through_its_names(repository: Path) -> None:
    (path,) = article_paths(repository, "_articles/zh-hans")
    assert [(one.old[:4], one.new[:4]) for one in revisions(repository, path, "zh")] == [
        ("他来了。", "他昨天就"),
        ("他昨天就", "他昨天就"),
    ]


def test_the_states_agree_with_the_differ(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(repository), "--articles", "2", "--rounds", "1", "--doubts"]) == 0
    printed = capsys.readouterr().out
    assert "| agreement with the block differ | 100.00 % | 99.5 % |" in printed
    assert "| commits, of 2 articles | 4 | – |" in printed
