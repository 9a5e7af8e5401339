"""Work counted, not timed: how many lines of the program run, and how many characters of a text are
looked through, so that the same text always counts the same."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, SupportsIndex

_PER_LINE = 40
"""So many characters are looked through in the time that a line takes, or fewer."""


class Work:
    """What has been done so far."""

    def __init__(self) -> None:
        self.lines = 0
        self.characters = 0

    @property
    def total(self) -> int:
        return self.lines + self.characters // _PER_LINE


class Text(str):
    """A text that counts how many of its characters are looked through or copied."""

    work: Work

    def find(self, sub: str, start: Any = 0, end: Any = None) -> int:
        end = len(self) if end is None else min(end, len(self))
        found = super().find(sub, start, end)
        self.work.characters += max((found if found >= 0 else end) - start, 0)
        return found

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
        work.lines += event == "line"
        return local

    def trace(frame: FrameType, event: str, argument: object) -> Callable[..., Any]:
        return local

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        yield work
    finally:
        sys.settrace(before)


def work_of(reader: Callable[[str], object], text: str) -> int:
    """How much work it is to read a text."""
    with counted() as work:
        whole = Text(text)
        whole.work = work
        reader(whole)
    return work.total
