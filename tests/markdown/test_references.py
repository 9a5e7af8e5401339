"""Roles, links, footnotes and pictures, with their places."""

import pytest

from site_builder.model.article import Prose, Reference
from tests.support.markdown import LINES_BEFORE, body_html, fixtures, read


@pytest.mark.parametrize(("title", "text", "html"), fixtures("roles"))
def test_roles(title: str, text: str, html: str) -> None:
    assert body_html(text) == html


@pytest.mark.parametrize(("title", "text", "html"), fixtures("links"))
def test_links(title: str, text: str, html: str) -> None:
    assert body_html(text) == html


def places(text: str) -> list[tuple[int, int]]:
    """The places of the references in the text's first block."""
    block = read(text)[0].lead[0]
    assert isinstance(block, Prose)
    found = [part.location for part in block.parts if isinstance(part, Reference)]
    return [(where.line - LINES_BEFORE, where.column) for where in found]


def found(text: str) -> list[tuple[str, int, int]]:
    problems = read(text)[1]
    return [(p.code, p.location.line - LINES_BEFORE, p.location.column) for p in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("有{number}`a`和{number}`b`，{person}`c`", [(1, 2), (1, 14), (1, 26)]),
        ("一\n二{number}`a`\n{number}`a`", [(2, 2), (3, 1)]),
        ("- 一\n- 二{number}`a`", [(2, 4)]),
        ("[桥](../b/article.zh.md) [桥](../b/article.zh.md)", [(1, 5), (1, 29)]),
        ("[桥](<../b/article.zh.md>)", [(1, 6)]),
        ("[桥](../b/%61rticle.zh.md)", [(1, 5)]),
        ("[桥](&#46;./b/article.zh.md)", [(1, 5)]),
        ("[桥][b]\n\n[b]: ../b/article.zh.md", [(3, 6)]),
    ],
)
def test_places(text: str, expected: list[tuple[int, int]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "&#106;avascript:alert(1)",
        "java&#115;cript:alert(1)",
        "javascript&colon;alert(1)",
        "vbscript:x",
        "data:text/html;base64,PHNjcmlwdD4=",
        "file:///etc/passwd",
        "ftp://example.org/",
        "blob:x",
        "https:evil",
        "http:/evil",
        "https://user@evil.example/",
        "https://example.org:99999/",
        "//evil.example/",
        "/absolute",
        "mailto:",
    ],
)
def test_forbidden_addresses(address: str) -> None:
    assert found(f"汉 [字]({address}) 字") == [("bad-link", 1, 7)]
    assert found(f"[字][a]\n\n[a]: {address}")[0][0] == "bad-link"
    assert body_html(f"[字]({address})") == '<p id="top-1"><a href="">字</a></p>\n'


@pytest.mark.parametrize(
    "address",
    [
        "<java\tscript:alert(1)>",
        "&#1;javascript:x",
        "%6Aavascript:x",
        "\\\\evil",
        "java%0ascript:x",
    ],
)
def test_other_tricks_are_paths_which_lead_nowhere(address: str) -> None:
    article, problems = read(f"[字]({address})")
    assert problems == []
    parts = article.lead[0].parts  # type: ignore[union-attr]
    assert [part.role for part in parts if isinstance(part, Reference)] == ["link"]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("{nmber}`a`", [("unknown-role", 1, 1)]),
        ("{number}a {number} `a`", [("unknown-role", 1, 1), ("unknown-role", 1, 11)]),
        ("{other}", []),
        ("\\{number}", []),
        ("`{number}`", []),
        ("![a](b.jpg)", [("image-in-text", 1, 1)]),
        ("汉[^a]\n\n字[^b]", [("unknown-footnote", 1, 2), ("unknown-footnote", 3, 2)]),
        ("\\[^a] `[^b]`", []),
        ("汉[^a]\n\n[^a]: 一", []),
        ("汉[^a]\n\n[^a]: 一\n[^b]: 二", [("unused-footnote", 4, 1)]),
        ("汉[^a]\n\n[^a]: 一\n[^a]: 二", [("duplicate-id", 4, 1)]),
        ("汉[^a]\n\n[^a]: {nmber}`x`", [("unknown-role", 3, 7)]),
        ("[字]()", [("bad-link", 1, 5)]),
        ("<mailto:a@example.org> <a@example.org>", []),
    ],
)
def test_problems(text: str, problems: list[tuple[str, int, int]]) -> None:
    assert found(text) == problems
