"""markdown-it's inline parser, told which characters each of its rules can begin with.

The stock parser tries every rule at every mark of punctuation. Here a character leads straight
to the rules that can begin with it, and all else is text. What comes out is the same, token for
token; only the rules that would have declined are not asked.
"""

import re
from collections.abc import Callable
from functools import cached_property

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_core import StateCore, text_join
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

Rule = Callable[[StateInline, bool], bool]

FIRST_CHARACTERS = {
    "text": "",
    "newline": "\n",
    "escape": "\\",
    "myst_role": "{",
    "ruby": "{",
    "backticks": "`",
    "emphasis": "*_",
    "link": "[",
    "image": "!",
    "footnote_ref": "[",
    "autolink": "<",
    "entity": "&",
}
"""The rules of the dialect, with the characters that each may begin with."""

# A closing bracket begins nothing, but a link's label must be able to end before it.
ACTIVE = re.compile(r"[\n\\`*_\[\]!<&{]")

_SPECIAL = re.compile(r"[\\&]")
"""What escapes and entities begin with."""


class InlineParser(ParserInline):
    """Parses the text inside one block. Its rules are fixed when it is first used."""

    @cached_property
    def _rules_by_character(self) -> dict[str, tuple[Rule, ...]]:
        """KeyError for an active rule whose first characters are not known here."""
        table: dict[str, tuple[Rule, ...]] = {"]": ()}
        rules = zip(self.ruler.get_active_rules(), self.ruler.getRules(""), strict=True)
        for name, rule in rules:
            for character in FIRST_CHARACTERS[name]:
                table[character] = (*table.get(character, ()), rule)
        return table

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = StateInline(src, md, env, tokens)
        self.tokenize(state)
        # These rules pair and join what emphasis has left open, and nothing else.
        if state.delimiters or any(state.tokens_meta):
            for rule in self.ruler2.getRules(""):
                rule(state)
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        table, source, end = self._rules_by_character, state.src, state.posMax
        deepest = state.md.options["maxNesting"]
        while state.pos < end:
            start = state.pos
            rules = table.get(source[start])
            if rules is None:
                found = ACTIVE.search(source, start + 1, end)
                state.pos = found.start() if found else end
                state.append_pending(source[start : state.pos])
            elif state.level >= deepest or not _apply(rules, state):
                state.append_pending(source[start])
                state.pos = start + 1
        if state.pending:
            state.pushPending()

    def skipToken(self, state: StateInline) -> None:  # noqa: N802 (markdown-it's own name)
        start, cache = state.pos, state.cache
        if start in cache:
            state.pos = cache[start]
            return
        rules = self._rules_by_character.get(state.src[start])
        if state.level >= state.md.options["maxNesting"]:
            # As the stock parser does: what is nested too deeply is skipped to its end.
            state.pos = state.posMax + 1
        elif rules is None:
            found = ACTIVE.search(state.src, start + 1)
            state.pos = found.start() if found else state.posMax
        else:
            self._try(state, rules, start)
        cache[start] = state.pos

    def _try(self, state: StateInline, rules: tuple[Rule, ...], start: int) -> None:
        state.level += 1
        declined = not any(rule(state, True) for rule in rules)
        state.level -= 1
        if declined:
            state.pos = start + 1


def _apply(rules: tuple[Rule, ...], state: StateInline) -> bool:
    """Whether one of the rules has matched at the parser's place."""
    for rule in rules:  # noqa: SIM110 (a generator costs as much as most rules)
        if rule(state, False):
            return True
    return False


def join_special(state: StateCore) -> None:
    """The core rule that turns escapes and entities into text and joins it to the text around it,
    only in blocks that have any."""
    tokens = [t for t in state.tokens if t.type == "inline" and _SPECIAL.search(t.content)]
    if tokens:
        text_join(StateCore(state.src, state.md, state.env, tokens))


def parse_inline(state: StateCore) -> None:
    """The core rule that parses every block's text; plain text is a token as it stands."""
    parser = state.md.inline
    for token in state.tokens:
        if token.type != "inline":
            continue
        if token.content and not ACTIVE.search(token.content):
            token.children = [Token("text", "", 0, content=token.content)]
        else:
            token.children = parser.parse(token.content, state.md, state.env, [])
