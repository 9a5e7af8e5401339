"""What is read of a feature, and of a site, as its copy."""

from site_builder.copydesk.story import copy_of_site
from site_builder.read.config import CONFIG
from site_builder.read.site_texts import read_site_texts
from tests.copydesk.features import LANGUAGES, copy_of, files

SITE = """title: {zh: 站, de: Site}
description: {zh: "甲,乙", de: D}
base_url: https://example.org/
languages:
  zh: {tag: zh-Hans, name: 中文}
  de: {tag: de, name: Deutsch}
nav: [{label: {zh: 关于}, link: about/page.zh.md}]
"""


def test_a_story_has_its_texts_in_order() -> None:
    terms = "- id: t\n  approved: {zh: 网格, en: grid}\n"
    people = "- id: li\n  name: {zh: 李娜, en: Li Na}\n  role: {zh: 记者, en: Reporter}\n"
    copy = copy_of(files("## 标 {#a}\n\n1. 甲\n2. 乙\n   - 丙\n\n> 丁", people=people, terms=terms))
    story = copy.stories[0]
    assert [passage.text for passage in story.passages] == [
        *("题", "引", "要", "标", "甲", "乙", "丙", "记者")
    ]
    assert [passage.item for passage in story.passages] == [0, 0, 0, 0, 1, 1, 2, 0]
    assert [passage.text for passage in story.passages if passage.is_title] == ["题", "标", "记者"]
    assert set(story.names) == {"李娜", "网格"}
    assert [one.language.key for one in copy.stories] == ["zh", "en"]


def test_the_texts_of_a_site() -> None:
    people = "- id: li\n  name: {zh: 李娜}\n  page: true\n  bio: {zh: '写稿,改稿'}\n"
    given = {CONFIG: SITE.encode(), "content/people.yaml": people.encode()}
    texts = read_site_texts(given, LANGUAGES)
    (story,) = copy_of_site(texts.sources[CONFIG], texts.config, texts.shared).stories
    assert [(one.text, one.only_certain) for one in story.passages] == [
        *(("站", True), ("甲,乙", True), ("关于", True), ("写稿,改稿", False))
    ]
    alone = copy_of_site(None, texts.config, texts.shared).stories[0]
    assert [one.text for one in alone.passages] == ["写稿,改稿"]
