"""Encoded pictures, remembered from test to test: most of a build's time goes into encoding."""

from collections.abc import Iterator

import pytest
from PIL import Image

from site_builder.images.encode import encode


@pytest.fixture(scope="session", autouse=True)
def encoded_once() -> Iterator[None]:
    """Equal pictures are encoded once in each process.

    What tests of builds compare stays what it was: a picture that is wrongly taken from a cache
    differs from that of a clean build as before. That an encoder gives the same again is for the
    tests of images/encode/, where this has no place.
    """
    real, known = encode.encoded, dict[tuple[object, ...], bytes]()

    def encoded(image: Image.Image, kind: str) -> bytes:
        key = (kind, image.mode, image.size, image.tobytes(), repr(image.info))
        if key not in known:
            known[key] = real(image, kind)
        return known[key]

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(encode, "encoded", encoded)
        yield
