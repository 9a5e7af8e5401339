"""Finds where a piece of a block's source stands."""

from dataclasses import dataclass, field

from site_builder.problems import Location
from site_builder.read.source import Source


@dataclass(slots=True)
class Finder:
    """Finds where a piece of source stands; the n-th asking finds the n-th place in a block."""

    source: Source
    first_line: int
    start: int
    end: int
    after_link: int
    asked: dict[str, int] = field(default_factory=dict)

    def find(self, text: str) -> Location:
        position = self.position(text)
        if position is None:
            return Location(self.source.path, self.first_line, 1)
        return self.source.location(position)

    def find_in_block(self, text: str, at: int) -> Location:
        """The place of an offset in a block's text: its lines are those of the source, but for
        what stands before and behind them."""
        _, _, rest = text[:at].rpartition("\n")
        line = self.first_line + text.count("\n", 0, at)
        words = rest + text[at:].partition("\n")[0]
        start, end = self.source.offset(line), self.source.offset(line + 1)
        found = self.source.text.find(words, start, end)
        return self.source.location(found + len(rest) if found >= 0 else start)

    def position(self, text: str) -> int | None:
        """The offset of the next place that is not escaped with a backslash."""
        position = self.source.text.find(text, self.asked.get(text, self.start), self.end)
        while position > 0 and self.source.text[position - 1] == "\\":
            position = self.source.text.find(text, position + 1, self.end)
        if position < 0:
            return None
        self.asked[text] = position + 1
        return position
