"""What is written in any format is read again, letter by letter."""

import pytest
from hypothesis import given

from site_builder.exchange.formats import FORMATS, MAX_BYTES, read_handover
from site_builder.exchange.handover import Handover, Returned
from site_builder.problems.problems import SiteError
from tests.support.handovers import EXAMPLE, handovers

NAMES = sorted(FORMATS)


def came_back(name: str, handover: Handover) -> Returned:
    return read_handover("back", FORMATS[name].write(handover, str))


@pytest.mark.parametrize("name", NAMES)
@given(one=handovers())
def test_all_of_it_comes_back(name: str, one: Handover) -> None:
    returned = came_back(name, one)
    assert (returned.slug, returned.digest) == (one.slug, one.digest)
    assert (returned.source, returned.target) == (one.source.tag, one.target.tag)
    written = [(unit.address, unit.source, unit.target, unit.stamp) for unit in one.units]
    assert [(u.address, u.source, u.target, u.stamp) for u in returned.units] == written


@pytest.mark.parametrize("name", ["po", "xliff", "xliff-1.2"])
def test_what_is_done_is_marked(name: str) -> None:
    units = came_back(name, EXAMPLE).units
    done = [unit.is_final for unit in units if unit.target]
    assert done == [False, False, True]


def test_nobody_can_mark_a_unit_in_a_document() -> None:
    assert not any(unit.is_final for unit in came_back("docx", EXAMPLE).units)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_is_the_same_bytes(name: str) -> None:
    assert FORMATS[name].write(EXAMPLE, str) == FORMATS[name].write(EXAMPLE, str)


@pytest.mark.parametrize("name", NAMES)
def test_each_unit_knows_its_place(name: str) -> None:
    places = [unit.location for unit in came_back(name, EXAMPLE).units]
    assert places == sorted(places)
    assert all(place.path == "back" and place.line for place in places)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b"\xef\xbb\xbf \n", "the file is empty"),
        (bytes(MAX_BYTES + 1), "the file is longer than 32,000,000 bytes"),
        (b"<html/>", "this isn't XLIFF: it begins with <html>"),
        (b"PK rest", "this can't be read as a DOCX document"),
        (b"Dear all,", "this is neither XLIFF nor PO nor DOCX"),
        (b"Dear msgid,", "this line isn't PO: Dear msgid,"),
        (b'msgid ""\nmsgstr ""\n', "the file doesn't say what it is a translation of"),
        (b'msgid ""\nmsgstr "X-Site-Builder: a\\n"\n', "there is no translation in the file"),
    ],
)
def test_other_files_are_refused(data: bytes, message: str) -> None:
    with pytest.raises(SiteError) as caught:
        read_handover("back", data)
    (problem,) = caught.value.problems
    assert (problem.code, problem.message) == ("handover-file", message)
