"""What readers of a translation see of the source's text that it lacks."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from bs4.element import Tag

from site_builder.model.translation import Accepted, TranslationRecord
from site_builder.translation.record import write_record
from tests.support.building import build_site
from tests.support.sites import NUMBERS, PEOPLE, TIMELINE, snapshot, write, write_site

HEAD = "---\ntitle: {t}\ndeck: {t}\nsummary: {t}\n---\n\n"
ZH = """\
甲段。

## 一 {#one}

{person}`wang`有{number}`teams`，始于{date}`start`，见[一节](#one-1)和[专题](../other/article.zh.md)[^1]。

- 头一项
- 末一项

| 表头 |
| --- |
| 1号 |
| 2号 |

[^1]: 注：{number}`teams`。
"""
EN = """\
Paragraph A.

## One {#one}

- The first item
- The last item

| Head |
| --- |
| No. 1 |
| No. 2 |
"""
LANGUAGE = {"lang": "zh-Hans", "dir": "ltr"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = write_site(tmp_path / "site", "story", "other")
    folder = site / "content/story"
    write(folder / "article.zh.md", HEAD.format(t="题") + ZH)
    write(folder / "article.en.md", HEAD.format(t="Title") + EN)
    write(folder / "facts/people.yaml", PEOPLE)
    unit = NUMBERS + "  unit: {zh: 支, en: teams}\n"
    write(folder / "facts/numbers.yaml", unit)
    write(folder / "facts/timeline.yaml", TIMELINE)
    return site


def page(site: Path, language: str = "en") -> BeautifulSoup:
    """The story, without the links that its blocks have to themselves."""
    build_site(site)
    html = (site / f"build/{language}/story/index.html").read_text("utf-8")
    soup = BeautifulSoup(html, "html.parser")
    for ways in soup.select(".ways"):
        ways.decompose()
    return soup


def found(soup: BeautifulSoup, anchor: str) -> Tag:
    tag = soup.find(id=anchor)
    assert isinstance(tag, Tag)
    return tag


def test_a_missing_paragraph_is_said_in_the_sources_language(site: Path) -> None:
    soup = page(site)
    borrowed = found(soup, "one-1")
    assert {name: borrowed.get(name) for name in LANGUAGE} == LANGUAGE
    assert borrowed.text == "王靖有5100余支，始于2021年9月，见一节和专题1。"
    assert not borrowed.find("span")  # its words are in the language that it says
    assert [a["href"] for a in borrowed.find_all("a")] == ["#one-1", "../other/", "#note-1"]
    note = found(soup, "note-1")
    assert "注：5100余支。" in note.text
    assert note.find(lang="zh-Hans")


def test_blocks_below_keep_the_anchors_of_the_source(site: Path) -> None:
    zh, en = ([tag["id"] for tag in page(site, key).find_all(id=True)] for key in ("zh", "en"))
    assert zh == en
    assert found(page(site), "one-2").name == "ul"


def test_missing_parts(site: Path) -> None:
    path = site / "content/story/article.en.md"
    write(path, path.read_text("utf-8").replace("- The last item\n", "").replace("| No. 1 |\n", ""))
    soup = page(site)
    items = [(tag.get("lang"), tag.text) for tag in found(soup, "one-2").find_all("li")]
    rows = [(tag.get("lang"), tag.text.strip()) for tag in found(soup, "one-3").find_all("tr")]
    assert len(items) == 2
    assert [lang for lang, _ in items].count("zh-Hans") == 1
    assert rows == [(None, "Head"), ("zh-Hans", "1号"), (None, "No. 2")]


def test_a_borrowed_table_can_be_reached_by_keyboard(site: Path) -> None:
    path = site / "content/story/article.en.md"
    write(path, re.sub(r"(?s)\n\| Head.*", "", path.read_text("utf-8")))
    table = found(page(site), "one-3")
    assert table.get("lang") == "zh-Hans"
    assert table.parent
    assert (table.parent["tabindex"], table.parent["aria-labelledby"]) == ("0", "one-3_head")


def test_what_the_record_says_is_part_of_the_build(site: Path) -> None:
    accepted = (
        Accepted("top-1", "paragraph", "另外一段完全不同的文字在这里。", "Paragraph A."),
        Accepted("one-2.1", "item", "头一项", "The first item"),
    )
    build_site(site)
    write(
        site / "content/story/translation.en.yaml",
        write_record(TranslationRecord("zh", "en", accepted)),
    )
    soup = page(site)
    assert found(soup, "top-1").get("lang") == "zh-Hans"
    assert found(soup, "top-2").text == "Paragraph A."
    incremental = snapshot(site / "build")
    build_site(site, clean=True)
    assert snapshot(site / "build") == incremental
