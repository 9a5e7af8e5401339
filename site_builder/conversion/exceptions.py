"""Words that aren't converted as others are: terms with a text of their own, and people's names."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from site_builder.languages.east_asian import HAN

_SURNAMES = {
    **{name: name for name in "范于余郁咸党后涂岳朴种台占干游征"},
    "万俟": "万俟",
    "淳于": "淳于",
    "鲜于": "鮮于",
    "冲": "沖",
}
"""Surnames whose traditional form isn't that of the same character elsewhere: 规范 is 規範."""
_NAME = re.compile(f"(万俟|淳于|鲜于|[{HAN}])([{HAN}]{{1,2}})")


class Found(NamedTuple):
    """Words at a place, and what stands for them."""

    start: int
    end: int
    own: str


@dataclass(frozen=True)
class Exceptions:
    """`own` is what stands for words. They are looked for by their first characters, so that a
    text takes no longer to search if there are very many of them."""

    own: Mapping[str, str]

    @cached_property
    def _by_first(self) -> dict[str, list[str]]:
        by_first: dict[str, list[str]] = {}
        for words in sorted(filter(None, self.own), key=len, reverse=True):
            by_first.setdefault(words[0], []).append(words)
        return by_first

    @cached_property
    def _first(self) -> re.Pattern[str]:
        return re.compile(f"[{re.escape(''.join(self._by_first))}]")

    def found_in(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """Where they are in a text, in order; of those that begin at a place, the longest."""
        if not self._by_first:
            return
        done = start
        for first in self._first.finditer(text, start, len(text) if end is None else end):
            at = first.start()
            for words in self._by_first[first[0]] if at >= done else ():
                if text.startswith(words, at):
                    done = at + len(words)
                    yield Found(at, done, self.own[words])
                    break


def surname_and_rest(name: str) -> tuple[str, str]:
    """The traditional form of a name's surname, where that is an exception, and the rest of the
    name; ('', the name) for any other."""
    found = _NAME.fullmatch(name)
    own = _SURNAMES.get(found[1], "") if found else ""
    return (own, found[2]) if found and own else ("", name)
