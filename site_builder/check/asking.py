"""One polite request for one web address: does it exist, and has it moved?"""

import http.client
import socket
import ssl
from collections.abc import Sequence
from typing import Any, NamedTuple
from urllib.parse import quote, urldefrag, urljoin, urlsplit, urlunsplit

from site_builder.check.answer_faults import fault_of
from site_builder.check.public_numbers import is_public
from site_builder.messages.message import NOTHING, Message, _

MOST_HOPS = 5
_FOR_GOOD = {301, 308}
_REDIRECTS = {301, 302, 303, 307, 308}
_PORTS = {"http": 80, "https": 443}
TOO_OFTEN = 429
"""The status of a host that wants fewer requests (RFC 6585 §4)."""
_AS_WRITTEN = "%/:=&?~#+!$,;'@()*[]"


class Answer(NamedTuple):
    """The last `status` (0 for no answer: `reason` says why), and the address that it has moved to
    permanently, or ''. `is_private` and `is_nameless` are of its host: in a private network, and
    unknown to the name servers."""

    status: int
    reason: Message = NOTHING
    moved: str = ""
    is_private: bool = False
    is_nameless: bool = False


Found = tuple[socket.AddressFamily, socket.SocketKind, int, str, tuple[Any, ...]]
"""Where a host can be connected to, as `socket.getaddrinfo` says."""


def ask(address: str, agent: str, patience: float, *, private_too: bool = False) -> Answer:
    """Ask for an address with HEAD, then with GET where that is refused; follows redirects.

    `patience` is in seconds, for each step of the network. Only http and https are used, and no
    host of a private network is asked unless `private_too`: each host is looked up once, its
    addresses are judged, and one of these is connected to, without a proxy. A second look could
    find others (DNS rebinding). Never raises for what the other side does.
    """
    here, moved, is_for_good = address, "", True
    for _hop in range(MOST_HOPS):
        try:
            url = plain_address(here)
            found = _looked_up(url)
            if not found:
                return Answer(0, _("its host is unknown"), is_nameless=True)
            if not (private_too or all(is_public(str(each[4][0])) for each in found)):
                return Answer(0, _("its host is in a private network"), is_private=True)
            status, further = _status(found, url, agent, patience)
            if status not in _REDIRECTS or not further:
                return Answer(status, moved=moved)
            here = urljoin(url, further)
        except (OSError, http.client.HTTPException, ValueError) as error:
            return Answer(0, fault_of(error))
        # It is a better address only if every hop so far was permanent.
        is_for_good = is_for_good and status in _FOR_GOOD
        moved = here if is_for_good else moved
    return Answer(0, _("it redirects more than {most} times", most=MOST_HOPS))


def plain_address(address: str) -> str:
    """The address for a request: ASCII, without its fragment. ValueError for anything but a plain
    web address."""
    parts = urlsplit(urldefrag(address)[0])
    host = (parts.hostname or "").encode("idna").decode("ascii")
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        raise ValueError(f"not a plain address: {address}")
    place = f"[{host}]" if ":" in host else host
    place += f":{parts.port}" if parts.port else ""
    path, query = quote(parts.path, safe=_AS_WRITTEN), quote(parts.query, safe=_AS_WRITTEN)
    return urlunsplit((parts.scheme, place, path or "/", query, ""))


def _looked_up(url: str) -> Sequence[Found]:
    """Where the host of an address can be connected to; nowhere if nobody knows it."""
    parts = urlsplit(url)
    port = parts.port or _PORTS[parts.scheme]
    try:
        return socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return []


def _status(found: Sequence[Found], url: str, agent: str, patience: float) -> tuple[int, str]:
    """The status of an address, and where it redirects to."""
    try:
        status, further = _request(found, "HEAD", url, agent, patience)
    except (http.client.HTTPException, ConnectionError):
        return _request(found, "GET", url, agent, patience)  # hung up, or talked nonsense
    # Many servers answer HEAD wrongly: a refusal counts only if GET is refused as well.
    if status >= 400 and status != TOO_OFTEN:
        return _request(found, "GET", url, agent, patience)
    return status, further


def _request(
    found: Sequence[Found], method: str, url: str, agent: str, patience: float
) -> tuple[int, str]:
    parts = urlsplit(url)
    name, standard = str(parts.hostname), _PORTS[parts.scheme]
    connection = http.client.HTTPConnection(name, parts.port or standard, timeout=patience)
    connection.default_port = standard  # which the header `Host` leaves out
    try:
        connection.sock = _connected(found, patience)
        if parts.scheme == "https":
            context = ssl.create_default_context()
            connection.sock = context.wrap_socket(connection.sock, server_hostname=name)
        target = f"{parts.path}?{parts.query}" if parts.query else parts.path
        headers = {"User-Agent": agent, "Accept": "*/*", "Connection": "close"}
        connection.request(method, target, headers=headers)
        response = connection.getresponse()
        return response.status, response.headers.get("Location", "")
    finally:
        connection.close()


def _connected(found: Sequence[Found], patience: float) -> socket.socket:
    """A connection to the first of these that answers. OSError of the last if none does."""
    for at, (family, kind, protocol, _name, address) in enumerate(found):
        connection = socket.socket(family, kind, protocol)
        try:
            connection.settimeout(patience)
            connection.connect(address)
        except OSError:
            connection.close()
            if at == len(found) - 1:
                raise
        else:
            return connection
    raise ConnectionError("no address")
