"""Names of git branches: which ones git takes (git-check-ref-format(1))."""

import re

_FORBIDDEN = re.compile(r"[\x00-\x20\x7f ~^:?*\[\\]")


def branch_fault(name: str) -> str:
    """What is wrong with the name of a branch, or '' for one that git takes.

    The rules are those of git-check-ref-format(1) with `--branch`.
    """
    if not name:
        return "it is empty"
    if found := _FORBIDDEN.search(name):
        what = "a space" if found[0] == " " else f"the character {found[0]!r}"
        return f"it holds {what}"
    if name.startswith("-"):
        return "it begins with '-'"
    if name in {"@", "HEAD"} or "@{" in name:
        return "git gives '@' and 'HEAD' a meaning of their own"
    if ".." in name or name.endswith("."):
        return "it holds '..', or ends in '.'"
    parts = name.split("/")
    if "" in parts:
        return "a part of it between two '/' is empty"
    if any(part.startswith(".") or part.endswith(".lock") for part in parts):
        return "a part of it begins with '.' or ends in '.lock'"
    if any("\ud800" <= character <= "\udfff" for character in name):
        return "it is not Unicode"
    return ""
