"""What readers see of prose; `test_prose.py` has the rest."""

import pytest

from site_builder.typography.runs import BREAK, OBJECT, edited, runs_of
from tests.support.features import hole


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>a <em>b</em>c</p>", [BREAK, "a ", "b", "c", BREAK]),
        ("a<code>b</code>&amp;c", ["a", OBJECT, "&", "c"]),
        ("a<br>b", ["a", " ", "b"]),
        ('a<sup class="noteref"><a>1</a></sup>b', ["a", "b"]),
    ],
)
def test_runs(html: str, words: list[str]) -> None:
    assert [run.words for run in runs_of((html,), "en")] == words
    for run in runs_of((html,), "en"):
        assert html[run.start : run.end].startswith(run.words) or len(run.words) == 1


def test_each_has_its_language_and_its_part() -> None:
    parts = ('<span lang="zh">甲', hole("number", "n"), "</span>b")
    found = [(run.words, run.part, run.tag) for run in runs_of(parts, "en")]
    assert found == [("甲", 0, "zh"), (OBJECT, 1, "zh"), ("b", 2, "en")]


def test_other_words_at_their_places() -> None:
    assert edited("a b c", [(0, 1, "x"), (4, 5, "yy")]) == "x b yy"
    assert edited("a", []) == "a"
    number = hole("number", "n")
    assert edited(number, [(0, 1, "x")]) is number
