"""Photographs: size, kind, and whatever else may lie in photos/."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from site_builder.model.feature import PhotoFile
from site_builder.read.photos import FORMATS, is_picture_name, read_photo, suffix_of

FOLDER = "content/story/photos"


def picture(kind: str, size: tuple[int, int] = (6, 4), **options: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "grey").save(out, kind, **options)
    return out.getvalue()


JPEG = picture("JPEG", (60, 40))


def read(name: str, data: bytes) -> PhotoFile | str:
    """The photograph, or the message of the one problem."""
    photo, problems = read_photo(f"{FOLDER}/{name}", data, "digest")
    if photo:
        assert problems == []
        return photo
    (problem,) = problems
    assert problem.hint
    return problem.message


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.jpg", "JPEG"),
        ("a.JPEG", "JPEG"),
        ("a.png", "PNG"),
        ("a.webp", "WEBP"),
        ("a.avif", "AVIF"),
    ],
)
def test_each_kind(name: str, kind: str) -> None:
    assert read(name, picture(kind)) == PhotoFile(name, 6, 4, kind, "digest")


def test_a_drawing() -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4"/>'
    assert read("a.svg", drawing) == PhotoFile("a.svg", 6, 4, "SVG", "digest")


def test_a_photo_that_lies_on_its_side_is_measured_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert read("a.jpg", picture("JPEG", exif=exif)) == PhotoFile("a.jpg", 4, 6, "JPEG", "digest")


def test_names() -> None:
    assert suffix_of("a.b.JPG") == ".jpg"
    assert suffix_of("jpg") == ""
    assert not is_picture_name("a.psd")
    assert all(is_picture_name("a" + suffix) for suffix in FORMATS)


def test_what_is_wrong() -> None:
    assert read("a.psd", JPEG) == "'a.psd' is not a kind of picture"
    assert read("a.jpg", b"") == "the file is empty"
    assert read("a.jpg", b"words") == "'a.jpg' cannot be read as a picture"
    assert read("a.jpg", picture("PNG")) == "'a.jpg' is not JPEG: it is PNG"
    assert read("a.jpg", picture("GIF")) == "'a.jpg' cannot be read as a picture"


def test_the_right_name_for_a_wrong_one() -> None:
    _, problems = read_photo(f"{FOLDER}/桥.jpg", picture("PNG"), "")
    assert problems[0].hint == "name it '桥.png'"


@given(st.integers(0, len(JPEG) - 1), st.binary(min_size=1, max_size=8), st.integers(20, len(JPEG)))
def test_damaged_bytes_are_a_photo_or_a_problem(start: int, change: bytes, length: int) -> None:
    data = (JPEG[:start] + change + JPEG[start + len(change) :])[:length]
    for name in ("a.jpg", "a.png", "a.webp", "a.avif"):
        read(name, data)
