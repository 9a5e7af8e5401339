"""Originals of every kind, private words planted wherever a camera, a phone or a desk leaves them.

Each is a picture of four quarters (`pictures.picture`), so that what is published of it can be
known by its colours. See `leaks` for the words.
"""

import base64
import io
import zlib
from typing import Any

from PIL import Image, ImageCms, PngImagePlugin

from site_builder.images.containers.png import SIGNATURE, png_chunk
from tests.support import leaks
from tests.support.picture_words import gbk_iptc, private_exif, utf8_iptc, xmp_of
from tests.support.pictures import (
    adobe_like_profile,
    encode,
    picture,
    srgb_profile,
    stored,
    wide_profile,
)

SIZE = (330, 220)
XMP = xmp_of(
    f"<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>{leaks.CAPTION}</rdf:li></rdf:Alt>"
    "</dc:description>",
    f'exif:GPSLatitude="{leaks.LATITUDE}" exif:GPSLongitude="{leaks.LONGITUDE}" '
    f'photoshop:SidecarForExtension="{leaks.FOLDER}"',
)
IPTC = utf8_iptc([(120, leaks.CAPTION), (122, leaks.CHINESE_CAPTION)])
GBK_IPTC = gbk_iptc([(120, leaks.CHINESE_CAPTION), (122, leaks.CAPTION)])


def private_originals() -> dict[str, bytes]:
    """The originals by the names of their files, `SIZE` upright but for the drawing's."""
    return {
        **{f"turned-{turn}.jpg": _camera_jpeg(turn) for turn in range(1, 9)},
        **{f"turned-{turn}.{kind.lower()}": _turned(kind, turn) for kind, turn in _TURNS},
        "desk.jpg": encode(_plain(), "JPEG", iptc=GBK_IPTC, xmp=XMP, icc=srgb_profile(), **_FINE),
        "wide.jpg": _in_profile(wide_profile(), "JPEG", **_FINE),
        "adobe.png": _in_profile(adobe_like_profile(), "PNG", xmp=XMP, iptc=IPTC),
        "wide.avif": _in_profile(wide_profile(), "AVIF", quality=90),
        "cmyk.jpg": encode(_plain("CMYK"), "JPEG", exif=private_exif(), **_FINE),
        "grey.jpg": encode(_plain("L"), "JPEG", exif=private_exif(), **_FINE),
        "grey.png": encode(_plain("L"), "PNG", exif=private_exif()),
        "grey-clear.png": encode(_plain("LA"), "PNG", exif=private_exif()),
        "clear.png": encode(_plain("RGBA"), "PNG", exif=private_exif(), pnginfo=_texts()),
        "clear.webp": encode(_plain("RGBA"), "WEBP", xmp=XMP, quality=95),
        "sixteen-grey.png": encode(_plain("I;16"), "PNG", xmp=XMP),
        "sixteen.png": _sixteen_bits(),
        "palette.png": encode(_plain().quantize(16), "PNG", exif=private_exif()),
        "moving.webp": encode(
            _plain(), "WEBP", frames=(_plain().rotate(180),), xmp=XMP, quality=95
        ),
        "moving.png": encode(_plain(), "PNG", frames=(_plain().rotate(180),), exif=private_exif()),
        "two-eyes.jpg": _two_eyes(),
        "drawing.svg": _drawing(),
    }


_TURNS = (("PNG", 6), ("WEBP", 8), ("AVIF", 3))
_FINE: dict[str, Any] = {"quality": 95, "subsampling": 0}


def _plain(mode: str = "RGB") -> Image.Image:
    return picture(SIZE, mode)


def _camera_jpeg(turn: int) -> bytes:
    """What a camera writes, a desk adds to, and a telephone appends to."""
    data = encode(
        stored(_plain(), turn),
        "JPEG",
        exif=private_exif(turn, description=leaks.CAPTION),
        iptc=IPTC,
        xmp=XMP,
        icc=srgb_profile(),
        comment=leaks.COMMENT.encode(),
        **_FINE,
    )
    return data + leaks.TRAILER.encode()


def _turned(kind: str, turn: int) -> bytes:
    options: dict[str, Any] = {"quality": 95} if kind != "PNG" else {}
    return encode(stored(_plain(), turn), kind, exif=private_exif(turn), xmp=XMP, **options)


def _in_profile(profile: bytes, kind: str, **options: Any) -> bytes:
    """The same picture to the eye, in other numbers."""
    target = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    image = ImageCms.profileToProfile(_plain(), ImageCms.createProfile("sRGB"), target)
    assert image
    return encode(image, kind, icc=profile, exif=private_exif(), **options)


def _texts() -> PngImagePlugin.PngInfo:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Comment", leaks.COMMENT, zip=True)
    texts.add_itxt("Source", leaks.FOLDER)
    return texts


def _sixteen_bits() -> bytes:
    """Sixteen bits for each of red, green and blue, which Pillow does not write."""
    width, height = SIZE
    raw = _plain().tobytes()
    line = width * 3
    rows = (raw[place : place + line] for place in range(0, len(raw), line))
    body = b"".join(b"\0" + bytes(v for value in row for v in (value, value)) for row in rows)
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((16, 2, 0, 0, 0))
    chunks = ((b"IHDR", head), (b"tEXt", b"Comment\0" + leaks.COMMENT.encode()))
    ends = ((b"IDAT", zlib.compress(body)), (b"IEND", b""))
    return SIGNATURE + b"".join(png_chunk(*chunk) for chunk in (*chunks, *ends))


def _two_eyes() -> bytes:
    """A JPEG with a second one behind it (CIPA DC-007), as cameras keep a large preview."""
    second = _plain().rotate(180)
    second.info["comment"] = leaks.SECOND.encode()
    out = io.BytesIO()
    _plain().save(out, "MPO", save_all=True, append_images=[second], exif=private_exif(), **_FINE)
    return out.getvalue()


def _drawing() -> bytes:
    """A drawing as an editor leaves it, with a photograph inside."""
    inside = base64.b64encode(_camera_jpeg(1)).decode()
    width, height = SIZE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" '
        f'sodipodi:docname="{leaks.FOLDER}/drawing.svg"><!-- {leaks.COMMENT} -->'
        f"<metadata>{leaks.CHINESE_CAPTION}</metadata>"
        f'<image href="data:image/jpeg;base64,{inside}" width="{width}" height="{height}"/></svg>'
    ).encode()
