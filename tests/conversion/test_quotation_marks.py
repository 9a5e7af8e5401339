"""“” and 「」, one for the other."""

import pytest

from site_builder.conversion.quotation_marks import with_own_marks
from site_builder.languages.conversions import CONVERSIONS


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("他说“好”。", "他说「好」。"),
        ("“他问：‘去吗？’”", "「他问：『去吗？』」"),
        ("“甲‘乙“丙”丁’戊”", "「甲『乙「丙」丁』戊」"),
        ("‘特稿’", "「特稿」"),
        ("It’s “People’s Daily”", "It’s 「People’s Daily」"),
        ("’90年代", "’90年代"),
        ("“第一段\u2029“第二段”", "「第一段\u2029「第二段」"),
        ("没有引号", "没有引号"),
    ],
)
def test_into_corners(words: str, found: str) -> None:
    assert with_own_marks(words, CONVERSIONS["s2twp"]) == found


def test_out_of_corners() -> None:
    assert with_own_marks("「他問：『去嗎？』」", CONVERSIONS["t2s"]) == "“他問：‘去嗎？’”"


def test_within_traditional_characters_they_stay() -> None:
    assert with_own_marks("「“」", CONVERSIONS["t2hk"]) == "「“」"
