"""Pages, each with the template that it is made with."""

from typing import NamedTuple

from markupsafe import Markup

from site_builder.views.blocks import BlockView, CorrectionView, NoteView, SectionView
from site_builder.views.facts import DateView, PersonView, PhotoView, SourceView
from site_builder.views.feeds import Feed, Robots, Sitemap
from site_builder.views.parallel import NotePair, ParallelSection
from site_builder.views.shell import Link, Shell, Tongue, Words


class Card(NamedTuple):
    """A feature as another page announces it. Drafts and scheduled features are in previews alone.
    `told_in` names the language of the text if that isn't the page's own; `hreflang` is set if the
    link leads to a page in that language. `byline` and `reading_time` are phrases of HTML. At the
    end of another feature they are '', as the deck is."""

    href: str
    hreflang: str
    told_in: Words | None
    title: Words
    deck: Words
    byline: Markup
    published: DateView
    reading_time: Markup
    cover: PhotoView | None
    is_draft: bool
    is_scheduled: bool


class SeriesView(NamedTuple):
    """The series that a feature is part of: its name, the href of its page, and `position`, a
    phrase of HTML such as "Part 2 of 5", or '' where there is no other part. `previous` and `next`
    are the parts before and behind it."""

    name: Words
    href: str
    position: Markup
    previous: Card | None
    next: Card | None


class FeaturePage(NamedTuple):
    """A feature. `bylines` are phrases of HTML that say who did what, and `authors` the people who
    wrote the text. `facts_href` links to its facts as data, or is ''. `has_pictures` says whether
    any opens large. `previous` and `next` announce the older and the newer feature, and `related`
    are features that its own facts name. A part of a series with others has its `previous` and
    `next` in `series` alone. `tags` lead to their pages. `corrections` say what was wrong before.
    `more` has the facts that no section shows, which follow the last section. If the article is in
    another language than the page, `tongue` is that language and `notice`, a phrase of HTML, says
    so. `parallels` lead to the pages that show two languages side by side. `reading_time` and
    `length` are phrases of HTML that say how long the text is: "12 min read", "1,420 words"."""

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
    reading_time: Markup
    length: Markup
    cover: PhotoView | None
    tags: tuple[Link, ...]
    series: SeriesView | None
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
    related: tuple[Card, ...]
    previous: Card | None
    next: Card | None


class PlainPage(NamedTuple):
    """A page that is no feature: without a date, a byline and a place in lists. Its fields are as
    those of `FeaturePage`. `more` has the facts that no section shows. `has_pictures` says whether
    any opens large."""

    shell: Shell
    tongue: Tongue
    notice: Markup
    title: str
    is_draft: bool
    lead: tuple[BlockView, ...]
    sections: tuple[SectionView, ...]
    more: tuple[BlockView, ...]
    notes: tuple[NoteView, ...]
    has_pictures: bool
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
    """A translation beside its source, as `title` is beside `source_title`, and `deck` beside
    `source_deck`. `tongue` is that of the translation, the page's own, and
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
    """A page of the list of features, newest first, each announced by one of `cards`. It is the one
    of this `number` of a `total`, which `position` says. `heading`, `description` and `position`
    are phrases of HTML; `newer` and `older` are hrefs of other pages of the list or ''. `layout` is
    that of `theme.home` in site.yaml; the first `leading` cards are above the others."""

    shell: Shell
    heading: Markup
    description: Markup
    layout: str
    leading: int
    cards: tuple[Card, ...]
    number: int
    total: int
    position: Markup
    newer: str
    older: str


class ListedCard(NamedTuple):
    """A feature in the list of a topic, announced by `card`. `kicker` is which part of a series it
    is, a phrase of HTML, or ''."""

    kicker: Markup
    card: Card


class TopicPage(NamedTuple):
    """A page of the features of a tag, a series or a person, which `folder` says: `tags`, `series`
    or `people`. `kicker`, which is what it is, a person's role, and `heading` and `position` are
    phrases of HTML. `text` is the description or the biography, on the first page alone.
    `previous` and `next` are hrefs of pages of the list, or ''; it is the one of this `number` of a
    `total`. Each of `cards` announces a feature. `feed` leads to the Atom feed of the same, and
    `all_topics` to the page of all tags, series or people."""

    shell: Shell
    folder: str
    kicker: Markup
    heading: Markup
    text: Words | None
    cards: tuple[ListedCard, ...]
    feed: Link
    all_topics: Link
    number: int
    total: int
    position: Markup
    previous: str
    next: str


class TopicLink(NamedTuple):
    """A tag, a series or a person among all of them: `link` leads to its features. `text` is its
    description or the biography, and `size`, a phrase of HTML, how many features it has."""

    link: Link
    text: Words | None
    size: Markup


class TopicIndexPage(NamedTuple):
    """All tags, series or people, which `folder` says: `tags`, `series` or `people`. `heading` is a
    phrase of HTML. `topics` are those with features in the page's language, in the order of their
    file."""

    shell: Shell
    folder: str
    heading: Markup
    topics: tuple[TopicLink, ...]


class SearchEntry(NamedTuple):
    """A feature or a plain page. `page` leads to it, and `sections` to its sections."""

    page: Link
    sections: tuple[Link, ...]


class SearchPage(NamedTuple):
    """The page for searches, and those that follow it. For readers without JavaScript they list all
    features and pages as `entries`. `number` and `total` count these pages, and `position` says so
    in a phrase of HTML; `previous` and `next` are hrefs of the others, or ''."""

    shell: Shell
    entries: tuple[SearchEntry, ...]
    number: int
    total: int
    position: Markup
    previous: str
    next: str


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
    """The page at the root, whose `choices` are the languages."""

    shell: Shell
    choices: tuple[Choice, ...]


class NotFoundMessage(NamedTuple):
    """What the page says in one language; `home` leads to that language's home."""

    lang: str
    dir: str
    heading: str
    text: str
    home: Link


class MovedMessage(NamedTuple):
    """What a page at a former address says in one language, and the `link` to the page now."""

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
    """The only page whose links begin at the host's root, as it is served under any address. It has
    `messages` in every language."""

    shell: Shell
    messages: tuple[NotFoundMessage, ...]


Page = (
    FeaturePage
    | PlainPage
    | RedirectPage
    | PhotosPage
    | ParallelPage
    | HomePage
    | TopicPage
    | TopicIndexPage
    | SearchPage
    | ChooserPage
    | NotFoundPage
    | Feed
    | Sitemap
    | Robots
)
