"""Which colours a file says its pixels have: an ICC profile, or numbers that one is made from.

A file that says nothing, or that it is in sRGB, needs no profile. The curves of high dynamic range
(PQ, HLG) get none either: see `hdr.py`.
"""

from collections.abc import Iterator

from PIL import Image

from site_builder.images.containers.png import png_profile
from site_builder.images.pixels.code_points import CodePoints, avif_code_points, png_code_points
from site_builder.images.pixels.exif import is_in_adobe_rgb
from site_builder.images.pixels.profiles import (
    ADOBE_CURVE,
    ADOBE_RGB,
    D65,
    REC_2020,
    SRGB,
    SRGB_CURVE,
    Curve,
    Primaries,
    made_profile,
)

_C = (0.310, 0.316)
_SMPTE_170M = Primaries(D65, (0.630, 0.340), (0.310, 0.595), (0.155, 0.070))
_UNSPECIFIED = 2
PRIMARIES = {
    1: SRGB,
    _UNSPECIFIED: SRGB,
    4: Primaries(_C, (0.67, 0.33), (0.21, 0.71), (0.14, 0.08)),
    5: Primaries(D65, (0.64, 0.33), (0.29, 0.60), (0.15, 0.06)),
    6: _SMPTE_170M,
    7: _SMPTE_170M,
    8: Primaries(_C, (0.681, 0.319), (0.243, 0.692), (0.145, 0.049)),
    9: REC_2020,
    11: Primaries((0.314, 0.351), (0.680, 0.320), (0.265, 0.690), (0.150, 0.060)),
    12: Primaries(D65, (0.680, 0.320), (0.265, 0.690), (0.150, 0.060)),
    22: Primaries(D65, (0.630, 0.340), (0.295, 0.605), (0.155, 0.077)),
}
"""ITU-T H.273 table 2."""

_VIDEO = Curve(2.4)
"""The curve of the screens that video is made for (ITU-R BT.1886), not that of cameras."""
_CURVES = {
    1: _VIDEO,
    _UNSPECIFIED: SRGB_CURVE,
    4: Curve(2.2),
    5: Curve(2.8),
    6: _VIDEO,
    7: Curve(1 / 0.45, 1 / 1.1115, 0.1115 / 1.1115, 1 / 4, 0.0913),
    8: Curve(1.0),
    11: _VIDEO,
    13: SRGB_CURVE,
    14: _VIDEO,
    15: _VIDEO,
}
"""ITU-T H.273 table 3: what can be shown on a page."""

_UNREAD_MATRICES = {3, 10, 11, 13, 14, 15}

_GAMMA_OF_SRGB = 1 / 2.2
_GAMMAS = (0.1, 10.0)
"""Anything less or more is a mistake."""
_ALIKE = 0.002


def profiles_of(image: Image.Image, data: bytes, exif: bytes) -> Iterator[bytes]:
    """The profiles of a JPEG, PNG, WebP or AVIF that has been opened from `data`, in their
    order of precedence; none if it says that its colours are sRGB."""
    embedded = image.info.get("icc_profile") or b""
    match image.format:
        case "PNG":
            yield from _of_png(image, data, embedded or png_profile(data))
        case "AVIF" | "HEIF":
            # A profile takes precedence over numbers (ISO/IEC 23000-22 §7.3.6.4).
            yield from _some(embedded, _of_avif(data))
        case "JPEG" | "MPO" if is_in_adobe_rgb(exif):
            yield from _some(embedded, _profile(ADOBE_RGB, ADOBE_CURVE))
        case _:
            yield from _some(embedded)


def _some(*profiles: bytes) -> Iterator[bytes]:
    return filter(None, profiles)


def _of_png(image: Image.Image, data: bytes, embedded: bytes) -> Iterator[bytes]:
    """In the order of precedence of PNG, third edition, §13.13."""
    yield from _some(_of_points(png_code_points(data)), embedded)
    gamma = image.info.get("gamma")
    if gamma and "srgb" not in image.info:
        yield from _some(_of_gamma(gamma, image.info.get("chromaticity")))


def _of_gamma(gamma: float, points: tuple[float, ...] | None) -> bytes:
    primaries = SRGB
    if points:
        pairs = list(zip(points[::2], points[1::2], strict=True))
        primaries = Primaries(*pairs)
    own, srgb = [n for pair in primaries for n in pair], [n for pair in SRGB for n in pair]
    is_srgb = all(abs(one - other) < _ALIKE for one, other in zip(own, srgb, strict=True))
    if is_srgb and abs(gamma - _GAMMA_OF_SRGB) < _ALIKE:
        # So programs say sRGB to readers that know no better (§11.3.2.5).
        return b""
    return _profile(primaries, Curve(1 / gamma)) if _GAMMAS[0] <= gamma <= _GAMMAS[1] else b""


def _of_avif(data: bytes) -> bytes:
    points = avif_code_points(data)
    # What is written as video is shown as sRGB: so browsers do it, and those who look at the
    # picture before it is published.
    is_video = points and _CURVES.get(points.transfer) is _VIDEO
    return _of_points(points._replace(transfer=_UNSPECIFIED) if points and is_video else points)


def unread_matrix(data: bytes) -> int | None:
    """The matrix of an AVIF's colours where it is one that libavif does not decode, such as
    constant luminance; None for all others."""
    points = avif_code_points(data)
    return points.matrix if points and points.matrix in _UNREAD_MATRICES else None


def _of_points(points: CodePoints | None) -> bytes:
    """The profile that code points stand for; b"" for those that nothing can be made of."""
    if points and points.primaries in PRIMARIES and points.transfer in _CURVES:
        return _profile(PRIMARIES[points.primaries], _CURVES[points.transfer])
    return b""


def _profile(primaries: Primaries, curve: Curve) -> bytes:
    try:
        return made_profile(primaries, curve)
    except ValueError:
        return b""
