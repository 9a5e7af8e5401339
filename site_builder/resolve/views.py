"""Views: closed plain data, all that a page shows and nothing else.

A view is a NamedTuple of strings, numbers, tuples and further views. It is immutable, its JSON is
canonical, and a page is a pure function of its template and its view. Text that is `Markup` is
finished HTML; all other text is escaped by the template. Every `href` is relative to the page
unless it says otherwise; `url` is always absolute.
"""

from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup


class Words(NamedTuple):
    """A text as this reader gets it. `lang` (BCP 47) and `dir` are set only where it is borrowed
    from another language, because the page's own has no version of it; otherwise they are ''."""

    text: str
    lang: str = ""
    dir: str = ""


class Link(NamedTuple):
    """`hreflang` is set where the link leads to a page in another language; otherwise ''."""

    href: str
    text: Words
    hreflang: str = ""


class Alternate(NamedTuple):
    """This page in one of the site's languages. `exists` is false where there is no such page;
    `href` then leads to that language's home."""

    key: str
    tag: str
    dir: str
    name: str
    href: str
    url: str
    is_current: bool
    exists: bool


class Shell(NamedTuple):
    """What stands around the content of every page."""

    lang: str
    dir: str
    key: str
    site_title: Words
    title: str
    description: str
    canonical: str
    x_default: str
    alternates: tuple[Alternate, ...]
    home_href: str
    feed_href: str
    nav: tuple[Link, ...]
    assets: dict[str, str]
    strings: Mapping[str, str]
    csp: str
    open_graph: tuple[tuple[str, str], ...]
    json_ld: Markup


class TimeRun(NamedTuple):
    """A run of a printed date. `datetime` is the machine's form for <time>, or ''."""

    text: str
    datetime: str


class DateView(NamedTuple):
    """A date as printed, and in runs: each end of a range is a <time> of its own."""

    text: str
    runs: tuple[TimeRun, ...]


class SourceView(NamedTuple):
    name: Words
    date: DateView | None
    url: str


class PersonView(NamedTuple):
    name: Words
    role: Words | None


class PhotoView(NamedTuple):
    """`anchor` is '' for a second showing of the same photo. `src` is '' where the picture is not
    to hand; `width` and `height` are pixels, 0 without a picture. `focus` is CSS object-position.
    """

    anchor: str
    kind: str
    src: str
    width: int
    height: int
    focus: str
    alt: Words
    caption: Words
    credit: Words
    taken: DateView | None
    place: Words | None
    license: str


class EventView(NamedTuple):
    """`section` links to the section that tells the event."""

    anchor: str
    date: DateView
    title: Words
    text: Words | None
    photo: PhotoView | None
    section: Link | None
    source: SourceView | None


class AwardView(NamedTuple):
    """`recipients` are the named ones; `tally` says how many in all, or is ''."""

    anchor: str
    name: Words
    date: DateView
    by: Words | None
    recipients: tuple[Words, ...]
    tally: str
    note: Words | None


class AwardGroup(NamedTuple):
    level: Words
    awards: tuple[AwardView, ...]


class NumberView(NamedTuple):
    """A figure in pieces: `before` ('more than'), `numeral` ('1.44 million'), `after` ('余'),
    `unit`. `figure` is all of them as one phrase. `value` is the plain decimal."""

    anchor: str
    before: str
    numeral: str
    after: str
    unit: Words
    figure: str
    value: str
    label: Words
    as_of: DateView | None
    source: SourceView | None


class HtmlBlock(NamedTuple):
    """Ordinary prose: one or several blocks that already carry their anchors."""

    kind: str
    html: Markup


class PhotoBlock(NamedTuple):
    kind: str
    anchor: str
    photo: PhotoView


class GalleryBlock(NamedTuple):
    kind: str
    anchor: str
    photos: tuple[PhotoView, ...]


class TimelineBlock(NamedTuple):
    kind: str
    anchor: str
    events: tuple[EventView, ...]


class AwardsBlock(NamedTuple):
    kind: str
    anchor: str
    groups: tuple[AwardGroup, ...]


class NumbersBlock(NamedTuple):
    kind: str
    anchor: str
    numbers: tuple[NumberView, ...]


class QuoteBlock(NamedTuple):
    """`body` is one or more paragraphs; `speaker` is a phrase of HTML, or ''."""

    kind: str
    anchor: str
    body: Markup
    speaker: Markup


BlockView = (
    HtmlBlock | PhotoBlock | GalleryBlock | TimelineBlock | AwardsBlock | NumbersBlock | QuoteBlock
)


class SectionView(NamedTuple):
    """`heading` is the h2's content; `label` is the short one for navigation. `alternates` lead
    to the same section in the other languages."""

    id: str
    heading: Markup
    label: Words
    alternates: tuple[Alternate, ...]
    blocks: tuple[BlockView, ...]


class NoteView(NamedTuple):
    """A footnote; `backlinks` are the anchors of the places that refer to it."""

    anchor: str
    number: int
    html: Markup
    backlinks: tuple[str, ...]


class Card(NamedTuple):
    """A feature as another page announces it."""

    href: str
    title: Words
    deck: Words
    published: DateView
    cover: PhotoView | None
    is_draft: bool


class FeaturePage(NamedTuple):
    """`byline` is a phrase of HTML, or ''. `more` holds the facts that no section shows: shown
    after the last of them."""

    shell: Shell
    title: str
    deck: str
    authors: tuple[PersonView, ...]
    byline: Markup
    published: DateView
    updated: DateView | None
    source: SourceView | None
    cover: PhotoView | None
    tags: tuple[str, ...]
    is_draft: bool
    lead: tuple[BlockView, ...]
    sections: tuple[SectionView, ...]
    more: tuple[BlockView, ...]
    notes: tuple[NoteView, ...]
    facts_href: str
    previous: Card | None
    next: Card | None


class HomePage(NamedTuple):
    """A page of the list of features, newest first. `heading` and `description` are phrases of
    HTML; `newer` and `older` are hrefs or ''."""

    shell: Shell
    heading: Markup
    description: Markup
    cards: tuple[Card, ...]
    number: int
    total: int
    position: str
    newer: str
    older: str


class Choice(NamedTuple):
    """A language on the chooser page, in its own words; `title` and `description` are phrases of
    HTML."""

    lang: str
    dir: str
    name: str
    href: str
    title: Markup
    description: Markup


class ChooserPage(NamedTuple):
    shell: Shell
    choices: tuple[Choice, ...]


class NotFoundMessage(NamedTuple):
    lang: str
    dir: str
    heading: str
    text: str
    home: Link


class NotFoundPage(NamedTuple):
    """The one page whose links begin at the host's root: it is served under any address."""

    shell: Shell
    messages: tuple[NotFoundMessage, ...]


class FeedEntry(NamedTuple):
    url: str
    title: str
    summary: str
    published: str
    updated: str
    authors: tuple[str, ...]
    alternates: tuple[tuple[str, str], ...]


class Feed(NamedTuple):
    """An Atom feed (RFC 4287). Dates are RFC 3339; `alternates` are (tag, url)."""

    lang: str
    title: str
    subtitle: str
    url: str
    home_url: str
    updated: str
    entries: tuple[FeedEntry, ...]


class SitemapEntry(NamedTuple):
    """`alternates` are (hreflang, url), x-default included; `modified` is a W3C date or ''."""

    url: str
    modified: str
    alternates: tuple[tuple[str, str], ...]


class Sitemap(NamedTuple):
    entries: tuple[SitemapEntry, ...]


class Robots(NamedTuple):
    sitemap_url: str


class PublishedPicture(NamedTuple):
    """A published picture for `facts.json`; its size in pixels."""

    url: str
    width: int
    height: int


Page = FeaturePage | HomePage | ChooserPage | NotFoundPage | Feed | Sitemap | Robots
