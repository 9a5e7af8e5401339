"""A page's title, description, canonical address and share picture."""

import pytest

from site_builder.check.heads import canonicals, share_images, titles
from tests.support.built_pages import BASE, CONTEXT, codes, page

DESCRIPTION = '<meta name="description" content="D">'


@pytest.mark.parametrize(
    ("html", "found"),
    [
        (f"<title>T</title>{DESCRIPTION}", []),
        (DESCRIPTION, ["missing-title"]),
        (f"<title> </title>{DESCRIPTION}", ["missing-title"]),
        (f"<svg><title>T</title></svg>{DESCRIPTION}", ["missing-title"]),
        ('<title>T</title><meta name="description" content=" ">', ["missing-description"]),
    ],
)
def test_titles(html: str, found: list[str]) -> None:
    assert codes(titles(page(html), CONTEXT)) == found


def canonical(address: str) -> str:
    return f'<link rel="canonical" href="{address}">'


@pytest.mark.parametrize(
    ("html", "is_sound"),
    [
        (canonical(f"{BASE}en/story/"), True),
        ("", False),
        (canonical(f"{BASE}en/story/") * 2, False),
        (canonical("./"), False),
        (canonical(f"{BASE}zh/story/"), True),  # with the text of that page
        (canonical(f"{BASE}zh/other/"), False),
        (canonical("https://example.com/en/story/"), False),
    ],
)
def test_canonicals(html: str, is_sound: bool) -> None:
    assert codes(canonicals(page(html), CONTEXT)) == ([] if is_sound else ["bad-canonical"])


def test_the_page_for_missing_addresses_has_no_address_of_its_own() -> None:
    assert codes(canonicals(page("", "404.html"), CONTEXT)) == []


def image(address: str) -> str:
    return f'<meta property="og:image" content="{address}">'


ARTICLE = '<meta property="og:type" content="article">'
FIGURE = '<figure><img src="a"></figure>'


@pytest.mark.parametrize(
    ("html", "is_sound"),
    [
        (image(f"{BASE}a.png"), True),
        (image("../../a.png"), False),
        (image("https://example.com/a.png"), False),
        (image(f"{BASE}b.png"), False),
        (ARTICLE + FIGURE, False),
        (ARTICLE + '<img src="a">', True),
        (FIGURE, True),
    ],
)
def test_share_images(html: str, is_sound: bool) -> None:
    assert codes(share_images(page(html), CONTEXT)) == ([] if is_sound else ["share-image"])
