"""No reader keeps more problems of a kind in a file than are listed, however many there are."""

from collections import Counter
from collections.abc import Iterable

import pytest

from site_builder.problems import problems as module
from site_builder.problems.problems import Problem
from site_builder.read.articles import read_article
from site_builder.read.features import read_feature
from site_builder.read.plain_words import read_texts
from site_builder.text.source import Source
from site_builder.text.yaml import read_yaml
from tests.support.markdown import EN, FRONT_MATTER, ZH

MANY = range(20)
MARKUP = "".join(f"a{n}: '*b*'\n" for n in MANY)
NOTES = FRONT_MATTER + "".join(f"Words[^n{n}] " for n in MANY)
PEOPLE = "- id: a\n  name: {zh: 字, en: word}\n" * len(MANY)


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ALIKE", 5)


def most(problems: Iterable[Problem]) -> int:
    """How many there are of the kind that there are most of."""
    return max(Counter((one.location.path, one.code) for one in problems).values())


def test_readers_of_one_file() -> None:
    found = (
        read_yaml(Source("a.yaml", "a: 1\n" * len(MANY))),
        read_texts(Source("a.yaml", MARKUP)),
        read_article(Source("a.md", NOTES), EN, (ZH, EN)),
    )
    assert [most(one.problems) for one in found] == [6, 6, 6]


def test_the_reader_of_a_feature() -> None:
    files = {"content/a/facts/people.yaml": PEOPLE, "content/a/article.en.md": NOTES}
    data = {path: text.encode() for path, text in files.items()}
    reading = read_feature("content/a", data, {}, (ZH, EN))
    assert (most(reading.facts.problems), most(reading.problems)) == (6, 6)
