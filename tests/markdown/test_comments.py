"""Comments in articles: as if they had never been written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.problems.problems import Location
from tests.support.markdown import LINES_BEFORE, body_html, read

SAME = [
    ("甲<!-- 注 -->乙", "甲乙"),
    ("a <!-- note --> b", "a b"),
    ("a <!-- note -->, b", "a, b"),
    ("甲  <!-- 注 -->\n乙", "甲\n乙"),
    ("甲 <!-- 一\n二\n\n三 --> 乙", "甲 乙"),
    ("甲\n<!-- 注 -->\n乙", "甲\n乙"),
    ("甲\n\n<!-- 注 -->\n\n乙", "甲\n\n乙"),
    ("甲\n\n<!--\n## 草稿 {#draft}\n\n:::{photo} a\n:::\n-->\n\n乙", "甲\n\n乙"),
    ("<!-- 注 -->\n甲\n<!-- 注 -->", "甲"),
    ("<!-- 注 --> 甲", "甲"),
    ("<!-- 注 --> <!-- 注 -->\n甲", "甲"),
    ("<!-- 注 -->## 题", "## 题"),
    ("## 题 <!-- 注 --> {#a}\n\n字", "## 题 {#a}\n\n字"),
    ("- 甲\n<!-- 注 -->\n- 乙", "- 甲\n- 乙"),
    ("- 甲 <!-- 注 -->\n- 乙\n\n  <!-- 注\n注 -->\n\n  丙", "- 甲\n- 乙\n\n  丙"),
    ("> 甲\n> <!-- 注 -->\n> 乙", "> 甲\n> 乙"),
    ("| 甲 <!-- 一 | 二 --> | 乙 |\n|---|---|\n| 1 | 2 |", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"),
    ("| 甲 | 乙 |\n|---|---|\n<!-- 注 -->\n| 1 | 2 |", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"),
    (":::{timeline}\n<!-- 注 -->\n:::", ":::{timeline}\n:::"),
    (":::{quote}\n甲<!-- 注 -->\n\n<!-- 注 -->\n——乙\n:::", ":::{quote}\n甲\n\n——乙\n:::"),
    ("甲[^1]\n\n[^1]: 注<!-- 查 -->文\n<!-- 注 -->", "甲[^1]\n\n[^1]: 注文"),
    ("[链<!-- 注 -->接](https://example.org/)", "[链接](https://example.org/)"),
    ("**重<!-- 注 -->点**", "**重点**"),
    ("甲<!-->乙<!--->丙", "甲乙丙"),
]


@pytest.mark.parametrize(("text", "without"), SAME)
def test_nothing_is_left_of_a_comment(text: str, without: str) -> None:
    assert body_html(text) == body_html(without)
    assert read(text)[1] == read(without)[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "`<!-- 码 -->`",
        "```\n<!-- 码 -->\n```",
        "甲\\<!-- 码 -->",
        "- 甲\n\n  ```\n  <!-- 码 -->\n  ```",
    ],
)
def test_what_is_code_or_escaped_shows(text: str) -> None:
    assert "&lt;!-- 码 --&gt;" in body_html(text)
    assert read(text)[1] == []


def test_a_comment_that_is_code_because_of_its_indent_is_reported() -> None:
    (problem,) = read("甲\n\n    <!-- 注 -->")[1]
    assert (problem.code, problem.location.line) == ("stray-fence", LINES_BEFORE + 3)
    assert "shown as code" in problem.message


@pytest.mark.parametrize(
    ("text", "place"),
    [("甲 <!-- 注", (1, 3)), ("甲\n\n- 乙 <!-- 一 <!-- 二\n\n丙", (3, 5))],
)
def test_a_comment_that_is_never_closed(text: str, place: tuple[int, int]) -> None:
    problem = next(p for p in read(text)[1] if p.code == "unclosed-comment")
    assert problem.is_error
    assert problem.location[1:] == (place[0] + LINES_BEFORE, place[1])


def test_problems_behind_comments_have_their_places_in_the_file() -> None:
    text = (
        "<!-- 一\n二 -->\n甲 <!-- 三\n四 --> {nubmer}`a` [x](y:z) **\n\n## 题 <!-- 注 --> {#Bad}\n"
    )
    places = {(p.code, *p.location[1:]) for p in read(text)[1]}
    lines = [LINES_BEFORE + 4, LINES_BEFORE + 6]
    assert ("unknown-role", lines[0], 7) in places
    assert ("bad-link", lines[0], 23) in places
    assert ("bad-id", lines[1], 19) in places


def test_blocks_and_arguments_behind_comments_have_their_places() -> None:
    article, problems = read("<!-- 注\n注 -->\n\n甲\n\n:::{gallery} a <!-- 注 --> b\n:::\n")
    assert problems == []
    first, second = article.lead
    path = first.location.path
    assert first.location == Location(path, LINES_BEFORE + 4, 1)
    places = getattr(second, "argument_locations")  # noqa: B009 (a directive's)
    assert places == (Location(path, LINES_BEFORE + 6, 14), Location(path, LINES_BEFORE + 6, 27))


@given(
    st.lists(
        st.sampled_from(["甲", "**乙**", " ", "\n", "\n\n", "- ", "> ", "`丙`", "<!-- 密 -->"])
    )
)
def test_no_comment_is_ever_published(pieces: list[str]) -> None:
    html = body_html("甲" + "".join(pieces))
    in_code = html.count("<code>")
    assert "密" not in html or in_code
