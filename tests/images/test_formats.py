"""A packet into any picture's file."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.images.formats import with_rights
from site_builder.images.metadata.metadata import read_metadata
from site_builder.images.rights.packet import xmp_packet
from site_builder.model.pictures import Rights
from tests.images.rights.samples import PACKET, RIGHTS, SHORT, frames, opened
from tests.support.picture_words import XMP_SECRET, private_exif, utf8_iptc, xmp_of
from tests.support.pictures import encode, picture, srgb_profile

KINDS = ["JPEG", "PNG", "WEBP", "AVIF"]
MODES = [
    *(("JPEG", mode) for mode in ("RGB", "L", "CMYK")),
    *(("PNG", mode) for mode in ("RGB", "RGBA", "L", "LA", "P", "1", "I;16")),
    *((kind, mode) for kind in ("WEBP", "AVIF") for mode in ("RGB", "RGBA", "L")),
]
SMALL = {kind: encode(picture((16, 12)), kind) for kind in KINDS}


@pytest.mark.parametrize(("kind", "mode"), MODES)
@pytest.mark.parametrize("packet", [PACKET, SHORT])
def test_the_pixels_stay_and_the_packet_is_found(kind: str, mode: str, packet: bytes) -> None:
    plain = encode(picture(mode=mode), kind)
    data = with_rights(plain, kind, packet)
    assert frames(data) == frames(plain)
    found = opened(data).info
    assert found.get("xmp", found.get("XML:com.adobe.xmp")) in (packet, packet.decode())
    assert with_rights(data, kind, packet) == data


@pytest.mark.parametrize("kind", KINDS)
def test_rights_are_read_back(kind: str) -> None:
    found = read_metadata(with_rights(SMALL[kind], kind, PACKET))
    assert found.creators == RIGHTS.creators
    assert (found.credit, found.license) == (RIGHTS.credit, RIGHTS.license)
    assert found.copyright == RIGHTS.notice[0][1]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_an_older_packet_goes_and_all_else_stays(kind: str, mode: str) -> None:
    plain = encode(
        picture(mode="RGB" if kind == "JPEG" else mode),
        kind,
        exif=private_exif(),
        icc=srgb_profile(),
        iptc=utf8_iptc([(5, "题")]),
        xmp=xmp_of("<dc:title>old</dc:title>"),
    )
    data = with_rights(plain, kind, PACKET)
    assert XMP_SECRET.encode() in plain
    assert XMP_SECRET.encode() not in data
    assert data.count(b"W5M0MpCehiHzreSzNTczkc9d") == 1
    assert frames(data) == frames(plain)
    before, after = opened(plain).info, opened(data).info
    for key in ("exif", "icc_profile", "photoshop"):
        assert after.get(key) == before.get(key)
    assert with_rights(data, kind, PACKET) == data


@pytest.mark.parametrize("kind", ["WEBP", "PNG"])
def test_animations(kind: str) -> None:
    plain = encode(picture(), kind, frames=(picture().rotate(180), picture().rotate(90)))
    data = with_rights(plain, kind, PACKET)
    assert len(frames(data)) == 3
    assert frames(data) == frames(plain)


@pytest.mark.parametrize("kind", [*KINDS, "SVG"])
def test_an_empty_packet_changes_nothing(kind: str) -> None:
    assert with_rights(b"anything", kind, b"") == b"anything"


@pytest.mark.parametrize("kind", [*KINDS, "SVG", "GIF"])
def test_what_is_not_understood(kind: str) -> None:
    with pytest.raises(ValueError, match=kind.replace("WEBP", "WebP")):
        with_rights(b"GIF89a", kind, PACKET)


@pytest.mark.parametrize("kind", KINDS)
@settings(deadline=None)
@given(
    change=st.binary(min_size=1, max_size=4), where=st.integers(0, 500), length=st.integers(1, 900)
)
def test_damaged_files_are_refused_or_done(
    kind: str, change: bytes, where: int, length: int
) -> None:
    data = SMALL[kind]
    data = (data[:where] + change + data[where + len(change) :])[:length]
    try:
        found = with_rights(data, kind, PACKET)
    except ValueError:
        return
    assert PACKET in found


@settings(deadline=None)
@given(st.lists(st.sampled_from('a&<>"\r摄𠮷'), min_size=500, max_size=500).map("".join))
def test_the_longest_credit_and_license_fit_in_twelve_languages(credit: str) -> None:
    notice = tuple((f"x-language-{number}", f"© 2021 {credit}") for number in range(12))
    packet = xmp_packet(Rights((credit,), credit, notice, "https://example.org/" + "&" * 1980))
    for kind in KINDS:
        assert packet in with_rights(SMALL[kind], kind, packet)
