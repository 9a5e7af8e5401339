"""Pictures inside drawings are judged as those beside them are."""

import io

import pytest
from PIL import Image

from site_builder.images.damage import Damage
from site_builder.images.svg import pictures
from site_builder.images.svg.bare_pictures import bare_picture
from site_builder.images.svg.pictures import PicturesInside
from site_builder.messages.message import _
from tests.support.drawings import data_url, picture, with_exif

KINDS = ["JPEG", "PNG", "WEBP", "AVIF", "GIF"]


def judged(data: bytes, kind: str = "png") -> Damage | None:
    return PicturesInside().judge(data_url(data, kind))


@pytest.mark.parametrize("kind", KINDS)
def test_sound(kind: str) -> None:
    assert judged(picture(kind)) is None
    assert judged(with_exif(kind) if kind != "GIF" else picture(kind), "jpeg") is None


@pytest.mark.parametrize("data", [b"", b"\0\0\0", b"<svg/>", b"GIF89a"])
def test_what_is_no_picture(data: bytes) -> None:
    assert judged(data) == Damage(_("the picture can't be read"))
    assert PicturesInside().judge("data:image/png;base64,*") == Damage(
        _("the picture can't be read")
    )


def test_damage() -> None:
    jpeg, png = picture("JPEG"), picture("PNG")
    assert judged(jpeg[:-20] + b"\xff\xd9") == Damage(
        _("the picture is damaged: its data is cut short")
    )
    at = png.index(b"IDAT") + 6
    damage = judged(png[:at] + b"\0\0\0\0" + png[at + 4 :])
    assert damage
    assert damage.message.startswith("the picture is damaged: ")
    assert "0x" not in damage.message


def test_so_many_passes_that_they_would_hold_up_a_build() -> None:
    jpeg = picture("JPEG", progressive=True)
    last = jpeg[jpeg.rindex(b"\xff\xda") : -2]
    assert judged(jpeg[:-2] + last * 20 + b"\xff\xd9") is None
    damage = judged(jpeg[:-2] + last * 200 + b"\xff\xd9")
    assert damage == Damage(_("the picture is stored in more than 100 passes"))


def test_too_large() -> None:
    out = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    assert judged(out.getvalue()) == Damage(_("the picture has more than 250 million pixels"))


def test_too_large_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MAX_PIXELS", 300)
    inside = PicturesInside()
    small = [data_url(picture(kind), "png") for kind in ("PNG", "GIF", "WEBP")]
    assert [inside.judge(url) for url in (small[0], small[0], small[1])] == [None, None, None]
    damage = inside.judge(small[2])
    assert damage
    assert damage.message == "the pictures have more than 250 million pixels in total"


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_found_sound_can_be_published(kind: str) -> None:
    data = picture(kind)
    for at in range(0, len(data), 7):
        damaged = data[:at] + b"\x55\xaa" + data[at + 2 :]
        if judged(damaged) is None:
            bare_picture(damaged)
