"""Work counted, not timed: how many lines of the program run, and how many characters of a text are
looked through, so that the same text always counts the same."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import CodeType, FrameType
from typing import Any, SupportsIndex

_PER_LINE = 40
"""So many characters are looked through in the time that a line takes, or fewer."""

_MOST = 1.15
_COUNTED = "site_builder", "markdown_it", "mdit_py_plugins"
"""Whose functions are counted one by one, too: ours, and what parses for us."""
_FEW = 40
"""A function that runs so many lines more is in step whatever the others did."""


class Work:
    """What has been done so far: the lines that ran of each function."""

    def __init__(self) -> None:
        self.lines_of: Counter[CodeType] = Counter()
        self.characters = 0

    @property
    def total(self) -> int:
        return self.lines_of.total() + self.characters // _PER_LINE


class Text(str):
    """A text that counts how many of its characters are looked through or copied."""

    work: Work

    def find(self, sub: str, start: Any = 0, end: Any = None) -> int:
        end = len(self) if end is None else min(end, len(self))
        found = super().find(sub, start, end)
        self.work.characters += max((found if found >= 0 else end) - start, 0)
        return found

    def __contains__(self, sub: object) -> bool:
        return isinstance(sub, str) and self.find(sub) >= 0

    def count(self, sub: str, start: Any = 0, end: Any = None) -> int:
        end = len(self) if end is None else end
        self.work.characters += max(end - start, 0)
        return super().count(sub, start, end)

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        part = super().__getitem__(key)
        self.work.characters += len(part)
        return part


@contextmanager
def counted() -> Iterator[Work]:
    """Counts the lines that run inside."""
    work = Work()

    def local(frame: FrameType, event: str, argument: object) -> Callable[..., Any]:
        work.lines_of[frame.f_code] += event == "line"
        return local

    def trace(frame: FrameType, event: str, argument: object) -> Callable[..., Any]:
        return local

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        yield work
    finally:
        sys.settrace(before)


def work_of(reader: Callable[[str], object], text: str) -> Work:
    """How much work it is to read a text."""
    with counted() as work:
        whole = Text(text)
        whole.work = work
        reader(whole)
    return work


def out_of_step(works: Sequence[Work]) -> list[str]:
    """What does more work than the length of its input tells, of which the second work has twice
    that of the first, and the third twice that of the second: everything together, looking through
    texts, or a function. The second half may take little more than the first; where work grows with
    the square of the length, it takes three times as much."""
    short, middle, long = works
    found = [] if _in_step(short.total, middle.total, long.total) else ["everything"]
    ours = [code for code in long.lines_of if any(name in code.co_filename for name in _COUNTED)]
    rows = [
        ("characters", [work.characters // _PER_LINE for work in works]),
        *((code.co_qualname, [work.lines_of[code] for work in works]) for code in ours),
    ]
    return found + [f"{name} {counts}" for name, counts in rows if _outgrows(*counts)]


def _in_step(short: int, middle: int, long: int) -> bool:
    return long - middle <= _MOST * 2 * (middle - short)


def _outgrows(short: int, middle: int, long: int) -> bool:
    """Whether a function outgrows its input: by more than a few lines, and than one that is done
    for each part of it. What begins late, behind a limit, does neither."""
    return not _in_step(short, middle, long - _FEW) and long > _MOST * 4 * short
