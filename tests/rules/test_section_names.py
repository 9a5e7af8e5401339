"""What an id is meant for that is not in sections.yaml."""

import pytest

from site_builder.rules.section_names import heading_hint, headings_meant, meant_sections
from tests.support.features import make_article, part


@pytest.mark.parametrize(
    ("wanted", "names", "meant"),
    [
        ("a b", "a b", {}),
        ("start laying closed", "start laying closing", {"closing": "closed"}),
        ("start laying end", "start laying closing", {"closing": "end"}),
        ("start xyz closing", "start laying closing", {"laying": "xyz"}),
        ("xyz laying", "start laying", {"start": "xyz"}),
        ("a b", "a b extra", {"extra": ""}),
        ("a b", "extra a", {"extra": ""}),
        ("one two", "x y", {"x": "one", "y": "two"}),
        ("market street", "streets markets", {"streets": "street", "markets": "market"}),
        ("a b", "a x x", {"x": "b"}),
    ],
)
def test_headings(wanted: str, names: str, meant: dict[str, str]) -> None:
    article = make_article("zh", *(part(name) for name in names.split()))
    assert meant_sections(wanted.split(), article) == meant


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("closing", "did you mean 'closed'?"),
        ("extra", "add it to sections.yaml"),
    ],
)
def test_the_facts_get_the_advice_of_the_headings(name: str, hint: str) -> None:
    article = make_article("zh", *(part(n) for n in ("laying", "closing", "extra")))
    assert heading_hint(headings_meant(["laying", "closed"], {"zh": article})[name]) == hint


def test_the_first_article_counts() -> None:
    articles = {key: make_article(key, part(key)) for key in ("zh", "en")}
    articles["de"] = make_article("de", part("en"), part("zh"))
    assert headings_meant(["one"], articles) == {"zh": "one", "en": "one"}
