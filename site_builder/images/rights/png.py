"""XMP in a PNG: an iTXt chunk (PNG third edition §11.3.3.4; *XMP Specification Part 3*)."""

from site_builder.images.containers.png import SIGNATURE, png_chunk, png_chunks

_KEYWORD = b"XML:com.adobe.xmp"
_OURS = (_KEYWORD + b"\0", b"Raw profile type xmp\0")
_TEXTS = (b"iTXt", b"tEXt", b"zTXt")


def png_with_xmp(picture: bytes, packet: bytes) -> bytes:
    """The PNG with the packet, not compressed, behind its header. ValueError for a broken file."""
    header, *rest = list(png_chunks(picture))
    if header.kind != b"IHDR":
        raise ValueError("the PNG does not begin with its header")
    kept = [
        chunk.whole(picture)
        for chunk in rest
        if not (chunk.kind in _TEXTS and chunk.body(picture).startswith(_OURS))
    ]
    # After the keyword: not compressed, no method, no language, no keyword in that language.
    ours = png_chunk(b"iTXt", _KEYWORD + b"\0\0\0\0\0" + packet)
    return b"".join([SIGNATURE, header.whole(picture), ours, *kept])
