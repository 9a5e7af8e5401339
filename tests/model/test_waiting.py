"""For how long the result of a build is good."""

import pytest

from site_builder.model.waiting import ALWAYS, Period
from tests.support.moments import from_seconds

HELD = [
    (ALWAYS, 5, True),
    (Period(5), 5, True),
    (Period(5), 4, False),
    (Period(None, 5), 4, True),
    (Period(None, 5), 5, False),
    (Period(-9, 5), 4, True),
]


@pytest.mark.parametrize(("period", "moment", "is_held"), HELD)
def test_from_its_begin_and_before_its_end(period: Period, moment: int, is_held: bool) -> None:
    assert period.holds(from_seconds(moment)) is is_held
