"""`:::{acknowledge} CODE` before a block."""

import pytest

from site_builder.model.acknowledgements import Acknowledgement
from site_builder.model.article import Article
from site_builder.model.outline import blocks_of
from site_builder.model.site import Language
from site_builder.problems.problems import Problem
from site_builder.read.articles import read_article
from site_builder.text.source import Source

EN = Language("en", "en", "English")
HEAD = "---\ntitle: T\ndeck: D\nsummary: S\n---\n"
ONE = ":::{acknowledge} avoided-term\nHe said so.\n:::\n"


def read(body: str, head: str = HEAD) -> tuple[Article, list[Problem]]:
    reading = read_article(Source("content/s/article.en.md", head + body), EN, (EN,))
    article, problems = reading.article, list(reading.problems)
    assert article
    return article, problems


def lines(one: Acknowledgement) -> tuple[int, int]:
    """The first and the last line of the body that it speaks for."""
    return one.span.start[0] - HEAD.count("\n"), one.span.end[0] - HEAD.count("\n") - 1


@pytest.mark.parametrize(
    ("body", "span"),
    [
        (f"{ONE}\nOne\ntwo.\n\nThree.\n", (1, 6)),
        (f"{ONE}One.\n\nThree.\n", (1, 4)),
        (f"Zero.\n\n{ONE}\n- a\n\n- b\n\nThree.\n", (3, 10)),
        (f"{ONE}\n## Heading {{#one}}\n\nThree.\n", (1, 5)),
        (f"{ONE}\n:::{{photo}} street\n:::\n\nThree.\n", (1, 5)),
        (f"{ONE}\n| a |\n| --- |\n| b |\n\nThree.\n", (1, 7)),
        (f"Text[^1].\n\n{ONE}\n[^1]: The note.\n\nThree.\n", (3, 7)),
        (f"One.\n\n{ONE}", (3, 4)),
    ],
)
def test_it_speaks_for_the_next_block(body: str, span: tuple[int, int]) -> None:
    article, problems = read(body)
    (one,) = article.acknowledgements
    assert (one.code, one.reason, lines(one)) == ("avoided-term", "He said so.", span)
    assert problems == []


def test_it_is_no_block() -> None:
    body = "## One {#one}\n\nA.\n\n@B **b**.\n\n@:::{quote}\nC.\n:::\n"
    with_some, without = (read(body.replace("@", words))[0] for words in (ONE, ""))
    blocks = [
        [(block.anchor, block.kind, getattr(block, "parts", ())) for block in blocks_of(article)]
        for article in (with_some, without)
    ]
    assert blocks[0] == blocks[1]
    assert [anchor for anchor, *_ in blocks[0]] == ["one-1", "one-2", "one-3"]


def test_two_before_one_block() -> None:
    first, second = read(f"{ONE}{ONE.replace('avoided-term', 'stray-fence')}\nOne.\n")[
        0
    ].acknowledgements
    assert (first.code, second.code) == ("avoided-term", "stray-fence")
    assert (lines(first), lines(second)) == ((1, 8), (4, 8))


def test_the_reason_is_no_markdown() -> None:
    reason = "He wrote ** and {number}`nope` [x](javascript:y).\n\n# Two"
    body = f":::{{acknowledge}} stray-asterisks\n{reason}\n:::\nA.\n"
    article, problems = read(body)
    assert problems == []
    assert article.acknowledgements[0].reason == reason


def test_faults_of_form_are_those_of_any_directive() -> None:
    for body, code in (
        (":::{acknowledge}\nWhy.\n:::\n", "directive-arguments"),
        (":::{acknowledge} a b\nWhy.\n:::\n", "directive-arguments"),
        (":::{acknowledge} avoided-term\nWhy.\n\nText.\n", "unclosed-directive"),
        (":::{acknowlege} avoided-term\nWhy.\n:::\n", "unknown-directive"),
        (f"> A.\n>\n> {ONE.replace(chr(10), chr(10) + '> ')}\n", "nested-directive"),
    ):
        assert [problem.code for problem in read(body)[1]] == [code], body


def test_front_matter_speaks_for_the_article() -> None:
    written = "acknowledge:\n  - code: no-font\n    reason: We print it.\n---\n"
    head = HEAD.removesuffix("---\n") + written
    (one,) = read("Text.\n", head)[0].acknowledgements
    assert (one.code, one.reason, one.location.line) == ("no-font", "We print it.", 6)
    assert one.span.start == (0, 0)
