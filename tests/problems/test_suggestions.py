"""Which known name an unknown one was meant as."""

from site_builder.problems.problems import shown
from site_builder.problems.suggestions import Hints, did_you_mean, nearest


def test_suggestions() -> None:
    assert did_you_mean("wang-dii", ["wang-di", "li-na"]) == "did you mean 'wang-di'?"
    assert did_you_mean("Street.SVG", ["street.svg"]) == "did you mean 'street.svg'?"
    assert did_you_mean("street", ["STREET"]) == "did you mean 'STREET'?"
    assert did_you_mean("xyz", ["wang-di", "li-na"]) == "known here: li-na, wang-di"
    assert did_you_mean("xyz", [f"wang-{n}" for n in range(9)]) == ""
    assert did_you_mean("xyz", []) == ""


def test_a_very_long_name_has_no_neighbours() -> None:
    assert nearest("a" * 100_000, ["a" * 100_000]) == ""
    assert len(shown("a" * 100_000)) == 80


def test_of_names_as_much_alike_the_one_that_begins_alike_is_the_nearest() -> None:
    assert nearest("closing", ["laying", "closed"]) == "closed"
    assert nearest("closing", ["closed", "laying"]) == "closed"


def test_hints_are_not_looked_for_without_end() -> None:
    hints = Hints()
    known = [f"photo-{number}" for number in range(60_000)]
    assert [hints.did_you_mean("photo-7x", known) for _time in range(3)] == [
        "did you mean 'photo-7'?",
        "did you mean 'photo-7'?",
        "",
    ]
