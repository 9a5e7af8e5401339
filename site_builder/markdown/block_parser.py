"""markdown-it's block parser, told which characters each of its rules can begin with.

The stock parser tries every rule at every block. Here the first character of a line leads to the
rules that can begin with it, and those that need a second line are asked where there is one. What
comes out is the same, token for token; only the rules that would have declined are not asked.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock

from site_builder.markdown.fences import FENCES, Fences

Rule = Callable[[StateBlock, int, int, bool], bool]

FIRST_CHARACTERS = {
    "directive": ":：",
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "-+*0123456789",
    "footnote_def": "[",
    "reference": "[",
    "heading": "#＃",
}
"""The rules that begin with a character of their own."""

TOO_DEEP = "too deep"
"""The key, in a parser's `env`, of the lines where a block is dropped because it is nested deeper
than the parser goes (`maxNesting`)."""

_WITH_ANY = ("plain_paragraph", "table", "lheading", "no_table", "paragraph")
_ON_TWO_LINES = ("table", "lheading", "no_table")
_INDENTED = "code"
_OF_OWN_LINES = ("root", "blockquote")
"""What holds blocks whose lines begin where no other lines do."""


@dataclass(slots=True)
class _Table:
    """Rules in their order: by the first character of a line, and for all `other` characters."""

    other: tuple[Rule, ...]
    of: dict[str, tuple[Rule, ...]] = field(default_factory=dict)


class BlockParser(ParserBlock):
    """Parses a document into blocks. Its rules are fixed when it is first used."""

    @cached_property
    def _rules(self) -> tuple[Rule, ...]:
        return tuple(self.ruler.getRules(""))

    @cached_property
    def _tables(self) -> tuple[_Table, _Table]:
        """For a line that another follows, and for the last line of a block."""
        return self._table(()), self._table(_ON_TWO_LINES)

    def _table(self, left_out: tuple[str, ...]) -> _Table:
        """KeyError for an active rule whose first characters are not known here."""
        table = _Table(())
        for name, rule in zip(self.ruler.get_active_rules(), self._rules, strict=True):
            if name in _WITH_ANY and name not in left_out:
                table = _Table((*table.other, rule), {c: (*r, rule) for c, r in table.of.items()})
            elif name not in (*_WITH_ANY, _INDENTED):
                for character in FIRST_CHARACTERS[name]:
                    table.of[character] = (*table.of.get(character, table.other), rule)
        return table

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803
        """Push the tokens of the lines from `startLine` up to `endLine`."""
        if state.parentType not in _OF_OWN_LINES:
            self._tokenize(state, startLine, endLine)
            return
        around = state.env.get(FENCES)
        state.env[FENCES] = Fences(startLine, endLine)
        self._tokenize(state, startLine, endLine)
        state.env[FENCES] = around

    def _tokenize(self, state: StateBlock, start_line: int, end_line: int) -> None:
        deepest = state.md.options.maxNesting
        line, has_blank = start_line, False
        while line < end_line:
            state.line = line = state.skipEmptyLines(line)
            if line >= end_line or state.sCount[line] < state.blkIndent:
                break
            if state.level >= deepest:
                state.env.setdefault(TOO_DEEP, set()).add(line)
                state.line = end_line
                break
            for rule in self._rules_at(state, line, end_line):
                if rule(state, line, end_line, False):
                    break
            state.tight = not has_blank
            line = state.line
            has_blank = has_blank or state.isEmpty(line - 1)
            if line < end_line and state.isEmpty(line):
                has_blank = True
                state.line = line = line + 1

    def _rules_at(self, state: StateBlock, line: int, end_line: int) -> tuple[Rule, ...]:
        """The rules that may match a line that is not empty."""
        if state.is_code_block(line):
            return self._rules
        is_last = line + 1 >= end_line or state.isEmpty(line + 1)
        table = self._tables[is_last]
        return table.of.get(state.src[state.bMarks[line] + state.tShift[line]], table.other)
