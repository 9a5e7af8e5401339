"""The normal form of a block's text: spellings of one thing come to one, and it parses back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.markdown.normal_form import Frame, normal_text, paragraphs_of
from site_builder.model.site import Language
from tests.support.markdown import EN, ZH
from tests.support.units import body_units, texts

SAME = [
    ("*a* and **b**", ("_a_ and __b__", "*a*\nand **b**", "  *a*  and **b**  ")),
    ("***a***", ("**_a_**", "_**a**_", "*__a__*")),
    ("**[a](u)**", ("[**a**](u)", "[__a__](<u>)", "__[a]( u )__")),
    ("a * b_c [sic]", (r"a \* b\_c \[sic\]", "a &#42; b_c [sic]", "a &ast; b&#95;c [sic]")),
    ("A & B, 1 < 2", ("A &amp; B, 1 &lt; 2", r"A \& B, 1 \< 2")),
    ("a\xa0b", ("a&nbsp;b", "a&#160;b", "a&#xA0;b")),
    ('[a](https://x.org/ "t")', ("[a](<https://x.org/> 't')", "[a][r]\n\n[r]: https://x.org/ (t)")),
    ("[r](https://x.org/)", ("[r]\n\n[r]: https://x.org/", "[r][]\n\n[r]: <https://x.org/>")),
    ("<https://x.org/a>", ("[https://x.org/a](https://x.org/a)",)),
    ("<a@x.org>", ("[a@x.org](mailto:a@x.org)",)),
    ("[a](../b/article.zh.md#二)", ("[a](../b/article.zh.md#%E4%BA%8C)",)),
    ("`a b`", ("``a b``", "`` a b ``", "`a\nb`", "`a\n  b`")),
    ("``a`b``", ("`` a`b ``", "```a`b```")),
    ("{number}`n`", ("{number}`` n ``", "{number}`n `")),
    ("a\\\nb", ("a  \nb", "a     \n  b")),
    ("a b", ("a  b", "a\tb", "a\nb", "&#32;a b", "\u3000\u3000a b")),
    ("1986\\. A year", ("1986\\. A year", "1986&#46; A\nyear")),
    ("\\- a", ("\\- a", "&#45; a")),
    ("\\[记者]: 您好", (r"\[记者\]: 您好",)),
    (r"\*a*", (r"\*a\*", r"\*a*", "&ast;a&ast;")),
]
"""The normal form, and other spellings that come to it."""

DIFFERENT = [
    ("*a*", "**a**"),
    ("*a*", "a"),
    ("[a](u)", "[a](v)"),
    ("[a](u)", '[a](u "t")'),
    ("[a](/u)", "[a](/v)"),
    ("[a](u)[b](u)", "[ab](u)"),
    ("{number}`a`", "{number}`b`"),
    ("{number}`a`", "{date}`a`"),
    ("{number}`a`", "`a`"),
    ("a[^1]\n\n[^1]: x\n[^2]: y", "a[^2]\n\n[^1]: x\n[^2]: y"),
    ("a\\\nb", "a b"),
    ("a\xa0b", "a b"),
    ("a", "A"),
    ("甲，乙", "甲,乙"),
    ("`a`", "a"),
]


@pytest.mark.parametrize(("normal", "others"), SAME)
def test_spellings_of_the_same(normal: str, others: tuple[str, ...]) -> None:
    for words in (normal, *others):
        assert texts(words, EN)["top-1"] == normal


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_readers_see_differently(one: str, other: str) -> None:
    assert texts(one, EN)["top-1"] != texts(other, EN)["top-1"]


def test_lines_are_joined_as_the_language_is_written() -> None:
    assert texts("甲\n乙，\n丙**丁\n戊**", ZH)["top-1"] == "甲乙，丙**丁戊**"
    assert texts("甲\nA", ZH)["top-1"] == "甲A"
    assert texts("甲\nA", EN)["top-1"] == "甲 A"
    assert texts("一\n{number}`n`\n人", ZH)["top-1"] == "一{number}`n`人"


def test_emphasis_that_follows_on_emphasis_is_one() -> None:
    assert texts("**甲**\n**乙**", ZH)["top-1"] == "**甲乙**"


@pytest.mark.parametrize(
    ("words", "normal"),
    [
        ("Setext\n------", "Setext"),
        ("## Closed ##", "Closed"),
        ("## Closed ## {#a}", "Closed"),
        ("## *C#* #", "*C#*"),
        (r"## C \#", r"C \#"),
        ("## - a", "- a"),
    ],
)
def test_headings(words: str, normal: str) -> None:
    assert body_units(words, EN)[0].text == normal


def test_rows() -> None:
    one = "| a | b |\n|---|:-:|\n| 1 \\| 2 |  |\n| `x\\|y` | *z* |"
    other = "a   |b\n-|-\n1 \\| 2\n`` x\\|y ``|_z_"
    expected = ["| a | b |", r"| 1 \| 2 | |", r"| `x\|y` | *z* |"]
    assert [unit.text for unit in body_units(one, EN)] == expected
    assert [unit.text for unit in body_units(other, EN)] == expected


PIECES = (
    *(
        "a",
        "b c",
        "甲",
        "，",
        "乙丙",
        "“",
        "3",
        "2021",
        " ",
        "\n",
        "\\\n",
        "  \n",
        "\u3000",
        "\xa0",
    ),
    *("*", "**", "_", "__", "`", "``", "[", "]", "(", ")", "<", "&", "!", "#", "-", "+", ">", "|"),
    *(
        "\u3000",
        "~",
        "=",
        ":",
        ":::",
        "\\",
        "\\*",
        "&amp;",
        "&nbsp;",
        "{#id}",
        "1.",
        "[x](u)",
        "a@b.c",
    ),
    *("[x](u)", "a@b.c"),
    *('[甲](../a.md#x "t")', "<https://x.org/a>", "{number}`n`", "[^1]", "[^2]", "%E4%B8%AD"),
)
FRAMES: tuple[Frame, ...] = ("paragraph", "heading", "cell")


@given(
    st.lists(st.sampled_from(PIECES), max_size=9).map("".join),
    st.sampled_from(FRAMES),
    st.sampled_from((ZH, EN)),
)
def test_the_normal_form_parses_back(words: str, frame: Frame, language: Language) -> None:
    """normal(parse(normal(x))) == normal(x)."""
    normal = "\n".join(normal_text(one, frame, language.tag) for one in paragraphs_of(words))
    assert normal_text(normal, frame, language.tag) == normal


def test_paragraphs() -> None:
    assert paragraphs_of("a\nb") == ["a", "b"]
    assert paragraphs_of("a\\\nb\nc\\\\\nd") == ["a\\\nb", "c\\\\", "d"]
    assert normal_text("_a_ \nb\\\nc") == "*a*\nb\\\nc"
