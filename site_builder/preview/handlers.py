"""Requests: the site's pages and files, and the preview's own."""

from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from livereload.handlers import StaticFileHandler
from tornado.web import HTTPError, RequestHandler

from site_builder.model.picture_formats import ENDINGS
from site_builder.preview.addresses import is_our_host, new_home
from site_builder.preview.desk import Desk
from site_builder.preview.dressing import dress
from site_builder.preview.found import Found, Moved, find
from site_builder.preview.shown import described
from site_builder.preview.updates import Seen, page_digest
from site_builder.problems.problems import shown

_TEXTS = {
    "css": "text/css",
    "csv": "text/csv",
    "htm": "text/html",
    "html": "text/html",
    "js": "text/javascript",
    "json": "application/json",
    "map": "application/json",
    "md": "text/markdown",
    "mjs": "text/javascript",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "vtt": "text/vtt",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
}
_OTHERS = {
    **{ending[1:]: row.media_type for ending, row in ENDINGS.items()},
    "ico": "image/vnd.microsoft.icon",
    "m4a": "audio/mp4",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "ogg": "audio/ogg",
    "otf": "font/otf",
    "pdf": "application/pdf",
    "ttf": "font/ttf",
    "wasm": "application/wasm",
    "webm": "video/webm",
    "woff": "font/woff",
    "woff2": "font/woff2",
}


def content_type(path: str) -> str:
    """The `Content-Type` (RFC 9110 §8.3) of the file at `path`, by its ending."""
    ending = path.rpartition(".")[2].lower()
    if ending in _TEXTS:
        return f"{_TEXTS[ending]}; charset=utf-8"
    return _OTHERS.get(ending, "application/octet-stream")


CLIENT_FOLDER = Path(__file__).parent / "client"
_CLIENT_FILES = frozenset(path.name for path in CLIENT_FOLDER.iterdir())
_REFUSED = "This is a preview on its editor's own machine. It answers to 127.0.0.1 alone.\n"
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Server": "site-builder",
}
_FRAMES = "frame-ancestors 'self'"

_EMPTY = """<!DOCTYPE html>
<html lang="{lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>{title}</title></head>
<body><main><h1>{title}</h1></main></body>
</html>
"""
_NOT_BUILT = "尚未生成 · Not built yet"


class Guarded(RequestHandler):
    """Answers this machine's own browsers only, and lets nothing be kept."""

    desk: Desk
    port: int

    def initialize(self, desk: Desk, port: int) -> None:
        self.desk, self.port = desk, port

    def set_default_headers(self) -> None:
        for name, value in _HEADERS.items():
            self.set_header(name, value)
        self.set_header("Content-Security-Policy", _FRAMES)

    def prepare(self) -> None:
        """HTTPError 403 for a request that another name led here."""
        refuse_strangers(self)

    def compute_etag(self) -> None:
        """Nothing is kept, so nothing is compared."""

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(_REFUSED if status_code == 403 else f"{status_code} {self._reason}\n")


def refuse_strangers(handler: Any) -> None:
    """HTTPError 403 for a request to any host but this machine."""
    host = handler.request.host
    if not is_our_host(host, handler.port):
        handler.desk.voice.note(f"Refused a request for another host: {shown(ascii(host))}")
        raise HTTPError(403)


class SitePage(Guarded, StaticFileHandler):  # type: ignore[misc]
    """The site, as GitHub Pages would serve it. Pages are dressed on their way out."""

    def initialize(self, desk: Desk, port: int) -> None:
        Guarded.initialize(self, desk, port)
        StaticFileHandler.initialize(self, str(desk.output))

    async def head(self) -> None:
        await self.get(include_body=False)

    async def get(self, *, include_body: bool = True) -> None:
        path = self._path()
        base = self.desk.settings.base
        if path == "/" != base:
            self.redirect(quote(base))
            return
        if home := new_home(path, base, self.desk.former):
            self.redirect(quote(home))
            return
        found = find(self.desk.output, base, path)
        if isinstance(found, Moved):
            query = f"?{self.request.query}" if self.request.query else ""
            self.redirect(found.to + query, permanent=False)
        elif found.path.endswith(".html"):
            self._write_page(found, include_body=include_body)
        else:
            await StaticFileHandler.get(self, found.path, include_body)

    def _path(self) -> str:
        """The path that is asked for; one that is no UTF-8 is none."""
        try:
            return unquote(self.request.path, errors="strict")
        except UnicodeDecodeError:
            return "\0"

    def _write_page(self, found: Found, *, include_body: bool) -> None:
        try:
            data = (self.desk.output / found.path).read_bytes()
            html = data.decode("utf-8", errors="replace")
        except OSError:
            data, html = b"", _EMPTY.format(lang="en", title=_NOT_BUILT)
        self.set_status(found.status)
        self.set_header("Content-Type", content_type(found.path))
        assets = self.desk.assets
        seen = Seen(page_digest(data, found.status), assets.styles, assets.scripts)
        page = dress(html, f"http://{self.request.host}", seen).encode()
        self.set_header("Content-Length", len(page))
        if include_body:
            self.write(page)

    def get_content_type(self) -> str:
        return content_type(self.path)

    def get_modified_time(self) -> None:
        """No time either, to the second: pages change more often than that."""


class ClientFile(Guarded, StaticFileHandler):  # type: ignore[misc]
    """The preview's own scripts and pages."""

    def initialize(self, desk: Desk, port: int) -> None:
        Guarded.initialize(self, desk, port)
        StaticFileHandler.initialize(self, str(CLIENT_FOLDER))

    async def get(self, path: str, include_body: bool = True) -> None:
        """HTTPError 404 for all but the names that there are: no path can lead elsewhere."""
        if path not in _CLIENT_FILES:
            raise HTTPError(404)
        await StaticFileHandler.get(self, path, include_body)

    def get_content_type(self) -> str:
        return content_type(self.path)

    def get_modified_time(self) -> None:
        """The browser asks anew each time, for the program may be a newer one."""


class AboutPage(Guarded):
    """What there is to tell about a page of the site, as JSON."""

    async def get(self) -> None:
        address = self.get_query_argument("path", "")
        desk = self.desk
        found = find(desk.output, desk.settings.base, address)
        path = found.path if isinstance(found, Found) and found.status == 200 else ""
        told = await desk.about(path)
        self.write(described(told, desk.settings, desk.site, address))


class SidePage(Guarded):
    """Two languages of a story beside each other."""

    def get(self) -> None:
        policy = (
            f"default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; "
            f"connect-src 'self'; {_FRAMES}"
        )
        self.set_header("Content-Security-Policy", policy)
        self.set_header("Content-Type", content_type("side.html"))
        self.write((CLIENT_FOLDER / "side.html").read_bytes())
