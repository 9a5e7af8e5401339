"""What is borrowed whole, and what isn't."""

import pytest

from site_builder.compose.wanting import is_borrowed
from site_builder.model.article import Prose
from tests.support.features import HERE, directive

BORROWED = '<p lang="zh-Hans" dir="ltr">只有原文。</p>'
OWN = "<p>Ours.</p>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p id="a-1" lang="zh-Hans" dir="ltr">甲</p>', True),
        ('<p id="a-1"><em lang="zh-Hans">甲</em></p>', False),
        ('<pre><code id="a-1" lang="zh-Hans" dir="ltr">甲</code></pre>', True),
        ('<ul id="a-1">\n<li lang="zh-Hans" dir="ltr">甲</li>\n</ul>', False),
        ('<div class="table"><table id="a-1" lang="zh-Hans"></table></div>', True),
        ('<p id="a-1" lang="en" dir="ltr">A</p>', False),
    ],
)
def test_a_block_says_so_itself(html: str, expected: bool) -> None:
    assert is_borrowed(Prose("a-1", "paragraph", (html,), HERE), "zh-Hans") is expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [((BORROWED,), True), ((BORROWED * 2,), True), ((OWN, BORROWED), False), ((), False)],
)
def test_of_a_quotation_each_paragraph_says_so(
    body: tuple[str, ...],
    expected: bool,
) -> None:
    assert is_borrowed(directive("quote", "a-1", body=body), "zh-Hans") is expected
