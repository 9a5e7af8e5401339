"""Warnings that people let stand, as they are listed."""

from site_builder.cli.waivers import as_line, as_object
from site_builder.model.acknowledgements import Acknowledgement, Span
from site_builder.problems.problems import Location

WAIVER = Acknowledgement(
    "parity-number", "He said\nso.", Location("content/a.md", 3, 1), Span("content/a.md")
)


def test_a_line() -> None:
    assert as_line(WAIVER) == "content/a.md:3:1: parity-number: He said so."


def test_an_object() -> None:
    assert as_object(WAIVER) == {
        "path": "content/a.md",
        "line": 3,
        "column": 1,
        "code": "parity-number",
        "reason": "He said\nso.",
    }
