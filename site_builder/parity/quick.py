"""The texts of a feature as they were parsed, paired block by block.

Units know their normal form and their exact place, which takes longer to find than all rules
together. So the rules first go through texts that have neither. Only where they find anything, or
where the blocks of the languages differ, are the units looked at.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from markdown_it.token import Token
from pydantic import BaseModel

from site_builder.model.article import Role
from site_builder.model.facts import Facts
from site_builder.model.kinds import KINDS
from site_builder.model.translation import Unit
from site_builder.parity.pairs import Pair, Section
from site_builder.parity.plain import HIDDEN, Link, Mention, Plain
from site_builder.problems.problems import Location
from site_builder.text.missing_texts import texts_of

Blocks = Sequence[tuple[str, Sequence[Token]]]
"""The blocks of an article by their anchors, footnotes among them."""

_NOWHERE = Location("")
_SOMEWHERE = Unit("", "paragraph", "", _NOWHERE, _NOWHERE)
"""The unit of all prose: where something is, is of no interest yet."""


def quick_prose(source: Blocks, target: Blocks) -> tuple[Section, ...] | None:
    """The pairs of two articles, by section; None where their blocks don't match one to one."""
    if [anchor for anchor, _tokens in source] != [anchor for anchor, _tokens in target]:
        return None
    found = []
    for (anchor, ours), (_anchor, theirs) in zip(source, target, strict=True):
        mine, others = list(_texts(ours)), list(_texts(theirs))
        if len(mine) != len(others):
            return None
        pairs = [Pair(one, other) for one, other in zip(mine, others, strict=True)]
        found.append((_section(anchor, ours), pairs))
    groups = groupby(found, lambda block: block[0])
    return tuple(tuple(pair for _name, pairs in group for pair in pairs) for _name, group in groups)


def quick_texts(blocks: Blocks) -> Iterator[Plain]:
    """The texts of an article's blocks but for its headings."""
    for _anchor, tokens in blocks:
        if tokens and tokens[0].type != "heading_open":
            yield from _texts(tokens)


def quick_facts(facts: Facts, source: str, target: str) -> Iterator[Section]:
    """The pairs of the texts of facts in two languages (keys), record by record."""
    yield _record("feature", facts.feature, source, target)
    for kind in KINDS:
        for record in getattr(facts, kind.name):
            yield _record(f"{kind.name}/{record.id}", record, source, target)
    for number, correction in enumerate(facts.corrections, 1):
        yield _record(f"corrections.{number}", correction, source, target)


def quick_matter(source: Mapping[str, str], target: Mapping[str, str]) -> Section:
    """The pairs of the texts of front matter, by the addresses of their units."""
    return tuple(
        Pair(_text(address, words), _text(address, target.get(address, "")))
        for address, words in source.items()
    )


def _record(address: str, record: BaseModel, source: str, target: str) -> Section:
    return tuple(
        Pair(_text(name, words[source]), _text(name, words[target]))
        for path, words in texts_of(record, ())
        if isinstance(words.get(source), str) and isinstance(words.get(target), str)
        for name in [".".join([address, *map(str, path)])]
    )


def _text(address: str, words: str) -> Plain:
    return Plain(Unit(address, "text", words, _NOWHERE, _NOWHERE), words)


def _section(anchor: str, tokens: Sequence[Token]) -> str:
    """The section that a block is in: its heading's own anchor, `roadmap` of `roadmap-3`."""
    if tokens and tokens[0].type == "heading_open" and tokens[0].tag == "h2":
        return anchor
    return anchor.rpartition("-")[0] or anchor


def _texts(tokens: Iterable[Token]) -> Iterator[Plain]:
    for token in tokens:
        if token.type == "inline":
            yield _plain(token.children or ())


def _plain(children: Iterable[Token]) -> Plain:
    """A block's text as `plain_of` would give it, but for its places."""
    words: list[str] = []
    length, emphasis = 0, False
    mentions: list[Mention] = []
    links: list[Link] = []
    notes: list[tuple[str, int]] = []
    strong = 0
    for child in children:
        name = child.type
        if name == "text":
            words.append(child.content)
            length += len(child.content)
            continue
        added = ""
        if name in ("softbreak", "hardbreak"):
            added = "\n"
        elif name == "myst_role":
            role: Role = child.meta["name"]
            mentions.append(Mention(role, child.content.strip(), length, 0, 0))
            added = HIDDEN
        elif name == "link_open":
            links.append(Link(str(child.attrs.get("href") or ""), 0, 0))
        elif name == "footnote_ref":
            notes.append((str(child.meta["label"]), 0))
        elif name == "code_inline":
            added = HIDDEN
        elif name == "ruby":
            added = child.content
        elif name in ("strong_open", "em_open"):
            strong += 2 * (name == "strong_open")
            emphasis = True
        words.append(added)
        length += len(added)
    text = "".join(words)
    return Plain(
        _SOMEWHERE, text, (), tuple(mentions), tuple(links), tuple(notes), (0,) * strong, emphasis
    )
