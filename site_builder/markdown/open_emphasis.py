"""`**` that neither starts nor ends bold text, and so appears as typed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.utils import EnvType

from site_builder.languages.east_asian import is_cjk
from site_builder.languages.unicode import is_mark

_KEY = "open_emphasis"
_ASTERISK, _BOLD = ord("*"), 2
# What a base ends with, and what an exponent begins with.
_POWER = re.compile(r"[A-Za-z0-9０-９\u0370-\u03ff)\]）][A-Za-z0-9０-９\u0370-\u03ff(\[（+\-−]")


@dataclass(slots=True)
class PlacedDelimiter(Delimiter):
    """A delimiter that knows where it stands in its block's text."""

    at: int = 0


def open_emphasis_rule(state: StateInline) -> None:
    """Keep, in the parser's `env`, where the first `**` stands that has found no other end. To be
    asked after emphasis is paired, and before what is left of it becomes text."""
    inside = (meta["delimiters"] for meta in state.tokens_meta if meta and "delimiters" in meta)
    found = [at for run in (state.delimiters, *inside) for at in _unpaired(run, state.src)]
    if found:
        state.env.setdefault(_KEY, {})[state.src] = min(found)


def open_emphasis(env: EnvType) -> dict[str, int]:
    """Where the first such `**` stands in a block's text, by that text."""
    kept: dict[str, int] = env.get(_KEY, {})
    return kept


def _unpaired(delimiters: list[Delimiter], text: str) -> Iterator[int]:
    if 2 * sum(delimiter.end >= 0 for delimiter in delimiters) == len(delimiters):
        return
    ends = {delimiter.end for delimiter in delimiters}
    alone = [d for i, d in enumerate(delimiters) if d.end < 0 and i not in ends]
    for first, second in pairwise(alone):
        if (
            isinstance(first, PlacedDelimiter)
            and (first.marker, first.length) == (_ASTERISK, _BOLD)
            and second.token == first.token + 1
            and not _is_power(text, first.at)
        ):
            yield first.at


def _is_power(text: str, at: int) -> bool:
    """Whether `**` raises to a power, as in 2**10, a ** b and (1 + r)**-n."""
    before, after = at - 1, at + _BOLD
    while text[before : before + 1] == " ":
        before -= 1
    while text[after : after + 1] == " ":
        after += 1
    around = text[before : before + 1] + text[after : after + 1]
    return _POWER.fullmatch(around) is not None


def letter_and_mark(text: str, at: int) -> tuple[str, str] | None:
    """What stands on either side of the `**` at an offset, or of the next one, where it is a letter
    outside and a mark inside, as in `5**%**`: CommonMark sees a boundary on the wrong side there.
    None for others: East Asian characters are boundaries."""
    for start in (at, text.find("**", at + _BOLD)):
        before, after = text[:start][-1:], text[start + _BOLD :][:1]
        if start < 0 or not before.strip() or not after.strip() or is_cjk(before) or is_cjk(after):
            continue
        if is_mark(before) != is_mark(after):
            return (after, before) if is_mark(before) else (before, after)
    return None


def open_emphasis_plugin(parser: MarkdownIt) -> None:
    parser.inline.ruler2.after("emphasis", "open_emphasis", open_emphasis_rule)
