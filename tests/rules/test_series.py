"""The parts of series."""

import pytest

from site_builder.model.facts import Series
from site_builder.model.outline import outline_of
from site_builder.problems.problems import Location, Problem
from site_builder.rules.series import check_parts
from tests.support.features import make_article, make_feature, text

NAMED = [{"id": name, "name": text(name)} for name in ("walk", "city")]
FEATURES = [
    make_feature(slug="spring", series=NAMED, feature={"series": "walk"}),
    make_feature(slug="street", series=NAMED, feature={"series": "city"}),
    make_feature(slug="alone"),
    make_feature(make_article("zh"), slug="about", form="page"),
]
OUTLINES = {feature.slug: outline_of(feature) for feature in FEATURES}


def check(*parts: str) -> list[Problem]:
    series = [
        Series(id="walk", name=text("Walk"), parts=("spring", *parts)),
        Series(id="city", name=text("City")),
    ]

    def locate(name: str, number: int) -> Location:
        return Location(f"content/series.yaml#{name}", number)

    return list(check_parts(series, OUTLINES, locate, frozenset({"torn"})))


def test_parts_of_their_series_and_what_is_broken() -> None:
    assert check() == check("torn") == []


@pytest.mark.parametrize(
    ("part", "code", "said", "hint"),
    [
        ("sprin", "unknown-feature", "there is no feature 'sprin'", "did you mean 'spring'?"),
        ("about", "unknown-feature", "'about' is a plain page, not a feature", ""),
        ("alone", "not-in-series", "'alone' isn't part of this series", "write series: walk in"),
        ("street", "not-in-series", "'street' is part of the series 'city'", "remove it here"),
    ],
)
def test_what_cannot_be_a_part(part: str, code: str, said: str, hint: str) -> None:
    (problem,) = check(part)
    assert (problem.code, str(problem.message)) == (code, said)
    assert str(problem.hint).startswith(hint)
    assert (problem.location.path, problem.location.line) == ("content/series.yaml#walk", 1)
    where = [str(one.location.path) for one in problem.related]
    assert where == ([f"content/{part}/facts/feature.yaml"] if code == "not-in-series" else [])
