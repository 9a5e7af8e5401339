"""The way from each block to its own address, and to its partner in the other languages.

What a reader gets is small and of no use to who can't see where it stands, so it is there only for
the block under the pointer and for the one that the address names (feature.css).
"""

import re
from collections.abc import Sequence

from markupsafe import Markup

from site_builder.compose.alignment import partners
from site_builder.model.feature import Feature
from site_builder.views.shell import Alternate

_WAYS = Markup('<span class="ways"><a href="#{}">#</a>{}</span>')
_WAY = Markup(' <a href="{}#{}" hreflang="{}" lang="{}" dir="{}" rel="alternate">{}</a>')
_PLACE = re.compile("<(?:p|h[3-6]|li|t[dh]|pre)(?: [^<>]*)?>")


def ways_of(feature: Feature, told_in: str, others: Sequence[Alternate]) -> dict[str, Markup]:
    """The ways from each block, by its anchor, of the article in language `told_in` (a key) to
    `others`, the pages that have it in their own languages."""
    found: dict[str, list[Markup]] = {}
    for other in others:
        for anchor, partner in partners(feature, told_in, other.key).items():
            way = _WAY.format(other.href, partner, other.tag, other.tag, other.dir, other.name)
            found.setdefault(anchor, []).append(way)
    return {anchor: _WAYS.format(anchor, Markup("").join(w)) for anchor, w in found.items()}


def with_ways(html: Markup, ways: Markup) -> Markup:
    """A block's HTML with the ways from it at the beginning of its first paragraph, item or cell:
    between blocks they would keep these apart, and Chromium justifies a last line that has more
    behind it, seen or not. What has no words, such as a rule, has none."""
    place = _PLACE.search(html) if ways else None
    return html[: place.end()] + ways + html[place.end() :] if place else html
