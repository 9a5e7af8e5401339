"""The languages of a feature's texts: see also tests/sites/bad."""

import pytest

from site_builder.model.forms import Form
from site_builder.model.site import Language
from site_builder.read.feature_languages import language_problems

TW = Language("zh-tw", "zh-Hant-TW", "繁體中文", "zh", "s2twp")
LANGUAGES = (Language("zh", "zh-Hans", "中文", derived=(TW,)), Language("en", "en", "English"))


@pytest.mark.parametrize(
    ("names", "form", "found"),
    [
        (["article.zh.md", "article.en.md"], "article", []),
        (["article.zh.md"], "article", ["missing-article"]),
        (["page.en.md"], "page", ["missing-article"]),
        (["article.zh.md", "article.en.md", "article.zh-tw.md"], "article", ["derived-language"]),
        (["article.zh.md", "article.em.md"], "article", ["unknown-language"]),
    ],
)
def test_no_text_is_due_in_a_derived_language(
    names: list[str], form: Form, found: list[str]
) -> None:
    problems = language_problems("content/a", form, names, LANGUAGES, "zh")
    assert [problem.code for problem in problems] == found
