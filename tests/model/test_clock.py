"""Moments as seconds since 1970."""

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.clock import seconds
from tests.model.test_moments import MOMENTS
from tests.support.moments import from_seconds


@given(MOMENTS)
def test_seconds_order_moments_as_they_follow(moment: datetime) -> None:
    whole = moment.replace(microsecond=0)
    assert seconds(moment) == round(whole.timestamp())


@given(st.integers(-62_000_000_000, 250_000_000_000))
def test_seconds_are_found_again(since_1970: int) -> None:
    assert seconds(from_seconds(since_1970)) == since_1970
