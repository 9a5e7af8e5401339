"""XML from elements: what is written is escaped, and no space is added where text is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


@dataclass(frozen=True)
class Element:
    """An element with its attributes, without those that are '', and what is in it. One that
    `is_text` is written on one line, whatever it holds."""

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: tuple["Element | str", ...] = ()
    is_text: bool = False


def element(tag: str, /, *children: Element | str, **attributes: str) -> Element:
    """An element; `_` in the name of an attribute stands for `:`."""
    return Element(tag, _named(attributes), children)


def text_element(tag: str, /, *children: Element | str, **attributes: str) -> Element:
    """An element in which every space counts."""
    return Element(tag, _named(attributes), children, is_text=True)


def _named(attributes: Mapping[str, str]) -> dict[str, str]:
    return {name.replace("_", ":"): value for name, value in attributes.items()}


def document(root: Element) -> bytes:
    """A whole file, with an element a line where there is no text between them."""
    return (HEAD + "".join(_lines(root, "")) + "\n").encode()


def packed(root: Element) -> bytes:
    """A whole file without a line break between elements."""
    return (HEAD + _inline(root)).encode()


def _lines(node: Element, indent: str) -> Iterable[str]:
    inner = [child for child in node.children if isinstance(child, Element)]
    if node.is_text or not inner or len(inner) < len(node.children):
        yield indent + _inline(node)
        return
    yield f"{indent}{_tag(node)}>\n"
    for child in inner:
        yield from _lines(child, indent + "  ")
        yield "\n"
    yield f"{indent}</{node.name}>"


def _inline(node: Element) -> str:
    if not node.children:
        return f"{_tag(node)}/>"
    inner = (escape(child) if isinstance(child, str) else _inline(child) for child in node.children)
    return f"{_tag(node)}>{''.join(inner)}</{node.name}>"


def _tag(node: Element) -> str:
    attributes = (f" {name}={quoteattr(value)}" for name, value in node.attributes.items() if value)
    return f"<{node.name}{''.join(attributes)}"
