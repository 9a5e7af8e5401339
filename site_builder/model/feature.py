"""A feature or a plain page: its facts, its texts, and its photographs as they are published."""

from dataclasses import dataclass, field

from site_builder.edtf import Edtf
from site_builder.model.article import Article
from site_builder.model.documents import Document
from site_builder.model.facts import Facts
from site_builder.model.forms import Form
from site_builder.model.pictures import Picture
from site_builder.model.presence import Fallback, Presence


@dataclass(frozen=True)
class Feature:
    """The content of `content/<slug>/`: a feature or, by its `form`, a plain page. `articles` are
    in the order of the site's languages; `pictures` are the published pictures by the ids of their
    photos. `outdated` are the languages of translations whose source has changed, where readers are
    told of it; `documents` are those that the articles link to, by name. It has no slots: see
    `model.article`."""

    slug: str
    source_language: str
    facts: Facts
    articles: dict[str, Article]
    pictures: dict[str, Picture]
    outdated: frozenset[str] = frozenset()
    form: Form = "article"
    documents: dict[str, Document] = field(default_factory=dict)

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self.articles)

    @property
    def translations(self) -> tuple[str, ...]:
        """The languages of the articles that say in other words what the source does."""
        source = self.source_language
        return tuple(key for key, one in self.articles.items() if source not in (key, one.origin))

    def presence(self, fallback: Fallback) -> Presence:
        """Where the feature is; `fallback` is the site's, which its own precedes."""
        own = self.facts.feature.fallback
        return Presence(self.languages, self.source_language, own or fallback)

    @property
    def published(self) -> Edtf:
        """When a feature was published. TypeError for a plain page, which has no date."""
        date = self.facts.feature.published
        if date is None:
            raise TypeError(f"{self.slug} is a plain page")
        return date

    @property
    def is_draft(self) -> bool:
        return self.facts.feature.draft
