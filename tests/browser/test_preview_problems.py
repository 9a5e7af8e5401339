"""Problems in the browser: over the last good page, until they are mended."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.browser import Axe, NewPage, leave
from tests.support.preview_site import change, write_photo
from tests.support.previews import Follow, RunningPreview
from tests.support.sites import write, write_site

ROOT = Path(__file__).resolve().parents[2]
Break = Callable[[Path], None]


def overlay(page: Page) -> Locator:
    return page.locator("site-builder-preview .overlay")


def state(page: Page) -> Locator:
    return page.locator("site-builder-preview .state")


def break_text(site: Path) -> None:
    change(site / "content/story/article.en.md", "[end 3]", "{person}`wnag` [end 3]")


def break_facts(site: Path) -> None:
    change(site / "content/story/facts/photos.yaml", "credit: wang", "credit: wnag")


def break_style(site: Path) -> None:
    write(site / "assets/own.css", "body { background: url(absent.png) }")


def break_template(site: Path) -> None:
    write(site / "templates/parts/footer.html", "<p>{{ page.shell.nothing }}</p>")


def break_photo(site: Path) -> None:
    (site / "content/story/photos/two.jpg").write_bytes(b"\xff\xd8\xff\xe0 torn")


BROKEN = [
    (break_text, "content/story/article.en.md:"),
    (break_facts, "content/story/facts/photos.yaml:"),
    (break_style, "assets/own.css:1:"),
    (break_template, "templates/parts/footer.html:1:"),
    (break_photo, "content/story/photos/two.jpg"),
]


def mend(site: Path) -> None:
    """Undo all of them."""
    text = (site / "content/story/article.en.md").read_text(encoding="utf-8")
    write(site / "content/story/article.en.md", text.replace("{person}`wnag` ", "Mended. "))
    facts = (site / "content/story/facts/photos.yaml").read_text(encoding="utf-8")
    write(site / "content/story/facts/photos.yaml", facts.replace("wnag", "wang"))
    (site / "assets/own.css").unlink(missing_ok=True)
    footer = site / "templates/parts/footer.html"
    if footer.exists():
        footer.unlink()
    write_photo(site / "content/story/photos/two.jpg", 3)


@pytest.mark.parametrize(("break_it", "where"), BROKEN, ids=[b.__name__ for b, _ in BROKEN])
def test_what_is_broken_is_shown_until_it_is_mended(
    preview: RunningPreview, follow: Follow, break_it: Break, where: str
) -> None:
    page = follow()
    break_it(preview.site)
    expect(overlay(page)).to_be_visible()
    expect(overlay(page).locator(".where").first).to_have_text(re.compile(re.escape(where)))
    expect(page.locator("site-builder-preview .stale")).to_be_visible()
    expect(page.locator("main").get_by_text("[end 3]")).to_be_attached()
    mend(preview.site)
    expect(overlay(page)).to_be_hidden()
    expect(page.locator("site-builder-preview .stale")).to_be_hidden()
    expect(state(page)).to_have_text("Up to date")


def test_a_template_broken_and_mended_ten_times(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    footer = preview.site / "templates/parts/footer.html"
    for turn in range(10):
        write(footer, "<p>{% if %}</p>")
        expect(overlay(page)).to_be_visible()
        write(footer, f"<p>Foot {turn}</p>")
        expect(overlay(page)).to_be_hidden()
        expect(page.get_by_text(f"Foot {turn}")).to_be_attached()


def test_the_content_folder_moved_away_and_back(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    content = preview.site / "content"
    content.rename(preview.site / "elsewhere")
    expect(overlay(page)).to_contain_text("there is no folder content/")
    (preview.site / "elsewhere").rename(content)
    expect(overlay(page)).to_be_hidden()
    change(content / "story/article.en.md", "[end 3]", "[end 3, mended]")
    expect(page.get_by_text("[end 3, mended]")).to_be_attached()


def test_an_empty_folder_says_how_to_begin_and_shows_the_site_that_comes(
    tmp_path: Path, new_page: NewPage, served_sites: list[str], expected_problems: list[str]
) -> None:
    running = RunningPreview(tmp_path, "--port", "0")
    served_sites.append(running.origin)
    expected_problems.append(f"404: {running.url}")
    try:
        page = new_page()
        page.goto(running.url)
        expect(overlay(page).locator(".hint")).to_contain_text("site-builder new site .")
        stale = page.locator("site-builder-preview .stale")
        expect(stale).to_have_text(re.compile("1 error: no page has been built yet"))
        write_site(tmp_path, "story")
        expect(overlay(page)).to_be_hidden()
        expect(stale).to_be_hidden()
        leave(page)
    finally:
        running.kill()


def test_a_problem_has_its_line_and_hint(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    break_facts(preview.site)
    problem = overlay(page).locator("li").first
    expect(problem.locator(".message")).to_contain_text("'wnag' is not in people.yaml")
    expect(problem.locator("pre")).to_have_text(re.compile(r"credit: wnag\n +\^"))
    expect(problem.locator(".hint")).to_contain_text("did you mean 'wang'?")


def test_problems_stand_in_their_order(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    break_facts(preview.site)
    expect(overlay(page).locator("li")).to_have_count(3)
    break_text(preview.site)
    expect(overlay(page).locator("li")).to_have_count(4)
    places = overlay(page).locator(".where").all_inner_texts()
    assert places[0].startswith("content/story/article.en.md")
    assert places[1:] == sorted(places[1:], key=lambda text: int(text.split(":")[1]))


def test_the_problems_take_no_focus(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    page.locator(".languages a").nth(0).focus()
    break_text(preview.site)
    expect(overlay(page)).to_be_visible()
    expect(page.locator(".languages a").nth(0)).to_be_focused()


def test_closed_problems_come_back_when_they_are_others(
    preview: RunningPreview, follow: Follow
) -> None:
    page = follow()
    break_text(preview.site)
    overlay(page).get_by_role("button", name="Close").click()
    expect(overlay(page)).to_be_hidden()
    expect(page.locator("site-builder-preview .stale")).to_be_visible()
    break_facts(preview.site)
    expect(overlay(page)).to_be_visible()
    page.keyboard.press("Tab")
    overlay(page).get_by_role("button", name="Close").press("Escape")
    expect(overlay(page)).to_be_hidden()
    page.locator("site-builder-preview .stale").get_by_role("button", name="Show").click()
    expect(overlay(page)).to_be_visible()


def test_a_page_opened_while_something_is_broken(preview: RunningPreview, follow: Follow) -> None:
    page = follow(locale="zh-CN")
    break_text(preview.site)
    expect(overlay(page)).to_be_visible()
    page.goto(preview.url + "zh/story/")
    expect(overlay(page)).to_be_visible()
    expect(overlay(page).locator("h2")).to_have_text("1处错误")


@pytest.mark.parametrize(("locale", "lang"), [("zh-CN", "zh-Hans"), ("en-GB", "en")])
def test_all_that_it_shows_says_its_language(
    preview: RunningPreview, follow: Follow, locale: str, lang: str
) -> None:
    page = follow(locale=locale)
    break_text(preview.site)
    expect(overlay(page)).to_be_visible()
    for part in (".bar", ".overlay", ".stale"):
        expect(page.locator(f"site-builder-preview {part}")).to_have_attribute("lang", lang)
        expect(page.locator(f"site-builder-preview {part}")).to_have_attribute("dir", "ltr")


def test_warnings_are_a_badge(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    badge = page.locator("site-builder-preview .badge")
    before = int((badge.text_content() or "0 ").split()[0])
    write(preview.site / "content/story/notes.txt", "ask again")
    expect(badge).to_have_text(f"{before + 1} warnings")
    expect(overlay(page)).to_be_hidden()
    badge.click()
    expect(overlay(page)).to_contain_text("content/story/notes.txt")
    badge.click()
    expect(overlay(page)).to_be_hidden()


def test_the_terminal_says_the_same_once(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    break_facts(preview.site)
    expect(overlay(page)).to_be_visible()
    change(preview.site / "content/story/facts/people.yaml", "Wang Jing", "Wang Jingjing")
    change(preview.site / "content/story/facts/photos.yaml", "wnag", "wang")
    preview.wait_for("Built: ")
    said = [line for line in preview.lines if "error[unknown-person]" in line]
    assert len(said) == 3, "once for each of the three"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_problems_are_accessible(
    preview: RunningPreview, follow: Follow, axe: Axe, language: str
) -> None:
    pages = [
        follow(
            f"{language}/story/",
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            locale={"zh": "zh-CN", "en": "en-GB"}[language],
        )
        for width in (360, 1280)
        for scheme in ("light", "dark")
    ]
    for page in pages:
        assert axe(page) == []
    break_facts(preview.site)
    for page in pages:
        expect(overlay(page)).to_be_visible()
        assert axe(page) == []
