"""Dates of publication that are still to come."""

from datetime import date

import pytest

from site_builder.edtf import parse_edtf
from site_builder.problems.problems import Location
from site_builder.rules.future_dates import Dated, future_dates, next_change

DAY = date(2026, 11, 30)


def dated(key: str, text: str) -> Dated:
    return Dated(key, parse_edtf(text), Location("content/story/facts/feature.yaml", 1, 12))


@pytest.mark.parametrize("text", ["2026", "2026-11", "2026-11-30", "2026-23", "2026~", "1926"])
def test_what_may_have_come_is_no_matter(text: str) -> None:
    dates = [dated("published", text)]
    assert list(future_dates(dates, DAY)) == []
    assert next_change(dates, DAY) is None


@pytest.mark.parametrize(
    "text", ["2027", "2026-12", "2026-24", "2026-12-01", "2062-11-30", "2026-12-01T00:00:00Z"]
)
def test_what_is_still_to_come_is_warned_of(text: str) -> None:
    (problem,) = future_dates([dated("published", text)], DAY)
    assert (problem.code, problem.severity) == ("future-date", "warning")
    assert str(problem.location) == "content/story/facts/feature.yaml:1:12"
    assert problem.message.startswith(f"'published' is {parse_edtf(text).text}, which")


def test_the_next_day_with_other_warnings() -> None:
    found = (("published", "2026-12-05"), ("updated", "2026-12-02"), ("published", "2020"))
    dates = [dated(key, text) for key, text in found]
    assert len(list(future_dates(dates, DAY))) == 2
    assert next_change(dates, DAY) == date(2026, 12, 2)
    assert next_change(dates, date(2026, 12, 2)) == date(2026, 12, 5)
    assert next_change(dates, date(2026, 12, 5)) is None
