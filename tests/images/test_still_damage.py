"""Damage to HEIC that its decoder may not notice."""

import pytest
from PIL import Image

from site_builder.images.containers.avif import places_of_items
from site_builder.images.still_damage import heif_damage
from tests.support.heic_and_tiff import heic
from tests.support.pictures import encode

NAMES = ["photo", "turned", "clear", "two", "ten-bit"]


@pytest.mark.parametrize("name", NAMES)
def test_sound_ones(name: str) -> None:
    assert heif_damage(heic(name)) is None


@pytest.mark.parametrize("name", NAMES)
def test_data_that_ends_too_soon(name: str) -> None:
    data = heic(name)
    ends = [places[-1][1] for item, places in places_of_items(data) if item.kind == b"hvc1"]
    found = heif_damage(data[: max(ends) - 1])
    assert found
    assert found.is_certain
    assert "cut short" in found.message


def test_data_that_was_never_written() -> None:
    # The boxes are the same, whatever encoded the pixels.
    data = encode(Image.effect_noise((96, 64), 90).convert("RGB"), "AVIF")
    ((start, end),) = [p[-1] for item, p in places_of_items(data) if item.kind == b"av01"]
    assert end - start > 300
    assert heif_damage(data) is None
    found = heif_damage(data[: end - 300] + b"\0" * 300 + data[end:])
    assert found
    assert "empty space" in found.message


def test_other_files() -> None:
    assert heif_damage(b"words") is None
