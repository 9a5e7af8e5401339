"""Units of texts that a test writes down."""

from site_builder.model.site import Language
from site_builder.model.translation import Unit
from site_builder.read.articles import ArticleReading, read_article
from site_builder.text.source import Source
from tests.support.markdown import FRONT_MATTER, LANGUAGES, ZH


def read_units(body: str, language: Language = ZH) -> ArticleReading:
    """The reading of an article with this body."""
    source = Source(f"content/story/article.{language.key}.md", FRONT_MATTER + body)
    return read_article(source, language, LANGUAGES)


def body_units(body: str, language: Language = ZH) -> tuple[Unit, ...]:
    """The units of the body alone."""
    return tuple(
        unit for unit in read_units(body, language).units if not unit.address.startswith("article.")
    )


def texts(body: str, language: Language = ZH) -> dict[str, str]:
    """The units' texts by address."""
    return {unit.address: unit.text for unit in body_units(body, language)}


def written(source: Source, unit: Unit) -> str:
    """What stands between the places of a unit in its file."""
    start, end = (
        source.offset(place.line) + place.column - 1 for place in (unit.location, unit.end)
    )
    return source.text[start:end]
