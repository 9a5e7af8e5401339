"""Which way up a picture is."""

import io

import pytest
from PIL import Image

from site_builder.images.pixels.decode import decode
from site_builder.images.pixels.upright import is_sideways, is_turned, upright
from tests.support.pictures import CORNERS, corners, encode, picture, stored

XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    b'xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6"/></rdf:RDF></x:xmpmeta>'
)


@pytest.mark.parametrize("way", range(1, 9))
def test_what_is_stored_some_way_is_put_upright(way: int) -> None:
    image = picture()
    made = upright(stored(image, way), way)
    assert made.size == image.size
    assert corners(made) == list(CORNERS)
    assert is_sideways(way) == (stored(image, way).size != image.size)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_xmp_turns_no_picture(kind: str) -> None:
    """Nor does it in any browser."""
    data = encode(picture(), kind, xmp=XMP)
    with Image.open(io.BytesIO(data)) as image:
        assert not is_turned(image, data)
    assert decode(data, kind, (48, 32)).size == (48, 32)
