"""Pixels to AVIF, by an encoder that knows our settings and by one that does not."""

import io
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from PIL import Image

from site_builder.images.encode import avif as module
from site_builder.images.encode.avif import avif

RED = (200, 10, 20)
ASPHALT = (90, 90, 94)


@pytest.fixture(autouse=True)
def asked_anew() -> Iterator[None]:
    """Whether the settings are known is found out in each test, and not left to the next."""
    module._is_tunable.cache_clear()
    yield
    module._is_tunable.cache_clear()


def decoded(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def near(one: Any, other: tuple[int, ...], by: int) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


@pytest.fixture
def saved(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What Pillow was asked for, by an encoder that does not know our settings."""
    asked: list[dict[str, Any]] = []
    save = Image.Image.save

    def only_plain(self: Image.Image, out: Any, kind: str, **settings: Any) -> None:
        asked.append(settings)
        if settings["advanced"]:
            raise ValueError("Failed to encode image: Invalid codec-specific option")
        save(self, out, kind, **settings)

    monkeypatch.setattr(Image.Image, "save", only_plain)
    return asked


@pytest.mark.parametrize("width", [640, 1280, 1920])
@pytest.mark.parametrize("thick", [1, 2, 3])
def test_red_type_keeps_its_colour(width: int, thick: int) -> None:
    """Strokes of a few pixels, which half the colours' resolution would smear to pink."""
    image = Image.new("RGB", (width, 64), "white")
    for left in range(10, width - 10, 40):
        image.paste(RED, (left, 8, left + thick, 56))
    made = decoded(avif(image))
    for left in range(10, width - 10, 40):
        assert near(made.getpixel((left + thick // 2, 32)), RED, 40)
        assert near(made.getpixel((left + 20, 32)), (255, 255, 255), 8)


@pytest.mark.parametrize("width", [640, 1280, 1920])
def test_a_red_vest_on_asphalt_ends_where_it_ends(width: int) -> None:
    image = Image.new("RGB", (width, 128), ASPHALT)
    image.paste(RED, (203, 37, 303, 128))
    made = decoded(avif(image))
    for x, colour in ((201, ASPHALT), (204, RED), (301, RED), (304, ASPHALT)):
        assert near(made.getpixel((x, 80)), colour, 24), x


def test_an_even_picture_stays_even() -> None:
    """A sky from blue to paler blue: no step is larger than what it was made of, twice over."""
    sky = Image.linear_gradient("L").resize((640, 640), Image.Resampling.BICUBIC)
    image = Image.merge("RGB", [sky.point(lambda v, a=a: a + v // 4) for a in (90, 140, 180)])
    greens = list(decoded(avif(image)).getchannel("G").crop((320, 0, 321, 640)).tobytes())
    assert max(abs(one - other) for one, other in pairwise(greens)) <= 3


def test_this_encoder_knows_the_settings() -> None:
    assert module._is_tunable()


def test_an_encoder_that_knows_none_of_the_settings_has_its_own(
    saved: list[dict[str, Any]],
) -> None:
    image = Image.new("RGB", (64, 48), RED)
    made = [decoded(avif(image)) for _ in range(3)]
    assert near(made[-1].getpixel((32, 24)), RED, 8)
    assert [bool(settings["advanced"]) for settings in saved] == [True, False, False, False]
    assert {settings["subsampling"] for settings in saved} == {"4:4:4"}
