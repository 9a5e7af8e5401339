"""Slips as values, and as problems."""

from site_builder.copydesk.slips import CODES, put, slip_problem, written
from site_builder.messages.message import _
from site_builder.model.acknowledgements import AT_BUILD
from site_builder.problems.problems import Location


def test_all_codes_may_be_acknowledged() -> None:
    assert {*CODES} <= AT_BUILD
    assert all(code.startswith("copy-") for code in CODES)


def test_a_slip_is_a_warning_at_its_place() -> None:
    slip = put(1, 3, CODES[0], _("wrong"), "x")
    problem = slip_problem(slip, Location("a.md", 2, 5), Location("a.md", 2, 6), "zh")
    assert (problem.severity, problem.language, problem.end) == ("warning", "zh", (2, 7))
    assert problem.hint == written("x") == "write 'x'"
    assert written("") == "delete it"
