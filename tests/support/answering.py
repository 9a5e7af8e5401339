"""A server that answers as it is told, and remembers what it was asked."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

Reply = int | tuple[int, str] | bytes
"""A status; a status and where it leads on to; or the bare bytes of an answer."""


@dataclass
class Answering:
    """The server's `url` (which ends in '/') and `address`; what it was asked, as `HEAD /path`."""

    url: str
    address: tuple[str, int]
    asked: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    hosts: set[str] = field(default_factory=set)


@contextmanager
def answering(replies: Mapping[str, Reply]) -> Iterator[Answering]:
    """Serve at 127.0.0.1 while the context lasts: replies by path, or by method and path."""

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self.reply()

        def do_GET(self) -> None:
            self.reply()

        def reply(self) -> None:
            said.asked.append(f"{self.command} {self.path}")
            said.agents.add(self.headers.get("User-Agent", ""))
            said.hosts.add(self.headers.get("Host", ""))
            reply = replies.get(f"{self.command} {self.path}", replies.get(self.path, 404))
            if isinstance(reply, bytes):
                self.wfile.write(reply)
                return
            status, further = reply if isinstance(reply, tuple) else (reply, "")
            self.send_response(status)
            if further:
                self.send_header("Location", further)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name)
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        said = Answering(
            f"http://127.0.0.1:{server.server_port}/", ("127.0.0.1", server.server_port)
        )
        thread = Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield said
        finally:
            server.shutdown()
            thread.join()
