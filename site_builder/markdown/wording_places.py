"""Where a feature has a wording that its terms rule out: in its articles and in its facts."""

import re
from collections.abc import Iterable, Iterator, Mapping

from markdown_it.token import Token

from site_builder.markdown.visible_text import seen_places, seen_text
from site_builder.markdown.wording import Avoided, find_avoided, wording_problem
from site_builder.problems.problems import Problem
from site_builder.text.source import Source
from site_builder.text.yaml import Document
from site_builder.text.yaml_nodes import Data, Path
from site_builder.text.yaml_texts import offsets

_TITLES = frozenset(("title", "label", "name"))
"""The fields of titles, where words may begin with capitals."""


def wording_in_body(
    tokens: Iterable[Token], source: Source, line_offset: int, avoided: Avoided
) -> Iterator[Problem]:
    """The problems of an article's text; `line_offset` lines of the file come before the tokens."""
    lines, above = [0, 0], ""
    before: list[Token] = []
    for token in tokens:
        if token.map and token.map != lines:
            lines, before = token.map, []
        if token.type == "inline" and token.children:
            is_title = above == "heading_open"
            if found := find_avoided(seen_text(token.children), avoided, is_title):
                # The cells of a row follow each other on its line.
                start, end = (source.offset(line + line_offset + 1) for line in lines)
                places = seen_places([*before, *token.children], source.text, start, end)
                first = len(seen_text(before))
                for at, wording in found:
                    yield wording_problem(source.location(places[first + at]), wording)
            before += token.children
        above = token.type


def wording_in_front_matter(
    matter: Mapping[str, str], source: Source, avoided: Avoided
) -> Iterator[Problem]:
    """The problems of what stands before an article's text, given by its keys."""
    for key, text in matter.items():
        if found := find_avoided(text, avoided, key in _TITLES):
            value = re.search(rf"^[\"']?{key}[\"']?[ \t]*:\s*", source.text, re.MULTILINE)
            places = offsets(source.text, value.end() if value else 0, text)
            for at, wording in found:
                yield wording_problem(source.location(places[at]), wording)


def wording_in_facts(
    document: Document, source: Source, avoided: Mapping[str, Avoided]
) -> Iterator[Problem]:
    """The problems of a file's texts; `avoided` is what is ruled out by the key of a language."""
    for path, text in _texts(document.data, ()):
        rules = avoided.get(str(path[-1]))
        field = next((step for step in path[-2::-1] if isinstance(step, str)), "")
        if rules and (found := find_avoided(text, rules, field in _TITLES)):
            where = document.marks.value(path)
            places = offsets(source.text, source.offset(where.line) + where.column - 1, text)
            for at, wording in found:
                yield wording_problem(source.location(places[at]), wording)


def _texts(data: Data, path: Path) -> Iterator[tuple[Path, str]]:
    """The words below keys, with their paths."""
    if isinstance(data, str):
        if path:
            yield path, data
    elif isinstance(data, dict | list):
        inside = data.items() if isinstance(data, dict) else enumerate(data)
        for key, value in inside:
            yield from _texts(value, (*path, key))
