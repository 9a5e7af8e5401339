"""The nodes of a parsed YAML text to plain data, with the place of every key and value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from site_builder.messages.message import NOTHING, Message, _
from site_builder.problems.problems import Listed, Location, Problem, shown
from site_builder.text.source import Source, forbidden_character, not_text
from site_builder.text.yaml_scalars import plain_value
from site_builder.text.yaml_texts import unwrapped

Path = tuple[str | int, ...]
Data = Any

MAX_REPEATS = 10_000
"""How many values aliases may repeat in a file; without a limit, a few lines make billions."""
MAX_DEPTH = 32

TAGS: dict[type[yaml.Node], str] = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}
_MERGE, _MERGE_TAG = "<<", "tag:yaml.org,2002:merge"
_IMPLICIT_TAGS = {
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "value", "merge")
}


class RefusedError(Exception):
    """The text holds what keeps all of it from being read."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def too_deep(where: Location) -> Problem:
    """The problem of a text that nests more deeply than any facts do."""
    message = _("nested more than {limit} levels deep", limit=MAX_DEPTH)
    return Problem(where, "bad-yaml", message)


@dataclass(slots=True)
class Places:
    """The line and column (from 0) of each key and value; `wrapped` are the texts that go over
    several lines."""

    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    wrapped: list[Path] = field(default_factory=list)


class Builder:
    """Turns a tree of nodes into data, and counts what aliases repeat, so that they can't swell.

    `cut` are the words that are lost behind a '#', by where the scalar before them ends: where
    that is empty, they are its text, so that it is not reported as missing too.
    """

    def __init__(self, source: Source, cut: Mapping[int, str]) -> None:
        self.source = source
        self.cut = cut
        self.places = Places()
        self.problems = Listed()
        self._seen: set[int] = set()
        self._repeats = 0

    def build(self, node: yaml.Node, path: Path = (), above: tuple[int, ...] = ()) -> Data:
        """The data of a node at a path, inside others. RefusedError for what can't be read."""
        start = node.start_mark
        self.places.values[path] = (start.line, start.column)
        if isinstance(node, yaml.ScalarNode):
            self._count(node, path)
            return self._scalar(node, path)
        if id(node) in above:
            raise self._refused(node, "yaml-cycle", _("an alias (*) contains itself"))
        self._count(node, path)
        if len(above) > MAX_DEPTH:
            raise RefusedError(too_deep(self._place(start)))
        self._check_tag(node)
        inner = (*above, id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, (*path, i), inner) for i, child in enumerate(node.value)]
        return dict(self._pairs(node, path, inner))

    def _pairs(
        self, node: yaml.Node, path: Path, above: tuple[int, ...]
    ) -> Iterator[tuple[str, Data]]:
        seen: set[str] = set()
        is_torn = False
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                message = _("a key must be a plain word")
                self.problems.append(self._problem(key_node, "bad-yaml", message))
                continue
            if not key_node.style and (key_node.value == _MERGE or key_node.tag == _MERGE_TAG):
                message = _("merging ('<<') is not supported")
                raise self._refused(key_node, "yaml-merge", message, _("write the merged keys out"))
            key: str = key_node.value
            if key in seen:
                if not is_torn:
                    # An entry whose first key comes again was to be two, so others come again too.
                    in_list = bool(path) and isinstance(path[-1], int)
                    is_torn = in_list and key == node.value[0][0].value
                    self._report_twice(key_node, (*path, key), is_torn)
                continue
            seen.add(key)
            start = key_node.start_mark
            self.places.keys[(*path, key)] = (start.line, start.column)
            yield key, self.build(value_node, (*path, key), above)

    def _report_twice(self, node: yaml.ScalarNode, path: Path, is_torn: bool) -> None:
        key = shown(path[-1])
        first = str(self.places.keys[path][0] + 1 + self.source.lines_above)
        message = _("'{key}' is written twice; the first is on line {line}", key=key, line=first)
        hint = _("begin another entry: - {key}: …", key=key) if is_torn else _("keep one of them")
        self.problems.append(self._problem(node, "duplicate-key", message, hint))

    def _scalar(self, node: yaml.ScalarNode, path: Path) -> Data:
        if node.tag not in _IMPLICIT_TAGS:
            self._check_tag(node)
        text = self._text(node, path)
        # The composer keeps no trace of an explicit !!str but the style of quoted scalars.
        # The C composer says '' for a plain scalar, the Python one None.
        if not node.style:
            return plain_value(text or self.cut.get(node.end_mark.index, ""))
        # An escape ("\\b") brings in what the file itself could not hold.
        if node.style == '"' and (character := forbidden_character(text)):
            self.problems.append(not_text(self._place(node.start_mark), character))
        return text

    def _text(self, node: yaml.ScalarNode, path: Path) -> str:
        text: str = node.value
        start = node.start_mark
        if start.line != node.end_mark.line:
            text = self._unwrapped.get((start.line, start.column), text)
        if "\n" in text:
            self.places.wrapped.append(path)
        return text

    @cached_property
    def _unwrapped(self) -> dict[tuple[int, int], str]:
        """Found when it is first asked for: most files wrap no text."""
        return unwrapped(self.source.text)

    def _count(self, node: yaml.Node, path: Path) -> None:
        if id(node) in self._seen:
            self._repeats += 1
            if self._repeats > MAX_REPEATS:
                message = _("aliases (*) repeat more than {limit} values", limit=MAX_REPEATS)
                line, column = self.places.values[path[:1]]
                where = Location(self.source.path, line + 1 + self.source.lines_above, column + 1)
                raise RefusedError(Problem(where, "yaml-bomb", message, _("write the values out")))
        self._seen.add(id(node))

    def _check_tag(self, node: yaml.Node) -> None:
        if node.tag != TAGS[type(node)]:
            tag = shown(node.tag.replace("tag:yaml.org,2002:", "!!"))
            raise self._refused(
                node, "yaml-tag", _("the tag {tag} is not allowed", tag=tag), _("delete it")
            )

    def _refused(
        self, node: yaml.Node, code: str, message: Message, hint: Message = NOTHING
    ) -> RefusedError:
        return RefusedError(self._problem(node, code, message, hint))

    def _problem(
        self, node: yaml.Node, code: str, message: Message, hint: Message = NOTHING
    ) -> Problem:
        return Problem(self._place(node.start_mark), code, message, hint)

    def _place(self, mark: yaml.Mark) -> Location:
        return self.source.location(mark.index)
