"""How the pages of this repository's own site are laid out, where it once went wrong."""

import re
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import FloatRect, Page

from tests.support.browser import NewPage, SiteServer
from tests.support.repository import LANGUAGES

DESKTOPS = [(1280, 800), (1440, 900), (1920, 1080)]
PAPER = {"width": 627, "height": 900}
"""An A4 page between its margins, in CSS pixels."""


@pytest.fixture(scope="module")
def url(repository: Path, site_server: SiteServer) -> str:
    return site_server(repository / "build")


def box(page: Page, selector: str) -> FloatRect:
    found = page.locator(selector).first.bounding_box()
    assert found
    return found


@pytest.mark.parametrize(("width", "height"), DESKTOPS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_lies_on_the_cover_and_the_headline_is_in_sight(
    url: str, new_page: NewPage, language: str, width: int, height: int
) -> None:
    page = new_page(viewport={"width": width, "height": height})
    page.goto(f"{url}{language}/hengyang/")
    picture, headline = box(page, ".cover-photo img"), box(page, ".cover h1")
    assert box(page, ".cover-words")["y"] >= picture["y"] + picture["height"] - 1
    assert headline["y"] < height - 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_of_the_first_feature_stands_beside_its_words(
    url: str, new_page: NewPage, language: str
) -> None:
    page = new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{url}{language}/")
    words, picture = box(page, ".card.first .card-words"), box(page, ".card.first img")
    assert picture["y"] == pytest.approx(words["y"], abs=1)
    assert picture["x"] > words["x"] + words["width"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dates_of_the_timeline_stand_on_one_line(
    url: str, new_page: NewPage, language: str
) -> None:
    page = new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{url}{language}/hengyang/")
    lines = page.locator(".timeline .permalink time").evaluate_all(
        "times => times.map(time => time.getClientRects().length)"
    )
    assert lines
    assert set(lines) == {1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_paper_no_figure_stands_alone_in_a_row(
    url: str, new_page: NewPage, language: str
) -> None:
    page = new_page(viewport=PAPER)
    page.emulate_media(media="print")
    page.goto(f"{url}{language}/hengyang/")
    for block in page.locator(".numbers dl").all():
        places = block.locator("> div").evaluate_all(
            "divs => divs.map(div => Math.round(div.getBoundingClientRect().top))"
        )
        rows = [places.count(top) for top in sorted(set(places))]
        assert min(rows) > 1, rows


def test_on_paper_every_figure_keeps_within_its_column(url: str, new_page: NewPage) -> None:
    page = new_page(viewport=PAPER)
    page.emulate_media(media="print")
    page.goto(f"{url}en/hengyang/")
    wide = page.locator(".numbers dl > div").evaluate_all(
        "divs => divs.filter(div => div.scrollWidth > div.clientWidth).map(div => div.innerText)"
    )
    assert wide == []


def levels(page: Page) -> list[list[dict[str, float]]]:
    """Where each figure's numeral stands on its line, and where its label begins, row by row."""
    rows: list[list[dict[str, float]]] = page.evaluate(
        """() => [...document.querySelectorAll('.numbers dl')].flatMap(list => {
            const rows = new Map();
            for (const figure of list.children) {
                const label = figure.querySelector('dt').getBoundingClientRect().top;
                const top = Math.round(figure.getBoundingClientRect().top);
                const numeral = figure.querySelector('.numeral');
                // An empty box stands on the line; it must not make a place to break it.
                const mark = document.createElement('span');
                mark.style.display = 'inline-block';
                numeral.style.whiteSpace = 'nowrap';
                numeral.prepend(mark);
                const level = {numeral: mark.getBoundingClientRect().bottom, label};
                mark.remove();
                numeral.style.whiteSpace = '';
                rows.set(top, [...rows.get(top) ?? [], level]);
            }
            return [...rows.values()];
        })"""
    )
    return [row for row in rows if len(row) > 1]


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("width", [390, 627, 768, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figures_of_a_row_stand_on_one_line(
    url: str, new_page: NewPage, language: str, width: int, media: Literal["screen", "print"]
) -> None:
    """Also where there are words above the numeral of one of them, or its unit wraps."""
    page = new_page(viewport={"width": width, "height": 900})
    page.emulate_media(media=media)
    page.goto(f"{url}{language}/hengyang/")
    rows = levels(page)
    assert rows
    for row in rows:
        for part in ("numeral", "label"):
            places = [figure[part] for figure in row]
            assert max(places) - min(places) < 1, (part, places)


@pytest.mark.parametrize("width", [320, 360, 390, 430])
@pytest.mark.parametrize(
    "path", [f"{key}/{page}" for key in LANGUAGES for page in ("", "hengyang/")]
)
def test_on_a_phone_the_head_of_a_page_is_one_line_beside_the_sites_name(
    url: str, new_page: NewPage, path: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(url + path)
    head, own = box(page, ".masthead"), page.locator(".masthead .site-nav")
    every = page.locator(".masthead a:visible").all()
    found = [place for link in every if (place := link.bounding_box())]
    assert min(min(place["width"], place["height"]) for place in found) >= 24
    # The site's own links have a line of theirs.
    links = page.locator(".masthead > a:visible, .masthead .languages a:visible").all()
    places = [place for link in links if (place := link.bounding_box())]
    below = own.bounding_box() if own.count() else None
    has_line = below and below["y"] > box(page, ".masthead .languages")["y"] + 8
    line = head["height"] - (below["height"] if below and has_line else 0)
    for place in places:
        middle = place["y"] + place["height"] / 2
        assert middle == pytest.approx(head["y"] + line / 2, abs=2)
    # Beside the search and two other languages, a long name has two lines, on the narrowest three.
    assert line < (96 if width == 320 else 76)
    # Whoever reads the one language needs the way to the other; the last is that way.
    assert links[-1].get_attribute("rel") == "alternate"
    assert places[-1]["x"] + places[-1]["width"] == pytest.approx(width - 20, abs=2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_paper_no_lead_in_is_parted_from_what_it_leads_in(
    url: str, new_page: NewPage, language: str
) -> None:
    page = new_page(viewport=PAPER)
    page.emulate_media(media="print")
    page.goto(f"{url}{language}/hengyang/")
    lead_ins = page.locator(".prose p").evaluate_all(
        """paragraphs => paragraphs.filter(p => /[:：]$/.test(p.innerText.trim())).map(p => ({
            text: p.innerText,
            follows: (p.nextElementSibling ?? p.parentElement.nextElementSibling).className,
            kept: ['breakAfter', 'breakInside'].map(name => getComputedStyle(p)[name]),
        }))"""
    )
    assert {"quote"} < {lead_in["follows"] for lead_in in lead_ins}
    assert [lead_in for lead_in in lead_ins if lead_in["kept"] != ["avoid"] * 2] == []


@pytest.mark.parametrize("path", ["zh/", "en/"])
def test_the_foot_of_a_page_begins_at_the_margin(url: str, new_page: NewPage, path: str) -> None:
    """Also where its links have a line of their own."""
    page = new_page(viewport={"width": 390, "height": 800})
    page.goto(url + path)
    name, links = box(page, ".site-footer .site-name"), box(page, ".site-footer ul")
    if links["y"] > name["y"] + name["height"] / 2:
        assert links["x"] == pytest.approx(name["x"], abs=1)
    else:
        assert links["x"] + links["width"] == pytest.approx(390 - name["x"], abs=1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_paper_two_large_pictures_have_a_page(
    url: str, new_page: NewPage, language: str
) -> None:
    page = new_page()
    page.goto(f"{url}{language}/hengyang/photos/")
    pictures = page.locator(".large").count()
    pages = len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
    assert pages <= (pictures + 1) // 2
