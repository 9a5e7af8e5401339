"""Names of hosts: the domain of a site of its own."""

import re

_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", re.IGNORECASE)
_LONGEST = 253


def host_fault(name: str) -> str:
    """What is wrong with the full name of a host, or '' for a sound one (RFC 1123 §2.1).

    It has at least two parts, and is no number: `news.example.org`. Names beyond ASCII are
    written in their ASCII form (RFC 5891), as a CNAME file holds them.
    """
    if "//" in name or "/" in name or ":" in name:
        return "it is a name alone, without https://, a path or a port"
    if not name.isascii():
        return "it is written in its ASCII form"
    labels = name.split(".")
    if len(name) > _LONGEST:
        return f"it is longer than {_LONGEST} characters"
    if not all(_LABEL.fullmatch(label) for label in labels):
        return "its parts, with a dot between them, are letters, digits and '-'"
    if len(labels) < 2:
        return "it is a full name, with at least one dot in it"
    if labels[-1].isdigit():
        return "it is a name, not an address of numbers"
    return ""


def host_hint(name: str) -> str:
    """What was probably meant by the name of a host that is wrong; '' where that is not known."""
    bare = re.sub(r"^[a-z]+://", "", name.strip()).partition("/")[0].partition(":")[0].rstrip(".")
    try:
        meant = bare.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return ""
    return f"write {meant}" if meant != name and not host_fault(meant) else ""
