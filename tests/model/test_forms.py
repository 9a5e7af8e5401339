"""Features and plain pages, by the names of their texts."""

import pytest

from site_builder.model.forms import TEXT_NAME, form_of, text_name


@pytest.mark.parametrize(
    ("names", "form"),
    [
        (["article.zh.md", "facts/feature.yaml"], "article"),
        (["page.zh.md", "page.en.md", "facts/photos.yaml"], "page"),
        (["page.zh.md", "article.en.md"], "article"),
        (["pages.zh.md", "page.md", "photos/page.zh.md"], "article"),
        ([], "article"),
    ],
)
def test_the_form_of_a_folder(names: list[str], form: str) -> None:
    assert form_of(names) == form


def test_a_text_is_known_by_its_name() -> None:
    match = TEXT_NAME.fullmatch(text_name("page", "zh-hant"))
    assert match
    assert match.groups() == ("page", "zh-hant")
