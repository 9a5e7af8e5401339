"""The pictures that a drawing holds as `data:` URLs, in references and in CSS."""

import base64
import re
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

_COMMENT = r"/\*.*?(?:\*/|\Z)"
_STRING = r""""[^"\\\n\r\f]*(?:\\.[^"\\\n\r\f]*)*"?|'[^'\\\n\r\f]*(?:\\.[^'\\\n\r\f]*)*'?"""
# `my-url(` and `#url(` begin no address; inside of one without quotes, no comment begins.
_URL = r"(?:<!--|(?<![-\w#@\x80-\U0010ffff]))url\([ \t\n\r\f]*"
CSS_PIECES = re.compile(
    rf"(?P<comment>{_COMMENT})|{_URL}(?P<address>{_STRING}|[^)'\"][^)]*)?|(?P<string>{_STRING})",
    re.IGNORECASE | re.DOTALL,
)
"""Where comments, addresses and strings of a style sheet begin and end (CSS Syntax 3 §4.3)."""

_PICTURE = re.compile(r"[\x00-\x20]*data:image/", re.IGNORECASE)
_BASE64 = re.compile(r"; *base64 *\Z", re.IGNORECASE)


def is_picture(address: str) -> bool:
    """Whether an address is a picture of its own."""
    return _PICTURE.match(address) is not None


def unquoted(address: str) -> tuple[str, str]:
    """An address in CSS, with the sign that it stands in: `"`, `'` or none."""
    quote = address[:1] if address[:1] in ("'", '"') else ""
    return (address.strip(quote) if quote else address), quote


def pictures_in_css(css: str) -> Iterator[str]:
    """The addresses that are pictures, in a style sheet or in a value that is read as CSS."""
    if "data:" not in css.lower():
        return
    for piece in CSS_PIECES.finditer(css):
        address, _ = unquoted(piece["address"] or "")
        if is_picture(address):
            yield address


def data_of(address: str) -> bytes:
    """The bytes of a `data:` URL (Fetch §6, URL §4.4: without blanks, and what follows a `#`).

    ValueError for what is not in base64, but says so.
    """
    url = re.sub(r"[\t\n\r]", "", address).strip().partition("#")[0]
    head, _, body = url.partition(",")
    data = unquote_to_bytes(body)
    if not _BASE64.search(head):
        return data
    digits = re.sub(rb"[ \t\n\r\f]", b"", data).rstrip(b"=")
    return base64.b64decode(digits + b"=" * (-len(digits) % 4), validate=True)
