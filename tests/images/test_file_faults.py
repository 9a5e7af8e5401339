"""What keeps a file from being published as a picture."""

import pytest

from site_builder.images.file_faults import LARGEST, file_fault, left_out
from site_builder.images.pixels import heif
from site_builder.messages.message import _
from site_builder.problems.problems import Problem, warning
from tests.images.test_file_types import OTHERS
from tests.support.pictures import encode, picture

FOLDER = "content/story/photos/"
JPEG = encode(picture((64, 48)), "JPEG")


def fault(name: str, data: bytes) -> Problem | None:
    return file_fault(FOLDER + name, data)


@pytest.mark.parametrize("name", ["a.jpg", "a.JPG", "a.jpeg"])
def test_what_its_name_says(name: str) -> None:
    assert fault(name, JPEG) is None
    # What is wrong with it is found out when it is decoded.
    assert fault(name, b"words") is None


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("a.png", "'a.png' isn't PNG: it's JPEG", "rename it to 'a.jpg'"),
        ("a.jfif", "'a.jfif' is JPEG under another name", "rename it to 'a.jpg'"),
        ("a.b.tiff", "'a.b.tiff' isn't TIFF: it's JPEG", "rename it to 'a.b.jpg'"),
        ("a", "'a' is JPEG under another name", "rename it to 'a.jpg'"),
    ],
)
def test_pictures_under_another_name(name: str, message: str, hint: str) -> None:
    found = fault(name, JPEG)
    assert found
    assert (found.code, found.message, found.hint) == ("bad-photo", message, hint)


@pytest.mark.parametrize("kind", OTHERS)
def test_formats_that_are_not_published(kind: str) -> None:
    for name, said in (("a.jpg", f"isn't JPEG: it's {kind}"), ("a.x", f"is {kind}")):
        found = fault(name, OTHERS[kind])
        assert found
        assert found.message == f"'{name}' {said}, which can't be published"
        assert found.hint


def test_all_else() -> None:
    found = fault("notes.txt", b"words")
    assert found
    assert found.message == "'notes.txt' is not a picture"
    assert ".jpg" in found.hint
    empty = fault("a.jpg", b"")
    assert empty
    assert empty.message == "the file is empty"


def test_what_nobody_says_is_a_picture_is_left_out() -> None:
    found = fault("a.jxl", OTHERS["JPEG XL"])
    assert found
    message = "'a.jxl' is JPEG XL, which can't be published, so it is left out"
    assert left_out(found) == warning(found.location, "unknown-file", _(message), found.hint)
    other = Problem(found.location, "unreadable", _(""))
    assert left_out(other) == other


def test_no_file_is_too_large_for_what_it_is_named() -> None:
    largest = JPEG + bytes(LARGEST - len(JPEG))
    assert fault("a.jpg", largest) is None
    found = fault("a.jpg", largest + b"x")
    assert found
    assert found.message == "the file is larger than 200 MB"
    assert found.hint == "export it again as JPEG"
    # Its beginning shows what a video is, however large.
    video = fault("a.mov", b"\0\0\0\x14ftypqt  " + bytes(LARGEST))
    assert video
    assert video.message == "'a.mov' is a QuickTime video, which can't be published"


def test_drawings_are_smaller() -> None:
    drawing = b"<svg/>" + b" " * 20_000_000
    assert fault("a.svg", drawing[:20_000_000]) is None
    found = fault("a.svg", drawing)
    assert found
    assert found.message == "the file is larger than 20 MB"


def test_heic_needs_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"
    assert fault("a.heic", data) is None
    monkeypatch.setattr(heif, "IS_INSTALLED", False)
    found = fault("a.HEIC", data)
    assert found
    assert found.message == "'a.HEIC' is HEIC, which only the extra 'heic' can read"
    assert "pip install 'site-builder[heic]'" in found.hint
