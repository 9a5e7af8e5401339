"""What of a text is code, and what a comment."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.markdown.asides import asides


@pytest.mark.parametrize(
    ("text", "code", "comments"),
    [
        ("甲<!-- 注 -->乙", [], ["<!-- 注 -->"]),
        ("<!--> <!---> <!-- -- -->", [], ["<!-->", "<!--->", "<!-- -- -->"]),
        ("<!-- 一\n\n## 二\n```\n-->\n三", [], ["<!-- 一\n\n## 二\n```\n-->"]),
        ("`<!-- a -->` <!-- b `-->`", ["`<!-- a -->`"], ["<!-- b `-->"]),
        ("``a ` b`` <!-- c -->", ["``a ` b``"], ["<!-- c -->"]),
        ("`a\nb <!-- c -->` d", ["`a\nb <!-- c -->`"], []),
        ("`a\n\n<!-- b -->`", [], ["<!-- b -->"]),
        ("a ` <!-- b --> c", [], ["<!-- b -->"]),
        ("\\` <!-- a --> `", [], ["<!-- a -->"]),
        ("\\<!-- a -->", [], []),
        ("```\n<!-- a -->\n```\n<!-- b -->", ["<!-- a -->\n"], ["<!-- b -->"]),
        ("~~~~ x\n<!-- a -->\n~~~\n~~~~\n<!-- b -->", ["<!-- a -->\n", "~~~\n"], ["<!-- b -->"]),
        ("```a`b\n<!-- c -->", [], ["<!-- c -->"]),
        ("- ```\n  <!-- a -->\n  ```\n<!-- b -->", ["  <!-- a -->\n"], ["<!-- b -->"]),
        ("> ~~~\n> <!-- a -->\n> ~~~\n<!-- b -->", ["> <!-- a -->\n"], ["<!-- b -->"]),
        ("\u3000```\n<!-- a -->\n```\u200b\n<!-- b -->", ["<!-- a -->\n"], ["<!-- b -->"]),
        ("甲\n\n    <!-- a -->", ["    <!-- a -->"], []),
        ("\t<!-- a -->", ["\t<!-- a -->"], []),
        ("甲\n    <!-- a -->", [], ["<!-- a -->"]),
        ("- 甲\n\n    <!-- a -->", [], ["<!-- a -->"]),
        ("[^1]: 甲\n\n    <!-- a -->", [], ["<!-- a -->"]),
        ("- 甲\n\n乙\n\n    <!-- a -->", ["    <!-- a -->"], []),
    ],
)
def test_code_and_comments(text: str, code: list[str], comments: list[str]) -> None:
    found = asides(text, 0)
    assert [text[start:end] for start, end in found.code] == code
    assert [text[start:end] for start, end in found.comments] == comments
    assert found.unclosed == []


def test_a_comment_without_an_end_is_found_once() -> None:
    assert asides("甲 <!-- 乙 <!-- 丙", 0).unclosed == [2]
    assert asides("`<!-- 甲`", 0).unclosed == []


def test_what_stands_before_the_text_is_not_looked_at() -> None:
    assert asides("<!-- 甲 -->\n<!-- 乙 -->", 11).comments == [(11, 21)]


@given(st.text(st.sampled_from("a \n`~-<!>\\#\t　"), max_size=60))
def test_they_are_in_order_and_apart(text: str) -> None:
    found = asides(text, 0)
    spans = sorted([*found.code, *found.comments])
    assert all(start < end for start, end in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    for start, end in found.comments:
        assert text[start:end].startswith("<!--")
        assert text[start:end].endswith("-->")
