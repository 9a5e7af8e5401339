"""The connection by which open pages hear of builds: LiveReload's protocol, and a little more."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from livereload.handlers import LiveReloadHandler

from site_builder.messages.catalogues import known_language
from site_builder.messages.message import _
from site_builder.preview.addresses import LONGEST_PATH, is_our_origin
from site_builder.preview.client_messages import Json
from site_builder.preview.handlers import Guarded
from site_builder.preview.texts import rendered
from site_builder.preview.updates import Seen
from site_builder.problems.problems import shown

_HELLO = json.dumps({"command": "hello"})


class Live(Guarded, LiveReloadHandler):  # type: ignore[misc]
    """An open page. It says `hello`, then, with `info`, where it is, what it shows and in which
    language; it sends `info` again whenever that has changed."""

    address = "/"
    seen = Seen()

    def prepare(self) -> None:
        """HTTPError 403 for all but our own pages: any page may open a WebSocket to any address."""
        super().prepare()
        origin = _origin_of(self.request.headers)
        if origin and not is_our_origin(origin, self.port):
            said = shown(ascii(origin))
            self.refuse(_("Refused a connection from another site: {origin}", origin=said))

    def check_origin(self, origin: str) -> bool:
        """Tornado's own check, which this replaces, accepts any origin of the same name."""
        return is_our_origin(origin, self.port)

    def on_message(self, message: str | bytes) -> None:
        said = _read(message)
        if said is None:
            self.close(1008, "not understood")
            return
        if said["command"] == "hello":
            super().on_message(_HELLO)  # it reads what it is given once more, unguarded
        if said["command"] == "info":
            self.address, self.seen = unquote(said["url"]), said["seen"]
            self.language = known_language(str(said.get("lang", ""))) or self.language
            self.controller.welcome(self)

    def on_close(self) -> None:
        super().on_close()
        self.controller.readers.discard(self)

    def tell(self, message: Json) -> None:
        """Send a message, in the page's language."""
        self.send_message(rendered(message, self.language))

    def send_message(self, message: Json | str) -> None:
        """Send a message as it is. A page that is closing needs none: when it comes back, it asks.
        LiveReload would print a traceback for it."""
        if self.ws_connection is not None and not self.ws_connection.is_closing():
            super().send_message(message)


def _origin_of(headers: Mapping[str, str]) -> str | None:
    """Where the page comes from; the oldest browsers send it under another name."""
    return headers.get("Origin") or headers.get("Sec-Websocket-Origin")


def _are_names(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _read(message: str | bytes) -> dict[str, Any] | None:
    """A page's message; None for one that no client of ours sends."""
    try:
        said = json.loads(message)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or not isinstance(said.get("command"), str):
        return None
    if said["command"] == "hello" and not _are_names(said.get("protocols", [])):
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
