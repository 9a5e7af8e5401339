"""Roles and links in the tokens: each becomes a `Reference` with its place, or a problem."""

import re
from collections.abc import Iterator
from itertools import takewhile
from urllib.parse import unquote

from markdown_it.token import Token
from markdown_it.utils import EnvType

from site_builder.markdown.directive_blocks import place_of
from site_builder.markdown.directives import NAMES
from site_builder.markdown.empty_blocks import is_unseen
from site_builder.markdown.headings import without_id
from site_builder.markdown.list_lines import Mark, item_mark, list_lines, list_problem
from site_builder.markdown.open_emphasis import open_emphasis
from site_builder.markdown.places import NOT_TEXT, Finder
from site_builder.markdown.stray_links import bare_addresses
from site_builder.markdown.stray_markup import (
    Context,
    context_of,
    is_loose,
    lines_of_other_tools,
    loose_ends,
    open_emphasis_problem,
    torn_emphasis,
)
from site_builder.messages.message import NOTHING, Message, _, listed
from site_builder.model.addresses import hidden_fault, mail_fault, url_fault
from site_builder.model.article import Reference
from site_builder.model.kinds import ROLES
from site_builder.problems.problems import Location, Problem, shown, warning
from site_builder.problems.suggestions import did_you_mean
from site_builder.text.html_comments import OPENING
from site_builder.text.source import Source

_NAME = rf"[{{｛](?:{'|'.join(NAMES)})[}}｝]"
_INFO = re.compile(rf"\s*({_NAME}(?:.*\S)?)\s*$")
_INDENTED = re.compile(rf"\s*[:：]{{3,}}{_NAME}")


def fenced_markup(token: Token, line: int, source: Source) -> Iterator[Problem]:
    """The problem of a fenced code block that has a directive's name, as other programs write
    directives, or text after its language. `line` is where the block begins in the source."""
    match = _INFO.match(token.info)
    if match:
        where = place_of(source, token.markup, line)
        opening = shown(match[1])
        message = _("'{text}' doesn't open a directive", text=f"{token.markup}{opening}")
        hint = _("write :::{opening}, and close it with a line :::", opening=opening)
        yield Problem(where, "stray-fence", message, hint)
        return
    language, _space, lost = token.info.strip().partition(" ")
    if lost.strip():
        where = place_of(source, lost, line)
        message = _(
            "only the language, '{language}', belongs here: the rest is lost",
            language=shown(language),
        )
        hint = _("delete the rest, or move it above the code")
        yield warning(where, "lost-text", message, hint)


def indented_markup(token: Token, line: int, source: Source) -> Iterator[Problem]:
    """The problem of an indented block that begins with a directive or a comment. It is a warning,
    since it may be meant as code."""
    if _INDENTED.match(token.content) or token.content.lstrip().startswith(OPENING):
        where = place_of(source, token.content.strip()[:3], line)
        message = _("this is shown as code, because it is indented by four spaces or more")
        hint = _("remove the indent; if it is code, put it between two lines of ```")
        yield warning(where, "stray-fence", message, hint)


_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
SCHEMES = ("https", "http", "mailto", "tel")
REFUSED = "refused"
"""The key, in the `meta` of a link's token, of the address that it can't have."""
_DEFINED = re.compile(r"\]:[ \t]*(?:<([^<>\n]*)>|(\S+))")
_PLACES = "places of definitions"
_Fault = tuple[Message, Message]
"""What is wrong with a link, and the hint."""


def gather_references(
    tokens: list[Token], env: EnvType, source: Source, line_offset: int
) -> Iterator[Problem]:
    """Put every role and internal link into `env['holes']`, and its number on its token; report
    what was meant as markup and wasn't recognised.

    `line_offset` is the number of lines of the file before the tokens' text.
    """
    lines = [0, 0]
    context, open_places = _context(source, env), open_emphasis(env)
    outer: tuple[Token | None, Token | None] = None, None
    for token in tokens:
        if token.map:
            lines = token.map
        if token.type == "inline" and token.children:
            children = token.children
            interesting = [at for at, t in enumerate(children) if t.type in _HANDLERS]
            loose = is_loose(token.content, context)
            stars = open_places.get(token.content) if open_places else None
            runs = _list_lines(token, outer) if "\n" in token.content else ()
            is_bare = "://" in token.content
            if interesting or loose or runs or is_bare or stars is not None:
                finder = _finder(source, lines, line_offset)
                for at in interesting:
                    yield from _HANDLERS[children[at].type](children[at : at + 3], env, finder)
                if loose:
                    yield from loose_ends(_text(token, outer[1]), finder, context)
                    yield from torn_emphasis(token.content, finder)
                    yield from lines_of_other_tools(token.content, finder)
                if is_bare:
                    yield from bare_addresses(children, finder)
                if stars is not None:
                    where = finder.find_in_block(token.content, stars)
                    yield open_emphasis_problem(where, token.content, stars)
                for at, mark in runs:
                    yield list_problem(mark, finder.find_in_block(token.content, at))
        elif token.type in _CODE:
            yield from _CODE[token.type](token, lines[0] + line_offset + 1, source)
        outer = outer[1], token


def _context(source: Source, env: EnvType) -> Context:
    """What the whole article says about the markup in its blocks."""
    notes = env.get("footnotes", {}).get("refs", {})
    labels = frozenset(label.lower() for label in env.get("references", ()))
    return context_of(source.text, labels, frozenset(label[1:] for label in notes))


def _finder(source: Source, lines: list[int], line_offset: int) -> Finder:
    first = lines[0] + line_offset + 1
    start = source.offset(first)
    return Finder(source, first, start, source.offset(lines[1] + line_offset + 1), start)


def _text(token: Token, before: Token | None) -> str:
    """The text of a block, without a heading's id."""
    signs = {"softbreak": "\n", "hardbreak": "\n"}
    pieces = (
        child.content if child.type == "text" else signs.get(child.type, NOT_TEXT)
        for child in token.children or ()
    )
    text = "".join(pieces)
    return without_id(text) if before and before.type == "heading_open" else text


def _list_lines(
    token: Token, outer: tuple[Token | None, Token | None]
) -> tuple[tuple[int, Mark], ...]:
    item = outer[0]
    mark = item_mark(item) if item and item.type == "list_item_open" else None
    return tuple(list_lines(token.content, mark))


def _handle_role(tokens: list[Token], env: EnvType, finder: Finder) -> Iterator[Problem]:
    token = tokens[0]
    name, target = str(token.meta["name"]), token.content.strip()
    where = finder.find(f"{{{name}}}`")
    if name not in ROLES:
        message = _("there is no role {role}", role=f"{{{shown(name)}}}")
        yield Problem(where, "unknown-role", message, did_you_mean(name, ROLES))
        return
    _add(token, env, Reference(name, target, where))  # type: ignore[arg-type]


def _handle_link(tokens: list[Token], env: EnvType, finder: Finder) -> Iterator[Problem]:
    token = tokens[0]
    href = str(token.attrs.get("href", ""))
    written = unquote(href)
    where = _link_place(finder, env, href, written, is_autolink=token.markup == "autolink")
    scheme = _SCHEME.match(href)
    if hidden := hidden_fault(href):
        fault: _Fault | None = (_("this address can't be used: {fault}", fault=hidden), NOTHING)
    else:
        fault = _scheme_fault(scheme[1], href) if scheme else _path_fault(href, written)
    if fault:
        # It is not published; nor is it to be found in what is.
        token.attrs["href"], token.meta[REFUSED] = "", href
        yield Problem(where, "bad-link", *fault)
        return
    if _is_empty(tokens):
        message = _("readers can't see this link, because it has no text")
        yield Problem(where, "bad-link", message, _("write its text between [ and ]"))
    if not scheme:
        title = str(token.attrs.get("title") or "")
        _add(token, env, Reference("link", written, where, title))


def _is_empty(tokens: list[Token]) -> bool:
    """Whether a link, which the first of the tokens opens, is closed before anything is seen."""
    return any(t.type == "link_close" for t in takewhile(_is_nothing, tokens[1:]))


def _is_nothing(token: Token) -> bool:
    return token.type == "link_close" or is_unseen(token)


def _path_fault(href: str, written: str) -> _Fault | None:
    if not href:
        return _("this link has no address"), _("write its address between ( and )")
    if href.startswith("/"):
        message = _(
            "'{address}' would lead out of a site that is published under a path",
            address=shown(written),
        )
        return message, _("link to the source file: ../other-feature/article.zh.md")
    return None


def _scheme_fault(scheme: str, href: str) -> _Fault | None:
    """What is wrong, with a hint: schemes are by allow-list, and a web address is a whole one."""
    if scheme.lower() not in SCHEMES:
        message = _("links can't start with '{scheme}:'", scheme=shown(scheme))
        return message, _("allowed: {schemes}", schemes=listed(SCHEMES))
    if scheme.lower() in ("http", "https"):
        wrong = url_fault(href)
        return (_("this isn't a web address: {fault}", fault=wrong), NOTHING) if wrong else None
    rest = href.partition(":")[2]
    if not rest:
        return _("nothing follows '{scheme}:'", scheme=scheme), NOTHING
    wrong = mail_fault(rest) if scheme.lower() == "mailto" else _phone_fault(unquote(rest))
    return (wrong, NOTHING) if wrong else None


def _phone_fault(number: str) -> Message:
    """What is wrong with what follows `tel:`, or NOTHING (RFC 3966 §3)."""
    return NOTHING if number.isascii() else _("write phone numbers with the digits 0 to 9")


def _link_place(
    finder: Finder, env: EnvType, href: str, written: str, *, is_autolink: bool
) -> Location:
    """Where a link's address stands: in the text, as links come in order, or as `[ref]: …`."""
    source, start = finder.source, finder.after_link
    found = _address_in_text(finder, (written, href) if href else (")",), is_autolink=is_autolink)
    if found is None and href:
        places = _definition_places(env, source.text)
        defined = places.get(written, places.get(href))
        if defined is not None:
            return source.location(defined)
    if found is None:
        # It is written in other signs than it means: entities, escapes.
        found = max(finder.search("](", start), start - len("](")) + len("](")
    finder.after_link = found
    return source.location(found)


def _address_in_text(finder: Finder, forms: tuple[str, ...], *, is_autolink: bool) -> int | None:
    """The offset of the next address in a block that begins with one of these forms."""
    text, sign = finder.source.text, "<" if is_autolink else "]("
    at = finder.after_link
    while (at := finder.search(sign, at)) >= 0:
        at += len(sign)
        if text.startswith(forms, at):
            return at
        if not is_autolink and text.startswith("<", at) and text.startswith(forms, at + 1):
            return at + 1
    return None


def _definition_places(env: EnvType, text: str) -> dict[str, int]:
    """Where each address begins that an article gives in a line of its own; the first of two."""
    if _PLACES not in env:
        places: dict[str, int] = {}
        for match in _DEFINED.finditer(text):
            places.setdefault(match[match.lastindex or 0], match.start(match.lastindex or 0))
        env[_PLACES] = places
    found: dict[str, int] = env[_PLACES]
    return found


def _handle_image(tokens: list[Token], env: EnvType, finder: Finder) -> Iterator[Problem]:
    message = _("pictures don't go in the text: each needs a caption, alt text and a credit")
    hint = _("add it to facts/photos.yaml and place it with :::{photo} its-id")
    yield Problem(finder.find("!["), "image-in-text", message, hint)


def _add(token: Token, env: EnvType, reference: Reference) -> None:
    references = env["holes"]
    token.meta["hole"] = len(references)
    references.append(reference)


_HANDLERS = {"myst_role": _handle_role, "link_open": _handle_link, "image": _handle_image}
_CODE = {"fence": fenced_markup, "code_block": indented_markup}
