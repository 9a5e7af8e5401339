"""Links inside the site: each leads to something that exists, under any base path."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from site_builder.check.addresses import Target, is_rooted, resolve
from site_builder.check.values import Context, Finding, Jump, Link, Outward, Page, Pages, Spot
from site_builder.messages.message import NOTHING, Message, _
from site_builder.problems.problems import shown
from site_builder.problems.suggestions import Hints, nearest

INDEX = "index.html"
_MOST_ALIKE = 400
"""Among more files than these, looking for the one that was meant takes longer than it is worth."""
_ANYWHERE = {"", "top"}
"""Anchors that every page has (HTML §7.4.6.4)."""


def inner_links(page: Page, context: Context) -> Iterator[Finding]:
    """Addresses that lead nowhere, or that work under one base path only."""
    marks, hints = frozenset(mark.id for mark in page.marks), Hints()
    for link in page.links:
        if _names_the_page(link):
            continue
        target = resolve(context.base_url, page.path, link.address)
        if fault := _form_fault(page, link, target):
            yield _finding(page, link, "base-path", *fault)
        elif target.kind == "broken" or not link.address:
            message = _("the address '{address}' leads nowhere", address=shown(link.address))
            yield _finding(page, link, "dead-link", message)
        elif target.kind == "inside" and target.path not in context.sizes:
            yield _dead(page, link, target, context)
        elif target.path == page.path and not _has(marks, target.anchor):
            yield _no_anchor(page.path, link, target.anchor, marks, hints)


def jumps_of(page: Page, context: Context) -> Iterator[Jump]:
    """The page's links to places on other pages of the site."""
    for link in page.links:
        target = resolve(context.base_url, page.path, link.address)
        is_page = target.kind == "inside" and target.path.endswith(".html")
        if is_page and target.path != page.path and target.anchor:
            yield Jump(target.path, target.anchor, link.spot, link.address)


def outward_of(page: Page, context: Context) -> Iterator[Outward]:
    """The page's links out of the site, each address once."""
    seen = set()
    for link in page.links:
        target = resolve(context.base_url, page.path, link.address)
        is_web = target.kind == "outside" and target.url.startswith(("https://", "http://"))
        if is_web and not link.loads and link.address not in seen:
            seen.add(link.address)
            yield Outward(link.address, link.spot)


def jump_targets(pages: Pages, _context: Context) -> Iterator[Finding]:
    """Links to an anchor that the other page doesn't have; `inner_links` judges the rest."""
    for page in pages.values():
        hints = Hints()
        for jump in page.jumps:
            other = pages.get(jump.path)
            if other and not _has(other.anchors, jump.anchor):
                yield _no_anchor(page.path, jump, jump.anchor, other.anchors, hints)


def repeated_ids(page: Page, _context: Context) -> Iterator[Finding]:
    """An id that appears twice: a link to it is ambiguous."""
    seen: set[str] = set()
    for mark in page.marks:
        if mark.id in seen:
            message = _("the id '{id}' appears twice on the page", id=shown(mark.id))
            hint = _("give one of them another id")
            yield Finding(page.path, mark.spot, "repeated-id", message, hint)
        seen.add(mark.id)


def _no_anchor(
    path: str, link: Link | Jump, anchor: str, known: frozenset[str], hints: Hints
) -> Finding:
    message = _(
        "there is no '#{anchor}' on the page that '{address}' leads to",
        address=shown(link.address),
        anchor=shown(anchor),
    )
    hint = _meant(f"#{near}" if (near := hints.nearest(anchor, known)) else "")
    return Finding(path, link.spot, "dead-anchor", message, hint, needle=link.address)


def _meant(name: str) -> Message:
    return _("did you mean '{name}'?", name=name) if name else NOTHING


def not_there(
    path: str, spot: Spot, target: Target, hint: Message = NOTHING, needle: str = ""
) -> Finding:
    """An address in the file at a path leads to a file that doesn't exist."""
    # Without the address: pages at different depths write it differently, for one cause.
    message = _("this leads to '{path}', which doesn't exist", path=shown(target.path))
    return Finding(path, spot, "dead-link", message, hint, needle=needle)


def _has(marks: frozenset[str], anchor: str) -> bool:
    return anchor in marks or anchor.lower() in _ANYWHERE or anchor.startswith(":~:")


def _names_the_page(link: Link) -> bool:
    """Whether it names the page's own address or a version: `heads` and `languages` judge these."""
    relations = link.relation.split()
    return link.element == "link" and ("canonical" in relations or bool(link.tongue))


def _form_fault(page: Page, link: Link, target: Target) -> tuple[Message, Message] | None:
    """Message and hint for an address that would not work at another address of the site."""
    said, rooted = shown(link.address), is_rooted(link.address)
    if link.element == "base":
        message = _("<base> leads every relative address on the page astray")
        return message, _("remove it from the template")
    if target.kind not in ("inside", "escapes"):
        return None
    if rooted and not page.is_missing_page:
        message = _("'{address}' starts at the root of the host", address=said)
        return message, _("make it relative to the page")
    if target.kind == "escapes":
        message = _("'{address}' leads out of the site", address=said)
        return message, _("start it with the site's path") if rooted else _("remove a '../'")
    is_relative = not rooted and "://" not in link.address
    if page.is_missing_page and is_relative and not link.address.startswith("#"):
        message = _("'{address}' is relative, but this page is shown at any address", address=said)
        return message, _("start it with the site's path")
    return None


def _dead(page: Page, link: Link, target: Target, context: Context) -> Finding:
    hint = _meant(_nearest(target.path, _alike(target.path, context)))
    if f"{target.path}/index.html" in context.sizes:
        hint = _("end it with '/'")
    return not_there(page.path, link.spot, target, hint, link.address)


def _alike(path: str, context: Context) -> tuple[str, ...]:
    """The files that may be meant by a path; none where there are very many."""
    folder, _slash, name = path.rpartition("/")
    groups = context.beside(folder), context.named(INDEX) if name == INDEX else ()
    if sum(map(len, groups)) > _MOST_ALIKE:
        return ()
    return tuple(dict.fromkeys(chain.from_iterable(groups)))


@lru_cache(maxsize=1024)
def _nearest(path: str, alike: tuple[str, ...]) -> str:
    """As the function of this name: many pages may have the same dead link."""
    return nearest(path, alike)


def _finding(
    page: Page, link: Link, code: str, message: Message, hint: Message = NOTHING
) -> Finding:
    return Finding(page.path, link.spot, code, message, hint, needle=link.address)
