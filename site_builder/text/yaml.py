"""YAML to plain data, with the line and column of every key and value.

Scalars follow YAML 1.2's core schema, so that `no` stays a word and a date stays as it was
written. Numbers with a fraction become `Decimal`, so that `94.70` keeps its two digits. Text that
is wrapped is joined by its language. Tags that make objects are refused, aliases may not nest into
a cycle or swell into a bomb.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from site_builder.problems.problems import Location, Problem, shown
from site_builder.text.source import Source, forbidden_character, not_text
from site_builder.text.yaml_comments import without_whole_lines
from site_builder.text.yaml_faults import reader_problem, slip_problems, syntax_problems
from site_builder.text.yaml_slips import cut_problem, cut_short, full_width_keys, plain_value
from site_builder.text.yaml_texts import joined, unwrapped

Path = tuple[str | int, ...]
Data = Any

MAX_REPEATS = 10_000
"""How many values aliases may repeat in a file; without a limit, a few lines make billions."""
MAX_DEPTH = 32

# Line ends to YAML 1.1, and to nobody else: to an editor they cannot be seen.
_ODD_BREAKS = {0x85: " ", 0x2028: " ", 0x2029: " "}
_DEEP = f"nested more than {MAX_DEPTH} levels deep"
_TAGS = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}
_MERGE, _MERGE_TAG = "<<", "tag:yaml.org,2002:merge"
_PLAIN_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null")}
_IMPLICIT_TAGS = _PLAIN_TAGS | {f"tag:yaml.org,2002:{n}" for n in ("timestamp", "value", "merge")}


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """A loader that leaves it to us what a scalar means, and knows no tags by their path."""

    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:
        return _TAGS[kind]

    def descend_resolver(self, node: yaml.Node, index: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Marks:
    """Where each key and value of a YAML file stands. Lines of an embedded text (front matter)
    are moved down by `line_offset`."""

    path: str
    keys: dict[Path, tuple[int, int]]
    values: dict[Path, tuple[int, int]]
    line_offset: int = 0

    def value(self, path: Path) -> Location:
        """The place of a value, or of the nearest thing around it that exists."""
        while path and path not in self.values:
            path = path[:-1]
        return self._location(self.values.get(path, (0, 0)))

    def key(self, path: Path) -> Location:
        """The place of a mapping's key; of its value where there is no such key."""
        mark = self.keys.get(path)
        return self._location(mark) if mark else self.value(path)

    def _location(self, mark: tuple[int, int]) -> Location:
        return Location(self.path, mark[0] + 1 + self.line_offset, mark[1] + 1)


@dataclass(frozen=True, slots=True)
class Document:
    """What a YAML text holds (None when it is empty or broken), and where."""

    data: Data
    marks: Marks
    problems: tuple[Problem, ...] = ()


def read_yaml(
    source: Source, line_offset: int = 0, tags: Mapping[str, str] | None = None, tag: str = ""
) -> Document:
    """Parse one YAML document. Every problem of structure is reported, none is raised.

    Text that is wrapped over lines is joined by the rules of its language (`yaml_texts`): that of
    the nearest key around it among `tags` (BCP 47, by the keys of languages), else `tag`.
    """
    marks = Marks(source.path, {}, {}, line_offset)
    source = Source(source.path, without_whole_lines(source.text.translate(_ODD_BREAKS)))
    try:
        deep = _too_deep(source)
        node = None if deep else yaml.compose(source.text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        return Document(None, marks, syntax_problems(source, error, line_offset))
    except yaml.YAMLError:
        return Document(None, marks, (reader_problem(source, line_offset),))
    if deep:
        where = Location(source.path, deep.line + line_offset, deep.column)
        return Document(None, marks, (Problem(where, "bad-yaml", _DEEP),))
    if node is None:
        return Document(None, marks)
    if isinstance(node, yaml.ScalarNode) and (slips := full_width_keys(source.text.split("\n"))):
        return Document(None, marks, slip_problems(source, slips, line_offset))
    cut = cut_short(source.text)
    lost = tuple(cut_problem(source, found.start(1), line_offset) for found in cut.values())
    builder = _Builder(source, marks, {end: found[1] for end, found in cut.items()})
    builder.tags, builder.tag = tags or {}, tag
    try:
        data = builder.build(node, (), ())
    except _RefusedError as refused:
        return Document(None, marks, (*lost, *builder.problems, refused.problem))
    return Document(data, marks, (*lost, *builder.problems))


def _too_deep(source: Source) -> Location | None:
    """Where a text nests so deeply that it could overflow the stack of the C composer, which
    recurses without a limit; None for other texts.

    Only texts with very many openings, or a very deep indent, are looked at event by event, as
    this takes time.
    """
    openings = sum(source.text.count(sign) for sign in ("[", "{", "- ", "-\t", "?"))
    if openings < 1000 and "\n" + " " * 500 not in source.text:
        return None
    depth = 0
    for event in yaml.parse(source.text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH and event.start_mark:
                return source.location(event.start_mark.index)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return None


class _RefusedError(Exception):
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Builder:
    """Turns a node tree into data; counts what aliases repeat, so that they cannot swell.

    `cut` are the words that are lost behind a '#', by where the scalar before them ends: where
    that is empty, they are its text, so that it is not told of as missing too.
    """

    tags: Mapping[str, str]
    tag: str

    def __init__(self, source: Source, marks: Marks, cut: Mapping[int, str]) -> None:
        self.source = source
        self.marks = marks
        self.cut = cut
        self.problems: list[Problem] = []
        self.seen: set[int] = set()
        self.repeats = 0

    def build(self, node: yaml.Node, path: Path, above: tuple[int, ...]) -> Data:
        start = node.start_mark
        self.marks.values[path] = (start.line, start.column)
        if isinstance(node, yaml.ScalarNode):
            self._count(node, path)
            return self._scalar(node, path)
        self._guard(node, path, above)
        inner = (*above, id(node))
        if isinstance(node, yaml.SequenceNode):
            self._check_tag(node, "tag:yaml.org,2002:seq")
            return [self.build(child, (*path, i), inner) for i, child in enumerate(node.value)]
        self._check_tag(node, "tag:yaml.org,2002:map")
        return dict(self._pairs(node, path, inner))

    def _pairs(
        self, node: yaml.Node, path: Path, above: tuple[int, ...]
    ) -> Iterator[tuple[str, Data]]:
        seen: set[str] = set()
        is_torn = False
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._report(key_node, "bad-yaml", "a key must be a plain word")
                continue
            if not key_node.style and (key_node.value == _MERGE or key_node.tag == _MERGE_TAG):
                message = "merging ('<<') is not supported"
                hint = "write out the keys that it would bring in"
                raise _RefusedError(self._problem(key_node, "yaml-merge", message, hint))
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
            self.marks.keys[(*path, key)] = (start.line, start.column)
            yield key, self.build(value_node, (*path, key), above)

    def _report_twice(self, node: yaml.ScalarNode, key: Path, is_torn: bool) -> None:
        name = shown(key[-1])
        message = f"'{name}' is written twice; the first is on line {self.marks.key(key).line}"
        hint = f"begin another entry: - {name}: …" if is_torn else "keep one of them"
        self._report(node, "duplicate-key", message, hint)

    def _scalar(self, node: yaml.ScalarNode, path: Path) -> Data:
        if node.tag not in _IMPLICIT_TAGS:
            self._check_tag(node, "tag:yaml.org,2002:str")
            return node.value
        text = self._text(node, path)
        # The composer keeps no trace of an explicit !!str but the style of quoted scalars.
        # The C composer says '' for a plain scalar, the Python one None.
        if not node.style:
            return plain_value(text or self.cut.get(node.end_mark.index, ""))
        # An escape ("\\b") brings in what the file itself could not hold.
        if node.style == '"' and (character := forbidden_character(text)):
            self.problems.append(not_text(self._place(node), character))
        return text

    def _text(self, node: yaml.ScalarNode, path: Path) -> str:
        text: str = node.value
        start = node.start_mark
        if start.line != node.end_mark.line:
            text = self._unwrapped.get((start.line, start.column), text)
        if "\n" not in text:
            return text
        language = next((step for step in reversed(path) if step in self.tags), None)
        return joined(text, self.tags[language] if isinstance(language, str) else self.tag)

    @cached_property
    def _unwrapped(self) -> dict[tuple[int, int], str]:
        """Found when it is first asked for: most files wrap no text."""
        return unwrapped(self.source.text)

    def _count(self, node: yaml.Node, path: Path) -> None:
        if id(node) in self.seen:
            self.repeats += 1
            if self.repeats > MAX_REPEATS:
                message = f"aliases (*) repeat more than {MAX_REPEATS:,} values"
                where = self.marks.value(path[:1])
                raise _RefusedError(Problem(where, "yaml-bomb", message, "write out what you mean"))
        self.seen.add(id(node))

    def _guard(self, node: yaml.Node, path: Path, above: tuple[int, ...]) -> None:
        if id(node) in above:
            raise _RefusedError(self._problem(node, "yaml-cycle", "an alias (*) contains itself"))
        self._count(node, path)
        if len(above) > MAX_DEPTH:
            raise _RefusedError(self._problem(node, "bad-yaml", _DEEP))

    def _check_tag(self, node: yaml.Node, expected: str) -> None:
        if node.tag != expected:
            tag = node.tag.replace("tag:yaml.org,2002:", "!!")
            message = f"the tag {shown(tag)} is not allowed"
            raise _RefusedError(self._problem(node, "yaml-tag", message, "leave it out"))

    def _report(self, node: yaml.Node, code: str, message: str, hint: str = "") -> None:
        self.problems.append(self._problem(node, code, message, hint))

    def _problem(self, node: yaml.Node, code: str, message: str, hint: str = "") -> Problem:
        return Problem(self._place(node), code, message, hint)

    def _place(self, node: yaml.Node) -> Location:
        mark = node.start_mark
        return Location(self.marks.path, mark.line + 1 + self.marks.line_offset, mark.column + 1)
