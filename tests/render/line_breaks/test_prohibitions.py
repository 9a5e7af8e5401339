"""Where no line may be broken: at punctuation, inside numbers and runs, before marks."""

import pytest

from site_builder.render.line_breaks.prohibitions import (
    NO_END,
    NO_START,
    inside_numbers,
    is_joined,
    is_wide,
    number_ends,
)


def parts(text: str) -> list[str]:
    """The text, cut wherever it is not inside a number."""
    inside = inside_numbers(text)
    ends = [at for at in range(1, len(text) + 1) if at not in inside]
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("衡阳94.70分", "94.70分"),
        ("在2021年，", "2021年"),
        ("有144万余人来", "144万余人"),
        ("到第25届会", "第25届"),
        ("这一座城", "一座"),
        ("最后一公里路", "一公里"),
        ("提高3.5%左右", "3.5%"),
        ("in 2010–2021 they", "2010–2021"),
        ("with 1.44 million people", "1.44 million"),
        ("walk 25 km north", "25 km"),
        ("十四五规划", "十四五"),
    ],
)
def test_a_number_and_its_unit_are_one(text: str, kept: str) -> None:
    assert kept in parts(text)


def test_a_comma_after_a_number_is_no_part_of_it() -> None:
    assert parts("12,ab") == ["12", ",", "a", "b"]


@pytest.mark.parametrize("pair", ["——", "……", "e\u0301", "a\u00a0", "\u2060b", "\u200da"])
def test_what_is_never_parted(pair: str) -> None:
    assert is_joined(*pair)


@pytest.mark.parametrize("pair", ["ab", "城的", "—…", "。。"])
def test_what_is_parted_by_other_rules_or_none(pair: str) -> None:
    assert not is_joined(*pair)


def test_brackets_and_points() -> None:
    assert set("，。、；：！？”’）》」』】%％…—·ーっ") <= NO_START
    assert set("“‘（《「『【¥$＃") <= NO_END
    assert not NO_START & NO_END


def test_kinds_of_characters() -> None:
    assert all(map(is_wide, "城、の〇ไ𠀀"))
    assert not any(map(is_wide, "aé1—مд"))


def test_where_numbers_with_their_units_end() -> None:
    assert number_ends("衡阳94.70分背后，97个") == {8, 14}
    assert number_ends("这一座城") == set()
