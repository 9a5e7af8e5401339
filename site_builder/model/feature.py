"""A feature: its facts, its articles, and the photographs found in its folder."""

from dataclasses import dataclass

from site_builder.model.article import Article
from site_builder.model.facts import Facts

MAX_WIDTH = 2400
"""The greatest width of a published picture, in pixels."""


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """An original under `photos/`: its size in pixels and the digest of its bytes."""

    name: str
    width: int
    height: int
    format: str
    digest: str

    @property
    def published_size(self) -> tuple[int, int]:
        """Width and height in pixels as published: never more than the original's own."""
        if self.format == "SVG" or self.width <= MAX_WIDTH:
            return self.width, self.height
        return MAX_WIDTH, max(1, round(self.height * MAX_WIDTH / self.width))


@dataclass(frozen=True, slots=True)
class Feature:
    """Everything that was read of `content/<slug>/`. `articles` are in the site's order."""

    slug: str
    source_language: str
    facts: Facts
    articles: dict[str, Article]
    photo_files: dict[str, PhotoFile]

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self.articles)

    @property
    def is_draft(self) -> bool:
        return self.facts.feature.draft
