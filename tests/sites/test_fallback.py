"""What readers get in place of a missing article, on whole sites in three languages."""

import json
import re
import shutil
from pathlib import Path

import pytest

from site_builder.check.check import check_built, read_sources
from site_builder.model.presence import Fallback
from site_builder.problems.problems import SiteError
from tests.support.building import build_site
from tests.support.sites import SITE, snapshot, write, write_feature

THREE = SITE + "  fr: {tag: fr, name: Français}\nfallback: {policy}\n"
BASE_URL = "https://example.org/repo/"
TAGS = {"zh": "zh-Hans", "en": "en", "fr": "fr"}


def make(root: Path, site_wide: Fallback, own: Fallback | None = None) -> Path:
    """`whole` is in all languages, `half` in Chinese and English, `lone` in Chinese alone, with a
    policy of its `own`; `secret` is a draft. In French, `whole` links to them."""
    write(root / "content/site.yaml", THREE.replace("{policy}", site_wide))
    links = "[lone](../lone/article.zh.md#one), [half](../half/article.en.md)."
    write_feature(root, "whole", published="2024", lead=links, languages=("zh", "en", "fr"))
    write_feature(root, "half", published="2023")
    lone = write_feature(root, "lone", published="2022", languages=("zh",))
    secret = write_feature(root, "secret", published="2021", languages=("zh", "en", "fr"))
    for folder, line in ((lone, f"fallback: {own}\n" if own else ""), (secret, "draft: true\n")):
        facts = folder / "facts/feature.yaml"
        write(facts, facts.read_text("utf-8") + line)
    return root


@pytest.fixture(params=["show", "link", "hide"])
def policy(request: pytest.FixtureRequest) -> Fallback:
    chosen: Fallback = request.param
    return chosen


def pages_of(build: Path) -> dict[str, str]:
    """The pages of features and lists by route."""
    return {
        path.parent.relative_to(build).as_posix(): path.read_text("utf-8")
        for path in build.glob("??/**/index.html")
    }


def hreflangs(html: str) -> dict[str, str]:
    return dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"', html))


def test_the_check_accepts_all_of_it(tmp_path: Path, policy: Fallback) -> None:
    site = make(tmp_path, policy)
    build_site(site)
    assert check_built(read_sources(site), site / "build", BASE_URL) == ()


def test_pages_are_made_where_the_policy_shows_the_source(tmp_path: Path, policy: Fallback) -> None:
    build_site(make(tmp_path, policy))
    made = {route for route in pages_of(tmp_path / "build") if route.count("/") == 1}
    made -= {"zh/search", "en/search", "fr/search"}
    written = {"zh/whole", "en/whole", "fr/whole", "zh/half", "en/half", "zh/lone"}
    shown = {"fr/half", "en/lone", "fr/lone"} if policy == "show" else set()
    assert made == written | shown


def test_versions_are_articles_alone(tmp_path: Path, policy: Fallback) -> None:
    build_site(make(tmp_path, policy))
    for route, html in pages_of(tmp_path / "build").items():
        language, _slash, slug = route.partition("/")
        if "/with-" in slug:
            assert not hreflangs(html)
            continue
        own = {"whole": ("zh", "en", "fr"), "half": ("zh", "en"), "lone": ("zh",)}
        spoken = own.get(slug, tuple(TAGS))
        tags = {TAGS[key] for key in spoken} | {"x-default"}
        assert set(hreflangs(html)) == (tags if language in spoken else set()), route
    sitemap = (tmp_path / "build/sitemap.xml").read_text("utf-8")
    assert "/fr/half/" not in sitemap
    assert "/en/lone/" not in sitemap
    assert "/zh/lone/" in sitemap


def test_feeds_and_data_are_of_articles_alone(tmp_path: Path, policy: Fallback) -> None:
    build_site(make(tmp_path, policy))
    build = tmp_path / "build"
    for key, titles in (
        ("zh", ["whole zh", "half zh", "lone zh"]),
        ("en", ["whole en", "half en"]),
        ("fr", ["whole fr"]),
    ):
        feed = (build / key / "feed.xml").read_text("utf-8")
        assert re.findall(r"<entry>\s*<id>.*</id>\s*<title>(.*)</title>", feed) == titles
    data = sorted(path.relative_to(build).as_posix() for path in build.rglob("facts.json"))
    assert "fr/half/facts.json" not in data
    assert len(data) == 6
    facts = json.loads((build / "zh/lone/facts.json").read_text("utf-8"))
    assert list(facts["pages"]) == ["zh"]
    assert "fallback" not in facts["feature"]


@pytest.mark.parametrize(
    ("site_wide", "cards"),
    [
        ("show", [("whole/", ""), ("half/", "zh-Hans"), ("lone/", "zh-Hans")]),
        ("link", [("whole/", ""), ("../zh/half/", "zh-Hans"), ("../zh/lone/", "zh-Hans")]),
        ("hide", [("whole/", "")]),
    ],
)
def test_lists_offer_what_stands_in(
    tmp_path: Path, site_wide: Fallback, cards: list[tuple[str, str]]
) -> None:
    build_site(make(tmp_path, site_wide))
    html = (tmp_path / "build/fr/index.html").read_text("utf-8")
    links = re.findall(r'<h2><a href="([^"]+)"(?: hreflang="[^"]+")?(?: lang="([^"]+)")?', html)
    assert links == cards
    names = re.findall(r'<span><span lang="zh-Hans" dir="ltr">(.*?)</span></span></span></p>', html)
    assert names == ["中文"] * sum(1 for _href, lang in cards if lang)
    assert ('hreflang="zh-Hans" lang="zh-Hans"' in html.split("<main")[1]) == (site_wide == "link")


def test_the_page_that_stands_in(tmp_path: Path) -> None:
    build_site(make(tmp_path, "show"))
    html = pages_of(tmp_path / "build")["en/lone"]
    assert '<html lang="en" dir="ltr">' in html
    assert '<link rel="canonical" href="https://example.org/repo/zh/lone/">' in html
    assert '<p class="notice" role="note">This text has not been translated yet.' in html
    assert '<h1 class="told" lang="zh-Hans" dir="ltr">lone zh</h1>' in html
    assert '<meta property="og:locale" content="zh_CN">' in html
    assert "<h3>Timeline</h3>" in html
    assert "Wang Jing" in html


def test_the_switch_leads_to_what_stands_in(tmp_path: Path) -> None:
    build_site(make(tmp_path, "link", own="hide"))
    pages = pages_of(tmp_path / "build")
    # The French reader of the English page gets the Chinese one, which says so.
    assert (
        '<a href="../../zh/half/" hreflang="zh-Hans"><bdi lang="fr" dir="ltr">Français</bdi> '
        '<small lang="zh-Hans" dir="ltr">中文</small></a>' in pages["en/half"]
    )
    home = '<a href="../../fr/" hreflang="fr"><bdi lang="fr" dir="ltr">Français</bdi> <small'
    assert home in pages["zh/half"]
    assert home in pages["zh/lone"]


def test_links_in_prose_follow_the_policy_of_their_target(tmp_path: Path) -> None:
    build_site(make(tmp_path, "link", own="hide"))
    html = pages_of(tmp_path / "build")["fr/whole"]
    half = '<a href="../../en/half/" hreflang="en" data-language="English">half</a>'
    assert f"<a>lone</a>, {half}." in html
    assert '<a href="../lone/#one">lone</a>' in pages_of(tmp_path / "build")["zh/whole"]


def test_a_features_own_policy_comes_first(tmp_path: Path) -> None:
    build_site(make(tmp_path, "hide", own="show"))
    pages = pages_of(tmp_path / "build")
    assert {"en/lone", "fr/lone"} <= pages.keys()
    assert "fr/half" not in pages
    assert "lone zh" in pages["fr"]
    assert "half" not in pages["fr"]


def test_a_draft_is_nowhere(tmp_path: Path, policy: Fallback) -> None:
    site = make(tmp_path, policy)
    build_site(site)
    assert not any(b"secret" in data for data in snapshot(site / "build").values())


@pytest.mark.parametrize(
    ("site_wide", "own", "missing"),
    [
        ("show", None, ["half/article.fr.md", "lone/article.en.md", "lone/article.fr.md"]),
        ("show", "link", ["half/article.fr.md"]),
        ("hide", "show", ["lone/article.en.md", "lone/article.fr.md"]),
        ("link", None, []),
        ("hide", None, []),
    ],
)
def test_who_decides_is_not_warned(
    tmp_path: Path, site_wide: Fallback, own: Fallback | None, missing: list[str]
) -> None:
    site = make(tmp_path, site_wide, own)
    warnings = build_site(site).warnings
    found = [p.location.path for p in warnings if p.code == "missing-article"]
    assert found == [f"content/{path}" for path in missing]


def test_a_decision_lets_a_strict_build_succeed(tmp_path: Path) -> None:
    write(tmp_path / "content/site.yaml", SITE)
    write_feature(tmp_path, "lone", languages=("zh",))
    with pytest.raises(SiteError):
        build_site(tmp_path, strict=True)
    write(tmp_path / "content/site.yaml", SITE + "fallback: link\n")
    assert build_site(tmp_path, strict=True).warnings == ()


def test_a_list_that_nothing_is_written_for(tmp_path: Path, policy: Fallback) -> None:
    write(tmp_path / "content/site.yaml", SITE + f"fallback: {policy}\n")
    write_feature(tmp_path, "lone", languages=("zh",))
    build_site(tmp_path)
    html = pages_of(tmp_path / "build")["en"]
    assert html.count('<article class="card') == (0 if policy == "hide" else 1)
    assert "<entry>" not in (tmp_path / "build/en/feed.xml").read_text("utf-8")
    assert check_built(read_sources(tmp_path), tmp_path / "build", BASE_URL) == ()


@pytest.mark.parametrize("way", ["policy", "own", "article gone", "article there"])
def test_an_incremental_build_equals_a_clean_one(tmp_path: Path, way: str) -> None:
    site = make(tmp_path / "site", "show")
    build_site(site)
    if way == "policy":
        write(site / "content/site.yaml", THREE.replace("{policy}", "link"))
    elif way == "own":
        facts = site / "content/lone/facts/feature.yaml"
        write(facts, facts.read_text("utf-8") + "fallback: hide\n")
    elif way == "article gone":
        (site / "content/half/article.en.md").unlink()
    else:
        shutil.copy(site / "content/whole/article.en.md", site / "content/lone/article.en.md")
    build_site(site)
    clean = tmp_path / "clean"
    shutil.copytree(site / "content", clean / "content")
    build_site(clean)
    assert snapshot(site / "build") == snapshot(clean / "build")
