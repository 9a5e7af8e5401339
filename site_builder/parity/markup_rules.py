"""Links, footnotes and emphasis: the same in both languages."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from site_builder.messages.message import Message, _, ngettext
from site_builder.parity.pairs import Finding, Section, Spot, whole
from site_builder.parity.plain import Plain
from site_builder.problems.problems import shown

_ARTICLE = re.compile(r"\b(article|page)\.[A-Za-z0-9-]+\.md\b", re.ASCII)
_DOCUMENT = re.compile(r"^(files/.*)[._-][a-z]{2,3}(\.[a-z0-9]+)$", re.ASCII)
"""A document that each language has its own version of: `files/report.en.pdf`."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_](?:[a-z]{2}|[a-z]{4}))?|chinese|english", re.IGNORECASE)
"""A part of an address that names a language, as `zh`, `en-us` or `zh_hans`."""
_EMPHASIS = re.compile(r"(?<![\\*])\*(?!\*)")
"""A mark of slight emphasis, at its beginning or end."""


class _Mark(NamedTuple):
    """Something that a text has and its translation should have: as it is compared, as it is
    written, and where."""

    same: str
    written: str
    spot: Spot


def check_links(section: Section) -> Iterator[Finding]:
    """Links of either language that the other doesn't have, within a section."""
    lost, added = _leftover(
        [mark for pair in section for mark in _links(pair.source)],
        [mark for pair in section for mark in _links(pair.target)],
    )
    for mark in list(added):
        # A page that the same site has in the other language.
        partner = next((one for one in lost if _site(one.written) == _site(mark.written)), None)
        if partner and _site(mark.written):
            lost.remove(partner)
            added.remove(mark)
    for mark, other in list(zip(added, lost, strict=False)):
        message = _(
            "this link leads to '{here}'; the source's leads to '{there}'",
            here=shown(mark.written),
            there=shown(other.written),
        )
        related = other.spot, _("the source has {words}", words=other.written)
        yield Finding("parity-link", message, mark.spot, related)
        added.remove(mark)
        lost.remove(other)
    for mark in lost:
        message = _("the source's link to '{address}' isn't here", address=shown(mark.written))
        yield from _lost(section, mark, "parity-link", message)
    for mark in added:
        message = _("the source has no link to '{address}'", address=shown(mark.written))
        yield from _added(section, mark, "parity-link", message)


def check_notes(section: Section) -> Iterator[Finding]:
    """Footnotes that one language refers to in a section, and the other doesn't."""
    lost, added = _leftover(
        [mark for pair in section for mark in _notes(pair.source)],
        [mark for pair in section for mark in _notes(pair.target)],
    )
    for mark in lost:
        message = _("the source's footnote {note} isn't referred to here", note=mark.written)
        yield from _lost(section, mark, "parity-footnote", message)
    for mark in added:
        message = _("the source doesn't refer to the footnote {note} here", note=mark.written)
        yield from _added(section, mark, "parity-footnote", message)


def check_emphasis(section: Section) -> Iterator[Finding]:
    """Units with words in bold in one language that the other doesn't emphasize in any way: all of
    them, or some."""
    for pair in section:
        source, target = pair.source, pair.target
        if source is None or target is None:
            continue
        if source.strong and not target.has_emphasis:
            message = _("nothing is emphasized here; in the source, words are in bold")
            there = Spot(source.unit, source.strong[0], source.strong[-1])
            related = there, _("in bold in the source")
            yield Finding("parity-emphasis", message, whole(target), related)
        elif target.strong and not source.has_emphasis:
            message = _("words are in bold here; in the source, nothing is emphasized")
            here = Spot(target.unit, target.strong[0], target.strong[-1])
            related = whole(source), _("without emphasis in the source")
            yield Finding("parity-emphasis", message, here, related)
        elif _is_less(target, source) or _is_less(source, target):
            message = ngettext(
                "words are in bold {count} time here, and {total} times in the source",
                "words are in bold {count} times here, and {total} times in the source",
                len(target.strong) // 2,
                total=len(source.strong) // 2,
            )
            related = whole(source), _("this is the source")
            yield Finding("parity-emphasis", message, whole(target), related)


def _is_less(one: Plain, other: Plain) -> bool:
    """Whether a text emphasizes fewer words, in bold or otherwise, than the other has in bold."""
    if len(one.strong) >= len(other.strong):
        return False
    slight = len(_EMPHASIS.findall(one.unit.text))
    return len(one.strong) + slight < len(other.strong)


def _links(plain: Plain | None) -> Iterator[_Mark]:
    for link in plain.links if plain else ():
        spot = Spot(plain.unit, link.start, link.end) if plain else None
        if spot:
            yield _Mark(_without_language(link.address), link.address, spot)


def _notes(plain: Plain | None) -> Iterator[_Mark]:
    if plain:
        for label, start in plain.notes:
            written = f"[^{label}]"
            yield _Mark(label, written, Spot(plain.unit, start, start + len(written)))


def _leftover(ours: list[_Mark], theirs: list[_Mark]) -> tuple[list[_Mark], list[_Mark]]:
    """What is in one language alone. That something is there twice in one of them is no fault."""
    known, others = {mark.same for mark in ours}, {mark.same for mark in theirs}
    return (
        [mark for mark in ours if mark.same not in others],
        [mark for mark in theirs if mark.same not in known],
    )


def _lost(section: Section, mark: _Mark, code: str, message: Message) -> Iterator[Finding]:
    pair = next(pair for pair in section if pair.source and pair.source.unit is mark.spot.unit)
    if pair.target:
        there = _("the source has {words}", words=mark.written)
        yield Finding(code, message, whole(pair.target), (mark.spot, there))


def _added(section: Section, mark: _Mark, code: str, message: Message) -> Iterator[Finding]:
    pair = next(pair for pair in section if pair.target and pair.target.unit is mark.spot.unit)
    if pair.source:
        yield Finding(code, message, mark.spot, (whole(pair.source), _("this is the source")))


def _without_language(address: str) -> str:
    """An address without what says in which language its page is."""
    if "://" not in address:
        return _DOCUMENT.sub(r"\1\2", _ARTICLE.sub(r"\1.*.md", address))
    parts = _parts(address)
    if parts is None:
        return address
    host = [label for label in (parts.hostname or "").split(".")[:-1] if not _names(label)]
    steps = [step for step in parts.path.split("/") if step and not _names(step)]
    return "/".join([".".join(host), *steps, parts.fragment])


def _names(part: str) -> bool:
    return part == "www" or _LANGUAGE.fullmatch(part) is not None


def _site(address: str) -> str:
    """The site that an address is of: the last two names of its host; '' for an article."""
    parts = _parts(address) if "://" in address else None
    return ".".join((parts.hostname or "").split(".")[-2:]) if parts else ""


def _parts(address: str) -> SplitResult | None:
    """The parts of an address; None of one that isn't any, which is reported where it stands."""
    try:
        return urlsplit(address)
    except ValueError:
        return None
