"""XMP in a JPEG: an APP1 segment (Adobe, *XMP Specification Part 3: Storage in Files*)."""

from site_builder.images.containers.jpeg import APP0, APP1, SIGNATURE, jpeg_segment, jpeg_segments

_HEADER = b"http://ns.adobe.com/xap/1.0/\0"
_OURS = (_HEADER, b"http://ns.adobe.com/xmp/extension/\0")
_EXIF = b"Exif\0\0"


def jpeg_with_xmp(picture: bytes, packet: bytes) -> bytes:
    """The JPEG with the packet behind JFIF and EXIF, which readers look for first.

    ValueError where the file is broken, or the packet is longer than a segment holds.
    """
    first: list[bytes] = []
    rest: list[bytes] = []
    end = len(SIGNATURE)
    for segment in jpeg_segments(picture):
        end = segment.end
        body = segment.body(picture) if segment.kind == APP1 else b""
        if body.startswith(_OURS):
            continue
        leads = not rest and (segment.kind == APP0 or body.startswith(_EXIF))
        (first if leads else rest).append(segment.whole(picture))
    ours = jpeg_segment(APP1, _HEADER + packet)
    return b"".join([SIGNATURE, *first, ours, *rest, picture[end:]])
