"""The units of an article's body, and their addresses."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.outline import blocks_of
from tests.support.markdown import EN
from tests.support.units import body_units, read_units, texts

BODY = """\
甲

## 乙 {#one}

丙

:::{photo} street
:::

### 丁 {#two}

### 戊

- 己
  - 庚

    辛
  - 壬
- - 癸

---

> 子
>
> > 丑

## 寅

:::{acknowledge} code
why
:::

| 卯 | 辰 |
| --- | --- |
| 巳 | |
| | |

```
午
```

未[^b][^a]

[^a]: 申

    - 酉
[^b]: 戌
[^c]: 亥
"""


def test_addresses() -> None:
    assert [(unit.address, unit.kind, unit.text) for unit in body_units(BODY)] == [
        ("top-1", "paragraph", "甲"),
        ("one", "heading", "乙"),
        ("one-1", "paragraph", "丙"),
        ("two", "heading", "丁"),
        ("one-4", "heading", "戊"),
        ("one-5.1", "item", "己"),
        ("one-5.1.1", "item", "庚\n辛"),
        ("one-5.1.2", "item", "壬"),
        ("one-5.2.1", "item", "癸"),
        ("one-7.1", "paragraph", "子"),
        ("one-7.2", "paragraph", "丑"),
        ("section-2", "heading", "寅"),
        ("section-2-1.r0", "row", "| 卯 | 辰 |"),
        ("section-2-1.r1", "row", "| 巳 | |"),
        ("section-2-2", "code", "午"),
        ("section-2-3", "paragraph", "未[^b][^a]"),
        ("note.b", "note", "戌"),
        ("note.a", "note", "申"),
        ("note.a.1", "item", "酉"),
    ]


def test_blocks_have_their_published_anchors() -> None:
    article = read_units(BODY).article
    assert article
    anchors = {block.anchor for block in blocks_of(article)} | {s.id for s in article.sections}
    units = (unit.address for unit in body_units(BODY) if not unit.address.startswith("note."))
    assert {address.split(".")[0] for address in units} <= anchors


def test_what_is_no_unit() -> None:
    assert texts("<!-- 注 -->\n\n---\n\n:::{timeline}\n:::\n\n- <!-- 注 -->\n\n```\n```\n") == {}


REWRAPPED: list[Callable[[str], str]] = [
    lambda text: re.sub(r"(?<=\w) ", "\n", text),
    lambda text: text.replace(" ", "   "),
    lambda text: text.replace("\n\n", "\n\n\n\n"),
    lambda text: text.replace("- ", "* ").replace("**", "__"),
    lambda text: text.replace("\n\n", "\n\n<!-- note -->\n\n"),
]


@pytest.mark.parametrize("change", REWRAPPED)
def test_what_is_only_written_otherwise(change: Callable[[str], str]) -> None:
    body = "One **two** three.\n\n- Four five\n- Six\n\nSeven, eight.\n"
    assert texts(change(body), EN) == texts(body, EN)


LINES = ("甲", "- 甲", "  - 乙", "1. 丙", "> 丁", "> - 戊", "## 己 {#a}", "### 庚", "", "", "---")
MORE = (
    "| a | b |",
    "| --- | --- |",
    "    a",
    "```",
    ":::{quote}",
    ":::",
    "— 辛",
    "[^1]: 壬",
    "癸[^1]",
)


@given(st.lists(st.sampled_from((*LINES, *MORE, "癸[^1]")), max_size=12).map("\n".join))
def test_every_unit_has_an_address_and_a_place_of_its_own(body: str) -> None:
    units = [unit for unit in body_units(body) if body.count("{#a}") < 2]
    assert len({unit.address for unit in units}) == len(units)
    places = sorted((unit.location, unit.end) for unit in units)
    assert all(start < end for start, end in places)
    assert all(end <= following for (_, end), (following, _) in pairwise(places))


def test_units_keep_the_order_of_the_text() -> None:
    order = [unit.location for unit in body_units(BODY) if not unit.address.startswith("note.")]
    assert order == sorted(order)
