"""XML from strangers to a tree that knows its places. Nothing is fetched, and no entity expanded.

A file with a document type is refused: only there can entities be declared, and other files be
named (W3C XML 1.0 §2.8, §4.2).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from site_builder.images.svg.xml_faults import xml_fault
from site_builder.messages.message import NOTHING, Message, _
from site_builder.problems.problems import Location, Problem, SiteError, shown

MAX_DEPTH = 200
MAX_ELEMENTS = 1_000_000
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
_BETWEEN = " "  # no name can hold one


@dataclass
class Node:
    """An element: its namespace, its name, its attributes (`space name` where they have a
    namespace), and its texts and elements in order."""

    space: str
    name: str
    attributes: Mapping[str, str]
    location: Location
    children: list["Node | str"] = field(default_factory=list)

    def get(self, name: str, default: str = "") -> str:
        return self.attributes.get(name, default)

    def nodes(self, *names: str) -> Iterator["Node"]:
        """The elements right inside this one, or those with certain names."""
        for child in self.children:
            if isinstance(child, Node) and (not names or child.name in names):
                yield child

    def first(self, name: str) -> "Node | None":
        return next(self.nodes(name), None)

    def within(self, name: str) -> Iterator["Node"]:
        """All elements of a name, at any depth, in order."""
        for child in self.nodes():
            if child.name == name:
                yield child
            yield from child.within(name)

    @property
    def text(self) -> str:
        """All the text in it."""
        return "".join(one if isinstance(one, str) else one.text for one in self.children)


def refusal(where: Location, message: Message, hint: Message = NOTHING) -> SiteError:
    """The error for a file that can't be read."""
    return SiteError([Problem(where, "handover-file", message, hint)])


def read_xml(path: str, data: bytes) -> Node:
    """The root element of an XML file. SiteError with the place of the first fault."""
    builder = _Builder(path)
    try:
        builder.parser.Parse(data, True)
    except expat.ExpatError as error:
        where = Location(path, error.lineno, error.offset + 1)
        message = _("this can't be read as XML: {fault}", fault=xml_fault(error.code))
        raise refusal(where, message, _EXPORT_AGAIN) from error
    except (ValueError, LookupError) as error:
        message = _("the encoding of this file isn't supported")
        raise refusal(Location(path, 1, 1), message, _("save it as UTF-8")) from error
    return builder.root


_EXPORT_AGAIN = _("save it again in the program that it was translated with")


class _Builder:
    def __init__(self, path: str) -> None:
        self.path = path
        self.root = Node("", "", {}, Location(path, 1, 1))
        self.open: list[Node] = []
        self.count = 0
        self.parser = expat.ParserCreate(namespace_separator=_BETWEEN)
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype

    def _here(self) -> Location:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber
        return Location(self.path, line, column + 1)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        space, _space, name = tag.rpartition(_BETWEEN)
        node = Node(space, name, attributes, self._here())
        self.count += 1
        if len(self.open) >= MAX_DEPTH or self.count > MAX_ELEMENTS:
            message = _("the file has too many elements, or nests them too deeply")
            raise refusal(node.location, message)
        if self.open:
            self.open[-1].children.append(node)
        else:
            self.root = node
        self.open.append(node)

    def _end(self, tag: str) -> None:
        self.open.pop()

    def _text(self, text: str) -> None:
        self.open[-1].children.append(text)

    def _doctype(self, name: str, system: str | None, public: str | None, internal: bool) -> None:
        message = _("a translation can't have a document type: <!DOCTYPE {name}>", name=shown(name))
        hint = _("delete it; entities and other files that it names are never read")
        # The parser tells of it at its end.
        raise refusal(Location(self.path, self.parser.CurrentLineNumber), message, hint)
