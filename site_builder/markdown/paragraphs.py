"""A short way for the commonest block: a paragraph on one line, where an empty line follows, or
the next item of the list that it stands in."""

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock

# What a block other than a paragraph can begin with; the table and the heading that is
# underlined begin like a paragraph, but need a second line.
_MARKERS = frozenset("`~>*-_+#＃:：[<0123456789|")
_ITEMS = ("- ", "* ", "+ ")
_TOO_FAR = 4


def paragraph_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Push the tokens that markdown-it's own rules would come to after trying all others.

    A paragraph that stands in nothing else, as nearly all do, is one token: an `inline` with the
    tag `p`, instead of one between an opening and a closing token.
    """
    next_line = start_line + 1
    if silent or not (
        next_line >= state.lineMax or state.isEmpty(next_line) or _is_next_item(state, next_line)
    ):
        return False
    start, end = state.bMarks[start_line] + state.tShift[start_line], state.eMarks[start_line]
    if state.src[start] in _MARKERS or state.is_code_block(start_line):
        return False
    state.line = next_line
    if state.level:
        opening = state.push("paragraph_open", "p", 1)
        opening.map = [start_line, next_line]
    words = state.push("inline", "" if state.level else "p", 0)
    words.content = mdTrim(state.src[start:end])
    words.map = [start_line, next_line]
    words.children = []
    if state.level:
        state.push("paragraph_close", "p", -1)
    return True


def _is_next_item(state: StateBlock, line: int) -> bool:
    """Whether a line ends a paragraph in a list because it stands further out, and is an item.

    markdown-it takes what is four columns further in than the list for a part of the paragraph.
    """
    columns = state.sCount[line]
    if not 0 <= columns < state.blkIndent or columns - state.listIndent >= _TOO_FAR:
        return False
    start = state.bMarks[line] + state.tShift[line]
    return state.src.startswith(_ITEMS, start, state.eMarks[line])


def paragraphs_plugin(parser: MarkdownIt) -> None:
    parser.block.ruler.before("table", "plain_paragraph", paragraph_rule)
