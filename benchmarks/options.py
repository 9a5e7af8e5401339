"""Kinds of options that several benchmarks have."""

import argparse


def positive(text: str) -> int:
    """A number that is at least 1, for argparse's `type`."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is less than 1")
    return number
