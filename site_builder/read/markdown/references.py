"""Roles and links in the tokens: each becomes a `Reference` with its place, or a problem."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from markdown_it.token import Token
from markdown_it.utils import EnvType

from site_builder.model.addresses import url_fault
from site_builder.model.article import ROLES, Reference
from site_builder.problems import Location, Problem, did_you_mean, shown
from site_builder.read.source import Source

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
SCHEMES = ("https", "http", "mailto", "tel")
_NOTE_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
_BEFORE = re.compile(r"\]?\(?<?")
_BARE_ROLE = re.compile(rf"\{{({'|'.join(ROLES)})\}}")
_LOOSE_END = re.compile(rf"\[\^|{_BARE_ROLE.pattern}")


@dataclass(slots=True)
class _Finder:
    """Finds where a piece of source stands; the n-th asking finds the n-th place in a block."""

    source: Source
    first_line: int
    start: int
    end: int
    after_link: int
    asked: dict[str, int] = field(default_factory=dict)

    def find(self, text: str) -> Location:
        position = self.position(text)
        if position is None:
            return Location(self.source.path, self.first_line, 1)
        return self.source.location(position)

    def position(self, text: str) -> int | None:
        """The offset of the next place that is not escaped with a backslash."""
        position = self.source.text.find(text, self.asked.get(text, self.start), self.end)
        while position > 0 and self.source.text[position - 1] == "\\":
            position = self.source.text.find(text, position + 1, self.end)
        if position < 0:
            return None
        self.asked[text] = position + 1
        return position


def gather_references(
    tokens: list[Token], env: EnvType, source: Source, line_offset: int
) -> Iterator[Problem]:
    """Put every role and internal link into `env['holes']`, and its number on its token.

    `line_offset` is how many lines of the file stand before the tokens' text.
    """
    lines = [0, 0]
    for token in tokens:
        if token.map:
            lines = token.map
        if token.type != "inline" or not token.children:
            continue
        interesting = [t for t in token.children if t.type in _HANDLERS]
        has_loose_ends = _LOOSE_END.search(token.content) is not None
        if not interesting and not has_loose_ends:
            continue
        first = lines[0] + line_offset + 1
        last = lines[1] + line_offset + 1
        start = source.offset(first)
        finder = _Finder(source, first, start, source.offset(last), start)
        for child in interesting:
            yield from _HANDLERS[child.type](child, env, finder)
        if has_loose_ends:
            yield from _loose_ends(token.children, finder)


def _handle_role(token: Token, env: EnvType, finder: _Finder) -> Iterator[Problem]:
    name, target = str(token.meta["name"]), token.content.strip()
    where = finder.find(f"{{{name}}}`")
    if name not in ROLES:
        message = f"there is no role {{{shown(name)}}}"
        yield Problem(where, "unknown-role", message, did_you_mean(name, ROLES))
        return
    _add(token, env, Reference(name, target, where))  # type: ignore[arg-type]


def _handle_link(token: Token, env: EnvType, finder: _Finder) -> Iterator[Problem]:
    href = str(token.attrs.get("href", ""))
    written = unquote(href)
    where = _link_place(finder, href, written, token.markup == "autolink")
    scheme = _SCHEME.match(href)
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
    return None if href.partition(":")[2] else (f"nothing follows '{scheme}:'", "")


def _link_place(finder: _Finder, href: str, written: str, is_autolink: bool) -> Location:
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


def _handle_image(token: Token, env: EnvType, finder: _Finder) -> Iterator[Problem]:
    message = "pictures do not stand in the text: they need a caption, an alt text and a credit"
    hint = "add it to facts/photos.yaml and place it with :::{photo} its-id"
    yield Problem(finder.find("!["), "image-in-text", message, hint)


def _loose_ends(children: list[Token], finder: _Finder) -> Iterator[Problem]:
    """Footnotes that are written nowhere, and roles without their id: both would show as text."""
    for child in children:
        if child.type != "text":
            continue
        for match in _NOTE_REFERENCE.finditer(child.content):
            position = finder.position(match[0])
            if position is not None:
                message = f"the footnote [^{shown(match[1])}] is not written anywhere"
                where = finder.source.location(position)
                hint = f"add a line: [^{shown(match[1])}]: …"
                yield Problem(where, "unknown-footnote", message, hint)
        for match in _BARE_ROLE.finditer(child.content):
            position = finder.position(match[0])
            if position is not None:
                message = f"{match[0]} has no id after it"
                hint = f"write {match[0]}`its-id`, without a space"
                yield Problem(finder.source.location(position), "unknown-role", message, hint)


def _add(token: Token, env: EnvType, reference: Reference) -> None:
    references = env["holes"]
    token.meta["hole"] = len(references)
    references.append(reference)


_HANDLERS = {"myst_role": _handle_role, "link_open": _handle_link, "image": _handle_image}
