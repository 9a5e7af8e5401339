"""Whose a picture is, from the original through a build to every published file and page."""

import json
import re
from pathlib import Path

import pytest
from PIL import PngImagePlugin

from site_builder.images.metadata.metadata import read_metadata
from tests.support.building import build_site
from tests.support.photo_sites import entry, media, write_photo_site
from tests.support.picture_words import iim, photoshop, private_exif
from tests.support.pictures import encode, picture

OWNED = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/'
    '22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">'
    "<dc:creator><rdf:Seq><rdf:li>Chen Yu</rdf:li></rdf:Seq></dc:creator>"
    '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© City Archive</rdf:li></rdf:Alt></dc:rights>'
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
).encode()
DRAWING = (
    b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
    b'"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    b'<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><metadata>'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    b'xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    b'<cc:Work rdf:about=""><dc:creator><cc:Agent><dc:title>Chen Yu</dc:title></cc:Agent>'
    b"</dc:creator><dc:rights><cc:Agent><dc:title>\xc2\xa9 City Archive</dc:title></cc:Agent>"
    b"</dc:rights></cc:Work>"
    b'</rdf:RDF></metadata><rect width="900" height="600"/></svg>'
)
SIZE = (700, 450)


def _texts() -> PngImagePlugin.PngInfo:
    """The keywords of the PNG standard, in Latin-1."""
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", "Chen Yu")
    texts.add_text("Copyright", "© City Archive", zip=True)
    return texts


IPTC = photoshop(
    [(0x0404, iim([(80, "Chen Yu"), (116, "© City Archive")], encoding="cp1252", declared=False))]
)
EXIF = private_exif(artist="Chen Yu", copyright="© City Archive")
ORIGINALS = {
    "iptc.jpg": encode(picture(SIZE), "JPEG", iptc=IPTC),
    "exif.jpg": encode(picture(SIZE), "JPEG", exif=EXIF),
    "xmp.png": encode(picture(SIZE), "PNG", xmp=OWNED),
    "texts.png": encode(picture(SIZE), "PNG", pnginfo=_texts()),
    "xmp.webp": encode(picture(SIZE), "WEBP", xmp=OWNED),
    "xmp.avif": encode(picture(SIZE), "AVIF", xmp=OWNED),
    "drawing.svg": DRAWING,
}
CREDITS = ({"zh": "市档案馆供图", "en": "City Archive"}, {"zh": "资料图", "en": "File photo"})
ENTRIES = [
    {**entry(f"p{number}-{way}", name, credit=credit, taken="2023"), "license": None}
    for number, name in enumerate(ORIGINALS)
    for way, credit in enumerate(CREDITS)
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("rights") / "site"
    entries = [{key: value for key, value in one.items() if value} for one in ENTRIES]
    write_photo_site(root, ORIGINALS, entries, cover="p0-0")
    build_site(root)
    return root / "build"


@pytest.mark.parametrize("name", [one["id"] for one in ENTRIES])
def test_every_file_has_its_owners_words_and_our_credit(built: Path, name: str) -> None:
    credit = next(one["credit"] for one in ENTRIES if one["id"] == name)
    files = media(built, name)
    assert files
    for path in files:
        said = read_metadata(path.read_bytes())
        assert (said.creators, said.copyright) == (("Chen Yu",), "© City Archive"), path
        assert said.credit == credit["zh"]


def test_a_share_card_too(built: Path) -> None:
    cards = media(built, "card")
    said = [read_metadata(path.read_bytes()) for path in cards]
    assert said
    assert all(one.copyright == "© City Archive" for one in said)


def test_search_engines_are_told_the_same(built: Path) -> None:
    page = (built / "en/story/index.html").read_text("utf-8")
    graph = json.loads(re.findall(r"application/ld\+json\">(.*?)</script>", page, re.DOTALL)[0])
    images = next(part["image"] for part in graph["@graph"] if part["@type"] == "NewsArticle")
    assert len(images) == len(ENTRIES)
    for image in images:
        assert image["creator"] == {"@type": "Person", "name": "Chen Yu"}
        assert image["copyrightNotice"] == "© City Archive"
        assert image["creditText"] in ("City Archive", "File photo")
