"""What browsers are told that a file is: the same on every machine and every Python."""

from site_builder.model.documents import DOCUMENT_FORMATS
from site_builder.model.picture_formats import ENDINGS

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
    **{ending: row.media_type for ending, row in DOCUMENT_FORMATS.items()},
    **{ending[1:]: row.media_type for ending, row in ENDINGS.items()},
    "ico": "image/vnd.microsoft.icon",
    "m4a": "audio/mp4",
    "mp4": "video/mp4",
    "ogg": "audio/ogg",
    "otf": "font/otf",
    "ttf": "font/ttf",
    "wasm": "application/wasm",
    "webm": "video/webm",
    "woff": "font/woff",
    "woff2": "font/woff2",
}


def content_type(path: str) -> str:
    """The `Content-Type` (RFC 9110 §8.3) of the file at `path`, by its extension."""
    extension = path.rpartition(".")[2].lower()
    if extension in _TEXTS:
        return f"{_TEXTS[extension]}; charset=utf-8"
    return _OTHERS.get(extension, "application/octet-stream")
