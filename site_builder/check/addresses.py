"""Where an address on a page leads: to a file of the built folder, out of it, or nowhere."""

from functools import lru_cache
from typing import Literal, NamedTuple
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

Kind = Literal["inside", "outside", "escapes", "inline", "broken"]

_INLINE = {"data", "blob", "about"}
_CALLS = {"mailto", "tel", "sms"}


class Target(NamedTuple):
    """What an address leads to: a file `inside` the folder (its path, and an anchor), an address
    `outside` of the site, a place of the site's own host above the site (`escapes`), nothing to
    fetch (`inline`), or nothing that can be understood (`broken`)."""

    kind: Kind
    path: str = ""
    anchor: str = ""
    url: str = ""


@lru_cache(maxsize=8192)
def resolve(base_url: str, page: str, address: str) -> Target:
    """Where `address` leads from the page of this path, published at `base_url` (RFC 3986 §5)."""
    here = base_url + ("" if page == "index.html" else page.removesuffix("index.html"))
    try:
        url = urljoin(here, address)
        parts, base = urlsplit(url), urlsplit(base_url)
        own = origin(parts) == origin(base)
    except ValueError:
        return Target("broken")
    if parts.scheme in _INLINE | _CALLS:
        return Target("inline", url=url)
    if not own:
        return Target("outside", url=url)
    path = unquote(parts.path)
    root = unquote(base.path)
    if f"{path}/" == root:
        path = root
    if not path.startswith(root):
        # One host may hold several sites: a whole address of another of them is meant.
        is_whole = address.startswith("//") or bool(urlsplit(address).scheme)
        return Target("outside" if is_whole else "escapes", url=url)
    if _climbs(base, here, address):
        return Target("escapes", url=url)
    return Target("inside", file_of(path.removeprefix(root)), unquote(parts.fragment), url)


def file_of(path: str) -> str:
    """The file that a host sends for a path below the site's root."""
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def origin(parts: SplitResult) -> tuple[str, str, int | None]:
    """Scheme, host and port. ValueError where the port is none."""
    standard = {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, (parts.hostname or "").lower(), parts.port or standard


def is_rooted(address: str) -> bool:
    """Whether it begins at the root of its host: it holds under one base path only."""
    return address.startswith("/") and not address.startswith("//")


def _climbs(base: SplitResult, here: str, address: str) -> bool:
    """Whether a relative address climbs above the site, if only to come back by the site's own
    name: that works under one base path, and no other."""
    if urlsplit(address).scheme or address.startswith("/"):
        return False
    depth = unquote(urlsplit(here).path).count("/") - unquote(base.path).count("/")
    for step in urlsplit(address).path.split("/"):
        depth += -1 if step == ".." else 0 if step in ("", ".") else 1
        if depth < 0:
            return True
    return False
