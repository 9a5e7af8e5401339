"""Data set 1:90 of IPTC-IIM."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.read.metadata.character_sets import LATIN_1, declared_encoding


@pytest.mark.parametrize(
    ("value", "encoding"),
    [
        (b"\x1b%G", "utf-8"),
        (b"\x1b%/G", "utf-8"),
        (b"\x1b%/I", "utf-8"),
        (b"\x1b.A", LATIN_1),
        (b"\x1b-A", LATIN_1),
        (b"\x1b,A", LATIN_1),
        (b"\x1b/B", "iso8859-2"),
        (b"\x1b$A", "gb18030"),
        (b"\x1b$)A", "gb18030"),
        (b"\x1b(B\x1b.B", "iso8859-2"),  # ASCII says nothing of the upper half
        (b"\x1b(B", ""),
        (b"\x1b)A", ""),  # the British set, of seven bits
        (b"", ""),
    ],
)
def test_designations(value: bytes, encoding: str) -> None:
    assert declared_encoding(value) == encoding


@given(st.lists(st.binary(max_size=4).map(lambda code: b"\x1b" + code)).map(b"".join))
def test_whatever_is_declared_can_be_decoded(value: bytes) -> None:
    codecs.lookup(declared_encoding(value) or "ascii")
