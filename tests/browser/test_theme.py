"""A site with a theme and a logo of its own, in light, in dark and on paper."""

from pathlib import Path

import pytest

from tests.support.browser import Axe, NewPage, SiteServer
from tests.support.building import build_site
from tests.support.nu import nu_errors
from tests.support.sites import SITE, write, write_feature

THEME = """
logo: logo.svg
theme:
  colors:
    light: {paper: "#f4f6f8", ink: "#1b2530", accent: "#2a5d8f"}
    dark: {accent: "#ffd75e"}
  serif: {en: [monospace]}
  corner: 6
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 50"><path d="M0 0h300v50z"/></svg>'
LOOK = """() => {
  const of = (selector) => getComputedStyle(document.querySelector(selector));
  const {color, backgroundColor, fontFamily} = of('body');
  return [color, backgroundColor, fontFamily.split(', ')[0], of('.site-name').display];
}"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("themed")
    write(site / "content/site.yaml", SITE + THEME)
    write(site / "assets/logo.svg", LOGO)
    write_feature(site, "story")
    build_site(site)
    build: Path = site / "build"
    return build


def test_pages_have_the_colours_of_their_mode(
    built: Path, site_server: SiteServer, new_page: NewPage, axe: Axe
) -> None:
    page = new_page(viewport={"width": 390, "height": 800}, color_scheme="light")
    page.goto(site_server(built) + "en/story/")
    ink, paper = "rgb(27, 37, 48)", "rgb(244, 246, 248)"
    assert page.evaluate(LOOK) == [ink, paper, "monospace", "flex"]
    logo = page.get_by_role("link", name="Site").first.get_by_role("img")
    box = logo.bounding_box()
    assert box
    assert (round(box["width"]), round(box["height"])) == (176, 29)
    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(LOOK)[:2] == ["rgb(228, 230, 232)", "rgb(20, 21, 22)"]
    assert axe(page) == []
    page.emulate_media(media="print", color_scheme="light")
    assert page.evaluate(LOOK)[:2] == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_the_nu_checker_finds_no_error(built: Path) -> None:
    assert nu_errors(built) == []
