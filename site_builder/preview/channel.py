"""Messages over a pipe, each one whole."""

import pickle
from typing import Any, BinaryIO


def send(stream: BinaryIO, message: Any) -> None:
    """Write one message. OSError where nobody reads any more."""
    stream.write(pickle.dumps(message, protocol=5))
    stream.flush()


def receive(stream: BinaryIO) -> Any:
    """The next message; None when there are no more."""
    try:
        return pickle.load(stream)  # noqa: S301 (the other end is a process of our own)
    except (EOFError, OSError, pickle.UnpicklingError):
        return None
