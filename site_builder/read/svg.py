"""SVG drawings: their size, and that they hold no script and fetch nothing from elsewhere.

They are only ever shown by `<img>`, where browsers run no script and fetch nothing; but a reader
may open the file itself (design §10; SVG 2 §2.2 on secure static mode).
"""

import re
from xml.parsers import expat

from site_builder.problems import Location, Problem, shown

MAX_SIDE = 100_000
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(px)?\s*")
_ACTIVE = {"script", "handler", "listener", "foreignobject", "iframe", "object", "embed"}
_ACTIVE |= {"audio", "video", "link", "meta", "base"}
_ANIMATIONS = {"animate", "set", "animatemotion", "animatetransform", "animatecolor"}
_SAFE_REFERENCE = re.compile(r"\s*(#|data:image/(png|jpe?g|webp|gif|avif)[;,])", re.IGNORECASE)
_OUTSIDE_CSS = re.compile(
    r"@import|(image-set|src|image)\s*\("
    r"|url\(\s*['\"]?(?!\s*['\"]?\s*(#|data:(font|image/(png|jpe?g|webp|gif|avif)|application/[\w-]*font)))",
    re.IGNORECASE,
)
# A CSS escape can spell all of these: `@\69mport`, `u\72l(`.
_ESCAPED_CSS = re.compile(r"\\[^\n]*\(")
_HINT = "remove it in a text editor, or export the drawing again as plain SVG"


def read_svg(path: str, data: bytes) -> tuple[tuple[int, int] | None, list[Problem]]:
    """Width and height in pixels, and what is wrong; no size for what cannot be published."""
    reader = _SvgReader(path)
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        where = Location(path, error.lineno, error.offset + 1)
        message = f"this is not SVG: {expat.ErrorString(error.code)}"
        return None, [*reader.problems, Problem(where, "bad-photo", message, _ask(data))]
    except (ValueError, LookupError):
        message = "the SVG is in an encoding that is not read"
        where = Location(path, 1, 1)
        return None, [Problem(where, "bad-photo", message, "save it as UTF-8")]
    except _StopError:
        return None, reader.problems
    if not reader.size and not reader.problems:
        message = "the SVG has neither width and height in pixels, nor a viewBox"
        reader.problems.append(Problem(reader.root, "bad-photo", message, 'add viewBox="0 0 …"'))
    return reader.size, reader.problems


def _ask(data: bytes) -> str:
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return "this is no drawing; save it again as SVG"
    return "export the drawing again as plain SVG"


class _StopError(Exception):
    """Nothing more of the file is to be read."""


class _SvgReader:
    """Reads the root's size and refuses whatever runs, or reaches out of the file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.root = Location(path, 1, 1)
        self.size: tuple[int, int] | None = None
        self.depth = 0
        self.style: list[str] | None = None
        self.style_place = self.root
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = self._entity
        self.parser.ProcessingInstructionHandler = self._instruction

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        local = tag.rpartition(":")[2].lower()
        if not self.depth:
            self.root = self._here()
            if local != "svg":
                message = f"this is not SVG: it begins with <{shown(tag)}>"
                self.problems.append(Problem(self.root, "bad-photo", message))
                raise _StopError
            self.size = svg_size(attributes)
        self.depth += 1
        if local in _ACTIVE:
            self._refuse(f"<{shown(tag)}> is not allowed in a picture")
        if local == "style" and self.style is None:
            self.style, self.style_place = [], self._here()
        for key, value in attributes.items():
            self._check_attribute(key.lower(), value, local in _ANIMATIONS)

    def _check_attribute(self, name: str, value: str, animates: bool) -> None:
        local = name.rpartition(":")[2]
        target = value.strip().rpartition(":")[2].lower()
        if local.startswith("on"):
            self._refuse(f"the event handler '{shown(name)}' is not allowed in a picture")
        elif animates and local == "attributename" and (target == "href" or target[:2] == "on"):
            self._refuse(f"an animation of '{shown(value)}' is not allowed in a picture")
        elif local in ("href", "src") and value.strip() and not _SAFE_REFERENCE.match(value):
            self._refuse(f"'{shown(name)}' leads out of the picture")
        elif name == "xml:base":
            self._refuse("'xml:base' leads out of the picture")
        elif _OUTSIDE_CSS.search(value) or (":" not in name and _ESCAPED_CSS.search(value)):
            self._refuse(f"'{shown(name)}' leads out of the picture")

    def _end(self, tag: str) -> None:
        self.depth -= 1
        if self.style is None or tag.rpartition(":")[2].lower() != "style":
            return
        # As a whole: character references and comments divide the text that the parser reports.
        words = re.sub(r"/\*.*?\*/", "", "".join(self.style), flags=re.DOTALL)
        if _OUTSIDE_CSS.search(words) or "\\" in words:
            self._refuse("the style sheet leads out of the picture", self.style_place)
        self.style = None

    def _text(self, text: str) -> None:
        if self.style is not None:
            self.style.append(text)

    def _entity(self, *_: object) -> None:
        self._refuse("entities are not allowed in a picture")
        raise _StopError

    def _instruction(self, target: str, data: str) -> None:
        if target.lower() == "xml-stylesheet":
            self._refuse("a style sheet from elsewhere is not allowed in a picture")

    def _here(self) -> Location:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber
        return Location(self.path, line, column + 1)

    def _refuse(self, message: str, where: Location | None = None) -> None:
        self.problems.append(Problem(where or self._here(), "unsafe-svg", message, _HINT))


def svg_size(attributes: dict[str, str]) -> tuple[int, int] | None:
    """Width and height in whole pixels of an SVG's root; None where it gives none that is sane."""
    width = _LENGTH.fullmatch(attributes.get("width", ""))
    height = _LENGTH.fullmatch(attributes.get("height", ""))
    box = attributes.get("viewBox", "").replace(",", " ").split()
    sides = (width[1], height[1]) if width and height else tuple(box[2:]) if len(box) == 4 else ()
    try:
        found = [float(side) for side in sides]
    except ValueError:
        return None
    if len(found) != 2 or not all(0.5 <= side <= MAX_SIDE for side in found):
        return None
    return max(1, round(found[0])), max(1, round(found[1]))
