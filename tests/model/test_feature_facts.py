"""What feature.yaml says: the credits, which it must have, and of which none is given twice."""

from typing import Any

import pytest
from pydantic import ValidationError

from site_builder.model.feature_facts import FeatureFacts
from tests.model.test_bylines import SITE, facts, work


@pytest.mark.parametrize(
    ("work_of", "more", "code"),
    [
        ([work(people=[])], {}, "bad-value"),
        ([work(people=["a", "a"])], {}, "bad-value"),
        ([work(languages=[])], {}, "bad-value"),
        ([work(languages=["de"])], {}, "unknown-language"),
        ([work("writing")], {}, "bad-choice"),
        ([work(), work(people=["b"])], {}, "bad-value"),
        ([work()], {"authors": ["b"]}, "bad-value"),
        ([work(languages=["en"]), work(languages=["en", "fr"])], {}, "bad-value"),
    ],
)
def test_what_is_no_credit(work_of: list[Any], more: dict[str, Any], code: str) -> None:
    with pytest.raises(ValidationError) as caught:
        facts(*work_of, **more)
    assert [error["type"] for error in caught.value.errors()] == [code]


def test_a_story_without_a_byline_says_so() -> None:
    with pytest.raises(ValidationError) as caught:
        FeatureFacts.model_validate({"published": "2024"}, context=SITE)
    assert [error["type"] for error in caught.value.errors()] == ["missing-key"]
