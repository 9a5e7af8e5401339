"""What belongs to the site and to no one feature."""

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.fonts.files import list_site_fonts
from site_builder.model.fonts import NamedFonts
from site_builder.pipeline.site_reading import SiteReading, read_site
from site_builder.read.config import config_in
from site_builder.read.inventory import take_inventory
from site_builder.render.default_theme import default_theme_folder
from site_builder.render.theme import load_theme
from tests.support.full_site import FULL_SITE, write_own_font
from tests.support.sites import SITE, write


def read(site: Path, base_url: str | None = None, *, plain_assets: bool = False) -> SiteReading:
    theme, _ = load_theme(site, default_theme_folder())
    written = config_in(site, take_inventory(site))
    fonts = list_site_fonts(site)
    return read_site(written, theme, base_url, (fonts, ()), plain_assets=plain_assets)


def codes(reading: SiteReading) -> list[str]:
    return [problem.code for problem in reading.problems]


def test_a_sound_site(site: Path) -> None:
    reading = read(site)
    assert reading.problems == ()
    assert reading.site
    assert [language.key for language in reading.languages] == ["zh", "en"]
    assert reading.strings.keys() == {"zh", "en"}
    assert reading.digests.keys() == {"content/site.yaml"}


def test_another_address_replaces_that_of_the_site(site: Path) -> None:
    ours, other = read(site), read(site, "https://example.net/")
    assert ours.site
    assert other.site == replace(ours.site, base_url="https://example.net/")


def test_assets_have_names_by_their_content_unless_they_are_to_be_plain(site: Path) -> None:
    write(site / "assets/extra.css", "p { color: #111 }")
    before, plain = read(site), read(site, plain_assets=True)
    write(site / "assets/extra.css", "p { color: #222 }")
    after, plain_after = read(site), read(site, plain_assets=True)
    assert before.asset_routes != after.asset_routes
    assert plain.asset_routes == plain_after.asset_routes
    assert plain.asset_bytes != plain_after.asset_bytes


def test_languages_are_known_of_a_site_that_is_broken(site: Path) -> None:
    write(site / "content/site.yaml", SITE.replace("base_url:", "base:"))
    reading = read(site)
    assert reading.site is None
    assert [language.key for language in reading.languages] == ["zh", "en"]
    assert codes(reading)


def test_fonts_are_found_by_the_names_in_the_settings(site: Path) -> None:
    write(site / "content/site.yaml", FULL_SITE)
    assert read(site).fonts == NamedFonts()
    assert set(codes(read(site))) == {"missing-font-file"}
    write_own_font(site)
    found = read(site).fonts
    assert found.cards.keys() == {"zh", "en"}
    assert [(font.language, font.face.file.name) for font in found.published] == [("en", "own.ttf")]


@pytest.mark.parametrize(
    "name", ["robots.txt", "feed.xml", "sitemap.xml", "404.html", "parts/photo.html", "mine.html"]
)
def test_no_template_may_lead_to_the_program(site: Path, name: str) -> None:
    write(site / "templates" / name, "\n{{ cycler.__init__.__globals__.os.popen('id').read() }}")
    where = {(str(p.location), p.code) for p in read(site).problems}
    assert (f"templates/{name}:2:11", "template-forbidden") in where


def test_unused_templates_are_looked_for_where_all_are_sound(site: Path) -> None:
    write(site / "templates/mine.html", "Mine.")
    assert codes(read(site)) == ["unused-template"]
    write(site / "templates/home.html", "{% include 'mnie.html' %}")
    assert codes(read(site)) == ["missing-template"]


LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><!-- me --></svg>'


def test_a_logo_is_cleaned_and_a_theme_changes_no_other_file(site: Path) -> None:
    before = read(site)
    write(site / "assets/img/logo.svg", LOGO)
    colours = 'theme: {colors: {light: {accent: "#146c43"}}}\n'
    write(site / "content/site.yaml", f"{SITE}logo: img/logo.svg\n{colours}")
    after = read(site)
    assert codes(after) == []
    assert [logo.name for logo in after.logos] == ["img/logo.svg"]
    assert b"me" not in after.asset_bytes[after.asset_routes["img/logo.svg"]]
    routes = after.asset_routes
    changed = {name for name in routes if before.asset_routes.get(name) != routes[name]}
    assert changed == {"img/logo.svg", "type.css", "favicon.svg"}


def test_a_logo_that_is_missing_or_reported_already(site: Path) -> None:
    write(site / "content/site.yaml", f"{SITE}logo: assets/favicn.svg\n")
    (problem,) = read(site).problems
    assert (problem.code, problem.location.path) == ("missing-logo", "content/site.yaml")
    assert problem.hint == "did you mean 'favicon.svg'?"
    theme, _ = load_theme(site, default_theme_folder())
    written = config_in(site, take_inventory(site))
    assert read_site(written, theme, None, reported={"assets/assets/favicn.svg"}).problems == ()
