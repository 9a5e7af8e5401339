"""A site whose translations, into English and Arabic, lack something of every kind."""

from pathlib import Path

from tests.support.building import build_site
from tests.support.pictures import encode, picture
from tests.support.sites import write

SITE = """\
title: {zh: 站点, en: The site, ar: الموقع}
description: {zh: 一个站点, en: A site, ar: موقع}
base_url: https://example.org/repo/
languages:
  zh: {tag: zh-Hans, name: 中文}
  en: {tag: en, name: English}
  ar: {tag: ar, name: العربية}
"""
HEAD = "---\ntitle: {title}\ndeck: {title}\nsummary: {title}\n---\n\n"
TITLES = {"zh": "街道清晨", "en": "The street at dawn", "ar": "الشارع عند الفجر"}

ZH = """\
清晨四点，**清扫班组**已经走过整条街道，把夜里的落叶收进车里。[^1]

第二段只有原文，其中有`代码`、*强调*和[链接](https://example.org/)。[^2]

## 路线 {#route}

开头。

- 第一项：出发
- 第二项：清扫
  - 其中一项：落叶
- 第三项：返回

1. 头一步
2. 下一步

| 时刻 | 街道 | 人数 |
| --- | :-: | --: |
| 四点 | 解放路 | 12 |
| 五点 | 中山路 | 14 |
| 六点 | 蒸阳路 | 15 |

> 引语只在原文里。
>
> 第二段也是。

:::{quote}
要把街道扫干净！

— 王靖
:::

### 小标题

:::{photo} one
:::

:::{gallery} two three
:::

## 结果 {#end}

| 全表 | 只有原文 |
| --- | --- |
| 甲 | 乙 |

- 这一列
- 只有原文

```
代码也只有原文
```

结尾。

[^1]: 头一条注。
[^2]: 第二条注只有原文。
"""
EN = """\
At four in the morning the crew has walked the length of the street.[^1]

## The route {#route}

It begins.

- First: setting out
- Second: sweeping

1. One step

| Time | Street | People |
| --- | :-: | --: |
| Four | Jiefang Road | 12 |
| Six | Zhengyang Road | 15 |

:::{photo} one
:::

:::{gallery} two three
:::

## The result {#end}

The end.

A paragraph that the source does not have.

[^1]: The first note.
"""
AR = """\
في الرابعة صباحا سار الفريق بطول الشارع.[^1]

## الطريق {#route}

البداية.

- أولا: الانطلاق
- ثانيا: الكنس

1. خطوة

| الوقت | الشارع | الناس |
| --- | :-: | --: |
| الرابعة | جيفانغ | 12 |
| السادسة | تشنغيانغ | 15 |

:::{photo} one
:::

:::{gallery} two three
:::

## النتيجة {#end}

النهاية.

فقرة ليست في الأصل.

[^1]: الملاحظة الأولى.
"""
FACTS = {
    "feature": "published: '2023-05-04'\nauthors: [wang]\nsource_language: zh\n",
    "people": "- id: wang\n  name: {zh: 王靖, en: Wang Jing}\n  role: {zh: 记者}\n",
    "numbers": "- id: teams\n  value: 5100\n  label: {zh: 团队}\n  unit: {zh: 支}\n",
    "sections": (
        "- id: route\n  label: {zh: 路线, en: Route}\n- id: end\n  label: {zh: 结果, ar: النتيجة}\n"
    ),
    "timeline": (
        "- id: start\n  date: '2021-09'\n  section: route\n"
        "  title: {zh: 开始清扫}\n  text: {zh: 四点出发。}\n"
    ),
    "awards": "- id: city\n  date: '2022'\n  level: national\n  name: {zh: 全国文明城市}\n",
    "photos": "".join(
        f"- id: {name}\n  file: {name}.jpg\n  kind: photo\n  credit: wang\n"
        f"  caption: {{zh: 街道的清晨，两人在清扫}}\n  alt: {{zh: 两人在清扫街道{name}}}\n"
        f"  place: {{zh: 解放路}}\n"
        for name in ("one", "two", "three")
    ),
}
PROSE = {"zh": ZH, "en": EN, "ar": AR}


def build_borrowing_site(site: Path) -> Path:
    """Build it in folder `site`; gives the folder of the pages. `part` is translated in part,
    `whole` isn't translated at all."""
    write(site / "content/site.yaml", SITE)
    for slug, languages in (("part", ("zh", "en", "ar")), ("whole", ("zh",))):
        folder = site / "content" / slug
        for language in languages:
            head = HEAD.format(title=TITLES[language])
            write(folder / f"article.{language}.md", head + PROSE[language])
        for kind, text in FACTS.items():
            write(folder / f"facts/{kind}.yaml", text)
        (folder / "photos").mkdir(exist_ok=True)
        for turn, name in enumerate(("one", "two", "three")):
            data = encode(picture((480, 320)).rotate(90 * turn), "JPEG", quality=60)
            (folder / f"photos/{name}.jpg").write_bytes(data)
    build_site(site)
    return site / "build"
