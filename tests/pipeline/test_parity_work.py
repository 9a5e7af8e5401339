"""The comparison of a feature's languages, as a build reports it."""

from pathlib import Path

import pytest

from site_builder.model.site import Language
from site_builder.model.translation import Accepted, TranslationRecord
from site_builder.pipeline.parity_work import compare_languages
from site_builder.problems.problems import Problem
from site_builder.read.features import read_feature
from site_builder.translation.record import write_record
from tests.support.building import build_site
from tests.support.sites import write_feature, write_site

PHOTOS = """\
- id: street
  kind: illustration
  caption:
    zh: 注册志愿者{chinese}人。
    en: >-
      The volunteers who are registered
      number {english}.
  alt: {{zh: 街, en: A street}}
  credit: {{zh: 站, en: Site}}
"""


def warnings(site: Path) -> list[Problem]:
    found = build_site(site).warnings
    return [one for one in found if one.code.startswith(("parity", "uncited", "fact"))]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path, "story")


def test_a_sound_site(site: Path) -> None:
    assert warnings(site) == []


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_paragraph(site: Path) -> None:
    folder = site / "content/story"
    edit(folder / "article.zh.md", "Body.", "2023年2月18日，捐款144万元。")
    edit(folder / "article.en.md", "Body.", "On Feb. 18, 2023, it gave\n144 million yuan.")
    (problem,) = warnings(site)
    assert str(problem.location) == "content/story/article.en.md:12:1"
    assert problem.message == "'144 million yuan' differs from the source's '144万元'"
    assert [str(one.location) for one in problem.related] == ["content/story/article.zh.md:11:14"]


def test_a_caption(site: Path) -> None:
    path = site / "content/story/facts/photos.yaml"
    path.write_text(PHOTOS.format(chinese="144万", english="1.44 million"), "utf-8")
    assert warnings(site) == []
    path.write_text(PHOTOS.format(chinese="145万", english="1.44 million"), "utf-8")
    (problem,) = warnings(site)
    assert str(problem.location) == "content/story/facts/photos.yaml:7:14"
    assert problem.message == "'1.44 million' differs from the source's '145万'"
    assert [str(one.location) for one in problem.related] == [
        "content/story/facts/photos.yaml:4:14"
    ]


def test_a_build_with_nothing_to_do_says_the_same(site: Path) -> None:
    folder = site / "content/story"
    edit(folder / "article.zh.md", "Body.", "捐款144万元。")
    edit(folder / "article.en.md", "Body.", "It gave 144 million yuan.")
    first = warnings(site)
    assert first[0].related
    assert warnings(site) == first


def test_blocks_that_do_not_match(site: Path) -> None:
    folder = site / "content/story"
    edit(folder / "article.zh.md", "Body.", "有12人。\n\n有97人。")
    edit(folder / "article.en.md", "Body.", "There were 12. There were 98.")
    (problem,) = warnings(site)
    assert problem.code == "parity-number"


def test_front_matter(site: Path) -> None:
    edit(site / "content/story/article.en.md", "story en: deck", "story en: 12 decks")
    (problem,) = warnings(site)
    assert str(problem.location) == "content/story/article.en.md:3:18"


def test_a_waiver(site: Path) -> None:
    folder = site / "content/story"
    edit(folder / "article.zh.md", "Body.", "有12人。")
    waiver = ":::{acknowledge} parity-number\nHe said so.\n:::\n\nThere were 13."
    edit(folder / "article.en.md", "Body.", waiver)
    assert warnings(site) == []


def test_a_number_that_the_facts_have(site: Path) -> None:
    numbers = site / "content/story/facts/numbers.yaml"
    edit(numbers, "  label:", "  unit: {zh: 支, en: teams}\n  label:")
    folder = site / "content/story"
    edit(folder / "article.zh.md", "Body.", "有5100余支队伍。")
    edit(folder / "article.en.md", "Body.", "There are more than 5,100 teams.")
    places = [(one.code, str(one.location)) for one in warnings(site)]
    assert places == [
        ("uncited-number", "content/story/article.en.md:11:11"),
        ("uncited-number", "content/story/article.zh.md:11:2"),
    ]


def test_a_draft_in_one_language(tmp_path: Path) -> None:
    write_feature(write_site(tmp_path), "story", languages=("zh",))
    assert warnings(tmp_path) == []


def test_the_first_mention_in_full(site: Path) -> None:
    folder = site / "content/story"
    edit(folder / "article.zh.md", "Body.", "王靖来了。")
    edit(folder / "article.en.md", "Body.", "Wang came.")
    assert warnings(site) == []
    edit(folder / "facts/feature.yaml", "authors", "full_names: true\nauthors")
    (problem,) = warnings(site)
    assert problem.message == "the first mention of 'Wang Jing' isn't in full"


def test_paragraphs_that_changed_places_are_known_by_the_record(site: Path) -> None:
    """In two sections, where their order tells nothing."""
    folder = site / "content/story"
    many, few = "注册志愿者有144万人。", "东街有300人。"
    more, fewer = "There are 1.44 million volunteers.", "East Street has 300 people."
    edit(folder / "article.zh.md", "Lead.", many)
    edit(folder / "article.zh.md", "Body.", few)
    edit(folder / "article.en.md", "Lead.", fewer)
    edit(folder / "article.en.md", "Body.", more)
    assert "parity-number" in {one.code for one in warnings(site)}
    teams = " {number}`teams`"
    pairs = (
        Accepted("top-1", "paragraph", many, more + teams),
        Accepted("one-1", "paragraph", few + teams, fewer),
    )
    record = write_record(TranslationRecord("zh", "en", pairs))
    (folder / "translation.en.yaml").write_text(record, "utf-8")
    assert "parity-number" not in {one.code for one in warnings(site)}


def test_a_term(site: Path) -> None:
    folder = site / "content/story"
    terms = "- {id: city, approved: {zh: 文明城市, en: Civilized City}}\n"
    (folder / "facts/terms.yaml").write_text(terms, "utf-8")
    edit(folder / "article.zh.md", "Lead.", "创建文明城市。")
    assert [one.code for one in warnings(site)] == ["parity-term"]
    edit(folder / "article.en.md", "Lead.", "A Civilized City.")
    assert warnings(site) == []


CASES = Path(__file__).parents[1] / "parity/fixtures/moved.md"
FEATURE = b"published: '2023-03-05'\nauthors: [li]\n"
PEOPLE = "- id: li\n  name: {zh: 李小四, en: Li Xiaosi}\n"
SECTIONS = "- id: a\n  label: {zh: 甲, en: A}\n- id: b\n  label: {zh: 乙, en: B}\n"


def compared(chinese: str, english: str) -> list[str]:
    """The codes of what is said of two articles."""
    head = "---\ntitle: T\ndeck: D\nsummary: S\n---\n\n"
    files = {
        "content/s/facts/feature.yaml": FEATURE,
        "content/s/facts/people.yaml": PEOPLE.encode(),
        "content/s/facts/sections.yaml": SECTIONS.encode(),
        "content/s/article.zh.md": (head + chinese).encode(),
        "content/s/article.en.md": (head + english).encode(),
    }
    languages = (Language("zh", "zh-Hans", "中文"), Language("en", "en", "English"))
    reading = read_feature("content/s", files, {}, languages)
    assert not [one for one in reading.problems if one.is_error]
    return [one.code for one in compare_languages(reading, languages, {})]


def cases() -> dict[str, list[str]]:
    """The texts of the cases, Chinese and English, by name."""
    parts = CASES.read_text("utf-8").split("\n=== ")[1:]
    named = (part.split("\n", 1) for part in parts)
    return {name: text.split("\n--- English\n") for name, text in named}


@pytest.mark.parametrize("name", list(cases()))
def test_a_value_may_stand_in_another_unit(name: str) -> None:
    chinese, english = cases()[name]
    assert compared(chinese, english) == []
    assert compared(chinese.replace("23", "32"), english) != []


def test_what_is_wrong_in_another_unit_is_told_once() -> None:
    chinese = "## 甲 {#a}\n\n共有97座城市。\n\n获奖23项。\n\n## 乙 {#b}\n\n无。"
    english = "## A {#a}\n\nIt won 23 prizes.\n\nThere are 98 cities.\n\n## B {#b}\n\nNone."
    assert compared(chinese, english) == ["parity-number"]


def test_values_that_change_sections_both_ways_have_not_moved() -> None:
    chinese = "## 甲 {#a}\n\n共有97座城市。\n\n## 乙 {#b}\n\n获奖23项。"
    english = "## A {#a}\n\nThere are 23 cities.\n\n## B {#b}\n\nIt won 97 prizes."
    assert compared(chinese, english) == ["parity-number", "parity-number"]
