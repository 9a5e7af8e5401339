"""A translation compared with its source."""

from site_builder.model.translation import UnitStanding
from site_builder.parity.check import check_citations, check_parity
from site_builder.parity.cited import Cited
from site_builder.parity.pairs import Side
from site_builder.problems.problems import Location
from tests.parity.support import ENGLISH, facts, problems, unit


def test_every_rule_has_its_say() -> None:
    chinese = "他说：“我们走了很远的路才到。”共12人，见[此](a.md)[^1]，**很好**。2023年。"
    codes = [problem.code for problem in problems([(chinese, "They came.")])]
    assert sorted(codes) == [
        "parity-date",
        "parity-emphasis",
        "parity-footnote",
        "parity-link",
        "parity-number",
        "parity-quote",
    ]


def test_values_are_compared_only_where_both_languages_are_read() -> None:
    standing = UnitStanding("unreviewed", unit("有12人[^1]"), unit("δώδεκα"))
    found = check_parity([standing], Side("zh", "zh"), Side("el", "el"), facts(), lambda _: None)
    assert [problem.code for problem in found] == ["parity-footnote"]


def test_nothing_to_cite() -> None:
    cited = Cited(facts())
    assert (
        check_citations([unit("12")], ENGLISH, cited, lambda _: Location("x"), lambda _: None) == ()
    )
