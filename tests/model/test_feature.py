"""What a feature says of itself."""

import pytest

from site_builder.model.article import Article
from site_builder.model.facts import Facts
from site_builder.model.feature import Feature
from site_builder.model.feature_facts import FeatureFacts
from site_builder.problems.problems import Location


def article(key: str) -> Article:
    return Article(key, "T", "D", "S", (), (), (), Location(f"article.{key}.md"))


@pytest.mark.parametrize("draft", [False, True])
def test_languages_and_draft(draft: bool) -> None:
    told = {"published": "2021", "authors": (), "draft": draft}
    facts = Facts(feature=FeatureFacts.model_validate(told))
    feature = Feature("story", "zh", facts, {key: article(key) for key in ("zh", "en")}, {})
    assert (feature.languages, feature.is_draft) == (("zh", "en"), draft)
