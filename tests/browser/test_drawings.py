"""Chromium draws a published drawing as it draws the original, pixel by pixel."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from site_builder.images.svg.publish import publish_drawing
from site_builder.images.svg.read import read_svg
from tests.support.browser import NewPage
from tests.support.drawings import CLUTTERED, SECRET, data_url, drawing_of, picture, with_exif
from tests.support.exported_drawings import EXPORTED

ROOT = Path(__file__).resolve().parents[2]
OPEN = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60">'
PNG = data_url(with_exif("PNG"), "png")

WRITTEN = {
    "cluttered": CLUTTERED,
    "utf-16": CLUTTERED.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16"),
    "entities": f"""{OPEN}<text y="20" id='a&amp;"b'>&lt;&#60;&amp;]]&gt;&#x4e2d;🏮</text>
        </svg>""".encode(),
    "css": f"""{OPEN}<style>@namespace "http://www.w3.org/2000/svg"; /* one */ rect/**/.a {{
        fill: red; clip-path: url('#c') }} /* it's two */ g > rect:not([id="/*"]) {{ stroke: blue }}
        </style><clipPath id="c"><circle cx="20" cy="20" r="19"/></clipPath>
        <rect class="a" width="40" height="40"/><g><rect x="50" width="9" height="9"/></g>
        <rect y="50" width="9" height="9" style="/* three */fill:/* four */lime"/>
        </svg>""".encode(),
    "foreign": f"""{OPEN}<switch xmlns:e="e"><e:pgf/><g><rect width="30" height="30"/></g></switch>
        <rect xmlns:s="http://www.w3.org/2000/svg" s:fill="red" y="40" width="9" height="9"/>
        <e:g xmlns:e="e"><path d="M0 0h90v60z"/></e:g></svg>""".encode(),
    "filter": f"""{OPEN}<filter id="f" x="0" y="0" width="1" height="1">
        <feImage href="{PNG}"/></filter>
        <rect width="60" height="40" filter="url( '#f' )"/></svg>""".encode(),
    "space": f"""{OPEN}<text y="20" xml:space="preserve"> a\t b\r\n&#10; c </text>
        <text y="40"> a\t b\n c <tspan> d </tspan><!-- e --> f</text></svg>""".encode(),
    "jpeg": drawing_of(with_exif("JPEG", comment=b"words"), "jpeg"),
    "png": drawing_of(with_exif("PNG"), "png"),
    "webp": drawing_of(with_exif("WEBP"), "webp"),
    "gif": drawing_of(picture("GIF", comment=b"words"), "gif"),
    "avif": drawing_of(picture("AVIF"), "avif", 16),
    # At their own size: what is scaled, then turned, is not quite what is turned, then scaled.
    "turned png": drawing_of(with_exif("PNG", 6), "png", 16),
    "turned avif": drawing_of(with_exif("AVIF", 6), "avif", 16),
    "turned webp": drawing_of(with_exif("WEBP", 6), "webp"),
    "mask": f'{OPEN}<rect width="60" height="40" style="mask: url({PNG})"/></svg>'.encode(),
}
"""Drawings with what can go wrong in writing them anew."""

FILES = [
    *sorted((ROOT / "content").rglob("*.svg")),
    *sorted((ROOT / "tests" / "sites" / "good").rglob("*.svg")),
    *sorted((ROOT / "tests" / "sites" / "base").rglob("*.svg")),
]


@pytest.fixture
def drawn(new_page: NewPage) -> Page:
    """A page for pictures, which must be drawn: it is white, and blank."""
    page = new_page(viewport={"width": 400, "height": 300})
    page.set_content("<body style='margin: 0'><img style='max-width: 400px'>")
    return page


def pixels(page: Page, drawing: bytes) -> bytes:
    """A screenshot of the drawing as an `<img>`."""
    page.evaluate(
        "async url => { const image = document.images[0]; image.src = url; await image.decode() }",
        data_url(drawing, "svg+xml"),
    )
    return page.screenshot()


def assert_drawn_the_same(page: Page, drawing: bytes) -> None:
    published = publish_drawing(drawing)
    assert published != drawing
    assert read_svg("a.svg", drawing)[1] == []
    before = pixels(page, drawing)
    assert before != pixels(page, f"{OPEN}</svg>".encode()), "nothing is drawn"
    assert pixels(page, published) == before


@pytest.mark.parametrize("name", WRITTEN)
def test_written_drawings(name: str, drawn: Page) -> None:
    assert_drawn_the_same(drawn, WRITTEN[name])


@pytest.mark.parametrize("name", EXPORTED)
def test_exported_drawings(name: str, drawn: Page) -> None:
    drawing = EXPORTED[name] + b"<!-- words -->"
    assert_drawn_the_same(drawn, drawing)
    assert SECRET not in publish_drawing(drawing).decode()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_drawings_of_our_sites(path: Path, drawn: Page) -> None:
    assert_drawn_the_same(drawn, path.read_bytes() + b"<!-- words -->")
