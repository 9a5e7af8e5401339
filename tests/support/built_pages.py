"""Pages as the check reads them, and what it finds on them, without a site."""

from collections.abc import Iterable, Mapping

from site_builder.check.reading import read_page
from site_builder.check.rules import summary_of
from site_builder.check.values import Context, Finding, Page, Summary

BASE = "https://example.org/river/"
FILES = (
    "index.html",
    "404.html",
    "en/story/index.html",
    "zh/story/index.html",
    "assets/a.css",
    "a.png",
)
CONTEXT = Context(BASE, {"zh": "zh-Hans", "en": "en"}, dict.fromkeys(FILES, 9))


def page(html: str, path: str = "en/story/index.html") -> Page:
    return read_page(path, html.encode())


def summaries(pages: Mapping[str, str]) -> dict[str, Summary]:
    """What the rules between pages need of pages, given by path and HTML."""
    return {path: summary_of(page(html, path), CONTEXT) for path, html in pages.items()}


def codes(findings: Iterable[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def said(findings: Iterable[Finding]) -> list[str]:
    return [finding.message for finding in findings]
