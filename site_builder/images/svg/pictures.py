"""The pictures inside a drawing: that they can be shown, are whole, and are not too much work."""

import io
import warnings
from dataclasses import dataclass, field

from PIL import Image

from site_builder.images.containers.data_urls import data_of
from site_builder.images.damage import Damage, find_damage, undecodable
from site_builder.images.pixels.broken import BROKEN
from site_builder.images.pixels.decode import MAX_PIXELS
from site_builder.images.pixels.readable import readable
from site_builder.messages.message import _
from site_builder.store.digests import digest_of

_KINDS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
_MILLIONS = MAX_PIXELS // 1_000_000
_UNREADABLE = Damage(_("the picture can't be read"))
_TOO_LARGE = Damage(_("the picture has more than {count} million pixels", count=_MILLIONS))
_TOO_MANY = Damage(
    _("the pictures have more than {count} million pixels in total", count=_MILLIONS)
)


@dataclass
class PicturesInside:
    """Those of one drawing, each of which is decoded once, however often it is drawn."""

    pixels: int = 0
    seen: dict[str, Damage | None] = field(default_factory=dict)

    def judge(self, address: str) -> Damage | None:
        """What is wrong with the picture that a `data:` URL holds, or None."""
        digest = digest_of(address.encode())
        if digest not in self.seen:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of odd metadata, which is not published
                self.seen[digest] = self._damage(address)
        return self.seen[digest]

    def _damage(self, address: str) -> Damage | None:
        try:
            data = data_of(address)
            with Image.open(io.BytesIO(readable(data)), formats=_KINDS) as image:
                size = image.width * image.height
                # A photograph with another one after it is a JPEG to browsers.
                kind = "JPEG" if image.format == "MPO" else image.format or ""
        except Image.DecompressionBombError:
            return _TOO_LARGE
        except BROKEN:
            return _UNREADABLE
        self.pixels += size
        if self.pixels > MAX_PIXELS:
            return _TOO_MANY
        damage = find_damage(data, kind)
        return damage if damage and damage.is_certain else _undecodable(data, kind) or damage


def _undecodable(data: bytes, kind: str) -> Damage | None:
    """What Pillow says of the pixels; of a JPEG, at an eighth of its size, which is less work."""
    try:
        with Image.open(io.BytesIO(readable(data)), formats=(kind,)) as image:
            image.draft(None, (1, 1))
            image.load()
    except BROKEN as error:
        return undecodable(error)
    return None
