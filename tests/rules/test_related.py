"""The features that a feature names in `related`."""

import pytest

from site_builder.model.outline import Outline, Related, outline_of
from site_builder.problems.problems import Location, Problem
from site_builder.rules.related import check_related
from tests.support.features import make_article, make_feature

BRIDGE = make_feature(slug="bridge")
ABOUT = make_feature(make_article("zh"), slug="about", form="page")
WHERE = Location("content/story/facts/feature.yaml", 4, 5)


def outlines(*slugs: str) -> dict[str, Outline]:
    related = tuple(Related(slug, WHERE) for slug in slugs)
    story = outline_of(make_feature(), related=related)
    back = outline_of(BRIDGE, related=(Related("story", WHERE),))
    return {"story": story, "bridge": back, "about": outline_of(ABOUT)}


def check(slug: str, **left_out: str) -> list[Problem]:
    return list(check_related(outlines(slug), left_out, frozenset({"torn"})))


def test_features_may_name_each_other() -> None:
    assert check("bridge") == []


def test_one_with_problems_of_its_own_is_not_blamed() -> None:
    assert check("torn") == []


@pytest.mark.parametrize(
    ("slug", "code", "message", "hint"),
    [
        ("brigde", "broken-link", "there is no feature 'brigde'", "did you mean 'bridge'?"),
        (
            "../bridge/article.zh.md",
            "broken-link",
            "there is no feature '../bridge/article.zh.md'",
            "did you mean 'bridge'?",
        ),
        ("storry", "broken-link", "there is no feature 'storry'", "known here: bridge"),
        ("story", "bad-value", "'story' is this feature itself", "delete it"),
        (
            "about",
            "broken-link",
            "'about' is a plain page, not a feature",
            "link to it in the article instead",
        ),
    ],
)
def test_a_wrong_one(slug: str, code: str, message: str, hint: str) -> None:
    (problem,) = check(slug)
    assert (problem.code, str(problem.message), str(problem.hint)) == (code, message, hint)
    assert problem.location == WHERE


def test_one_that_is_not_published() -> None:
    (draft,) = check("sketch", sketch="")
    assert str(draft.message) == "'sketch' is a draft, so this link would be broken"
    (waiting,) = check("later", later="2030-01-01")
    assert "isn't published before 2030-01-01" in str(waiting.message)
