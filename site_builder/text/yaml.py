"""YAML to plain data, with the line and column of every key and value.

Scalars follow YAML 1.2's core schema, so that `no` stays a word and a date stays as it was
written. Numbers with a fraction become `Decimal`, so that `94.70` keeps its two digits. Text that
is wrapped is joined by its language. Tags that make objects are refused, aliases may not nest into
a cycle or swell into a bomb.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import yaml

from site_builder.lazy import Lazy
from site_builder.problems.problems import Listed, Location, Problem
from site_builder.text.source import Source
from site_builder.text.yaml_comments import without_whole_lines
from site_builder.text.yaml_nodes import (
    MAX_DEPTH,
    TAGS,
    Builder,
    Data,
    Path,
    RefusedError,
    too_deep,
)
from site_builder.text.yaml_scalars import LOADER
from site_builder.text.yaml_slips import Slip, cut_problem, cut_short, full_width_keys
from site_builder.text.yaml_texts import joined

Tags = Mapping[str, str] | Callable[[Data], Mapping[str, str]]
"""The BCP 47 tags of languages by their keys, or how to find them in the data of the file."""

# Most files are sound, and don't need what words the faults of the others.
_FAULTS = "site_builder.text.yaml_faults"
_SYNTAX_PROBLEMS: Lazy[Callable[[Source, yaml.MarkedYAMLError], tuple[Problem, ...]]] = Lazy(
    f"{_FAULTS}:syntax_problems"
)
_READER_PROBLEM: Lazy[Callable[[Source], Problem]] = Lazy(f"{_FAULTS}:reader_problem")
_SLIP_PROBLEMS: Lazy[Callable[[Source, Iterable[Slip]], tuple[Problem, ...]]] = Lazy(
    f"{_FAULTS}:slip_problems"
)

# Line ends to YAML 1.1, and to nobody else: an editor can't see them.
_ODD_BREAKS = {0x85: " ", 0x2028: " ", 0x2029: " "}


class _Loader(LOADER):  # type: ignore[misc, valid-type]
    """A loader that leaves it to us what a scalar means, and knows no tags by their path."""

    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:
        return TAGS[kind]

    def descend_resolver(self, node: yaml.Node, index: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Marks:
    """Where each key and value of a YAML file stands, by line and column from 0. `line_offset`
    lines stand above the YAML in its file."""

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


def read_yaml(source: Source, tags: Tags | None = None, tag: str = "") -> Document:
    """Parse one YAML document. Every problem of structure is reported, none is raised.

    Text that is wrapped over lines is joined by the rules of its language (`yaml_texts`): that of
    the nearest key around it among `tags`, else `tag` (BCP 47).
    """
    source = as_parsed(source)
    text = source.text
    nothing = Marks(source.path, {}, {}, source.lines_above)
    try:
        deep = _too_deep(source)
        node = None if deep else yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        return Document(None, nothing, _SYNTAX_PROBLEMS.load()(source, error))
    except yaml.YAMLError:
        return Document(None, nothing, (_READER_PROBLEM.load()(source),))
    if deep:
        return Document(None, nothing, (too_deep(deep),))
    if node is None:
        return Document(None, nothing)
    if isinstance(node, yaml.ScalarNode) and (slips := full_width_keys(text.split("\n"))):
        return Document(None, nothing, _SLIP_PROBLEMS.load()(source, slips))
    cut = cut_short(text)
    lost = Listed(cut_problem(source, found.start(1)) for found in cut.values())
    builder = Builder(source, {end: found[1] for end, found in cut.items()})
    places = builder.places
    marks = Marks(source.path, places.keys, places.values, source.lines_above)
    try:
        data = builder.build(node)
    except RefusedError as refused:
        return Document(None, marks, (*lost, *builder.problems, refused.problem))
    if places.wrapped:
        known = tags(data) if callable(tags) else tags or {}
        data = _with_joined_texts(data, places.wrapped, known, tag)
    return Document(data, marks, (*lost, *builder.problems))


def as_parsed(source: Source) -> Source:
    """A source as the parser gets it: its text has the same length, and the same places."""
    text = without_whole_lines(source.text.translate(_ODD_BREAKS))
    return Source(source.path, text, source.lines_above)


def _too_deep(source: Source) -> Location | None:
    """Where a text nests so deeply that it could overflow the stack of the C composer, which
    recurses without a limit; None for other texts.

    Reading event by event takes time, so it is done only for texts with very many openings or a
    very deep indent.
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


def _with_joined_texts(data: Data, wrapped: list[Path], tags: Mapping[str, str], tag: str) -> Data:
    """The data, in which the texts at these paths are one line for each paragraph."""
    whole = [data]
    for path in wrapped:
        language = next((step for step in reversed(path) if step in tags), None)
        inner: Data = whole
        *above, last = (0, *path)
        for step in above:
            inner = inner[step]
        inner[last] = joined(inner[last], tags[str(language)] if language is not None else tag)
    return whole[0]
