"""One polite request for one web address: does it exist, and has it moved?"""

import http.client
import ipaddress
import socket
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urldefrag, urljoin, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from site_builder.check.answer_faults import fault_of
from site_builder.messages.message import NOTHING, Message, _

MOST_HOPS = 5
_FOR_GOOD = {301, 308}
_REDIRECTS = {301, 302, 303, 307, 308}
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


class _Stay(HTTPRedirectHandler):
    """Follows no redirect by itself: `ask` looks at each hop first."""

    def redirect_request(self, *_arguments: object) -> None:
        return None


def ask(address: str, agent: str, patience: float, *, private_too: bool = False) -> Answer:
    """Ask for an address with HEAD, then with GET where that is refused; follows redirects.

    `patience` is in seconds, for each step of the network. Only http and https are used, and no
    host of a private network is asked unless `private_too`. Never raises for what the other side
    does.
    """
    opener = build_opener(_Stay)
    here, moved, is_for_good = address, "", True
    for _hop in range(MOST_HOPS):
        try:
            url = plain_address(here)
            if fault := _refusal(url, private_too):
                return fault
            status, further = _status(opener, url, agent, patience)
        except (URLError, OSError, http.client.HTTPException, ValueError) as error:
            return Answer(0, fault_of(error))
        if status not in _REDIRECTS or not further:
            return Answer(status, moved=moved)
        here = urljoin(url, further)
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


def _refusal(url: str, private_too: bool) -> Answer | None:
    """The answer for a host that must not be asked: it has no address, or a private one."""
    parts = urlsplit(url)
    try:
        found = socket.getaddrinfo(parts.hostname, parts.port or 80, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return Answer(0, _("its host is unknown"), is_nameless=True)
    numbers = [str(row[4][0]).partition("%")[0] for row in found]
    if private_too or all(ipaddress.ip_address(number).is_global for number in numbers):
        return None
    return Answer(0, _("its host is in a private network"), is_private=True)


def _status(opener: OpenerDirector, url: str, agent: str, patience: float) -> tuple[int, str]:
    """The status of an address, and where it redirects to."""
    try:
        status, further = _request(opener, "HEAD", url, agent, patience)
    except (http.client.HTTPException, ConnectionError):
        return _request(opener, "GET", url, agent, patience)  # hung up, or talked nonsense
    # Many servers answer HEAD wrongly: a refusal counts only if GET is refused as well.
    if status >= 400 and status != TOO_OFTEN:
        return _request(opener, "GET", url, agent, patience)
    return status, further


def _request(
    opener: OpenerDirector, method: str, url: str, agent: str, patience: float
) -> tuple[int, str]:
    headers = {"User-Agent": agent, "Accept": "*/*"}
    request = Request(url, method=method, headers=headers)
    try:
        with opener.open(request, timeout=patience) as response:
            return response.status, ""
    except HTTPError as error:
        with error:
            return error.code, error.headers.get("Location", "")
