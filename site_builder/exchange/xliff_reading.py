"""XLIFF 2 and 1.2 as they come back from translators' programs.

A file is read leniently where the standards let programs change it: units may be in groups, and
divided into segments. A unit of which a segment isn't translated isn't translated.
"""

import re
from collections.abc import Callable

from site_builder.exchange import xliff2_writing
from site_builder.exchange.handover import Returned, ReturnedUnit
from site_builder.exchange.xliff_codes import Codes, plain
from site_builder.exchange.xml_tree import Node, read_xml, refusal
from site_builder.messages.message import _, either
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
    kept = (one for data in node.nodes("originalData") for one in data.nodes())
    data = {one.get("id"): plain(one) for one in kept}
    segments = list(node.nodes("segment", "ignorable"))
    sources = [part for segment in segments for part in segment.nodes("source")]
    source_codes = Codes(faults, data)
    source = "".join(source_codes.text(part) for part in sources)
    codes = Codes(faults, data, source_codes.seen)
    parts = sorted(enumerate(segments, 1), key=lambda pair: _order(*pair))
    texts = {id(part): codes.text(_target(part)) for _number, part in parts}
    due = [one for one in segments if one.name == "segment"]
    is_whole = all(texts[id(one)].strip() for one in due if _has_words(one.first("source")))
    states = {one.get("state") for one in due}
    target = "".join(texts.values()) if is_whole else ""
    first = next((one.first("target") for one in segments if one.first("target")), None)
    return ReturnedUnit(
        address=node.get("name"),
        source=source,
        target=target if target.strip() else "",
        stamp=_metadata(node, "stamp"),
        is_final=states <= {"reviewed", "final"},
        is_initial=states <= {"initial", ""},
        location=(first or node).location,
    )


def _has_words(node: Node | None) -> bool:
    """Whether a source has something to translate."""
    return node is not None and bool(node.text.strip() or list(node.nodes()))


def _order(number: int, segment: Node) -> int:
    """The place of a segment's target in the unit (XLIFF 2.1 §4.2.2.14)."""
    target = segment.first("target")
    order = target.get("order") if target else ""
    return int(order) if _ORDER.fullmatch(order) else number


def _target(segment: Node) -> Node:
    """The target of a segment; the source of what is between segments and has none."""
    found = segment.first("target")
    if segment.name == "ignorable":
        found = found or segment.first("source")
    return found or Node("", "", {}, segment.location)


_FINAL_1 = ("final", "signed-off")
_INITIAL_1 = ("", "new", "needs-translation")


def _unit_1(node: Node, faults: list[Problem]) -> ReturnedUnit:
    source_codes = Codes(faults, {})
    source = "".join(source_codes.text(part) for part in node.nodes("source"))
    codes = Codes(faults, {}, source_codes.seen)
    found = node.first("target")
    target = codes.text(found) if found and _is_whole(node.first("seg-source"), found) else ""
    state = found.get("state") if found else ""
    approved = node.get("approved")
    is_final = approved == "yes" or (state in _FINAL_1 and approved != "no")
    return ReturnedUnit(
        address=node.get("resname") or node.get("id"),
        source=source,
        target=target if target.strip() else "",
        stamp=node.get("extradata"),
        is_final=is_final,
        is_initial=state in _INITIAL_1 and not is_final,
        location=(found or node).location,
    )


def _is_whole(source: Node | None, target: Node) -> bool:
    """Whether each segment of a source (XLIFF 1.2 §2.3, `seg-source`) has its translation, where
    the target is divided too."""
    there = _segments(target)
    due = (name for name, text in _segments(source).items() if text) if source else ()
    return not there or all(there.get(name) for name in due)


def _segments(node: Node) -> dict[str, str]:
    """What is in the segments of a text, by their ids."""
    marks = (mark for mark in node.within("mrk") if mark.get("mtype") == "seg")
    return {mark.get("mid"): mark.text.strip() for mark in marks}
