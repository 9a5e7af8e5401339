"""Names of branches, as git takes them."""

import re

from site_builder.messages.message import NOTHING, Message, _

_FORBIDDEN = re.compile(r"[\x00-\x20\x7f ~^:?*\[\\]")


def branch_fault(name: str) -> Message:
    """What is wrong with the name of a branch, or NOTHING for one that git takes.

    The rules are those of git-check-ref-format(1) with `--branch`.
    """
    if not name:
        return _("it is empty")
    if found := _FORBIDDEN.search(name):
        if found[0] == " ":
            return _("it contains a space")
        return _("it contains the character {character}", character=repr(found[0]))
    if name.startswith("-"):
        return _("it starts with '-'")
    if name in {"@", "HEAD"} or "@{" in name:
        return _("'@' and 'HEAD' have a special meaning in git")
    if ".." in name or name.endswith("."):
        return _("it contains '..' or ends with '.'")
    parts = name.split("/")
    if "" in parts:
        return _("one of its parts between '/' is empty")
    if any(part.startswith(".") or part.endswith(".lock") for part in parts):
        return _("one of its parts starts with '.' or ends with '.lock'")
    if any("\ud800" <= character <= "\udfff" for character in name):
        return _("it is not Unicode")
    return NOTHING
