"""Pixels to the bytes of each kind of file, without any metadata."""

import io

from PIL import Image

from site_builder.model.pictures import Kind


def encoded(image: Image.Image, kind: Kind, *, drawn: bool) -> bytes:
    """The picture (mode L, RGB or RGBA) as a file; `drawn` keeps the sharp colours of a drawing
    or a screen, where a photograph has none to lose."""
    out = io.BytesIO()
    match kind:
        case "AVIF":
            # One thread: the work is shared out by picture, and the bytes depend on no machine.
            image.save(
                out,
                kind,
                quality=58,
                speed=7,
                subsampling="4:4:4" if drawn else "4:2:0",
                max_threads=1,
            )
        case "WEBP":
            image.save(out, kind, quality=78, method=4, exact=False)
        case "PNG":
            image.save(out, kind, optimize=True)
        case _:
            return _jpeg(image, "4:4:4" if drawn else "4:2:0")
    return out.getvalue()


def _jpeg(image: Image.Image, subsampling: str) -> bytes:
    out = io.BytesIO()
    try:
        image.save(
            out, "JPEG", quality=80, progressive=True, optimize=True, subsampling=subsampling
        )
    except OSError:
        # A progressive file is made in one buffer, which is too small for what is almost noise.
        out = io.BytesIO()
        image.save(out, "JPEG", quality=80, subsampling=subsampling)
    return out.getvalue()
