"""AVIF files with their properties in several lists."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, UnidentifiedImageError

from site_builder.images.containers.avif import properties_of_primary
from site_builder.images.containers.avif_associations import with_joined_associations
from tests.support.pictures import encode, in_several_lists, picture

SOUND = encode(picture(mode="RGBA"), "AVIF")
SEVERAL = in_several_lists(SOUND)


def test_several_lists_become_one_and_nothing_moves() -> None:
    joined = with_joined_associations(SEVERAL)
    assert len(joined) == len(SEVERAL)
    with pytest.raises(UnidentifiedImageError):
        Image.open(BytesIO(SEVERAL))
    with Image.open(BytesIO(joined)) as image, Image.open(BytesIO(SOUND)) as original:
        assert image.tobytes() == original.tobytes()


def test_what_belongs_to_the_picture_is_found_in_every_list() -> None:
    kinds = [[box.kind for box in properties_of_primary(data)] for data in (SOUND, SEVERAL)]
    assert kinds[0] == kinds[1]


def test_a_sound_file_is_the_same_file() -> None:
    assert with_joined_associations(SOUND) is SOUND
    assert with_joined_associations(b"\0\0\0\x10ftypavif") == b"\0\0\0\x10ftypavif"


@given(st.integers(0, len(SEVERAL) - 1), st.binary(min_size=1, max_size=4))
def test_any_bytes_are_given_back_in_the_same_length(at: int, change: bytes) -> None:
    data = SEVERAL[:at] + change + SEVERAL[at + len(change) :]
    assert len(with_joined_associations(data)) == len(data)
