"""The versions of articles in a git repository, commit by commit, through all their names."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

# git also follows an article to another language's, if the two were alike when one was added.
_LANGUAGE = re.compile(r"_articles/([a-zA-Z]{2}(?:-[a-zA-Z]+)?)/")
_FOLDERS = {"en": {"", "en", "en-us"}, "zh": {"zh-cn", "zh-hans"}}


class Revision(NamedTuple):
    """What a commit made of an article: its texts before and after it."""

    commit: str
    path: str
    language: str
    old: str
    new: str


def article_paths(repository: Path, folder: str) -> list[str]:
    """The articles that are in a folder now."""
    listed = _git(repository, "ls-tree", "--name-only", "HEAD", f"{folder}/")
    return [path for path in listed.splitlines() if path.endswith(".md")]


def revisions(repository: Path, path: str, language: str) -> Iterator[Revision]:
    """What each commit made of an article, the oldest first; the commit that added it is left
    out."""
    done = _git(
        *(repository, "log", "--follow", "--no-merges", "--topo-order"),
        *("--name-status", "--format=commit %H", "--", path),
    )
    rows: list[list[str]] = []
    commit = ""
    for line in filter(None, done.splitlines()):
        if line.startswith("commit "):
            commit = line.removeprefix("commit ")
        else:
            rows.append([commit, *line.split("\t")])
    for commit, status, *paths in reversed(rows):  # git follows no renames with `--reverse`
        if status[0] in "MR" and all(_language_of(path) in _FOLDERS[language] for path in paths):
            old = text_at(repository, f"{commit}^", paths[0])
            yield Revision(commit, path, language, old, text_at(repository, commit, paths[-1]))


def _language_of(path: str) -> str:
    found = _LANGUAGE.search(path)
    return found[1].lower() if found else ""


def text_at(repository: Path, revision: str, path: str) -> str:
    return _git(repository, "show", f"{revision}:{path}")


def _git(repository: Path, *arguments: str) -> str:
    command = ["git", "-C", str(repository), "-c", "core.quotePath=false", *arguments]
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")
