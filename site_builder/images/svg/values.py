"""The values inside drawings, for publication: style sheets, and the pictures inside of them."""

import base64
import re

from site_builder.images.containers.data_urls import CSS_PIECES, data_of, is_picture, unquoted
from site_builder.images.svg.bare_pictures import bare_picture

_TYPE, _PARAMETER = r"[-+.\w]+/[-+.\w]+", r"(?:;[^,;'\"(){}]*)"
# Each `data:` that no comma follows is read to the end of its parameters: no type has so many.
_DATA = rf"\bdata:(?:{_TYPE}{_PARAMETER}{{0,20}}|{_PARAMETER}{{1,20}}),"
_HAS_DATA = re.compile(_DATA, re.IGNORECASE)
_PIECES = re.compile(rf"{CSS_PIECES.pattern}|(?P<stray>{_DATA}[^\s'\"(){{}};]*)", CSS_PIECES.flags)


def attribute_value(name: str, value: str) -> str | None:
    """An attribute's value, by its local name; a picture that it holds without metadata.

    None where it holds a file that nothing draws.
    """
    if name == "href":
        return _bare_address(value)
    if name == "style" or "url(" in value.lower():
        return style_sheet(value)
    return plain_value(value)


def plain_value(value: str) -> str | None:
    """The value of an attribute that is never drawn from; None where it holds a file."""
    return None if "data:" in value.lower() and _HAS_DATA.search(value) else value


def style_sheet(css: str) -> str:
    """CSS without what its comments say, and with its pictures' metadata left out; without any file
    outside of `url(…)`, where nothing would draw it.

    An empty comment stays, for `a/**/b` is not `ab`, nor `a b`. ValueError for a picture that
    cannot be decoded.
    """
    return _PIECES.sub(_published, css)


def _published(piece: re.Match[str]) -> str:
    if piece["comment"]:
        return "/**/"
    if piece["stray"]:
        return ""
    if piece["string"]:
        return '""' if _HAS_DATA.search(piece[0]) else piece[0]
    address = piece["address"] or ""
    inner, quote = unquoted(address)
    if not is_picture(inner):
        return piece[0]
    return f"{piece[0].removesuffix(address)}{quote}{_bare_address(inner)}{quote}"


def _bare_address(address: str) -> str:
    if not is_picture(address):
        return address
    kind, data = bare_picture(data_of(address))
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"
