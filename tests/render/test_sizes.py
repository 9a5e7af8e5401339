"""`sizes` in few entries."""

from math import inf

import pytest

from site_builder.render.sizes import Stretch, sizes_of

END = Stretch(80, inf, (30.0,), (30.0,))


@pytest.mark.parametrize(
    ("stretches", "expected"),
    [
        ([], "30rem"),
        ([Stretch(20, 80, (10.0,), (40.0,))], "(min-width: 80rem) 30rem, 50vw"),
        ([Stretch(20, 80, (26.02,), (28.0,))], "30rem"),
        ([Stretch(20, 80, (12.0,), (12.0,))], "(min-width: 80rem) 30rem, 12rem"),
    ],
    ids=["one width", "as the window", "nearly the same", "another"],
)
def test_the_unit_that_fits_better(stretches: list[Stretch], expected: str) -> None:
    assert sizes_of([*stretches, END], 0) == expected


def test_it_says_more_rather_than_less() -> None:
    grows = Stretch(20, 30.006, (10.0,), (10.0,)), Stretch(30.006, 80, (20.01,), (20.01,))
    assert sizes_of([*grows, END], 0) == (
        "(min-width: 80rem) 30rem, (min-width: 30rem) 20.1rem, 10rem"
    )
    shrinks = Stretch(20, 30.006, (20.0,), (20.0,)), Stretch(30.006, 80, (10.01,), (10.01,))
    assert sizes_of([*shrinks, END], 0) == (
        "(min-width: 80rem) 30rem, (min-width: 30.01rem) 10.1rem, 20rem"
    )
