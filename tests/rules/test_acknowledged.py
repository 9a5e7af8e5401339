"""Warnings against what is acknowledged of them."""

from site_builder.messages.message import _
from site_builder.model.acknowledgements import AT_BUILD, AT_CHECK, Acknowledgement, Span
from site_builder.problems.problems import MOST_ALIKE, Location, Problem, warning
from site_builder.rules.acknowledged import without_acknowledged

ARTICLE = "content/story/article.en.md"
SPAN = Span(ARTICLE, (5, 0), (8, 0))


def at(line: int, code: str = "avoided-term", text: str = "") -> Problem:
    return warning(Location(ARTICLE, line, 3), code, _(text))


def said(
    line: int = 5, code: str = "avoided-term", reason: str = "why", span: Span = SPAN
) -> Acknowledgement:
    return Acknowledgement(code, reason, Location(ARTICLE, line, 1), span)


def left(problems: list[Problem], *acknowledged: Acknowledgement) -> list[tuple[int, str]]:
    found = without_acknowledged(problems, acknowledged, AT_BUILD)
    assert all(not p.is_error or p in problems for p in found.problems)
    return [(p.location.line, p.code) for p in found.problems]


def test_what_is_acknowledged_is_left_out_and_counted() -> None:
    found = without_acknowledged([at(6), at(7), at(8)], [said()], AT_BUILD)
    assert found == ((at(8),), 2)
    assert without_acknowledged([at(6), at(6)], [], AT_BUILD) == ((at(6),), 0)


def test_the_message_does_not_count() -> None:
    assert left([at(6, text="one")], said()) == left([at(6, text="another")], said()) == []


def test_errors_are_never_acknowledged() -> None:
    error = Problem(Location(ARTICLE, 6, 1), "stray-fence", _(""))
    assert left([error], said(code="stray-fence")) == [(6, "stray-fence")]


def test_the_nearest_counts() -> None:
    whole = said(2, span=Span(ARTICLE))
    assert left([at(6)], said(), whole) == [(2, "unused-acknowledgement")]
    assert left([at(6), at(20)], said(), whole) == []


def test_two_of_the_same() -> None:
    found = without_acknowledged([at(6)], [said(4), said(5)], AT_BUILD)
    assert [(p.location.line, p.code) for p in found.problems] == [(5, "unused-acknowledgement")]
    assert "on line 4" in found.problems[0].message


def test_without_a_reason_it_does_not_count() -> None:
    expected = [(5, "bad-acknowledgement"), (6, "avoided-term")]
    assert left([at(6)], said(reason="")) == expected


def test_codes_that_cannot_be_acknowledged() -> None:
    for code in ("avoided-trem", "bad-date", "unused-template", "unused-acknowledgement", ""):
        assert left([], said(code=code)) == [(5, "bad-acknowledgement")], code


def test_what_matches_nothing_any_more() -> None:
    assert left([at(20)], said()) == [(5, "unused-acknowledgement"), (20, "avoided-term")]


def test_nothing_is_out_of_date_while_there_are_errors_in_the_feature() -> None:
    here = Problem(Location("content/story/facts/feature.yaml", 1, 1), "bad-date", _(""))
    other = Problem(Location("content/other/facts/feature.yaml", 1, 1), "bad-date", _(""))
    assert left([here], said()) == [(1, "bad-date")]
    assert (5, "unused-acknowledgement") in left([other], said())


def test_of_warnings_that_are_only_counted_nothing_is_known() -> None:
    many = [at(line) for line in range(1, 2 * MOST_ALIKE)]
    span = Span(ARTICLE, (MOST_ALIKE + 1, 0), (MOST_ALIKE + 4, 0))
    found = without_acknowledged(many, [said(span=span), said(4)], AT_BUILD)
    assert found.acknowledged == 3, "those of the second acknowledgement, which are listed"
    assert {problem.code for problem in found.problems} == {"avoided-term"}
    assert sum(problem.rest or 1 for problem in found.problems) == len(many) - 3


def test_what_comes_and_goes_by_itself() -> None:
    assert left([], said(code="no-font")) == []
    # Only `check` knows of these.
    assert left([at(6, "run-language")], said(code="run-language")) == [(6, "run-language")]
    found = without_acknowledged([at(6, "run-language")], [said(code="run-language")], AT_CHECK)
    assert found == ((), 1)
