"""Who may make requests, and for what: hosts, origins, and the preview's own addresses."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from site_builder.model.addresses import site_address
from site_builder.read.config import load_config

LOOPBACK = "127.0.0.1"
HOSTS = frozenset({LOOPBACK, "localhost"})
"""The names of this machine. No other is trusted: whoever owns a name can point it at 127.0.0.1,
and so let their pages read ours (DNS rebinding)."""

OWN = "/__preview__/"
"""The start of every address that isn't the site's: no slug and no language key looks like it."""

CLIENT = f"{OWN}client/"
LIVE = f"{OWN}live"
ABOUT = f"{OWN}about"
SIDE = f"{OWN}side"
TRANSLATION = f"{OWN}translation"
ACCEPT = f"{OWN}accept"

LONGEST_PATH = 2_000  # characters, as browsers and servers commonly accept


def is_our_host(host: str, port: int) -> bool:
    """Whether the `Host` of a request (RFC 9110 §7.2) is this very server."""
    name, colon, number = host.rpartition(":")
    if not colon:
        name, number = host, "80"
    return name.lower() in HOSTS and number == str(port)


def is_our_origin(origin: str, port: int) -> bool:
    """Whether a page of this server asks: the `Origin` (RFC 6454) of a WebSocket's handshake."""
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    if parts.scheme != "http" or parts.path or parts.query or parts.fragment:
        return False
    return "@" not in parts.netloc and is_our_host(parts.netloc, port)


Asker = Literal["ours", "visitor", "stranger"]


def who_asks(method: str, headers: Mapping[str, str]) -> Asker:
    """Who makes a request, as the browser says (W3C Fetch Metadata Request Headers): our own page,
    or somebody who types its address; a visitor, who follows another site's link to it; or a
    stranger: anything else that a page of another site does.

    All that a stranger asks for is refused alike, so that nothing can be learnt from it, such as
    which drafts there are. A service worker is a stranger too: it would stay in the browser, and
    see all previews to come.
    """
    if "Service-Worker" in headers:
        return "stranger"
    if headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin"):
        return "ours"
    where = (method, headers.get("Sec-Fetch-Mode"), headers.get("Sec-Fetch-Dest"))
    return "visitor" if where == ("GET", "navigate", "document") else "stranger"


def base_path(base_url: str) -> str:
    """The path that the site is published under, decoded: `/repo/` of
    `https://user.github.io/repo/`. `/` for what isn't the address of a site."""
    address = site_address(base_url)
    return unquote(urlsplit(address).path) if address else "/"


def new_home(path: str, base: str, former: Collection[str]) -> str | None:
    """Where a page has moved since its base path was changed in site.yaml; None for any other."""
    if f"{path}/".startswith(base):
        return None
    homes = sorted((old for old in former if path.startswith(old)), key=len)
    # Below `/` nothing moves, so that no address begins with `//`, as another host's would.
    return base + path.removeprefix(homes[-1]) if homes else None


@dataclass(frozen=True, slots=True)
class Settings:
    """`base` is the path that the site is published under; `editor` the address that opens a
    source file, with `{path}` and `{line}` in it, or ''."""

    base: str = "/"
    editor: str = ""


def read_settings(site: Path, editor: str = "") -> Settings | None:
    """The settings of the site in folder `site`, with another `editor` if that isn't ''; None while
    its site.yaml has errors."""
    found = load_config(site)[1].site
    return Settings(base_path(found.base_url), editor or found.editor) if found else None
