"""Languages of pages and of runs of text, and the versions of a page."""

import pytest

from site_builder.check.languages import (
    equal_parts,
    page_language,
    parts_of,
    paths_of,
    run_languages,
    versions,
)
from site_builder.model.kinds import ANCHOR_PREFIXES
from tests.support.built_pages import BASE, CONTEXT, codes, page, said, summaries

EN, ZH = "en/story/index.html", "zh/story/index.html"


def alternate(tag: str, address: str) -> str:
    return f'<link rel="alternate" hreflang="{tag}" href="{address}">'


ALL = "".join(
    alternate(tag, f"{BASE}{key}/story/")
    for tag, key in (("en", "en"), ("zh-Hans", "zh"), ("x-default", "zh"))
)


@pytest.mark.parametrize(
    ("html", "path", "is_sound"),
    [
        ('<html lang="en">', EN, True),
        ('<html lang="zh-Hans">', EN, False),
        ("<html>", EN, False),
        ('<html lang="en">', "index.html", True),
        ('<html lang="fr">', "index.html", False),
    ],
)
def test_a_page_is_in_the_language_of_its_address(html: str, path: str, is_sound: bool) -> None:
    found = codes(page_language(page(html, path), CONTEXT))
    assert found == ([] if is_sound else ["page-language"])


@pytest.mark.parametrize(
    ("html", "severities"),
    [
        ('<p lang="zh-Hans">衡阳</p>', []),
        ('<p lang="en">衡阳</p>', ["warning"]),
        ('<p lang="ja">衡陽</p>', []),
        ('<p lang="en">Hengyang (衡阳)</p>', []),
        ('<p lang="en">94.70</p>', []),
        ('<p lang="chinese">衡阳</p>', ["error"]),
    ],
)
def test_runs_are_marked(html: str, severities: list[str]) -> None:
    assert [f.severity for f in run_languages(page(html), CONTEXT)] == severities


@pytest.mark.parametrize(
    ("english", "found"),
    [
        (ALL, []),
        ("", ["hreflang-missing"]),
        (ALL + alternate("en", f"{BASE}en/story/"), ["hreflang-missing"]),
        (ALL + alternate("fr", f"{BASE}fr/story/"), ["hreflang-dead"]),
        (ALL + alternate("fr", f"{BASE}zh/story/"), ["hreflang-language"]),
    ],
)
def test_versions(english: str, found: list[str]) -> None:
    pages = summaries({EN: f'<html lang="en">{english}', ZH: f'<html lang="zh-Hans">{ALL}'})
    assert [f.code for f in versions(pages, CONTEXT) if f.path == EN] == found


CANONICAL = f'<link rel="canonical" href="{BASE}{{}}/story/">'


def test_a_page_that_stands_in_for_another_is_no_version() -> None:
    chinese = alternate("zh-Hans", f"{BASE}zh/story/") + alternate("x-default", f"{BASE}zh/story/")
    alone = summaries({EN: CANONICAL.format("zh"), ZH: CANONICAL.format("zh") + chinese})
    assert list(versions(alone, CONTEXT)) == []
    named = summaries({EN: CANONICAL.format("zh"), ZH: CANONICAL.format("zh") + ALL})
    assert codes(versions(named, CONTEXT)) == ["hreflang-one-way"]
    both = summaries({EN: CANONICAL.format("zh") + ALL, ZH: CANONICAL.format("zh") + chinese})
    assert codes(versions(both, CONTEXT)) == ["bad-canonical"]
    round_about = summaries({EN: CANONICAL.format("zh"), ZH: CANONICAL.format("en")})
    assert codes(versions(round_about, CONTEXT)) == ["bad-canonical"] * 2


def test_what_is_lacking_is_named() -> None:
    pages = summaries({EN: "", ZH: ALL})
    first = said(versions(pages, CONTEXT))[0]
    assert first.endswith("lack the page itself, 'zh-Hans' and x-default")


def test_a_version_links_back() -> None:
    alone = alternate("zh-Hans", f"{BASE}zh/story/") + alternate("x-default", f"{BASE}zh/story/")
    pages = summaries({EN: ALL, ZH: alone})
    found = [f for f in versions(pages, CONTEXT) if f.path == EN]
    assert codes(found) == ["hreflang-one-way"] * 2
    assert paths_of(pages[EN], CONTEXT) == {"en": EN, "zh-Hans": ZH, "x-default": ZH}


def test_the_parts_of_a_page_are_its_facts_and_its_sections() -> None:
    html = (
        '<section id="plan"><p id="plan-1"><li id="event-start"></section>'
        '<section id="more_facts"></section><section id="top-1"></section>'
    )
    assert parts_of(page(html)) == {"plan", "event-start"}


@pytest.mark.parametrize("kind", ANCHOR_PREFIXES.values())
def test_a_part_that_only_the_other_version_has_is_named(kind: str) -> None:
    pages = summaries({EN: ALL, ZH: f'{ALL}<li id="{kind}-market">'})
    (finding,) = equal_parts(pages, CONTEXT)
    assert (finding.path, finding.code) == (EN, "unequal-versions")
    assert f"the page lacks the {kind} 'market', which" in finding.message


def test_a_section_that_only_the_other_version_has_is_named() -> None:
    pages = summaries({EN: f'{ALL}<section id="plan">', ZH: ALL})
    (finding,) = equal_parts(pages, CONTEXT)
    assert (finding.path, finding.spot.anchor) == (ZH, "plan")
    assert "the section 'plan'" in finding.message
