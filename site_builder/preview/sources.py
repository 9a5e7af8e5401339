"""Where each part of a page was written: from its anchor to a path and a line."""

from collections.abc import Mapping

from site_builder.model.article import Article
from site_builder.model.kinds import ANCHOR_PREFIXES
from site_builder.model.outline import written_places
from site_builder.text.source import Source, decode
from site_builder.text.yaml import read_yaml

Place = tuple[str, int]
"""A path below the site's folder, and a line from 1."""


def article_sources(article: Article) -> dict[str, Place]:
    """The places of an article's sections and blocks."""
    return {anchor: (where.path, where.line) for anchor, where in written_places(article)}


def facts_sources(files: Mapping[str, bytes]) -> dict[str, Place]:
    """The places of the facts in files given by path; none of a file that cannot be read."""
    found: dict[str, Place] = {}
    for path, data in files.items():
        prefix = ANCHOR_PREFIXES.get(path.rpartition("/")[2].removesuffix(".yaml"))
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
