"""Pages, each with the template that it is made with."""

from typing import NamedTuple

from markupsafe import Markup

from site_builder.views.blocks import BlockView, CorrectionView, NoteView, SectionView
from site_builder.views.facts import DateView, PersonView, PhotoView, SourceView
from site_builder.views.parallel import NotePair, ParallelSection
from site_builder.views.shell import Link, Shell, Tongue, Words


class Card(NamedTuple):
    """A feature as another page announces it. Drafts and scheduled features are in previews alone.
    `told_in` names the language of the text if that
    isn't the page's own; `hreflang` is set if the link leads to a page in that language."""

    href: str
    hreflang: str
    told_in: Words | None
    title: Words
    deck: Words
    published: DateView
    cover: PhotoView | None
    is_draft: bool
    is_scheduled: bool


class FeaturePage(NamedTuple):
    """`bylines` are phrases of HTML that say who did what, and `authors` the people who wrote the
    text. `more` has the facts that no section shows, which follow
    the last section. If the article is in another language than the page, `tongue` is that
    language and `notice`, a phrase of HTML, says so. `parallels` lead to the pages that show two
    languages side by side."""

    shell: Shell
    tongue: Tongue
    notice: Markup
    title: str
    deck: str
    authors: tuple[PersonView, ...]
    bylines: tuple[Markup, ...]
    published: DateView
    updated: DateView | None
    source: SourceView | None
    cover: PhotoView | None
    tags: tuple[Words, ...]
    is_draft: bool
    is_scheduled: bool
    lead: tuple[BlockView, ...]
    sections: tuple[SectionView, ...]
    more: tuple[BlockView, ...]
    notes: tuple[NoteView, ...]
    corrections: tuple[CorrectionView, ...]
    facts_href: str
    has_pictures: bool
    parallels: tuple[Link, ...]
    previous: Card | None
    next: Card | None


class PlainPage(NamedTuple):
    """A page that is no feature: without a date, a byline and a place in lists. Its fields are as
    those of `FeaturePage`."""

    shell: Shell
    tongue: Tongue
    notice: Markup
    title: str
    is_draft: bool
    lead: tuple[BlockView, ...]
    sections: tuple[SectionView, ...]
    more: tuple[BlockView, ...]
    notes: tuple[NoteView, ...]
    parallels: tuple[Link, ...]


class PhotosPage(NamedTuple):
    """The photographs of a feature, each as large as the window. `heading` is the feature's title;
    `story_href` links back to it; a photo has the same anchor there. On `tongue`, which is that of
    the heading, and `notice`: see `FeaturePage`."""

    shell: Shell
    tongue: Tongue
    notice: Markup
    heading: str
    story_href: str
    photos: tuple[PhotoView, ...]


class ParallelPage(NamedTuple):
    """A translation beside its source. `tongue` is that of the translation, the page's own, and
    `source_tongue` that of the source, whose side has the words of `source_shell`. `story_href`
    leads to the translation by itself."""

    shell: Shell
    tongue: Tongue
    source_tongue: Tongue
    source_shell: Shell
    title: str
    source_title: str
    deck: str
    source_deck: str
    story_href: str
    cover: PhotoView | None
    sections: tuple[ParallelSection, ...]
    notes: tuple[NotePair, ...]


class HomePage(NamedTuple):
    """A page of the list of features, newest first. `heading`, `description` and `position` are
    phrases of HTML; `newer` and `older` are hrefs or ''."""

    shell: Shell
    heading: Markup
    description: Markup
    cards: tuple[Card, ...]
    number: int
    total: int
    position: Markup
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


class MovedMessage(NamedTuple):
    """What a page at a former address says in one language, and the link to the page now."""

    lang: str
    dir: str
    heading: str
    link: Link


class RedirectPage(NamedTuple):
    """A page at a former address, which leads to where its feature or page is now. `target` is the
    href that browsers go on to; `messages` say so in every language, each with a link."""

    shell: Shell
    target: str
    messages: tuple[MovedMessage, ...]


class NotFoundPage(NamedTuple):
    """The only page whose links begin at the host's root, as it is served under any address."""

    shell: Shell
    messages: tuple[NotFoundMessage, ...]


class FeedEntry(NamedTuple):
    url: str
    title: str
    summary: str
    published: str
    updated: str
    authors: tuple[str, ...]
    contributors: tuple[str, ...]
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


Page = (
    FeaturePage
    | PlainPage
    | RedirectPage
    | PhotosPage
    | ParallelPage
    | HomePage
    | ChooserPage
    | NotFoundPage
    | Feed
    | Sitemap
    | Robots
)
