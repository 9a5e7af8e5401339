"""An open page as a preview's server sees it: LiveReload over a WebSocket (RFC 6455)."""

import base64
import json
import os
import re
import socket
import struct
from collections.abc import Mapping
from typing import Any
from urllib.request import urlopen

_TEXT = 0x81  # a whole text message
_MASKED = 0x80
_MARKS = re.compile(r'data-(page|styles|scripts)="([^"]*)"')


def seen_by(url: str) -> dict[str, str]:
    """What a page of Site Builder's preview says that it shows; empty for another server's."""
    with urlopen(url, timeout=60) as answer:
        return dict(_MARKS.findall(answer.read().decode("utf-8", errors="replace")))


class OpenPage:
    """A connection to `path` on this machine's `port`. It has said hello."""

    def __init__(self, port: int, path: str, timeout: float = 120) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=timeout)
        key = base64.b64encode(os.urandom(16)).decode()
        self._socket.sendall(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n"
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Key: {key}\r\n\r\n".encode()
        )
        self._stream = self._socket.makefile("rb")
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
            message: dict[str, Any] = json.loads(read_frame(self._stream))
            if message.get("command") == command:
                return message

    def close(self) -> None:
        self._stream.close()
        self._socket.close()


def frame(data: bytes) -> bytes:
    """A text message as a client writes it: masked, here with zeros."""
    length = len(data)
    if length < 126:
        head = struct.pack("!BB", _TEXT, _MASKED | length)
    else:
        head = struct.pack("!BBH", _TEXT, _MASKED | 126, length)
    return head + bytes(4) + data


def read_frame(stream: Any) -> bytes:
    """The next text message as a server writes it. ConnectionError where there is none."""
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
