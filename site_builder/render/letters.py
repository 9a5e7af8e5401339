"""The characters that a page shows: for each language, those of headlines, of the text, and of what
is bold in the text.

They are read from the finished HTML, whatever templates made it. What can't be told is counted in:
a character too many costs a few bytes, and one too few would be set in another font.
"""

import html
import re
from collections import defaultdict
from typing import NamedTuple

from site_builder.languages.unicode import normalize

Letters = dict[tuple[str, str], set[str]]
"""Characters by the language (BCP 47, in small letters) and the use of their font."""

HEADLINES = frozenset({"h1", "h2", "h3", "h4"})
HEADLINE_CLASSES = frozenset({"title", "numeral", "award-name", "site-name"})
"""What type.css and the sheets beside it set in `--headline-font`; and blockquotes in `.quote`."""
_WITH_TEXT, _TOLD = frozenset({"html", "body"}), "told"
"""The elements and the class that type.css sets in `--text-font`."""
_STRONG = frozenset({"strong", "b", "th"})
_UNSEEN = frozenset({"script", "style", "template", "head"})
_EMPTY = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"),
        *("track", "wbr"),
    }
)
"""Elements without an end (HTML §13.1.2)."""

_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9-]*)")
_LANG = re.compile(r"""\slang=["']?([^\s"'>]+)""")
_CLASS = re.compile(r"""\sclass=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")


class _Element(NamedTuple):
    """An open element, with what holds for the text in it. `set_in` is the language of the element
    that says what font the text is set in: words of another language inside it inherit that."""

    name: str
    lang: str
    set_in: str
    is_seen: bool = True
    is_headline: bool = False
    is_strong: bool = False
    is_quote: bool = False


def letters_of(page: str) -> Letters:
    """The characters of an HTML page, composed (NFC)."""
    texts: dict[tuple[str, str], list[str]] = defaultdict(list)
    open_elements = [_Element("", "", "")]
    for piece in page.split("<"):
        tag, _, text = piece.partition(">")
        _enter(open_elements, tag)
        inner = open_elements[-1]
        if text and inner.is_seen and inner.set_in:
            use = "headlines" if inner.is_headline else "text"
            texts[inner.set_in, use].append(text)
            if inner.is_strong and use == "text":
                texts[inner.set_in, "strong"].append(text)
    return {key: _characters("".join(found)) for key, found in texts.items()}


def _characters(text: str) -> set[str]:
    return {sign for sign in normalize("NFC", html.unescape(text)) if sign >= " "}


def _enter(open_elements: list[_Element], tag: str) -> None:
    match = _NAME.match(tag)
    if not match:
        return
    name = match[1].lower()
    if tag.startswith("/"):
        for depth in range(len(open_elements) - 1, 0, -1):
            if open_elements[depth].name == name:
                del open_elements[depth:]
                return
    elif name not in _EMPTY and not tag.endswith("/"):
        open_elements.append(_inner(open_elements[-1], name, tag))


def _inner(outer: _Element, name: str, tag: str) -> _Element:
    attribute = _LANG.search(tag)
    lang = attribute[1].lower() if attribute else outer.lang
    written = _CLASS.search(tag)
    classes = next(filter(None, written.groups()), "").split() if written else []
    is_quote = outer.is_quote or "quote" in classes
    is_headline = name in HEADLINES or not HEADLINE_CLASSES.isdisjoint(classes)
    is_headline = is_headline or (name == "blockquote" and is_quote)
    has_font = is_headline or name in _WITH_TEXT or _TOLD in classes
    return _Element(
        name,
        lang,
        lang if has_font else outer.set_in,
        outer.is_seen and name not in _UNSEEN,
        outer.is_headline or is_headline,
        outer.is_strong or name in _STRONG,
        is_quote,
    )
