"""Texts put into YAML: in front matter and in facts, in the style of what is there.

What can be written without quotation marks is, unless the text before it had some; whether YAML
would read the same words is asked of YAML itself.
"""

import json
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import yaml

from site_builder.model.translation import Unit
from site_builder.model.units import PLURAL_CATEGORIES
from site_builder.problems.problems import UNSHOWN, Location
from site_builder.text.file_text import FileText
from site_builder.text.source import Edit, Source
from site_builder.text.yaml import as_parsed
from site_builder.text.yaml_scalars import LOADER, plain_value
from site_builder.text.yaml_spans import spans_of

_BLOCK = re.compile(r"([|>][^\n]*)\n([ \t]*\n)*( *)")
_FORMS = re.compile(r"\{.*\}", re.DOTALL)


def replaced(file: FileText, source: Source, unit: Unit, text: str) -> Edit:
    """The change that gives a unit another text (in its normal form)."""
    old = file.between(unit.location, unit.end)
    start, end = file.offset(unit.location), file.offset(unit.end)
    block = _BLOCK.match(old)
    if block and not is_forms(text):
        return Edit(start, end, _block(block[1], block[3], text))
    is_flow = _is_in_flow(source, source.offset(unit.location.line) + unit.location.column - 1)
    return Edit(start, end, _scalar(text, old[:1], is_flow=is_flow))


def added(
    file: FileText, source: Source, unit: Unit, key: str, text: str, order: Sequence[str] = ()
) -> Edit | None:
    """The change that adds a text in the language `key` beside that of a `unit` in another one;
    None where the two can't stand in a mapping. It comes behind those of the languages that are
    before it in the `order` of the site."""
    found = _entry_at(source, source.offset(unit.location.line) + unit.location.column - 1)
    if found is None:
        return None
    is_flow = bool(found.mapping.flow_style)
    old = file.between(unit.location, unit.end)
    scalar = _scalar(text, old[:1], is_flow=is_flow)
    for other, value in found.mapping.value:
        if other.value == key:
            if value.start_mark.index != value.end_mark.index:
                return None
            place = file.offset(source.location(other.end_mark.index)) + 1
            return Edit(place, place, f" {_scalar(text, '', is_flow=is_flow)}")
    end = _end_before(found, source, key, order) or unit.end
    if is_flow:
        place = file.offset(end)
        return Edit(place, place, f", {key}: {scalar}")
    block = _BLOCK.match(old)
    if block and not is_forms(text):
        scalar = _block(block[1], block[3], text)
    place = file.line_end(end.line)
    return Edit(place, place, f"\n{' ' * found.key.start_mark.column}{key}: {scalar}")


def _end_before(found: "_Entry", source: Source, key: str, order: Sequence[str]) -> Location | None:
    """Where the last text ends in a language that is before `key`; None if that isn't known."""
    earlier = order[: order.index(key)] if key in order else ()
    values = [value for name, value in found.mapping.value if name.value in earlier]
    if not values:
        return None
    mark = (values[-1].start_mark.line, values[-1].start_mark.column)
    spans = _spans(source)
    known = spans.scalars if isinstance(values[-1], yaml.ScalarNode) else spans.collections
    _start, end = known.get(mark, (0, 0))
    if not end:
        return None
    last = source.location(end - 1)
    return Location(last.path, last.line, last.column + 1)


def is_forms(text: str) -> bool:
    """Whether a text is the plural forms of a unit, such as `{one: cave, other: caves}`."""
    if not _FORMS.fullmatch(text):
        return False
    try:
        data = yaml.load(text, Loader=LOADER)  # noqa: S506 (a safe loader)
    except (yaml.YAMLError, ValueError):
        return False
    if not isinstance(data, dict) or "other" not in data:
        return False
    return all(key in PLURAL_CATEGORIES and isinstance(one, str) for key, one in data.items())


def _scalar(text: str, style: str, *, is_flow: bool) -> str:
    """A text as a scalar: with the quotation marks of the old one, `style`, if it can be."""
    if is_forms(text):
        return text
    words = text.replace("\n", "\n\n")
    plain, single = words, "'" + words.replace("'", "''") + "'"
    for candidate in (single,) if style == "'" else (plain,) if style != '"' else ():
        if "\n" not in words and _means(candidate, words, is_flow=is_flow):
            return candidate
    quoted = json.dumps(words, ensure_ascii=False)
    return UNSHOWN.sub(lambda found: f"\\U{ord(found[0]):08x}", quoted)


def _block(head: str, indent: str, text: str) -> str:
    """A text as a block, below its head: `|`, `>-` and the like."""
    lines = (f"{indent}{line}" for line in text.split("\n"))
    return f"{head}\n" + "\n\n".join(lines)


def _means(scalar: str, words: str, *, is_flow: bool) -> bool:
    """Whether YAML reads these words from a scalar, as text."""
    try:
        node = yaml.compose(f"{{k: {scalar}}}" if is_flow else f"k: {scalar}", Loader=LOADER)
    except yaml.YAMLError:
        return False
    if not isinstance(node, yaml.MappingNode) or len(node.value) != 1:
        return False
    value = node.value[0][1]
    is_text = isinstance(value, yaml.ScalarNode) and value.value == words
    return is_text and (bool(value.style) or isinstance(plain_value(words), str))


class _Entry(NamedTuple):
    """A key and its value in a mapping."""

    mapping: yaml.MappingNode
    key: yaml.ScalarNode
    value: yaml.Node


def _entry_at(source: Source, offset: int) -> _Entry | None:
    """The entry of a mapping whose value begins at an offset; behind its tag or anchor if it has
    one."""
    for node in _around(source, offset):
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                is_here = value.start_mark.index == offset
                is_here |= isinstance(value, yaml.ScalarNode) and _holds(value, offset)
                if is_here and isinstance(key, yaml.ScalarNode):
                    return _Entry(node, key, value)
    return None


def _is_in_flow(source: Source, offset: int) -> bool:
    around = (node for node in _around(source, offset) if node.start_mark.index < offset)
    return any(getattr(node, "flow_style", False) for node in around)


def _around(source: Source, offset: int) -> Iterator[yaml.Node]:
    """The nodes that an offset is in, from the outermost; none where there is no YAML."""
    node = _composed(as_parsed(source).text)
    while node is not None and _holds(node, offset):
        yield node
        inner: list[yaml.Node] = []
        if isinstance(node, yaml.MappingNode):
            inner = [value for _key, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            inner = node.value
        node = next((one for one in inner if _holds(one, offset)), None)


@lru_cache(maxsize=4)
def _composed(text: str) -> yaml.Node | None:
    """The tree of a file, in which many texts may be changed one by one."""
    try:
        node: yaml.Node | None = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError:
        return None
    return node


_spans = lru_cache(maxsize=4)(spans_of)


def _holds(node: yaml.Node, offset: int) -> bool:
    return bool(node.start_mark.index <= offset < node.end_mark.index)
