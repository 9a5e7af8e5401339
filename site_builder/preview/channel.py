"""Whole messages over a pipe."""

import os
import pickle
from collections import deque
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
    """The messages from a pipe, in order, with a look at those that wait."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._waiting: deque[Any] = deque()

    def next(self) -> Any:
        """The next message, once there is one; None when there are no more."""
        return self._waiting.popleft() if self._waiting else receive(self._stream)

    def holds(self, kind: type) -> bool:
        """Whether a message of this kind waits. False where a pipe can't be read without waiting
        (Windows)."""
        while _has_begun(self._stream):
            self._waiting.append(receive(self._stream))
        return any(isinstance(message, kind) for message in self._waiting)


def _has_begun(stream: BinaryIO) -> bool:
    """Whether at least a part of a message has arrived."""
    if os.name != "posix" or not isinstance(stream, BufferedReader):
        return False
    os.set_blocking(stream.fileno(), False)
    try:
        return bool(stream.peek(1))
    finally:
        os.set_blocking(stream.fileno(), True)
