"""A language added to `languages` in the text of a site.yaml, every other byte of which stays."""

import re
from itertools import accumulate

import yaml

from site_builder.messages.message import _
from site_builder.model.site import Language
from site_builder.problems.problems import Problem, SiteError
from site_builder.read.config import CONFIG
from site_builder.scaffold.yaml_words import scalar
from site_builder.text.source import Source, decode
from site_builder.text.yaml import Document, as_parsed, read_yaml
from site_builder.text.yaml_scalars import LOADER

_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n|\Z)")


def with_language(data: bytes, language: Language) -> bytes:
    """The bytes of a site.yaml, with a language behind those that it has.

    SiteError `wrong-type` if that can't be done without changing anything else.
    """
    source = decode(CONFIG, data)
    if isinstance(source, Problem):
        raise SiteError([source])
    how = f", from: {language.origin}, convert: {language.convert}" if language.origin else ""
    entry = f"{language.key}: {{tag: {language.tag}, name: {scalar(language.name)}{how}}}"
    before = read_yaml(source)
    place = _place(source)
    made = _inserted(data, place, entry) if place else data
    if not _is_added(before, made, language):
        message = _("the language can't be added here without changing other lines")
        hint = _("write it below 'languages' yourself: {entry}", entry=entry)
        where = before.marks.value(("languages",))
        raise SiteError([Problem(where, "wrong-type", message, hint)])
    return made


def _place(source: Source) -> tuple[int, int, int] | None:
    """Where the last language ends: its line and column (from 0), and the indent of an entry on a
    line of its own, or -1 where entries stand between braces."""
    root = yaml.compose(as_parsed(source).text, Loader=LOADER)
    entries = {key.value: value for key, value in root.value} if root else {}
    languages = entries.get("languages")
    if not isinstance(languages, yaml.MappingNode) or not languages.value:
        return None
    last = languages.value[-1][1]
    while isinstance(last, yaml.MappingNode) and not last.flow_style and last.value:
        last = last.value[-1][1]
    indent = -1 if languages.flow_style else languages.value[0][0].start_mark.column
    return last.end_mark.line, last.end_mark.column, indent


def _inserted(data: bytes, place: tuple[int, int, int], entry: str) -> bytes:
    line, column, indent = place
    lines = _LINE.findall(data)
    starts = [0, *accumulate(map(len, lines))]
    if indent < 0:
        # A byte order mark belongs to no column.
        text = lines[line].decode("utf-8-sig" if not line else "utf-8")
        rest = len(text[column:].encode())
        at = starts[line + 1] - rest
        return data[:at] + f", {entry}".encode() + data[at:]
    end = b"\r\n" if b"\r\n" in data else b"\n"
    at = starts[line + 1]
    row = b" " * indent + entry.encode()
    return (
        data[:at] + (row + end if lines[line].endswith((b"\n", b"\r")) else end + row) + data[at:]
    )


def _is_added(before: Document, data: bytes, language: Language) -> bool:
    """Whether what a site.yaml says is what it said, and the language at the end."""
    source = decode(CONFIG, data)
    if isinstance(source, Problem):
        return False
    after = read_yaml(source)
    if not isinstance(before.data, dict) or not isinstance(after.data, dict):
        return False
    settings = {"tag": language.tag, "name": language.name}
    if language.origin:
        settings |= {"from": language.origin, "convert": language.convert}
    languages = {**before.data["languages"], language.key: settings}
    wanted = {**before.data, "languages": languages}
    return (
        not after.problems
        and list(after.data["languages"]) == list(languages)
        and (after.data == wanted)
    )
