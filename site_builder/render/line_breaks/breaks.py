"""Where a headline may be broken into lines, and how good each place is."""

import re
from functools import lru_cache
from typing import NamedTuple

from site_builder.languages.unicode import category, is_letter
from site_builder.render.line_breaks.phrases import leans_back, leans_on, phrase_ends
from site_builder.render.line_breaks.prohibitions import (
    CLOSERS,
    NO_END,
    NO_START,
    OPENERS,
    PAUSES,
    SPACES,
    inside_numbers,
    is_joined,
    is_wide,
    number_ends,
)

AT_PAUSE, AT_SPACE, AT_PHRASE, TORN, ANYWHERE = 0.0, 0.15, 0.25, 0.8, 5.0
"""What a break costs: after punctuation, between words, between phrases, between words that
belong together, and (where nothing else is left) between any two letters."""
IN_QUOTES = 0.3
"""What it costs more between quotation marks or brackets."""
_AFTER_SMALL_WORD = 0.3

_SMALL_WORD = re.compile(
    r"(?:^|\s)(?:a|about|after|among|an|and|as|at|before|behind|between|but|by|for|from|if|in|into|its"
    r"|nor|of|on|or|our|over|that|the|their|through|to|under|who|with|without)\s+$",
    re.IGNORECASE,
)
_HYPHENS = "-‐"
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


class Break(NamedTuple):
    """A place for a break: before the character at `at`. The lower its cost, the better."""

    at: int
    cost: float


@lru_cache(maxsize=64)
def find_breaks(text: str, tag: str) -> tuple[Break, ...]:
    """Every place where a text of a language (BCP 47) may be broken, in order."""
    numbers = inside_numbers(text)
    # The model for phrases does not always see where a number with its unit ends.
    ends = {at: not leans_back(text[at : at + 1]) for at in number_ends(text)}
    ends |= phrase_ends(text, tag)
    is_english = tag.lower().split("-")[0] == "en"
    depth, last = 0, ""
    found = []
    for at in range(1, len(text)):
        depth = max(0, depth + (text[at - 1] in OPENERS) - (text[at - 1] in CLOSERS))
        last = last if text[at - 1] in SPACES else text[at - 1]
        cost = None if at in numbers else _cost(text, at, last, ends)
        if cost is None:
            continue
        if is_english and _SMALL_WORD.search(text, max(0, at - 12), at):
            cost += _AFTER_SMALL_WORD
        found.append(Break(at, cost + (IN_QUOTES if depth else 0)))
    return tuple(found)


def _cost(text: str, at: int, last: str, ends: dict[int, bool]) -> float | None:
    """What a break costs by the text around it, of which `last` is the last before it that is no
    space; None where there can be none."""
    before, after = text[at - 1], text[at]
    if after in SPACES:
        return None
    if after in NO_START or last in NO_END or is_joined(before, after):
        return None
    if last and last in PAUSES and (before in SPACES or is_wide(after) or last in "—–"):
        return AT_PAUSE
    if before in SPACES:
        return AT_SPACE
    if is_wide(before) or is_wide(after):
        return _between_phrases(before, after, ends.get(at))
    if at > 1 and before in _HYPHENS and is_letter(text[at - 2]) and is_letter(after):
        return AT_PHRASE
    return ANYWHERE


def _between_phrases(before: str, after: str, is_good: bool | None) -> float:
    """What a break costs without a space; `is_good` is None inside a phrase."""
    if is_good is not None:
        return AT_PHRASE if is_good else TORN
    if (before in CLOSERS or _LATIN.match(before)) and not leans_back(after):
        return AT_PHRASE
    if (after in OPENERS or category(after) == "Nd") and not leans_on(before):
        return AT_PHRASE
    return ANYWHERE
