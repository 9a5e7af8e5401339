"""Links that did not take: full-width brackets, spaces, no definition, something inside them."""

import re
from collections.abc import Iterator

from site_builder.languages.characters import UNSEEN, character_name
from site_builder.markdown.link_forms import ADDRESS
from site_builder.markdown.places import NOT_TEXT, Finder
from site_builder.problems.problems import Problem, did_you_mean, shown, warning

_WORDS = r"[^\[\]［］【】\n]+"
_IN_BRACKETS = rf"(?={ADDRESS})[^()（）\n]*[)）]"
_FULL_WIDTH_ADDRESS = re.compile(
    rf"\](?:（(?={ADDRESS})[^（）()\n]*[）)]|\((?={ADDRESS})[^（）()\n]*）)"
)
_FULL_WIDTH_WORDS = re.compile(
    rf"(?:[［【]{_WORDS}[］】\]]|\[{_WORDS}[］】])[ \u3000]?[(（]{_IN_BRACKETS}"
)
# A number in brackets before an address refers to a list of sources: "see [1] (https://…)".
_APART = re.compile(rf"\[(?![0-9]+\]){_WORDS}\]([ \t\n{UNSEEN}]+)[(（]{_IN_BRACKETS}")
_SPACED = re.compile(
    rf"\]\((?={ADDRESS})([ {UNSEEN}]*[^()<>\n {UNSEEN}]+)([ {UNSEEN}])[^()<>\n]*\)"
)
_UNDEFINED = re.compile(rf"(?<![A-Za-z0-9_\]])\[({_WORDS})\]\[([^\[\]\n]*)\](?![\[(])")
_AROUND = re.compile(rf"\[[^\[\]\n]*{NOT_TEXT}[^\[\]\n]*(\]\((?={ADDRESS})[^()\n{NOT_TEXT}]*\))")
ODD_SIGNS = "［］【】"
ODD_LINK = re.compile(rf"\](?:（|\[|\([^()\s]*[ {UNSEEN}）]|[ \t\n>{UNSEEN}]+[(（])")
NESTED_LINK = re.compile(r"\)[^\])\n]*\]\(")
"""What a text has in it that may hold one of them."""

_NOT_A_LINK = "this is not read as a link"
_ASCII_DIGITS = frozenset("0123456789")


def loose_links(text: str, finder: Finder, labels: frozenset[str]) -> Iterator[Problem]:
    """The links in a block's text that did not take; `labels` are those that have a definition."""
    for _, position in finder.places(_FULL_WIDTH_ADDRESS, text):
        hint = "write ( and ) around the address, not the full-width '（' and '）'"
        yield Problem(finder.source.location(position + 1), "bad-link", _NOT_A_LINK, hint)
    for _, position in finder.places(_FULL_WIDTH_WORDS, text):
        hint = "write [words](address), without full-width brackets"
        yield Problem(finder.source.location(position), "bad-link", _NOT_A_LINK, hint)
    for match, position in finder.places(_APART, text):
        where = finder.source.location(position + match.start(1) - match.start())
        message = f"{_NOT_A_LINK}, as {_gap(match[1])} stands before the address"
        yield Problem(where, "bad-link", message, "write ]( with nothing in between")
    for match, position in finder.places(_SPACED, text):
        where = finder.source.location(position + len("](" + match[1]))
        message = f"a link's address ends at this {_name(match[2])}"
        hint = "write %20 for the space, or put the address between < and >"
        yield Problem(where, "bad-link", message, hint)
    for _, position in finder.places(_AROUND, text, 1):
        message = f"{_NOT_A_LINK}: there is a footnote or another link between its brackets"
        where = finder.source.location(position)
        yield Problem(where, "bad-link", message, "move that behind the link's last bracket")
    yield from _undefined(text, finder, labels)


def _undefined(text: str, finder: Finder, labels: frozenset[str]) -> Iterator[Problem]:
    for match, position in finder.places(_UNDEFINED, text):
        label = match[2] or match[1]
        if set(label) <= _ASCII_DIGITS:
            continue  # references to sources: [1][2]
        message = f"{_NOT_A_LINK}: there is no line [{shown(label)}]: with its address"
        hint = did_you_mean(label.lower(), labels) or f"add a line: [{shown(label)}]: https://…"
        yield warning(finder.source.location(position), "bad-link", message, hint)


def _gap(characters: str) -> str:
    odd = characters.strip(" \t\n")
    if odd:
        return character_name(odd[0])
    return "a line break" if "\n" in characters else "a space"


def _name(space: str) -> str:
    return "space" if space == " " else character_name(space)
