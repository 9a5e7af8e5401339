"""Who may ask, and what for: hosts, origins, and the preview's own addresses."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from site_builder.model.addresses import site_address
from site_builder.read.config import load_config

LOOPBACK = "127.0.0.1"
HOSTS = frozenset({LOOPBACK, "localhost"})
"""The names that this machine calls itself by. Any other name leads here only by another's will:
a name server can point its own name at 127.0.0.1 and so let its pages read ours (DNS rebinding)."""

OWN = "/__preview__/"
"""What is not the site's begins with this: no feature's slug and no language's key does."""

CLIENT = f"{OWN}client/"
LIVE = f"{OWN}live"
ABOUT = f"{OWN}about"
SIDE = f"{OWN}side"

LONGEST_PATH = 2_000  # characters; what browsers and servers commonly take


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


def base_path(base_url: str) -> str:
    """The path that the site is published under, decoded: `/repo/` of
    `https://user.github.io/repo/`. `/` for what isn't the address of a site."""
    address = site_address(base_url)
    return unquote(urlsplit(address).path) if address else "/"


def new_home(path: str, base: str, former: Collection[str]) -> str | None:
    """Where a page has gone to whose base path was changed in site.yaml; None for any other."""
    if f"{path}/".startswith(base):
        return None
    homes = sorted((old for old in former if path.startswith(old)), key=len)
    return base + path.removeprefix(homes[-1]) if homes else None


@dataclass(frozen=True, slots=True)
class Settings:
    """`base` is the path that the site is published under; `editor` the address that opens a
    source file, with `{path}` and `{line}` in it, or ''."""

    base: str = "/"
    editor: str = ""


def read_settings(site: Path) -> Settings | None:
    """Those of the site in folder `site`; None while its site.yaml is not sound."""
    found = load_config(site)[1].site
    return Settings(base_path(found.base_url), found.editor) if found else None
