"""The values that texts name: a table of examples, and laws that hold for any text."""

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.parity.reading import READERS, read_values
from tests.parity.chinese_words import in_chinese
from tests.parity.english_words import in_words
from tests.parity.notation import noted

TABLE = Path(__file__).with_name("values.txt")


def examples() -> list[tuple[str, str, str]]:
    """Language, text and what is read of it, of each line of the table."""
    found, tag = [], ""
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith("# "):
            tag = line[2:].split(":")[0]
        elif tag and line:
            text, _, values = line.partition(" → ")
            found.append((tag, text, values))
    return found


@pytest.mark.parametrize(("tag", "text", "values"), examples())
def test_examples(tag: str, text: str, values: str) -> None:
    assert (" · ".join(map(noted, read_values(text, tag))) or "nothing") == values


def test_the_table_is_long() -> None:
    assert len(examples()) > 950


@given(st.integers(0, 10**15))
def test_digits_read_back(number: int) -> None:
    for tag in ("zh", "en", "de"):
        for written in (f"共 {number} 。", f"= {number} ."):
            (value,) = read_values(written, tag)
            assert value.low == value.high == number or value.kind == "date"


@given(st.integers(0, 10**15))
def test_grouped_digits_read_back(number: int) -> None:
    for tag in ("zh", "en"):
        (value,) = read_values(f"{number:,}", tag)
        assert [value.low, value.high] == [number, number] or value.kind == "date"


@given(st.integers(2, 10**16 - 1))
def test_chinese_numerals_read_back(number: int) -> None:
    (value,) = read_values(f"共{in_chinese(number)}个", "zh")
    assert [value.low, value.high] == [number, number]


@given(st.integers(2, 10**14))
def test_english_words_read_back(number: int) -> None:
    (value,) = read_values(f"{in_words(number)} caves", "en")
    assert [value.low, value.high] == [number, number]


@given(st.integers(1, 10**6), st.integers(0, 4))
def test_decimals_read_back(number: int, places: int) -> None:
    written = f"{number / 10**places:.{places}f}"
    (value,) = read_values(f"{written}%", "en")
    assert value.low == Fraction(number, 10**places) / 100
    assert read_values(f"{written}%", "zh")[0].low == value.low


PIECES = st.sampled_from(
    [
        *(
            "一",
            "二",
            "十",
            "百",
            "万",
            "亿",
            "几",
            "多",
            "余",
            "近",
            "约",
            "第",
            "分之",
            "点",
            "半",
            "个",
        ),
        *(
            "元",
            "年",
            "月",
            "日",
            "公里",
            "倍",
            "成",
            "至",
            "到",
            "比",
            "。",
            "，",
            " ",
            "3",
            "12",
            "1,000",
        ),
        *(
            "2018",
            ".",
            "%",
            "$",
            "-",
            "—",
            "/",
            ":",
            "one ",
            "two ",
            "hundred ",
            "million ",
            "half ",
            "a ",
        ),
        *(
            "and ",
            "third",
            "to ",
            "km ",
            "more than ",
            "**",
            "`",
            "[",
            "](",
            ")",
            "&nbsp;",
            "{#x}",
            "\\",
        ),
        *(
            "twenty-",
            "dozens ",
            "of ",
            "percent",
            "Feb. ",
            "p.m.",
            "五一",
            "一带一路",
            "\u200b",
            "\u3000",
            "½",
        ),
    ]
)


@given(st.lists(PIECES, max_size=24).map("".join))
def test_offsets_cut_the_very_text(text: str) -> None:
    for tag in ("zh", "en", "de"):
        for value in read_values(text, tag):
            assert value.written == text[value.start : value.end] != ""


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for tag in ("zh-Hant", "en-GB", "ar"):
        read_values(text, tag)


@given(st.lists(PIECES, max_size=24).map("".join))
def test_values_stand_in_order_and_apart(text: str) -> None:
    for tag in ("zh", "en"):
        values = read_values(text, tag)
        assert list(values) == sorted(values, key=lambda value: (value.start, value.end))
        assert all(one.end <= other.start for one, other in pairwise(values))


ODD = (
    *(
        "一",
        "1,",
        "(",
        "[",
        "](",
        "1.",
        "第",
        "二十",
        "万",
        "3-",
        "1 ",
        "$",
        "one ",
        "hundred ",
        "a ",
    ),
    *(
        "twenty-",
        "half ",
        "`",
        "*",
        "\\*",
        "&amp;",
        "十几万",
        "分之",
        "一分之",
        "1/",
        "2018年",
        "12:",
    ),
    *("over ", "余", "一、", "<!--", "and ", "thousand ", "到", "-", "一年", "million and a half "),
    *(
        '](x "',
        "[^",
        "a@",
        "三元三角",
        "five hundred ",
        "1-1-",
        "十",
        "几",
        "数",
        "百分之",
        "又一分之",
    ),
)


@pytest.mark.parametrize("piece", ODD)
def test_odd_texts_of_any_length_are_read(piece: str) -> None:
    """What took quadratic time, or went a level deeper for each piece, would not end here."""
    for tag in ("zh", "en", "de"):
        read_values(piece * (3000 // len(piece)), tag)


@pytest.mark.parametrize("text", ["一" * 100_000, "1," * 10_000, "9" * 100_000, "[(" * 50_000])
@pytest.mark.parametrize("tag", ["zh", "en", "fr"])
def test_very_long_texts_are_read(text: str, tag: str) -> None:
    read_values(text, tag)


def test_every_script_of_chinese_has_its_reader() -> None:
    assert {"zh-Hans", "zh-Hant", "en"} <= READERS.keys()
    assert read_values("二十五萬", "zh-TW")[0].low == 250_000
    assert read_values("二十五万", "zh-CN")[0].low == 250_000
