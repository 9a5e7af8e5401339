"""Roles, `` {name}`id` ``: the rule of MyST's plugin, for texts of any length."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_OPENING = re.compile(r"\{([a-zA-Z0-9_+:-]+)\}(`+)")


def role_rule(state: StateInline, silent: bool) -> bool:
    """The inline rule that takes the place of the plugin's own."""
    opening = _OPENING.match(state.src, state.pos)
    if opening is None:
        return False
    closing = state.src.find(opening[2], opening.end() + 1)
    if closing < 0:
        return False
    if not silent:
        token = state.push("myst_role", "", 0)
        token.meta = {"name": opening[1]}
        token.content = state.src[opening.end() : closing].replace("\n", " ")
    state.pos = closing + len(opening[2])
    return True


def roles_plugin(parser: MarkdownIt) -> None:
    parser.inline.ruler.at("myst_role", role_rule)
