"""Whole messages over a pipe."""

import os
import pickle
from io import BufferedReader
from typing import Any, BinaryIO


def send(stream: BinaryIO, message: Any) -> None:
    """Write one message. OSError if nobody reads any more."""
    stream.write(pickle.dumps(message, protocol=5))
    stream.flush()


def receive(stream: BinaryIO) -> Any:
    """The next message; None when there are no more."""
    try:
        return pickle.load(stream)  # noqa: S301 (the other end is a process of our own)
    except (EOFError, OSError, pickle.UnpicklingError):
        return None


class Inbox:
    """The messages from a pipe in order, but for those of the kinds `first`, which go before all
    others; with a look at those that wait."""

    def __init__(self, stream: BinaryIO, first: tuple[type, ...]) -> None:
        self._stream = stream
        self._first = first
        self._waiting: list[Any] = []

    def next(self) -> Any:
        """The next message, once there is one; None when there are no more."""
        self._look()
        if not self._waiting:
            return receive(self._stream)
        ways = (at for at, each in enumerate(self._waiting) if isinstance(each, self._first))
        return self._waiting.pop(next(ways, 0))

    def holds(self, kind: type) -> bool:
        """Whether a message of this kind waits. False where a pipe can't be read without waiting
        (Windows)."""
        self._look()
        return any(isinstance(message, kind) for message in self._waiting)

    def _look(self) -> None:
        """Take in what has arrived."""
        while _has_begun(self._stream):
            message = receive(self._stream)
            if message is None:
                return  # half a message: whoever wrote it has gone
            self._waiting.append(message)


def _has_begun(stream: BinaryIO) -> bool:
    """Whether at least a part of a message has arrived."""
    if os.name != "posix" or not isinstance(stream, BufferedReader):
        return False
    os.set_blocking(stream.fileno(), False)
    try:
        return bool(stream.peek(1))
    finally:
        os.set_blocking(stream.fileno(), True)
