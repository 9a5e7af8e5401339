"""What two dates of a span share is left out."""

import pytest

from site_builder.edtf import Date
from site_builder.languages.idioms import IDIOMS
from site_builder.languages.intervals import Span, precision_of, shared_span

_DATES = IDIOMS["en"].dates
assert _DATES is not None
BRITISH = _DATES


@pytest.mark.parametrize(
    ("start", "end", "patterns"),
    [
        (Date(2020), Date(2021), BRITISH.years),
        (Date(2021, 9), Date(2021, 11), BRITISH.months),
        (Date(2021, 9, 7), Date(2021, 9, 17), BRITISH.days),
        (Date(2021, 9, 7), Date(2021, 11, 17), BRITISH.long_days),
    ],
)
def test_the_pattern_is_that_of_the_precision(start: Date, end: Date, patterns: str) -> None:
    assert shared_span(start, end, BRITISH) == Span(*patterns.split("|"))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (Date(2020, 9), Date(2021, 9)),
        (Date(2020), Date(2021, 9)),
        (Date(2021, 9, 7, mark="?"), Date(2021, 9, 17)),
        (Date(2021, 9, 7), Date(2021, 9, 17, mark="~")),
    ],
)
def test_some_dates_share_nothing(start: Date, end: Date) -> None:
    assert shared_span(start, end, BRITISH) is None


def test_precision() -> None:
    dates = (Date(2021), Date(2021, 9), Date(2021, 9, 7))
    assert [precision_of(date) for date in dates] == ["year", "month", "day"]
