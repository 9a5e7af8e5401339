"""Style sheets, scripts and icons, each under an address that changes with its content."""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import quote, unquote

from site_builder.messages.message import Message, _
from site_builder.problems.problems import Location, Problem
from site_builder.problems.suggestions import Hints
from site_builder.render.theme import ThemeFile, not_utf8
from site_builder.store.digests import digest_of
from site_builder.store.paths import fold, folders_of
from site_builder.text.source import Source


def check_asset_names(assets: Iterable[ThemeFile]) -> Iterator[Problem]:
    """Problems of assets and their folders whose names differ only in case or in how accents are
    encoded. Of a site's file and a theme's, the site's is reported."""
    first: dict[str, tuple[str, bool]] = {}
    told: set[str] = set()
    for is_own, name in sorted((file.path == f"assets/{file.name}", file.name) for file in assets):
        for part in sorted({*folders_of([name]), name}):
            other, is_of_site = first.setdefault(fold(part), (part, is_own))
            if other != part and part not in told:
                told.add(part)
                yield _collision(part, other, is_of_site)


def _collision(name: str, other: str, is_of_site: bool) -> Problem:
    where = Location(f"assets/{name}")
    if is_of_site:
        message = _("the name clashes with 'assets/{other}'", other=other)
        hint = _("rename one of them: case and the encoding of accents don't tell names apart")
    else:
        message = _("this clashes with the theme's '{other}' and doesn't override it", other=other)
        hint = _("did you mean '{name}'?", name=other)
    return Problem(where, "output-collision", message, hint)


# The tokens of CSS (CSS Syntax Level 3 §4) that hold an address, and those in which text only
# looks like one. Each character leaves only one way to go on, so no style sheet makes the search
# backtrack for long.
_STRING = r"""(?:"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*')"""
# One that is never closed ends with its line (§4.3.5).
_END = r"(?=\n)|\\?\Z"
_ANY_STRING = (
    rf"""(?:"[^"\\\n]*(?:\\.[^"\\\n]*)*(?:"|{_END})|'[^'\\\n]*(?:\\.[^'\\\n]*)*(?:'|{_END}))"""
)
_TOKEN = re.compile(
    rf"""
      /\*.*?(?:\*/|\Z)
    | @namespace\b[^;]*
    | @import\s*(?P<imported>{_STRING})
    | (?<![\w-])url\(\s*(?:(?P<quoted>{_STRING})|(?P<bare>[^\s"'()\\]+))\s*\)
    | (?P<candidate>(?<![\w])image-set\(\s*(?=["']))
    | {_ANY_STRING}
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_DEEPEST = 32
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)


class _Reference(NamedTuple):
    """An address in a style sheet, without its quotes, and its span."""

    start: int
    end: int
    address: str


def route(name: str, data: bytes) -> str:
    """`site.css` becomes `assets/site.HASH.css`."""
    stem, suffix = posixpath.splitext(name)
    return f"assets/{stem}.{digest_of(data)[:10]}{suffix}"


def plain_route(name: str, data: bytes) -> str:
    """`site.css` becomes `assets/site.css`, whatever its content."""
    return f"assets/{name}"


def publish_assets(
    files: tuple[ThemeFile, ...], route_of: Callable[[str, bytes], str] = route
) -> tuple[dict[str, str], dict[str, bytes], tuple[Problem, ...]]:
    """The routes of the assets by name, their bytes by route, and the problems.

    `route_of` gives the route of a file from its name and bytes. Files that a style sheet names by
    `url(…)` or `@import` are published first, and the sheet then names their new addresses. A name
    that leads outside the site, or nowhere, is a problem.
    """
    publisher = _Publisher({file.name: file for file in files}, route_of)
    for file in files:
        publisher.publish(file, ())
    return publisher.routes, publisher.bytes, tuple(publisher.problems)


class _Publisher:
    """Publishes each asset once, and before any that names it."""

    def __init__(
        self, files: Mapping[str, ThemeFile], route_of: Callable[[str, bytes], str]
    ) -> None:
        self.files = files
        self.route_of = route_of
        self.routes: dict[str, str] = {}
        self.bytes: dict[str, bytes] = {}
        self.problems: list[Problem] = []
        self.hints = Hints()

    def publish(self, file: ThemeFile, above: tuple[str, ...]) -> str:
        """The route of a file; `above` are the style sheets that it is named by."""
        if file.name not in self.routes:
            data = file.data
            if file.name.lower().endswith(".css"):
                data = self._with_routes(file, (*above, file.name))
            address = self.route_of(file.name, data)
            self.routes[file.name] = address
            self.bytes[address] = data
        return self.routes[file.name]

    def _with_routes(self, file: ThemeFile, above: tuple[str, ...]) -> bytes:
        try:
            text = file.data.decode("utf-8")
        except UnicodeDecodeError as error:
            self.problems.append(not_utf8(file, error))
            return file.data
        pieces: list[str] = []
        end, source = 0, Source(file.path, text)
        for reference in self._references(source):
            replacement = self._replace(file, source, reference, above)
            if replacement is not None:
                pieces += [text[end : reference.start], replacement]
                end = reference.end
        return "".join([*pieces, text[end:]]).encode("utf-8")

    def _references(self, source: Source) -> Iterator[_Reference]:
        for match in _TOKEN.finditer(source.text):
            if match["candidate"]:
                message = _("a plain string in image-set(…) doesn't lead to its file")
                hint = _("write url(…) there")
                self._report(source, match.end(), "asset-form", message, hint)
            elif bare := match["bare"]:
                yield _Reference(*match.span("bare"), bare)
            elif words := match["imported"] or match["quoted"]:
                start, end = match.span("imported" if match["imported"] else "quoted")
                yield _Reference(start + 1, end - 1, words[1:-1].strip())

    def _replace(
        self, file: ThemeFile, source: Source, reference: _Reference, above: tuple[str, ...]
    ) -> str | None:
        """The new address for a reference, or None to leave it as it is."""
        named, start = reference.address, reference.start
        if not named or named.startswith("#") or named.lower().startswith("data:"):
            return None
        if _OUTSIDE.match(named):
            message = _("'{address}' is outside the site's assets", address=named)
            hint = _("put the file into assets/")
            self._report(source, start, "outside-asset", message, hint)
            return None
        path = re.split(r"[?#]", named, maxsplit=1)[0]
        target = posixpath.normpath(posixpath.join(posixpath.dirname(file.name), unquote(path)))
        if target not in self.files:
            message = _("there is no asset '{path}'", path=path)
            known = self.hints.did_you_mean(target, self.files)
            self._report(source, start, "missing-asset", message, known)
            return None
        if target in above:
            message = _("'{path}' imports itself, through this file or others", path=path)
            hint = _("remove one of these imports")
            self._report(source, start, "asset-cycle", message, hint)
            return None
        if len(above) >= _DEEPEST:
            message = _(
                "style sheets import each other more than {limit} levels deep", limit=_DEEPEST
            )
            hint = _("import these files from one sheet, one after the other")
            self._report(source, start, "too-deep", message, hint)
            return None
        address = self.publish(self.files[target], above)
        here = posixpath.dirname(f"assets/{file.name}")
        return quote(posixpath.relpath(address, here), safe="/") + named[len(path) :]

    def _report(
        self, source: Source, start: int, code: str, message: Message, hint: Message
    ) -> None:
        self.problems.append(Problem(source.location(start), code, message, hint))
