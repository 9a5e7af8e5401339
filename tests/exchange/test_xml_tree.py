"""XML from strangers: nothing is fetched, nothing is expanded, and every fault has its place."""

import pytest

from site_builder.exchange.xml_tree import MAX_DEPTH, read_xml
from site_builder.problems.problems import Problem, SiteError

BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
HOSTILE = {
    "a bomb": f'<!DOCTYPE x [<!ENTITY a0 "ha">{BOMB}]><x>&a11;</x>',
    "a file": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    "an address": '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd"><x/>',
    "a parameter entity": '<!DOCTYPE x [<!ENTITY % p SYSTEM "p.dtd">%p;]><x/>',
    "an empty document type": "<!DOCTYPE x><x/>",
}


def problem_of(text: str | bytes) -> Problem:
    with pytest.raises(SiteError) as caught:
        read_xml("a.xlf", text.encode() if isinstance(text, str) else text)
    (problem,) = caught.value.problems
    return problem


def test_a_tree_knows_its_names_texts_and_places() -> None:
    root = read_xml(
        "a.xlf", '<a xmlns="n" xmlns:o="m" b="1">\n 文<o:c o:d="2">x</o:c>y\n</a>'.encode()
    )
    assert (root.space, root.name, root.get("b")) == ("n", "a", "1")
    (inner,) = root.nodes("c")
    assert (inner.space, inner.get("m d"), inner.text) == ("m", "2", "x")
    assert str(inner.location) == "a.xlf:2:3"
    assert root.text == "\n 文xy\n"
    assert list(root.within("c")) == [inner]
    assert root.first("nope") is None


@pytest.mark.parametrize("name", HOSTILE)
def test_a_document_type_is_refused(name: str) -> None:
    problem = problem_of(HOSTILE[name])
    assert problem.code == "handover-file"
    assert problem.message == "a translation can't have a document type: <!DOCTYPE x>"
    assert problem.location.line == 1


@pytest.mark.parametrize(
    ("text", "place", "fault"),
    [
        ("<a>\n <b></a>", "2:7", "this tag closes another one than was opened"),
        ("<a>文<", "1:5", "a tag is not complete"),
        ("<a>&nbsp;</a>", "1:4", "an entity is not defined"),
        ("", "1:1", "it ends before all of its tags are closed"),
    ],
)
def test_broken_xml_is_refused_at_its_place(text: str, place: str, fault: str) -> None:
    problem = problem_of(text)
    assert str(problem.location) == f"a.xlf:{place}"
    assert problem.message == f"this can't be read as XML: {fault}"


def test_what_nests_too_deeply_is_refused() -> None:
    deep = MAX_DEPTH + 1
    assert "too deeply" in problem_of("<a>" * deep + "</a>" * deep).message


def test_other_encodings_are_read_or_refused() -> None:
    assert read_xml("a", "<a>文</a>".encode("utf-16")).text == "文"
    assert (
        read_xml("a", '<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>'.encode("latin-1")).text
        == "é"
    )
    unknown = problem_of('<?xml version="1.0" encoding="nonsense"?><a/>')
    assert "encoding" in unknown.message
