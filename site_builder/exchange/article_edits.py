"""Translations put into an article where it has none yet.

What is new is copied from the source, with its signs, its directives and its ids. It comes behind
the part that it follows in the source.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from site_builder.exchange.article_copy import Copy, Side
from site_builder.exchange.article_tree import Part
from site_builder.model.translation import Unit
from site_builder.text.source import Edit

_ITEM = re.compile(r"((?:[ \t]*>)*[ \t]*)([-*+]|[0-9]{1,9}[.)])([ \t]+|$)")
_NUMBER = re.compile("[0-9]+")
_QUOTE = re.compile(r"(?:[ \t]*>)*")
_LABEL = re.compile(r"[ ]{0,3}(\[\^[^\]\s]+\]:)")
_CLOSE = {"list_item", "tr"}
"""Parts between which there need be no empty line."""


class _New(NamedTuple):
    """What is put behind a part of the translation (None: before all of them), and the part of the
    source that it is a copy of."""

    behind: Part | None
    text: str
    part: Part


@dataclass
class Insertion:
    """Puts into a translation what it lacks. `texts` are the new translations by the addresses of
    their source units; `pairs` are the translation's units that are there already, likewise.

    `needed` are units that would have to be translated as well, `stuck` those for which there is no
    place.
    """

    source: Side
    target: Side
    texts: Mapping[str, str]
    pairs: Mapping[str, Unit]
    needed: list[Unit] = field(default_factory=list)
    stuck: list[Unit] = field(default_factory=list)

    def __post_init__(self) -> None:
        parts = [self.target.tree, *self.target.tree.inner()]
        self.parents = {id(inner): part for part in parts for inner in part.parts}
        self.homes = {unit.address: part for part in parts for unit in part.units}

    def edits(self) -> list[Edit]:
        """The changes to the translation."""
        return list(self._fill(self.source.tree, self.target.tree))

    def _fill(self, ours: Part, theirs: Part) -> Iterator[Edit]:
        """Put into a part of the translation what it lacks of its source."""
        self.stuck += [unit for unit in ours.units if unit.address in self.texts]
        last: Part | None = None
        new: list[_New] = []
        for part in ours.parts:
            partner = self._partner(part, theirs)
            if partner:
                yield from self._fill(part, partner)
                last = partner if self.parents.get(id(partner)) is theirs else last
            elif any(unit.address in self.texts for unit in part.all_units()):
                new += [_New(last, text, part)] if (text := self._copy(part, theirs)) else []
        if new and theirs.kind == "ordered_list":
            new, changes = self._renumbered(theirs, new)
            yield from changes
        for behind, text, part in new:
            yield from self._inserted(text, part, theirs, behind)

    def _partner(self, part: Part, theirs: Part) -> Part | None:
        """The part of the translation that a part of the source has become."""
        if part.key and (part.kind == "section" or not any(part.all_units())):
            alike = (one for one in theirs.parts if (one.kind, one.key) == (part.kind, part.key))
            return next(alike, None)
        for unit in part.all_units():
            other = self.pairs.get(unit.address)
            home = self.homes.get(other.address) if other else None
            if home:
                return self._around(home, part.kind)
        return None

    def _around(self, part: Part, kind: str) -> Part | None:
        """The part of a kind that a part is, or is in."""
        while part.kind != kind and id(part) in self.parents:
            part = self.parents[id(part)]
        return part if part.kind == kind else None

    def _copy(self, part: Part, theirs: Part) -> str:
        """The lines of a part of the source, translated; '' if it can't be."""
        copy = Copy(self.source, self.texts)
        text = copy.of(part)
        self.needed += copy.needed
        if part.kind == "list_item" and theirs.parts:
            text = _with_marker(text, self.target.file.line(theirs.parts[0].first))
        return "" if copy.needed else text

    def _inserted(self, text: str, part: Part, theirs: Part, behind: Part | None) -> Iterator[Edit]:
        file = self.target.file
        if part.kind == "note" and (uncited := self._uncited(text)):
            yield uncited
        elif behind:
            is_head = theirs.kind == "table" and behind is theirs.parts[0]
            # The line below a table's head belongs to it.
            place = file.line_end(behind.behind - (not is_head))
            yield Edit(place, place, self._gap(behind, part, theirs) + text)
        elif not theirs.parts:
            place = len(file.text.rstrip())
            yield Edit(place, place, f"\n\n{text}")
        elif theirs.kind in ("article", "list_item", "blockquote") or part.kind in _CLOSE:
            first = theirs.parts[0]
            place = file.line_start(first.first)
            yield Edit(place, place, text + self._gap(first, part, theirs))
        else:
            self.stuck += [unit for unit in part.all_units() if unit.address in self.texts]

    def _uncited(self, text: str) -> Edit | None:
        """The change that puts a footnote in the place of one with the same label, which is in the
        translation already, but which no text of it refers to."""
        label = _LABEL.match(text)
        pattern = re.compile(rf"^[ ]{{0,3}}{re.escape(label[1])}", re.MULTILINE) if label else None
        found = pattern.search(self.target.source.text) if pattern else None
        if found is None:
            return None
        file, last = self.target.file, self.target.source.location(found.end()).line
        first, line = last, last + 1
        while file.line(line).startswith(("    ", "\t")) or (
            not file.line(line).strip() and file.line_start(line) < len(file.text)
        ):
            last = line if file.line(line).strip() else last
            line += 1
        return Edit(file.line_start(first), file.line_end(last), text)

    def _gap(self, beside: Part, part: Part, theirs: Part) -> str:
        """What stands between a new part and the one beside it."""
        pairs = zip(theirs.parts, theirs.parts[1:], strict=False)
        is_loose = any(one.behind < two.first for one, two in pairs)
        if part.kind in _CLOSE and (theirs.kind == "table" or not is_loose):
            return "\n"
        if theirs.kind == "list_item" and not is_loose and part.kind.endswith("_list"):
            return "\n"
        quote = _QUOTE.match(self.target.file.line(beside.first))
        return f"\n{quote[0] if quote else ''}\n"

    def _renumbered(self, theirs: Part, new: list[_New]) -> tuple[list[_New], list[Edit]]:
        """Number a list whose items are numbered in sequence: the new items, and changes to the
        others."""
        file = self.target.file
        heads = [_ITEM.match(file.line(item.first)) for item in theirs.parts]
        numbers = [int(head[2][:-1]) for head in heads if head and _NUMBER.match(head[2])]
        if len(numbers) > 1 and len(set(numbers)) == 1:
            same = str(numbers[0])
            return [one._replace(text=_NUMBER.sub(same, one.text, count=1)) for one in new], []
        if not numbers or numbers != list(range(numbers[0], numbers[0] + len(heads))):
            return new, []
        own = _NUMBER.search(new[0].text) if new[0].behind is None else None
        first = min(numbers[0], int(own[0])) if own else numbers[0]
        changes: list[Edit] = []
        done, number = _numbered(None, new, first)
        for item, head in zip(theirs.parts, heads, strict=True):
            if head and head[2][:-1] != str(number):
                start = file.line_start(item.first) + head.start(2)
                changes.append(Edit(start, start + len(head[2]) - 1, str(number)))
            more, number = _numbered(item, new, number + 1)
            done += more
        return done, changes


def _numbered(behind: Part | None, new: list[_New], number: int) -> tuple[list[_New], int]:
    """The new items behind another one, numbered, and the number of the next one."""
    done: list[_New] = []
    for place, text, part in new:
        if place is behind:
            done.append(_New(place, _NUMBER.sub(str(number), text, count=1), part))
            number += 1
    return done, number


def _with_marker(text: str, sibling: str) -> str:
    """An item of a list, with the marker that another item has on its line."""
    ours, theirs = _ITEM.match(text), _ITEM.match(sibling)
    if not ours or not theirs:
        return text
    first, *others = text.split("\n")
    number = _NUMBER.search(ours[2])
    marker = _NUMBER.sub(number[0], theirs[2]) if number else theirs[2]
    head = theirs[1] + marker + theirs[3]
    shift = len(head) - len(ours[0])
    lines = [head + first[ours.end() :]]
    for line in others:
        quote = _QUOTE.match(line)
        start = quote.end() if quote else 0
        inner = line[start:]
        cut = min(-shift, len(inner) - len(inner.lstrip())) if shift < 0 else 0
        indent = " " * max(shift, 0) if inner.strip() else ""
        lines.append(line[:start] + indent + inner[cut:])
    return "\n".join(lines)
