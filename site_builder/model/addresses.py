"""Web addresses: those of the facts' sources, and the site's own."""

import re
from urllib.parse import urlsplit

EXAMPLE = "https://user.github.io/repo/"

# What no address holds as it is (RFC 3986 §2): white space, control characters, delimiters.
_NOT_IN_URL = re.compile(r"[\s\x00-\x1f\x7f-\x9f<>\"\\^`{|}]")


def url_fault(text: str) -> str:
    """What is wrong with an absolute http(s) address, or '' for a sound one (RFC 3986)."""
    if found := _NOT_IN_URL.search(text):
        what = "a space" if found[0].isspace() else f"the character {found[0]!r}"
        return f"it holds {what}, which is written %{ord(found[0]):02X}"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return "its host or port cannot be"
    if parts.scheme not in {"http", "https"}:
        return "it starts with https:// or http://"
    if not parts.hostname or port == 0:
        return "it names no host"
    if "@" in parts.netloc:
        return "a name or password before '@' does not belong in it"
    return ""


def base_url_fault(text: str) -> str:
    """What is wrong with the address of a site: it also has no query or fragment."""
    wrong = url_fault(text)
    return wrong or ("it ends before any '?' or '#'" if "?" in text or "#" in text else "")


def site_address(text: str) -> str | None:
    """The address of a site, made to end in '/'; None where the text is no such address."""
    if base_url_fault(text):
        return None
    return text if text.endswith("/") else text + "/"
