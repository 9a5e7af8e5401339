"""What a page shows, as it is searched: its text by blocks, and its facts, each at its anchor."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from site_builder.search.documents import LABEL, TEXT, TITLE, SearchBlock, SearchText
from site_builder.views.blocks import (
    AwardsBlock,
    BlockView,
    GalleryBlock,
    HtmlBlock,
    NumbersBlock,
    PhotoBlock,
    QuoteBlock,
    TimelineBlock,
)
from site_builder.views.facts import AwardView, DateView, EventView, NumberView, PhotoView
from site_builder.views.pages import FeaturePage, PlainPage
from site_builder.views.shell import Tongue, Words

_WAYS = re.compile('<span class="ways">(?:[^<]|<(?!/span))*</span>')
_PIECE = re.compile("<([^<>]*)>|[^<]+")
_TAG = re.compile('(/?)([a-z0-9]+)(?: id="([^"]*)")?')
_BLOCKS = frozenset(
    (
        *("p", "h3", "h4", "h5", "h6", "pre", "blockquote", "div", "hr", "br", "figure"),
        *("ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th"),
    )
)
_WIDTH = re.compile(r"(\S+) ([0-9]+)w")
_SMALLEST = 240

Placed = tuple[str, str]
"""An anchor or '', and the words there."""


def search_text(page: FeaturePage | PlainPage) -> SearchText:
    """All that readers can find on a page."""
    blocks = [SearchBlock(TITLE, -1, "", page.title)]
    if isinstance(page, FeaturePage):
        blocks += (SearchBlock(LABEL, -1, "", words) for words in _announced(page) if words)
    for number, section in enumerate(page.sections):
        heading = _plain(section.heading)
        blocks.append(SearchBlock(LABEL, number, section.id, heading))
    blocks += _texts(-1, page.lead)
    for number, section in enumerate(page.sections):
        blocks += _texts(number, section.blocks)
    blocks += _texts(-1, page.more)
    for note in page.notes:
        blocks += (SearchBlock(TEXT, -1, note.anchor, text) for _, text in html_blocks(note.html))
    if isinstance(page, FeaturePage):
        for one in page.corrections:
            words = _joined(one.date, one.text)
            blocks.append(SearchBlock(TEXT, -1, one.anchor, words))
    return SearchText(
        title=page.title,
        lang=page.tongue.lang,
        dir=page.tongue.dir,
        picture=_picture(page.cover) if isinstance(page, FeaturePage) else ("", 0, 0),
        sections=tuple(
            (section.id, *_labelled(section.label, page.tongue)) for section in page.sections
        ),
        blocks=tuple(block for block in blocks if block.text),
    )


def _labelled(label: Words, tongue: Tongue) -> Words:
    """A section's label, with its language if that isn't the page's."""
    return label if label.lang else Words(label.text, tongue.lang, tongue.dir)


def _announced(page: FeaturePage) -> Iterator[str]:
    """What stands above the text."""
    yield page.deck
    yield from map(_plain, page.bylines)
    yield _joined(page.published)
    if page.series:
        yield page.series.name.text
    yield " · ".join(tag.text.text for tag in page.tags)
    if page.source:
        yield _joined(page.source.name, page.source.date)
    if page.cover:
        yield _photo(page.cover)[1]


def _texts(section: int, blocks: Iterable[BlockView]) -> Iterator[SearchBlock]:
    for block in blocks:
        for anchor, text in _placed(block):
            yield SearchBlock(TEXT, section, anchor, text)


def _placed(block: BlockView) -> Iterable[Placed]:
    match block:
        case HtmlBlock():
            return html_blocks(block.html)
        case PhotoBlock():
            return [_photo(block.photo)]
        case GalleryBlock():
            return map(_photo, block.photos)
        case TimelineBlock():
            return (one for event in block.events for one in _event(event))
        case AwardsBlock():
            return (_award(award) for group in block.groups for award in group.awards)
        case NumbersBlock():
            return map(_number, block.numbers)
        case QuoteBlock():
            return [(block.anchor, _joined(_plain(block.body), _plain(block.speaker)))]
    raise ValueError(f"a block of the kind {block.kind} can't be searched")


def html_blocks(html: str) -> Iterator[Placed]:
    """The texts of prose, each from an element with an anchor to the next."""
    anchor, words = "", [""]
    for piece in _PIECE.finditer(_WAYS.sub("", html)):
        tag = _TAG.match(piece[1] or "")
        if tag is None:
            words.append(piece[0])
        elif tag[2] in _BLOCKS:
            words.append("\n")
            if tag[3] and not tag[1]:
                yield from _text(anchor, words)
                anchor, words = tag[3], []
    yield from _text(anchor, words)


def _text(anchor: str, words: list[str]) -> Iterator[Placed]:
    lines = (line.strip() for line in unescape("".join(words)).split("\n"))
    if text := "\n".join(filter(None, lines)):
        yield anchor, text


def _plain(html: str) -> str:
    return " ".join(text for _, text in html_blocks(html))


def _joined(*parts: Words | DateView | str | None) -> str:
    """The words of a fact, in lines."""
    words = (part if isinstance(part, str) else part.text if part else "" for part in parts)
    return "\n".join(filter(None, words))


def _photo(view: PhotoView) -> Placed:
    words = (view.caption, view.second, view.place, view.taken, view.credit, view.alt)
    return view.anchor, _joined(*words)


def _event(view: EventView) -> Iterator[Placed]:
    source = view.source.name if view.source else None
    yield view.anchor, _joined(view.date, view.title, view.text, source)
    if view.photo:
        yield _photo(view.photo)


def _award(view: AwardView) -> Placed:
    words = (view.name, view.date, view.by, *view.recipients, _plain(view.tally), view.note)
    return view.anchor, _joined(*words)


def _number(view: NumberView) -> Placed:
    source = view.source.name if view.source else None
    return view.anchor, _joined(view.figure, view.label, view.as_of, source)


def _picture(photo: PhotoView | None) -> tuple[str, int, int]:
    """The smallest file that is large enough for a list of results, with the picture's size."""
    if photo is None or not photo.src:
        return ("", 0, 0)
    webp = [source.srcset for source in photo.sources if source.type == "image/webp"]
    found = [(int(width), src) for src, width in _WIDTH.findall(" ".join(webp))]
    large = [src for width, src in sorted(found) if width >= _SMALLEST]
    return (large[0] if large else photo.src, photo.width, photo.height)
