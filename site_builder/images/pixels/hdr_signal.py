"""Whether a picture is of high dynamic range, and how its file says so.

The curves are PQ and HLG (ITU-R BT.2100), by their code points of ITU-T H.273: in an AVIF's `nclx`,
in a PNG's `cICP`, or in the `cicp` tag of an ICC profile (ICC.1:2022 §9.2.17) in any kind.
"""

from typing import NamedTuple

from PIL import Image

from site_builder.images.containers.avif import primary_properties
from site_builder.images.containers.png import head_chunk, png_profile
from site_builder.images.pixels.code_points import avif_code_points, png_code_points
from site_builder.images.pixels.profiles import Primaries
from site_builder.images.pixels.spaces import PRIMARIES

PQ, HLG = 16, 18
_USUAL_PEAK = 1000.0
"""What pictures are graded for that don't say it (BT.2408 §2, BT.2390 §5.4.1)."""
_PARTS_OF_A_CANDELA = 10_000
_MOST_TAGS = 100


class HdrSignal(NamedTuple):
    """What the stored values mean: the light's primaries, PQ or HLG, and the brightest that the
    picture has, in cd/m²."""

    primaries: Primaries
    transfer: int
    peak: float


def hdr_signal(image: Image.Image, data: bytes) -> HdrSignal | None:
    """What the pixels of a picture mean that was opened from `data`; None where they are of the
    usual range."""
    profile = image.info.get("icc_profile") or b""
    match image.format:
        case "PNG":
            profile = profile or png_profile(data)
            known, peak = png_code_points(data), _png_peak(data)
            points = known[:2] if known else _of_profile(profile)
        case "AVIF" | "HEIF":
            # A profile takes precedence over numbers (ISO/IEC 23000-22 §7.3.6.4).
            known, peak = avif_code_points(data), _avif_peak(data)
            points = _of_profile(profile) if profile else known and known[:2]
        case _:
            points, peak = _of_profile(profile), 0.0
    primaries = PRIMARIES.get(points[0]) if points else None
    if points is None or primaries is None or points[1] not in (PQ, HLG):
        return None
    # HLG is relative: the picture is made for a screen of the usual peak (BT.2100 table 5).
    return HdrSignal(primaries, points[1], peak if peak and points[1] == PQ else _USUAL_PEAK)


Points = tuple[int, int]
"""The code points of primaries and transfer."""


def _of_profile(profile: bytes) -> Points | None:
    for at in range(132, 132 + 12 * min(_number(profile[128:132]), _MOST_TAGS), 12):
        if profile[at : at + 4] == b"cicp":
            start = _number(profile[at + 4 : at + 8])
            element = profile[start : start + 12]
            return (element[8], element[9]) if element[:4] == b"cicp" and element[9:] else None
    return None


def _png_peak(data: bytes) -> float:
    """The brightest that is in the picture, else in what it was graded on; 0 where unsaid."""
    content, display = head_chunk(data, b"cLLI"), head_chunk(data, b"mDCV")
    return (_number(content[:4]) or _number(display[16:20])) / _PARTS_OF_A_CANDELA


def _avif_peak(data: bytes) -> float:
    """The same; its box has whole candelas for the picture."""
    content, display = (
        next(iter(primary_properties(data, kind)), b"") for kind in (b"clli", b"mdcv")
    )
    return _number(content[:2]) or _number(display[16:20]) / _PARTS_OF_A_CANDELA


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")
