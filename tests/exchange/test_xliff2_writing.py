"""XLIFF 2.1 by its rules, as far as a schema can't say them either."""

from xml.etree import ElementTree

from hypothesis import given

from site_builder.exchange.handover import Handover
from site_builder.exchange.xliff2_writing import (
    GLOSSARY,
    MATCHES,
    METADATA,
    NAMESPACE,
    write_xliff2,
)
from tests.support.handovers import EXAMPLE, handovers

X = f"{{{NAMESPACE}}}"
ORDER = [
    *(f"{{{MATCHES}}}matches", f"{{{GLOSSARY}}}glossary", f"{{{METADATA}}}metadata"),
    *(f"{X}notes", f"{X}originalData", f"{X}segment"),
]


def units_of(one: Handover) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(write_xliff2(one, str)).iter(f"{X}unit"))


@given(one=handovers())
def test_it_is_in_order(one: Handover) -> None:
    for unit in units_of(one):
        places = [ORDER.index(child.tag) for child in unit]
        assert places == sorted(places)
        data = {node.get("id") for node in unit.iter(f"{X}data")}
        used = {
            value
            for side in ("source", "target")
            for node in unit.findall(f"{X}segment/{X}{side}//*")
            for name, value in node.attrib.items()
            if name.startswith("dataRef")
        }
        assert used == data
        for side in ("source", "target"):
            ids = [node.get("id") for node in unit.findall(f"{X}segment/{X}{side}//*")]
            assert len(ids) == len(set(ids))


def test_a_role_is_a_code_that_can_be_read() -> None:
    (code,) = units_of(EXAMPLE)[1].findall(f"{X}segment/{X}source/{X}ph")
    assert code.attrib == {
        "id": "1",
        "type": "other",
        "subType": "sb:role",
        "dataRef": "d1",
        "disp": "94.70分",
        "equiv": "94.70分",
        "canDelete": "no",
    }


def test_each_state_has_its_own() -> None:
    states = [unit.find(f"{X}segment") for unit in units_of(EXAMPLE)]
    assert [(one.get("state"), one.get("subState")) for one in states if one is not None] == [
        ("initial", None),
        ("translated", None),
        ("initial", "sb:stale"),
        ("final", None),
    ]


def test_the_earlier_source_comes_with_its_translation() -> None:
    (match,) = units_of(EXAMPLE)[2].iter(f"{{{MATCHES}}}match")
    assert [node.text for node in match] == ["旧的", EXAMPLE.units[2].target]
    assert match.get("ref") == "#s1"


def test_a_code_that_the_translation_has_left_out_may_be_left_out() -> None:
    link = units_of(EXAMPLE)[2].find(f"{X}segment/{X}source/{X}pc")
    assert link is not None
    assert link.get("canDelete") is None
