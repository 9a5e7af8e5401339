"""Where a feature has a wording that its terms rule out: in its articles and in its facts."""

import re
from collections.abc import Iterable, Iterator, Mapping

from markdown_it.token import Token

from site_builder.markdown.seen_blocks import seen_blocks
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
    for block in seen_blocks(tokens):
        if found := find_avoided(block.text, avoided, block.is_title):
            places = block.places(source, line_offset)
            for at, wording in found:
                yield wording_problem(source.location(places[at]), wording)


def wording_in_front_matter(
    matter: Mapping[str, str], source: Source, avoided: Avoided
) -> Iterator[Problem]:
    """The problems of what stands before an article's text, given by its keys."""
    for key, text in matter.items():
        if found := find_avoided(text, avoided, key in _TITLES):
            places = matter_places(key, text, source)
            for at, wording in found:
                yield wording_problem(source.location(places[at]), wording)


def matter_places(key: str, text: str, source: Source) -> list[int]:
    """The offset of each character of a text of front matter."""
    value = re.search(rf"^[\"']?{key}[\"']?[ \t]*:\s*", source.text, re.MULTILINE)
    return offsets(source.text, value.end() if value else 0, text)


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
