"""Where the values of a YAML text begin and end, as they are written: with their quotation marks,
or with the sign that opens a block of text."""

from dataclasses import dataclass

import yaml

from site_builder.problems.problems import Location
from site_builder.text.source import Source
from site_builder.text.yaml import Marks, as_parsed
from site_builder.text.yaml_nodes import MAX_DEPTH, Path
from site_builder.text.yaml_scalars import LOADER, PROPERTIES

Mark = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spans:
    """The offsets of the values of a source, by the line and column (from 0) that a parser gives
    for their beginning."""

    source: Source
    scalars: dict[Mark, tuple[int, int]]
    collections: dict[Mark, tuple[int, int]]

    def of(
        self, marks: Marks, path: Path, *, is_mapping: bool = False
    ) -> tuple[Location, Location]:
        """Where the value at a path begins, and the place behind its last character. A value that
        an alias (`*`) repeats stands where it is written out; one that isn't there has no extent.
        """
        # A mapping in block style begins where its first key does, which is a scalar.
        known = self.collections if is_mapping else self.scalars
        start, end = known.get(marks.values.get(path, (-1, -1)), (0, 0))
        if start == end:
            return marks.value(path), marks.value(path)
        last = self.source.location(end - 1)
        return self.source.location(start), Location(last.path, last.line, last.column + 1)


def spans_of(source: Source) -> Spans:
    """The values of a YAML text, up to where its parser stops."""
    source = as_parsed(source)
    text = source.text
    spans = Spans(source, {}, {})
    open_marks: list[tuple[Mark, int, bool]] = []
    last = 0
    try:
        for event in yaml.parse(text, Loader=LOADER):
            start, end = event.start_mark, event.end_mark
            if start is None or end is None:
                continue
            mark = (start.line, start.column)
            if isinstance(event, yaml.ScalarEvent):
                found = PROPERTIES.match(text, start.index, end.index)
                begin = found.end() if found else start.index
                last = begin + len(text[begin : end.index].rstrip())
                spans.scalars[mark] = begin, last
            elif isinstance(event, yaml.CollectionStartEvent):
                open_marks.append((mark, start.index, bool(event.flow_style)))
                if len(open_marks) > MAX_DEPTH:
                    break  # the text is refused, and reading on would take very long
            elif isinstance(event, yaml.CollectionEndEvent):
                mark, begin, is_flow = open_marks.pop()
                last = end.index if is_flow else last
                spans.collections[mark] = begin, last
    except yaml.YAMLError:
        pass
    return spans
