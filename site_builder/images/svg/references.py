"""What an element of a drawing refers to, by its attributes and by style sheets."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple
from urllib.parse import unquote

from site_builder.images.containers.data_urls import CSS_PIECES

_HREFS = {"href", "http://www.w3.org/1999/xlink\x1fhref"}
_DRAW_WHAT_THEY_NAME = {"use", "tref", "feImage", "pattern"}
_TARGET = re.compile(r"url\([ \t\n\r\f]*(?:['\"][ \t\n\r\f]*)?#([^'\")]+)", re.IGNORECASE)
_BRACE = re.compile(r"([{}])")
_COMBINATOR = re.compile(r"[\s>+~|]+")
_SIMPLE = re.compile(r"[.#][^.#\[:]+")


Times = Literal["once", "layer", "each", "point"]
"""How often what is referred to is drawn: once; once, on a layer of its own; for each element
inside, for the property is inherited; or for each point of the paths inside."""

_TIMES: Mapping[str, Times] = {
    "mask": "layer",
    "mask-image": "layer",
    "filter": "layer",
    "fill": "each",
    "stroke": "each",
    "marker-start": "each",
    "marker-end": "each",
    "marker-mid": "point",
    "marker": "point",
}


class Reference(NamedTuple):
    """An element's id, and how often it is drawn for the one that refers to it."""

    target: str
    times: Times


class Rule(NamedTuple):
    """The references of a rule of a style sheet, and what selects its elements: `.class`, `#id`,
    their name, or `*`."""

    selectors: frozenset[str]
    references: list[Reference]


def references_of(local: str, attributes: Mapping[str, str]) -> list[Reference]:
    """The references in an element's own attributes to others of its drawing, by its local name.
    `attributes` are as expat reports them, with U+001F after a namespace."""
    found: list[Reference] = []
    for name, value in attributes.items():
        if "#" not in value:
            continue
        if name in _HREFS:
            target = value.strip()
            if local in _DRAW_WHAT_THEY_NAME and target.startswith("#"):
                found.append(Reference(unquote(target[1:]), "once"))
        elif "(" in value:
            found += _in_declarations(value) if name == "style" else _in_value(name, value)
    return found


def references_in_sheet(sheet: str) -> list[Rule]:
    """The rules of a style sheet that refer to something. Of each selector the last part counts,
    and of this the class if it has one: that may select more than the whole does, but no less."""
    rules: list[Rule] = []
    if "url(" not in sheet.lower():
        return rules
    bare = CSS_PIECES.sub(lambda piece: piece[0] if piece["address"] else " ", sheet)
    last, selector = "", ""
    for piece in _BRACE.split(bare):
        if piece == "{":
            selector = last
        elif piece == "}":
            if found := list(_in_declarations(last)):
                rules.append(Rule(frozenset(map(_key, selector.split(","))), found))
            last = ""
        else:
            last = piece
    return rules


def _key(selector: str) -> str:
    compound = _COMBINATOR.split(selector.strip())[-1]
    simple = sorted(part.strip() for part in _SIMPLE.findall(compound))
    by_class = [part for part in simple if part.startswith(".")]
    return next(iter([*by_class, *simple]), "") or re.split(r"[\[:]", compound)[0] or "*"


def _in_declarations(css: str) -> Iterator[Reference]:
    if "#" in css:
        for declaration in css.split(";"):
            name, _, value = declaration.partition(":")
            yield from _in_value(name.strip().lower(), value)


def _in_value(name: str, value: str) -> Iterable[Reference]:
    times = _TIMES.get(name.removeprefix("-webkit-"), "once")
    return [Reference(unquote(target.strip()), times) for target in _TARGET.findall(value)]
