"""Whether a build went well."""

import pytest

from site_builder.messages.message import _
from site_builder.preview.messages import Outcome
from site_builder.problems.problems import Location, Problem, warning

PLACE = Location("content/site.yaml")


@pytest.mark.parametrize(
    ("problem", "is_good"),
    [(warning(PLACE, "x-y", _("")), True), (Problem(PLACE, "x-y", _("")), False)],
)
def test_warnings_spoil_no_build(problem: Problem, is_good: bool) -> None:
    assert Outcome((problem,), 0.1).is_good == is_good
