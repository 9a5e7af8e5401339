"""Keep languages in step: which sections of a translation have other blocks than its source."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from site_builder.messages.message import Message, _, ngettext
from site_builder.model.article import Article, Block, Directive, Parts, Reference
from site_builder.model.outline import parts_of, references_in
from site_builder.problems.problems import Location, Problem, Related, warning
from site_builder.rules.parts import Blocks, Part, nth, parts_of_both, say

_Text = tuple[int, Block]
"""A block of text, and its number among all blocks of its part."""

_Fact = tuple[str, str]
"""A fact that a text refers to: its role and its id."""


def check_blocks(source: Article, articles: Mapping[str, Article]) -> Iterator[Problem]:
    """Warnings where a translation's sections and those of the source do not match.

    Compared are the kinds of blocks in order, and the facts that the text refers to. Directives
    have rules of their own.
    """
    for language, article in articles.items():
        if language != source.language:
            for problem in _compare_articles(source, article):
                yield replace(problem, language=language)


def _compare_articles(source: Article, article: Article) -> Iterator[Problem]:
    for part in parts_of_both(source, article):
        yield from _compare(part)
    yield from _compare_references(source, article)


def _compare(part: Part) -> Iterator[Problem]:
    """What a part lacks or has besides, or else the first block that differs."""
    ours, theirs = _texts(part.ours), _texts(part.theirs)
    lost, more = _first_besides(ours, theirs), _first_besides(theirs, ours)
    if lost is None and more is None:
        pairs = zip(ours, theirs, strict=False)
        differ = (pair for pair in pairs if pair[0][1].kind != pair[1][1].kind)
        if (pair := next(differ, None)) is not None:
            yield _difference(part, *pair)
        return
    message = ngettext(
        "{part} has {count} block of text; the source has {total}",
        "{part} has {count} blocks of text; the source has {total}",
        len(theirs),
        part=part.words,
        total=len(ours),
    )
    if lost is not None:
        words = _("the first missing one seems to be here")
        yield _differs(part.here, "translation-missing-block", message, lost.location, words)
    elif more is not None:
        words = _("this is the source")
        yield _differs(more.location, "translation-extra-block", message, part.there, words)


def _texts(blocks: Blocks) -> list[_Text]:
    return [(at, block) for at, block in enumerate(blocks) if not isinstance(block, Directive)]


def _first_besides(longer: list[_Text], shorter: list[_Text]) -> Block | None:
    """The first block that one list has besides those of another, in their order; None where it
    doesn't have all of them, or no others."""
    left, besides = iter(shorter), []
    wanted = next(left, None)
    for _at, block in longer:
        if wanted and block.kind == wanted[1].kind:
            wanted = next(left, None)
        else:
            besides.append(block)
    return besides[0] if besides and wanted is None else None


def _difference(part: Part, one: _Text, other: _Text) -> Problem:
    message = _(
        "block {number} of {part} is {theirs}; in the source it is {ours}",
        number=other[0] + 1,
        part=part.words,
        theirs=say(other[1]),
        ours=say(one[1]),
    )
    words = _("the source has {words}", words=say(one[1]))
    return _differs(other[1].location, "translation-differs", message, one[1].location, words)


def _differs(
    where: Location, code: str, message: Message, there: Location, words: Message
) -> Problem:
    """A warning with the place in the source, and what is there."""
    return replace(warning(where, code, message), related=(Related(there, words),))


def _compare_references(source: Article, article: Article) -> Iterator[Problem]:
    ours, theirs = _facts_in(source), _facts_in(article)
    places = _parallel_places(article, source) if theirs.keys() - ours.keys() else {}
    for fact, where in theirs.items():
        if fact not in ours:
            message = _("{role} is not in the source text", role=_role(fact))
            there = places.get(fact, source.location)
            yield _differs(where, "translation-fact", message, there, _("this is the source"))
    places = _parallel_places(source, article) if ours.keys() - theirs.keys() else {}
    for fact, where in ours.items():
        if fact not in theirs:
            message = _("{role} is in the source text, but not in this one", role=_role(fact))
            words = _("the source has {words}", words=_role(fact))
            here = places.get(fact, article.location)
            yield _differs(here, "translation-fact", message, where, words)


def without_repeats(problems: Iterable[Problem]) -> list[Problem]:
    """Problems without those of a fact that one language cites and the other spells wrongly: that
    the values differ is reported there already."""
    known = list(problems)
    told = {
        where
        for one in known
        if one.code in _VALUES
        for where in (one.location, *(there.location for there in one.related))
    }
    return [one for one in known if one.code != "translation-fact" or not told & _places(one)]


_VALUES = {"parity-number", "parity-date", "parity-unit"}


def _places(problem: Problem) -> set[Location]:
    return {problem.location, *(one.location for one in problem.related)}


def _role(fact: _Fact) -> str:
    role, target = fact
    return f"{{{role}}}`{target}`"


def _parallel_places(source: Article, article: Article) -> dict[_Fact, Location]:
    """Where an article has the block or heading in which the other one first refers to each fact.
    Facts in footnotes have no such place."""
    found: dict[_Fact, Location] = {}
    for parts, place in _with_places(source, article):
        for fact in _facts_of(parts):
            found.setdefault(fact, place)
    return found


def _with_places(source: Article, article: Article) -> Iterator[tuple[Parts, Location]]:
    """The texts of an article, in order, each with the place of its partner in another."""
    for number, block in enumerate(source.lead):
        yield parts_of(block), nth(article.lead, number, article.location)
    theirs = {section.id: section for section in article.sections}
    for section in source.sections:
        other = theirs.get(section.id)
        place = other.location if other else article.location
        yield section.heading, place
        for number, block in enumerate(section.blocks):
            yield parts_of(block), nth(other.blocks if other else (), number, place)


def _facts_of(parts: Parts) -> set[_Fact]:
    return {
        (part.role, part.target) for part in parts if isinstance(part, Reference) and _is_fact(part)
    }


def _facts_in(article: Article) -> dict[_Fact, Location]:
    facts: dict[_Fact, Location] = {}
    for reference in references_in(article):
        if _is_fact(reference):
            facts.setdefault((reference.role, reference.target), reference.location)
    return facts


def _is_fact(reference: Reference) -> bool:
    # Persons may be pronouns in a good translation; numbers and dates may not.
    return reference.role in ("number", "date")
