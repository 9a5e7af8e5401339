"""XLIFF as translators' programs change it, and what is refused."""

import pytest

from site_builder.exchange.formats import FORMATS
from site_builder.exchange.handover import Returned, ReturnedUnit
from site_builder.exchange.xliff_reading import read_xliff
from site_builder.problems.problems import SiteError
from tests.support.handovers import EXAMPLE

HEAD_2 = (
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh" trgLang="en">'
    '<file id="f" original="content/alpha">{}</file></xliff>'
)
HEAD_1 = (
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">'
    '<file original="content/alpha" source-language="zh" target-language="en"><body>{}</body>'
    "</file></xliff>"
)
DATA = (
    '<originalData><data id="d1">{number}`a`</data><data id="d2">*</data><data id="d3">x<cp '
    'hex="0041"/></data></originalData>'
)


def read(text: str) -> Returned:
    return read_xliff("a.xlf", text.encode())


def unit_2(segments: str, data: str = DATA) -> ReturnedUnit:
    return read(HEAD_2.format(f'<unit id="u1" name="top-1">{data}{segments}</unit>')).units[0]


def unit_1(inside: str, attributes: str = "") -> ReturnedUnit:
    text = f'<trans-unit id="u1" resname="top-1" {attributes}>{inside}</trans-unit>'
    return read(HEAD_1.format(text)).units[0]


def messages_of(text: str) -> list[str]:
    with pytest.raises(SiteError) as caught:
        read(text)
    return [str(problem.message) for problem in caught.value.problems]


def segment(source: str, target: str | None, state: str = "", order: str = "") -> str:
    state = state and f' state="{state}"'
    order = order and f' order="{order}"'
    into = "" if target is None else f"<target{order}>{target}</target>"
    return f"<segment{state}><source>{source}</source>{into}</segment>"


def test_a_unit_may_be_divided_into_segments() -> None:
    between = "<ignorable><source> </source></ignorable>"
    unit = unit_2(
        segment("甲。", "A.", "final") + between + segment("乙。", "B.", "reviewed"),
    )
    assert (unit.source, unit.target, unit.is_final) == ("甲。 乙。", "A. B.", True)


def test_segments_may_stand_in_another_order() -> None:
    assert unit_2(
        segment("甲", "second", order="2") + segment("乙", "first ", order="1")
    ).target == ("first second")


def test_a_unit_with_a_segment_that_is_not_translated_is_not_translated() -> None:
    assert unit_2(segment("甲", "A", "final") + segment("乙", None)).target == ""


def test_a_unit_with_a_segment_that_is_not_final_is_not_final() -> None:
    assert not unit_2(segment("甲", "A", "final") + segment("乙", "B", "translated")).is_final


@pytest.mark.parametrize("target", ["", " ", None])
def test_a_unit_with_a_segment_without_words_is_not_translated(target: str | None) -> None:
    assert unit_2(segment("甲", "A", "final") + segment("乙", target)).target == ""
    assert unit_2(segment("甲", "A") + segment('<ph id="1" dataRef="d1"/>', target)).target == ""
    assert unit_2(segment("甲", "A") + segment(" ", target)).target.strip() == "A"


def test_units_may_stand_in_groups() -> None:
    inner = f'<unit id="u1" name="top-1">{segment("甲", "A")}</unit>'
    assert read(HEAD_2.format(f'<group id="g"><group id="h">{inner}</group></group>')).units


def test_codes_become_markdown_again() -> None:
    text = '<pc id="1" dataRefStart="d2" dataRefEnd="d2">a</pc> <ph id="2" dataRef="d1"/>'
    apart = '<sc id="1" dataRef="d2"/>b<ec startRef="1" dataRef="d2"/><ph id="3" dataRef="d3"/>'
    assert unit_2(segment(text + apart, "<mrk id='m'>A</mrk><cp hex='0042'/>")).source == (
        "*a* {number}`a`*b*xA"
    )
    assert (
        unit_2(segment("a", "<mrk id='m'>A</mrk><sm id='n'/><cp hex='0042'/><em/>")).target == "AB"
    )


def test_the_target_may_leave_data_to_the_source() -> None:
    source = '<pc id="1" dataRefStart="d2" dataRefEnd="d2">a</pc><ph id="2" dataRef="d1"/>'
    assert unit_2(segment(source, '<ph id="2"/><pc id="1">A</pc>')).target == "{number}`a`*A*"


def test_a_unit_with_spaces_alone_is_not_translated() -> None:
    assert unit_2(segment("甲", " \n ", "final")).target == ""


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ('<ph id="9"/>', "the code 9 isn't in the source"),
        ('<ph id="9" dataRef="d9"/>', "the code 9 isn't in the source"),
        ("<pc>A</pc>", "the code ? isn't in the source"),
        ("<b>A</b>", "<b> isn't one of the source's codes"),
        ('<cp hex="nonsense"/>', "'nonsense' isn't the code of a character"),
    ],
)
def test_codes_that_are_not_ours_are_refused(target: str, message: str) -> None:
    unit = f'<unit id="u1" name="top-1">{DATA}{segment("甲", target)}</unit>'
    assert message in messages_of(HEAD_2.format(unit))


def test_all_faults_are_told_at_once() -> None:
    unit = f'<unit id="u" name="a">{segment("甲", "<b/><i/>")}</unit>'
    assert len(messages_of(HEAD_2.format(unit * 2))) == 4


def test_version_1_marks_what_is_final_in_three_ways() -> None:
    def is_final(state: str, attributes: str = "") -> bool:
        target = f'<source>甲</source><target state="{state}">A</target>'
        return unit_1(target, attributes).is_final

    assert is_final("final")
    assert is_final("signed-off")
    assert is_final("translated", 'approved="yes"')
    assert not is_final("translated")
    assert not is_final("final", 'approved="no"')


def test_what_programs_put_beside_the_translation_is_left_aside() -> None:
    other = "<source>旧</source><target state='final'>Old</target>"
    inside = (
        f"<source>甲</source><alt-trans match-quality='98'>{other}</alt-trans>"
        "<sdl:seg-defs xmlns:sdl='urn:sdl'><sdl:seg id='1' conf='Draft'/></sdl:seg-defs>"
        "<target state='translated' state-qualifier='fuzzy-match'>A</target>"
        f"<mq:insertedmatch xmlns:mq='urn:mq'>{other}</mq:insertedmatch><note>a note</note>"
    )
    unit = unit_1(inside)
    assert (unit.source, unit.target, unit.is_final) == ("甲", "A", False)
    matches = f"<mtc:matches xmlns:mtc='urn:mtc'><mtc:match>{other}</mtc:match></mtc:matches>"
    unit = unit_2(matches + segment("甲", "A", "translated"))
    assert (unit.source, unit.target, unit.is_final) == ("甲", "A", False)


def test_codes_of_version_1() -> None:
    source = '<source><bpt id="1">*</bpt>a<ept id="1">*</ept><ph id="2">{number}`a`</ph></source>'
    target = '<target><mrk mtype="seg"><x id="2"/><g id="7">A</g></mrk></target>'
    unit = unit_1(source + "<seg-source/>" + target)
    assert (unit.source, unit.target) == ("*a*{number}`a`", "{number}`a`A")
    unknown = f'<trans-unit id="u">{source}<target><x id="9"/></target></trans-unit>'
    assert messages_of(HEAD_1.format(unknown)) == ["the code 9 isn't in the source"]


def test_a_unit_of_version_1_may_be_divided_too() -> None:
    def target(first: str, second: str, source: str = "乙") -> str:
        seg = '<mrk mtype="seg" mid="{}">{}</mrk>'
        divided = f"<seg-source>{seg.format(1, '甲')} {seg.format(2, source)}</seg-source>"
        into = f"<target>{seg.format(1, first)} {seg.format(2, second)}</target>"
        return unit_1(f"<source>甲 乙</source>{divided}{into}").target

    assert target("A", "B") == "A B"
    assert target("A", "") == ""
    assert target("A", "", source=" ") == "A "
    whole = "<seg-source><mrk mtype='seg' mid='1'>甲</mrk></seg-source><target>A</target>"
    assert unit_1(f"<source>甲</source>{whole}").target == "A"


@pytest.mark.parametrize(
    ("state", "attributes", "is_initial"),
    [
        ("", "", True),
        ("new", "", True),
        ("needs-translation", 'approved="no"', True),
        ("needs-translation", 'approved="yes"', False),
        ("translated", "", False),
        ("needs-review-translation", "", False),
    ],
)
def test_what_is_not_begun(state: str, attributes: str, is_initial: bool) -> None:
    state = state and f' state="{state}"'
    one = unit_1(f"<source>甲</source><target{state}>甲</target>", attributes)
    assert one.is_initial is is_initial
    assert unit_2(segment("甲", "甲", "initial")).is_initial
    assert unit_2(segment("甲", "甲")).is_initial
    assert not unit_2(segment("甲", "甲", "translated")).is_initial


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<tmx/>", "this isn't XLIFF: it begins with <tmx>"),
        ('<xliff version="3.0"/>', "XLIFF 3.0 isn't supported"),
        ("<xliff/>", "XLIFF ? isn't supported"),
        ('<xliff version="2.1"/>', "there must be one <file> in it"),
        (
            '<xliff version="2.1"><file original="a"/><file original="b"/></xliff>',
            "there must be one <file> in it",
        ),
    ],
)
def test_what_is_not_such_a_file_is_refused(text: str, message: str) -> None:
    assert messages_of(text) == [message]


@pytest.mark.parametrize("name", ["xliff", "xliff-1.2"])
def test_a_place_is_that_of_the_translation(name: str) -> None:
    data = FORMATS[name].write(EXAMPLE, str)
    unit = read_xliff("a.xlf", data).units[1]
    line = data.decode().split("\n")[unit.location.line - 1]
    assert line[unit.location.column - 1 :].startswith("<target")
