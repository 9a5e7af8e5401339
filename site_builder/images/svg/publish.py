"""Drawings, rewritten for publication: what is drawn, and nothing that an editor left behind.

Metadata, comments and editors' own attributes hold the names of files, folders and people. None of
them is drawn, so none is published.
"""

from xml.parsers import expat

from site_builder.images.svg.attributes import PREFIXED, XLINK, XML, is_of_svg, selected_in
from site_builder.images.svg.values import attribute_value, plain_value, style_sheet

_SVG = "http://www.w3.org/2000/svg"
_PREFIXES = {XLINK: "xlink:", XML: "xml:"}
_BETWEEN = "\x1f"
"""Parts a namespace from the name in it: a character that no XML can hold."""

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_VALUE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def publish_drawing(data: bytes) -> bytes:
    """The SVG to publish for an original that was found safe on reading, as UTF-8.

    It draws the same, in the same size, but holds elements of SVG alone, with attributes of none
    but SVG, XLink and XML. `<metadata>`, comments (in style sheets too), processing instructions,
    the document type and what any editor adds are left out, and so is a file where nothing draws
    it; pictures inside lose their metadata. A `<title>` and a `<desc>` stay, for the root too: they
    are the drawing's words for those who open it and do not see it (SVG 2 §5.8), and
    `aria-labelledby` may refer to them. Any attribute that a style sheet of the drawing selects by
    stays; a sheet that selects by one of an editor's namespace, or counts an editor's elements,
    draws otherwise.

    The same bytes give the same bytes, and what was published is published unchanged.
    ValueError for anything that isn't SVG, declares entities or attributes, or holds a picture that
    can't be decoded.
    """
    writer = _Writer()
    try:
        writer.parser.Parse(data, True)
    except (expat.ExpatError, LookupError) as error:
        raise ValueError(str(error)) from error
    return writer.written()


class _Writer:
    """Writes what the parser reports, without recursion: depth and length cost nothing."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.has_open_tag = False
        self.has_links = False
        self.skipped = 0
        self.strange: dict[int, str] = {}
        """The names of attributes that SVG does not know, by where they stand in `out`."""
        self.selected: set[str] = set()
        self.parser = expat.ParserCreate(namespace_separator=_BETWEEN)
        self.parser.ordered_attributes = True
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = _refuse_declaration
        self.parser.SkippedEntityHandler = _refuse_declaration
        self.parser.AttlistDeclHandler = _refuse_declaration

    def written(self) -> bytes:
        for place, name in self.strange.items():
            if name not in self.selected:
                self.out[place] = ""
        root, *rest = self.out
        links = f' xmlns:xlink="{XLINK}"' if self.has_links else ""
        return "".join([f'{root} xmlns="{_SVG}"{links}', *rest, "\n"]).encode()

    def _start(self, tag: str, attributes: list[str]) -> None:
        space, _, local = tag.rpartition(_BETWEEN)
        is_svg = space == _SVG
        if not self.out and not (is_svg and local == "svg"):
            raise ValueError("its root is not <svg>")
        if self.skipped or not is_svg or local == "metadata":
            self.skipped += 1
            return
        self._flush()
        self._end_tag()
        self.out.append(f"<{local}")
        self.open.append(local)
        self.has_open_tag = True
        for name, value in zip(attributes[::2], attributes[1::2], strict=True):
            self._attribute(name, value)

    def _attribute(self, name: str, value: str) -> None:
        space, _, local = name.rpartition(_BETWEEN)
        if space and local not in PREFIXED.get(space, ()):
            return
        is_strange = not space and not is_of_svg(local)
        is_drawn = local == "href" if space else not is_strange
        published = attribute_value(local, value) if is_drawn else plain_value(value)
        if published is None:
            return
        self.has_links = self.has_links or space == XLINK
        if is_strange:
            self.strange[len(self.out)] = local
        written = published.translate(_VALUE)
        self.out.append(f' {_PREFIXES.get(space, "")}{local}="{written}"')

    def _end(self, _: str) -> None:
        if self.skipped:
            self.skipped -= 1
            return
        self._flush()
        local = self.open.pop()
        self.out.append("/>" if self.has_open_tag else f"</{local}>")
        self.has_open_tag = False

    def _text(self, text: str) -> None:
        if not self.skipped:
            self.words.append(text)

    def _flush(self) -> None:
        """Write the text since the last tag: as one, for what was left out may have parted it."""
        text = "".join(self.words)
        self.words.clear()
        if text:
            self._end_tag()
            if self.open[-1] == "style":
                self.selected |= selected_in(text)
                text = style_sheet(text)
            self.out.append(text.translate(_TEXT))

    def _end_tag(self) -> None:
        if self.has_open_tag:
            self.out.append(">")
            self.has_open_tag = False


def _refuse_declaration(*_: object) -> None:
    raise ValueError("it declares entities or attributes")
