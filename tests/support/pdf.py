"""The pages of a PDF as Chromium writes it: what is drawn on each, without a reader of PDFs."""

import re
import zlib
from typing import NamedTuple

_OBJECT = re.compile(rb"^(\d+) 0 obj\n(.*?)^endobj", re.DOTALL | re.MULTILINE)
_CONTENTS = re.compile(rb"/Contents (\d+) 0 R")
_PLACE = re.compile(rb"([-0-9.]+) ([-0-9.]+) Tm\b")
_DRAWN = re.compile(rb"/[XI]\w*\d+ Do\b")


class PrintedPage(NamedTuple):
    """How many runs of text and pictures a page has."""

    texts: int
    pictures: int


def pages_of(pdf: bytes) -> list[PrintedPage]:
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    pages = [body for body in objects.values() if re.search(rb"/Type /Page\b", body)]
    return [_page(objects[int(found[1])]) for body in pages if (found := _CONTENTS.search(body))]


def _page(content: bytes) -> PrintedPage:
    packed = content.partition(b"stream\n")[2].partition(b"\nendstream")[0]
    drawn = zlib.decompressobj().decompress(packed)
    return PrintedPage(len(_PLACE.findall(drawn)), len(_DRAWN.findall(drawn)))
