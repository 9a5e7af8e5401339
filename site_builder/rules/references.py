"""References inside a feature: every id that a fact or an article names must exist."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Protocol

from site_builder.messages.message import _
from site_builder.model.article import Article, Directive
from site_builder.model.facts import Facts
from site_builder.model.outline import blocks_of, references_in
from site_builder.problems.problems import Location, Problem, did_you_mean, nearest, shown
from site_builder.rules.section_names import section_hint


class Locate(Protocol):
    """Finds a value in a facts file: the kind, the record's id (None for feature.yaml), then the
    path inside the record."""

    def __call__(self, kind: str, record: str | None, *path: str | int) -> Location: ...


SINGULAR = {
    "sections": "section",
    "photos": "photo",
    "timeline": "event",
    "awards": "award",
    "numbers": "number",
    "people": "person",
    "terms": "term",
}
_ROLE_KINDS = {"number": "numbers", "person": "people", "term": "terms", "date": "timeline"}
_DIRECTIVE_KINDS = {
    "photo": "photos",
    "gallery": "photos",
    "timeline": "timeline",
    "awards": "awards",
    "numbers": "numbers",
    "quote": "people",
}


class _Named(NamedTuple):
    """An id that is named: of which kind, and where; a text may stand there instead, or not."""

    kind: str
    name: str
    location: Location
    may_be_text: bool = False


Known = Mapping[str, frozenset[str]]


def check_references(
    facts: Facts, articles: Mapping[str, Article], known: Known, locate: Locate
) -> Iterator[Problem]:
    """Every reference to an id that is in no facts file.

    `known` are the ids by kind; a kind of which they are not known, because its file is broken,
    is left out of it.
    """
    folder = locate("feature", None).path.rpartition("/")[0]
    for kind, name, where, may_be_text in _named(facts, articles, locate):
        if kind in known and name not in known[kind]:
            message = _("'{name}' is not in {file}", name=shown(name), file=f"{kind}.yaml")
            hint = did_you_mean(name, known[kind])
            if kind == "sections":
                hint = section_hint(name, [section.id for section in facts.sections], articles)
            if may_be_text and not nearest(name, known[kind]):
                texts = ", ".join(f"{key}: …" for key in articles or ("zh", "en"))
                example = f"{{{texts}}}"
                hint = _("for a name without an entry there, write {example}", example=example)
            about = f"{folder}/{kind}.yaml"
            yield Problem(where, f"unknown-{SINGULAR[kind]}", message, hint, about=about)


def _named(facts: Facts, articles: Mapping[str, Article], locate: Locate) -> Iterator[_Named]:
    yield from _named_by_feature(facts, locate)
    yield from _named_by_sections(facts, locate)
    yield from _named_by_records(facts, locate)
    for article in articles.values():
        yield from _named_by_article(article)


def _named_by_feature(facts: Facts, locate: Locate) -> Iterator[_Named]:
    for index, author in enumerate(facts.feature.authors):
        yield _Named("people", author, locate("feature", None, "authors", index))
    if facts.feature.cover:
        yield _Named("photos", facts.feature.cover, locate("feature", None, "cover"))


def _named_by_sections(facts: Facts, locate: Locate) -> Iterator[_Named]:
    for section in facts.sections:
        for kind in ("photos", "numbers", "timeline", "awards"):
            for index, name in enumerate(getattr(section, kind)):
                yield _Named(kind, name, locate("sections", section.id, kind, index))


def _named_by_records(facts: Facts, locate: Locate) -> Iterator[_Named]:
    for photo in facts.photos:
        if isinstance(photo.credit, str):
            yield _Named(
                "people", photo.credit, locate("photos", photo.id, "credit"), may_be_text=True
            )
    for event in facts.timeline:
        if event.photo:
            yield _Named("photos", event.photo, locate("timeline", event.id, "photo"))
        if event.section:
            yield _Named("sections", event.section, locate("timeline", event.id, "section"))
    for award in facts.awards:
        for index, name in enumerate(award.recipients):
            if isinstance(name, str):
                where = locate("awards", award.id, "recipients", index)
                yield _Named("people", name, where, may_be_text=True)


def _named_by_article(article: Article) -> Iterator[_Named]:
    for reference in references_in(article):
        if reference.role != "link":
            yield _Named(_ROLE_KINDS[reference.role], reference.target, reference.location)
    for block in blocks_of(article):
        if isinstance(block, Directive):
            kind = _DIRECTIVE_KINDS[block.name]
            for name, where in zip(block.arguments, block.argument_locations, strict=True):
                yield _Named(kind, name, where)
