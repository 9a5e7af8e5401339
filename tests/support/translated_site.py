"""A feature with every kind of unit, in Chinese and in English, for tests of hand-overs."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from site_builder.exchange.bring_back import BroughtBack, bring_back
from site_builder.exchange.collect import collect
from site_builder.exchange.formats import FORMATS, read_handover
from site_builder.exchange.handover import Returned
from site_builder.exchange.handover_state import HandoverState, read_state
from site_builder.problems.problems import SiteError
from site_builder.read.config import CONFIG
from site_builder.translation.standings import SITE
from tests.support.handovers import EN, ZH

SLUG = "alpha"
LANGUAGES = (ZH, EN)
HOME = f"content/{SLUG}"

ARTICLE_ZH = """\
---
title: 一座城的考卷   # 题目
deck: '引题：“考试”'
summary: |
  摘要第一行
  接着写。
---

开头一段，说*城市*。

第二段有{number}`teams`和[链接](https://example.org/a)[^1]。

## 路线图 {#one}

<!-- 编者按 -->
- 第一项
- 第二项
  - 里面一项

1. 甲
2. 乙
3. 丙

:::{quote}
要咬定目标！

再接再厉！

— 市民
:::

:::{timeline}
:::

> 引用一段
> 接着引用

| 领域 | 面貌 |
| --- | :-: |
| 城区 | 干净 |
| 乡村 | 整齐 |

### 小标题

结尾一段。

## 尺子 {#two}

最后一段。

[^1]: 注一。

    注一的第二段。
[^2]: 注二没人引用。
"""

ARTICLE_EN = """\
---
title: A city’s exam   # the title
deck: 'The deck: an “exam”'
summary: |
  The summary begins
  and goes on.
---

A first paragraph, wrapped
over two lines, on the *city*.

The second has {number}`teams` and a [link](https://example.org/a).[^1]

## A roadmap {#one}

<!-- a note by the editor -->
* First item
* Second item
  * An inner one

1. One
2. Two
3. Three

:::{quote}
Set your sights on the goal!

Keep going!

— A citizen
:::

:::{timeline}
:::

> A quotation
> goes on

| Field | Look |
|---|:-:|
| City | clean |
| Country | tidy |

### A subheading

A last paragraph.

## A yardstick {#two}

The end.

[^1]: Note one.

    Its second paragraph.
[^2]: Note two, which nobody cites.
"""

FACTS = {
    "feature": "source_language: zh\npublished: '2023'\nauthors: [wang]\n",
    "sections": """\
- id: one
  label: {zh: 一, en: One}   # short
- id: two
  label: {zh: 二, en: Two}
""",
    "people": '- id: wang\n  name: {zh: 王靖, en: "Wang Jing"}\n',
    "numbers": """\
- id: teams
  value: 5100
  approx: over
  unit: {zh: 支, en: {one: team, other: teams}}
  label:
    zh: 团队
    en: 'Teams'
""",
    "timeline": """\
- id: start
  date: '2021-09'
  title: {zh: 开始, en: Start}
  text:
    zh: >
      一段说明，
      折了行。
    en: >
      Some words,
      wrapped.
""",
    "terms": "- id: exam\n  approved: {zh: 考试, en: exam}\n",
}


def files_of(
    zh: str = ARTICLE_ZH, en: str = ARTICLE_EN, facts: Mapping[str, str] | None = None
) -> dict[str, bytes]:
    """The files of the feature; without an English article if that is ''."""
    texts = {f"{HOME}/article.zh.md": zh, f"{HOME}/article.en.md": en}
    texts |= {
        f"{HOME}/facts/{kind}.yaml": text for kind, text in {**FACTS, **(facts or {})}.items()
    }
    return {path: text.encode() for path, text in texts.items() if text}


SITE_YAML = """\
# 站点
title: {zh: 衡阳特稿, en: "Hengyang’s stories"}   # both
description:
  zh: >
    一座城市，
    两种语言。
  en: 'One city, “two” languages'
base_url: https://example.org/repo/
languages:
  zh: {tag: zh-Hans, name: 中文}
  en: {tag: en, name: English}
nav:
  - label:
      zh: 关于我们
    link: https://example.org/about
  - {label: {zh: 联系, en: Contact}, link: 'https://example.org/contact'}
"""


def site_files_of(text: str = SITE_YAML) -> dict[str, bytes]:
    return {CONFIG: text.encode()}


def site_state_of(files: Mapping[str, bytes]) -> HandoverState:
    """site.yaml as a hand-over sees it."""
    return read_state(SITE, files, LANGUAGES, EN)


def state_of(files: Mapping[str, bytes]) -> HandoverState:
    return read_state(SLUG, files, LANGUAGES, EN)


def handed_over(
    files: Mapping[str, bytes], name: str = "xliff", *, everything: bool = True
) -> Returned:
    """The feature in a format, read again."""
    data = FORMATS[name].write(collect(state_of(files), everything=everything), str)
    return read_handover("back", data)


def imported(
    files: Mapping[str, bytes], returned: Returned, *, by: str = "Li", reviewed: bool = False
) -> BroughtBack:
    return bring_back(returned, state_of(files), by, "2026-12-01", reviewed=reviewed)


def targets(files: Mapping[str, bytes]) -> dict[str, str]:
    """The translations by the addresses of their sources."""
    return {
        standing.address: standing.target.text
        for standing in state_of(files).standings
        if standing.source and standing.target
    }


def with_targets(returned: Returned, texts: Mapping[str, str], **changes: Any) -> Returned:
    """A file in which units have these translations, and are otherwise changed; no other is
    final."""
    units = (
        replace(unit, target=texts.get(unit.address, unit.target), **changes)
        if unit.address in texts
        else replace(unit, is_final=False)
        for unit in returned.units
    )
    return replace(returned, units=tuple(units))


def problems_of(files: Mapping[str, bytes], returned: Returned) -> list[tuple[str, str]]:
    """The codes and messages of the problems that stop an import."""
    with pytest.raises(SiteError) as caught:
        imported(files, returned)
    return [(problem.code, str(problem.message)) for problem in caught.value.problems]


def edited(files: Mapping[str, bytes], name: str, old: str, new: str) -> dict[str, bytes]:
    """The files with a change to one."""
    path = f"{HOME}/{name}"
    text = files[path].decode()
    assert text.count(old) == 1
    return {**files, path: text.replace(old, new).encode()}
