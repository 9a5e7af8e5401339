"""The way from each block to its own address, and to its partner in the other languages.

What a reader gets is small and of no use to who can't see where it stands, so it is there only for
the block under the pointer and for the one that the address names (feature.css).
"""

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

from site_builder.compose.alignment import partners
from site_builder.model.feature import Feature
from site_builder.views.shell import Alternate

_REST = Markup('" hreflang="{}" lang="{}" dir="{}" rel="alternate">{}</a>')
_PLACE = re.compile("<(?:p|h[3-6]|li|t[dh]|pre)(?: [^<>]*)?>")


def ways_of(feature: Feature, told_in: str, others: Sequence[Alternate]) -> dict[str, Markup]:
    """The ways from each block, by its anchor, of the article in language `told_in` (a key) to
    `others`, the pages that have it in their own languages."""
    # Each block has some: `Markup.format` would take a tenth of the time that all pages take.
    found: dict[str, str] = {}
    for other in others:
        href, rest = escape(other.href), _REST.format(other.tag, other.tag, other.dir, other.name)
        for anchor, partner in partners(feature, told_in, other.key).items():
            way = f' <a href="{href}#{escape(partner)}{rest}'
            found[anchor] = found.get(anchor, "") + way
    return {
        anchor: Markup(f'<span class="ways"><a href="#{escape(anchor)}">#</a>{ways}</span>')
        for anchor, ways in found.items()
    }


def with_ways(html: Markup, ways: Markup) -> Markup:
    """A block's HTML with the ways from it at the beginning of its first paragraph, item or cell:
    between blocks they would keep these apart, and Chromium justifies a last line that has more
    behind it, seen or not. What has no words, such as a rule, has none."""
    place = _PLACE.search(html) if ways else None
    if place is None:
        return html
    return Markup("".join((place.string[: place.end()], ways, place.string[place.end() :])))
