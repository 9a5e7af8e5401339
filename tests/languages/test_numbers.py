"""Numbers in print: a table of language × figure × text, and laws."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from babel import Locale
from babel.numbers import parse_decimal
from hypothesis import given
from hypothesis import strategies as st

from site_builder.languages.idiom import Approx
from site_builder.languages.idioms import IDIOMS
from site_builder.languages.numbers import format_count, format_number

# value, approx, zh-Hans, zh-Hant, en
GOLDEN: list[tuple[int | float | str, Approx, str, str, str]] = [
    (1_440_000, "over", "144万余", "144萬餘", "more than 1.44\u00a0million"),
    (10_000, "nearly", "近1万", "近1萬", "nearly 10,000"),
    (5100, "over", "5100余", "5100餘", "more than 5,100"),
    (30, "about", "约30", "約30", "about 30"),
    (200_000_000, "over", "2亿余", "2億餘", "more than 200\u00a0million"),
    (1_200_000_000, "exact", "12亿", "12億", "1.2\u00a0billion"),
    (20_000, "over", "2万余", "2萬餘", "more than 20,000"),
    (100_000, "over", "10万余", "10萬餘", "more than 100,000"),
    ("94.70", "exact", "94.70", "94.70", "94.70"),
    (94.7, "exact", "94.7", "94.7", "94.7"),
    (106, "exact", "106", "106", "106"),
    (9999, "exact", "9999", "9999", "9,999"),
    (10_100, "exact", "1.01万", "1.01萬", "10,100"),
    (12_345, "exact", "12,345", "12,345", "12,345"),
    (14_355_612, "exact", "14,355,612", "14,355,612", "14,355,612"),
    (1_411_780_000, "exact", "141178万", "141178萬", "1,411,780,000"),
    (114_000_000_000_000, "about", "约114万亿", "約114萬億", "about 114\u00a0trillion"),
    (1_000_000.5, "exact", "1,000,000.5", "1,000,000.5", "1,000,000.5"),
    (106, "over", "超过106", "超過106", "more than 106"),
    (7, "over", "超过7", "超過7", "more than 7"),
    ("94.70", "over", "超过94.70", "超過94.70", "more than 94.70"),
    (0, "exact", "0", "0", "0"),
    (-0.0, "exact", "0", "0", "0"),
    (-30, "exact", "-30", "-30", "-30"),
    (-1_440_000, "exact", "-144万", "-144萬", "-1.44\u00a0million"),
    (1e22, "exact", "10000000000万亿", "10000000000萬億", "10,000,000,000\u00a0trillion"),
    (2_100_000_000_000_000, "exact", "2100万亿", "2100萬億", "2,100\u00a0trillion"),
    (121_020_700_000_000, "exact", "1210207亿", "1210207億", "121.0207\u00a0trillion"),
    (1_234_567_890_000, "exact", "123456789万", "123456789萬", "1,234,567,890,000"),
]


@pytest.mark.parametrize(("value", "approx", "hans", "hant", "english"), GOLDEN)
def test_golden(
    value: int | float | str, approx: Approx, hans: str, hant: str, english: str
) -> None:
    figure = Decimal(value) if isinstance(value, str) else value
    printed = [format_number(figure, tag, approx=approx) for tag in ("zh-Hans", "zh-Hant", "en")]
    assert printed == [hans, hant, english]


DIGITS = [
    (94.7, 2, "94.70"),
    (2.5, 0, "3"),
    (-0.4, 0, "0"),
    (1.005, 2, "1.01"),  # half up, on the figure as written
    (30, 1, "30.0"),
]


@pytest.mark.parametrize(("value", "digits", "text"), DIGITS)
@pytest.mark.parametrize("tag", ["zh-Hans", "en"])
def test_digits_kept(value: float, digits: int, text: str, tag: str) -> None:
    assert format_number(value, tag, digits=digits) == text


def test_digits_kept_are_not_put_in_units() -> None:
    assert format_number(1_440_000, "zh-Hans", digits=2) == "1,440,000.00"
    assert format_number(1_440_000, "en", digits=0) == "1.44\u00a0million"


OTHERS: list[tuple[str, Approx, str]] = [
    ("fr", "over", "plus de 1\u202f440\u202f000"),
    ("de", "about", "rund 1.440.000"),
    ("pl", "about", "~1\u00a0440\u00a0000"),
    ("ja", "over", "144万超"),
    ("ja", "exact", "144万"),
    ("ko", "exact", "144만"),
    ("de-CH", "exact", "1’440’000"),
    ("fr-CH", "exact", "1\u202f440\u202f000"),
    ("hi", "exact", "14,40,000"),
    ("en-IN", "over", "more than 1.44\u00a0million"),
    ("zh-TW", "over", "144萬餘"),
    ("tlh", "exact", "1.44\u00a0million"),
]


@pytest.mark.parametrize(("tag", "approx", "text"), OTHERS)
def test_other_languages(tag: str, approx: Approx, text: str) -> None:
    assert format_number(1_440_000, tag, approx=approx) == text


NO_FIGURES = [
    float("nan"),
    float("inf"),
    Decimal("-Infinity"),
    10**60,
    1e-70,
    Decimal("1." + "1" * 61),
]


@pytest.mark.parametrize("value", NO_FIGURES)
def test_what_is_no_figure_is_refused(value: float | Decimal) -> None:
    with pytest.raises(ValueError, match="cannot be printed"):
        format_number(value, "en")


@pytest.mark.parametrize(
    ("key", "cldr", "style"),
    [
        ("zh-Hans", "zh", "short"),
        ("ja", "ja", "short"),
        ("ko", "ko", "short"),
        ("en", "en", "long"),
    ],
)
def test_units_are_those_of_cldr(key: str, cldr: str, style: str) -> None:
    patterns = Locale.parse(cldr).compact_decimal_formats[style]["other"]
    for unit in IDIOMS[key].scales.units:
        word = unit.word.replace("\u00a0", " ")
        assert patterns[str(10**unit.power)].pattern == f"0{word}"


_CENTS = st.decimals(
    allow_nan=False, allow_infinity=False, places=2, min_value=-9999, max_value=9999
)


@given(st.one_of(st.integers(-(10**15), 10**15), _CENTS), st.sampled_from(["en", "zh-Hans"]))
def test_an_exact_figure_reads_back(value: int | Decimal, tag: str) -> None:
    text = format_number(value, tag)
    for unit in IDIOMS[tag].scales.units:
        if text.endswith(unit.word):
            text, value = text.removesuffix(unit.word), Decimal(value).scaleb(-unit.power)
            break
    assert parse_decimal(text, locale=tag.replace("-", "_")) == value


@given(st.decimals(-9999, 9999, places=8), st.integers(0, 9))
def test_digits_round_half_up(value: Decimal, digits: int) -> None:
    expected = value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    printed = format_number(value, "zh-Hans", digits=digits)
    assert Decimal(printed) == expected
    assert len(printed.partition(".")[2]) == digits


@given(st.integers(0, 9999), st.integers(0, 9999))
def test_ungrouped_figures_keep_their_order(low: int, high: int) -> None:
    low, high = sorted((low, high))
    assert int(format_number(low, "zh-Hans")) <= int(format_number(high, "zh-Hans"))


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e50, max_value=1e50))
def test_a_float_prints_as_its_shortest_decimal(value: float) -> None:
    if value and abs(value) < 1e-40:
        return
    digits = format_number(value, "fr").replace("\u202f", "").replace(",", ".")
    assert float(digits) == value


@pytest.mark.parametrize(
    ("count", "tag", "text"),
    [
        (1, "en", "one"), (4, "en-GB", "four"), (9, "en", "nine"), (10, "en", "10"),
        (0, "en", "0"), (12_000, "en", "12,000"), (4, "zh-Hans", "4"), (4, "fr", "4"),
    ],
)  # fmt: skip
def test_a_small_count_in_running_english_is_a_word(count: int, tag: str, text: str) -> None:
    assert format_count(count, tag) == text
