"""`theme` in site.yaml."""

import pytest

from site_builder.read.theme_settings import ThemeSettings, theme_of
from tests.support.site_yaml import GOOD, read


def test_the_home_page_is_a_front_page_unless_site_yaml_says_otherwise() -> None:
    assert theme_of(ThemeSettings()).home == "front"
    site = read(GOOD + "theme: {home: grid}\n").site
    assert site
    assert site.theme.home == "grid"


@pytest.mark.parametrize(
    ("written", "code", "hint"),
    [
        ("{home: gird}", "bad-choice", "did you mean 'grid'?"),
        ("{home: 3}", "bad-choice", "known here: front, grid, list"),
        ("{home: [list]}", "bad-choice", "did you mean 'list'?"),
        ("{hom: list}", "unknown-key", "did you mean 'home'?"),
        ("grid", "wrong-type", None),
    ],
)
def test_a_wrong_one(written: str, code: str, hint: str | None) -> None:
    (problem,) = read(GOOD + f"theme: {written}\n").problems
    assert (problem.code, problem.location.line) == (code, GOOD.count("\n") + 1)
    assert hint is None or str(problem.hint) == hint
