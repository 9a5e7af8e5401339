"""Links that aren't recognised: full-width brackets, spaces, no definition, a link inside them."""

import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from site_builder.languages.characters import UNSEEN, character_name
from site_builder.markdown.link_forms import ADDRESS
from site_builder.markdown.places import NOT_TEXT, Finder
from site_builder.messages.message import _
from site_builder.problems.problems import Problem, shown, warning
from site_builder.problems.suggestions import Hints

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
_AROUND = re.compile(
    rf"\[[^\[\]\n{NOT_TEXT}]*{NOT_TEXT}[^\[\]\n]*(\]\((?={ADDRESS})[^()\n{NOT_TEXT}]*\))"
)
_BARE = re.compile(r"(?<![A-Za-z0-9_/.=-])https?://[A-Za-z0-9](?:[!#-;=?-~]*[A-Za-z0-9/_=&#-])?")
ODD_SIGNS = "［］【】"
ODD_LINK = re.compile(rf"\](?:（|\[|\([^()\s]*[ {UNSEEN}）]|[ \t\n>{UNSEEN}]+[(（])")
NESTED_LINK = re.compile(r"\)[^\])\n]*\]\(")
"""What a text has in it that may hold one of them."""

_NOT_A_LINK = _("this isn't recognised as a link")
_ASCII_DIGITS = frozenset("0123456789")


def loose_links(
    text: str, finder: Finder, labels: frozenset[str], hints: Hints
) -> Iterator[Problem]:
    """What was meant as a link in a block's text; `labels` are those that have a definition."""
    for _match, position in finder.places(_FULL_WIDTH_ADDRESS, text):
        hint = _("write ( and ) around the address, not the full-width '（' and '）'")
        yield Problem(finder.source.location(position + 1), "bad-link", _NOT_A_LINK, hint)
    for _match, position in finder.places(_FULL_WIDTH_WORDS, text):
        hint = _("write [words](address), without full-width brackets")
        yield Problem(finder.source.location(position), "bad-link", _NOT_A_LINK, hint)
    for match, position in finder.places(_APART, text):
        where = finder.source.location(position + match.start(1) - match.start())
        message = _(
            "this isn't recognised as a link: there is {gap} before the address",
            gap=_gap(match[1]),
        )
        yield Problem(where, "bad-link", message, _("write ]( with nothing in between"))
    for match, position in finder.places(_SPACED, text):
        where = finder.source.location(position + len("](" + match[1]))
        message = _("the link's address ends at this {character}", character=_name(match[2]))
        hint = _("write %20 for the space, or put the address between < and >")
        yield Problem(where, "bad-link", message, hint)
    for _match, position in finder.places(_AROUND, text, 1):
        message = _(
            "this isn't recognised as a link: there is a footnote or another link in its brackets"
        )
        hint = _("move that after the link's last bracket")
        yield Problem(finder.source.location(position), "bad-link", message, hint)
    yield from _undefined(text, finder, labels, hints)


def _undefined(
    text: str, finder: Finder, labels: frozenset[str], hints: Hints
) -> Iterator[Problem]:
    for match, position in finder.places(_UNDEFINED, text):
        label = match[2] or match[1]
        if set(label) <= _ASCII_DIGITS:
            continue  # references to sources: [1][2]
        name = shown(label)
        message = _(
            "this isn't recognised as a link: there is no line [{label}]: with its address",
            label=name,
        )
        near = hints.did_you_mean(label.lower(), labels)
        hint = near or _("add a line: [{label}]: https://…", label=name)
        yield warning(finder.source.location(position), "bad-link", message, hint)


def bare_addresses(children: Iterable[Token], finder: Finder) -> Iterator[Problem]:
    """Web addresses in a block's text that are in no link: this dialect makes none of them. One on
    a line of its own, or behind brackets, is reported as what it was meant to be."""
    text = _outside_links(children)
    for match, position in finder.places(_BARE, text):
        source = finder.source.text
        start, end = source.rfind("\n", 0, position) + 1, source.find("\n", position)
        line = source[start : end if end >= 0 else None]
        is_line = line.lstrip("*>-+ \u3000").rstrip() == match[0]
        opening = text[: match.start()].rstrip(" \u3000")
        behind = opening[:-1].rstrip() if opening.endswith(("(", "（")) else ""
        if not is_line and not behind.endswith(("]", "］", "】")):
            message = _("this address is printed as it is typed, and isn't a link")
            hint = _("write <{address}>, or [words]({address})", address=shown(match[0]))
            yield warning(finder.source.location(position), "bad-link", message, hint)


def _outside_links(children: Iterable[Token]) -> str:
    """The text of a block without that of links."""
    depth, pieces = 0, []
    for child in children:
        depth += child.nesting if child.type in ("link_open", "link_close") else 0
        is_text = child.type == "text" and not depth
        pieces.append(child.content if is_text else "\n" if child.type == "softbreak" else NOT_TEXT)
    return "".join(pieces)


def _gap(characters: str) -> str:
    odd = characters.strip(" \t\n")
    if odd:
        return character_name(odd[0])
    return _("a line break") if "\n" in characters else _("a space")


def _name(space: str) -> str:
    return _("space") if space == " " else character_name(space)
