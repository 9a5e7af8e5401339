"""XLIFF 2 and 1.2 as they come back from translators' programs.

A file is read leniently where the standards let programs change it: units divided into segments,
segments in groups, markers around the text, codes of the program's own without data are refused.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from site_builder.exchange import xliff2_writing
from site_builder.exchange.handover import Returned, ReturnedUnit
from site_builder.exchange.xml_tree import Node, read_xml, refusal
from site_builder.messages.message import Message, _, either
from site_builder.problems.problems import Problem, SiteError, shown

_FOLDER = "content/"
_ORDER = re.compile("[0-9]{1,9}")


def read_xliff(path: str, data: bytes) -> Returned:
    """What an XLIFF file says. SiteError with every fault of the file."""
    root = read_xml(path, data)
    if root.name != "xliff":
        message = _("this isn't XLIFF: it begins with <{element}>", element=shown(root.name))
        raise refusal(root.location, message)
    version = root.get("version")
    reader = next((one for start, one in _READERS.items() if version.startswith(start)), None)
    if reader is None:
        message = _("XLIFF {version} isn't supported", version=shown(version or "?"))
        raise refusal(
            root.location, message, _("use version {versions}", versions=either(["2.1", "1.2"]))
        )
    faults: list[Problem] = []
    returned = reader(root, faults)
    if faults:
        raise SiteError(faults)
    return returned


def _version_2(root: Node, faults: list[Problem]) -> Returned:
    file = _file(root)
    units = (_unit_2(node, faults) for node in root.within("unit"))
    return Returned(
        slug=_slug(file),
        source=root.get("srcLang"),
        target=root.get("trgLang"),
        digest=_metadata(file, "digest"),
        units=tuple(units),
        location=file.location,
    )


def _version_1(root: Node, faults: list[Problem]) -> Returned:
    file = _file(root)
    units = (_unit_1(node, faults) for node in root.within("trans-unit"))
    return Returned(
        slug=_slug(file),
        source=file.get("source-language"),
        target=file.get("target-language"),
        digest=file.get("build-num"),
        units=tuple(units),
        location=file.location,
    )


_READERS: dict[str, Callable[[Node, list[Problem]], Returned]] = {
    "2.": _version_2,
    "1.": _version_1,
}


def _file(root: Node) -> Node:
    """The one file in it. SiteError if there is none, or there are several."""
    files = list(root.nodes("file"))
    if len({file.get("original") for file in files}) == 1:
        return files[0]
    where = files[1].location if files else root.location
    message = _("there must be one <file> in it")
    raise refusal(where, message, _("import each file as it was exported"))


def _slug(file: Node) -> str:
    original = file.get("original")
    return original.removeprefix(_FOLDER) if original.startswith(_FOLDER) else ""


def _metadata(node: Node, name: str) -> str:
    groups = (group for data in node.nodes("metadata") for group in data.nodes("metaGroup"))
    ours = (group for group in groups if group.get("category") == xliff2_writing.CATEGORY)
    metas = (meta for group in ours for meta in group.nodes("meta"))
    return next((meta.text for meta in metas if meta.get("type") == name), "")


def _unit_2(node: Node, faults: list[Problem]) -> ReturnedUnit:
    data = {
        one.get("id"): _plain(one) for kept in node.nodes("originalData") for one in kept.nodes()
    }
    segments = list(node.nodes("segment", "ignorable"))
    sources = [part for segment in segments for part in segment.nodes("source")]
    source_codes = _Codes(faults, data)
    source = "".join(source_codes.text(part) for part in sources)
    codes = _Codes(faults, data, source_codes.seen)
    translated = [one for one in segments if one.first("target") or one.name == "ignorable"]
    parts = sorted(enumerate(translated, 1), key=lambda pair: _order(*pair))
    is_whole = len(translated) == len(segments)
    is_final = all(
        one.get("state") in ("reviewed", "final") for one in segments if one.name == "segment"
    )
    target = "".join(codes.text(_target(part)) for _number, part in parts) if is_whole else ""
    first = next((one.first("target") for one in segments if one.first("target")), None)
    return ReturnedUnit(
        address=node.get("name"),
        source=source,
        target=target if target.strip() else "",
        stamp=_metadata(node, "stamp"),
        is_final=is_final,
        location=(first or node).location,
    )


def _order(number: int, segment: Node) -> int:
    """The place of a segment's target in the unit (XLIFF 2.1 §4.2.2.14)."""
    target = segment.first("target")
    order = target.get("order") if target else ""
    return int(order) if _ORDER.fullmatch(order) else number


def _target(segment: Node) -> Node:
    """The target of a segment; the source of what is between segments and has none."""
    found = segment.first("target") or segment.first("source")
    return found or segment


_FINAL_1 = ("final", "signed-off")


def _unit_1(node: Node, faults: list[Problem]) -> ReturnedUnit:
    source_codes = _Codes(faults, {})
    source = "".join(source_codes.text(part) for part in node.nodes("source"))
    codes = _Codes(faults, {}, source_codes.seen)
    found = node.first("target")
    target = codes.text(found) if found else ""
    approved = node.get("approved")
    is_final = approved == "yes" or (
        found is not None and found.get("state") in _FINAL_1 and approved != "no"
    )
    return ReturnedUnit(
        address=node.get("resname") or node.get("id"),
        source=source,
        target=target if target.strip() else "",
        stamp=node.get("extradata"),
        is_final=is_final,
        location=(found or node).location,
    )


_HOLDS_DATA = ("ph", "bpt", "ept", "it")
_CHANGES_NOTHING = ("mrk", "sm", "em", "g")


@dataclass
class _Codes:
    """Puts a text with codes together as Markdown. `data` are the codes' texts by their ids as
    XLIFF 2 keeps them; `seen` those of the codes in the source by the codes' own ids, for programs
    that leave the data out in the target."""

    faults: list[Problem]
    data: Mapping[str, str]
    known: Mapping[str, str] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)

    def text(self, node: Node) -> str:
        return "".join(self._pieces(node))

    def _pieces(self, node: Node) -> Iterator[str]:
        for child in node.children:
            if isinstance(child, str):
                yield child
            elif child.name == "pc":
                yield self._code(child, "dataRefStart", "start")
                yield from self._pieces(child)
                yield self._code(child, "dataRefEnd", "end")
            elif child.name == "cp":
                yield _character(child)
            elif child.name in ("sc", "ec") or (child.name == "ph" and not child.children):
                yield self._code(child, "dataRef", child.name)
            elif child.name in _HOLDS_DATA:
                yield child.text
                self.seen[f"{child.get('id')} x"] = child.text
            elif child.name in ("x", "bx", "ex"):
                yield self._code(child, "", "x")
            elif child.name in _CHANGES_NOTHING:
                yield from self._pieces(child)
            else:
                name = shown(child.name)
                self._refuse(child, _("<{element}> isn't one of the source's codes", element=name))

    def _code(self, node: Node, attribute: str, part: str) -> str:
        own = f"{node.get('id') or node.get('startRef')} {part}"
        name = node.get(attribute) if attribute else ""
        text = self.data.get(name) if name else self.known.get(own)
        if text is None:
            message = _("the code {id} isn't in the source", id=shown(node.get("id") or "?"))
            self._refuse(node, message)
            return ""
        self.seen[own] = text
        return text

    def _refuse(self, node: Node, message: Message) -> None:
        hint = _("copy the codes from the source, and leave them as they are")
        self.faults.append(Problem(node.location, "handover-markup", message, hint))


def _plain(node: Node) -> str:
    """The text of original data, in which a `<cp>` stands for a character that XML can't hold."""
    parts = (one if isinstance(one, str) else _character(one) for one in node.children)
    return "".join(parts)


def _character(node: Node) -> str:
    digits = node.get("hex")
    try:
        return chr(int(digits, 16))
    except (ValueError, OverflowError):
        message = _("'{digits}' isn't the code of a character", digits=shown(digits))
        raise refusal(node.location, message) from None
