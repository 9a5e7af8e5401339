"""Files other than pages: style sheets, scripts, drawings, pictures, data, feeds and sitemaps."""

import re
from collections.abc import Iterator

from bs4 import Tag

from site_builder.check.addresses import resolve
from site_builder.check.documents import document_metadata, is_document
from site_builder.check.links import not_there
from site_builder.check.policy import foreign_request
from site_builder.check.private import private_words
from site_builder.check.reading import UnreadablePageError, parse, read_page, spot_of
from site_builder.check.structured import UnreadableDataError, parse_json
from site_builder.check.values import Context, Finding, Page, Spot
from site_builder.messages.message import _, all_of
from site_builder.model.picture_formats import ENDINGS
from site_builder.problems.problems import shown
from site_builder.text.source import Source

PAGE_BYTES = 60_000
"""HTML, style sheets and scripts of one page, compressed, before its pictures."""
PICTURE_BYTES = 1_000_000
"""One file of a picture: over a slow phone connection (1.6 Mbit/s), it takes five seconds."""

COMPRESSED = (".css", ".js")
PICTURES = tuple(ENDINGS)


def page_weight(page: Page, context: Context) -> Iterator[Finding]:
    targets = (resolve(context.base_url, page.path, link.address) for link in page.links)
    loaded = {target.path for target in targets if target.path.endswith(COMPRESSED)}
    size = page.size + sum(context.sizes.get(path, 0) for path in loaded)
    if size > PAGE_BYTES:
        message = _(
            "the page has {size} bytes of compressed HTML, styles and scripts, over its budget"
            " of {budget}",
            size=size,
            budget=PAGE_BYTES,
        )
        hint = _("split the story, or remove styles and scripts that it doesn't need")
        yield Finding(page.path, Spot(), "heavy-page", message, hint, "warning")


def picture_weight(path: str, size: int) -> Iterator[Finding]:
    if path.lower().endswith(PICTURES) and size > PICTURE_BYTES:
        message = _(
            "the picture has {size} bytes, over its budget of {budget}",
            size=size,
            budget=PICTURE_BYTES,
        )
        hint = _("simplify the drawing, or publish a smaller version of the photograph")
        yield Finding(path, Spot(), "heavy-picture", message, hint, "warning")


_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_FETCHED = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^()'"\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""",
    re.IGNORECASE,
)
_IMAGE_SET = re.compile(r"image-set\((?:[^()]|\([^()]*\))*\)", re.IGNORECASE)
_CHOICE = re.compile(r"""(?:image-set\(|,)\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
"""An address in an image-set() without url() (CSS Images 4 §2.4)."""
_NAMESPACE = re.compile(r"@namespace\b[^;@{}]*;", re.IGNORECASE)
"""A rule whose address is a name that is never fetched (CSS Namespaces 3 §2)."""
_NAMED_HOST = re.compile(r"""["'`](https?:)?//([^/"'`\s$]+)(?:[/$][^"'`\s]*)?["'`]""")
_NAMESPACES = {"www.w3.org"}
_ADDRESSED = {"loc", "link", "xhtml:link", "id"}


def judge_file(path: str, data: bytes, context: Context) -> Iterator[Finding]:
    """What is wrong with a file that is not a page."""
    lowered = path.lower()
    if is_document(path):
        yield from document_metadata(path, data)
        return
    if lowered.endswith(PICTURES):
        yield from picture_weight(path, len(data))
        yield from _private(path, data)
    if lowered.endswith((".css", ".js", ".svg", ".json", ".xml")):
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            yield unreadable(path, _("it is not UTF-8"))
            return
        yield from _JUDGES[lowered.rpartition(".")[2]](path, text, context)


def style_requests(path: str, text: str, context: Context) -> Iterator[Finding]:
    """What a style sheet loads from elsewhere, and what doesn't exist."""
    bare = _NAMESPACE.sub(_blank, _COMMENT.sub(_blank, text))
    lines = Source(path, bare)
    for place, address in _fetched(bare):
        spot = _spot(lines, place)
        target = resolve(context.base_url, path, address)
        if fault := foreign_request(context.base_url, path, address):
            yield Finding(path, spot, *fault)
        elif target.kind == "escapes" or (target.kind == "inside" and address.startswith("/")):
            said = shown(address)
            message = _("'{address}' works at one address of the site only", address=said)
            hint = _("make it relative to the style sheet")
            yield Finding(path, spot, "base-path", message, hint)
        elif target.kind == "inside" and target.path not in context.sizes:
            yield not_there(path, spot, target)


def _fetched(text: str) -> Iterator[tuple[int, str]]:
    """The addresses that a style sheet fetches, each with its place in the text."""
    for match in _FETCHED.finditer(text):
        yield match.start(), _first(match)
    for choices in _IMAGE_SET.finditer(text):
        for match in _CHOICE.finditer(choices[0]):
            yield choices.start() + match.start(), _first(match)


def _first(match: re.Match[str]) -> str:
    return next(part for part in match.groups() if part is not None)


def _blank(match: re.Match[str]) -> str:
    """As much white space, on as many lines: places stay where they are."""
    return re.sub(r"[^\n]", " ", match[0])


def _script(path: str, text: str, context: Context) -> Iterator[Finding]:
    lines = Source(path, text)
    for match in _NAMED_HOST.finditer(text):
        address = match[0][1:-1]
        if match[2] not in _NAMESPACES and foreign_request(context.base_url, path, address):
            said = shown(address)
            message = _("the script names '{address}', which is not this site", address=said)
            hint = _("the site's scripts must not request anything from other sites")
            spot = _spot(lines, match.start())
            yield Finding(path, spot, "third-party", message, hint, "warning")


def _drawing(path: str, text: str, context: Context) -> Iterator[Finding]:
    try:
        page = read_page(path, text.encode())
    except UnreadablePageError as error:
        yield unreadable(path, error.reason)
        return
    for link in page.links:
        if link.element != "a" and (fault := foreign_request(context.base_url, path, link.address)):
            yield Finding(path, link.spot, *fault)
    for code in page.codes:
        if code.kind in ("script", "handler"):
            message = _("the drawing contains a script")
            yield Finding(path, code.spot, "inline-script", message)
        else:
            for found in style_requests(path, code.text, context):
                yield found._replace(spot=code.spot)


def _data(path: str, text: str, _context: Context) -> Iterator[Finding]:
    try:
        parse_json(text)
    except UnreadableDataError as error:
        yield unreadable(path, error.reason)


def _feed(path: str, text: str, context: Context) -> Iterator[Finding]:
    """A feed or a sitemap: absolute URLs of pages that exist."""
    try:
        soup = parse(text)
    except UnreadablePageError as error:
        yield unreadable(path, error.reason)
        return
    for tag in soup.find_all(_ADDRESSED):
        if address := _address_of(tag):
            target = resolve(context.base_url, path, address)
            if "://" not in address or target.kind in ("escapes", "outside", "broken"):
                said, base = shown(address), context.base_url
                message = _(
                    "'{address}' is not an absolute URL under {base}", address=said, base=base
                )
                yield Finding(path, spot_of(tag), "base-path", message)
            elif target.kind == "inside" and target.path not in context.sizes:
                yield not_there(path, spot_of(tag), target)


def _address_of(tag: Tag) -> str:
    if tag.name.endswith("link"):
        return str(tag.attrs.get("href", ""))
    words = tag.get_text().strip()
    # The id of an entry may be any IRI; ours are addresses.
    return words if tag.name == "loc" or words.startswith("http") else ""


def _private(path: str, data: bytes) -> Iterator[Finding]:
    if words := private_words(data):
        message = _("the picture reveals {details}", details=all_of(words))
        hint = _("publish it from content/, where this is removed, or save it without metadata")
        yield Finding(path, Spot(), "private-metadata", message, hint)


def unreadable(path: str, why: str) -> Finding:
    """A file that can't be read; `why` is a message, or the operating system's own words."""
    message = _("the file can't be read: {why}", why=why)
    return Finding(path, Spot(), "unreadable-output", message)


def _spot(lines: Source, place: int) -> Spot:
    return Spot(*lines.location(place)[1:])


_JUDGES = {
    "css": style_requests,
    "js": _script,
    "svg": _drawing,
    "json": _data,
    "xml": _feed,
}
