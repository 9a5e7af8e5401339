"""Serves a built folder under a base path, in the way of GitHub Pages."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit


@contextmanager
def serve(folder: Path, base_path: str = "/repo/") -> Iterator[str]:
    """Serve `folder` at 127.0.0.1 while the context lasts; gives the URL of its index.

    A path outside `base_path`, a folder without index.html and a file that is not there are 404,
    with the site's own 404.html if there is one. All threads have ended when the context has.
    """
    if not (base_path.startswith("/") and base_path.endswith("/")):
        raise ValueError(f"a base path starts and ends with a slash: {base_path!r}")
    with _Server(folder, base_path) as server:
        thread = Thread(target=server.serve_forever, args=(0.02,), name="site-server")
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{base_path}"
        finally:
            server.shutdown()
            thread.join()
            server.hang_up()


class _Server(ThreadingHTTPServer):
    """Waits for its threads on closing (`daemon_threads`), so first hangs up on its callers."""

    daemon_threads = False

    def __init__(self, folder: Path, base_path: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.folder = folder
        self.base_path = base_path
        self._calls: set[socket.socket] = set()

    def process_request(self, request: Any, client_address: Any) -> None:
        self._calls.add(request)
        super().process_request(request, client_address)

    def close_request(self, request: Any) -> None:
        self._calls.discard(request)
        super().close_request(request)

    def hang_up(self) -> None:
        for call in tuple(self._calls):
            with suppress(OSError):
                call.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up in the middle of an answer is no news."""


class _Handler(SimpleHTTPRequestHandler):
    """Static files, with content types that do not depend on the machine's own table."""

    server: _Server
    extensions_map = {  # noqa: RUF012 (the base class has it so)
        "": "application/octet-stream",
        ".avif": "image/avif",
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".jpg": "image/jpeg",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".mjs": "text/javascript; charset=utf-8",
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".wasm": "application/wasm",
        ".webp": "image/webp",
        ".woff2": "font/woff2",
        ".xml": "application/xml",
    }

    def __init__(self, request: Any, client_address: Any, server: _Server) -> None:
        super().__init__(request, client_address, server, directory=str(server.folder))

    def send_head(self) -> Any:
        if urlsplit(self.path).path.startswith(self.server.base_path):
            return super().send_head()
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.server.base_path))

    def list_directory(self, path: Any) -> None:
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = self.server.folder / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", self.extensions_map[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class's name)
        """Says nothing."""
