"""The codes in texts of XLIFF files, 2 and 1.2 alike, as the Markdown that they stand for.

Programs may write a code in another way than it was handed over: by its id alone, as a copy, or
with its two ends apart, as where a text is divided into segments.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from site_builder.exchange.xml_tree import Node, refusal
from site_builder.messages.message import Message, _
from site_builder.problems.problems import Problem, shown

_Part = Literal["whole", "start", "end"]
_PARTS: dict[str, _Part] = {
    **dict.fromkeys(("ph", "x", "it"), "whole"),
    **dict.fromkeys(("sc", "bpt", "bx"), "start"),
    **dict.fromkeys(("ec", "ept", "ex"), "end"),
}
"""What of a code an element stands for."""
_NAMES = ("id", "startRef", "copyOf", "rid")
"""The attributes that name a code: its own id, the one that it belongs to, or is a copy of."""
_CHANGES_NOTHING = ("mrk", "sm", "em")


@dataclass
class Codes:
    """Puts a text with codes together as Markdown. `data` are the codes' texts by their ids as
    XLIFF 2 keeps them; `known` those of the source's codes by the codes' own ids, for programs that
    leave the data out in the target; `seen` those of this text."""

    faults: list[Problem]
    data: Mapping[str, str]
    known: Mapping[tuple[str, _Part], str] = field(default_factory=dict)
    seen: dict[tuple[str, _Part], str] = field(default_factory=dict)

    def text(self, node: Node) -> str:
        return "".join(self._pieces(node))

    def _pieces(self, node: Node) -> Iterator[str]:
        for child in node.children:
            if isinstance(child, str):
                yield child
            elif child.name == "pc" or (child.name == "g" and self._is_known(child)):
                yield self._code(child, "start", "dataRefStart")
                yield from self._pieces(child)
                yield self._code(child, "end", "dataRefEnd")
            elif child.name == "cp":
                yield character(child)
            elif child.name in _PARTS:
                yield self._code(child, _PARTS[child.name], "dataRef")
            elif child.name in (*_CHANGES_NOTHING, "g"):
                yield from self._pieces(child)
            else:
                name = shown(child.name)
                self._refuse(child, _("<{element}> isn't one of the source's codes", element=name))

    def _is_known(self, node: Node) -> bool:
        return all((node.get("id"), part) in self.known for part in ("start", "end"))

    def _code(self, node: Node, part: _Part, attribute: str) -> str:
        names = [name for name in map(node.get, _NAMES) if name]
        text: str | None = node.text if node.name not in ("pc", "g") else ""
        if not text:
            reference = node.get(attribute)
            others = (self.known.get((name, part)) for name in names)
            found = next((one for one in others if one is not None), None)
            text = self.data.get(reference) if reference else found
        if text is None:
            name = names[0] if names else "?"
            self._refuse(node, _("the code {id} isn't in the source", id=shown(name)))
            return ""
        self.seen |= {(name, part): text for name in names}
        return text

    def _refuse(self, node: Node, message: Message) -> None:
        hint = _("copy the codes from the source, and leave them as they are")
        self.faults.append(Problem(node.location, "handover-markup", message, hint))


def plain(node: Node) -> str:
    """The text of original data, in which a `<cp>` stands for a character that XML can't hold."""
    parts = (one if isinstance(one, str) else character(one) for one in node.children)
    return "".join(parts)


def character(node: Node) -> str:
    """The character that a `<cp>` stands for. SiteError where there is none."""
    digits = node.get("hex")
    try:
        return chr(int(digits, 16))
    except (ValueError, OverflowError):
        message = _("'{digits}' isn't the code of a character", digits=shown(digits))
        raise refusal(node.location, message) from None
