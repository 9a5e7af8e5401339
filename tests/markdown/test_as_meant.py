"""Nothing that an author writes vanishes: each word shows, or a problem names its line."""

import re
from itertools import count

from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.markdown.as_meant import as_meant
from site_builder.model.article import Directive
from site_builder.text.source import Source
from tests.support.markdown import LINES_BEFORE, read

INLINE = (
    "%",
    "%。",
    "**%**",
    "*%*",
    "`%`",
    "[%](https://a.b)",
    "[%](https://a.b '%')",
    "[%][a]",
    "[%]",
    "[%][%]",
    "![%](a.png)",
    "{number}`%`",
    "{%}",
    "[^%]",
    "~~%~~",
    "<b>%</b>",
    "<!-- 注 -->",
    "&amp;%",
    "\\%",
    "==%==",
    "[%] (https://a.b)",
    "［%］（https://a.b）",
    "<https://a.b/%>",
    "%\u3000%",
    "\u200b%",
    "[](https://a.b/%)",
)
BLOCKS = (
    "%",
    "## % {#s1}",
    "##%",
    "### %",
    "# %",
    "- %",
    "-%",
    "1. %",
    "1、%",
    "> %",
    "> > %",
    "- - %",
    "[%]: %",
    "[a]: https://a.b",
    "[%]: https://a.b/%",
    "[%]: %\n'%'",
    "> [%]: %",
    "- [%]: %",
    "[^1]: %",
    "[^%]: %",
    "[^%]:\n%",
    "> [^%]: %",
    ":::{photo} %\n:::",
    ":::{quote}\n%\n\n——%\n:::",
    ":::{quote} %\n:::",
    ":::{%}\n%\n:::",
    ":::{timeline}\n%\n:::",
    "::: %",
    ":::",
    "```\n%\n```",
    "```python %\n%\n```",
    "    %",
    "| % | % |\n|---|---|\n| % | % | % |",
    "| % |\n|---|---|",
    "|%|",
    "%\n---",
    "%\n===",
    "<div>\n%\n</div>",
    "\u3000\u3000%",
    "\u3000- %",
    "\u200b## %",
    "<!-- 注\n\n注 -->",
    "<!-- 注 -->%",
    "***",
    "##",
    "-",
    "> [!NOTE]\n> %",
    "- [ ] %",
    "{: .%}",
    "[TOC]",
    "% \\\n%",
    "10000. %",
)


def numbered(text: str) -> str:
    """The text with another word for each `%`."""
    numbers = count(1)
    return re.sub("%", lambda _: f"w{next(numbers)}w", text)


@st.composite
def articles(draw: st.DrawFn) -> str:
    inline = st.lists(st.sampled_from(INLINE), min_size=1, max_size=3).map("".join)
    blocks = [
        block.replace("%", draw(inline), 1) if draw(st.booleans()) else block
        for block in draw(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=6))
    ]
    breaks = st.sampled_from(["\n", "\n\n", "\n\n\n"])
    return numbered("".join(block + draw(breaks) for block in blocks))


def published(text: str) -> tuple[str, set[int]]:
    """All that readers get of an article, attributes too, and the lines of its problems."""
    article, problems = read(text)
    parts: list[object] = [note.parts for note in article.notes]
    for block in (*article.lead, *(b for section in article.sections for b in section.blocks)):
        if isinstance(block, Directive):
            parts += [block.arguments, block.body, block.attribution]
        else:
            parts += [block.anchor, block.parts]
    parts += [(section.id, section.heading) for section in article.sections]
    return repr(parts), {p.location.line - LINES_BEFORE for p in problems}


@given(articles())
@example("[w1w]: w2w")
@example("字[^a]\n\n[^a]: w1w\n\n[^a]: w2w")
@example("> [^w1w]: w2w\n\n- [w3w]: w4w 'w5w'")
@example("```python w1w\nw2w\n```")
@example("- [w1w](https://a.b/w2w) w3w\n-w4w")
def test_no_word_vanishes_without_a_problem(text: str) -> None:
    shown, lines = published(text)
    for block in re.finditer(r"(?:[^\n]*\S[^\n]*\n?)+", text):
        first = text.count("\n", 0, block.start()) + 1
        is_named = any(first <= line <= first + block[0].count("\n") for line in lines)
        missing = [word for word in re.findall(r"w\d+w", block[0]) if word not in shown]
        assert is_named or not missing, (missing, lines)


@given(articles())
def test_every_place_is_inside_the_file(text: str) -> None:
    lines = text.split("\n")
    for problem in read(text)[1]:
        line, column = problem.location.line - LINES_BEFORE, problem.location.column
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1


def test_a_plain_source_stays_as_it_is() -> None:
    source = Source("a.md", "## 题 {#a}\n\n\u3000\u3000正文。\n")
    assert as_meant(source, 0) == (source, [])
    assert as_meant(source, 0)[0] is source
