"""In Chinese, a build says Chinese only, whatever is wrong with the site."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.cli.main import main
from tests.support.chinese import english_words, latin_words
from tests.support.fixture_sites import bad_names, compose

_HEAD = re.compile(r".*?: (?:错误|警告)\[[a-z0-9-]+\]: (.+)")
_CARET = re.compile(r" +\^")
_NAME = re.compile(r"[\w-]+(?=:)|(?<=[:,\[{-] )[\w-]+(?=$|[\],}])", re.MULTILINE)


@pytest.mark.parametrize("name", bad_names())
def test_a_bad_site_is_described_in_chinese(name: str, tmp_path: Path) -> None:
    root = compose(tmp_path / "site", name)
    words = ["--lang", "zh", "--site", str(root), "build", "--jobs", "1"]
    result = CliRunner().invoke(main, words, catch_exceptions=False)
    said = list(messages(result.stderr + result.stdout))
    assert said
    known = names_in(root)
    assert [
        text for text, source in said if english_words(text) - known - latin_words(source)
    ] == []


def messages(printed: str) -> Iterator[tuple[str, str]]:
    """The messages and hints that are printed, without places and codes, each with the line of the
    user's file that is quoted below it or above it."""
    lines = printed.splitlines()
    carets = {number for number, line in enumerate(lines) if _CARET.fullmatch(line)}
    for number, line in enumerate(lines):
        if number in carets or number + 1 in carets:
            continue
        if head := _HEAD.fullmatch(line):
            yield head[1], lines[number + 1] if number + 2 in carets else ""
        else:
            yield line, lines[number - 2] if number - 1 in carets else ""


def names_in(root: Path) -> set[str]:
    """The names that the site itself has: of files and folders, and the keys, ids and other single
    words in its YAML."""
    texts = [path.read_text("utf-8") for path in root.rglob("*.yaml")]
    named = {name for text in texts for name in _NAME.findall(text)}
    return named | {path.name.partition(".")[0] for path in root.rglob("*")}
