"""The preview's marks in the margin: how each unit of the translation stands, and Accept."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.accepted_site import accept_everything, record_of
from tests.support.browser import Axe, NewPage, wait_until
from tests.support.building import build_site
from tests.support.preview_site import change, write_preview_site
from tests.support.previews import Follow, RunningPreview, preview_once
from tests.support.repository import built_repository_site
from tests.support.shared import shared_folder
from tests.support.sites import snapshot, write

MARKS = "site-builder-marks .mark"
TALLY = "site-builder-preview .tally"
CARD = "site-builder-preview .units"
TOAST = "site-builder-preview .toast"


@pytest.fixture(scope="session")
def preview_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the previews, its story's translation accepted, and what a preview has made."""
    return shared_folder(tmp_path_factory, "accepted-template", _write_template) / "site"


def _write_template(folder: Path) -> None:
    accept_everything(write_preview_site(folder / "site"), "story")
    preview_once(folder / "site")


@pytest.fixture
def accepted(preview: RunningPreview) -> Path:
    """The site of a running preview whose story's translation has been accepted."""
    return preview.site


def article(site: Path, language: str) -> Path:
    return site / f"content/story/article.{language}.md"


def make_stale(site: Path, *names: str) -> None:
    """Change paragraphs of the Chinese text."""
    for name in names:
        change(article(site, "zh"), f"[{name}] 清晨四点", f"[{name}] 清晨五点")


def test_a_changed_paragraph_makes_one_mark_stale_until_it_is_accepted(
    accepted: Path, follow: Follow
) -> None:
    page = follow()
    expect(page.locator(f"{MARKS}.fresh").first).to_be_visible()
    expect(page.locator(f"{MARKS}:not(.fresh)")).to_have_count(0)
    total = page.locator(MARKS).count()
    make_stale(accepted, "middle 7")
    stale = page.locator(f"{MARKS}.stale")
    expect(stale).to_have_count(1)
    expect(page.locator(TALLY)).to_have_text("1 stale")
    stale.click()
    card = page.locator(CARD)
    expect(card.locator("del")).to_have_text("[removed: 四]")
    expect(card.locator("ins")).to_have_text("[added: 五]")
    expect(card.locator(".passage")).to_have_attribute("lang", "zh-Hans")
    card.get_by_role("button", name="Accept").click()
    expect(page.locator(TOAST)).to_have_text("Accepted")
    expect(stale).to_have_count(0)
    expect(page.locator(f"{MARKS}.fresh")).to_have_count(total)
    expect(page.locator(TALLY)).to_have_text(re.compile(r"^\d+ fresh$"))
    expect(card).to_be_hidden()
    (unit,) = [each for each in record_of(accepted, "story").accepted if "五点" in each.source]
    assert (unit.address, unit.by) == ("middle-7", "")


@pytest.fixture
def real_preview(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, served_sites: list[str]
) -> Iterator[RunningPreview]:
    """A preview of this repository's own feature, whose translation was accepted."""
    site = tmp_path / "site"
    shutil.copytree(built_repository_site(tmp_path_factory) / "site", site)
    accept_everything(site, "hengyang")
    running = RunningPreview(site, "--port", "0", "--by", "Li Jing")
    try:
        running.wait_for("Built: ")
        served_sites.append(running.origin)
        yield running
    finally:
        running.kill()


def test_one_changed_paragraph_of_the_real_feature_is_one_mark(
    real_preview: RunningPreview, page: Page
) -> None:
    page.goto(real_preview.url + "en/hengyang/")
    expect(page.locator(TALLY)).to_have_text(re.compile(r"^\d+ fresh$"))
    text = real_preview.site / "content/hengyang/article.zh.md"
    change(text, "开过多次", "开过几十次")
    stale = page.locator(f"{MARKS}.stale")
    expect(stale).to_have_count(1)
    expect(page.locator(f"{MARKS}:not(.fresh)")).to_have_count(1)
    stale.click()
    expect(page.locator(f"{CARD} ins")).to_contain_text("几十")
    page.get_by_role("button", name="Accept").click()
    expect(page.locator(TALLY)).to_have_text(re.compile(r"^\d+ fresh$"))
    accepted = record_of(real_preview.site, "hengyang").accepted
    assert [each.by for each in accepted if "开过几十次" in each.source] == ["Li Jing"]


def test_nothing_moves_and_nothing_of_the_page_changes(accepted: Path, follow: Follow) -> None:
    page = follow()
    expect(page.locator(f"{MARKS}.fresh").first).to_be_visible()
    boxes = (
        "[...document.querySelectorAll('main [id]')].map(e => e.getBoundingClientRect().toJSON())"
    )
    layout = f"JSON.stringify([document.documentElement.scrollWidth, {boxes}])"
    html = "document.body.outerHTML"
    before = page.evaluate(f"[{layout}, {html}]")
    page.locator(TALLY).click()
    page.locator(CARD).get_by_role("button", name="Marks").click()
    expect(page.locator(MARKS)).to_have_count(0)
    page.locator(CARD).get_by_role("button", name="Close").click()
    assert page.evaluate(f"[{layout}, {html}]") == before
    page.reload()
    expect(page.locator(TALLY)).to_have_text(re.compile("fresh"))
    expect(page.locator(MARKS)).to_have_count(0)


def test_marks_stand_beside_their_blocks(accepted: Path, follow: Follow) -> None:
    make_stale(accepted, "middle 7")
    for width in (320, 390, 1280):
        page = follow(viewport={"width": width, "height": 800})
        expect(page.locator(f"{MARKS}.stale")).to_have_count(1)
        wait_until(page, is_beside_expression("#middle-7", "left"))
        page.evaluate("document.documentElement.dir = 'rtl'; dispatchEvent(new Event('resize'))")
        wait_until(page, is_beside_expression("#middle-7", "right"))


def is_beside_expression(place: str, side: str, state: str = "stale") -> str:
    """Whether the first mark of a state is as high as an element, and beside it."""
    return f"""(() => {{
        const root = document.querySelector('site-builder-marks').shadowRoot;
        const mark = root.querySelector('.mark.{state}')?.getBoundingClientRect();
        const block = document.querySelector('{place}').getBoundingClientRect();
        if (!mark) return false;
        const near = Math.abs(mark.top - block.top) < 1 && Math.abs(mark.bottom - block.bottom) < 1;
        const beside = '{side}' === 'left'
          ? mark.left >= 0 && mark.right <= block.left + 1
          : mark.left >= block.right - 1 && mark.right <= innerWidth + 1;
        return near && beside;
    }})()"""


def test_keys_lead_from_one_stale_unit_to_the_next(accepted: Path, follow: Follow) -> None:
    page = follow()
    make_stale(accepted, "beginning 2", "middle 7", "end 3")
    expect(page.locator(TALLY)).to_have_text("3 stale")
    title = page.locator(f"{CARD} h2")
    for key, name in (
        ("F8", "beginning 2"), ("F8", "middle 7"), ("F8", "end 3"), ("F8", "beginning 2"),
        ("Shift+F8", "end 3"), ("Shift+F8", "middle 7"),
    ):  # fmt: skip
        page.keyboard.press(key)
        expect(title).to_contain_text(f"Stale: [{name}]")
        expect(page.locator(f"#{name.replace(' ', '-')}")).to_be_in_viewport()
        expect(page.locator(CARD)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_be_hidden()
    expect(page.locator(f"{MARKS}.stale").nth(1)).to_be_focused()


def test_keys_mean_nothing_while_somebody_types(accepted: Path, follow: Follow) -> None:
    page = follow()
    make_stale(accepted, "middle 7")
    expect(page.locator(TALLY)).to_have_text("1 stale")
    page.evaluate("document.querySelector('main').prepend(document.createElement('textarea'))")
    page.locator("textarea").focus()
    page.keyboard.press("F8")
    page.keyboard.press("Control+F8")
    expect(page.locator(CARD)).to_be_hidden()
    page.locator("textarea").blur()
    page.keyboard.press("Alt+F8")
    expect(page.locator(CARD)).to_be_hidden()
    page.keyboard.press("F8")
    expect(page.locator(CARD)).to_be_visible()


def test_everything_can_be_done_by_keyboard(accepted: Path, follow: Follow) -> None:
    page = follow()
    make_stale(accepted, "middle 7")
    expect(page.locator(TALLY)).to_have_text("1 stale")
    page.locator(TALLY).press("Enter")
    page.get_by_role("button", name="Stale [middle 7]").press("Enter")
    page.get_by_role("button", name="Accept").press("Enter")
    expect(page.locator(TOAST)).to_have_text("Accepted")
    expect(page.locator(TALLY)).to_have_text(re.compile("fresh"))
    expect(page.locator(f"{MARKS}:focus")).to_have_count(1)
    page.keyboard.press("F8")
    expect(page.locator(TOAST)).to_have_text("Every unit of the translation is fresh.")


def test_what_is_missing_and_what_is_too_much(accepted: Path, follow: Follow) -> None:
    page = follow()
    text = article(accepted, "en").read_text(encoding="utf-8")
    paragraph = re.search(r"\[middle 7\].*\n\n", text)
    assert paragraph
    change(article(accepted, "en"), paragraph[0], "")
    expect(page.locator(TALLY)).to_have_text("1 missing")
    expect(page.locator("#middle-7")).to_have_attribute("lang", "zh-Hans")
    wait_until(page, is_beside_expression("#middle-7", "left", "missing"))
    page.locator(f"{MARKS}.missing").click()
    card = page.locator(CARD)
    expect(card.locator(".passage")).to_contain_text("[middle 7] 清晨四点")
    expect(card.get_by_role("button", name="Accept")).to_have_count(0)
    change(article(accepted, "en"), "## End", "A word too much.\n\n## End")
    expect(page.locator(TALLY)).to_have_text(re.compile("1 missing.*1 orphaned"))
    page.locator(f"{MARKS}.orphaned").click()
    expect(card.locator("h2")).to_have_text("Orphaned: A word too much.")
    make_stale(accepted, "middle 9")
    wait_until(page, is_beside_expression("#middle-9", "left", "stale"))


LIST = {
    "zh": "## 结果 {#end}\n\n- 一\n- 二\n  - 内\n- 三\n\n| 甲 | 乙 |\n| --- | --- |\n| 子 | 丑 |\n",
    "en": "## End {#end}\n\n- One\n- Two\n  - Inner\n- Three\n\n| A | B |\n| - | - |\n| C | D |\n",
}


def test_items_rows_and_footnotes_have_marks_of_their_own(
    preview: RunningPreview, follow: Follow
) -> None:
    page = follow()
    for language, text in LIST.items():
        name = {"zh": "结果", "en": "End"}[language]
        note = {"zh": "甲注", "en": "A note"}[language]
        change(article(preview.site, language), f"## {name} {{#end}}\n", text)
        change(article(preview.site, language), "[end 3] ", f"[end 3][^a] [^b]\n\n[^b]: {note}\n\n")
        change(article(preview.site, language), "[^b]\n", f"[^b]\n\n[^a]: {note} 1.\n")
    accept_everything(preview.site, "story")
    expect(page.locator(TALLY)).to_have_text(re.compile(r"^\d+ fresh$"))
    chinese, english = article(preview.site, "zh"), article(preview.site, "en")
    for old, new, place in (
        ("  - 内", "  - 里", "#end-1 li li"),
        ("| 子 |", "| 午 |", "#end-2 tbody tr"),
        ("[^b]: 甲注", "[^b]: 乙注", "#note-2"),
    ):
        change(chinese, old, new)
        wait_until(page, is_beside_expression(place, "left", "stale"))
        change(chinese, new, old)
        expect(page.locator(f"{MARKS}.stale")).to_have_count(0)
    change(english, "- One\n", "")
    expect(page.locator("#end-1 > li").first).to_have_attribute("lang", "zh-Hans")
    wait_until(page, is_beside_expression("#end-1 > li:first-child", "left", "missing"))
    expect(page.locator(f"{MARKS}.missing")).to_have_count(1)
    change(chinese, "- 三", "- 叁")
    wait_until(page, is_beside_expression("#end-1 > li:last-child", "left", "stale"))


def test_a_caption_is_marked_and_what_has_no_place_is_listed(
    accepted: Path, follow: Follow
) -> None:
    page = follow()
    photos = accepted / "content/story/facts/photos.yaml"
    change(photos, "街道two的清晨", "街道two的黄昏")
    change(accepted / "content/story/facts/people.yaml", "王靖", "王婧")
    expect(page.locator(TALLY)).to_have_text("2 stale")
    mark, caption = (
        page.locator(name).bounding_box() for name in (f"{MARKS}.stale", "#photo-two figcaption")
    )
    assert mark
    assert caption
    assert mark["y"] == pytest.approx(caption["y"], abs=1)
    page.locator(TALLY).click()
    entry = page.locator(f"{CARD} .entry", has_text="Wang Jing")
    expect(entry).to_contain_text("not on this page")
    entry.click()
    expect(page.locator(f"{CARD} .passage")).to_contain_text(["王", "Wang Jing"])


def test_the_source_shows_how_its_translation_stands(accepted: Path, follow: Follow) -> None:
    make_stale(accepted, "middle 7")
    page = follow("zh/story/", locale="zh-CN")
    expect(page.locator(TALLY)).to_have_text("English过时1")
    page.locator(f"{MARKS}.stale").click()
    expect(page.locator(f"{CARD} h2")).to_contain_text("过时：")
    page.get_by_role("button", name="认可").click()
    expect(page.locator(TOAST)).to_have_text("已认可")
    expect(page.locator(f"{MARKS}.stale")).to_have_count(0)


def test_a_record_that_cannot_be_read_is_a_problem_and_stays(
    accepted: Path, follow: Follow
) -> None:
    page = follow()
    record = accepted / "content/story/translation.en.yaml"
    good = record.read_text(encoding="utf-8")
    write(record, "<<<<<<< ours\n")
    place = "content/story/translation.en.yaml:1"
    expect(page.locator("site-builder-preview .overlay .where")).to_contain_text(place)
    page.get_by_role("button", name="Close").first.click()
    expect(page.locator(TALLY)).to_have_text("states unknown")
    expect(page.locator(MARKS)).to_have_count(0)
    page.locator(TALLY).click()
    expect(page.locator(f"{CARD} .where")).to_contain_text(place)
    assert record.read_text(encoding="utf-8") == "<<<<<<< ours\n"
    write(record, good)
    expect(page.locator(TALLY)).to_have_text(re.compile("fresh"))


def test_a_refusal_says_why(accepted: Path, follow: Follow, expected_problems: list[str]) -> None:
    page = follow()
    make_stale(accepted, "middle 7")
    page.locator(f"{MARKS}.stale").click()
    expected_problems.append("409: ")

    def refuse(route: Route) -> None:
        said = json.loads(route.request.post_data or "") | {"seen": "other"}
        route.continue_(post_data=json.dumps(said))

    page.route("**/__preview__/accept", refuse)
    page.get_by_role("button", name="Accept").click()
    expect(page.locator(TOAST)).to_contain_text("has changed since it was shown")
    expect(page.locator(CARD)).to_be_visible()
    page.unroute("**/__preview__/accept")
    page.get_by_role("button", name="Accept").click()
    expect(page.locator(TOAST)).to_have_text("Accepted")


def test_the_open_card_follows_the_text(accepted: Path, follow: Follow) -> None:
    page = follow()
    make_stale(accepted, "middle 7")
    page.locator(f"{MARKS}.stale").click()
    change(article(accepted, "zh"), "[middle 7] 清晨五点", "[middle 7] 清晨六点")
    expect(page.locator(f"{CARD} ins")).to_have_text("[added: 六]")
    change(article(accepted, "en"), "[middle 7] At four", "[middle 7] At six")
    expect(page.locator(f"{CARD} ins")).to_have_text(["[added: 六]", "[added: six]"])
    expect(page.locator(f"{CARD}")).to_be_focused()
    assert page.evaluate("window.untouched"), "the page was patched, not loaded again"


def test_both_sides_have_marks(accepted: Path, follow: Follow) -> None:
    make_stale(accepted, "middle 7")
    page = follow()
    page.locator("site-builder-preview .side").click()
    for frame in page.locator("iframe").all():
        expect(frame.content_frame.locator(f"{MARKS}.stale")).to_have_count(1)


@pytest.mark.parametrize("language", ["zh-CN", "en-GB"])
def test_units_are_accessible(
    accepted: Path, new_page: NewPage, preview: RunningPreview, axe: Axe, language: str
) -> None:
    make_stale(accepted, "middle 7")
    change(article(accepted, "en"), "## End", "A word too much.\n\n## End")
    for width in (320, 1280):
        for scheme in ("light", "dark"):
            page = new_page(
                viewport={"width": width, "height": 800}, color_scheme=scheme, locale=language
            )
            page.goto(f"{preview.url}en/story/")
            expect(page.locator(f"{MARKS}.orphaned")).to_have_count(1)
            page.locator(TALLY).click()
            assert axe(page) == []
            page.keyboard.press("F8")
            expect(page.locator(f"{CARD} ins")).to_be_visible()
            assert axe(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_of_it_is_published(accepted: Path) -> None:
    build_site(accepted)
    with_record = snapshot(accepted / "build")
    client = ("site-builder-marks", "unit_card", "units.js", "F8", "translation.en.yaml")
    texts = [data for path, data in with_record.items() if path.endswith((".html", ".js", ".css"))]
    assert not [word for word in client for data in texts if word.encode() in data]
    (accepted / "content/story/translation.en.yaml").unlink()
    build_site(accepted)
    assert snapshot(accepted / "build") == with_record
