"""The preview's bar: languages, translation, statistics, drafts, sources, and side by side."""

import re

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.support.browser import Axe, NewPage, wait_until
from tests.support.building import build_site
from tests.support.preview_site import change
from tests.support.previews import Follow, RunningPreview
from tests.support.sites import snapshot, write


def test_the_other_language_and_its_state(preview: RunningPreview, follow: Follow) -> None:
    page = follow("en/story/")
    versions = page.locator("site-builder-preview .versions li")
    expect(versions).to_have_text(
        [re.compile("中文.*source language"), re.compile("English.*matches the source")]
    )
    change(preview.site / "content/story/article.en.md", "## End", "One more.\n\n## End")
    expect(versions.nth(1)).to_have_text(re.compile("1 mismatch with the source"))
    versions.nth(0).get_by_role("link").click()
    expect(page).to_have_url(re.compile("/repo/zh/story/"))
    expect(versions.nth(1)).to_have_text(re.compile("1 mismatch with the source"))
    chinese = follow("zh/story/", locale="zh-CN")
    versions = chinese.locator("site-builder-preview .versions li")
    expect(versions.nth(1)).to_have_text(re.compile("与源语言有1处不一致"))


def test_a_language_without_a_page(preview: RunningPreview, follow: Follow) -> None:
    page = follow("zh/story/", locale="zh-CN")
    (preview.site / "content/story/article.en.md").unlink()
    versions = page.locator("site-builder-preview .versions li")
    expect(versions.nth(1)).to_have_text(re.compile("English.*未翻译"))
    expect(page.locator("site-builder-preview .side")).to_be_hidden()


def test_statistics_follow_the_text(preview: RunningPreview, follow: Follow) -> None:
    page = follow("en/story/")
    statistics = page.locator("site-builder-preview .statistics")
    expect(statistics).to_have_text(
        re.compile(r"[\d,]+ words · [\d,]+ non-space characters · \d+ min read")
    )
    before = words_in(page)
    change(preview.site / "content/story/article.en.md", "[end 3]", "[end 3] four more words here")
    wait_until(
        page,
        "now => document.querySelector('site-builder-preview').shadowRoot"
        ".querySelector('.statistics').textContent.replaceAll(',', '').startsWith(`${now} words`)",
        arg=before + 4,
    )


def words_in(page: Page) -> int:
    text = page.locator("site-builder-preview .statistics").inner_text()
    return int(text.split(" ")[0].replace(",", ""))


def test_drafts_are_shown_and_marked(preview: RunningPreview, follow: Follow) -> None:
    page = follow("en/")
    page.get_by_role("link", name="A tale of unfinished").click()
    expect(page.locator("site-builder-preview .draft")).to_be_visible()
    page.goto(preview.url + "en/story/")
    expect(page.locator("site-builder-preview .versions li")).to_have_count(2)
    expect(page.locator("site-builder-preview .draft")).to_be_hidden()


def test_the_bar_can_be_put_away(preview: RunningPreview, follow: Follow) -> None:
    page = follow("en/story/")
    inside = page.locator("site-builder-preview .statistics")
    expect(inside).to_be_visible()
    page.get_by_role("button", name="Collapse the preview bar").press("Enter")
    expect(inside).to_be_hidden()
    page.reload()
    expect(page.locator("site-builder-preview .state")).to_have_text("Up to date")
    expect(inside).to_be_hidden()
    page.get_by_role("button", name="Expand the preview bar").press("Enter")
    expect(inside).to_be_visible()


def test_a_click_copies_the_source(preview: RunningPreview, follow: Follow) -> None:
    page = follow("en/story/", permissions=["clipboard-read", "clipboard-write"])
    expect(page.locator("site-builder-preview .clicks")).to_be_visible()
    text = (preview.site / "content/story/article.en.md").read_text(encoding="utf-8")
    line = text[: text.index("[middle 7]")].count("\n") + 1
    page.get_by_text("[middle 7]").click(position={"x": 3, "y": 3})
    place = f"content/story/article.en.md:{line}"
    expect(page.locator("site-builder-preview .toast")).to_have_text(f"Copied {place}")
    assert page.evaluate("navigator.clipboard.readText()") == place


def test_a_click_on_a_caption_leads_to_its_fact(preview: RunningPreview, follow: Follow) -> None:
    page = follow("en/story/", permissions=["clipboard-read", "clipboard-write"])
    expect(page.locator("site-builder-preview .clicks")).to_be_visible()
    page.locator("#photo-two figcaption").click()
    expect(page.locator("site-builder-preview .toast")).to_have_text(
        re.compile("Copied content/story/facts/photos.yaml:7$")
    )


def test_a_click_means_nothing_more_when_it_is_switched_off(
    preview: RunningPreview, follow: Follow
) -> None:
    page = follow("en/story/")
    page.get_by_role("button", name="Click for source").click()
    page.get_by_text("[middle 7]").click()
    expect(page.locator("site-builder-preview .toast")).to_be_hidden()


def test_a_click_opens_the_editor_that_the_site_names(
    preview: RunningPreview, follow: Follow
) -> None:
    page = follow("en/story/")
    config = preview.site / "content/site.yaml"
    editor = "preview: {editor: 'vscode://file{path}:{line}'}\n"
    config.write_text(config.read_text(encoding="utf-8") + editor, encoding="utf-8")
    preview.wait_for("Built: ")
    page.reload()
    wait_until(page, "window.sitePreview")
    page.evaluate(
        """() => document.addEventListener('preview-source', (event) => {
            window.opened = event.detail.address;
            event.preventDefault();
        })"""
    )
    expect(page.locator("site-builder-preview .clicks")).to_be_visible()
    page.get_by_text("[middle 7]").click()
    wait_until(page, "window.opened")
    opened = page.evaluate("window.opened")
    assert opened.startswith(f"vscode://file{preview.site}/content/story/article.en.md:")


@pytest.fixture
def side(preview: RunningPreview, follow: Follow) -> Page:
    page = follow("en/story/")
    page.locator("site-builder-preview .side").click()
    expect(page.locator("iframe")).to_have_count(2)
    for frame in page.locator("iframe").all():
        expect(frame.content_frame.get_by_text("[end 3]")).to_be_attached()
    return page


def frames(page: Page) -> tuple[FrameLocator, FrameLocator]:
    return page.locator("iframe").nth(0).content_frame, page.locator("iframe").nth(1).content_frame


def test_two_languages_side_by_side_scroll_together(side: Page) -> None:
    chinese, english = frames(side)
    expect(chinese.locator("html")).to_have_attribute("lang", "zh-Hans")
    expect(english.locator("html")).to_have_attribute("lang", "en")
    for name in ("middle-7", "end-3"):
        side.locator("iframe").nth(0).hover()
        chinese.locator(f"#{name}").evaluate("p => p.scrollIntoView({block: 'center'})")
        expect(english.locator(f"#{name}")).to_be_in_viewport()
    side.locator("iframe").nth(1).hover()
    english.locator("#beginning-2").evaluate("p => p.scrollIntoView({block: 'center'})")
    expect(chinese.locator("#beginning-2")).to_be_in_viewport()


def test_both_sides_follow_the_text(preview: RunningPreview, side: Page) -> None:
    for language, frame in zip(("zh", "en"), frames(side), strict=True):
        change(preview.site / f"content/story/article.{language}.md", "[end 3]", "[end 3, new]")
        expect(frame.get_by_text("[end 3, new]")).to_be_attached()


def test_side_by_side_is_accessible(preview: RunningPreview, new_page: NewPage, axe: Axe) -> None:
    for width in (360, 1280):
        for scheme in ("light", "dark"):
            page = new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
            page.goto(f"{preview.origin}__preview__/side?path=/repo/en/story/")
            expect(page.locator("iframe")).to_have_count(2)
            for frame in page.locator("iframe").all():
                expect(frame.content_frame.get_by_text("[end 3]")).to_be_attached()
            assert axe(page) == []


def test_what_is_published_holds_nothing_of_it(preview: RunningPreview, follow: Follow) -> None:
    follow("en/story/")
    build_site(preview.site)
    published = snapshot(preview.site / "build")
    assert "en/story/index.html" in published
    assert "en/unfinished/index.html" not in published
    assert [path for path, data in published.items() if b"__preview__" in data] == []
    previewed = snapshot(preview.site / ".preview/site")
    assert [path for path, data in previewed.items() if b"__preview__" in data] == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_hidden_by_the_bar(preview: RunningPreview, follow: Follow, width: int) -> None:
    write(preview.site / "content/story/notes.txt", "ask again")
    page = follow("en/story/", viewport={"width": width, "height": 700})
    badge = page.locator("site-builder-preview .badge")
    expect(page.locator("site-builder-preview .side")).to_be_visible()
    badge.click()
    await_above_bar(page, "own.querySelector('.overlay')")
    badge.click()
    page.locator("main #beginning-2").click(position={"x": 3, "y": 3})
    await_above_bar(page, "own.querySelector('.toast')")
    page.evaluate("document.documentElement.style.scrollBehavior = 'auto'")
    await_above_bar(page, "document.querySelector('body > footer')", "scrollTo(0, 1e6)")


def await_above_bar(page: Page, what: str, before: str = "") -> None:
    """Wait until an element is whole between the upper edge of the window and the bar."""
    wait_until(
        page,
        f"""() => {{
            const own = document.querySelector('site-builder-preview').shadowRoot;
            {before};
            const box = {what}.getBoundingClientRect();
            const edge = own.querySelector('.bar').getBoundingClientRect().top;
            return box.height > 0 && box.top >= 0 && box.bottom < edge + 1;
        }}""",
    )


@pytest.mark.parametrize("language", ["zh", "en"])
def test_problems_are_shown_side_by_side_too(
    preview: RunningPreview, follow: Follow, language: str
) -> None:
    page = follow(f"{language}/story/", viewport={"width": 390, "height": 844})
    page.locator("site-builder-preview .side").click()
    for frame in frames(page):
        expect(frame.get_by_text("[end 3]")).to_be_attached()
        expect(frame.locator("site-builder-preview .bar")).to_be_hidden()
    change(preview.site / "content/story/article.en.md", "[end 3]", "{person}`wnag` [end 3]")
    first, second = frames(page)
    for frame in (first, second):
        expect(frame.locator("site-builder-preview .stale")).to_be_visible()
    expect(first.locator("site-builder-preview .message")).to_be_in_viewport()
    expect(second.locator("site-builder-preview .overlay")).to_be_hidden()
    second.get_by_role("button", name="Show").click()
    expect(second.locator("site-builder-preview .overlay")).to_be_visible()
    change(preview.site / "content/story/article.en.md", "{person}`wnag` ", "Mended. ")
    for frame in (first, second):
        expect(frame.locator("site-builder-preview .stale")).to_be_hidden()


@pytest.mark.parametrize(
    ("language", "title", "back"), [("zh", "双语对照", "返回"), ("en", "Side by side", "Back")]
)
def test_side_by_side_speaks_the_language_of_the_browser(
    follow: Follow, language: str, title: str, back: str
) -> None:
    page = follow(f"{language}/story/", locale={"zh": "zh-CN", "en": "en-GB"}[language])
    page.locator("site-builder-preview .side").click()
    expect(page).to_have_title(title)
    page.get_by_role("link", name=back).click()
    expect(page).to_have_url(re.compile(f"/repo/{language}/story/$"))


@pytest.mark.parametrize("path", ["javascript:window.stray=1", "https://example.org/", "//x/y"])
def test_side_by_side_leads_to_no_other_site(
    preview: RunningPreview, page: Page, path: str
) -> None:
    page.goto(f"{preview.origin}__preview__/side?path={path}")
    expect(page).to_have_url(preview.url)
