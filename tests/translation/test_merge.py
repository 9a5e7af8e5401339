"""A translation and what it lacks, as one article."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from site_builder.model.article import Article, Reference
from site_builder.model.outline import references_in, written_places
from site_builder.model.translation import Unit, UnitStanding
from site_builder.read.articles import ArticleReading
from site_builder.translation.judge import judge
from site_builder.translation.merge import merged
from tests.support.markdown import EN, ZH, article_html
from tests.support.units import read_units

ZH_MARK = 'lang="zh-Hans" dir="ltr"'


def merge(source: str, target: str) -> Article:
    ours, theirs = read_units(source, ZH), read_units(target, EN)
    return merged(ours, theirs, judge(ours.units, theirs.units, None))


def html(source: str, target: str) -> str:
    return article_html(merge(source, target))


def test_a_translation_in_step_stays_as_it_is() -> None:
    ours, theirs = read_units("甲\n\n- 乙\n", ZH), read_units("A\n\n- B\n", EN)
    assert merged(ours, theirs, judge(ours.units, theirs.units, None)) is theirs.article


def test_a_missing_block_has_its_place_its_anchor_and_its_language() -> None:
    assert html("甲1\n\n乙2\n\n丙3\n", "A1\n\nC3\n") == (
        f'<p id="top-1">A1</p>\n<p id="top-2" {ZH_MARK}>乙2</p>\n<p id="top-3">C3</p>\n'
    )


BLOCKS = [
    ("### 乙\n", f'<h3 id="top-2" {ZH_MARK}>乙</h3>'),
    ("- 乙\n", f'<ul id="top-2" {ZH_MARK}>\n<li>乙</li>\n</ul>'),
    ("> 乙\n", f'<blockquote id="top-2" {ZH_MARK}>\n<p>乙</p>\n</blockquote>'),
    ("```\n乙\n```\n", f'<pre><code id="top-2" {ZH_MARK}>乙\n</code></pre>'),
    ("---\n", '<hr id="top-2">'),
    (":::{photo} a\n:::\n", ":::{photo} a"),
    (":::{quote}\n乙\n:::\n", f":::{{quote}}  | <p {ZH_MARK}>乙</p>"),
    (
        ":::{quote}\n乙\n\n— 丁\n:::\n",
        f":::{{quote}}  | <p {ZH_MARK}>乙</p> | <span {ZH_MARK}>丁</span>",
    ),
    (
        "| 乙 |\n| --- |\n| 丁 |\n",
        f'<table id="top-2" {ZH_MARK}>\n<thead>\n<tr>\n<th>乙</th>\n</tr>\n</thead>\n<tbody>\n'
        "<tr>\n<td>丁</td>\n</tr>\n</tbody>\n</table>",
    ),
]


@pytest.mark.parametrize(("block", "expected"), BLOCKS)
def test_blocks_of_all_kinds(block: str, expected: str) -> None:
    found = html(f"甲1\n\n{block}\n丙3\n", "A1\n\nC3\n")
    assert found == f'<p id="top-1">A1</p>\n{expected}\n<p id="top-3">C3</p>\n'


PARTS = [
    ("- 甲1\n- 乙2\n- 丙3\n", "- A1\n- C3\n", f"<li>A1</li>\n<li {ZH_MARK}>乙2</li>\n<li>C3</li>"),
    ("- 甲1\n- 乙2\n", "- B2\n", f"<li {ZH_MARK}>甲1</li>\n<li>B2</li>"),
    (
        "- 甲1\n  - 乙2\n- 丙3\n",
        "- A1\n- C3\n",
        f"<li>A1\n<ul {ZH_MARK}>\n<li>乙2</li>\n</ul>\n</li>\n<li>C3</li>",
    ),
    (
        "| 甲 |\n|-|\n| 1 |\n| 2 |\n| 3 |\n",
        "| A |\n|-|\n| 1 |\n| 3 |\n",
        f"<tr>\n<td>1</td>\n</tr>\n<tr {ZH_MARK}>\n<td>2</td>\n</tr>\n<tr>\n<td>3</td>\n</tr>",
    ),
    (
        "| 甲 |\n|-|\n| 1 |\n| 2 |\n",
        "| A |\n|-|\n| 2 |\n",
        f"<tbody>\n<tr {ZH_MARK}>\n<td>1</td>\n</tr>\n<tr>\n<td>2</td>\n</tr>\n</tbody>",
    ),
    (
        "| 甲 |\n|-|\n| 1 |\n",
        "| A |\n|-|\n",
        f"</thead>\n<tbody>\n<tr {ZH_MARK}>\n<td>1</td>\n</tr>\n</tbody>\n</table>",
    ),
    ("> 甲1\n>\n> 乙2\n", "> B2\n", f'<blockquote id="top-1">\n<p {ZH_MARK}>甲1</p>\n<p>B2</p>'),
    (
        ":::{quote}\n甲1\n\n—— 乙2\n:::\n",
        ":::{quote}\nA1\n:::\n",
        f":::{{quote}}  | <p>A1</p> | <span {ZH_MARK}>乙2</span>",
    ),
]


@pytest.mark.parametrize(("source", "target", "expected"), PARTS)
def test_parts(source: str, target: str, expected: str) -> None:
    assert expected in html(source, target)


APART = [
    (
        "| 甲 |\n|-|\n| 1 |\n| 2 |\n| 3 |\n| 4 |\n",
        "| A | B |\n|-|-|\n| 1 | x |\n| 3 | y |\n",
        f"</tbody>\n</table>\n<table {ZH_MARK}>\n<thead>\n<tr>\n<th>甲</th>\n</tr>\n</thead>\n"
        "<tbody>\n<tr>\n<td>2</td>\n</tr>\n<tr>\n<td>4</td>\n</tr>\n</tbody>\n</table>",
    ),
    (
        "| 甲 | 乙 |\n|-|-|\n| 1 | 2 |\n",
        "| A |\n|-|\n",
        f"</thead>\n</table>\n<table {ZH_MARK}>\n<thead>\n<tr>\n<th>甲</th>\n<th>乙</th>\n</tr>",
    ),
    (
        "- 甲1\n\n  | 乙 |\n  |-|\n  | 1 |\n- 丙3\n",
        "- A1\n- C3\n",
        f"<li>A1\n<table {ZH_MARK}>\n<thead>\n<tr>\n<th>乙</th>",
    ),
    (
        "> 甲1\n>\n> - 乙\n> - 丙\n",
        "> A1\n",
        f"<p>A1</p>\n<ul {ZH_MARK}>\n<li>乙</li>\n<li>丙</li>\n</ul>\n</blockquote>",
    ),
    (
        "- 甲1\n  1. 乙\n\n  > 丁\n- 丙3\n",
        "- A1\n- C3\n",
        f"<ol {ZH_MARK}>\n<li>乙</li>\n</ol>\n<blockquote {ZH_MARK}>\n<p>丁</p>\n</blockquote>",
    ),
]


@pytest.mark.parametrize(("source", "target", "expected"), APART)
def test_a_part_without_its_like_comes_with_what_is_around_it(
    source: str, target: str, expected: str
) -> None:
    assert expected in html(source, target)


STRAYED = [
    (
        "- 甲7\n  1. 甲9\n  - 甲13\n\n  ```\n  19\n  ```\n",
        "- A7\n- A13\n",
        f"<li>A13</li>\n</ul>\n<pre><code {ZH_MARK}>19\n</code></pre>\n",
    ),
    (
        "- 甲1\n  1. 甲2\n     - 甲3\n\n     甲4\n\n     甲5\n",
        "1. A1\n   - A2\n\n   A4\n\n   A5\n",
        f"</ul>\n<ul {ZH_MARK}>\n<li>甲3</li>\n</ul>\n<p>A4</p>\n<p>A5</p>\n</li>\n</ol>",
    ),
]


@pytest.mark.parametrize(("source", "target", "expected"), STRAYED)
def test_a_part_whose_neighbours_stand_elsewhere_comes_beside_them(
    source: str, target: str, expected: str
) -> None:
    assert expected in html(source, target)


def test_footnotes_are_numbered_as_they_come() -> None:
    source = "甲1[^a]\n\n乙2[^b]\n\n丙3[^a][^c]\n\n[^a]: 注1[^d]\n[^b]: 注2\n[^c]: 注3\n[^d]: 注4\n"
    target = "A1[^a]\n\nC3[^a][^c]\n\n[^a]: Note 1\n[^c]: Note 3\n"
    article = merge(source, target)
    notes = [(note.number, note.uses, note.parts) for note in article.notes]
    assert notes == [
        (1, 2, ("<p>Note 1</p>",)),
        (2, 1, (f"<p {ZH_MARK}>注2</p>",)),
        (3, 1, ("<p>Note 3</p>",)),
    ]
    assert [part for part in html(source, target).split('"') if part.startswith("note-ref")] == [
        "note-ref-1",
        "note-ref-2",
        "note-ref-1-2",
        "note-ref-3",
    ]


def test_a_borrowed_text_refers_to_the_translations_own_footnote() -> None:
    article = merge("甲1\n\n乙2[^a]\n\n[^a]: 注9\n", "A1[^x]\n\n[^x]: Note 9\n")
    assert [note.parts for note in article.notes] == [("<p>Note 9</p>",)]


def test_what_a_borrowed_text_refers_to_is_said_in_its_language() -> None:
    article = merge("{number}`a`\n\n{person}`b`[乙](../c/article.zh.md)\n", "{number}`a`\n")
    found = [(one.role, one.target, one.language) for one in references_in(article)]
    assert found == [
        ("number", "a", ""),
        ("person", "b", "zh"),
        ("link", "../c/article.zh.md", "zh"),
    ]
    assert all(isinstance(one, Reference) for one in references_in(article))


def test_a_section_that_only_the_source_has() -> None:
    source = "## 甲 {#a}\n\n乙\n\n## 丙 {#b}\n\n丁[^1]\n\n## 戊 {#c}\n\n[^1]: 己\n"
    article = merge(source, "## A {#a}\n\nB\n\n## E {#c}\n")
    assert [section.id for section in article.sections] == ["a", "b", "c"]
    assert article.sections[1].heading == (f"<span {ZH_MARK}>丙</span>",)
    assert [block.anchor for block in article.sections[1].blocks] == ["b-1"]


def test_blocks_that_the_source_lacks_take_nobodys_anchor() -> None:
    article = merge("甲1\n\n乙2\n", "A1\n\n> X\n\nB2\n\n> Y\n")
    assert [block.anchor for block in article.lead] == ["top-1", "top-3", "top-2", "top-4"]


LINES = (
    *("甲", "乙1", "- 丙", "- 丁2", "  - 戊", "> 己", "> - 庚", "### 辛", "## 壬 {#a}"),
    *("## 癸 {#b}", "", "", "---", "| 子 | 丑 |", "|---|---|", "    寅", "```", ":::", "— 卯"),
    *(":::{quote}", ":::{photo} a", "辰[^1]", "巳[^2][^1]", "[^1]: 午", "[^2]: 未[^1]"),
)
BODIES = st.lists(st.sampled_from(LINES), max_size=14).map("\n".join)


@given(BODIES, BODIES)
def test_any_two_articles_make_one(source: str, target: str) -> None:
    assume(all(text.count(f"{{#{name}}}") < 2 for text in (source, target) for name in "ab"))
    ours, theirs = read_units(source, ZH), read_units(target, EN)
    standings = judge(ours.units, theirs.units, None)
    article = merged(ours, theirs, standings)
    anchors = [anchor for anchor, _ in written_places(article)]
    assert len(set(anchors)) == len(anchors)
    lost = {s.address for s in standings if s.state == "missing" and "." not in s.address}
    assert lost <= {*anchors}
    assert theirs.article
    own = {place for _, place in written_places(theirs.article)}
    assert own <= {place for _, place in written_places(article)}
    assert len(article.notes) >= len(theirs.article.notes)
    shown = article_html(article)
    for unit in _lost(standings) if "{photo}" not in source else []:
        assert unit.text.strip("| ")[:1] in shown, unit


def _lost(standings: tuple[UnitStanding, ...]) -> list[Unit]:
    """What is missing, but for what has no place: footnotes that nothing may refer to, who is
    quoted where the translation says so already, and parts of what has become a paragraph."""
    pairs = [(one.source, one.target) for one in standings]
    whole = {a.address.split(".")[0] for a, b in pairs if a and b and "." not in b.address}
    lost = [one for one, other in pairs if one and not other and one.kind != "note"]
    return [u for u in lost if u.address.split(".")[0] not in whole and "卯" not in u.text]


def test_an_article_with_errors_is_refused() -> None:
    good = read_units("甲\n")
    bad = ArticleReading(good.source, None, (), None, good.body, 0, [], [], good.env)
    with pytest.raises(ValueError, match="with errors"):
        merged(good, bad, ())
