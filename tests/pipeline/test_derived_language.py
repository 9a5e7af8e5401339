"""A language that nobody writes: its pages, made from those of another, build after build."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.support.building import build_site
from tests.support.sites import snapshot, write, write_feature

SETTINGS = """\
title: {zh: 干净的站, en: Site}
description: {zh: 后面的站, en: A site}
base_url: https://example.org/repo/
languages:
  zh: {tag: zh-Hans, name: 中文}
  en: {tag: en, name: English}
  zh-tw: {tag: zh-Hant-TW, name: 繁體中文, from: zh, convert: s2twp}
nav:
  - {label: {zh: 软件, en: Software}, link: "https://example.org/"}
"""
LEAD = "**头**发“干净”，范冰说。`软件`"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("derived") / "site"
    write(root / "content/site.yaml", SETTINGS)
    write(root / "content/people.yaml", "- id: fan\n  name: {zh: 范冰, en: Fan Bing}\n")
    write(root / "content/tags.yaml", "- id: hair\n  name: {zh: 头发, en: Hair}\n")
    folder = write_feature(root, "story", lead=LEAD)
    facts = folder / "facts/feature.yaml"
    write(facts, facts.read_text("utf-8") + "tags: [hair]\n")
    build_site(root)
    return root


def page(site: Path, name: str) -> str:
    return (site / "build" / name).read_text("utf-8")


def test_everything_on_a_page_is_in_it(site: Path) -> None:
    story = page(site, "zh-tw/story/index.html")
    assert '<html lang="zh-Hant-TW"' in story
    assert "<strong>頭</strong>髮「乾淨」，范冰說。<code>软件</code>" in story
    assert re.search(r'"headline": "story zh"', story)
    for words in ("跳到主要內容", "乾淨的站", "軟體", "大事記", "開始", "頭髮"):
        assert words in story, words
    # Other editions name themselves; nothing else is in simplified characters.
    assert not re.search("[头净说开]", re.sub("软件", "", story))


def test_its_addresses_are_those_of_an_edition(site: Path) -> None:
    story = page(site, "zh-tw/story/index.html")
    for tag, key in (("zh-Hans", "zh"), ("en", "en"), ("zh-Hant-TW", "zh-tw")):
        link = f'hreflang="{tag}" href="https://example.org/repo/{key}/story/"'
        assert link in story
        assert link in page(site, "en/story/index.html")
        assert link in page(site, "sitemap.xml")
    ids = [set(re.findall(' id="([^"]*)"', page(site, f"{key}/story/index.html")))
           for key in ("zh", "zh-tw")]  # fmt: skip
    assert ids[0] == ids[1]
    assert "乾淨的站" in page(site, "index.html")
    for path in ("zh-tw/index.html", "zh-tw/feed.xml", "zh-tw/tags/hair/index.html"):
        assert "乾淨的站" in page(site, path)
    facts = json.loads(page(site, "zh-tw/story/facts.json"))
    assert facts["tags"][0]["name"]["zh-tw"] == "頭髮"
    assert not (site / "build/zh-tw/story/with-zh").exists()
    assert (site / "build/en/story/with-zh").exists()


def test_it_is_made_again_when_its_source_is_something_else(site: Path) -> None:
    root = Path(shutil.copytree(site, site.parent / "changed"))
    before = snapshot(root / "build")
    article = root / "content/story/article.en.md"
    write(article, article.read_text("utf-8").replace("Body.", "Another body."))
    build_site(root)
    assert not [path for path in changed(root, before) if path.startswith("zh-tw/story/")]
    article = root / "content/story/article.zh.md"
    write(article, article.read_text("utf-8").replace("Body.", "里面。"))
    build_site(root)
    assert "裡面" in page(root, "zh-tw/story/index.html")
    write(root / "content/site.yaml", SETTINGS.replace("s2twp}", "s2twp, words: {里面: 裏面}}"))
    before = snapshot(root / "build")
    build_site(root)
    assert "裏面" in page(root, "zh-tw/story/index.html")
    assert {path.split("/")[0] for path in changed(root, before)} == {"zh-tw"}
    clean = root.parent / "clean"
    shutil.copytree(root, clean, ignore=shutil.ignore_patterns(".cache", "build"))
    build_site(clean)
    assert snapshot(root / "build") == snapshot(clean / "build")


def changed(root: Path, before: dict[str, bytes]) -> list[str]:
    pages = snapshot(root / "build").items()
    return [path for path, data in pages if path[0] != "." and before.get(path) != data]
