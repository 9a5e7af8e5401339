"""A hand-over as XLIFF 1.2 (OASIS Standard, 2008), for programs that don't read 2.

A unit's address is its `resname`, its stamp the `extradata` (§2.3). Codes are `<ph>`, `<bpt>` and
`<ept>`, which hold their Markdown themselves (§2.4). The earlier source with its translation is an
`<alt-trans>` of the type `previous-version`.
"""

from collections.abc import Iterator

from site_builder.exchange.code_numbers import Inline, Mark, numbered
from site_builder.exchange.handover import Handover, HandoverUnit, Words, as_words
from site_builder.exchange.inline import pieces_of
from site_builder.exchange.xml_writing import Element, document, element, text_element

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"

_STATES = {
    "missing": "needs-translation",
    "stale": "needs-adaptation",
    "unreviewed": "needs-review-translation",
    "fresh": "final",
}
_TYPES = {"italic": "italic", "bold": "bold", "link": "link", "image": "image"}


def write_xliff1(handover: Handover, words: Words) -> bytes:
    units = (_unit(number, unit, handover, words) for number, unit in enumerate(handover.units, 1))
    file = Element(
        "file",
        {
            "original": f"content/{handover.slug}",
            "source-language": handover.source.tag,
            "target-language": handover.target.tag,
            "datatype": "x-markdown",
            "product-name": "Site Builder",
            "build-num": handover.digest,
        },
        (element("body", *units),),
    )
    return document(element("xliff", file, xmlns=NAMESPACE, version="1.2"))


def _unit(number: int, unit: HandoverUnit, handover: Handover, words: Words) -> Element:
    source, target = numbered(
        pieces_of(unit.source, unit.kind, handover.source.tag),
        pieces_of(unit.target, unit.kind, handover.target.tag),
    )
    return element(
        "trans-unit",
        text_element("source", *_inline(source, unit)),
        text_element("target", *_inline(target, unit), state=_STATES[unit.state]),
        _place(unit),
        *_notes(unit, words),
        *_previous(unit),
        id=f"u{number}",
        resname=unit.address,
        extradata=unit.stamp,
        approved="yes" if unit.is_final else "no",
        xml_space="preserve",
    )


def _place(unit: HandoverUnit) -> Element:
    return element(
        "context-group",
        Element("context", {"context-type": "sourcefile"}, (unit.place.path,), is_text=True),
        Element("context", {"context-type": "linenumber"}, (str(unit.place.line),), is_text=True),
        purpose="location",
    )


def _notes(unit: HandoverUnit, words: Words) -> Iterator[Element]:
    terms = (f"{term} → {translation}" for term, translation in unit.terms)
    changes = [as_words(unit.difference)] if unit.difference else []
    for note in (*map(words, unit.notes), *terms, *changes):
        yield text_element("note", note)


def _previous(unit: HandoverUnit) -> Iterator[Element]:
    if unit.previous and unit.target:
        yield element(
            "alt-trans",
            text_element("source", unit.previous),
            text_element("target", unit.target),
            alttranstype="previous-version",
        )


def _inline(text: tuple[Inline, ...], unit: HandoverUnit) -> Iterator[Element | str]:
    for one in text:
        if isinstance(one, str):
            yield one
            continue
        kind = _TYPES.get(one.sort, f"x-{one.sort}")
        if isinstance(one, Mark):
            readable = (unit.readable or {}).get(one.text, "")
            attributes = {"id": one.number, "ctype": kind, "equiv-text": readable}
            yield Element("ph", attributes, (one.text,), is_text=True)
        else:
            yield text_element("bpt", one.start, id=one.number, ctype=kind)
            yield from _inline(one.inside, unit)
            yield text_element("ept", one.end, id=one.number)
