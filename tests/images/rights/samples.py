"""Rights, and pictures to write them into."""

from io import BytesIO

from PIL import Image

from site_builder.images.rights.packet import xmp_packet
from site_builder.model.pictures import Rights

RIGHTS = Rights(
    creators=("王迪", "Li Ming"),
    credit="衡阳日报 / Hengyang Daily",
    notice=(("zh-Hans", "© 2021 衡阳日报"), ("en", "© 2021 Hengyang Daily")),
    license="https://example.org/licence?a=1&b=2",
    marked=True,
)
PACKET = xmp_packet(RIGHTS)
SHORT = b"<x/>."
"""Of an odd length, and no packet at all: the containers do not care."""


def opened(data: bytes) -> Image.Image:
    """The picture, its pixels decoded: a broken file fails here."""
    image = Image.open(BytesIO(data))
    image.load()
    return image


def frames(data: bytes) -> list[tuple[str, bytes]]:
    """The mode and the pixels of each picture in the file."""
    image, found = opened(data), []
    for number in range(getattr(image, "n_frames", 1)):
        image.seek(number)
        found.append((image.mode, image.tobytes()))
    return found
