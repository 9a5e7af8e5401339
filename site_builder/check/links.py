"""Links inside the site: what they lead to is there, under any base path."""

from collections.abc import Iterator

from site_builder.check.addresses import Target, is_rooted, resolve
from site_builder.check.values import Context, Finding, Jump, Link, Outward, Page, Pages
from site_builder.problems.problems import nearest, shown

INDEX = "index.html"
_MOST_ALIKE = 400
"""Among more files than these, to look for the one that was meant takes longer than it is worth."""
_ANYWHERE = {"", "top"}
"""Anchors that every page has (HTML §7.4.6.4)."""


def inner_links(page: Page, context: Context) -> Iterator[Finding]:
    """Addresses that lead nowhere, or to nothing, or that hold under one base path only."""
    marks = {mark.id for mark in page.marks}
    for link in page.links:
        if _names_the_page(link):
            continue
        target = resolve(context.base_url, page.path, link.address)
        if fault := _form_fault(page, link, target):
            yield _finding(page, link, "base-path", *fault)
        elif target.kind == "broken" or not link.address:
            message = f"the address '{shown(link.address)}' leads nowhere"
            yield _finding(page, link, "dead-link", message)
        elif target.kind == "inside" and target.path not in context.sizes:
            yield _dead(page, link, target, context)
        elif target.path == page.path and not _has(marks, target.anchor):
            yield no_anchor(page.path, link, target.anchor, marks)


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
    """Links to a place that the other page does not have; that the page is there is known."""
    for page in pages.values():
        for jump in page.jumps:
            other = pages.get(jump.path)
            if other and not _has(other.anchors, jump.anchor):
                yield no_anchor(page.path, jump, jump.anchor, other.anchors)


def repeated_ids(page: Page, _context: Context) -> Iterator[Finding]:
    """An id that stands twice: a link to it cannot know which is meant."""
    seen: set[str] = set()
    for mark in page.marks:
        if mark.id in seen:
            message = f"the id '{shown(mark.id)}' stands twice on the page"
            hint = "give one of them another id"
            yield Finding(page.path, mark.spot, "repeated-id", message, hint)
        seen.add(mark.id)


def no_anchor(
    path: str, link: Link | Jump, anchor: str, known: set[str] | frozenset[str]
) -> Finding:
    message = f"there is no '#{shown(anchor)}' where '{shown(link.address)}' leads"
    near = nearest(anchor, known)
    hint = f"did you mean '#{near}'?" if near else ""
    return Finding(path, link.spot, "dead-anchor", message, hint, needle=link.address)


def _has(marks: set[str] | frozenset[str], anchor: str) -> bool:
    return anchor in marks or anchor.lower() in _ANYWHERE or anchor.startswith(":~:")


def _names_the_page(link: Link) -> bool:
    """Whether it says where the page and its versions are: `heads` and `languages` judge these."""
    relations = link.relation.split()
    return link.element == "link" and ("canonical" in relations or bool(link.tongue))


def _form_fault(page: Page, link: Link, target: Target) -> tuple[str, str] | None:
    """Why the address would not hold at another address of the site; None where it would."""
    said = shown(link.address)
    if link.element == "base":
        return "<base> leads every relative address astray", "take it out of the template"
    if target.kind not in ("inside", "escapes"):
        return None
    if is_rooted(link.address) and not page.is_missing_page:
        return f"'{said}' begins at the host's root", "write it relative to the page"
    if target.kind == "escapes":
        hint = "begin it with the site's path" if is_rooted(link.address) else "take a '../' away"
        return f"'{said}' leads out of the site", hint
    is_relative = not is_rooted(link.address) and "://" not in link.address
    if page.is_missing_page and is_relative and not link.address.startswith("#"):
        hint = "begin it with the site's path: the page is shown under every address"
        return f"'{said}' is relative to a page that is not there", hint
    return None


def _dead(page: Page, link: Link, target: Target, context: Context) -> Finding:
    message = f"there is no '{shown(target.path)}', to which this leads"
    if f"{target.path}/index.html" in context.sizes:
        return _finding(page, link, "dead-link", message, "end it in '/'")
    folder, _, name = target.path.rpartition("/")
    alike = [
        path
        for path in context.sizes
        if path.rpartition("/")[0] == folder or (name == INDEX and path.endswith(INDEX))
    ]
    near = nearest(target.path, alike) if len(alike) <= _MOST_ALIKE else ""
    return _finding(page, link, "dead-link", message, f"did you mean '{near}'?" if near else "")


def _finding(page: Page, link: Link, code: str, message: str, hint: str = "") -> Finding:
    return Finding(page.path, link.spot, code, message, hint, needle=link.address)
