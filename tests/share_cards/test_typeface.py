"""A face at a size: widths, the gaps between kinds of characters, and where the ink is."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, features

from site_builder.fonts.choose import choose_face
from site_builder.model.fonts import Face, FontFile
from site_builder.share_cards.typeface import Typeface, can_draw, can_set, drawable, typeface
from tests.support.fonts import LATIN, make_face, make_font, save_font

WORDS = LATIN + "城市：“”（）国"


@pytest.fixture
def boxes(tmp_path: Path) -> Typeface:
    """Each character one em wide, of 100 pixels; its ink from 0.1 to 0.9, and 0.7 high."""
    return typeface(make_face(tmp_path / "a.ttf", WORDS), 100, "zh-Hans", "ltr")


@pytest.mark.parametrize(
    ("line", "ems"),
    [
        ("", 0),
        ("ab", 2),
        ("城市", 2),
        ("城ab市", 4 + 2 * 0.125),
        ("城”：市", 4 - 0.5),
        ("城：“市", 4 - 0.5),
        ("城“市", 3),
    ],
)
def test_width(boxes: Typeface, line: str, ems: float) -> None:
    bearing = 10 if line else 0
    assert boxes.width(line) == pytest.approx(100 * ems - bearing, abs=2)


def test_capitals_have_their_height(boxes: Typeface) -> None:
    assert boxes.cap_height() == pytest.approx(70, abs=1)


@pytest.mark.parametrize(
    ("direction", "at", "ink"), [("ltr", 50, (50, 230)), ("rtl", 250, (60, 240))]
)
def test_the_ink_begins_at_the_point(
    tmp_path: Path, direction: str, at: int, ink: tuple[int, int]
) -> None:
    if direction == "rtl" and not features.check("raqm"):
        pytest.skip("this Pillow has no Raqm")
    face = typeface(make_face(tmp_path / "a.ttf", WORDS), 100, "en", direction)
    canvas = Image.new("RGB", (300, 120), (255, 255, 255))
    face.draw(ImageDraw.Draw(canvas), "ab", (at, 100), (0, 0, 0))
    box = canvas.convert("L").point(lambda value: 255 if value < 128 else 0).getbbox()
    assert box
    assert (box[0], box[2]) == pytest.approx(ink, abs=1)
    assert (box[1], box[3]) == pytest.approx((30, 100), abs=1)


def test_a_variable_font_is_set_to_its_axes(tmp_path: Path) -> None:
    file = save_font(tmp_path / "a.ttf", make_font("ab", weights=(300, 900)))
    made = typeface(Face(file, 0, "Boxes", 900, (900.0,)), 100, "en", "ltr")
    assert made.width("ab") == pytest.approx(190, abs=2)


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="resource"):
        typeface(Face(FontFile(str(tmp_path / "a.ttf"), 1, 1), 0, "", 400), 20, "en", "ltr")


def test_words_are_drawn_composed_and_without_what_is_not_seen() -> None:
    assert drawable("e\u0301\x07\xad a\nb") == "é a b"


def test_without_raqm_arabic_cannot_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(features, "check", lambda feature: False)
    assert can_set("一座城 and Город")
    assert not can_set("مدينة")
    assert not can_set("नगर")
    assert drawable("a\u200db") == "ab"
    monkeypatch.setattr(features, "check", lambda feature: True)
    assert can_set("مدينة")
    assert drawable("a\u200db") == "a\u200db"


@pytest.mark.parametrize("sign", ["\n", "\v", "\f", "\r", "\x1c", "\x85", "\u2028", "\u2029"])
def test_what_ends_a_line_is_drawn_as_a_space(boxes: Typeface, sign: str) -> None:
    text = drawable(f"a{sign}b")
    assert text == "a b"
    boxes.draw(ImageDraw.Draw(Image.new("RGB", (9, 9))), text, (0, 0), (0, 0, 0))


def test_a_face_that_says_that_it_has_what_it_cannot_draw(tmp_path: Path) -> None:
    font = make_font("ab")
    face = make_face(tmp_path / "sound.ttf", "ab")
    assert can_draw(face, "ab", "en")
    glyphs = font["glyf"].compile(font)
    data = (tmp_path / "sound.ttf").read_bytes()
    start = data.index(glyphs[:40])
    damaged = bytearray(data)
    for at in range(start, start + len(glyphs)):
        damaged[at] = 0x7F
    (tmp_path / "damaged.ttf").write_bytes(damaged)
    file = FontFile(str(tmp_path / "damaged.ttf"), len(data), 0)
    broken = Face(file, face.index, face.family, face.weight, face.axes)
    assert not can_draw(broken, "ab", "en")
    assert choose_face((file,), "en", "ab").face is None
    assert choose_face((file, face.file), "en", "ab…").face is None
