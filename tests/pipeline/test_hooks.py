"""A site's own lines on every page, which may show something of a feature: what each build makes is
what a clean one would."""

import shutil
from pathlib import Path

import pytest

from site_builder.problems.problems import SiteError
from tests.support.building import build_site
from tests.support.sites import snapshot, write, write_page, write_site

FOOT = "templates/hooks/foot.html"
LINK = "{% from 'parts/words.html' import linked %}<p>{{ linked(link_to('about')) }}</p>\n"


def pages(site: Path) -> dict[str, str]:
    """The HTML pages of a build that goes on from the last one; a clean one gives the same."""
    build_site(site)
    clean = site.with_name("clean")
    shutil.copytree(site, clean, ignore=shutil.ignore_patterns(".cache", "build"))
    build_site(clean)
    made = snapshot(site / "build")
    assert made == snapshot(clean / "build")
    shutil.rmtree(clean)
    return {name: data.decode() for name, data in made.items() if name.endswith(".html")}


def test_hooks_that_come_change_and_go(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", "story")
    about = write_page(site, "about", "zh", "en")
    before = pages(site)
    assert "index.html" in before
    assert not [html for html in before.values() if "<p></p>" in html]

    write(
        site / "templates/hooks/head.html", '  <meta name="mine" content="{{ page.shell.key }}">\n'
    )
    write(site / FOOT, LINK)
    made = pages(site)
    assert all('<meta name="mine"' in html for html in made.values())
    assert '<p><a href="../about/">about en</a></p>' in made["en/story/index.html"]
    assert '<p><a href="zh/about/">about zh</a></p>' in made["index.html"]
    assert '<p><a href="/repo/zh/about/">about zh</a></p>' in made["404.html"]

    page = about / "page.en.md"
    write(page, page.read_text("utf-8").replace("about en", "Who we are"))
    assert "Who we are</a></p>" in pages(site)["en/story/index.html"]

    page.unlink()
    write(site / FOOT, LINK.replace("'about'", "'abuot'"))
    with pytest.raises(SiteError) as refused:
        build_site(site)
    (problem,) = (one for one in refused.value.problems if one.is_error)
    assert (str(problem.location), problem.code) == (f"{FOOT}:1:65", "broken-link")

    for path in (site / "templates").rglob("*.html"):
        path.unlink()
    write_page(site, "about", "en")
    assert pages(site) == before
