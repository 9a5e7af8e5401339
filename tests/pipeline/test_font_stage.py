"""The fonts that pages bring along: made once for each set of characters."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.pipeline.font_stage import make_fonts
from site_builder.pipeline.run import Run
from site_builder.problems.problems import SiteError
from tests.support.building import build_site
from tests.support.fonts import LATIN, OFL, make_font, save_font
from tests.support.sessions import remembered
from tests.support.sites import SITE, write, write_feature

FONTS = SITE + (
    "fonts:\n  zh: {headlines: own.ttf, scope: site}\n  en: {headlines: own.ttf, text: own.ttf}\n"
)
STRINGS = Path(__file__).parents[2] / "templates/strings"
EVERYTHING = "".join(path.read_text("utf-8") for path in STRINGS.glob("*.yaml"))
CHARACTERS = "".join(
    sorted({*LATIN, *EVERYTHING, *"站新报故事王靖开始团队多一个两·–— \u00a0"} - {"\n"})
)
EN = "build/en/story/index.html"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with two features, built, edited, and built again."""
    site = tmp_path_factory.mktemp("site")
    write(site / "content/site.yaml", FONTS)
    save_font(site / "fonts/own.ttf", make_font(CHARACTERS))
    for slug in ("story", "plain"):
        write_feature(site, slug)
    assert build_site(site, strict=True).warnings == ()
    (site / "before").mkdir()
    for path in (site / "build/assets/fonts").iterdir():
        (site / "before" / path.name).write_bytes(path.read_bytes())
    article = site / "content/story/article.en.md"
    write(article, article.read_text("utf-8").replace("story en", "Quartz"))
    write_feature(site, "story", languages=("zh",), body="正文。")
    build_site(site)
    return site


def fonts_of(page: Path) -> set[str]:
    return set(re.findall(r"url\(\.\./\.\./assets/fonts/([^)]+)\)", page.read_text("utf-8")))


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_each_page_has_its_fonts_and_their_licence(built: Path) -> None:
    there = names(built / "build/assets/fonts")
    for page in (EN, "build/zh/story/index.html", "build/en/plain/index.html"):
        assert fonts_of(built / page)
        assert fonts_of(built / page) <= there
    (licence,) = (built / "build/assets/fonts").glob("LICENSE.*.txt")
    assert licence.read_text("utf-8").strip() == OFL


def test_a_build_after_an_edit_is_a_clean_build(built: Path) -> None:
    build_site(built, built / "clean", clean=True)
    for path in (built / "clean").rglob("*"):
        if path.is_file() and ".site-builder" not in path.parts:
            assert (
                path.read_bytes()
                == (built / "build" / path.relative_to(built / "clean")).read_bytes()
            )


def test_an_edit_makes_only_its_own_fonts_anew(built: Path) -> None:
    before, after = names(built / "before"), names(built / "build/assets/fonts")
    assert {name.partition(".")[0] for name in after - before} == {"headlines-en", "text-en"}
    (of_site,) = (name for name in after if name.startswith("headlines-zh-hans."))
    assert of_site in before
    kept = fonts_of(built / "build/en/plain/index.html") & before
    assert {name.partition(".")[0] for name in kept} >= {"text-en"}


def test_nothing_is_made_again_that_is_known(built: Path) -> None:
    kept = remembered(built)
    last = kept.known
    assert last.fonts
    run = Run(kept.job, None, last)
    assert make_fonts(run, last).fonts == last.fonts
    fonts = last.fonts.values()
    assert len({font.key for font in fonts}) <= len(fonts)
    forgotten = Run(kept.job, None, replace(last, fonts={}))
    assert make_fonts(forgotten, last).fonts == last.fonts


def test_a_missing_glyph_is_a_warning_where_it_is_first_used(built: Path, tmp_path: Path) -> None:
    site = tmp_path
    write(site / "content/site.yaml", FONTS)
    save_font(site / "fonts/own.ttf", make_font(CHARACTERS.replace("Q", "").replace("7", "")))
    folder = write_feature(site, "story", lead="First.\n\nA Quartz.")
    facts = folder / "facts/numbers.yaml"
    write(facts, facts.read_text("utf-8").replace("5100", "7007"))
    warnings = build_site(site).warnings
    assert {(str(p.location), p.code) for p in warnings} == {
        ("content/story/article.en.md:9:3", "missing-glyph"),
        ("content/story/facts/numbers.yaml:2:10", "missing-glyph"),
    }
    with pytest.raises(SiteError):
        build_site(site, strict=True)
    for language in ("zh", "en"):
        article = folder / f"article.{language}.md"
        accepted = "---\nacknowledge: [{code: missing-glyph, reason: rare}]\n"
        write(article, article.read_text("utf-8").replace("---\n", accepted, 1))
    again = build_site(site)
    assert [p.location.path for p in again.warnings] == ["content/story/facts/numbers.yaml"] * len(
        again.warnings
    )
    assert again.acknowledged


def test_a_font_that_lacks_most_is_one_warning(tmp_path: Path) -> None:
    write(tmp_path / "content/site.yaml", SITE + "fonts: {en: {text: own.ttf}}\n")
    save_font(tmp_path / "fonts/own.ttf", make_font("abc"))
    write_feature(tmp_path, "story")
    (problem,) = build_site(tmp_path).warnings
    assert (str(problem.location), problem.code) == ("content/site.yaml:7:20", "missing-glyph")
    assert "characters of the site" in problem.message
