"""The syntax of directives: `:::{name} arguments`, a body, `:::`."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from site_builder.markdown.directive_options import option_at
from site_builder.markdown.fences import BARE, FENCES, OPENING, Fences, words_of
from site_builder.markdown.places import note_mistake
from site_builder.messages.message import _
from site_builder.model.article import ACKNOWLEDGE
from site_builder.model.kinds import DIRECTIVES

NAMES = (*DIRECTIVES, ACKNOWLEDGE)
_WITH_WORDS = ("quote", ACKNOWLEDGE)
_COLONS = (":", "：")
# A Chinese keyboard's colons: reported, and then read as text.
_FULL_WIDTH = re.compile(r"[:：]{3,}(?=[{｛]|[ \t]*$)")
# Fewer colons than a directive begins with.
_FEW = re.compile(rf"[:：]{{1,2}}[{{｛](?:{'|'.join(NAMES)})[}}｝]")
# A closing fence after the ids.
_TAIL = re.compile(r"(?<![:：])[:：]{3,}$")
_ATTRIBUTION = re.compile(r"(?:——|—|--)[ \t]*")


def directive_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Push `directive_open`, the tokens of the body, `directive_close`.

    The opening token's `meta` holds `name`, `arguments` (one string), `options` (one for each line
    below), `fence` and `is_closed`. A line of three colons that opens nothing becomes a
    `stray_fence` token, so that it can be reported.
    """
    begin = state.bMarks[start_line] + state.tShift[start_line]
    if not state.src.startswith(_COLONS, begin) or state.is_code_block(start_line):
        return False
    line = state.src[begin : state.eMarks[start_line]]
    if not (line.startswith(":::") or _FULL_WIDTH.match(line) or _FEW.match(line)):
        return False
    if silent:
        return True
    opening = OPENING.fullmatch(line)
    if opening:
        _push_directive(state, start_line, end_line, opening)
        return True
    token = state.push("stray_fence", "", 0)
    token.content = line.strip()
    token.map = [start_line, start_line + 1]
    state.line = _after_stray(state, start_line, end_line)
    return True


def _push_directive(
    state: StateBlock, start_line: int, end_line: int, opening: re.Match[str]
) -> None:
    tail = _TAIL.search(opening[3])
    if tail:
        start = state.bMarks[start_line] + state.tShift[start_line]
        _note_tail(state, start + opening.start(3) + tail.start(), tail[0])
        closing_line = _closing_below(state, start_line, end_line)
        body_end = start_line + 1
    else:
        fences = state.env.get(FENCES) or Fences(start_line, end_line)
        closing_line = fences.closing(state, start_line, end_line, len(opening[1]))
        if closing_line is None:
            closing_line = _full_width_closing(state, start_line, end_line, opening[2], fences)
        body_end = closing_line or _likely_end(state, start_line, opening[2])
    token = _push(state, start_line, body_end, opening)
    token.meta["is_closed"] = closing_line is not None or tail is not None
    token.meta["arguments"] = opening[3][: tail.start()] if tail else opening[3]
    state.line = body_end + (closing_line is not None)


def _note_tail(state: StateBlock, offset: int, colons: str) -> None:
    message = _("'{colons}' closes a directive only on a line of its own", colons=colons)
    note_mistake(state, offset, "unclosed-directive", message, _("put it on the next line"))


def _after_stray(state: StateBlock, start_line: int, end_line: int) -> int:
    """The line after a fence that opens nothing, and after the closing line meant for it."""
    line = start_line + 1
    if BARE.fullmatch(words_of(state, start_line)):
        return line
    while line < end_line and state.isEmpty(line):
        line += 1
    is_closed = line < end_line and BARE.fullmatch(words_of(state, line))
    return line + 1 if is_closed else start_line + 1


def _closing_below(state: StateBlock, start_line: int, end_line: int) -> int | None:
    """The line of a second closing fence, right below an opening line that ends in one."""
    line = start_line + 1
    return line if line < end_line and BARE.fullmatch(words_of(state, line)) else None


def _full_width_closing(
    state: StateBlock, start_line: int, end_line: int, name: str, fences: Fences
) -> int | None:
    """The line of full-width colons that was meant to close a directive; it is noted as a mistake.
    Most directives have no text before it."""
    line = fences.next_sign(state, start_line, end_line)
    words = words_of(state, line) if line is not None else ""
    if line is None or not BARE.fullmatch(words):
        return None
    if name.strip() not in _WITH_WORDS and not _only_blanks(
        state, _body_start(state, start_line, line, name), line
    ):
        return None
    offset = state.bMarks[line] + state.tShift[line]
    message = _("'{words}' doesn't close the directive", words=words)
    note_mistake(state, offset, "stray-fence", message, _("write ':::', not the full-width '：'"))
    return line


def _only_blanks(state: StateBlock, line: int, end_line: int) -> bool:
    while line < end_line and state.isEmpty(line):
        line += 1
    return line == end_line


def _likely_end(state: StateBlock, start_line: int, name: str) -> int:
    """Where a directive that is never closed was probably meant to end."""
    line = _body_start(state, start_line, state.lineMax, name)
    while name.strip() in _WITH_WORDS and line < state.lineMax and not state.isEmpty(line):
        line += 1
    return line


def _body_start(state: StateBlock, start_line: int, end_line: int, name: str) -> int:
    """The line after the first line of a directive and its options. An acknowledgement has none,
    and its reason may begin with any sign."""
    line = start_line + 1
    while name.strip() != ACKNOWLEDGE and line < end_line and option_at(state, line):
        line += 1
    return line


def _push(state: StateBlock, start_line: int, body_end: int, opening: re.Match[str]) -> Token:
    """Push the tokens of a directive; returns the first one."""
    name = opening[2].strip()
    token = state.push("directive_open", "div", 1)
    token.meta = {"name": name, "fence": opening[1]}
    token.map = [start_line, body_end]
    body_start = _body_start(state, start_line, body_end, name)
    options = (option_at(state, line) for line in range(start_line + 1, body_start))
    token.meta["options"] = [option for option in options if option]
    outer_end, outer_parent = state.lineMax, state.parentType
    state.lineMax, state.parentType = body_end, "directive"
    if name == ACKNOWLEDGE:  # its words are for the newsroom, and no Markdown
        token.content = state.getLines(start_line + 1, body_end, 0, False).strip()
    else:
        state.md.block.tokenize(state, body_start, body_end)
    if name == "quote":
        _split_attribution(state)
    state.lineMax, state.parentType = outer_end, outer_parent
    state.push("directive_close", "div", -1)
    return token


def _split_attribution(state: StateBlock) -> None:
    """Move a last line that begins with a dash out of the quotation, to say who is quoted.

    This is done before the inline rules, which would join the line to the one above it.
    """
    tokens = state.tokens
    if len(tokens) < 3 or tokens[-1].type != "paragraph_close":
        return
    inline = tokens[-2]
    above, _, last = inline.content.rpartition("\n")
    match = _ATTRIBUTION.match(last)
    if match is None:
        return
    inline.content = above
    if not above:
        del tokens[-3:]
    state.push("attribution_open", "", 1)
    words = state.push("inline", "", 0)
    words.content, words.children, words.map = last[match.end() :], [], inline.map
    state.push("attribution_close", "", -1)


def directives_plugin(parser: MarkdownIt) -> None:
    interrupts = ["paragraph", "reference", "blockquote", "list", "footnote_def"]
    parser.block.ruler.before("fence", "directive", directive_rule, {"alt": interrupts})
