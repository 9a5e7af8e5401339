"""Where each part of a page was written: from its anchor to a path and a line."""

from collections.abc import Mapping

from site_builder.model.article import Article
from site_builder.read.positions import read_yaml
from site_builder.read.source import Source, decode
from site_builder.resolve.outline import blocks_of

Place = tuple[str, int]
"""A path below the site's folder, and a line from 1."""

_FACTS = {
    "photos.yaml": "photo",
    "timeline.yaml": "event",
    "awards.yaml": "award",
    "numbers.yaml": "number",
}
"""The facts that have anchors of their own on a page, and what those begin with."""


def article_sources(article: Article) -> dict[str, Place]:
    """The places of an article's sections and blocks."""
    parts = (*article.sections, *blocks_of(article))
    anchors = [*(section.id for section in article.sections)]
    anchors += [block.anchor for block in blocks_of(article)]
    places = ((part.location.path, part.location.line) for part in parts)
    return dict(zip(anchors, places, strict=True))


def facts_sources(files: Mapping[str, bytes]) -> dict[str, Place]:
    """The places of the facts in files given by path; none of a file that cannot be read."""
    found: dict[str, Place] = {}
    for path, data in files.items():
        prefix = _FACTS.get(path.rpartition("/")[2])
        source = decode(path, data) if prefix else None
        if isinstance(source, Source):
            found |= {f"{prefix}-{name}": place for name, place in _records(source)}
    return found


def _records(source: Source) -> list[tuple[str, Place]]:
    document = read_yaml(source)
    records = document.data if isinstance(document.data, list) else []
    return [
        (str(record["id"]), (source.path, document.marks.value((number, "id")).line))
        for number, record in enumerate(records)
        if isinstance(record, dict) and "id" in record
    ]
