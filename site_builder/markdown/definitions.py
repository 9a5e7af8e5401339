"""Definitions of links and footnotes: no text in them may vanish.

To CommonMark (§4.7) a line such as `[记者]: 您怎么看？` says where links named `记者` lead, and
shows nothing. A definition that no link uses is reported, and so is a footnote without words,
without a reference, or with two texts.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType
from mdit_py_plugins.footnote.index import footnote_def, footnote_ref

from site_builder.markdown.link_forms import is_like_address
from site_builder.markdown.places import NOT_TEXT, note_mistake
from site_builder.messages.message import _
from site_builder.problems.problems import Problem, shown, warning
from site_builder.text.source import Source

_NOTES = "notes"
_REFERENCE = re.compile(r"\[\^[^\] \n]{1,999}\]")
_LABEL = re.compile(r"\[((?:[^\]\\]|\\.){0,999})\]")


class LinkDefinitions(dict[str, dict[str, Any]]):
    """Definitions of links by label, which remember the labels that links have asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.used: set[str] = set()

    def get(self, label: str, default: Any = None) -> Any:
        self.used.add(label)
        return super().get(label, default)


def env_of_definitions(notes: Iterable[str] = ()) -> EnvType:
    """What a parser's `env` must hold at first, so that the problems can be found afterwards;
    `notes` are the labels of footnotes that are defined elsewhere."""
    env: EnvType = {"references": LinkDefinitions()}
    if refs := {f":{label}": -1 for label in notes}:
        env["footnotes"] = {"refs": refs, "list": {}}
    return env


def definitions_in(env: EnvType) -> Iterator[dict[str, Any]]:
    """All definitions of links that a parser's `env` holds."""
    yield from env["references"].values()
    yield from env.get("duplicate_refs", ())


def definition_problems(source: Source, env: EnvType, line_offset: int) -> Iterator[Problem]:
    """The definitions of links that readers would never see, as the parser's `env` has them."""
    definitions: LinkDefinitions = env["references"]
    for label, definition in definitions.items():
        if label not in definitions.used:
            yield _unused(source, definition, line_offset)
    for other in env.get("duplicate_refs", ()):
        first = definitions[other["label"]]["map"][0] + line_offset + 1
        yield _repeated(source, other, line_offset, source.line_start(first).line)


def note_problems(source: Source, env: EnvType, body_start: int) -> Iterator[Problem]:
    """The footnotes that the text does not use, or that are written twice; and those that it uses
    and that are defined elsewhere."""
    numbers = env.get("footnotes", {}).get("refs", {})
    for name, number in numbers.items():
        if number >= 0 and name[1:] not in env.get(_NOTES, {}):
            message = _("the footnote [^{name}] is not translated", name=shown(name[1:]))
            hint = _("readers see it in the source's language until you translate it")
            where = source.location(max(source.text.find(f"[^{name[1:]}]", body_start), 0))
            yield warning(where, "translation-missing-block", message, hint)
    for label, (first, *others) in env.get(_NOTES, {}).items():
        name, where = shown(label), source.location(body_start + first)
        if numbers[f":{label}"] < 0:
            message = _("the footnote [^{name}] isn't used in the text", name=name)
            yield warning(where, "unused-footnote", message)
        for other in others:
            message = _(
                "the footnote [^{name}] is defined twice; the first definition is on line {line}",
                name=name,
                line=str(where.line),
            )
            yield Problem(source.location(body_start + other), "duplicate-id", message)


def footnote_def_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """The plugin's own rule. It also keeps in `env` where each footnote begins, and notes an empty
    one as a mistake. Of two with one label the first counts, as it does for links."""
    begin = state.bMarks[start_line] + state.tShift[start_line]
    opening = len(state.tokens)
    if not state.src.startswith("[^", begin) or not footnote_def(
        state, start_line, end_line, silent
    ):
        return False
    if not silent:
        _keep_note(state, begin, state.tokens[opening])
    return True


def footnote_ref_rule(state: StateInline, silent: bool) -> bool:
    """The plugin's own rule, which goes on to the end of a text for a label without an end; but no
    label is longer than those of links (CommonMark §6.3)."""
    return _REFERENCE.match(state.src, state.pos) is not None and footnote_ref(state, silent)


def _keep_note(state: StateBlock, begin: int, opening: Token) -> None:
    label = opening.meta["label"]
    notes: dict[str, list[int]] = state.env.setdefault(_NOTES, {})
    if label in notes:
        opening.meta["label"] = f"{label}{NOT_TEXT}{begin}"
    notes.setdefault(label, []).append(begin)
    if state.tokens[-2] is opening:
        message = _("the footnote [^{name}] is empty", name=shown(label))
        hint = _("write its text after the ':', and indent further lines by four spaces")
        note_mistake(state, begin, "empty-block", message, hint)


def _label(source: Source, definition: dict[str, Any], line_offset: int) -> tuple[int, str]:
    """The offset of a definition, and its label as it is written."""
    start = source.offset(definition["map"][0] + line_offset + 1)
    found = _LABEL.search(source.text, start)
    return (found.start(), found[1]) if found else (start, "")


def _unused(source: Source, definition: dict[str, Any], line_offset: int) -> Problem:
    offset, label = _label(source, definition, line_offset)
    if not is_like_address(unquote(definition["href"])):
        return _lost(source, offset, label)
    name = shown(label)
    message = _("no link uses [{label}], and readers don't see this line", label=name)
    hint = _("write [words][{label}] where the link belongs, or delete the line", label=name)
    return warning(source.location(offset), "unused-definition", message, hint)


def _repeated(
    source: Source, definition: dict[str, Any], line_offset: int, first_line: int
) -> Problem:
    offset, label = _label(source, definition, line_offset)
    if not is_like_address(unquote(definition["href"])):
        return _lost(source, offset, label)
    message = _(
        "[{label}] already has an address, on line {line}", label=shown(label), line=str(first_line)
    )
    return Problem(source.location(offset), "duplicate-id", message, _("keep one of them"))


def _lost(source: Source, offset: int, label: str) -> Problem:
    message = _(
        "'[{label}]:' turns this line into the address of a link, and its text is lost",
        label=shown(label),
    )
    hint = _("write '：', or put a backslash before the '['")
    return Problem(source.location(offset), "lost-text", message, hint)


def definitions_plugin(parser: MarkdownIt) -> None:
    parser.inline.ruler.at("footnote_ref", footnote_ref_rule)
    parser.block.ruler.at("footnote_def", footnote_def_rule, {"alt": ["paragraph", "reference"]})
