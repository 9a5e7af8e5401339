"""What an editor wrote: whether words are there, and where."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.text.source import Source

MOST_LOOKED_THROUGH = 1_000_000_000
"""How many characters are looked through for the places of all findings, which takes seconds."""

_MARKS = frozenset("""*_"'“”‘’「」『』《》〈〉（）()[]""")
"""Emphasis, and quotation marks and brackets."""


@dataclass(slots=True)
class Search:
    """Looks for pieces of text in sources, until too much was looked through: then nothing is
    found."""

    left: int = MOST_LOOKED_THROUGH

    def find(self, source: Source, needle: str, start: int, end: int) -> int:
        """The offset of a piece between two others of a source's text; -1 for none."""
        if self.left <= 0:
            return -1
        found = source.text.find(needle, start, end)
        self.left -= (found if found >= 0 else end) - start
        return found


class Written:
    """All text of sources, without white space. What was written is looked up by a word that is
    rare in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts: dict[str, list[int]] = {}
        self._around: dict[tuple[str, int, int, bool], frozenset[str]] = {}

    def has(self, words: str, rare: str) -> bool:
        """Whether somebody wrote these words, of which one is rare, however the lines were broken;
        a word by itself was written with marks around it."""
        is_marked = words.isalpha()
        words = closed_up(words)
        before, _rare, behind = words.rpartition(rare)
        key = rare, len(before), len(behind), is_marked
        if key not in self._around:
            self._around[key] = frozenset(self._texts(*key))
        return words in self._around[key]

    def _texts(self, rare: str, before: int, behind: int, is_marked: bool) -> Iterator[str]:
        """What is written around a rare word, up to so many characters on either side."""
        text = self.text
        if rare not in self._starts:
            self._starts[rare] = list(_starts(text, rare))
        for at in self._starts[rare]:
            start, end = at - before, at + len(rare) + behind
            sides = {text[start - 1 : start], text[end : end + 1]} if is_marked else _MARKS
            if start >= 0 and sides <= _MARKS:
                yield text[start:end]


def written_in(sources: Iterable[Source]) -> Written:
    return Written("\0".join(closed_up(source.text) for source in sources))


_STRAIGHT = str.maketrans(dict.fromkeys("‘’‚‹›", "'") | dict.fromkeys("“”„«»", '"'))


def closed_up(text: str) -> str:
    """A text without white space, and with the quotation marks that writers type."""
    return "".join(text.split()).translate(_STRAIGHT)


def _starts(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
