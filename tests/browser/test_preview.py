"""The preview in Chromium: a page follows each save, and its reader stays where they are."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.support.browser import NewPage, wait_until
from tests.support.preview_site import change, write_photo, write_preview_site
from tests.support.previews import Follow, RunningPreview
from tests.support.sites import write, write_feature

ROOT = Path(__file__).resolve().parents[2]


def is_untouched(page: Page) -> bool:
    """Whether the page is the one that was opened, and has not been loaded again."""
    return bool(page.evaluate("window.untouched === true"))


def scroll_to(page: Page, words: str) -> float:
    """Bring a paragraph to the upper part of the window; gives how far from its edge it is."""
    page.get_by_text(words).first.evaluate(
        "p => scrollBy({top: p.getBoundingClientRect().top - 100, behavior: 'instant'})"
    )
    return top_of(page, words)


def top_of(page: Page, words: str) -> float:
    return float(
        page.get_by_text(words).first.evaluate("p => Math.round(p.getBoundingClientRect().top)")
    )


def article(preview: RunningPreview, language: str = "en") -> Path:
    return preview.site / f"content/story/article.{language}.md"


def test_text_changes_where_it_stands(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    place = scroll_to(page, "[middle 7]")
    change(article(preview), "[middle 7]", "[middle 7, mended]")
    expect(page.get_by_text("[middle 7, mended]")).to_be_visible()
    assert is_untouched(page)
    assert top_of(page, "[middle 7, mended]") == place


def test_what_comes_and_goes_above_moves_nothing(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    place = scroll_to(page, "[end 3]")
    change(article(preview), "[middle 2]", "A new paragraph.\n\n" * 5 + "[middle 2]")
    expect(page.get_by_text("A new paragraph.").first).to_be_attached()
    assert top_of(page, "[end 3]") == place
    change(article(preview), "A new paragraph.\n\n", "")
    expect(page.get_by_text("A new paragraph.")).to_have_count(0)
    assert is_untouched(page)
    assert top_of(page, "[end 3]") == place


def test_facts(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    change(preview.site / "content/story/facts/numbers.yaml", "5100", "6200")
    expect(page.get_by_text("6,200").first).to_be_attached()
    assert is_untouched(page)


def test_a_style_sheet_is_swapped(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    place = scroll_to(page, "[middle 7]")
    css = (ROOT / "assets/site.css").read_text(encoding="utf-8")
    write(preview.site / "assets/site.css", css + "\nbody { outline: 3px solid rgb(1, 2, 3); }\n")
    expect(page.locator("body")).to_have_css("outline-color", "rgb(1, 2, 3)")
    assert is_untouched(page)
    assert top_of(page, "[middle 7]") == place


def test_a_template(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    place = scroll_to(page, "[middle 7]")
    footer = (ROOT / "templates/parts/footer.html").read_text(encoding="utf-8")
    write(preview.site / "templates/parts/footer.html", footer + "<p>A new foot.</p>\n")
    expect(page.get_by_text("A new foot.")).to_be_attached()
    expect(page.locator("site-builder-preview .state")).to_have_text("Up to date")
    assert top_of(page, "[middle 7]") == place


def test_an_open_page_follows_a_template_before_all_others_do(
    preview: RunningPreview, follow: Follow
) -> None:
    preview.end()
    footer = preview.site / "templates/parts/footer.html"
    write(footer, "<p>The old foot.</p>\n")
    for number in range(60):
        write_feature(preview.site, f"more-{number:02}")
    again = RunningPreview(preview.site, "--port", str(preview.port))
    try:
        again.wait_for("Built: ")  # with all of them, for they were there before it began
        page = follow()
        said: list[dict[str, Any]] = []
        page.on("websocket", lambda socket: socket.on("framereceived", note(said)))
        page.reload()
        expect(page.locator("site-builder-preview .state")).to_have_text("Up to date")
        said.clear()
        new = preview.site / "footer.html"
        write(new, "<p>A new foot.</p>\n")
        new.replace(footer)  # in one step, so that no build finds half of it
        expect(page.get_by_text("A new foot.")).to_be_attached()
        again.wait_for("Built: ")
        expect(page.locator("site-builder-preview .state")).to_have_text("Up to date")
        commands = [(message["command"], message.get("building")) for message in said]
        first = commands.index(("reload", None))
        assert commands[0] == ("building", None)
        assert commands[first - 1] == ("status", True), "while the others are still made"
        assert ("status", False) not in commands[:first]
        page.goto(preview.url + "en/more-07/")
        expect(page.get_by_text("A new foot.")).to_be_attached()
        page.close()
    finally:
        again.kill()


def note(said: list[dict[str, Any]]) -> Callable[[str | bytes], None]:
    """Writes down what a page is told."""
    return lambda message: said.append(json.loads(message))


def test_a_photograph(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    picture = page.locator("#photo-two img")
    before = picture.get_attribute("src")
    place = scroll_to(page, "[middle 7]")
    write_photo(preview.site / "content/story/photos/two.jpg", 2)
    expect(picture).not_to_have_attribute("src", before or "")
    wait_until(page, "() => document.readyState === 'complete'")
    assert abs(top_of(page, "[middle 7]") - place) <= 1


def test_a_page_that_is_not_concerned_is_left_alone(
    preview: RunningPreview, follow: Follow
) -> None:
    other, page = follow("zh/story/"), follow("en/story/")
    other.evaluate("document.addEventListener('preview-updated', () => window.untouched = false)")
    change(article(preview), "[end 3]", "[end 3, mended]")
    expect(page.get_by_text("[end 3, mended]")).to_be_attached()
    change(article(preview, "zh"), "[end 3]", "[end 3, 已改]")
    expect(other.get_by_text("[end 3, 已改]")).to_be_attached()
    assert other.evaluate("window.untouched") is False, "its own change was the first"


def test_two_browsers_follow(preview: RunningPreview, follow: Follow) -> None:
    chinese, english = follow("zh/story/"), follow("en/story/")
    change(preview.site / "content/story/facts/numbers.yaml", "5100", "6200")
    for page in (chinese, english):
        expect(page.get_by_text("6,200").or_(page.get_by_text("6200")).first).to_be_attached()


def test_an_open_picture_and_the_focus_stay(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    page.locator("#photo-two a.enlarge").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    page.keyboard.press("Tab")
    held = page.evaluate("document.activeElement.className")
    change(article(preview), "[end 3]", "[end 3, mended]")
    expect(page.get_by_text("[end 3, mended]")).to_be_attached()
    expect(dialog).to_be_visible()
    assert page.evaluate("document.activeElement.className") == held
    assert is_untouched(page)


def test_an_open_picture_is_open_again_when_its_caption_is_mended(
    preview: RunningPreview, follow: Follow
) -> None:
    page = follow()
    page.locator("#photo-two a.enlarge").click()
    photos = preview.site / "content/story/facts/photos.yaml"
    change(photos, "The street two at dawn", "The street two at noon")
    expect(page.get_by_role("dialog").get_by_text("The street two at noon")).to_be_visible()


def test_the_focus_on_the_page_stays(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    page.locator(".languages a").nth(0).focus()
    footer = (ROOT / "templates/parts/footer.html").read_text(encoding="utf-8")
    write(preview.site / "templates/parts/footer.html", footer + "<nav>New</nav>\n")
    expect(page.get_by_role("navigation").get_by_text("New")).to_be_attached()
    expect(page.locator(".languages a").nth(0)).to_be_focused()


def test_a_new_section_begins_the_page_anew(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    place = scroll_to(page, "[end 3]")
    for language in ("zh", "en"):
        path = article(preview, language)
        write(path, path.read_text(encoding="utf-8") + "\n## Epilogue {#epilogue}\n\nAt last.\n")
    sections = preview.site / "content/story/facts/sections.yaml"
    write(
        sections,
        sections.read_text(encoding="utf-8") + "- id: epilogue\n  label: {zh: 续, en: Epilogue}\n",
    )
    expect(page.get_by_text("At last.")).to_be_attached()
    expect(page.locator("site-builder-preview .state")).to_have_text("Up to date")
    assert abs(top_of(page, "[end 3]") - place) <= 1


def test_a_page_that_comes_and_goes(
    preview: RunningPreview, follow: Follow, expected_problems: list[str]
) -> None:
    page = follow("en/story/")
    expected_problems.append(f"404: {preview.url}en/story/")
    (preview.site / "content/story").rename(preview.site / "content/tale")
    expect(page.get_by_role("heading", level=1)).to_contain_text("没有找到这个网页")
    (preview.site / "content/tale").rename(preview.site / "content/story")
    expect(page.get_by_text("[end 3]")).to_be_attached()


def test_a_browser_that_was_asleep(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    session = page.context.new_cdp_session(page)
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    change(article(preview), "[end 3]", "[end 3, mended]")
    preview.wait_for("Built: ")
    session.send("Page.setWebLifecycleState", {"state": "active"})
    expect(page.get_by_text("[end 3, mended]")).to_be_attached()


def test_a_browser_that_was_open_before_the_server_restarted(
    preview: RunningPreview, follow: Follow, expected_problems: list[str]
) -> None:
    page = follow()
    expect(page.locator("site-builder-preview .tally")).not_to_be_empty()  # the last that it asks
    assert preview.end() == 0
    expect(page.locator("site-builder-preview .state")).to_have_text("Not connected")
    change(article(preview), "[end 3]", "[end 3, mended]")
    again = RunningPreview(preview.site, "--port", str(preview.port))
    try:
        assert again.url == preview.url
        expect(page.get_by_text("[end 3, mended]")).to_be_attached()
        assert is_untouched(page)
        page.close()
    finally:
        again.kill()
    expected_problems.append("console: WebSocket connection to")


def test_no_save_is_lost(preview: RunningPreview, follow: Follow) -> None:
    """Of 200 quick saves the last one is seen, and no build began before the last had ended."""
    page = follow()
    text = article(preview).read_text(encoding="utf-8")
    for number in range(1, 201):
        write(article(preview), text.replace("[end 3]", f"[end 3, version {number}]"))
    expect(page.get_by_text("[end 3, version 200]")).to_be_attached()
    assert is_untouched(page)


def test_saves_by_renaming(preview: RunningPreview, follow: Follow) -> None:
    page = follow()
    text = article(preview).read_text(encoding="utf-8")
    for number in range(1, 6):
        aside = article(preview).with_name("4913")
        write(aside, text.replace("[end 3]", f"[end 3, version {number}]"))
        aside.replace(article(preview))
    expect(page.get_by_text("[end 3, version 5]")).to_be_attached()


def test_the_first_page_waits_for_the_first_build(
    tmp_path: Path, new_page: NewPage, served_sites: list[str], expected_problems: list[str]
) -> None:
    site = write_preview_site(tmp_path / "site")
    good = (site / "content/site.yaml").read_text(encoding="utf-8")
    write(site / "content/site.yaml", "title: [")
    running = RunningPreview(site, "--port", "0")
    try:
        served_sites.append(running.origin)
        page = new_page()
        page.goto(running.url)
        expect(page.locator("site-builder-preview .overlay")).to_contain_text("site.yaml")
        expected_problems.append(f"404: {running.url}")
        write(site / "content/site.yaml", good)
        expect(page.get_by_role("link", name="English").first).to_be_visible()
        assert page.url == f"{running.origin}repo/"
        page.close()
    finally:
        running.kill()


def test_what_is_told_is_livereloads_protocol(preview: RunningPreview, follow: Follow) -> None:
    page = follow("en/")
    frames: list[dict[str, object]] = []
    page.on(
        "websocket",
        lambda socket: socket.on("framereceived", lambda data: frames.append(json.loads(data))),
    )
    page.reload()
    expect(page.locator("site-builder-preview .state")).to_have_text("Up to date")
    change(article(preview), "A tale of story", "A tale of two")
    expect(page.get_by_text("A tale of two").first).to_be_attached()
    assert frames[0]["protocols"] == ["http://livereload.com/protocols/official-7"]
    told = [frame for frame in frames if frame["command"] == "reload"]
    assert told[-1]["path"] == "/repo/en/"
