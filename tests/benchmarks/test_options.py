"""Options of the benchmarks: what no run could use is refused before anything is measured."""

import argparse

import pytest

from benchmarks.options import positive


def test_a_number_from_one_on() -> None:
    assert [positive("1"), positive("60")] == [1, 60]


@pytest.mark.parametrize("text", ["0", "-3"])
def test_less_is_refused(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="is less than 1"):
        positive(text)
