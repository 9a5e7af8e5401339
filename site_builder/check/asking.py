"""One polite question about one web address: is it there, and has it moved?"""

import http.client
import ipaddress
import socket
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urldefrag, urljoin, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

MOST_HOPS = 5
_FOR_GOOD = {301, 308}
_REDIRECTS = {301, 302, 303, 307, 308}
TOO_OFTEN = 429
"""The status of a host that wants to be asked less often (RFC 6585 §4)."""
_AS_WRITTEN = "%/:=&?~#+!$,;'@()*[]"


class Answer(NamedTuple):
    """What was learnt: the last `status` (0 for no answer, and `reason` says why), and where the
    address has moved to for good, or ''. `is_private` says that it is in no public network."""

    status: int
    reason: str = ""
    moved: str = ""
    is_private: bool = False
    is_nameless: bool = False


class _Stay(HTTPRedirectHandler):
    """Follows nothing by itself: each hop is looked at first."""

    def redirect_request(self, *_arguments: object) -> None:
        return None


def ask(address: str, agent: str, patience: float, *, private_too: bool = False) -> Answer:
    """Ask for an address by HEAD, then by GET where that is refused; redirects are followed.

    `patience` is in seconds, for each step of the network. Nothing but http and https is asked,
    and no host of a private network unless `private_too`. Never raises for what the other side
    does.
    """
    opener = build_opener(_Stay)
    here, moved, is_for_good = address, "", True
    for _ in range(MOST_HOPS):
        try:
            url = plain_address(here)
            if fault := _refusal(url, private_too):
                return fault
            status, further = _status(opener, url, agent, patience)
        except (URLError, OSError, http.client.HTTPException, ValueError) as error:
            return Answer(0, _reason(error))
        if status not in _REDIRECTS or not further:
            return Answer(status, moved=moved)
        here = urljoin(url, further)
        # Only what has moved for good, at every hop so far, is a better address.
        is_for_good = is_for_good and status in _FOR_GOOD
        moved = here if is_for_good else moved
    return Answer(0, f"it leads on more than {MOST_HOPS} times")


def plain_address(address: str) -> str:
    """The address as a request has it: ASCII, without its fragment. ValueError where it is none."""
    parts = urlsplit(urldefrag(address)[0])
    host = (parts.hostname or "").encode("idna").decode("ascii")
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        raise ValueError("it is not a plain address of the web")
    place = f"[{host}]" if ":" in host else host
    place += f":{parts.port}" if parts.port else ""
    path, query = quote(parts.path, safe=_AS_WRITTEN), quote(parts.query, safe=_AS_WRITTEN)
    return urlunsplit((parts.scheme, place, path or "/", query, ""))


def _refusal(url: str, private_too: bool) -> Answer | None:
    """The answer for a host that is not asked: it has no address, or a private one."""
    parts = urlsplit(url)
    try:
        found = socket.getaddrinfo(parts.hostname, parts.port or 80, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return Answer(0, "its host is not known", is_nameless=True)
    numbers = [str(row[4][0]).partition("%")[0] for row in found]
    if private_too or all(ipaddress.ip_address(number).is_global for number in numbers):
        return None
    return Answer(0, "its host is in a private network", is_private=True)


def _status(opener: OpenerDirector, url: str, agent: str, patience: float) -> tuple[int, str]:
    """The status of an address, and where it leads on to."""
    try:
        status, further = _request(opener, "HEAD", url, agent, patience)
    except (http.client.HTTPException, ConnectionError):
        return _request(opener, "GET", url, agent, patience)  # hung up, or spoke nonsense
    # Many servers answer a HEAD wrongly; none is to be believed that says no to it.
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


def _reason(error: Exception) -> str:
    cause = error.reason if isinstance(error, URLError) else error
    if isinstance(cause, TimeoutError):
        return "it does not answer in time"
    if isinstance(cause, http.client.HTTPException) and not isinstance(cause, ConnectionError):
        return "its answer is not HTTP"
    return str(getattr(cause, "strerror", None) or cause) or type(cause).__name__
