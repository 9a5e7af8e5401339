"""What `sizes` says of pictures, and how wide Chromium shows them, in windows of many widths."""

import pytest
from playwright.sync_api import Page

from tests.support.browser import NewPage, SiteServer
from tests.support.building import build_site
from tests.support.photo_sites import write_photo_site
from tests.support.pictures import encode, picture

WINDOWS = [*range(320, 480, 9), 520, 600, 639, 640, 705, 711, 768, 820, 912, 960, 1000, 1024, 1100]
WIDE = [1112, 1152, 1200, 1280, 1330, 1440, 1530, 1900, 2560]
FORMS = {"l": (300, 200), "p": (200, 300), "s": (200, 200), "w": (360, 120), "t": (100, 300)}
GALLERIES = (
    "sss",
    "lwsp",
    "lpsw",
    "lp",
    "llll",
    "pppp",
    "ttt",
    "wp",
    "sssss",
    "lplwslpt",
    "s",
    "t",
)

SAID = """() => [...document.querySelectorAll('main picture img')].map(image => {
    const {sizes} = image.closest('picture').firstElementChild;
    const entries = [''];
    let depth = 0;
    for (const sign of sizes) {
        depth += (sign === '(') - (sign === ')');
        if (sign === ',' && !depth) entries.push('');
        else entries[entries.length - 1] += sign;
    }
    const entry = entries.map(one => one.trim().match(/^(\\(min-width: [^)]*\\) )?(.*)$/))
        .find(([, condition]) => !condition || matchMedia(condition).matches);
    const rule = document.createElement('div');
    rule.style.inlineSize = entry[2];
    rule.style.position = 'absolute';
    document.body.append(rule);
    const said = rule.getBoundingClientRect().width;
    rule.remove();
    const {width, height} = image.getBoundingClientRect();
    const ratio = image.getAttribute('width') / image.getAttribute('height');
    return {said, drawn: Math.max(width, height * ratio), where: image.alt, sizes};
})"""


@pytest.fixture(scope="module")
def rows_url(tmp_path_factory: pytest.TempPathFactory, site_server: SiteServer) -> str:
    """A story of galleries; each is named by the forms of its pictures."""
    originals: dict[str, bytes] = {}
    galleries: list[list[str]] = []
    for gallery in GALLERIES:
        names = [f"{form}{len(originals) + at}.jpg" for at, form in enumerate(gallery)]
        originals |= {name: encode(picture(FORMS[name[0]]), "JPEG") for name in names}
        galleries.append([f"p{len(originals) - len(names) + at}" for at in range(len(names))])
    body = "\n\n".join(f":::{{gallery}} {' '.join(ids)}\n:::\n\nMore." for ids in galleries)
    site = write_photo_site(tmp_path_factory.mktemp("sizes"), originals, body=f"{body} Body")
    build_site(site)
    return site_server(site / "build")


def assert_right(page: Page, most: float) -> None:
    for width in (*WINDOWS, *WIDE):
        page.set_viewport_size({"width": width, "height": 900})
        for found in page.evaluate(SAID):
            assert 0.97 * found["drawn"] <= found["said"] <= most * found["drawn"], (width, found)


def test_galleries(rows_url: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{rows_url}en/story/")
    assert_right(page, 1.25)


@pytest.mark.parametrize("path", ["en/", "en/mixed/", "ar/mixed/", "en/one/"])
def test_other_pages(gallery_url: str, new_page: NewPage, path: str) -> None:
    page = new_page()
    page.goto(gallery_url + path)
    assert_right(page, 1.35)
