"""In which languages a feature has an article, and what readers of the others get instead."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

Fallback = Literal["show", "link", "hide"]
"""What readers get in place of a missing article:

- `show`: a page in their language's folder with the text in the source language
- `link`: links to the page in the source language
- `hide`: nothing, as if the feature weren't there
"""


class Offer(NamedTuple):
    """What a reader gets: the page in the folder of language `page`, with the text in language
    `text` (both keys)."""

    page: str
    text: str


class Presence(NamedTuple):
    """`languages` are the keys of those that have an article, the source language among them."""

    languages: tuple[str, ...]
    source_language: str
    fallback: Fallback

    def offer(self, reader: str, otherwise: str = "") -> Offer | None:
        """What readers of a language get; None for nothing. A link to another language leads to
        `otherwise`, if that is given, or else to the source language."""
        if reader in self.languages:
            return Offer(reader, reader)
        if self.fallback == "show":
            return Offer(reader, self.source_language)
        if self.fallback == "link":
            language = otherwise if otherwise in self.languages else self.source_language
            return Offer(language, language)
        return None

    def pages(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Those of the site's languages in which the feature has a page, in their order."""
        offers = {key: self.offer(key) for key in keys}
        return tuple(key for key, offer in offers.items() if offer and offer.page == key)
