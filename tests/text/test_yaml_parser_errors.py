"""The errors of the YAML parser: each has words of our own."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.source import Source
from site_builder.text.yaml import read_yaml
from site_builder.text.yaml_parser_errors import fault_for
from tests.support.texts import anything, markup, mutations

GENERIC = "this isn't valid YAML"
ITS_WORDS = re.compile(r"\b(?:while (?:scanning|parsing)|expected <|did not find|could not find)\b")
CONTEXTS = (
    "while parsing a block collection: did not find expected '-' indicator",
    "while parsing a flow sequence: did not find expected ',' or ']'",
    "while parsing a flow mapping: did not find expected ',' or '}'",
    "while parsing a flow node: did not find expected node content",
    "while parsing a block node: did not find expected node content",
    "while parsing a node: found undefined tag handle",
    ": did not find expected <document start>",
    ": found duplicate %YAML directive",
    ": found duplicate %TAG directive",
    ": found incompatible YAML document",
    ": block sequence entries are not allowed in this context",
    ": mapping keys are not allowed in this context",
    ": mapping values are not allowed in this context",
    "while scanning for the next token: found character that cannot start any token",
    "while scanning a simple key: could not find expected ':'",
    "while scanning a directive: found unknown directive name",
    "while scanning a %YAML directive: did not find expected digit or '.' character",
    "while scanning a %TAG directive: did not find expected whitespace",
    "while scanning an anchor: did not find expected alphabetic or numeric character",
    "while scanning an alias: did not find expected alphabetic or numeric character",
    "while scanning a tag: did not find expected whitespace or line break",
    "while parsing a tag: did not find URI escaped octet",
    "while scanning a block scalar: found an indentation indicator equal to 0",
    "while scanning a block scalar: did not find expected comment or line break",
    "while scanning a quoted scalar: found unexpected end of stream",
    "while scanning a quoted scalar: found unexpected document indicator",
    "while parsing a quoted scalar: found unknown escape character",
    "while parsing a quoted scalar: did not find expected hexdecimal number",
    "while parsing a quoted scalar: found invalid Unicode character escape code",
    "while scanning a plain scalar: found a tab character that violates indentation",
    "while scanning a plain scalar: found unexpected ':'",
    "expected a single document in the stream: but found another document",
    "found undefined alias: ",
    "found duplicate anchor; first occurrence: second occurrence",
)


@pytest.mark.parametrize("said", CONTEXTS)
def test_every_error_of_libyaml_has_words_of_its_own(said: str) -> None:
    fault = fault_for(said)
    assert fault.message != GENERIC
    assert fault.hint


def test_an_unknown_error_has_plain_words_too() -> None:
    fault = fault_for("while doing: something new")
    assert fault.message == GENERIC
    assert fault.hint


@given(st.one_of(anything, markup, mutations('- a: "b"\n  c: [d, {e: f}]\n  g: |\n   h\n')))
def test_the_words_of_the_parser_are_never_shown(text: str) -> None:
    for problem in read_yaml(Source("a.yaml", text)).problems:
        assert not ITS_WORDS.search(problem.message)
        assert problem.message != GENERIC
