"""Plain pages and former addresses, on whole sites."""

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from site_builder.check.check import check_built, open_items, read_sources
from site_builder.cli.main import main
from site_builder.problems.problems import SiteError
from tests.support.building import build_site
from tests.support.plain_site import write_plain_site
from tests.support.sites import snapshot, write

BASE_URL = "https://example.org/repo/"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_plain_site(tmp_path)


def html_of(site: Path, route: str) -> BeautifulSoup:
    path = site / "build" / route
    return BeautifulSoup(
        (path / "index.html" if path.is_dir() else path).read_text("utf-8"), "lxml"
    )


def test_the_check_accepts_all_of_it(site: Path) -> None:
    build_site(site)
    assert check_built(read_sources(site), site / "build", BASE_URL) == ()


def test_a_page_is_announced_nowhere(site: Path) -> None:
    built = build_site(site)
    assert built.features == 1
    for key in ("zh", "en"):
        main = html_of(site, f"{key}/").find("main")
        assert main
        assert "about" not in str(main)
        assert "about" not in (site / f"build/{key}/feed.xml").read_text("utf-8")
        assert not html_of(site, f"{key}/story/").select(".neighbours")
        assert not (site / f"build/{key}/about/facts.json").exists()
    assert {item.location.path for item in open_items(read_sources(site))} == {
        "content/story/launch.yaml"
    }


def test_a_page_says_what_it_is(site: Path) -> None:
    build_site(site)
    soup = html_of(site, "en/about/")
    script = soup.find("script", type="application/ld+json")
    assert script
    data = json.loads(script.get_text())
    assert data["@type"] == "WebPage"
    assert data["url"] == f"{BASE_URL}en/about/"
    assert data["inLanguage"] == "en"
    kind = soup.find("meta", property="og:type")
    assert kind
    assert kind["content"] == "website"
    assert not soup.select(".byline, time")
    links = {str(a["hreflang"]): a["href"] for a in soup.select("link[hreflang]")}
    assert links == {
        "zh-Hans": f"{BASE_URL}zh/about/",
        "en": f"{BASE_URL}en/about/",
        "x-default": f"{BASE_URL}zh/about/",
    }
    sitemap = (site / "build/sitemap.xml").read_text("utf-8")
    assert all(str(url) in sitemap for url in links.values())


def test_links_lead_there_and_back_in_the_readers_language(site: Path) -> None:
    build_site(site)
    about = html_of(site, "zh/about/")
    assert about.find("a", href="../story/#one")
    assert html_of(site, "zh/story/").find("a", href="../about/#one")
    nav = about.select(".site-nav a")
    assert [(a["href"], a.get("aria-current")) for a in nav] == [("./", "page")]
    assert html_of(site, "en/").select_one(".site-nav a[href='about/']")


def test_what_a_translation_lacks_is_shown_in_the_words_of_the_source(site: Path) -> None:
    page = site / "content/about/page.en.md"
    write(page, page.read_text("utf-8").partition("## One")[0])
    build_site(site)
    heading = html_of(site, "en/about/").select_one("#one h2")
    assert heading
    assert heading.find(lang="zh-Hans") or heading.get("lang") == "zh-Hans"


def _leads(site: Path, route: str) -> tuple[str, str, str]:
    """Where a former address leads, its canonical address, and its language."""
    soup = html_of(site, route)
    refresh = soup.find("meta", attrs={"http-equiv": "refresh"})
    canonical, html = soup.find("link", rel="canonical"), soup.find("html")
    assert refresh
    assert canonical
    assert html
    assert re.fullmatch("0; url=(.+)", str(refresh["content"]))
    robots = soup.find("meta", attrs={"name": "robots"})
    assert robots
    assert robots["content"] == "noindex"
    assert not soup.select("script, link[hreflang]")
    target = str(refresh["content"]).removeprefix("0; url=")
    return target, str(canonical["href"]).removeprefix(BASE_URL), str(html["lang"])


def test_former_addresses_lead_on(site: Path) -> None:
    build_site(site)
    assert _leads(site, "old/story") == ("../../zh/story/", "zh/story/", "zh-Hans")
    assert _leads(site, "en/old.html") == ("story/", "en/story/", "en")
    assert _leads(site, "about") == ("../en/about/", "en/about/", "en")
    assert _leads(site, "terms") == ("../zh/terms/", "zh/terms/", "zh-Hans")
    # The page there is Chinese alone; the address is an English one.
    assert _leads(site, "en/terms") == ("../../zh/terms/", "zh/terms/", "en")
    sitemap = (site / "build/sitemap.xml").read_text("utf-8")
    assert not re.search("old|repo/about|repo/terms|en/terms", sitemap)


def test_former_addresses_have_a_link_in_each_language(site: Path) -> None:
    build_site(site)
    links = html_of(site, "old/story").select("main section a")
    assert [(a["href"], a.get_text()) for a in links] == [
        ("../../zh/story/", "story zh"),
        ("../../en/story/", "story en"),
    ]


def test_a_build_after_a_change_is_a_clean_one(site: Path) -> None:
    build_site(site)
    page = site / "content/about/page.en.md"
    write(page, page.read_text("utf-8").replace("[/about]", "[/about.html, /zh/guanyu/]"))
    built = build_site(site)
    assert {"about.html", "zh/guanyu/index.html"} <= set(built.published.written)
    assert "about/index.html" in built.published.removed
    clean = site / "clean"
    build_site(site, clean, clean=True)
    kept = {p: d for p, d in snapshot(site / "build").items() if not p.startswith(".site-")}
    assert kept == {p: d for p, d in snapshot(clean).items() if not p.startswith(".site-")}


def test_a_changed_address_is_explained(site: Path) -> None:
    build_site(site)
    page = site / "content/about/page.zh.md"
    write(page, page.read_text("utf-8").replace("about zh", "another title"))
    reasons = build_site(site).reasons
    assert "target" not in str(reasons["about/index.html"])
    assert "messages" in str(reasons["about/index.html"])
    assert "en/story/index.html" not in reasons


def test_a_page_is_translated_by_a_file_for_translators(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site)
    runner, file = CliRunner(), site / "terms.po"
    assert runner.invoke(main, ["export", "terms", "--to", "en", "--format", "po"]).exit_code == 0
    (exported,) = site.glob("terms*.po")
    texts = re.sub(
        r'^msgid "(.+)"\nmsgstr ""$',
        r'msgid "\1"\nmsgstr "EN \1"',
        exported.read_text("utf-8"),
        flags=re.MULTILINE,
    )
    write(file, texts)
    result = runner.invoke(main, ["import-translation", str(file), "--by", "Li Na"])
    assert result.exit_code == 0, result.output
    made = (site / "content/terms/page.en.md").read_text("utf-8")
    assert made.startswith(
        '---\ntitle: "EN terms zh"\ndescription: "EN terms zh: description"\n---'
    )
    assert "## EN One {#one}" in made
    # Now a page is at the address that led to the Chinese one.
    with pytest.raises(SiteError) as caught:
        build_site(site)
    (problem,) = [p for p in caught.value.problems if p.is_error]
    assert (problem.code, str(problem.location)) == (
        "taken-address",
        "content/terms/page.zh.md:4:20",
    )


def test_a_draft_page_is_left_out_and_links_to_it_are_broken(site: Path) -> None:
    page = site / "content/about/page.zh.md"
    write(page, page.read_text("utf-8").replace("\n---\n", "\ndraft: true\n---\n", 1))
    with pytest.raises(SiteError) as caught:
        build_site(site)
    assert {(p.code, p.location.path) for p in caught.value.problems if p.is_error} == {
        ("broken-link", "content/site.yaml"),
        ("broken-link", "content/story/article.zh.md"),
        ("broken-link", "content/story/article.en.md"),
    }
    build_site(site, drafts=True)
    assert html_of(site, "zh/about/").select_one(".draft")


@pytest.mark.parametrize("policy", ["show", "link", "hide"])
def test_the_policies_hold_for_pages(site: Path, policy: str) -> None:
    page = site / "content/terms/page.zh.md"
    write(page, page.read_text("utf-8").replace("fallback: link", f"fallback: {policy}"))
    warned = policy == "show"
    text = page.read_text("utf-8").replace("/terms/, /en/terms/", "/terms/")
    write(page, text)
    built = build_site(site)
    assert ("missing-article" in {p.code for p in built.warnings}) == warned
    assert (site / "build/en/terms").exists() == warned
    assert check_built(read_sources(site), site / "build", BASE_URL) == ()
