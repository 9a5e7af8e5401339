"""The structure of a feature: headings against sections.yaml, photo files, anchors."""

from collections import Counter, OrderedDict
from collections.abc import Iterator, Mapping

from site_builder.messages.message import Message, Value, _, listed
from site_builder.model.article import Article, ArticleSection
from site_builder.model.facts import Facts
from site_builder.model.ids import ID, reserved_prefix
from site_builder.problems.look_alikes import twin
from site_builder.problems.problems import Location, Problem, shown
from site_builder.problems.suggestions import Hints, did_you_mean, nearest, suggestion
from site_builder.rules.references import Locate
from site_builder.rules.section_names import heading_hint, meant_sections

_MOST_IDS = 50


def check_structure(
    facts: Facts,
    articles: Mapping[str, Article],
    photo_names: frozenset[str],
    locate: Locate,
    source: Article | None = None,
) -> Iterator[Problem]:
    """The problems between the files of one feature, except unknown ids. Of a plain page `source`
    is its text in the source language, whose headings the others follow."""
    for article in articles.values():
        yield from _check_headings(facts, article)
        yield from check_anchors(article)
        if source and article is not source and not facts.sections:
            yield from _check_page_headings(source, article)
    yield from _check_photo_files(facts, photo_names, locate)


def _check_headings(facts: Facts, article: Article) -> Iterator[Problem]:
    """Second-level headings must have the ids of sections.yaml, all of them, in its order."""
    wanted = [section.id for section in facts.sections]
    if not wanted:
        return
    places = {section.id: section.location for section in reversed(article.sections)}
    # In a plain mapping, the first is found only behind all that were deleted before it.
    missing = OrderedDict.fromkeys(name for name in wanted if name not in places)
    names, known = meant_sections(wanted, article), frozenset(wanted)
    for section in article.sections:
        if section.id not in known:
            meant = names[section.id]
            # A heading with a wrong id is one mistake: its section isn't missing as well.
            if missing:
                del missing[meant if meant in missing else next(iter(missing))]
            if ID.fullmatch(section.id) and not reserved_prefix(section.id):
                yield _unknown_heading(section, meant, wanted)
    for name, after in zip(wanted, ("", *wanted), strict=False):
        if name not in missing:
            continue
        message = _("the section '{name}' has no heading", name=name)
        heading = f"## … {{#{name}}}"
        hint = _("add {heading} before all other sections", heading=heading)
        if after:
            hint = _("add {heading} after the section '{name}'", heading=heading, name=after)
        where = places.get(after, article.location)
        yield Problem(where, "missing-section", message, hint)
    yield from _check_order(article, wanted)


def _check_page_headings(source: Article, article: Article) -> Iterator[Problem]:
    """The ids of a page's headings are those of its source, so that switching language keeps the
    reader's place. A section that isn't translated is shown in the words of the source."""
    known = {section.id for section in source.sections}
    found = {section.id for section in article.sections}
    for section in article.sections:
        if section.id not in known:
            name = source.location.path.rpartition("/")[2]
            message = _("no heading of {path} has the id '{id}'", path=name, id=section.id)
            hint = did_you_mean(section.id, known - found or known)
            yield Problem(section.location, "unknown-section", message, hint)


def _unknown_heading(section: ArticleSection, meant: str, wanted: list[str]) -> Problem:
    message = _("this heading's id '{id}' is not in sections.yaml", id=section.id)
    hint = heading_hint(meant)
    if section.id.startswith("section-"):
        message = _("this heading has no id: it should end with {#…}")
        hint = _("the ids in sections.yaml are: {ids}", ids=_some(wanted))
    return Problem(section.location, "unknown-section", message, hint)


def _some(ids: list[str]) -> Value:
    """The ids, or the first of very many."""
    return listed(ids if len(ids) <= _MOST_IDS else [*ids[:_MOST_IDS], "…"])


def _check_order(article: Article, wanted: list[str]) -> Iterator[Problem]:
    ids = frozenset(wanted)
    known = [section for section in article.sections if section.id in ids]
    found = Counter(section.id for section in known)
    expected = [name for name in wanted if name in found]
    for section, name in zip(known, expected, strict=False):
        if section.id != name and found[section.id] == 1:
            message = _(
                "the section '{section}' is out of order: expected '{name}' here",
                section=section.id,
                name=name,
            )
            hint = _("the order in sections.yaml is: {ids}", ids=_some(wanted))
            yield Problem(section.location, "section-order", message, hint)
            return


def check_anchors(article: Article) -> Iterator[Problem]:
    """The problems of ids that an article uses twice."""
    seen: dict[str, Location] = {}
    for anchor, where in _anchors(article):
        if anchor in seen:
            line = str(seen[anchor].line)
            message = _("the anchor '{id}' is already used on line {line}", id=anchor, line=line)
            yield Problem(where, "duplicate-id", message)
        else:
            seen[anchor] = where


def _anchors(article: Article) -> Iterator[tuple[str, Location]]:
    """Every anchor with its place. Blocks are numbered within a section: those of a section
    whose id is used twice are left out, as the section itself is reported."""
    for block in article.lead:
        yield block.anchor, block.location
    seen = set()
    for section in article.sections:
        yield section.id, section.location
        if section.id not in seen:
            seen.add(section.id)
            for block in section.blocks:
                yield block.anchor, block.location


def _check_photo_files(facts: Facts, names: frozenset[str], locate: Locate) -> Iterator[Problem]:
    hints = Hints()
    stems = {name.rpartition(".")[0] or name: name for name in sorted(names)}
    for photo in facts.photos:
        if photo.file is not None and photo.file not in names:
            where = locate("photos", photo.id, "file")
            message = _("there is no file '{file}' in photos/", file=shown(photo.file))
            hint = _nearest_file(photo.file, stems, hints)
            about = where.path.removesuffix("facts/photos.yaml") + f"photos/{photo.file}"
            yield Problem(where, "missing-photo-file", message, hint, about=about)


def _nearest_file(file: str, stems: Mapping[str, str], hints: Hints) -> Message:
    """The hint for a file name; `stems` are those of the files, without their endings. macOS writes
    some names with characters that look like others: a narrow no-break space in those of
    screenshots, and accents separate from their letters."""
    stem = file.rpartition(".")[0] or file
    near = stems.get(hints.nearest(stem, stems), "")
    if near and twin(file, [near]):
        meant = suggestion(file, near)
        return _("{suggestion}: rename the file by typing its name", suggestion=meant)
    if near and nearest(file, [near]):
        return suggestion(file, near)
    return _("add the file, or remove file: from the entry")
