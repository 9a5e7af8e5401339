"""No page is wider than its window, however long a word or an address is in whatever text."""

from typing import Any

import pytest
import yaml
from playwright.sync_api import expect

from tests.support.browser import Axe, NewPage, SiteServer, wait_until
from tests.support.building import build_site
from tests.support.photo_sites import entry
from tests.support.pictures import encode, picture
from tests.support.sites import write

WORD = "Donaudampfschifffahrtsgesellschaftskapitän"
ADDRESS = (
    "https://archives.example.org/collections/photographs/2021/hengyang/DSC_00012345-final.jpg"
)
PAGES = (
    *("", "404.html", "{}/", "{}/story/", "{}/story/photos/"),
    *("{}/series/walk/", "{}/people/bo/"),
)
WIDTHS = (320, 390, 600, 768, 1000, 1280)
SHUT_OUT = """() => [...document.querySelectorAll('body *')].filter(element => {
    const {left, right} = element.getBoundingClientRect();
    return right > left && (right > innerWidth + 1 || left < -1)
        && !element.closest('.table *, .contents ol *, .hidden, .skip-link');
}).map(element => `${element.tagName}.${element.className}: ${element.textContent.slice(0, 60)}`)"""
"""What is wider than the window, and in no box that scrolls."""


def both(text: str) -> dict[str, str]:
    return {"zh": f"中文{text}", "en": f"The {text}"}


LONG = both(f"{WORD} {ADDRESS}")
SOURCE = {"name": LONG, "date": "2021-09", "url": ADDRESS}
ARTICLE = f"""\
---
title: "{{0}} {WORD}"
deck: "{{0}} {WORD} {ADDRESS}"
summary: "{{0}} {WORD}"
---

{{0}} **{WORD}**, `{WORD}` and <{ADDRESS}>.[^1]

[^1]: {{0}} {WORD} {ADDRESS}

## {{0}} {WORD} {{{{#one}}}}

- {WORD}
  1. {WORD}

> {WORD} {ADDRESS}

```
{WORD} {ADDRESS}
```

| {WORD} | {{0}} |
| --- | ---: |
| {ADDRESS} | 1 |

| Train | Departs | Arrives | Stops |
| --- | ---: | ---: | --- |
| {{0}} 1 | 6:40 | 9:05 | Qingyan and Chating only, and on market days {WORD} |

### {WORD} {{{{#sub}}}}

#### {ADDRESS}

:::{{{{photo}}}} p0
:::

:::{{{{gallery}}}} p1 p2 p3
:::

:::{{{{quote}}}} ann
{WORD} {ADDRESS}
:::

:::{{{{numbers}}}} first second
:::

:::{{{{timeline}}}}
:::

:::{{{{awards}}}}
:::

## {{0}} {{{{#two}}}}

{{{{number}}}}`third`, {{{{person}}}}`ann`, {{{{term}}}}`word`, {{{{date}}}}`start`.
"""


def facts() -> dict[str, Any]:
    words = {"caption": LONG, "credit": {"zh": ADDRESS, "en": ADDRESS}, "place": LONG}
    photos = [entry(f"p{n}", f"p{n}.jpg", **words) for n in range(3)]
    missing = {**entry("p3", "", alt=LONG, **words)}
    del missing["file"]
    number = {"unit": LONG, "label": LONG, "as_of": "2021-09", "source": SOURCE}
    return {
        "feature": {
            "published": "2021-11-02",
            "updated": "2022",
            "authors": ["ann", "bo"],
            "cover": "p0",
            "source": SOURCE,
            "tags": ["word", "address"],
            "series": "walk",
        },
        "sections": [
            {"id": "one", "label": both(WORD), "photos": ["p0", "p1", "p2", "p3"]},
            {"id": "two", "label": both("two")},
        ],
        "people": [{"id": name, "name": both(WORD), "role": LONG} for name in ("ann", "bo")],
        "photos": [*photos, missing],
        "numbers": [
            {"id": "first", "value": 120000, "approx": "nearly", **number},
            {"id": "second", "value": 1234567890123, **number},
            {"id": "third", "value": 41250, **number},
        ],
        "timeline": [
            {"id": "start", "date": "2021-09-01/2021-11-17", "title": LONG, "text": LONG,
             "photo": "p1", "section": "one", "source": SOURCE},
            {"id": "end", "date": "2022~", "title": both(WORD)},
        ],
        "awards": [
            {"id": "a", "name": both(WORD), "date": "2022-05-01", "by": LONG, "level": LONG,
             "recipients": ["ann", LONG], "count": 7, "note": LONG},
            {"id": "b", "name": LONG, "date": "2021", "level": "city"},
        ],
        "terms": [{"id": "word", "approved": both(WORD)}],
    }  # fmt: skip


def site_wide() -> dict[str, Any]:
    named = {"word": WORD, "address": ADDRESS}
    return {
        "tags": [{"id": name, "name": both(words)} for name, words in named.items()],
        "series": [{"id": "walk", "name": LONG, "description": LONG}],
        "people": [{"id": "bo", "name": both(WORD), "role": LONG, "page": True, "bio": LONG}],
    }


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory, site_server: SiteServer) -> str:
    site = tmp_path_factory.mktemp("long")
    folder = site / "content/story"
    about = {
        "title": both(WORD),
        "description": LONG,
        "base_url": "https://example.org/repo/",
        "languages": {
            "zh": {"tag": "zh-Hans", "name": "中文"},
            "en": {"tag": "en", "name": "English"},
        },
        "nav": [
            {"label": both(WORD), "link": "story/article.zh.md"},
            {"label": both("two"), "link": ADDRESS},
        ],
    }
    for name, records in site_wide().items():
        write(site / f"content/{name}.yaml", yaml.safe_dump(records, allow_unicode=True))
    write(site / "content/site.yaml", yaml.safe_dump(about, allow_unicode=True, sort_keys=False))
    for name, records in facts().items():
        write(folder / f"facts/{name}.yaml", yaml.safe_dump(records, allow_unicode=True))
    for language, word in (("zh", "中文"), ("en", "The")):
        write(folder / f"article.{language}.md", ARTICLE.format(word))
    (folder / "photos").mkdir()
    for n in range(3):
        (folder / f"photos/p{n}.jpg").write_bytes(encode(picture((300, 200)), "JPEG"))
    build_site(site)
    return site_server(site / "build")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_page_is_wider_than_its_window(
    url: str, new_page: NewPage, language: str, path: str
) -> None:
    page = new_page()
    page.goto(url + path.format(language))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
        assert page.evaluate(SHUT_OUT) == [], width


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("width", [320, 1280])
def test_words_in_a_table_are_whole_and_it_scrolls_where_it_must(
    url: str, new_page: NewPage, axe: Axe, width: int, javascript: bool
) -> None:
    page = new_page(viewport={"width": width, "height": 900}, java_script_enabled=javascript)
    page.goto(f"{url}en/story/")
    wide, trains = page.locator(".table").all()[0], page.get_by_role("group", name="Train Departs")
    for cell in trains.locator("th").all():
        assert (
            cell.evaluate(
                """cell => {
                const range = document.createRange();
                range.selectNodeContents(cell);
                const ways = cell.querySelector('.ways');
                if (ways) range.setStartAfter(ways);
                return range.getClientRects().length;
            }"""
            )
            == 1
        ), cell.text_content()
    for box in (wide, trains):
        scrolls = box.evaluate("box => box.scrollWidth > box.clientWidth")
        assert scrolls or width == 1280
        if javascript:
            assert box.get_attribute("tabindex") == ("0" if scrolls else None)
        if scrolls:
            box.focus()
            expect(box).to_be_focused()
            page.keyboard.press("ArrowRight")
            wait_until(page, "box => box.scrollLeft > 0", box.element_handle())
    if javascript:
        assert axe(page) == []
