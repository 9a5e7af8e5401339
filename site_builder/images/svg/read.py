"""SVG drawings: their size, and that they hold no script, fetch nothing from elsewhere, and have
intact pictures inside.

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
from site_builder.images.svg.styles import CssFault, is_inside, sheet_fault, value_fault
from site_builder.images.svg.xml_faults import xml_fault
from site_builder.messages.message import NOTHING, Message, _
from site_builder.problems.problems import Location, Problem, shown

_MOST_PROBLEMS = 100
_SVG = "http://www.w3.org/2000/svg"
_XHTML = "http://www.w3.org/1999/xhtml"
_BETWEEN = "\x1f"
"""Parts namespace, local name and prefix: a character that no XML can hold."""

_ACTIVE = {"script", "handler", "listener", "foreignobject", "iframe", "object", "embed"}
_ACTIVE |= {"audio", "video", "link", "meta", "base"}
_ANIMATIONS = {"animate", "set", "animatemotion", "animatetransform", "animatecolor"}
_HINT = _("remove it in a text editor, or export the drawing again as plain SVG")
_PLACE_AGAIN = _("save that picture again in an image editor, and place it in the drawing again")


def read_svg(path: str, data: bytes) -> tuple[tuple[int, int] | None, list[Problem]]:
    """Width and height in pixels, and what is wrong; no size where it can't be found."""
    reader = _SvgReader(path)
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        where = Location(path, error.lineno, error.offset + 1)
        message = _("this is not SVG: {fault}", fault=xml_fault(error.code))
        return None, [*reader.problems, Problem(where, "bad-photo", message, _ask(data))]
    except (ValueError, LookupError):
        message = _("the encoding of this SVG is not supported")
        where = Location(path, 1, 1)
        return None, [Problem(where, "bad-photo", message, _("save it as UTF-8"))]
    except _StopError:
        return None, reader.problems
    reader.judge_expansion(data)
    if not reader.size and not any(problem.is_error for problem in reader.problems):
        message = _("the SVG has neither a fixed width and height nor a valid viewBox")
        hint = _("add {attribute}", attribute='viewBox="0 0 …"')
        reader.problems.append(Problem(reader.root, "bad-photo", message, hint))
    return reader.size, reader.problems


def _ask(data: bytes) -> Message:
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return _("this is not a drawing: save it again as SVG")
    return _("export the drawing again as plain SVG")


class _StopError(Exception):
    """The rest of the file is not read."""


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
        self.parser.AttlistDeclHandler = self._attribute_list
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
            self._refuse(_("<{element}> is not allowed in a picture", element=shown(name)))
        if self.style is not None:
            # A browser passes over the text in it, which could then be half of a comment.
            self._refuse(_("<{element}> is not allowed in a style sheet", element=shown(name)))
        elif local == "style":
            self.style, self.style_place = [], self._here()
        for key, value in attributes.items():
            self._check_attribute(_parted(key)[1].lower(), value, local in _ANIMATIONS)

    def _check_root(self, space: str, name: str, local: str) -> None:
        if space == _SVG and local == "svg":
            return
        if local == "svg":
            message = _("this is not SVG: its namespace is not SVG's")
            hint = _("add {attribute}", attribute=f'xmlns="{_SVG}"')
        else:
            message = _("this is not SVG: it begins with <{element}>", element=shown(name))
            hint = NOTHING
        self.problems.append(Problem(self.root, "bad-photo", message, hint))
        raise _StopError

    def _check_attribute(self, name: str, value: str, animates: bool) -> None:
        local = name.rpartition(":")[2]
        target = value.strip().rpartition(":")[2].lower()
        if local.startswith("on"):
            self._refuse(
                _(
                    "the event handler '{attribute}' is not allowed in a picture",
                    attribute=shown(name),
                )
            )
        elif animates and local == "attributename" and (target == "href" or target[:2] == "on"):
            self._refuse(
                _("animating '{attribute}' is not allowed in a picture", attribute=shown(value))
            )
        elif name == "xml:base":
            self._refuse(_outside(name))
        elif local in ("href", "src"):
            if value.strip() and not is_inside(value):
                self._refuse(_outside(name))
            elif not is_picture(value):
                self.has_references = True
            elif local == "href" and self.is_svg:
                self._judge([value])
        elif "(" in value and ":" not in name:  # as nearly no value has
            self._check_css(name, value)

    def _check_css(self, name: str, value: str) -> None:
        if wrong := value_fault(value):
            self._refuse(_in_value(name, wrong))
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
            self._refuse(_in_sheet(wrong), self.style_place)
        else:
            self.sheets.append(sheet)
            self._judge(pictures_in_css(sheet), self.style_place)

    def _text(self, text: str) -> None:
        if self.style is not None:
            self.style.append(text)

    def _entity(self, *_name: object) -> None:
        self._refuse(_("entities are not allowed in a picture"))
        raise _StopError

    def _attribute_list(self, *_declared: object) -> None:
        # A value by default is as good as an entity: each element gets all of its own again.
        self._refuse(_("attribute declarations are not allowed in a picture"))
        raise _StopError

    def _instruction(self, target: str, data: str) -> None:
        if target.lower() == "xml-stylesheet":
            self._refuse(_("an external style sheet is not allowed in a picture"))

    def _here(self) -> Location:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber
        return Location(self.path, line, column + 1)

    def _judge(self, pictures: Iterable[str], where: Location | None = None) -> None:
        for address in pictures:
            if damage := self.pictures.judge(address):
                place = where or self._here()
                message = _("inside the drawing, {fault}", fault=damage.message)
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
            hint = _("repeat less of it, or save the drawing as PNG")
            self.problems.append(Problem(where, "bad-photo", excess.message, hint))

    def _refuse(self, message: Message, where: Location | None = None) -> None:
        self._tell(Problem(where or self._here(), "unsafe-svg", message, _HINT))

    def _tell(self, problem: Problem) -> None:
        self.problems.append(problem)
        if problem.is_error and len(self.problems) >= _MOST_PROBLEMS:
            raise _StopError


def _outside(attribute: str) -> Message:
    return _("'{attribute}' points outside the picture", attribute=shown(attribute))


def _in_value(attribute: str, fault: CssFault) -> Message:
    if fault == "outside":
        return _outside(attribute)
    return _(
        "'{attribute}' has an escape ('\\') that could spell the name of something outside",
        attribute=shown(attribute),
    )


def _in_sheet(fault: CssFault) -> Message:
    if fault == "outside":
        return _("the style sheet points outside the picture")
    return _("the style sheet has an escape ('\\') that could spell the name of something outside")


@lru_cache(maxsize=1024)
def _parted(name: str) -> tuple[str, str]:
    """A name as the parser reports it: its namespace, and the name as it stands in the file."""
    space, *local = name.split(_BETWEEN)
    return (space, ":".join(reversed(local))) if local else ("", name)
