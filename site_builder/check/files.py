"""Files that are no pages: style sheets, scripts, drawings, pictures, data, feeds and sitemaps."""

import re
from collections.abc import Iterator

from bs4 import Tag

from site_builder.check.addresses import resolve
from site_builder.check.policy import foreign_request
from site_builder.check.private import private_words
from site_builder.check.reading import UnreadablePageError, parse, read_page, spot_of
from site_builder.check.structured import parse_json
from site_builder.check.values import Context, Finding, Page, Spot
from site_builder.model.picture_formats import ENDINGS
from site_builder.problems.problems import shown

PAGE_BYTES = 60_000
"""HTML, style sheets and scripts of one page, compressed, before its pictures."""
PICTURE_BYTES = 1_000_000
"""One file of a picture: at 1.6 Mbit/s, as of a slow phone, it takes five seconds."""

COMPRESSED = (".css", ".js")
PICTURES = tuple(ENDINGS)


def page_weight(page: Page, context: Context) -> Iterator[Finding]:
    targets = (resolve(context.base_url, page.path, link.address) for link in page.links)
    loaded = {target.path for target in targets if target.path.endswith(COMPRESSED)}
    size = page.size + sum(context.sizes.get(path, 0) for path in loaded)
    if size > PAGE_BYTES:
        message = f"the page has {size:,} bytes of HTML, style and script, compressed; "
        message += f"its budget is {PAGE_BYTES:,}"
        hint = "divide the story, or leave styles and scripts away that it does not need"
        yield Finding(page.path, Spot(), "heavy-page", message, hint, "warning")


def picture_weight(path: str, size: int) -> Iterator[Finding]:
    if path.lower().endswith(PICTURES) and size > PICTURE_BYTES:
        message = f"the picture has {size:,} bytes; its budget is {PICTURE_BYTES:,}"
        hint = "a drawing may be drawn with less; a photograph may be published smaller"
        yield Finding(path, Spot(), "heavy-picture", message, hint, "warning")


_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_FETCHED = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^()'"\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""",
    re.IGNORECASE,
)
_IMAGE_SET = re.compile(r"image-set\((?:[^()]|\([^()]*\))*\)", re.IGNORECASE)
_CHOICE = re.compile(r"""(?:image-set\(|,)\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
"""An address in an image-set() that stands without url() (CSS Images 4 §2.4)."""
_NAMESPACE = re.compile(r"@namespace\b[^;]*;", re.IGNORECASE)
"""A rule whose address is a name, and never fetched (CSS Namespaces 3 §2)."""
_NAMED_HOST = re.compile(r"""["'`](https?:)?//([^/"'`\s$]+)[^"'`\s]*["'`]""")
_NAMESPACES = {"www.w3.org"}
_ADDRESSED = {"loc", "link", "xhtml:link", "id"}


def judge_file(path: str, data: bytes, context: Context) -> Iterator[Finding]:
    """What is wrong with a file that is no page."""
    lowered = path.lower()
    if lowered.endswith(PICTURES):
        yield from picture_weight(path, len(data))
        yield from _private(path, data)
    if lowered.endswith((".css", ".js", ".svg", ".json", ".xml")):
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            yield _unreadable(path, "it is not UTF-8")
            return
        yield from _JUDGES[lowered.rpartition(".")[2]](path, text, context)


def style_requests(path: str, text: str, context: Context) -> Iterator[Finding]:
    """What a style sheet fetches from elsewhere, or from nowhere."""
    bare = _NAMESPACE.sub(_blank, _COMMENT.sub(_blank, text))
    for place, address in _fetched(bare):
        spot = _spot(bare, place)
        target = resolve(context.base_url, path, address)
        if fault := foreign_request(context.base_url, path, address):
            yield Finding(path, spot, *fault)
        elif target.kind == "escapes" or (target.kind == "inside" and address.startswith("/")):
            message = f"'{shown(address)}' holds under one address of the site only"
            yield Finding(path, spot, "base-path", message, "write it relative to the sheet")
        elif target.kind == "inside" and target.path not in context.sizes:
            message = f"'{shown(address)}' leads to {shown(target.path)}, which is not there"
            yield Finding(path, spot, "dead-link", message)


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
    for match in _NAMED_HOST.finditer(text):
        address = match[0][1:-1]
        if match[2] not in _NAMESPACES and foreign_request(context.base_url, path, address):
            message = f"the script names '{shown(address)}', which is not this site"
            hint = "a script of the site asks nothing of others"
            spot = _spot(text, match.start())
            yield Finding(path, spot, "third-party", message, hint, "warning")


def _drawing(path: str, text: str, context: Context) -> Iterator[Finding]:
    try:
        page = read_page(path, text.encode())
    except UnreadablePageError as error:
        yield _unreadable(path, str(error))
        return
    for link in page.links:
        if link.element != "a" and (fault := foreign_request(context.base_url, path, link.address)):
            yield Finding(path, link.spot, *fault)
    for code in page.codes:
        if code.kind in ("script", "handler"):
            message = "the drawing has a script inside it"
            yield Finding(path, code.spot, "inline-script", message)
        else:
            for found in style_requests(path, code.text, context):
                yield found._replace(spot=code.spot)


def _data(path: str, text: str, _context: Context) -> Iterator[Finding]:
    _, fault = parse_json(text)
    if fault:
        yield _unreadable(path, f"it is no JSON ({fault})")


def _feed(path: str, text: str, context: Context) -> Iterator[Finding]:
    """A feed or a sitemap: whole addresses of what is there."""
    try:
        soup = parse(text)
    except UnreadablePageError as error:
        yield _unreadable(path, str(error))
        return
    for tag in soup.find_all(_ADDRESSED):
        if address := _address_of(tag):
            target = resolve(context.base_url, path, address)
            if "://" not in address or target.kind in ("escapes", "outside", "broken"):
                message = f"'{shown(address)}' is no whole address below {context.base_url}"
                yield Finding(path, spot_of(tag), "base-path", message)
            elif target.kind == "inside" and target.path not in context.sizes:
                message = f"'{shown(address)}' leads to {shown(target.path)}, which is not there"
                yield Finding(path, spot_of(tag), "dead-link", message)


def _address_of(tag: Tag) -> str:
    if tag.name.endswith("link"):
        return str(tag.attrs.get("href", ""))
    words = tag.get_text().strip()
    # The id of an entry may be any IRI; ours are addresses.
    return words if tag.name == "loc" or words.startswith("http") else ""


def _private(path: str, data: bytes) -> Iterator[Finding]:
    if words := private_words(data):
        message = f"the picture tells {' and '.join(words)}"
        hint = "publish it from content/, where this is taken away; or save it without metadata"
        yield Finding(path, Spot(), "private-metadata", message, hint)


def _unreadable(path: str, why: str) -> Finding:
    return Finding(path, Spot(), "unreadable-output", f"the file cannot be read: {why}")


def _spot(text: str, place: int) -> Spot:
    return Spot(text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place))


_JUDGES = {
    "css": style_requests,
    "js": _script,
    "svg": _drawing,
    "json": _data,
    "xml": _feed,
}
