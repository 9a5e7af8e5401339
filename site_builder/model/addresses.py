"""Web addresses: those of the facts' sources, and the site's own."""

import re
from urllib.parse import urlsplit

EXAMPLE = "https://user.github.io/repo/"
EDITOR_EXAMPLE = "vscode://file/{path}:{line}"

EDITORS = frozenset(
    {
        *("bbedit", "code-oss", "cursor", "emacs", "idea", "jetbrains", "kate", "mvim", "nova"),
        *("nvim", "phpstorm", "pycharm", "subl", "sublime", "txmt", "vscode", "vscode-insiders"),
        *("vscodium", "webstorm", "windsurf", "zed"),
    }
)
"""The schemes of addresses that open a file in an editor. Any other could be a program's that does
more with an address than to show a file, or a script."""

# What no address holds as it is (RFC 3986 §2): white space, control characters, delimiters.
_NOT_IN_URL = re.compile(r"[\s\x00-\x1f\x7f-\x9f<>\"\\^`{|}]")

_CC = re.compile(r"CC(?:0(?: 1\.0)?|[ -](BY(?:-NC)?(?:-SA|-ND)?)(?:[ -](\d\.\d))?)", re.IGNORECASE)


def url_fault(text: str) -> str:
    """What is wrong with an absolute http(s) address, or '' for a sound one (RFC 3986)."""
    found = _NOT_IN_URL.search(text)
    if found and "://" not in text:
        return "it starts with https:// or http://"
    if found:
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


def license_hint(text: str) -> str:
    """The hint for the name of a Creative Commons license that stands for its address, or ''."""
    match = _CC.fullmatch(text.strip())
    if match is None:
        return ""
    kind, version = (match[1] or "").lower(), match[2] or "4.0"
    way = f"licenses/{kind}/{version}" if kind else "publicdomain/zero/1.0"
    return f"did you mean 'https://creativecommons.org/{way}/'?"


def base_url_fault(text: str) -> str:
    """What is wrong with the address of a site: it also has no query or fragment."""
    wrong = url_fault(text)
    return wrong or ("it ends before any '?' or '#'" if "?" in text or "#" in text else "")


def site_address(text: str) -> str | None:
    """The address of a site, made to end in '/'; None where the text is no such address."""
    if base_url_fault(text):
        return None
    return text if text.endswith("/") else text + "/"


def editor_fault(text: str) -> str:
    """What is wrong with an address that should open a source file in an editor, or ''."""
    if _NOT_IN_URL.search(text.replace("{path}", "").replace("{line}", "")):
        return "holds a sign that no address has"
    scheme = text.partition(":")[0].lower()
    if scheme not in EDITORS:
        return "does not begin with an editor's name, as vscode:// does"
    return "" if "{path}" in text else "says nowhere {path}"
