"""An open page as a preview's server sees it: LiveReload over a WebSocket (RFC 6455)."""

import base64
import json
import os
import re
import socket
import struct
from collections.abc import Callable, Mapping
from typing import Any
from urllib.request import urlopen

_TEXT, _PING, _PONG = 0x81, 0x89, 0x8A  # whole messages
_MASKED = 0x80
_MARKS = re.compile(r'data-(page|styles|scripts)="([^"]*)"')


def seen_by(url: str) -> dict[str, str]:
    """What a page of Site Builder's preview says that it shows; empty for another server's."""
    with urlopen(url, timeout=60) as answer:
        return dict(_MARKS.findall(answer.read().decode("utf-8", errors="replace")))


class OpenPage:
    """A connection to `path` on this machine's `port`. It has said hello. `is_building` is what the
    server has last said of itself, where it is one that says so."""

    def __init__(self, port: int, path: str, timeout: float = 120) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=timeout)
        key = base64.b64encode(os.urandom(16)).decode()
        self._socket.sendall(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n"
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Key: {key}\r\n\r\n".encode()
        )
        self._stream = self._socket.makefile("rb")
        self.is_building = False
        status = self._stream.readline()
        if b" 101 " not in status:
            raise ConnectionError(status.decode(errors="replace"))
        while self._stream.readline().strip():
            pass
        self.say({"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]})
        self.wait_for("hello")

    def say(self, message: Mapping[str, Any]) -> None:
        # Without spaces: Hugo looks for a command by the very bytes.
        self._socket.sendall(frame(json.dumps(message, separators=(",", ":")).encode()))

    def wait_for(self, command: str) -> dict[str, Any]:
        """The next message with this command."""
        while True:
            message: dict[str, Any] = json.loads(read_frame(self._stream, self._answer))
            if message.get("command") in ("building", "status"):
                self.is_building = bool(message.get("building", True))
            if message.get("command") == command:
                return message

    def _answer(self, ping: bytes) -> None:
        """Say that the page is there still: who says nothing is hung up on."""
        self._socket.sendall(frame(ping, _PONG))

    def close(self) -> None:
        self._stream.close()
        self._socket.close()


def frame(data: bytes, kind: int = _TEXT) -> bytes:
    """A message as a client writes it: masked, here with zeros."""
    length = len(data)
    if length < 126:
        head = struct.pack("!BB", kind, _MASKED | length)
    else:
        head = struct.pack("!BBH", kind, _MASKED | 126, length)
    return head + bytes(4) + data


def read_frame(stream: Any, answer: Callable[[bytes], None]) -> bytes:
    """The next text message as a server writes it, once every ping before it was given to
    `answer`. ConnectionError where there is none."""
    while True:
        head = stream.read(2)
        if len(head) < 2:
            raise ConnectionError("the server has closed the connection")
        kind, length = head[0], head[1] & 0x7F
        if length == 126:
            (length,) = struct.unpack("!H", stream.read(2))
        elif length == 127:
            (length,) = struct.unpack("!Q", stream.read(8))
        data: bytes = stream.read(length)
        if kind == _TEXT:
            return data
        if kind == _PING:
            answer(data)
