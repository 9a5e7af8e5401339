"""HEIC originals: their pixels, colours and depth."""

import pytest

from site_builder.images.inspect import inspect
from site_builder.images.pixels import heif
from site_builder.images.pixels.decode import decode
from tests.support.heic_and_tiff import heic
from tests.support.picture_words import PRIVATE
from tests.support.pictures import corners, encode, picture, wide_profile

PATH = "content/story/photos/a.heic"


def near(one: list[tuple[int, ...]], other: list[tuple[int, ...]], by: int = 4) -> bool:
    pairs = zip(one, other, strict=True)
    return all(abs(a - b) <= by for p, q in pairs for a, b in zip(p, q, strict=True))


def seen(name: str) -> list[tuple[int, ...]]:
    return corners(decode(heic(name), "HEIF", (999, 999)))


def test_it_is_installed_with_the_tests() -> None:
    assert heif.IS_INSTALLED


def test_the_colours_are_those_of_its_profile() -> None:
    jpeg = encode(picture((96, 64)), "JPEG", icc=wide_profile())
    assert near(seen("photo"), corners(decode(jpeg, "JPEG", (999, 999))), by=6)
    assert not near(seen("photo"), corners(picture((96, 64))), by=6)


def test_a_picture_that_is_stored_on_its_side_is_upright() -> None:
    assert near(seen("turned"), corners(picture((96, 64)).rotate(-90, expand=True)))
    found = inspect(PATH, heic("turned"), "digest").file
    assert found
    assert (found.width, found.height) == (64, 96)


def test_ten_bits() -> None:
    (left, _), (right, _) = (seen("ten-bit")[at][:2] for at in (0, 1))
    assert left < 80
    assert right > 180


def test_what_is_see_through_stays_so() -> None:
    found = inspect(PATH, heic("clear"), "digest").file
    assert found
    assert found.is_clear


def test_words_are_read_and_private_data_is_not() -> None:
    data = heic("photo")
    assert any(words in data for words in PRIVATE)
    found = inspect(PATH, data, "digest")
    assert found.metadata.creators == ("Li Na",)
    assert found.metadata.copyright == "© 2024 Li Na"
    assert (found.metadata.title, found.metadata.taken) == ("Fair", "2021-11-17")


def test_several_pictures() -> None:
    (problem,) = inspect(PATH, heic("two"), "digest").problems
    assert (problem.code, problem.is_error) == ("animated-photo", False)
    assert problem.message == "the file has 2 pictures, and only the first is shown"


@pytest.mark.parametrize("name", ["photo", "turned", "clear", "two", "ten-bit"])
@pytest.mark.parametrize("part", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_what_is_cut_short_is_an_error(name: str, part: float) -> None:
    data = heic(name)
    found = inspect(PATH, data[: int(part * len(data))], "digest")
    assert found.file is None
    assert found.problems[0].code == "bad-photo"
