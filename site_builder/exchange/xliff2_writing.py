"""A hand-over as XLIFF 2.1 (OASIS Standard, 2018).

A unit's address is its `name` (§4.2.2.5). Roles, links and emphasis are inline codes, whose
Markdown is the original data (§4.2.2.11). The earlier source with its translation is a candidate of
the Translation Candidates module (§5.1), the terms are a glossary (§5.2), and the stamp is metadata
(§5.3).
"""

from collections.abc import Iterator, Mapping

from site_builder.exchange.code_numbers import Inline, Mark, Span, marks_in, numbered
from site_builder.exchange.handover import Handover, HandoverUnit, Words, as_words
from site_builder.exchange.inline import pieces_of
from site_builder.exchange.xml_writing import Element, document, element, text_element

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"
GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0"
CATEGORY = "site-builder"

_STATES = {
    "missing": ("initial", ""),
    "stale": ("initial", "sb:stale"),
    "unreviewed": ("translated", ""),
    "fresh": ("final", ""),
}
"""The state and sub-state of a segment (§4.2.2.23, §4.2.2.24) for each of ours."""
_TYPES = {
    "italic": ("fmt", "xlf:i"),
    "bold": ("fmt", "xlf:b"),
    "link": ("link", ""),
    "image": ("image", ""),
}
_SEGMENT = "s1"


def write_xliff2(handover: Handover, words: Words) -> bytes:
    units = (_unit(number, unit, handover, words) for number, unit in enumerate(handover.units, 1))
    file = element(
        "file",
        _metadata(digest=handover.digest),
        *units,
        id="f1",
        original=f"content/{handover.slug}",
    )
    root = element(
        "xliff",
        file,
        xmlns=NAMESPACE,
        xmlns_mda=METADATA,
        xmlns_mtc=MATCHES,
        xmlns_gls=GLOSSARY,
        version="2.1",
        srcLang=handover.source.tag,
        trgLang=handover.target.tag,
    )
    return document(root)


def _unit(number: int, unit: HandoverUnit, handover: Handover, words: Words) -> Element:
    source, target = numbered(
        pieces_of(unit.source, unit.kind, handover.source.tag),
        pieces_of(unit.target, unit.kind, handover.target.tag),
    )
    texts = dict.fromkeys(_data_of((*source, *target)))
    data = {text: f"d{index}" for index, text in enumerate(texts, 1)}
    state, sub_state = _STATES[unit.state]
    segment = element(
        "segment",
        text_element("source", *_inline(source, data, unit)),
        *([text_element("target", *_inline(target, data, unit))] if target else []),
        id=_SEGMENT,
        state=state,
        subState=sub_state,
    )
    return element(
        "unit",
        *_matches(unit),
        *_glossary(unit),
        _metadata(stamp=unit.stamp, state=unit.state),
        *_notes(unit, words),
        *_original_data(data),
        segment,
        id=f"u{number}",
        name=unit.address,
        xml_space="preserve",
    )


def _metadata(**values: str) -> Element:
    metas = (text_element("mda:meta", value, type=name) for name, value in values.items())
    return element("mda:metadata", element("mda:metaGroup", *metas, category=CATEGORY))


def _matches(unit: HandoverUnit) -> Iterator[Element]:
    if unit.previous and unit.target:
        match = element(
            "mtc:match",
            text_element("source", unit.previous),
            text_element("target", unit.target),
            ref=f"#{_SEGMENT}",
            origin=CATEGORY,
        )
        yield element("mtc:matches", match)


def _glossary(unit: HandoverUnit) -> Iterator[Element]:
    if unit.terms:
        entries = (
            element(
                "gls:glossEntry",
                text_element("gls:term", term),
                text_element("gls:translation", translation),
            )
            for term, translation in unit.terms
        )
        yield element("gls:glossary", *entries)


def _notes(unit: HandoverUnit, words: Words) -> Iterator[Element]:
    place = text_element("note", str(unit.place), category="location")
    notes = [text_element("note", words(note), category="context") for note in unit.notes]
    if unit.difference:
        notes.append(text_element("note", as_words(unit.difference), category="difference"))
    yield element("notes", place, *notes)


def _original_data(data: Mapping[str, str]) -> Iterator[Element]:
    if data:
        texts = (text_element("data", text, id=name) for text, name in data.items())
        yield element("originalData", *texts)


def _data_of(text: tuple[Inline, ...]) -> Iterator[str]:
    for code in marks_in(text):
        yield from (code.text,) if isinstance(code, Mark) else (code.start, code.end)


def _inline(
    text: tuple[Inline, ...], data: Mapping[str, str], unit: HandoverUnit
) -> Iterator[Element | str]:
    for one in text:
        if isinstance(one, str):
            yield one
        elif isinstance(one, Mark):
            readable = (unit.readable or {}).get(one.text, "")
            yield text_element(
                "ph",
                **_attributes(one, unit),
                dataRef=data[one.text],
                disp=readable or one.text,
                equiv=readable,
            )
        else:
            yield text_element(
                "pc",
                *_inline(one.inside, data, unit),
                **_attributes(one, unit),
                dataRefStart=data[one.start],
                dataRefEnd=data[one.end],
            )


def _attributes(code: Mark | Span, unit: HandoverUnit) -> dict[str, str]:
    """What both kinds of codes have. Emphasis may be left out (§4.3.1.4), and so may what the
    translation has left out so far."""
    kind, sub_kind = _TYPES.get(code.sort, ("other", f"sb:{code.sort}"))
    text = code.text if isinstance(code, Mark) else code.end
    is_due = code.sort not in ("italic", "bold") and (not unit.target or text in unit.target)
    return {
        "id": code.number,
        "type": kind,
        "subType": sub_kind,
        "canDelete": "no" if is_due else "",
    }
