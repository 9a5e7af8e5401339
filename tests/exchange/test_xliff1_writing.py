"""XLIFF 1.2 by its rules."""

from xml.etree import ElementTree

from hypothesis import given

from site_builder.exchange.handover import Handover
from site_builder.exchange.xliff1_writing import NAMESPACE, write_xliff1
from tests.support.handovers import EXAMPLE, handovers

X = f"{{{NAMESPACE}}}"


def units_of(one: Handover) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(write_xliff1(one, str)).iter(f"{X}trans-unit"))


@given(one=handovers())
def test_codes_come_in_pairs(one: Handover) -> None:
    for unit in units_of(one):
        assert [child.tag for child in unit][:2] == [f"{X}source", f"{X}target"]
        for side in unit.findall(f"{X}source") + unit.findall(f"{X}target"):
            begun = [node.get("id") for node in side.iter(f"{X}bpt")]
            ended = [node.get("id") for node in side.iter(f"{X}ept")]
            assert sorted(filter(None, begun)) == sorted(filter(None, ended))
            assert len(begun) == len(set(begun))


def test_a_role_is_a_code_that_can_be_read() -> None:
    (code,) = units_of(EXAMPLE)[1].findall(f"{X}source/{X}ph")
    assert code.attrib == {"id": "1", "ctype": "x-role", "equiv-text": "94.70分"}
    assert code.text == "{number}`score`"


def test_each_state_has_its_own() -> None:
    targets = [unit.find(f"{X}target") for unit in units_of(EXAMPLE)]
    assert [one.get("state") for one in targets if one is not None] == [
        "needs-translation",
        "needs-review-translation",
        "needs-adaptation",
        "final",
    ]
    assert [unit.get("approved") for unit in units_of(EXAMPLE)] == ["no", "no", "no", "yes"]
