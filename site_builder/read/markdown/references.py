"""Roles and links in the tokens: each becomes a `Reference` with its place, or a problem."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from markdown_it.token import Token
from markdown_it.utils import EnvType

from site_builder.model.addresses import hidden_fault, mail_fault, url_fault
from site_builder.model.article import ROLES, Reference
from site_builder.problems import Location, Problem, did_you_mean, shown
from site_builder.read.markdown.code_blocks import directive_in_fence, indented_directive
from site_builder.read.markdown.finder import Finder
from site_builder.read.markdown.loose_ends import (
    loose_ends,
    open_emphasis_problem,
    signs_of_loose_ends,
)
from site_builder.read.markdown.open_emphasis import open_emphasis
from site_builder.read.source import Source

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
SCHEMES = ("https", "http", "mailto", "tel")
_BEFORE = re.compile(r"\]?\(?<?")


def gather_references(
    tokens: list[Token], env: EnvType, source: Source, line_offset: int
) -> Iterator[Problem]:
    """Put every role and internal link into `env['holes']`, and its number on its token.

    `line_offset` is how many lines of the file stand before the tokens' text.
    """
    lines = [0, 0]
    signs, open_places = signs_of_loose_ends(source.text), open_emphasis(env)
    for token in tokens:
        if token.map:
            lines = token.map
        if token.type != "inline" or not token.children:
            if token.type in _CODE:
                yield from _CODE[token.type](token, lines[0] + line_offset + 1, source)
            continue
        interesting = [t for t in token.children if t.type in _HANDLERS]
        is_loose = signs.search(token.content) is not None
        stars = open_places.get(token.content) if open_places else None
        if not interesting and not is_loose and stars is None:
            continue
        first = lines[0] + line_offset + 1
        last = lines[1] + line_offset + 1
        start = source.offset(first)
        finder = Finder(source, first, start, source.offset(last), start)
        for child in interesting:
            yield from _HANDLERS[child.type](child, env, finder)
        if is_loose:
            yield from loose_ends(token.children, finder)
        if stars is not None:
            where = finder.find_in_block(token.content, stars)
            yield open_emphasis_problem(where, token.content, stars)


def _handle_role(token: Token, env: EnvType, finder: Finder) -> Iterator[Problem]:
    name, target = str(token.meta["name"]), token.content.strip()
    where = finder.find(f"{{{name}}}`")
    if name not in ROLES:
        message = f"there is no role {{{shown(name)}}}"
        yield Problem(where, "unknown-role", message, did_you_mean(name, ROLES))
        return
    _add(token, env, Reference(name, target, where))  # type: ignore[arg-type]


def _handle_link(token: Token, env: EnvType, finder: Finder) -> Iterator[Problem]:
    href = str(token.attrs.get("href", ""))
    written = unquote(href)
    where = _link_place(finder, href, written, token.markup == "autolink")
    scheme = _SCHEME.match(href)
    if hidden := hidden_fault(href):
        fault: tuple[str, str] | None = (f"this address cannot be used: {hidden}", "")
    else:
        fault = _scheme_fault(scheme[1], href) if scheme else _path_fault(href, written)
    if fault:
        # It is not published; nor is it to be found in what is.
        token.attrs["href"] = ""
        yield Problem(where, "bad-link", *fault)
    elif not scheme:
        title = str(token.attrs.get("title") or "")
        _add(token, env, Reference("link", written, where, title))


def _path_fault(href: str, written: str) -> tuple[str, str] | None:
    if not href:
        return "the link leads nowhere", "write its address in ( )"
    if href.startswith("/"):
        message = f"'{shown(written)}' would leave the site when it lies under a path"
        return message, "link to the source file: ../other-feature/article.zh.md"
    return None


def _scheme_fault(scheme: str, href: str) -> tuple[str, str] | None:
    """What is wrong, with a hint: schemes are by allow-list, and a web address is a whole one."""
    if scheme.lower() not in SCHEMES:
        return f"a link may not begin with '{shown(scheme)}:'", f"allowed: {', '.join(SCHEMES)}"
    if scheme.lower() in ("http", "https"):
        wrong = url_fault(href)
        return (f"this is not a web address: {wrong}", "") if wrong else None
    rest = href.partition(":")[2]
    if not rest:
        return f"nothing follows '{scheme}:'", ""
    wrong = mail_fault(rest) if scheme.lower() == "mailto" else _phone_fault(unquote(rest))
    return (wrong, "") if wrong else None


def _phone_fault(number: str) -> str:
    """What is wrong with what follows `tel:`, or '' (RFC 3966 §3)."""
    is_plain = number.isascii()
    return "" if is_plain else "a telephone number is written with the digits 0 to 9"


def _link_place(finder: Finder, href: str, written: str, is_autolink: bool) -> Location:
    """Where a link's address stands: in the text, as links come in order, or as `[ref]: …`."""
    text, start = finder.source.text, finder.after_link
    before = ("<",) if is_autolink else ("](", "](<")
    forms = [f"{sign}{to}" for sign in before for to in {written, href} if to]
    places = [(text.find(form, start, finder.end), form) for form in forms or ["]()"]]
    found = min((place for place in places if place[0] >= 0), default=None)
    if found is None and href:
        for form in (f"]: {written}", f"]: {href}"):
            position = text.find(form)
            if position >= 0:
                return finder.source.location(position + len("]: "))
    if found is None:
        # It is written in other signs than it means: entities, escapes.
        found = max(text.find("](", start, finder.end), start), "]("
    finder.after_link = found[0] + 1
    return finder.source.location(found[0] + len(_BEFORE.match(found[1])[0]))  # type: ignore[index]


def _handle_image(token: Token, env: EnvType, finder: Finder) -> Iterator[Problem]:
    message = "pictures do not stand in the text: they need a caption, an alt text and a credit"
    hint = "add it to facts/photos.yaml and place it with :::{photo} its-id"
    yield Problem(finder.find("!["), "image-in-text", message, hint)


def _add(token: Token, env: EnvType, reference: Reference) -> None:
    references = env["holes"]
    token.meta["hole"] = len(references)
    references.append(reference)


_HANDLERS = {"myst_role": _handle_role, "link_open": _handle_link, "image": _handle_image}
_CODE = {"fence": directive_in_fence, "code_block": indented_directive}
