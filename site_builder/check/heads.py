"""What a page says of itself to machines: title, description, its own address, its picture."""

from collections.abc import Iterator

from site_builder.check.addresses import resolve
from site_builder.check.values import Context, Finding, Page, Spot
from site_builder.problems.problems import shown

IMAGE = "og:image"


def titles(page: Page, _context: Context) -> Iterator[Finding]:
    if not page.title:
        message = "the page has no title" if page.title is None else "the page's title is empty"
        yield Finding(page.path, Spot(), "missing-title", message)
    description = page.meta("description")
    if description is None or not description.content.strip():
        message = "the page has no description for search engines"
        yield Finding(page.path, Spot(), "missing-description", message)


def canonicals(page: Page, context: Context) -> Iterator[Finding]:
    """A page names one address, whole, as its own: the one that it is published at (RFC 6596)."""
    if page.is_missing_page:
        return
    links = page.linked("canonical")
    if len(links) != 1:
        count = "no address" if not links else f"{len(links)} addresses"
        message = f"the page names {count} as its own (canonical)"
        yield Finding(page.path, Spot(), "bad-canonical", message)
        return
    address = links[0].address
    target = resolve(context.base_url, page.path, address)
    if "://" not in address or target.kind != "inside" or target.path != page.path:
        message = f"the page is not at '{shown(address)}', which it names as its own (canonical)"
        yield Finding(page.path, links[0].spot, "bad-canonical", message)


def share_images(page: Page, context: Context) -> Iterator[Finding]:
    """The picture that networks show with a link (ogp.me): there, whole, and the site's own.

    A story that shows pictures names one; without it, each network takes what it likes.
    """
    image, kind = page.meta(IMAGE), page.meta("og:type")
    if image is None:
        if kind and kind.content == "article" and any(i.in_figure for i in page.images):
            message = "the story has pictures, but names none for networks to show (og:image)"
            hint = "give the feature a cover in feature.yaml"
            yield Finding(page.path, Spot(), "share-image", message, hint)
        return
    target = resolve(context.base_url, page.path, image.content)
    fault = ""
    if "://" not in image.content:
        fault = "is no whole address, so that networks cannot fetch it"
    elif target.kind != "inside":
        fault = "is not the site's own"
    elif target.path not in context.sizes:
        fault = "leads to nothing"
    if fault:
        message = f"the share picture '{shown(image.content)}' {fault}"
        yield Finding(page.path, image.spot, "share-image", message)
