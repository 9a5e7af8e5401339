"""Key figures: no numeral and no unit is broken, and no numeral runs into the next column."""

from typing import Any, Literal

import pytest
import yaml

from tests.support.browser import NewPage, SiteServer
from tests.support.building import build_site
from tests.support.sites import SITE, write, write_site

WIDTHS = (320, 360, 390, 412, 480, 600, 768, 960, 1024, 1152, 1280, 1440, 1920)
VALUES = {
    "volunteers": 1440, "hours": 120000, "sleepers": 41250, "donations": 2150000, "score": 94.7,
    "teams": 14, "exact": 1234567, "all": 1234567890123,
}  # fmt: skip
BLOCKS = (
    "volunteers hours sleepers donations", "volunteers teams score", "volunteers teams score score",
    "hours", "exact donations sleepers hours", "all exact", "score teams volunteers hours sleepers",
    "budget share price", "budget", "share price teams score",
)  # fmt: skip
BROKEN = """wide => [...document.querySelectorAll('.numeral')].filter(numeral => {
    // A face whose digits are wider than those of this machine's.
    if (wide) numeral.style.letterSpacing = '.08em';
    const text = numeral.firstChild;
    const room = numeral.closest('dl > div').getBoundingClientRect();
    let at = 0;
    return text.data.split(' ').some(piece => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + piece.length);
        at += piece.length + 1;
        const boxes = [...range.getClientRects()];
        const lines = new Set(boxes.map(box => Math.round(box.top)));
        return lines.size !== 1
            || boxes.some(box => box.left < room.left - 1 || box.right > room.right + 1);
    });
}).map(numeral => numeral.textContent)"""
BROKEN_UNITS = r"""[...document.querySelectorAll('.unit')].filter(unit =>
    !/\s/.test(unit.textContent) &&
    new Set([...unit.getClientRects()].map(box => Math.round(box.top))).size > 1
).map(unit => unit.textContent)"""


def entry(name: str, value: float) -> dict[str, Any]:
    label = {"zh": "更换的枕木", "en": "Replaced", "ar": "عوارض"}
    unit = {"zh": "立方米", "en": "sleepers", "ar": "عارضة"}
    return {"id": name, "value": value, "approx": "nearly", "label": label, "unit": unit}


LABEL = {"zh": "预算", "en": "Budget", "ar": "ميزانية"}
RANGES: list[dict[str, Any]] = [
    {"id": "budget", "value": {"from": 12_000_000, "to": 14_000_000}, "currency": "HKD"},
    {"id": "share", "value": {"from": -30, "to": 40}, "unit": dict.fromkeys(LABEL, "%")},
    {"id": "price", "value": {"from": 1200}, "currency": "CNY", "per": LABEL},
]


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory, site_server: SiteServer) -> str:
    site = write_site(tmp_path_factory.mktemp("numbers"), "story")
    write(site / "content/site.yaml", f"{SITE}  ar: {{tag: ar, name: العربية}}\n")
    folder = site / "content/story"
    records = [entry(name, value) for name, value in VALUES.items()]
    records += [{**record, "label": LABEL} for record in RANGES]
    write(folder / "facts/numbers.yaml", yaml.safe_dump(records, allow_unicode=True))
    blocks = "\n\n".join(f":::{{numbers}} {names}\n:::" for names in BLOCKS)
    for language in ("zh", "en", "ar"):
        head = f"---\ntitle: {language}\ndeck: {language}\nsummary: {language}\n---\n"
        text = f"{head}\n{blocks}\n\n## One {{#one}}\n\n{blocks}\n"
        write(folder / f"article.{language}.md", text)
    build_site(site)
    return site_server(site / "build")


@pytest.mark.parametrize("wide", [False, True], ids=["its own face", "a wide face"])
@pytest.mark.parametrize("language", ["zh", "en", "ar"])
def test_no_numeral_is_broken(url: str, new_page: NewPage, language: str, wide: bool) -> None:
    page = new_page()
    page.goto(f"{url}{language}/story/")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(BROKEN, wide) == [], width
        assert page.evaluate(BROKEN_UNITS) == [], width


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nor_on_paper(url: str, new_page: NewPage, language: str) -> None:
    page = new_page(viewport={"width": 627, "height": 900})
    page.emulate_media(media="print")
    page.goto(f"{url}{language}/story/")
    assert page.evaluate(BROKEN, False) == []


@pytest.mark.parametrize(("block", "columns"), [(0, 2), (2, 4)], ids=["long ones", "short ones"])
def test_four_stand_in_even_rows(
    url: str, new_page: NewPage, block: int, columns: Literal[2, 4]
) -> None:
    page = new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{url}en/story/")
    tops = (
        page.locator("#one .numbers dl")
        .nth(block)
        .locator("> div")
        .evaluate_all("divs => divs.map(div => Math.round(div.getBoundingClientRect().top))")
    )
    assert [tops.count(top) for top in sorted(set(tops))] == [columns] * (4 // columns)


def test_a_character_before_a_numeral_stands_beside_it(url: str, new_page: NewPage) -> None:
    page = new_page(viewport={"width": 390, "height": 800})
    page.goto(f"{url}zh/story/")
    figure = page.locator("#number-hours")
    assert figure.locator(".value").text_content() == "近12万立方米"
    places = [figure.locator(part).bounding_box() for part in (".beside", ".numeral")]
    assert places[0]
    assert places[1]
    assert places[0]["x"] < places[1]["x"]
    assert figure.locator(".before").count() == 0
