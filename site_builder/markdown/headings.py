"""Headings in the form `## Words {#id}`, and lines that were meant to be one."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import heading as stock_heading
from markdown_it.token import Token

from site_builder.markdown.places import note_mistake
from site_builder.messages.message import _
from site_builder.model.ids import ID, LONGEST_ID, reserved_prefix, suggest_id
from site_builder.problems.problems import Problem, shown
from site_builder.text.source import Source

HEADING_HINT = _("start sections with ##")
# In the signs of a Chinese keyboard too, which are reported.
_ID = re.compile(r"([{｛][#＃])([^{｛}｝]*)([}｝])\s*$")
_CLOSED = re.compile(r"(?:^|[ \t])#+[ \t]*[{｛][#＃][^{｛}｝]*[}｝]\s*$")
_SIGNS = ("#", "＃")
_MEANT = re.compile(r"([#＃]{1,6})\s*([^#＃\s].*)")


def heading_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """markdown-it's own rule. It also takes lines meant as a heading, and notes the mistake."""
    begin = state.bMarks[start_line] + state.tShift[start_line]
    if not state.src.startswith(_SIGNS, begin) or state.is_code_block(start_line):
        return False
    if stock_heading(state, start_line, end_line, silent):
        return True
    match = _MEANT.match(state.src, begin, state.eMarks[start_line])
    # A single '#' begins a tag or a number as well, if no id stands at the end.
    if match is None or (len(match[1]) == 1 and not _ID.search(match[2])):
        return False
    if not silent:
        _push(state, start_line, max(len(match[1]), 2), match[2].rstrip())
        _note(state, begin, match[1], match[2])
    return True


def _push(state: StateBlock, line: int, level: int, words: str) -> None:
    opening = state.push("heading_open", f"h{level}", 1)
    opening.map = [line, line + 1]
    opening.meta["is_meant"] = True
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = words, [line, line + 1], []
    state.push("heading_close", f"h{level}", -1)
    state.line = line + 1


def _note(state: StateBlock, begin: int, signs: str, words: str) -> None:
    sound = "#" * max(len(signs), 2)
    hint = _("write a space after {signs}: {signs} {words}", signs=sound, words=shown(words))
    if "＃" in signs:
        hint = _("write {signs}, not the full-width {written}", signs=sound, written=signs)
    note_mistake(state, begin, "not-a-heading", _("this isn't recognised as a heading"), hint)


def without_id(words: str) -> str:
    """A heading's words without the id at their end."""
    return _ID.sub("", words)


def has_id(inline: Token) -> bool:
    """Whether a heading's text ends with an id, right or wrong."""
    return _ID.search(inline.content) is not None


def take_heading_id(inline: Token, line: int, source: Source) -> tuple[str, Problem | None]:
    """The id at a heading's end, which is removed from its text; '' where there is none.

    With a problem it is the id as it was written, so that it is not reported as missing too.
    """
    children = inline.children or []
    last = children[-1] if children else None
    match = _ID.search(last.content) if last is not None and last.type == "text" else None
    if last is None or match is None:
        return "", None
    last.content = last.content[: match.start()].rstrip()
    if _CLOSED.search(inline.content):
        # Signs that close a heading (CommonMark §4.2) do so before an id as well.
        last.content = last.content.rstrip("#").rstrip()
    opening, name, closing = match.groups()
    start, end = source.offset(line), source.offset(line + 1)
    found = source.text.rfind(opening, start, end)
    place = source.location(found + len(opening) if found >= 0 else start)
    if (opening, closing) != ("{#", "}"):
        message = _("the signs around the id '{name}' are full-width", name=shown(name))
        return name, Problem(
            place, "bad-id", message, _("write {words}", words=f"{{#{shown(name)}}}")
        )
    if not ID.fullmatch(name) or len(name) > LONGEST_ID:
        message = _(
            "'{name}' can't be an id: use only lowercase letters, digits and '-'", name=shown(name)
        )
        return name, Problem(place, "bad-id", message, suggest_id(name))
    if prefix := reserved_prefix(name):
        message = _(
            "'{name}' is reserved for the page's own anchors (#{prefix}-…)",
            name=name,
            prefix=prefix,
        )
        return name, Problem(place, "reserved-id", message, _("choose another id"))
    return name, None


def headings_plugin(parser: MarkdownIt) -> None:
    interrupts = ["paragraph", "reference", "blockquote"]
    parser.block.ruler.at("heading", heading_rule, {"alt": interrupts})
