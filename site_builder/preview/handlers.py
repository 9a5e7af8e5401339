"""Requests: the site's pages and files, and the preview's own."""

from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import quote, unquote

from livereload.handlers import StaticFileHandler
from tornado.web import HTTPError, RequestHandler

from site_builder.messages.catalogues import catalogue
from site_builder.messages.message import Message, _, render
from site_builder.messages.reasons import reason_of
from site_builder.preview.addresses import is_our_host, new_home, who_asks
from site_builder.preview.client_messages import described
from site_builder.preview.content_types import content_type
from site_builder.preview.controller import Controller
from site_builder.preview.inject import inject_client
from site_builder.preview.request_paths import Redirect, ServedFile, requested_file
from site_builder.preview.texts import BrowserLanguage, own_page, rendered, texts_attribute
from site_builder.preview.updates import page_digest
from site_builder.problems.problems import shown

CLIENT_FOLDER = Path(__file__).parent / "client"
_CLIENT_FILES = frozenset(path.name for path in CLIENT_FOLDER.iterdir())
_FRAMES = "frame-ancestors 'self'"
_HEADERS = {
    "Content-Security-Policy": _FRAMES,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    # Whoever opens a page of ours, shows it in a frame or uses its files gets no hold of them.
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
    "Server": "site-builder",
}
_SIDE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; "
    f"connect-src 'self'; {_FRAMES}"
)
_IN_QUERIES = "%/:=&?~+!$,;'@()*[]"
_BELOW_THE_BANNER = "\n<style>main { padding: 3rem 1rem }</style>"
_SIDE_HEAD = """
<link rel="stylesheet" href="/__preview__/client/side.css">
<script src="/__preview__/client/side.js" {texts} defer></script>"""


class Guarded(RequestHandler):
    """Answers only this machine's own browsers and the preview's own pages, each in its `language`,
    and lets them store nothing."""

    is_open_to_visitors = False
    """Whether a link on another site may lead here: to a page, never to what may be a download,
    which leaves the window, and so the view of it, to the other site."""

    def initialize(self, controller: Controller, port: int, languages: BrowserLanguage) -> None:
        self.controller, self.port = controller, port
        self.language = languages.chosen(self.request.headers.get("Accept-Language", ""))

    def set_default_headers(self) -> None:
        for name, value in _HEADERS.items():
            self.set_header(name, value)

    def prepare(self) -> None:
        """HTTPError 403 for a request to any host but this machine, as another name led here, and
        for one that another site's page makes."""
        host = self.request.host
        if not is_our_host(host, self.port):
            message = _("Refused a request for another host: {host}", host=shown(ascii(host)))
            self.refuse(message)
        self.asker = who_asks(self.request.method or "", self.request.headers)
        if self.asker == "stranger" or (self.asker == "visitor" and not self.is_open_to_visitors):
            raise HTTPError(403)

    def refuse(self, note: Message) -> NoReturn:
        self.controller.voice.note(note)
        raise HTTPError(403)

    def compute_etag(self) -> None:
        """Browsers store nothing, so there is nothing to compare."""

    def log_exception(self, *error: Any) -> None:
        """A file that can't be opened, as too many are, is no fault of the program."""
        if isinstance(error[1], OSError):
            why = reason_of(error[1])
            self.controller.voice.note(_("Can't answer a request: {why}", why=why))
        else:
            super().log_exception(*error)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{render(_refusal(status_code), catalogue(self.language))}\n")


def _refusal(status: int) -> Message:
    if status == 403:
        return _("This preview answers only its own pages, on the machine that it runs on.")
    return _("The preview can't answer this request (HTTP status {status}).", status=str(status))


class _Files(Guarded, StaticFileHandler):  # type: ignore[misc]
    """Serves files from the folder `path`."""

    def initialize(
        self, controller: Controller, port: int, languages: BrowserLanguage, path: str = ""
    ) -> None:
        Guarded.initialize(self, controller, port, languages)
        StaticFileHandler.initialize(self, path)

    def get_content_type(self) -> str:
        return content_type(self.path)

    def get_modified_time(self) -> None:
        """None: it counts in seconds, and files change more often than that."""


class SitePage(_Files):
    """The site, as GitHub Pages would serve it, with the client injected into its pages."""

    is_open_to_visitors = True

    async def head(self) -> None:
        await self.get(include_body=False)

    async def get(self, *, include_body: bool = True) -> None:
        path = self._path()
        base = self.controller.settings.base
        if path == "/" != base:
            self.redirect(quote(base))
            return
        if home := new_home(path, base, self.controller.former):
            self.redirect(quote(home))
            return
        found = requested_file(self.controller.output, base, path)
        if isinstance(found, Redirect):
            query = quote(self.request.query.encode("latin-1"), safe=_IN_QUERIES)
            self.redirect(f"{found.to}?{query}" if query else found.to, permanent=False)
        elif found.path.endswith(".html"):
            self._write_page(found, include_body=include_body)
        elif self.asker == "visitor":
            raise HTTPError(403)
        else:
            await StaticFileHandler.get(self, found.path, include_body)

    def _path(self) -> str:
        """The requested path; one that is not UTF-8 becomes one that no file has."""
        try:
            return unquote(self.request.path, errors="strict")
        except UnicodeDecodeError:
            return "\0"

    def _write_page(self, found: ServedFile, *, include_body: bool) -> None:
        try:
            data = (self.controller.output / found.path).read_bytes()
            html = data.decode("utf-8", errors="replace")
        except OSError:
            data, html = b"", own_page(_("Not built yet"), self.language, _BELOW_THE_BANNER)
        self.set_status(found.status)
        self.set_header("Content-Type", content_type(found.path))
        seen = replace(self.controller.assets, page=page_digest(data, found.status))
        origin = f"http://{self.request.host}"
        page = inject_client(html, origin, seen, self.language).encode()
        self.set_header("Content-Length", len(page))
        if include_body:
            self.write(page)


class ClientFile(_Files):
    """The preview's own scripts and style sheets."""

    async def get(self, path: str, include_body: bool = True) -> None:
        """HTTPError 404 for anything but the known names: no path can lead elsewhere."""
        if path not in _CLIENT_FILES:
            raise HTTPError(404)
        await StaticFileHandler.get(self, path, include_body)


def output_at(controller: Controller, address: str) -> str:
    """The path of the output that a page at `address`, as a browser writes its path, shows; ''
    where there is none."""
    found = requested_file(controller.output, controller.settings.base, unquote(address))
    return found.path if isinstance(found, ServedFile) and found.status == 200 else ""


class AboutPage(Guarded):
    """What the bar shows about a page of the site, as JSON."""

    async def get(self) -> None:
        address = self.get_query_argument("path", "")
        controller = self.controller
        path = output_at(controller, address)
        about = await controller.questions.about(path)
        told = described(about, controller.settings, controller.site, unquote(address))
        self.write(rendered(told, self.language))


class SidePage(Guarded):
    """Two languages of a feature side by side."""

    is_open_to_visitors = True

    def get(self) -> None:
        self.set_header("Content-Security-Policy", _SIDE_POLICY)
        self.set_header("Content-Type", content_type("side.html"))
        head = _SIDE_HEAD.format(texts=texts_attribute(self.language))
        self.write(own_page(_("Side by side"), self.language, head))
