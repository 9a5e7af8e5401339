"""Keep languages in step: which sections of a translation have other blocks than its source."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from site_builder.messages.message import Message, _, ngettext
from site_builder.model.article import (
    Article,
    ArticleSection,
    Block,
    Directive,
    Parts,
    Reference,
)
from site_builder.model.outline import parts_of, references_in
from site_builder.problems.problems import Location, Problem, warning


def check_parity(source: Article, articles: Mapping[str, Article]) -> Iterator[Problem]:
    """Warnings where a translation's sections and those of the source do not match.

    Compared are the kinds of blocks in order, what the directives show, and the facts that the
    text refers to.
    """
    for language, article in articles.items():
        if language != source.language:
            for problem in _compare_articles(source, article):
                yield replace(problem, language=language)


def _compare_articles(source: Article, article: Article) -> Iterator[Problem]:
    lead = _("the text before the first section")
    yield from _compare(lead, source.lead, article.lead, article.location)
    theirs = {section.id: section for section in article.sections}
    for section in source.sections:
        if section.id in theirs:
            yield from _compare_sections(section, theirs[section.id])
    yield from _compare_references(source, article)


def _compare_sections(source: ArticleSection, section: ArticleSection) -> Iterator[Problem]:
    name = _("the section '{name}'", name=section.id)
    yield from _compare(name, source.blocks, section.blocks, section.location)


def _compare(
    name: Message, source: tuple[Block, ...], blocks: tuple[Block, ...], where: Location
) -> Iterator[Problem]:
    """What a part of a translation lacks or has besides, or else the first block that differs."""
    ours, theirs = ([_shape(block) for block in part] for part in (source, blocks))
    lost, more = _first_besides(ours, theirs), _first_besides(theirs, ours)
    if lost is None and more is None:
        differ = (at for at, one in enumerate(zip(ours, theirs, strict=False)) if one[0] != one[1])
        if (at := next(differ, None)) is not None:
            yield _difference(name, at, source[at], blocks[at])
        return
    message = ngettext(
        "{part} has {count} block; the source has {total}",
        "{part} has {count} blocks; the source has {total}",
        len(blocks),
        part=name,
        total=len(source),
    )
    if lost is not None:
        hint = _("the first missing one seems to be at {place}", place=str(source[lost].location))
        yield warning(where, "translation-missing-block", message, hint)
    elif more is not None:
        yield warning(blocks[more].location, "translation-extra-block", message)


def _first_besides(longer: list[tuple[str, ...]], shorter: list[tuple[str, ...]]) -> int | None:
    """The index of the first shape that one list has besides those of another, in their order;
    None where it doesn't have all of them, or no others."""
    left, besides = iter(shorter), []
    wanted = next(left, None)
    for at, shape in enumerate(longer):
        if shape == wanted:
            wanted = next(left, None)
        else:
            besides.append(at)
    return besides[0] if besides and wanted is None else None


def _difference(name: Message, at: int, ours: Block, theirs: Block) -> Problem:
    message = _(
        "block {number} of {part} is {theirs}; in the source it is {ours}",
        number=at + 1,
        part=name,
        theirs=_say(theirs),
        ours=_say(ours),
    )
    hint = _("see {place}", place=str(ours.location))
    return warning(theirs.location, "translation-differs", message, hint)


def _shape(block: Block) -> tuple[str, ...]:
    return (block.kind, *block.arguments) if isinstance(block, Directive) else (block.kind,)


_KINDS = {
    "paragraph": _("a paragraph"),
    "heading": _("a heading"),
    "bullet_list": _("a bulleted list"),
    "ordered_list": _("a numbered list"),
    "blockquote": _("a quotation"),
    "table": _("a table"),
    "fence": _("a code block"),
    "code_block": _("a code block"),
    "hr": _("a horizontal rule"),
}
"""What the kinds of blocks in Markdown are called."""


def _say(block: Block) -> str:
    if isinstance(block, Directive):
        return ":::{" + " ".join([block.name + "}", *block.arguments])
    return _KINDS.get(block.kind, block.kind)


def _compare_references(source: Article, article: Article) -> Iterator[Problem]:
    ours, theirs = _facts_in(source), _facts_in(article)
    for fact, where in theirs.items():
        if fact not in ours:
            message = _("{role} is not in the source text", role=_role(fact))
            yield warning(where, "translation-fact", message)
    for fact, where in ours.items():
        if fact not in theirs:
            message = _("{role} is in the source text, but not in this one", role=_role(fact))
            there = _parallel_place(source, article, fact)
            yield warning(there, "translation-fact", message, _("see {place}", place=str(where)))


def _role(fact: tuple[str, str]) -> str:
    role, target = fact
    return f"{{{role}}}`{target}`"


def _parallel_place(source: Article, article: Article, fact: tuple[str, str]) -> Location:
    """Where a translation has the block or heading in which its source first refers to a fact; the
    article itself for a fact in a footnote."""
    for number, block in enumerate(source.lead):
        if fact in _facts_of(parts_of(block)):
            return _nth(article.lead, number, article.location)
    theirs = {section.id: section for section in article.sections}
    for section in source.sections:
        other = theirs.get(section.id)
        place = other.location if other else article.location
        if fact in _facts_of(section.heading):
            return place
        for number, block in enumerate(section.blocks):
            if fact in _facts_of(parts_of(block)):
                return _nth(other.blocks if other else (), number, place)
    return article.location


def _nth(blocks: tuple[Block, ...], number: int, otherwise: Location) -> Location:
    """The place of the block with that number, or of the last one where there are fewer."""
    return blocks[min(number, len(blocks) - 1)].location if blocks else otherwise


def _facts_of(parts: Parts) -> set[tuple[str, str]]:
    return {
        (part.role, part.target) for part in parts if isinstance(part, Reference) and _is_fact(part)
    }


def _facts_in(article: Article) -> dict[tuple[str, str], Location]:
    facts: dict[tuple[str, str], Location] = {}
    for reference in references_in(article):
        if _is_fact(reference):
            facts.setdefault((reference.role, reference.target), reference.location)
    return facts


def _is_fact(reference: Reference) -> bool:
    # Persons may be pronouns in a good translation; numbers and dates may not.
    return reference.role in ("number", "date")
