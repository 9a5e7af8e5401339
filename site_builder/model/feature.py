"""A feature: its facts, its articles, and its photographs as they are published."""

from dataclasses import dataclass

from site_builder.model.article import Article
from site_builder.model.facts import Facts
from site_builder.model.pictures import Picture


@dataclass(frozen=True)
class Feature:
    """The content of `content/<slug>/`. `articles` are in the order of the site's languages;
    `pictures` are the published pictures by the ids of their photos. It has no slots: see
    `model.article`."""

    slug: str
    source_language: str
    facts: Facts
    articles: dict[str, Article]
    pictures: dict[str, Picture]

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self.articles)

    @property
    def is_draft(self) -> bool:
        return self.facts.feature.draft
