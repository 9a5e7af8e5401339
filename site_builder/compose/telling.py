"""The article that a feature's pages show: the reader's own, or the one that stands in for it."""

from typing import NamedTuple

from markupsafe import Markup

from site_builder.compose.borrowed import BorrowedWords, filled, filled_text
from site_builder.compose.reader import Reader
from site_builder.compose.shell import Frame, Head
from site_builder.languages.names import name_in
from site_builder.languages.script import text_direction
from site_builder.model import routes
from site_builder.model.article import Article
from site_builder.model.feature import Feature
from site_builder.views.shell import Tongue

_LINK = Markup('<a href="{}" hreflang="{}" rel="alternate">{}</a>')


class Telling(NamedTuple):
    """The `article` that the readers of a page get. `teller` is the reader that it is written
    for; `tongue` is its language and `notice` says so, if that isn't the page's own. `said` is
    the notice as plain text. A translation may have a notice that its source has changed."""

    article: Article
    teller: Reader
    tongue: Tongue
    notice: Markup
    said: str

    def of_page(self, head: Head, route: str) -> Head:
        """What the page says of itself: `head` is that of the article's own page, at `route`.

        A page with borrowed words is no translation, and doesn't pass for one: its title is marked
        with its language, its description says what it is, and all else is about the other page.
        """
        if not self.tongue.lang:
            return head
        title = BorrowedWords(head.title, self.tongue.lang)
        return head._replace(title=title, description=self.said, stands_in_for=route)


def telling_of(frame: Frame, feature: Feature, key: str, here: str) -> Telling:
    """The telling on the page at route `here`, for the readers of language `key`."""
    reader = frame.reader_of(feature, key)
    source = feature.source_language
    if key in feature.articles and key not in feature.outdated:
        return Telling(feature.articles[key], reader, Tongue(), Markup(""), "")
    tag = frame.language(source).tag
    name = name_in(tag, reader.tag, frame.language(source).name)
    href = routes.relative(here, routes.feature(source, feature.slug))
    link = _LINK.format(href, tag, name)
    if key in feature.articles:
        notice = filled(reader.strings["outdated"], language=link)
        return Telling(feature.articles[key], reader, Tongue(), notice, "")
    said = reader.strings["standing_in"]
    return Telling(
        article=feature.articles[source],
        teller=frame.reader_of(feature, source),
        tongue=Tongue(tag, text_direction(tag)),
        notice=filled(said, language=link),
        said=filled_text(said, language=name),
    )
