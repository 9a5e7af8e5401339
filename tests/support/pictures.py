"""Pictures made in code: any size, kind and mode, with all that cameras and desks put into them.

`picture(size, mode)` draws one, whose four corners differ; `encode(image, "JPEG", exif=…)` writes
it. `exif_block`, `iptc_block`, `xmp_packet_of` and the profiles make what may be put in.
"""

import struct
import zlib
from functools import lru_cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms

from site_builder.images.containers.avif import (
    box_of,
    boxes,
    find_box,
    meta_boxes,
    read_spots,
    spots_box,
)
from site_builder.images.containers.jpeg import APP0, APP13, SIGNATURE, jpeg_segment, jpeg_segments
from site_builder.images.containers.png import png_chunk, png_chunks

CORNERS = ((230, 30, 30), (30, 200, 30), (40, 60, 230), (240, 220, 40))
"""Red, green, blue and yellow: top left, top right, bottom left, bottom right."""


def picture(size: tuple[int, int] = (48, 32), mode: str = "RGB") -> Image.Image:
    """A picture of four even quarters in the colours of `CORNERS`; with alpha, the right half is
    half see-through."""
    width, height = size
    image = Image.new("RGB", size)
    across, down = (0, width // 2, width), (0, height // 2, height)
    for index, colour in enumerate(CORNERS):
        column, row = index % 2, index // 2
        image.paste(colour, (across[column], down[row], across[column + 1], down[row + 1]))
    if mode in ("RGBA", "LA"):
        alpha = Image.new("L", size, 255)
        alpha.paste(128, (width // 2, 0, width, height))
        image.putalpha(alpha)
    if mode == "I;16":
        return image.convert("L").convert("I").point(lambda value: value * 257).convert("I;16")
    return image.convert(mode)


def corners(image: Image.Image) -> list[tuple[int, ...]]:
    """The colour of the middle of each quarter, in the order of `CORNERS`."""
    across, down = (
        (image.width // 4, image.width * 3 // 4),
        (image.height // 4, image.height * 3 // 4),
    )
    plain = image.convert("RGB")
    found = [plain.getpixel((x, y)) for y in down for x in across]
    return [colour for colour in found if isinstance(colour, tuple)]


# How a camera held that way stores the upright picture (CIPA DC-008 §4.6.4, tag 0x0112).
_STORED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def stored(image: Image.Image, orientation: int) -> Image.Image:
    """The picture as it is stored for an orientation, so that turning it by that is upright."""
    return image.transpose(_STORED[orientation]) if orientation in _STORED else image


def encode(
    image: Image.Image,
    kind: str,
    *,
    exif: bytes = b"",
    iptc: bytes = b"",
    xmp: bytes = b"",
    icc: bytes = b"",
    frames: tuple[Image.Image, ...] = (),
    **options: Any,
) -> bytes:
    """The file's bytes. `iptc` is Photoshop's resources, for JPEG and PNG; `frames` follow the
    image in an animation."""
    given = {"exif": exif, "icc_profile": icc, **({"xmp": xmp} if kind != "PNG" else {})}
    if frames:
        options |= {"save_all": True, "append_images": list(frames), "duration": 100}
    out = BytesIO()
    image.save(out, kind, **{name: value for name, value in given.items() if value}, **options)
    data = out.getvalue()
    if kind == "PNG":
        texts = [_itxt(xmp)] if xmp else []
        texts += [_raw_profile("iptc", iptc)] if iptc else []
        return _after_first_chunk(data, b"".join(texts))
    return with_app13(data, iptc) if iptc and kind == "JPEG" else data


def with_app13(data: bytes, resources: bytes, *, piece: int = 60_000) -> bytes:
    """A JPEG with Photoshop's resources in as many segments as `piece` bytes a segment need."""
    parts = [resources[at : at + piece] for at in range(0, len(resources), piece)]
    added = b"".join(jpeg_segment(APP13, b"Photoshop 3.0\0" + part) for part in parts)
    first = next(jpeg_segments(data))
    place = first.end if first.kind == APP0 else len(SIGNATURE)
    return data[:place] + added + data[place:]


def with_chunks(data: bytes, **chunks: bytes) -> bytes:
    """A PNG with chunks of these names before its pixels."""
    added = (png_chunk(name.encode("ascii"), body) for name, body in chunks.items())
    return _after_first_chunk(data, b"".join(added))


def with_colour_numbers(avif: bytes, primaries: int, transfer: int) -> bytes:
    """An AVIF that says by numbers of ITU-T H.273 in which colours it is (ISO/IEC 14496-12
    §12.1.5)."""
    head, colours, rest = avif.partition(b"colrnclx")
    assert colours, "the encoder has written none"
    return head + colours + struct.pack(">HH", primaries, transfer) + rest[4:]


def _after_first_chunk(data: bytes, added: bytes) -> bytes:
    place = next(png_chunks(data)).end
    return data[:place] + added + data[place:]


def _itxt(xmp: bytes) -> bytes:
    return png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp)


def _raw_profile(name: str, content: bytes) -> bytes:
    text = f"\n{name}\n{len(content):8}\n{content.hex()}\n".encode()
    return png_chunk(b"zTXt", f"Raw profile type {name}".encode() + b"\0\0" + zlib.compress(text))


# Colour profiles


@lru_cache(maxsize=1)
def srgb_profile() -> bytes:
    """Made once: it holds the second at which it was made."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def wide_profile() -> bytes:
    """The primaries of Display P3 with a plain gamma of 2.2 (ICC.1:2022 matrix and tone curves)."""
    red, green, blue = (0.5151, 0.2412, -0.0011), (0.2920, 0.6922, 0.0419), (0.1571, 0.0666, 0.7841)
    return _matrix_profile("Wide test profile", red, green, blue, 2.2)


def adobe_like_profile() -> bytes:
    """The primaries of Adobe RGB (1998) with its gamma of 563/256."""
    red, green, blue = (0.6097, 0.3111, 0.0195), (0.2053, 0.6257, 0.0609), (0.1492, 0.0632, 0.7446)
    return _matrix_profile("Adobe-like test profile", red, green, blue, 563 / 256)


def linear_profile() -> bytes:
    """The primaries of sRGB and a name that begins so, with a gamma of 1."""
    red, green, blue = (0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141)
    return _matrix_profile("sRGB-elle-V2-g10.icc", red, green, blue, 1.0)


def linear_grey_profile() -> bytes:
    return _profile("Grey test profile", b"GRAY", {b"kTRC": _curve(1.0)})


_White = tuple[float, float, float]


def _matrix_profile(name: str, red: _White, green: _White, blue: _White, gamma: float) -> bytes:
    tags = {
        b"rXYZ": _xyz(red),
        b"gXYZ": _xyz(green),
        b"bXYZ": _xyz(blue),
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), _curve(gamma)),
    }
    return _profile(name, b"RGB ", tags)


def _xyz(value: _White) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(struct.pack(">i", round(part * 65536)) for part in value)


def _curve(gamma: float) -> bytes:
    return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256))


def _profile(name: str, space: bytes, tags: dict[bytes, bytes]) -> bytes:
    text = name.encode("ascii") + b"\0"
    described = b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + b"\0" * 78
    white = _xyz((0.9642, 1.0, 0.8249))
    tags = {b"desc": described, b"cprt": b"text\0\0\0\0None\0", b"wtpt": white, **tags}
    place, table, content = 128 + 4 + 12 * len(tags), b"", b""
    for key, value in tags.items():
        table += key + struct.pack(">II", place + len(content), len(value))
        content += value + b"\0" * (-len(value) % 4)
    whole = place + len(content)
    head = struct.pack(">I4sI4s4s4s", whole, b"\0" * 4, 0x02400000, b"mntr", space, b"XYZ ")
    head += struct.pack(">6H", 2021, 11, 17, 0, 0, 0) + b"acsp" + b"\0" * 28
    head += white[8:]
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + content


def in_several_lists(data: bytes) -> bytes:
    """An AVIF with a list of properties for each item, as some encoders wrote it.

    The pixels must be the file's last box, and its only one that the file gives places in.
    """
    top = list(boxes(data, 0, len(data)))
    inner = meta_boxes(data, find_box(b"meta", top))
    iprp = find_box(b"iprp", inner)
    ipco, ipma = boxes(data, iprp.body_start, iprp.body_end)
    body, at, lists = ipma.body(data), 8, []
    while at < len(body):
        end = at + 3 + body[at + 2]
        lists.append(box_of(b"ipma", body[:4] + (1).to_bytes(4, "big") + body[at:end]))
        at = end
    longer = box_of(b"iprp", ipco.whole(data) + b"".join(lists))
    by = len(longer) - (iprp.end - iprp.start)
    spots = [
        spot._replace(extents=tuple((place + by, length) for place, length in spot.extents))
        for spot in read_spots(data, find_box(b"iloc", inner))
    ]
    changed = {
        b"iprp": longer,
        b"iloc": box_of(b"iloc", spots_box(find_box(b"iloc", inner).body(data)[0], spots)),
    }
    meta = b"".join(changed.get(box.kind, box.whole(data)) for box in inner)
    rest = b"".join(box.whole(data) for box in top if box.kind not in (b"ftyp", b"meta"))
    return find_box(b"ftyp", top).whole(data) + box_of(b"meta", bytes(4) + meta) + rest
