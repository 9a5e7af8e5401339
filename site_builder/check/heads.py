"""What a page tells machines about itself: title, description, address, picture."""

from collections.abc import Iterator

from site_builder.check.addresses import resolve
from site_builder.check.substitutes import stands_in
from site_builder.check.values import Context, Finding, Page, Spot
from site_builder.messages.message import NOTHING, _, ngettext
from site_builder.problems.problems import shown

IMAGE = "og:image"


def titles(page: Page, _context: Context) -> Iterator[Finding]:
    if not page.title:
        is_missing = page.title is None
        message = _("the page has no title") if is_missing else _("the page's title is empty")
        yield Finding(page.path, Spot(), "missing-title", message)
    description = page.meta("description")
    if description is None or not description.content.strip():
        message = _("the page has no description for search engines")
        yield Finding(page.path, Spot(), "missing-description", message)


def canonicals(page: Page, context: Context) -> Iterator[Finding]:
    """A page names one absolute URL as its own: the one that it is published at (RFC 6596), or that
    of the page that it stands in for."""
    if page.is_missing_page:
        return
    links = page.linked("canonical")
    if len(links) != 1:
        message = (
            ngettext(
                "the page names {count} canonical address",
                "the page names {count} canonical addresses",
                len(links),
            )
            if links
            else _("the page names no canonical address")
        )
        yield Finding(page.path, Spot(), "bad-canonical", message)
        return
    address = links[0].address
    target = resolve(context.base_url, page.path, address)
    is_own = target.path == page.path or page.leads_on
    is_own = is_own or stands_in(page.path, target.path, context.languages)
    if "://" not in address or target.kind != "inside" or not is_own:
        message = _("the page is not at '{address}', its canonical address", address=shown(address))
        yield Finding(page.path, links[0].spot, "bad-canonical", message)


def share_images(page: Page, context: Context) -> Iterator[Finding]:
    """The picture that social networks show with a link (ogp.me): an absolute URL of this site.

    A story with pictures names one; otherwise each network chooses for itself.
    """
    image, kind = page.meta(IMAGE), page.meta("og:type")
    if image is None:
        if kind and kind.content == "article" and any(i.in_figure for i in page.images):
            message = _("the story has pictures, but none for social networks to show (og:image)")
            hint = _("give the feature a cover in feature.yaml")
            yield Finding(page.path, Spot(), "share-image", message, hint)
        return
    target = resolve(context.base_url, page.path, image.content)
    said, fault = shown(image.content), NOTHING
    if "://" not in image.content:
        fault = _("the share picture '{address}' is not an absolute URL", address=said)
    elif target.kind != "inside":
        fault = _("the share picture '{address}' is not the site's own", address=said)
    elif target.path not in context.sizes:
        fault = _("the share picture '{address}' doesn't exist", address=said)
    if fault:
        yield Finding(page.path, image.spot, "share-image", fault)
