"""Codes as programs write them when they write them otherwise."""

import pytest

from site_builder.exchange.xliff_codes import Codes
from site_builder.exchange.xml_tree import read_xml
from site_builder.problems.problems import Problem

DATA = {"d1": "*", "d2": "[", "d3": "](https://a.example)", "d4": "{number}`a`"}
SOURCE_2 = (
    '<pc id="1" dataRefStart="d1" dataRefEnd="d1">甲</pc>'
    '<pc id="2" dataRefStart="d2" dataRefEnd="d3">乙</pc><ph id="3" dataRef="d4"/>'
)
SOURCE_1 = (
    '<bpt id="1">*</bpt>甲<ept id="1">*</ept>'
    '<bpt id="2">[</bpt>乙<ept id="2">](https://a.example)</ept><ph id="3">{number}`a`</ph>'
)
MARKDOWN = "*甲*[乙](https://a.example){number}`a`"


def read(source: str, target: str, data: dict[str, str]) -> tuple[str, str, list[Problem]]:
    faults: list[Problem] = []
    ours = Codes(faults, data)
    text = ours.text(read_xml("a.xlf", f"<s>{source}</s>".encode()))
    theirs = Codes(faults, data, ours.seen)
    return text, theirs.text(read_xml("a.xlf", f"<s>{target}</s>".encode())), faults


@pytest.mark.parametrize(
    "target",
    [
        SOURCE_2,
        '<pc id="1">甲</pc><pc id="2">乙</pc><ph id="3"/>',
        '<pc id="1">甲</pc><sc id="2"/>乙<ec startRef="2"/><ph id="3"/>',
        '<sc id="1" dataRef="d1"/>甲<ec id="1" dataRef="d1"/>'
        '<sc id="2" dataRef="d2"/>乙<ec startRef="2" dataRef="d3"/><ph id="3" dataRef="d4"/>',
        '<pc id="8" copyOf="1">甲</pc><pc id="2">乙</pc><ph id="9" copyOf="3"/>',
        '<pc id="1"><mrk id="m1" type="term">甲</mrk></pc><pc id="2"><sm id="m2"/>乙<em/></pc>'
        '<ph id="3"/>',
    ],
)
def test_version_2(target: str) -> None:
    assert read(SOURCE_2, target, DATA) == (MARKDOWN, MARKDOWN, [])


@pytest.mark.parametrize(
    "target",
    [
        SOURCE_1,
        '<bpt id="1"/>甲<ept id="1"/><bpt id="2"/>乙<ept id="2"/><ph id="3"/>',
        '<bx id="1"/>甲<ex id="1"/><bx id="2"/>乙<ex id="7" rid="2"/><x id="3"/>',
        '<g id="1">甲</g><g id="2">乙</g><x id="3"/>',
        '<mrk mtype="seg" mid="1"><g id="1">甲</g></mrk><mrk mtype="seg"><g id="2">乙</g></mrk>'
        '<ph id="3">{number}`a`</ph>',
    ],
)
def test_version_1(target: str) -> None:
    assert read(SOURCE_1, target, {}) == (MARKDOWN, MARKDOWN, [])


def test_what_a_program_adds_is_left_aside_if_it_only_marks() -> None:
    assert read("甲", '<g id="9">A</g>', {})[1:] == ("A", [])


@pytest.mark.parametrize("code", ['<x id="9"/>', '<bx id="3"/>', '<pc id="4">A</pc>', "<hi>A</hi>"])
def test_what_the_source_has_not_is_a_fault(code: str) -> None:
    (problem, *_others) = read(SOURCE_1, code, {})[2]
    assert problem.code == "handover-markup"
    assert str(problem.location) == "a.xlf:1:4"
