"""Lines: the laws that all keep, and the breaks that an editor would make."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.render.line_breaks.breaks import find_breaks
from site_builder.render.line_breaks.prohibitions import NO_END, NO_START, SPACES
from site_builder.share_cards.lines import ELLIPSIS, break_lines, shorten

TAGS = st.sampled_from(["zh-Hans", "zh-Hant", "ja", "th", "en", "ar"])
TEXTS = st.text("城市的文明考卷一座年人与2019.，：。“”（）《》—…· abcde-’", min_size=1, max_size=40)


def ems(line: str) -> float:
    """Width as a newspaper counts it: a Han character is one em, another half of one."""
    return sum(1 if unicodedata.east_asian_width(c) in "WFA" else 0.5 for c in line)


def broken(text: str, tag: str, width: float, max_lines: int = 3) -> list[str] | None:
    found = break_lines(text, tag, ems, width, max_lines)
    return list(found.lines) if found else None


def unspaced(text: str) -> str:
    return "".join(c for c in text if c not in SPACES)


@given(text=TEXTS, tag=TAGS, width=st.integers(2, 20), most=st.integers(1, 4), any_=st.booleans())
def test_the_laws(text: str, tag: str, width: int, most: int, any_: bool) -> None:
    found = break_lines(text, tag, ems, width, most, anywhere=any_)
    if not found:
        return
    lines = found.lines
    assert len(lines) <= most
    assert unspaced("".join(lines)) == unspaced(text)
    assert all(ems(line) <= width for line in lines)
    assert all(lines)
    assert not [line for line in lines[1:] if line[0] in NO_START]
    assert not [line for line in lines[:-1] if line[-1] in NO_END]
    assert not [a + b for a, b in pairwise(lines) if a[-1] == b[0] == "—"]


@given(text=TEXTS, tag=TAGS, width=st.integers(2, 20))
def test_no_more_lines_than_are_needed(text: str, tag: str, width: int) -> None:
    found = break_lines(text, tag, ems, width, 4)
    if found and len(found.lines) > 1:
        assert break_lines(text, tag, ems, width, len(found.lines) - 1) is None


@given(text=TEXTS, tag=TAGS, width=st.integers(4, 20), most=st.integers(1, 3))
def test_what_is_shortened_fits_and_is_the_beginning(
    text: str, tag: str, width: int, most: int
) -> None:
    lines = shorten(text, tag, ems, width, most).lines
    assert len(lines) <= most
    assert all(ems(line) <= width for line in lines)
    assert lines[-1].endswith(ELLIPSIS)
    assert unspaced(text).startswith(unspaced("".join(lines)).removesuffix(ELLIPSIS))


@pytest.mark.parametrize(
    ("tag", "text", "width", "lines"),
    [
        ("zh-Hans", "一座城的文明考卷：衡阳94.70分背后", 10, "一座城的文明考卷：/衡阳94.70分背后"),
        ("zh-Hans", "文明城市创建的“最后一公里”", 9, "文明城市创建的/“最后一公里”"),
        ("zh-Hans", "让每一条小巷都有自己的名字", 9, "让每一条小巷/都有自己的名字"),
        ("zh-Hans", "城市街道整洁卫生", 7, "城市街道/整洁卫生"),
        ("ja", "文明都市への長い道のりを歩む", 10, "文明都市への/長い道のりを歩む"),
        (
            "en",
            "A city takes the civility exam: behind Hengyang’s 94.70",
            14,
            "A city takes/the civility exam:/behind Hengyang’s 94.70",
        ),
        ("en", "Rivers", 14, "Rivers"),
        ("en", "The   river\nruns", 14, "The river runs"),
        ("ko", "도시의 긴 길", 4, "도시의/긴 길"),
    ],
)
def test_as_a_person_would(tag: str, text: str, width: float, lines: str) -> None:
    assert broken(text, tag, width) == lines.split("/")


def test_one_character_does_not_stand_alone_on_the_last_line() -> None:
    text = "城市街道的路。"
    assert [place for place in find_breaks(text, "zh-Hans") if place.at == 5]
    lines = broken(text, "zh-Hans", 5.5)
    assert lines
    assert len(lines[-1]) > 2


def test_a_word_is_broken_only_where_it_is_allowed() -> None:
    assert broken("Donaudampfschifffahrt", "de", 6) is None
    anywhere = break_lines("Donaudampfschifffahrt", "de", ems, 6, 3, anywhere=True)
    assert anywhere
    assert len(anywhere.lines) == 2


def test_nothing_fits() -> None:
    assert break_lines("", "en", ems, 10, 3) is None
    assert break_lines("城市", "zh-Hans", ems, 10, 0) is None
    assert shorten("城市城市", "zh-Hans", ems, 1, 1).lines == (ELLIPSIS,)


@pytest.mark.parametrize(
    ("tag", "text", "lines"),
    [
        ("en", "The long and winding road to the title", "The long and/winding road…"),
        ("zh-Hans", "城市街道，整洁卫生，人民满意", "城市街道，/整洁卫生…"),
        ("de", "Donaudampfschifffahrtsgesellschaft", "Donaudampfschi/fffahrtsgese…"),
    ],
)
def test_shortened_after_a_word(tag: str, text: str, lines: str) -> None:
    assert shorten(text, tag, ems, 7, 2).lines == tuple(lines.split("/"))
