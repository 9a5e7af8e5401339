"""The connection by which pages are told of builds: LiveReload's protocol, and a little more."""

import json
from collections.abc import Mapping
from typing import Any

from livereload.handlers import LiveReloadHandler
from tornado.web import HTTPError

from site_builder.preview.addresses import LONGEST_PATH, is_our_origin
from site_builder.preview.client_messages import Json
from site_builder.preview.controller import Controller
from site_builder.preview.handlers import refuse_strangers
from site_builder.preview.updates import Seen
from site_builder.problems.problems import shown


class Live(LiveReloadHandler):  # type: ignore[misc]
    """An open page. It says `hello`, then, with `info`, where it is and what it shows; it says
    so again whenever that has changed."""

    def initialize(self, controller: Controller, port: int) -> None:
        self.controller, self.port = controller, port
        self.address = "/"
        self.seen = Seen()

    def prepare(self) -> None:
        """HTTPError 403 for all but our own pages: any page may open a WebSocket to any address."""
        refuse_strangers(self)
        origin = _origin_of(self.request.headers)
        if origin and not is_our_origin(origin, self.port):
            said = shown(ascii(origin))
            self.controller.voice.note(f"Refused a connection from another site: {said}")
            raise HTTPError(403)

    def check_origin(self, origin: str) -> bool:
        """It was checked before: Tornado, which asks here, takes any origin of the same name."""
        return is_our_origin(origin, self.port)

    def on_message(self, message: str | bytes) -> None:
        said = _read(message)
        if said is None:
            self.close(1008, "not understood")
            return
        super().on_message(message)
        if said["command"] == "info":
            self.address, self.seen = said["url"], said["seen"]
            self.controller.welcome(self)

    def on_close(self) -> None:
        super().on_close()
        self.controller.readers.discard(self)

    def tell(self, message: Json) -> None:
        """Send a message; one that cannot be sent is of no use, for the page will ask again."""
        if self.ws_connection is not None and not self.ws_connection.is_closing():
            self.send_message(message)


def _origin_of(headers: Mapping[str, str]) -> str | None:
    """Where the page is from, as browsers say now, or as the oldest of them did."""
    return headers.get("Origin") or headers.get("Sec-Websocket-Origin")


def _read(message: str | bytes) -> dict[str, Any] | None:
    """What was said, if it is sound."""
    try:
        said = json.loads(message)
    except ValueError:
        return None
    if not isinstance(said, dict) or not isinstance(said.get("command"), str):
        return None
    if said["command"] != "info":
        return said
    url, seen = said.get("url"), said.get("seen")
    if not isinstance(url, str) or len(url) > LONGEST_PATH or not isinstance(seen, dict):
        return None
    parts = [seen.get(name) for name in ("page", "styles", "scripts")]
    if not all(isinstance(part, str) and len(part) < 64 for part in parts):
        return None
    return {**said, "seen": Seen(*map(str, parts))}
