"""Views: closed plain data, all that a page shows and nothing else.

A view is a NamedTuple of strings, numbers, tuples and further views. It is immutable, its JSON is
canonical, and a page is a pure function of its template and its view. Text that is `Markup` is
finished HTML; all other text is escaped by the template. Every `href` is relative to the page
unless it says otherwise; `url` is always absolute.
"""

from site_builder.views.blocks import (
    AwardsBlock,
    BlockView,
    GalleryBlock,
    HtmlBlock,
    NoteView,
    NumbersBlock,
    PhotoBlock,
    QuoteBlock,
    SectionView,
    TimelineBlock,
)
from site_builder.views.facts import (
    AwardGroup,
    AwardView,
    DateView,
    EventView,
    NumberView,
    PersonView,
    PhotoView,
    PictureLook,
    PictureSource,
    PublishedPicture,
    SourceView,
    TimeRun,
)
from site_builder.views.pages import (
    Card,
    Choice,
    ChooserPage,
    FeaturePage,
    Feed,
    FeedEntry,
    HomePage,
    NotFoundMessage,
    NotFoundPage,
    Page,
    PhotosPage,
    Robots,
    Sitemap,
    SitemapEntry,
)
from site_builder.views.shell import Alternate, Link, Shell, Words

__all__ = [
    "Alternate",
    "AwardGroup",
    "AwardView",
    "AwardsBlock",
    "BlockView",
    "Card",
    "Choice",
    "ChooserPage",
    "DateView",
    "EventView",
    "FeaturePage",
    "Feed",
    "FeedEntry",
    "GalleryBlock",
    "HomePage",
    "HtmlBlock",
    "Link",
    "NotFoundMessage",
    "NotFoundPage",
    "NoteView",
    "NumberView",
    "NumbersBlock",
    "Page",
    "PersonView",
    "PhotoBlock",
    "PhotoView",
    "PhotosPage",
    "PictureLook",
    "PictureSource",
    "PublishedPicture",
    "QuoteBlock",
    "Robots",
    "SectionView",
    "Shell",
    "Sitemap",
    "SitemapEntry",
    "SourceView",
    "TimeRun",
    "TimelineBlock",
    "Words",
]
