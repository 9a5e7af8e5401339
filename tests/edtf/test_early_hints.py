"""Years before our era: each is one less than it is called."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.edtf import Date, Interval, parse_edtf
from site_builder.edtf.early_hints import with_shared_era
from site_builder.edtf.hints import nearest

YEARS = st.integers(1, 9999)


@given(YEARS, st.sampled_from(["{} BC", "{} b.c.", "{} BCE", "公元前{}年", "前 {} 年"]))
def test_a_year_is_one_less_than_its_name(year: int, words: str) -> None:
    hint = nearest(words.format(year).replace(" 年", "年"))
    assert hint is not None
    assert parse_edtf(hint) == Date(1 - year)


@given(st.integers(1, 99))
def test_a_century_has_the_years_that_it_is_said_to_have(number: int) -> None:
    hint = nearest(f"公元前{number}世纪")
    assert hint is not None
    value = parse_edtf(hint)
    assert (1 - value.earliest.year, 1 - value.latest.year) == (number * 100, number * 100 - 99)


@given(st.integers(1, 998))
def test_a_decade_is_written_as_its_years(number: int) -> None:
    hint = nearest(f"{number}0s BC")
    assert hint is not None
    value = parse_edtf(hint)
    assert isinstance(value, Interval)
    assert (1 - value.earliest.year, 1 - value.latest.year) == (number * 10 + 9, number * 10)


def test_one_side_of_a_span_can_say_the_era_of_both() -> None:
    assert with_shared_era("221", "206 bc") == ("前221", "206 bc")
    assert with_shared_era("公元前221", "206年") == ("公元前221", "前206年")
    # The years of our era go up: this is from before it into it.
    assert with_shared_era("公元前50", "220年") == ("公元前50", "220年")
    assert with_shared_era("1998", "2005") == ("1998", "2005")
