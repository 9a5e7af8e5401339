"""This repository's own site in Chromium, as its readers meet it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Axe, NewPage, SiteServer, see_everything, wait_until
from tests.support.nu import nu_errors
from tests.support.repository import LANGUAGES, PAGES

PHONE = {"width": 320, "height": 640}
DESKTOP = {"width": 1280, "height": 800}
NAMES = {"zh": "中文", "en": "English"}
OTHER = {"zh": "en", "en": "zh"}


@pytest.fixture(scope="module")
def built(repository: Path) -> Path:
    return repository / "build"


@pytest.fixture(scope="module")
def url(built: Path, site_server: SiteServer) -> str:
    return site_server(built)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_switch_keeps_the_section(url: str, page: Page, language: str) -> None:
    other = OTHER[language]
    page.goto(f"{url}{language}/hengyang/#standards")
    expect(page.locator("#standards")).to_be_in_viewport()

    page.locator("nav.contents").get_by_role("link", name=NAMES[other], exact=True).click()

    page.wait_for_url(f"{url}{other}/hengyang/#standards")
    expect(page.locator("html")).to_have_attribute("lang", {"zh": "zh-Hans", "en": "en"}[other])
    expect(page.locator("#standards")).to_be_in_viewport()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_section_navigation_says_where_you_are(url: str, page: Page, language: str) -> None:
    page.goto(f"{url}{language}/hengyang/")
    link = page.locator("nav a[href='#renewal']").first
    link.click()

    expect(page.locator("#renewal h2")).to_be_in_viewport()
    expect(link).to_have_attribute("aria-current", re.compile("true|location"))
    hidden = page.evaluate(
        """() => {
            const box = document.querySelector('#renewal h2').getBoundingClientRect();
            const top = document.elementFromPoint(box.left + 5, box.top + box.height / 2);
            return !document.querySelector('#renewal h2').contains(top);
        }"""
    )
    assert not hidden, "the heading lies under the navigation"


@pytest.mark.parametrize("end", ["#practice", ".site-footer"])
def test_the_section_navigation_begins_at_its_start_above_the_sections(
    url: str, page: Page, end: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{url}zh/hengyang/")
    entries = page.locator(".contents ol")
    page.locator("#practice").scroll_into_view_if_needed()
    expect(entries.locator("a[href='#practice']")).to_have_attribute("aria-current", "location")
    page.locator(end).scroll_into_view_if_needed()
    page.wait_for_timeout(100)
    page.evaluate("window.scrollTo(0, 0)")
    expect(entries.locator("[aria-current]")).to_have_count(0)
    wait_until(page, "document.querySelector('.contents ol').scrollLeft === 0")


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_there_without_javascript(url: str, new_page: NewPage, language: str) -> None:
    page = new_page(java_script_enabled=False, viewport=PHONE)
    page.goto(f"{url}{language}/hengyang/")

    assert page.locator("main ol time").count() >= 5
    assert page.locator("main figure img").count() >= 6
    for section in page.locator("main section h2").all():
        expect(section).to_be_visible()
    # The switch beside each section leads to the same one in the other language.
    other = OTHER[language]
    page.locator(f"#renewal a[href$='/{other}/hengyang/#renewal']").first.click()
    page.wait_for_url(f"{url}{other}/hengyang/#renewal")


def test_the_chooser_leads_to_both_languages(url: str, page: Page) -> None:
    for language in LANGUAGES:
        page.goto(url)
        page.get_by_role("link", name=NAMES[language]).first.click()
        page.wait_for_url(f"{url}{language}/")
        page.locator("main a[href='hengyang/']").first.click()
        page.wait_for_url(f"{url}{language}/hengyang/")
        expect(page.locator("h1")).to_have_count(1)


def test_an_event_can_be_linked_to(url: str, page: Page) -> None:
    page.goto(f"{url}en/hengyang/")
    link = page.locator("ol [id^=event-] a[href^='#event-']").first
    target = link.get_attribute("href")
    assert target
    page.goto(f"{url}en/hengyang/{target}")
    expect(page.locator(target)).to_be_in_viewport()


def test_footnotes_lead_there_and_back(url: str, page: Page) -> None:
    page.goto(f"{url}en/hengyang/")
    page.locator("#note-ref-1 a").click()
    expect(page.locator("#note-1")).to_be_in_viewport()
    page.locator("#note-1 a[href='#note-ref-1']").click()
    expect(page.locator("#note-ref-1")).to_be_in_viewport()


def test_a_missing_page_has_its_style_and_leads_home(
    url: str, page: Page, expected_problems: list[str]
) -> None:
    missing = f"{url}zh/no-such-story/"
    expected_problems.append(f"404: {missing}")
    page.goto(missing)

    sheets = page.evaluate("document.styleSheets.length")
    assert sheets > 0
    homes = [link.get_attribute("href") for link in page.locator("main a").all()]
    assert homes == ["/repo/zh/", "/repo/en/", "/repo/zh-tw/"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_prints_the_story_alone(url: str, page: Page, language: str) -> None:
    page.goto(f"{url}{language}/hengyang/")
    page.emulate_media(media="print")

    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("main p").first).to_be_visible()
    for navigation in page.locator("nav").all():
        expect(navigation).to_be_hidden()


def test_it_can_be_read_from_a_folder(
    built: Path, page: Page, expected_problems: list[str]
) -> None:
    if (built / "assets/fonts").exists():
        # Browsers let no page read fonts from disk: those that stand in for them are seen.
        expected_problems += ["console: Access to font at 'file:", "failed: file:"]
    page.goto((built / "index.html").as_uri())
    page.get_by_role("link", name=NAMES["en"]).first.click()
    page.locator("main a[href*='hengyang/']").first.click()

    expect(page.locator("h1")).to_be_visible()
    see_everything(page)
    assert page.evaluate("[...document.images].every(image => image.naturalWidth > 0)")


def test_motion_is_left_out_where_it_is_not_wanted(url: str, new_page: NewPage) -> None:
    page = new_page(reduced_motion="reduce")
    page.goto(f"{url}en/hengyang/")

    behaviour = "getComputedStyle(document.documentElement).scrollBehavior"
    assert page.evaluate(behaviour) == "auto"
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(element => {
            const style = getComputedStyle(element);
            return parseFloat(style.transitionDuration) > 0.01
                || parseFloat(style.animationDuration) > 0.01;
        }).length"""
    )
    assert moving == 0
