"""The CSS inside drawings: whether any of it fetches something from outside the file.

Comments are judged like the rest: who takes them out first must find their ends as a browser does
(`"/*"` begins none), and it never takes a comment to fetch something. Every pattern reads on
without going back, so that no value, however long, takes long to judge.
"""

import re

_BLANK = r"[ \t\n\r\f]*"
_RASTER = r"data:image/(?:png|jpe?g|webp|gif|avif)"
_FETCHES = re.compile(
    r"@import|(?:image-set|src|image)\("
    rf"|url\((?!{_BLANK}(?:['\"]{_BLANK})?"
    rf"(?:#|data:font|{_RASTER}|data:application/(?:x-)?font))",
    re.IGNORECASE,
)
"""What fetches from elsewhere (CSS Images 4 §2.3, CSS Values 5 §4): there is no blank before the
parenthesis of a function (CSS Syntax 3 §4.3.4)."""

# Nothing that could lead out fits into an address of these signs, whatever this stands in.
_NAMESPACE = re.compile(
    r"@namespace[ \t\n\r\f]+(?:[-\w]+[ \t\n\r\f]+)?"
    rf"url\({_BLANK}(?P<quote>['\"]?)[-\w:/.#~]*(?P=quote){_BLANK}\)",
    re.IGNORECASE,
)
"""What only names a namespace, and fetches nothing (CSS Namespaces 3 §2)."""

_INSIDE = re.compile(rf"{_BLANK}(?:#|{_RASTER}[;,])", re.IGNORECASE)


def is_inside(reference: str) -> bool:
    """Whether a `href` stays in the file: a fragment, or a raster image of its own."""
    return _INSIDE.match(reference) is not None


def value_leads_out(value: str) -> bool:
    """Whether an attribute's value fetches from elsewhere, where it is read as CSS.

    An escape can spell any name (`u\\72l(`), so that beside a parenthesis it is refused.
    """
    if "(" not in value:
        return False  # as nearly all values: an `@import` begins a rule, and a value has none
    return "\\" in value or _FETCHES.search(value) is not None


def sheet_leads_out(sheet: str) -> bool:
    """Whether a style sheet fetches from elsewhere, or has escapes, which can spell `@import`."""
    if "@namespace" in sheet.lower():
        sheet = _NAMESPACE.sub(" ", sheet)
    return _FETCHES.search(sheet) is not None or "\\" in sheet
