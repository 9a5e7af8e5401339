"""The parts of a story: blocks of several kinds, sections and footnotes.

`ways` are links to the block itself and to its partners in other languages, or ''. `corrected` are
links to the corrections of it, or ''.
"""

from typing import NamedTuple, Protocol

from markupsafe import Markup

from site_builder.views.facts import AwardGroup, DateView, EventView, NumberView, PhotoView
from site_builder.views.shell import Alternate, Words


class HtmlBlock(NamedTuple):
    """Ordinary prose: `html` is one or more blocks with their anchors."""

    kind: str
    html: Markup


class PhotoBlock(NamedTuple):
    """A photo by itself. `size` is `column`, `wide` or `full`."""

    kind: str
    anchor: str
    ways: Markup
    photo: PhotoView
    size: str


class GalleryLook(NamedTuple):
    """The widths of a gallery's pictures: `style` has the rules for the page's own style sheet,
    under a class of this `name`, and `rows` is how many stand in each row of a column of text, and
    of a printed page."""

    name: str
    style: str
    rows: tuple[int, ...]


class GalleryBlock(NamedTuple):
    """Photos together. `size` is as for a photo, and `layout` is `rows`, `grid`, `strip` or `pair`.
    `look` is how wide each picture is."""

    kind: str
    anchor: str
    ways: Markup
    photos: tuple[PhotoView, ...]
    size: str
    layout: str
    look: GalleryLook


class TimelineBlock(NamedTuple):
    """A chronology of `events`, the oldest first."""

    kind: str
    anchor: str
    ways: Markup
    events: tuple[EventView, ...]


class AwardsBlock(NamedTuple):
    """Awards in `groups`, the highest first."""

    kind: str
    anchor: str
    ways: Markup
    groups: tuple[AwardGroup, ...]


class NumbersBlock(NamedTuple):
    """Key `numbers`, each with its label. `look` is `cards`, `band` or `list`."""

    kind: str
    anchor: str
    ways: Markup
    numbers: tuple[NumberView, ...]
    look: str


class QuoteBlock(NamedTuple):
    """`body` is one or more paragraphs; `speaker` is a phrase of HTML, or ''. `corrected` are links
    to the corrections of the facts in it."""

    kind: str
    anchor: str
    ways: Markup
    body: Markup
    speaker: Markup
    corrected: Markup


class BlockView(Protocol):
    """A block of any kind; its template is chosen by `kind` (`parts/blocks.html`)."""

    @property
    def kind(self) -> str: ...


class SectionView(NamedTuple):
    """A section with the `id` that its address ends in, and its `blocks`. `heading` is the h2's
    content; `label` is a short one for navigation. `alternates` link to
    the same section in the other languages."""

    id: str
    heading: Markup
    label: Words
    alternates: tuple[Alternate, ...]
    blocks: tuple[BlockView, ...]
    corrected: Markup = Markup("")


class NoteView(NamedTuple):
    """A footnote with its `number` and its text, `html`; `backlinks` are the anchors of the
    references to it."""

    anchor: str
    number: int
    html: Markup
    backlinks: tuple[str, ...]


class CorrectionView(NamedTuple):
    """`href` leads to what was corrected, or is ''."""

    anchor: str
    date: DateView
    text: Words
    href: str
