"""Pages that stand in for others."""

import pytest

from site_builder.check.substitutes import original_of, stands_in
from tests.support.built_pages import BASE, CONTEXT, summaries

EN, ZH = "en/story/index.html", "zh/story/index.html"


@pytest.mark.parametrize(
    ("path", "original", "is_so"),
    [
        (EN, ZH, True),
        (EN, EN, False),
        (EN, "zh/other/index.html", False),
        (EN, "fr/story/index.html", False),
        ("index.html", "zh/index.html", False),
        ("en/story/photos/index.html", "zh/story/photos/index.html", True),
        ("en/story/with-zh/index.html", EN, True),
        ("en/story/with-zh/index.html", ZH, False),
        ("en/story/with-fr/index.html", EN, False),
    ],
)
def test_the_same_page_in_another_language(path: str, original: str, is_so: bool) -> None:
    assert stands_in(path, original, ("zh", "en")) is is_so


def test_without_the_site_any_may_be_a_language() -> None:
    assert stands_in("de/story/index.html", "fr/story/index.html", ())
    assert stands_in("de/story/with-fr/index.html", "de/story/index.html", ())


@pytest.mark.parametrize(
    ("address", "original"),
    [
        (f"{BASE}zh/story/", ZH),
        (f"{BASE}en/story/", ""),
        ("https://example.com/zh/story/", ""),
        ("", ""),
    ],
)
def test_the_page_that_it_names(address: str, original: str) -> None:
    pages = summaries({EN: f'<link rel="canonical" href="{address}">'})
    assert original_of(pages[EN], CONTEXT) == original


def test_a_former_address_stands_for_the_page_that_it_leads_to() -> None:
    head = f'<link rel="canonical" href="{BASE}zh/story/">'
    refresh = '<meta http-equiv="refresh" content="0; url=../zh/story/">'
    pages = summaries({"old/index.html": refresh + head, "new/index.html": head})
    assert original_of(pages["old/index.html"], CONTEXT) == ZH
    assert original_of(pages["new/index.html"], CONTEXT) == ""
