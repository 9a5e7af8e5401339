"""Searching for patterns of many choices in less time: when they are compiled, and where tried."""

import re
from collections.abc import Iterator
from typing import cast

_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "sub", "pattern")


class Late:
    """A regular expression that is compiled when it is first used; otherwise see `late`."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.written = pattern, flags

    def __getattr__(self, name: str) -> object:
        """What the compiled pattern has; from then on it is this object's own."""
        compiled = re.compile(*self.written)
        self.__dict__ |= {name: getattr(compiled, name) for name in _METHODS}
        return getattr(compiled, name)


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, but for the time that compiling takes: most texts need few of the
    patterns that numbers and dates are read with, and most processes read few texts."""
    return cast(re.Pattern[str], Late(pattern, flags))


def matches(pattern: re.Pattern[str], first: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` finds, if each match begins with a sign that `first` finds.

    A search for single signs is fast, while all choices of a pattern are tried at every sign.
    """
    end = 0
    for sign in first.finditer(text):
        start = sign.start()
        if start >= end and (match := pattern.match(text, start)):
            yield match
            end = match.end()
