"""Which features wait for their time, and which dates are still to come."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.edtf import Date, parse_edtf
from site_builder.model.clock import seconds
from site_builder.model.time_zones import zone_of
from site_builder.model.waiting import Waiting
from site_builder.problems.problems import Location
from site_builder.rules.future_dates import Dated, future_dates, period_of, waiting_features
from tests.support.moments import from_seconds

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
SHANGHAI = zone_of("Asia/Shanghai")


def dated(key: str, text: str) -> Dated:
    return Dated(key, parse_edtf(text), Location("content/story/facts/feature.yaml", 1, 12))


@pytest.mark.parametrize("text", ["2026", "2026-11", "2026-11-30", "2026-23", "2026~", "1926"])
def test_what_may_have_come_is_no_matter(text: str) -> None:
    assert list(future_dates([dated("updated", text)], NOON, UTC)) == []
    assert waiting_features({"story": parse_edtf(text)}, NOON, UTC) == ()


@pytest.mark.parametrize(
    "text", ["2027", "2026-12", "2026-24", "2026-12-01", "2062-11-30", "2026-12-01T00:00:00Z"]
)
def test_what_is_still_to_come(text: str) -> None:
    (problem,) = future_dates([dated("updated", text)], NOON, UTC)
    assert (problem.code, problem.severity) == ("future-date", "warning")
    assert str(problem.location) == "content/story/facts/feature.yaml:1:12"
    assert problem.message == f"'updated' is {parse_edtf(text).text}, which is in the future"
    (waiting,) = waiting_features({"story": parse_edtf(text)}, NOON, UTC)
    assert waiting.slug == "story"


def test_a_day_begins_in_the_zone_of_the_site() -> None:
    published = {"story": parse_edtf("2026-12-01")}
    evening = datetime(2026, 11, 30, 15, 59, 59, tzinfo=UTC)
    midnight = datetime(2026, 11, 30, 16, tzinfo=UTC)
    assert waiting_features(published, evening, SHANGHAI) == (
        Waiting("story", "2026-12-01T00:00+08:00"),
    )
    assert waiting_features(published, midnight, SHANGHAI) == ()
    assert waiting_features(published, midnight, UTC)


def test_the_next_comes_first() -> None:
    dates = {"c": "2027", "b": "2026-12-05T08:00+08:00", "a": "2027-01-01", "d": "2020"}
    found = waiting_features({slug: parse_edtf(on) for slug, on in dates.items()}, NOON, UTC)
    assert [one.slug for one in found] == ["b", "a", "c"]


DAYS = st.dates().map(lambda day: Date(day.year, day.month, day.day))


@given(st.lists(DAYS), st.integers(-62_000_000_000, 253_000_000_000), st.data())
def test_in_its_period_nothing_changes(dates: list[Date], now: int, data: st.DataObject) -> None:
    published = {str(number): on for number, on in enumerate(dates)}
    moment = from_seconds(now)
    period = period_of(dates, moment, UTC)
    assert period.holds(moment)
    low = now - 10**9 if period.since is None else period.since
    high = now + 10**9 if period.until is None else period.until - 1
    other = from_seconds(data.draw(st.integers(max(low, -62_000_000_000), high)))
    assert waiting_features(published, other, UTC) == waiting_features(published, moment, UTC)
    for end in (period.since, period.until):
        if end is not None:
            before, after = (
                waiting_features(published, from_seconds(n), UTC) for n in (end - 1, end)
            )
            assert before != after
            assert not period.holds(from_seconds(end if end == period.until else end - 1))
            assert seconds(from_seconds(end)) == end
