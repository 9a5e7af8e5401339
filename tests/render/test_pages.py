"""What a page is made from, and why it is made again."""

from site_builder.model.canonical import PART_LENGTH
from site_builder.render.pages import NOT_PUBLISHED, Recipe, changes, recipe_of
from tests.render.themes import theme
from tests.support.features import make_article, make_feature, make_page

TEMPLATES = {"feature.html": "{% include 'a.html' %}", "a.html": "a", "b.html": "b"}
PAGE = make_page(make_feature())
RECIPE = recipe_of(theme(TEMPLATES), "feature.html", PAGE, "code")


def test_a_recipe_has_the_templates_that_are_used_and_each_field() -> None:
    assert RECIPE.code == "code"
    assert list(RECIPE.templates) == ["a.html", "feature.html"]
    assert tuple(RECIPE.digest_of_fields) == PAGE._fields
    assert {len(digest) for digest in RECIPE.digest_of_fields.values()} == {PART_LENGTH}
    assert recipe_of(theme(TEMPLATES), "feature.html", PAGE, "code") == RECIPE


def after(code: str = "code", article: str = "Title zh", **templates: str) -> Recipe:
    files = TEMPLATES | {f"{name}.html": text for name, text in templates.items()}
    page = make_page(make_feature(make_article("zh", title=article), make_article("en")))
    return recipe_of(theme(files), "feature.html", page, code)


def test_why_a_page_is_made_again() -> None:
    assert changes(None, RECIPE) == "new"
    assert changes(RECIPE, after(code="other")) == "the program changed"
    assert changes(RECIPE, after(a="other")) == "changed: template a.html"
    assert changes(RECIPE, after(b="other")) == NOT_PUBLISHED
    assert changes(RECIPE, after(feature="")) == "changed: template a.html, template feature.html"
    assert changes(RECIPE, after(article="Other")) == "changed: length, shell, title"
