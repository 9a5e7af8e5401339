"""What isn't translated, on a page where the source stands beside it: the page says so, and doesn't
show the words that it would otherwise borrow."""

import re

from markupsafe import Markup

from site_builder.compose.borrowed import as_words, phrase
from site_builder.compose.reader import Reader
from site_builder.model.article import Block, Parts, Prose

_PARAGRAPH = re.compile("<p(?: [^<>]*)?>")
_WANTING = Markup('<p{} class="wanting">{}</p>')


def wanting(reader: Reader, anchor: str = "") -> Markup:
    """The words for something missing, in the reader's language; with the anchor that it has."""
    attribute = Markup(' id="{}"').format(anchor) if anchor else ""
    return _WANTING.format(attribute, phrase(as_words(reader.strings["not_translated"])))


def is_borrowed(block: Block, tag: str) -> bool:
    """Whether a block of a translation was borrowed whole from the source, whose language `tag` is:
    then its element, or each paragraph of a quotation, says so."""
    if isinstance(block, Prose):
        html = _written(block.parts)
        named = html.find(f' id="{block.anchor}"')
        opening = html[html.rfind("<", 0, named) : html.find(">", named)] if named >= 0 else ""
        return _is_in(opening, tag)
    return is_all_in(block.body, tag)


def is_all_in(parts: Parts, tag: str) -> bool:
    """Whether there are paragraphs, and each says that it is in this language."""
    found = _PARAGRAPH.findall(_written(parts))
    return bool(found) and all(_is_in(opening, tag) for opening in found)


def _is_in(opening: str, tag: str) -> bool:
    return f' lang="{tag}"' in opening


def _written(parts: Parts) -> str:
    return "".join(part for part in parts if isinstance(part, str))
