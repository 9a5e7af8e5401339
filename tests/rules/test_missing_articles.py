"""Missing articles that somebody has decided about."""

import pytest

from site_builder.messages.message import _
from site_builder.model.presence import Fallback
from site_builder.problems.problems import Location, Problem, warning
from site_builder.rules.missing_articles import CODE, without_settled

HERE = Location("content/story/article.en.md")
MISSING = warning(HERE, CODE, _("not translated"))
OTHER = warning(HERE, "missing-text", _("no text"))
SOURCE = Problem(HERE, CODE, _("no source"))


@pytest.mark.parametrize(
    ("fallback", "left"),
    [
        ("show", [MISSING, OTHER, SOURCE]),
        ("link", [OTHER, SOURCE]),
        ("hide", [OTHER, SOURCE]),
        (None, [OTHER, SOURCE]),
    ],
)
def test_a_policy_settles_them(fallback: Fallback | None, left: list[Problem]) -> None:
    assert without_settled([MISSING, OTHER, SOURCE], fallback) == left
