"""Parts of a source article copied for a translation, with translations in place of the texts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from site_builder.exchange.article_tree import DEFINITION, Part
from site_builder.exchange.spelling import spelled
from site_builder.exchange.yaml_edits import replaced
from site_builder.model.translation import Unit
from site_builder.text.file_text import FileText
from site_builder.text.source import Edit, Source

_LINE_END = re.compile("\r\n|\r")


# A setting of a plain page, up to the next key: what is indented, an item of a list, or the end of
# brackets goes on from the line above.
_SETTING = re.compile(
    r"""^(["']?)(?:aliases|draft|fallback)\1[ \t]*:.*\n(?:(?:[ \t\]}]|-(?!--)).*\n|\n)*""",
    re.MULTILINE,
)
_MATTER_END = re.compile(r"^---[ \t]*$", re.MULTILINE)


def without_settings(text: str) -> str:
    """The copy of a page without what only its source says: the settings for all languages, and
    the addresses that lead to it."""
    end = _MATTER_END.search(text, text.find("\n") + 1)
    behind = end.start() if end else len(text)
    return _SETTING.sub("", text[:behind]) + text[behind:]


@dataclass(frozen=True)
class Side:
    """An article: the file as it is written, as it was read, and its parts."""

    file: FileText
    source: Source
    tree: Part


@dataclass
class Copy:
    """Copies parts of a source. `texts` are translations by the addresses of their units. What has
    none is left out; `needed` are the units without which what is around them can't stand."""

    source: Side
    texts: Mapping[str, str]
    needed: list[Unit] = field(default_factory=list)

    def of(self, part: Part) -> str:
        """The lines of a part, without the last line end."""
        file = self.source.file
        start, end = file.line_start(part.first), file.line_end(part.behind - 1)
        edits = sorted([*self._edits(part), *self._definitions(part)], key=lambda edit: edit[:2])
        pieces: list[str] = []
        last = start
        for begin, stop, words in edits:
            pieces += file.text[last : max(begin, last)], words
            last = max(stop, last)
        text = _LINE_END.sub("\n", "".join([*pieces, file.text[last:end]]))
        return text.strip("\n")

    def _edits(self, part: Part) -> Iterator[Edit]:
        for unit in part.units:
            if unit.address in self.texts:
                yield self._translated(unit)
            else:
                self.needed.append(unit)
        for number, inner in enumerate(part.parts):
            units = list(inner.all_units())
            is_due = any(unit.address in self.texts for unit in units) or not units
            if is_due or inner.kind == "section" or (not number and _needs_first(part)):
                yield from self._edits(inner)
            else:
                yield self._cut(inner)

    def _definitions(self, part: Part) -> Iterator[Edit]:
        """Leave out the definitions of links on the lines of a part."""
        for other in self.source.tree.parts:
            if other.kind == DEFINITION and part.first <= other.first < part.behind:
                yield self._cut(other)

    def _translated(self, unit: Unit) -> Edit:
        file, text = self.source.file, self.texts[unit.address]
        if unit.kind == "text":
            return replaced(file, self.source.source, unit, text)
        before = file.line(unit.location.line)[: unit.location.column - 1]
        words = spelled(text, unit.kind, before)
        return Edit(file.offset(unit.location), file.offset(unit.end), words)

    def _cut(self, part: Part) -> Edit:
        """Leave a part out, with the empty lines before it."""
        file, line = self.source.file, part.first - 1
        while line > 0 and not file.line(line).strip(" \t>"):
            line -= 1
        start = file.line_end(line) if line else 0
        return Edit(start, file.line_end(part.behind - 1))


def _needs_first(part: Part) -> bool:
    """Whether what is in a part can't do without the first of it: a section without its heading, a
    table without its head, what belongs to an item without the item."""
    return part.kind in ("section", "table", "list_item")
