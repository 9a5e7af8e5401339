"""References inside a feature: every id that a fact or an article names must exist."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Protocol

from site_builder.messages.message import _
from site_builder.model.article import Article, Directive
from site_builder.model.facts import Facts
from site_builder.model.kinds import DIRECTIVES, KINDS, ROLES, SITE_WIDE
from site_builder.model.outline import blocks_of, references_in
from site_builder.model.placing import AT_THE_END
from site_builder.model.record_references import references_of
from site_builder.model.records import Record
from site_builder.problems.problems import Location, Problem, shown
from site_builder.problems.suggestions import Hints
from site_builder.rules.section_names import heading_hint, headings_meant


class Locate(Protocol):
    """Finds a value in a facts file: the kind, the record's id (None for feature.yaml), then the
    path inside the record."""

    def __call__(self, kind: str, record: str | None, *path: str | int) -> Location: ...


_NOWHERE = Location("")
_SINGULAR = {kind.name: kind.singular for kind in KINDS}


class _Named(NamedTuple):
    """A reference: its target's kind and id, its place, and whether a text can stand there."""

    kind: str
    name: str
    location: Location
    may_be_text: bool = False


Known = Mapping[str, frozenset[str]]


def check_references(
    facts: Facts, articles: Mapping[str, Article], known: Known, locate: Locate
) -> Iterator[Problem]:
    """Every reference to an id that isn't in the facts.

    `known` are the ids by kind, without the kinds whose ids are unknown because their file is
    broken.
    """
    folder = locate("feature", None).path.rpartition("/")[0]
    hints = {kind: Hints() for kind in known}
    sections = [section.id for section in facts.sections]
    meant: dict[str, str] | None = None
    for kind, name, where, may_be_text in _named(facts, articles, locate):
        if kind in known and name not in known[kind]:
            file = f"content/{kind}.yaml" if kind in SITE_WIDE else f"{kind}.yaml"
            message = _("'{name}' is not in {file}", name=shown(name), file=file)
            hint = hints[kind].did_you_mean(name, known[kind])
            if kind == "sections":
                meant = headings_meant(sections, articles) if meant is None else meant
                hint = heading_hint(meant[name]) if name in meant else hint
            if may_be_text and not hints[kind].nearest(name, known[kind]):
                texts = ", ".join(f"{key}: …" for key in articles or ("zh", "en"))
                example = f"{{{texts}}}"
                hint = _("for a name without an entry there, write {example}", example=example)
            about = file if kind in SITE_WIDE else f"{folder}/{file}"
            yield Problem(where, f"unknown-{_SINGULAR[kind]}", message, hint, about=about)


def named_facts(facts: Facts, articles: Mapping[str, Article]) -> frozenset[tuple[str, str]]:
    """The kind and id of every fact that a fact or an article refers to."""
    named = _named(facts, articles, lambda *_path: _NOWHERE)
    return frozenset((one.kind, one.name) for one in named)


def _named(facts: Facts, articles: Mapping[str, Article], locate: Locate) -> Iterator[_Named]:
    yield from _named_by_record("feature", None, facts.feature, locate)
    for kind in KINDS:
        for record in getattr(facts, kind.name):
            yield from _named_by_record(kind.name, record.id, record, locate)
    for article in articles.values():
        yield from _named_by_article(article)


def _named_by_record(
    kind: str, name: str | None, record: Record, locate: Locate
) -> Iterator[_Named]:
    for path, to, target in references_of(record):
        if to.kind == "sections" and target == AT_THE_END:
            continue
        yield _Named(to.kind, target, locate(kind, name, *path), to.may_be_text)


def _named_by_article(article: Article) -> Iterator[_Named]:
    for reference in references_in(article):
        if reference.role != "link":
            yield _Named(ROLES[reference.role], reference.target, reference.location)
    for block in blocks_of(article):
        if isinstance(block, Directive):
            for name, where in zip(block.arguments, block.argument_locations, strict=True):
                yield _Named(DIRECTIVES[block.name], name, where)
