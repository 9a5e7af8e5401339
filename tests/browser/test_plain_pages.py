"""Plain pages and former addresses, as readers meet them."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support.browser import Axe, NewPage, SiteServer, see_everything
from tests.support.building import build_site
from tests.support.nu import nu_errors
from tests.support.plain_site import write_plain_site

SIZES = [{"width": 320, "height": 640}, {"width": 1280, "height": 800}]
REFRESH = re.compile('<meta http-equiv="refresh"[^>]*>')


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, with a copy of a former address that doesn't lead on."""
    site = write_plain_site(tmp_path_factory.mktemp("plain"))
    build_site(site)
    build: Path = site / "build"
    html = (build / "en/terms/index.html").read_text("utf-8")
    (build / "en/terms/stay.html").write_text(REFRESH.sub("", html), "utf-8")
    return build


@pytest.fixture(scope="module")
def url(built: Path, site_server: SiteServer) -> str:
    return site_server(built)


@pytest.mark.parametrize(
    "path", ["", "zh/about/", "en/about/", "en/about/with-zh/", "en/terms/stay.html"]
)
@pytest.mark.parametrize("size", SIZES, ids=["phone", "desktop"])
def test_every_page_is_accessible_and_fits(
    url: str, new_page: NewPage, axe: Axe, path: str, size: dict[str, int]
) -> None:
    page = new_page(viewport=size, color_scheme="light")
    page.goto(url + path)
    see_everything(page)
    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= size["width"], "the page scrolls sideways"


def test_the_nu_checker_finds_no_error(built: Path) -> None:
    assert nu_errors(built) == []


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize(
    ("former", "now"),
    [
        ("old/story/", "zh/story/"),
        ("en/old.html", "en/story/"),
        ("about/", "en/about/"),
        ("en/terms/", "zh/terms/"),
    ],
)
def test_a_former_address_leads_on(
    url: str, new_page: NewPage, former: str, now: str, scripts: bool
) -> None:
    page = new_page(java_script_enabled=scripts)
    page.goto(url + former, wait_until="commit")
    page.wait_for_url(url + now)
    expect(page.locator("h1")).to_be_visible()


def test_the_navigation_marks_the_open_page(url: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{url}en/")
    link = page.locator(".site-nav a")
    expect(link).not_to_have_attribute("aria-current", "page")
    link.click()
    page.wait_for_url(f"{url}en/about/")
    expect(page.locator(".site-nav a")).to_have_attribute("aria-current", "page")


def test_the_foot_of_a_page(url: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{url}en/story/")
    foot = page.locator("footer.site-footer")
    number = foot.get_by_role("link", name="湘ICP备12345678号-1")
    expect(number).to_have_attribute("href", "https://beian.miit.gov.cn/")
    expect(number).to_have_attribute("lang", "zh-Hans")
    expect(foot.get_by_role("link", name="Terms of use")).to_have_attribute("hreflang", "zh-Hans")
    accounts = foot.get_by_role("list", name="Follow us")
    expect(accounts.get_by_role("listitem")).to_have_count(5)
    expect(accounts.get_by_role("link", name="Weibo")).to_have_attribute("rel", "me")
    expect(foot.get_by_role("link", name="story en")).to_have_attribute("href", "./#one")
    page.emulate_media(media="print")
    expect(number).to_be_visible()
    expect(foot.get_by_role("link", name="Back to top")).to_be_hidden()
