"""Names of hosts: what browsers take them for, and what is wrong with the others."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from site_builder.languages.unicode import bidirectional, normalize
from site_builder.lazy import Lazy
from site_builder.messages.message import NOTHING, Message, _

# The parser of addresses that Node.js has, and IDNA's rules: loaded for the first host that is not
# plain.
_PARSE: Lazy[Callable[[str], Any]] = Lazy("ada_url:URL")
_CHECK_BIDI: Lazy[Callable[[str, bool], bool]] = Lazy("idna:check_bidi")

_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", re.IGNORECASE)
_LONGEST = 253
# Nearly all hosts are written like this, and every browser leaves them as they are. A last part
# that begins with a digit may be a number, and the host with it an address (`1.2.3`, `0x7f.1`).
_PLAIN = re.compile(
    r"(?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*"
    r"(?!xn--)[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?"
)
# What a name server can be asked for: more than RFC 1123 §2.1 allows, as '_' is in use.
_NAME = re.compile(r"(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}\.?")
_LITERAL = re.compile(r"\[[0-9a-f:.]+\]")
# What ends a host, or is left out of an address unseen (URL standard, §4.4).
_NOT_IN_HOST = re.compile(r"[\x00-\x20\x7f/?#@\\]|\A[^\[]*:")
_RIGHT_TO_LEFT = {"R", "AL", "AN"}


def browser_host(written: str) -> str:
    """The host, in ASCII, that browsers look up for one as it is written in an address.

    So it is mapped and coded as the URL standard of the WHATWG says (§3.5, host parsing; Unicode
    Technical Standard 46): `Ｇｏ.com` is `go.com`, `BÜCHER.example` is `xn--bcher-kva.example`,
    `0x7f.1` is `127.0.0.1`. '' for what browsers refuse, and for a name that no name server knows.
    """
    if len(written) <= _LONGEST and _PLAIN.fullmatch(written):
        return written
    if _NOT_IN_HOST.search(written):
        return ""
    try:
        parts = _PARSE.load()(f"http://{written}/")
    except ValueError:  # a lone surrogate is one too
        return ""
    host = str(parts.hostname)
    if _LITERAL.fullmatch(host):
        return host
    if len(host) > _LONGEST + host.endswith(".") or not _NAME.fullmatch(host):
        return ""
    return host if "xn--" not in host or _is_valid(host.rstrip(".").split(".")) else ""


def host_fault(name: str) -> Message:
    """What is wrong with the full name of a host, or NOTHING for a sound one (RFC 1123 §2.1).

    It has at least two parts, and isn't a number: `news.example.org`. Names beyond ASCII are
    written in their ASCII form (RFC 5891), as a CNAME file holds them.
    """
    if "//" in name or "/" in name or ":" in name:
        return _("write the name alone, without https://, a path or a port")
    if not name.isascii():
        return _("write it in its ASCII form")
    labels = name.split(".")
    if len(name) > _LONGEST:
        return _("it is longer than {limit} characters", limit=_LONGEST)
    if not all(_LABEL.fullmatch(label) for label in labels):
        return _("the parts between its dots must be letters, digits and '-'")
    if len(labels) < 2:
        return _("it needs at least one dot, as in news.example.org")
    if labels[-1].isdigit():
        return _("it must be a name, not an address made of numbers")
    if browser_host(name.lower()):
        return NOTHING
    return _("one of its parts that start with 'xn--' is wrong")


def host_hint(name: str) -> Message:
    """What was probably meant by the name of a host that is wrong; NOTHING if that isn't known."""
    bare = re.sub(r"^[a-z]+://", "", name.strip()).partition("/")[0].partition(":")[0].rstrip(".")
    meant = browser_host(bare)
    if meant in ("", name) or host_fault(meant):
        return NOTHING
    return _("write {words}", words=meant)


def _is_valid(labels: Sequence[str]) -> bool:
    """Whether all parts of a host hold what they may (UTS 46 §4.1), which the library doesn't
    always check: Punycode that stands for something, in its normal form, and right-to-left letters
    only where they cannot show the parts in another order (RFC 5893)."""
    names = [_decoded(label) if label.startswith("xn--") else label for label in labels]
    if not all(names):
        return False
    classes = {bidirectional(sign) for name in names for sign in name}
    if classes.isdisjoint(_RIGHT_TO_LEFT):
        return True
    try:
        # True: labels that begin from left to right are checked too.
        check = _CHECK_BIDI.load()
        return all(check(name, True) for name in names)
    except UnicodeError:  # what idna raises is one
        return False


def _decoded(label: str) -> str:
    """The letters that a part in Punycode (`xn--…`, RFC 3492) stands for; '' for any other, and
    for one that is not the way to write them."""
    coded = label.removeprefix("xn--")
    try:
        name = coded.encode("ascii").decode("punycode")
        is_proper = name.encode("punycode").decode("ascii") == coded
    except UnicodeError:
        return ""
    is_proper = is_proper and coded != label and not name.isascii()
    return name if is_proper and normalize("NFC", name) == name else ""
