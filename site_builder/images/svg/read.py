"""SVG drawings: their size, that they hold no script and fetch nothing from elsewhere, and that the
pictures inside are whole.

They are only ever shown by `<img>`, where browsers run no script and fetch nothing; but a reader
may open the file itself (design §10; SVG 2 §2.2 on secure static mode).
"""

from collections.abc import Iterable
from functools import lru_cache
from xml.parsers import expat

from site_builder.images.containers.data_urls import is_picture, pictures_in_css
from site_builder.images.damage import doubtful
from site_builder.images.svg.expansion import find_excess
from site_builder.images.svg.pictures import PicturesInside
from site_builder.images.svg.size import svg_size
from site_builder.images.svg.styles import is_inside, sheet_fault, value_fault
from site_builder.problems.problems import Location, Problem, shown

_MOST_PROBLEMS = 100
_SVG = "http://www.w3.org/2000/svg"
_XHTML = "http://www.w3.org/1999/xhtml"
_BETWEEN = "\x1f"
"""Parts namespace, local name and prefix: a character that no XML can hold."""

_ACTIVE = {"script", "handler", "listener", "foreignobject", "iframe", "object", "embed"}
_ACTIVE |= {"audio", "video", "link", "meta", "base"}
_ANIMATIONS = {"animate", "set", "animatemotion", "animatetransform", "animatecolor"}
_HINT = "remove it in a text editor, or export the drawing again as plain SVG"
_PLACE_AGAIN = "save it again from a picture editor, and place it in the drawing anew"


def read_svg(path: str, data: bytes) -> tuple[tuple[int, int] | None, list[Problem]]:
    """Width and height in pixels, and what is wrong; no size where it cannot be told."""
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
    reader.judge_expansion(data)
    if not reader.size and not any(problem.is_error for problem in reader.problems):
        message = "the SVG has neither a width and height of its own nor a viewBox"
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
        self.sheets: list[str] = []
        self.has_references = False
        self.is_svg = False
        self.pictures = PicturesInside()
        self.parser = expat.ParserCreate(namespace_separator=_BETWEEN)
        self.parser.namespace_prefixes = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = self._entity
        self.parser.SkippedEntityHandler = self._entity
        self.parser.ProcessingInstructionHandler = self._instruction

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        space, name = _parted(tag)
        local = name.rpartition(":")[2].lower()
        if not self.depth:
            self.root = self._here()
            self._check_root(space, name, local)
            self.size = svg_size(attributes)
        self.depth += 1
        self.is_svg = space == _SVG
        if local in _ACTIVE or space == _XHTML:
            self._refuse(f"<{shown(name)}> is not allowed in a picture")
        if self.style is not None:
            # A browser passes over the text in it, which could then be half of a comment.
            self._refuse(f"<{shown(name)}> is not allowed in a style sheet")
        elif local == "style":
            self.style, self.style_place = [], self._here()
        for key, value in attributes.items():
            self._check_attribute(_parted(key)[1].lower(), value, local in _ANIMATIONS)

    def _check_root(self, space: str, name: str, local: str) -> None:
        if space == _SVG and local == "svg":
            return
        if local == "svg":
            message, hint = "this is not SVG: its namespace is another", f'add xmlns="{_SVG}"'
        else:
            message, hint = f"this is not SVG: it begins with <{shown(name)}>", ""
        self.problems.append(Problem(self.root, "bad-photo", message, hint))
        raise _StopError

    def _check_attribute(self, name: str, value: str, animates: bool) -> None:
        local = name.rpartition(":")[2]
        target = value.strip().rpartition(":")[2].lower()
        if local.startswith("on"):
            self._refuse(f"the event handler '{shown(name)}' is not allowed in a picture")
        elif animates and local == "attributename" and (target == "href" or target[:2] == "on"):
            self._refuse(f"an animation of '{shown(value)}' is not allowed in a picture")
        elif name == "xml:base":
            self._refuse("'xml:base' leads out of the picture")
        elif local in ("href", "src"):
            if value.strip() and not is_inside(value):
                self._refuse(f"'{shown(name)}' leads out of the picture")
            elif not is_picture(value):
                self.has_references = True
            elif local == "href" and self.is_svg:
                self._judge([value])
        elif "(" in value and ":" not in name:  # as nearly no value has
            self._check_css(name, value)

    def _check_css(self, name: str, value: str) -> None:
        if wrong := value_fault(value):
            self._refuse(f"'{shown(name)}' {wrong}")
        elif self.is_svg:
            self.has_references = self.has_references or "#" in value
            self._judge(pictures_in_css(value))

    def _end(self, tag: str) -> None:
        self.depth -= 1
        if self.style is None or _parted(tag)[1].rpartition(":")[2].lower() != "style":
            return
        # As a whole: character references and comments divide the text that the parser reports.
        sheet = "".join(self.style)
        self.style = None
        if wrong := sheet_fault(sheet):
            self._refuse(f"the style sheet {wrong}", self.style_place)
        else:
            self.sheets.append(sheet)
            self._judge(pictures_in_css(sheet), self.style_place)

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

    def _judge(self, pictures: Iterable[str], where: Location | None = None) -> None:
        for address in pictures:
            if damage := self.pictures.judge(address):
                place = where or self._here()
                message = f"inside the drawing, {damage.message}"
                self._tell(
                    Problem(place, "bad-photo", message, _PLACE_AGAIN)
                    if damage.is_certain
                    else doubtful(place, message)
                )

    def judge_expansion(self, data: bytes) -> None:
        """Refuse what becomes too much, where anything refers to anything at all."""
        if not (self.has_references or any("url(" in sheet.lower() for sheet in self.sheets)):
            return
        if excess := find_excess(data, self.sheets):
            where = Location(self.path, excess.line, excess.column)
            message = f"with all that is referred to, this becomes more than {excess.most}"
            hint = "repeat less of it, or save the drawing as PNG"
            self.problems.append(Problem(where, "bad-photo", message, hint))

    def _refuse(self, message: str, where: Location | None = None) -> None:
        self._tell(Problem(where or self._here(), "unsafe-svg", message, _HINT))

    def _tell(self, problem: Problem) -> None:
        self.problems.append(problem)
        if problem.is_error and len(self.problems) >= _MOST_PROBLEMS:
            raise _StopError


@lru_cache(maxsize=1024)
def _parted(name: str) -> tuple[str, str]:
    """A name as the parser reports it: its namespace, and the name as it stands in the file."""
    space, *local = name.split(_BETWEEN)
    return (space, ":".join(reversed(local))) if local else ("", name)
