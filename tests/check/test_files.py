"""Files other than pages: what they load, and whether they can be read."""

import pytest

from site_builder.check.files import (
    PAGE_BYTES,
    PICTURE_BYTES,
    judge_file,
    page_weight,
    style_requests,
)
from site_builder.check.values import Context, Page
from tests.support.built_pages import BASE, CONTEXT, codes, page

OTHER = "https://count.example/i.png"


def found(path: str, text: str) -> list[str]:
    return codes(judge_file(path, text.encode(), CONTEXT))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a {background: url("../a.png")}', []),
        ("a {background: url(../b.png)}", ["dead-link"]),
        ("a {background: url('/river/a.png')}", ["base-path"]),
        ("a {background: url(../../../a.png)}", ["base-path"]),
        (f'@import "{OTHER}";', ["third-party"]),
        (f'a {{background: image-set("../a.png" 1x, "{OTHER}" 2x)}}', ["third-party"]),
        (f"/* url({OTHER}) */", []),
        (f"@namespace svg url({OTHER});", []),
        ("a {background: url(data:image/png;base64,AA)}", []),
    ],
)
def test_style_sheets(text: str, expected: list[str]) -> None:
    assert found("assets/a.css", text) == expected


def test_a_place_in_a_sheet_is_that_of_the_address() -> None:
    text = f"/* one\ntwo */ a {{background: url({OTHER})}}"
    (finding,) = style_requests("assets/a.css", text, CONTEXT)
    assert (finding.spot.line, finding.spot.column) == (2, 23)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f'fetch("{OTHER}")', ["third-party"]),
        (f'fetch("{BASE}a.json")', []),
        ('const svg = "http://www.w3.org/2000/svg"', []),
        ("// see https://count.example/", []),
    ],
)
def test_scripts(text: str, expected: list[str]) -> None:
    assert found("assets/a.js", text) == expected


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (f'<image href="{OTHER}"/>', ["third-party"]),
        (f'<a href="{OTHER}"/>', []),
        ("<script>go()</script>", ["inline-script"]),
        ('<g onclick="go()"/>', ["inline-script"]),
        (f"<style>a {{fill: url({OTHER})}}</style>", ["third-party"]),
    ],
)
def test_drawings(inside: str, expected: list[str]) -> None:
    assert found("media/a.svg", f"<svg>{inside}</svg>") == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (f"{BASE}en/story/", []),
        (f"{BASE}en/stroy/", ["dead-link"]),
        ("en/story/", ["base-path"]),
        ("https://example.org/en/", ["base-path"]),
    ],
)
def test_feeds_and_sitemaps(address: str, expected: list[str]) -> None:
    assert found("sitemap.xml", f"<urlset><url><loc>{address}</loc></url></urlset>") == expected
    assert found("en/feed.xml", f'<feed><link href="{address}"/></feed>') == expected


def test_what_cannot_be_read() -> None:
    assert found("en/story/facts.json", "{") == ["unreadable-output"]
    assert found("en/story/facts.json", "{}") == []
    assert codes(judge_file("assets/a.css", b"\xff", CONTEXT)) == ["unreadable-output"]
    assert codes(judge_file("notes.txt", b"\xff", CONTEXT)) == []


def test_the_weight_of_a_page_is_its_own_and_its_sheets() -> None:
    sizes = {"assets/a.css": PAGE_BYTES, "a.png": 10 * PAGE_BYTES}
    context = Context(BASE, {}, sizes)
    html = '<link rel="stylesheet" href="../../assets/a.css"><img src="../../a.png">'
    assert codes(page_weight(page(html), context)) == ["heavy-page"]
    assert codes(page_weight(Page("index.html", size=PAGE_BYTES), context)) == []


def test_the_weight_of_a_picture() -> None:
    assert codes(judge_file("a.PNG", bytes(PICTURE_BYTES + 1), CONTEXT)) == ["heavy-picture"]
    assert codes(judge_file("a.png", bytes(PICTURE_BYTES), CONTEXT)) == []
    assert codes(judge_file("a.txt", bytes(PICTURE_BYTES + 1), CONTEXT)) == []
