"""Budgets: how heavy a page, and a picture, may be."""

from collections.abc import Iterator

from site_builder.publish.check.addresses import resolve
from site_builder.publish.check.values import Context, Finding, Page, Spot

PAGE_BYTES = 60_000
"""HTML, style sheets and scripts of one page, compressed, before its pictures."""
PICTURE_BYTES = 1_000_000
"""One file of a picture: at 1.6 Mbit/s, as of a slow phone, it takes five seconds."""

COMPRESSED = (".css", ".js")
PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")


def page_weight(page: Page, context: Context) -> Iterator[Finding]:
    targets = (resolve(context.base_url, page.path, link.address) for link in page.links)
    loaded = {target.path for target in targets if target.path.endswith(COMPRESSED)}
    size = page.size + sum(context.sizes.get(path, 0) for path in loaded)
    if size > PAGE_BYTES:
        message = f"the page has {size:,} bytes of HTML, style and script, compressed; "
        message += f"its budget is {PAGE_BYTES:,}"
        hint = "divide the story, or leave styles and scripts away that it does not need"
        yield Finding(page.path, Spot(), "heavy-page", message, hint, "warning")


def picture_weight(path: str, size: int) -> Iterator[Finding]:
    if path.lower().endswith(PICTURES) and size > PICTURE_BYTES:
        message = f"the picture has {size:,} bytes; its budget is {PICTURE_BYTES:,}"
        hint = "a drawing may be drawn with less; a photograph may be published smaller"
        yield Finding(path, Spot(), "heavy-picture", message, hint, "warning")
