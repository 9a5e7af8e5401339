"""A logo: judged as pictures are, and made fit for every page."""

import io

import pytest
from PIL import Image

from site_builder.images.logo import read_logo
from site_builder.model.logos import LARGEST_LOGO
from tests.support.drawings import CLUTTERED, SECRET

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><path d="M0 0h9v9z"/></svg>'


def png(size: tuple[int, int], mode: str = "RGBA", kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, "#b3261e").save(out, kind)
    return out.getvalue()


def codes(name: str, data: bytes) -> list[str]:
    logo, problems = read_logo(f"assets/{name}", data)
    assert logo is None
    assert {problem.location.path for problem in problems} == {f"assets/{name}"}
    return [problem.code for problem in problems]


def test_a_drawing_keeps_what_is_drawn_alone() -> None:
    logo, problems = read_logo("assets/logo.svg", CLUTTERED)
    assert logo
    assert problems == ()
    assert (logo.width, logo.height) == (120, 80)
    assert SECRET.encode() not in logo.data


@pytest.mark.parametrize(
    ("name", "size", "published"),
    [("a.png", (4000, 1000), (640, 160)), ("a.png", (60, 20), (60, 20))],
)
def test_a_picture_has_no_more_pixels_than_are_shown(
    name: str, size: tuple[int, int], published: tuple[int, int]
) -> None:
    logo, problems = read_logo(f"assets/{name}", png(size))
    assert logo
    assert problems == ()
    assert (logo.width, logo.height) == published
    image = Image.open(io.BytesIO(logo.data))
    assert (image.size, image.format) == (published, "PNG")


def test_a_photograph_stays_a_jpeg() -> None:
    logo, _problems = read_logo("assets/a.jpg", png((900, 300), mode="RGB", kind="JPEG"))
    assert logo
    assert Image.open(io.BytesIO(logo.data)).format == "JPEG"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.svg", SVG.replace("<path", "<script/><path").encode(), "unsafe-svg"),
        ("a.svg", b"<svg", "bad-photo"),
        ("a.png", b"", "bad-photo"),
        ("a.png", png((90, 90))[:60], "bad-photo"),
        ("a.png", png((90, 90), mode="RGB", kind="JPEG"), "bad-photo"),
        ("a.svg", SVG.encode() + b" " * LARGEST_LOGO, "bad-logo"),
    ],
)
def test_bad_ones(name: str, data: bytes, code: str) -> None:
    assert codes(name, data) == [code]
