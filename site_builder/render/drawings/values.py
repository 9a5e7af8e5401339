"""The values inside drawings, for publication: style sheets, and the pictures inside of them."""

import base64
import re
from urllib.parse import unquote_to_bytes

from site_builder.render.drawings.bare_pictures import bare_picture

_COMMENT = r"/\*[^*]*+(?:\*(?!/)[^*]*+)*+(?:\*/)?+"
_STRING = r""""(?:[^"\\\n\r\f]++|\\.)*+"?+|'(?:[^'\\\n\r\f]++|\\.)*+'?+"""
# `my-url(` and `#url(` begin no address; inside of one without quotes, no comment begins.
_URL = r"(?:<!--|(?<![-\w#@\x80-\U0010ffff]))url\([ \t\n\r\f]*+"
_PIECES = re.compile(
    rf"(?P<comment>{_COMMENT})|{_URL}(?P<address>{_STRING}|[^)'\"][^)]*+)?+|{_STRING}",
    re.IGNORECASE | re.DOTALL,
)
"""Where comments, addresses and strings of a style sheet begin and end (CSS Syntax 3 §4.3)."""

_PICTURE = re.compile(r"[\x00-\x20]*+data:image/", re.IGNORECASE)
_BASE64 = re.compile(r"; *+base64 *+\Z", re.IGNORECASE)


def attribute_value(name: str, value: str) -> str:
    """An attribute's value, by its local name; a picture that it holds without metadata."""
    if name == "href":
        return _bare_address(value)
    if name == "style" or "url(" in value.lower():
        return style_sheet(value)
    return value


def style_sheet(css: str) -> str:
    """CSS without what its comments say, and with its pictures' metadata left out.

    An empty comment stays, for `a/**/b` is not `ab`, nor `a b`. ValueError for a picture that
    cannot be decoded.
    """
    return _PIECES.sub(_published, css)


def _published(piece: re.Match[str]) -> str:
    if piece["comment"]:
        return "/**/"
    address = piece["address"] or ""
    quote = address[:1] if address[:1] in ("'", '"') else ""
    inner = address.strip(quote) if quote else address
    if not _PICTURE.match(inner):
        return piece[0]
    return f"{piece[0].removesuffix(address)}{quote}{_bare_address(inner)}{quote}"


def _bare_address(address: str) -> str:
    if not _PICTURE.match(address):
        return address
    kind, data = bare_picture(_data_of(address))
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"


def _data_of(address: str) -> bytes:
    """The bytes of a `data:` URL (Fetch §6, URL §4.4: without blanks, and what follows a `#`)."""
    url = re.sub(r"[\t\n\r]", "", address).strip().partition("#")[0]
    head, _, body = url.partition(",")
    data = unquote_to_bytes(body)
    if not _BASE64.search(head):
        return data
    digits = re.sub(rb"[ \t\n\r\f]", b"", data).rstrip(b"=")
    return base64.b64decode(digits + b"=" * (-len(digits) % 4), validate=True)
