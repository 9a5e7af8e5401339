"""Headlines with the places where their lines may end."""

import re
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from site_builder.render.line_breaks.marks import phrased, phrased_headings
from tests.render.themes import failure, show

DECK = "衡阳仍在为“全国文明城市”的称号赶考。"


def marked(text: str, lang: str = "zh-Hans") -> str:
    """The HTML with `|` for `<wbr>`, without the element around it."""
    html = str(phrased(text, lang))
    start, end = '<span class="phrases">', "</span>"
    return html.removeprefix(start).removesuffix(end).replace("<wbr>", "|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一座城的文明考卷", "一座城的|文明|考卷"),
        # Browsers break at punctuation by themselves; a quotation that fits a line stays whole.
        (DECK, "衡阳|仍在为|“全国文明城市”的|称号|赶考。"),
        ("“一张画到湾村的路线图和尺子”", "“一张画到湾村的|路线图|和尺子”"),
        # A <wbr> takes the space between Han and digits away, so only where it must be.
        ("衡阳94.70分背后", "衡阳94.70分|背后"),
        ("2021年11月17日动员会议", "2021年11月17日|动员|会议"),
        ("A&B的文明考卷", "A&amp;B的|文明|考卷"),
        ("Hengyang", "Hengyang"),
        ("名次", "名次"),
        ("", ""),
    ],
)
def test_lines_end_between_phrases(text: str, expected: str) -> None:
    assert marked(text) == expected


def test_tags_stay_as_they_are_and_nothing_is_parted_beside_them() -> None:
    html = Markup(
        '文明<em title="文明考卷">考卷</em>的<a href="#n">名次</a><sup><a href="#1">1</a></sup>'
    )
    assert marked(html) == str(html)
    assert marked(Markup("<em>一座城的考卷</em>")) == "<em>一座城的|考卷</em>"


def test_each_paragraph_is_marked_by_itself() -> None:
    shown = str(phrased(Markup("<p>湾村的路线图</p>\n<p>名次</p>"), "zh"))
    assert shown == '<p><span class="phrases">湾村的<wbr>路线图</span></p>\n<p>名次</p>'


def test_of_prose_the_headings_alone_are_marked() -> None:
    html = Markup('<h3 id="a">湾村的路线图</h3>\n<p>湾村的路线图</p>')
    marked_up = (
        '<h3 id="a"><span class="phrases">湾村的<wbr>路线图</span></h3>\n<p>湾村的路线图</p>'
    )
    assert phrased_headings(html, "zh") == marked_up
    assert phrased_headings(html, "en") is html


@pytest.mark.parametrize("lang", ["en", "ko", "th", "ar"])
def test_other_languages_come_out_as_they_are(lang: str) -> None:
    assert phrased(DECK, lang) is DECK


@given(st.text(st.sampled_from("城文明的在第一97 ,，。“”《》<&A—😀")))
def test_nothing_but_places_is_added(text: str) -> None:
    html = phrased(text, "zh-Hans")
    assert Markup(html).striptags() == Markup(escape(text)).striptags()
    assert marked(text).replace("|", "") == escape(text)


def test_in_a_template() -> None:
    source = "{{ page.title|phrased('zh') }}"
    assert show({"page.html": source}) == "A &amp; B"
    assert failure({"page.html": "{{ page.titel|phrased('zh') }}"}).hint == "did you mean 'title'?"


def test_at_most_one_place_in_a_hundred_tears_a_word_of_a_headline() -> None:
    """And hardly any of the good places in `headlines.txt` is missed."""
    text = Path(__file__).with_name("headlines.txt").read_text("utf-8")
    judged = [line for line in text.splitlines() if not line.startswith("#")]
    found = torn = missed = 0
    for line in judged:
        good = _places(line, "|")
        ours = _places(marked(re.sub("[|!]", "", line)), "|")
        found += len(ours)
        torn += len(ours - good)
        missed += len(good - ours)
    assert len(judged) >= 500
    assert torn <= found / 100
    assert missed <= found / 50


def _places(line: str, sign: str) -> set[int]:
    """How many characters come before each place that has the sign."""
    pieces = re.split("([|!])", line)
    ends = accumulate(len(piece) for piece in pieces[::2])
    return {at for at, found in zip(ends, pieces[1::2], strict=False) if found == sign}
