"""The pictures inside a drawing: whether they can be shown, are intact, and are not too large."""

from dataclasses import dataclass, field

from PIL import Image

from site_builder.images.containers.data_urls import data_of
from site_builder.images.damage import Damage, undecodable
from site_builder.images.formats import find_damage
from site_builder.images.memory import memory_fault, memory_needed, memory_to_open
from site_builder.images.pixels.broken import BROKEN
from site_builder.images.pixels.decode import MAX_PIXELS
from site_builder.images.pixels.readable import kind_of, opened
from site_builder.messages.message import _
from site_builder.model.picture_formats import raster_kind
from site_builder.store.digests import digest_of

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
            self.seen[digest] = self._damage(address)
        return self.seen[digest]

    def _damage(self, address: str) -> Damage | None:
        try:
            data = data_of(address)
            if fault := memory_fault(memory_to_open(data, raster_kind(data))):
                return Damage(fault)
            with opened(data) as image:
                size, kind = image.width * image.height, kind_of(image)
                fault = memory_fault(memory_needed(image, data, image.size))
        except Image.DecompressionBombError:
            return _TOO_LARGE
        except BROKEN:
            return _UNREADABLE
        self.pixels += size
        if self.pixels > MAX_PIXELS:
            return _TOO_MANY
        if fault:
            return Damage(fault)
        damage = find_damage(data, kind)
        return damage if damage and damage.is_certain else _undecodable(data, kind) or damage


def _undecodable(data: bytes, kind: str) -> Damage | None:
    """What Pillow says of the pixels; of a JPEG, at an eighth of its size, which is less work."""
    try:
        with opened(data, (kind,)) as image:
            image.draft(None, (1, 1))
            image.load()
    except BROKEN as error:
        return undecodable(error)
    return None
