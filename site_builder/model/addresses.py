"""Web addresses: those of links and of the facts' sources, and the site's own."""

import re
from urllib.parse import quote, unquote

from site_builder.languages.characters import UNSEEN, character_name
from site_builder.messages.message import NOTHING, Message, _
from site_builder.model.hosts import browser_host
from site_builder.problems.problems import shown

EXAMPLE = "https://user.github.io/repo/"

# What no address holds as it is (RFC 3986 §2): white space, control characters, delimiters.
_UNSEEN = re.compile(f"[{UNSEEN}]")
_NOT_IN_URL = re.compile(r"[\s\x00-\x1f\x7f-\x9f<>\"\\^`{|}\ud800-\udfff]")
# What of an address comes after the host may stand there as it is (RFC 3986 §3.3 to §3.5).
_KEPT = "/?#:@!$&'()+*,;=%"
_NOT_IN_NAME = re.compile(rf"[\x00-\x1f\x7f-\x9f/\\{UNSEEN}]")
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_ESCAPE = re.compile("%[0-9A-Fa-f]{2}")
_UNRESERVED = re.compile("[A-Za-z0-9._~-]")

_WEB = re.compile(r"(https?)://([^/?#]*)(.*)", re.IGNORECASE | re.DOTALL)
_AUTHORITY = re.compile(r"(\[[^\[\]]*\]|[^:\[\]]*)(?::([0-9]{0,9}))?")
_LAST_PORT = 65_535
_STANDARD_PORTS = {"http": 80, "https": 443}
_PAGE = re.compile(r"[^/]*\.(?:x?html?|php|aspx?|jsp)", re.IGNORECASE)

_NO_SCHEME = _("it doesn't start with https:// or http://")

_CC = re.compile(r"CC(?:0(?: 1\.0)?|[ -](BY(?:-NC)?(?:-SA|-ND)?)(?:[ -](\d\.\d))?)", re.IGNORECASE)


def url_fault(text: str) -> Message:
    """What is wrong with an absolute http(s) address, or NOTHING for a sound one (RFC 3986).

    Letters beyond ASCII are sound (RFC 3987), where they can be seen.
    """
    if hidden := hidden_fault(text):
        return hidden
    found = _NOT_IN_URL.search(text)
    if found and "://" not in text:
        return _NO_SCHEME
    if found and found[0].isspace():
        return _("it contains a space, which is written {escaped}", escaped=_percent(found[0]))
    if found:
        return _(
            "it contains the character {character}, which is written {escaped}",
            character=repr(found[0]),
            escaped=_percent(found[0]),
        )
    whole = _WEB.fullmatch(text)
    if whole is None:
        is_web = text.lower().startswith(("https:", "http:"))
        return _("it has no host") if is_web else _NO_SCHEME
    return _authority_fault(whole[2])


def _authority_fault(authority: str) -> Message:
    if "@" in authority:
        return _("it must not contain a name or password before '@'")
    parts = _AUTHORITY.fullmatch(authority)
    if parts is None or (parts[2] and not 0 < int(parts[2]) <= _LAST_PORT):
        return _("its host or port is invalid")
    host = parts[1]
    if not host:
        return _("it has no host")
    if browser_host(host):
        return NOTHING
    if ".." in host or host.startswith("."):
        return _("its host has nothing between two dots, or before the first")
    return _("'{host}' can't be a host", host=shown(host))


def web_address(text: str) -> str:
    """A sound http(s) address as RFC 3986 writes it: the host as browsers know it, and the rest in
    ASCII, with what may not stand there percent-encoded as UTF-8."""
    scheme, host, port, rest = _parts(text)
    return f"{scheme}://{host}{port}{_escaped(rest)}"


def web_link(text: str) -> str:
    """The same for the address of a link in Markdown, which may hold more signs after its host.
    An address with another fault is given back with that in it, for `url_fault` to find."""
    whole = _WEB.fullmatch(text)
    if whole is None or hidden_fault(text):
        return text
    escaped = f"{whole[1]}://{whole[2]}{_escaped(whole[3])}"
    return escaped if url_fault(escaped) else web_address(escaped)


def hidden_fault(text: str) -> Message:
    """What is wrong with an address that holds what cannot be seen, or NOTHING for any other.

    It was not typed there, but came with a copied address: browsers drop it from a host, so that
    the link leads elsewhere than it seems to, and escape it in a path, where nothing is found.
    """
    found = None if text.isascii() else _UNSEEN.search(text)
    if found is None:
        return NOTHING
    name, whole = character_name(found[0]), _WEB.fullmatch(text)
    # No host has it, in whichever way it is written.
    if whole is None or found.start() < whole.end(2):
        return _("it contains {character}, which is invisible: delete it", character=name)
    return _(
        "it contains {character}, which is invisible: delete it, "
        "or write {escaped} if it belongs there",
        character=name,
        escaped=_percent(found[0]),
    )


def mail_fault(text: str) -> Message:
    """What is wrong with what follows `mailto:`, or NOTHING (RFC 6068 §2). It may name nobody, and
    have a subject only."""
    for mailbox in _mailboxes(text):
        name, _sign, domain = mailbox.rpartition("@")
        if not name:
            return _("an email address has a name before its '@', and a host after it")
        if not browser_host(unquote(domain)):
            return _("'{host}' can't be a host", host=shown(domain))
    return NOTHING


def mail_address(text: str) -> str:
    """What follows `mailto:`, in ASCII (RFC 6068 §2); its hosts as browsers know those."""
    boxes = [mailbox.rpartition("@") for mailbox in _mailboxes(text)]
    to = ",".join(f"{_escaped(name)}@{browser_host(unquote(host))}" for name, _sign, host in boxes)
    _to, mark, fields = text.partition("?")
    return f"{to}{mark}{_escaped(fields)}"


def _mailboxes(text: str) -> list[str]:
    return [part.strip() for part in text.partition("?")[0].split(",") if part.strip()]


def license_hint(text: str) -> Message:
    """The hint for the name of a Creative Commons license given instead of its address."""
    match = _CC.fullmatch(text.strip())
    if match is None:
        return NOTHING
    kind, version = (match[1] or "").lower(), match[2] or "4.0"
    way = f"licenses/{kind}/{version}" if kind else "publicdomain/zero/1.0"
    return _("did you mean '{name}'?", name=f"https://creativecommons.org/{way}/")


def base_url_fault(text: str) -> Message:
    """What is wrong with the address of a site, or NOTHING. It is a folder's address, which every
    host writes alike: no query, no fragment, no page, and no part that can't be a folder's name."""
    if wrong := url_fault(text):
        return wrong
    if "?" in text or "#" in text:
        return _("it must not contain '?' or '#'")
    _scheme, host, _port, path = _parts(text)
    if host.endswith("."):
        return _("its host ends with a dot")
    if "//" in path:
        return _("its path has nothing between two '/'")
    if stray := _STRAY_PERCENT.search(path):
        return _(
            "'{text}' is not a percent-encoded character; write '%' as %25",
            text=path[stray.start() :][:3],
        )
    page = path.rstrip("/").rpartition("/")[2]
    if _PAGE.fullmatch(page):
        written = path.rpartition("/")[2] or path
        return _("it must be the address of a folder: leave out '{page}'", page=written)
    return _folder_fault(path)


def _folder_fault(path: str) -> Message:
    """What is wrong with what the percent-encoded characters of a path stand for."""
    for part in path.split("/"):
        try:
            name = unquote(part, errors="strict")
        except UnicodeDecodeError:
            return _("'{text}' is not percent-encoded UTF-8", text=part)
        if found := _NOT_IN_NAME.search(name):
            return _("a folder's name can't contain {escaped}", escaped=_percent(found[0]))
    return NOTHING


def site_address(text: str) -> str | None:
    """The address of a site in its normal form (RFC 3986 §6.2.2 and §6.2.3), made to end in '/';
    None where the text is no such address."""
    if base_url_fault(text):
        return None
    scheme, host, port, rest = _parts(text)
    if port == f":{_STANDARD_PORTS[scheme]}":
        port = ""
    steps: list[str] = []
    for step in _ESCAPE.sub(_normal_escape, _escaped(rest)).split("/"):
        if step == "..":
            del steps[-1:]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join((f"{scheme}://{host}{port}", *steps, ""))


def _normal_escape(found: re.Match[str]) -> str:
    sign = unquote(found[0])
    return sign if _UNRESERVED.fullmatch(sign) else found[0].upper()


def _parts(text: str) -> tuple[str, str, str, str]:
    """The scheme of a sound address, its host, its port with the ':' before it, and the rest."""
    whole = _WEB.fullmatch(text)
    parts = _AUTHORITY.fullmatch(whole[2]) if whole else None
    if whole is None or parts is None:
        raise ValueError(text)
    port = f":{int(parts[2])}" if parts[2] else ""
    return whole[1].lower(), browser_host(parts[1]), port, whole[3]


def _escaped(text: str) -> str:
    """What of an address comes after its host, in ASCII: the first '#' begins the fragment, any
    other is part of it, as is a '%' that escapes nothing."""
    if text.isascii() and text.replace("/", "").replace("-", "").replace("_", "").isalnum():
        return text
    before, mark, fragment = _STRAY_PERCENT.sub("%25", text).partition("#")
    return quote(before, safe=_KEPT) + mark + quote(fragment.replace("#", "%23"), safe=_KEPT)


def _percent(sign: str) -> str:
    """A character in percent-encoding (RFC 3986 §2.1); a lone surrogate by its number."""
    return quote(sign, safe="", errors="backslashreplace")
